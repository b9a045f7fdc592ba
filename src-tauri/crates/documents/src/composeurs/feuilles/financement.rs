//! The plan de financement as a sheet: what is notified, what is planned for each action, what is left to spread.
//!
//! One column for each year, then one for each amount that its source did not split. A cell of one year can be typed; one
//! that adds up several lines of the dossier only reads, as on the screen.

use domaine::donnee::Somme;
use domaine::dossier::{Action, Dossier, Source};
use domaine::finances::{self, Mesure, Rapprochement, Tranche, rapprocher};
use domaine::montant::Montant;

use super::{Table, chiffres, marques, montant, mots, section, somme};
use crate::composeurs::ecriture::{NON_RENSEIGNE, NON_VENTILE};
use crate::composeurs::financement::{ce_qui_manque, credits, libelle, notes_des_enveloppes};
use crate::composeurs::plan::SANS_ACTION;
use crate::tableur::{Cellule, Contenu, Formule, Genre, Marques, NatureSaisie, Rangee};

/// Columns before the first year: code, action, funder.
const PREMIERE: usize = 3;

struct Plan<'a> {
    dossier: &'a Dossier,
    tranches: Vec<Tranche>,
    sources: Vec<Source>,
    rangees: Vec<Rangee>,
}

pub(super) fn table(dossier: &Dossier) -> Table {
    let tranches = finances::tranches(dossier);
    let mut colonnes = vec![mots("Code", 8), mots("Action", 46), mots("Financeur", 30)];
    colonnes.extend(tranches.iter().map(|t| chiffres(t.to_string(), 20)));
    colonnes.push(chiffres("Total", 20));
    let mut plan = Plan { dossier, tranches, sources: finances::sources_a_saisir(dossier), rangees: Vec::new() };
    let enveloppes = plan.enveloppes();
    let actions = plan.actions();
    plan.totaux(&enveloppes, &actions);
    Table { colonnes, figees: 3, rangees: plan.rangees, notes: notes(dossier) }
}

fn notes(dossier: &Dossier) -> Vec<String> {
    let lecture = [
        "Montants en euros. Une case vide est un montant non renseigné, zéro est une valeur. Les lignes à fond blanc se remplissent, par exercice ; les totaux se calculent.",
        "« (partiel) » : un montant manque à cette somme le jour de l’export. Un montant que sa source n’a pas réparti par exercice a sa propre colonne. En rouge : plus de crédits répartis que l’enveloppe n’en compte.",
    ];
    let enveloppes = notes_des_enveloppes(dossier).into_iter().map(|note| note.brut());
    lecture.map(str::to_owned).into_iter().chain(enveloppes).chain(ce_qui_manque(dossier)).collect()
}

/// Where the envelopes of each source stand, and the share of the body that contracts.
struct LignesDEnveloppes {
    par_source: Vec<(Source, usize)>,
    part: usize,
}

impl Plan<'_> {
    fn poser(
        &mut self,
        repere: String,
        genre: Genre,
        titres: [Cellule; PREMIERE],
        montants: Vec<Cellule>,
        total: Somme,
    ) {
        let rang = self.rangees.len();
        let annees = (PREMIERE..PREMIERE + self.tranches.len()).map(|c| (rang, c)).collect();
        let cellules = titres.into_iter().chain(montants).chain([somme(annees, total, "")]).collect();
        self.rangees.push(Rangee { repere: Some(repere), genre, cellules });
    }

    /// The same rows added up, column by column. Words are said where nothing is known; beside an amount for several years
    /// together, an empty column is no missing figure.
    fn additionner(&self, rangs: &[usize], sommes: &[Somme], mots: &'static str) -> Vec<Cellule> {
        let rien = |s: &Somme| *s == Somme::default();
        let ailleurs = self.tranches.iter().any(|t| t.debut != t.fin) && !sommes.iter().all(rien);
        let sinon = |s: &Somme| match (rien(s), s.absents) {
            (true, _) if ailleurs => "",
            (_, 0) => mots,
            _ => NON_RENSEIGNE,
        };
        let colonne = |(rang, valeur): (usize, &Somme)| {
            somme(rangs.iter().map(|r| (*r, PREMIERE + rang)).collect(), *valeur, sinon(valeur))
        };
        sommes.iter().enumerate().map(colonne).collect()
    }

    fn sommes(&self, de: impl Fn(Tranche) -> Somme) -> (Vec<Somme>, Somme) {
        let sommes: Vec<Somme> = self.tranches.iter().map(|t| de(*t)).collect();
        let total = sommes.iter().copied().fold(Somme::default(), Somme::plus);
        (sommes, total)
    }

    fn enveloppes(&mut self) -> LignesDEnveloppes {
        let dossier = self.dossier;
        self.rangees.push(section(credits(dossier)));
        let mut par_source = Vec::new();
        let (exterieures, propres): (Vec<Source>, Vec<Source>) =
            self.sources.iter().partition(|s| s.est_cofinancement());
        for source in exterieures {
            par_source.push((source, self.rangees.len()));
            self.enveloppes_de(source);
        }
        let rangs: Vec<usize> = par_source.iter().map(|(_, rang)| *rang).collect();
        let (sommes, total) = self.sommes(|t| finances::cofinancement(dossier, t).total);
        let cellules = self.additionner(&rangs, &sommes, NON_RENSEIGNE);
        self.poser(
            "calcul/cofinancements".to_owned(),
            Genre::Total,
            titre("Total des cofinancements"),
            cellules,
            total,
        );
        for source in propres {
            par_source.push((source, self.rangees.len()));
            self.enveloppes_de(source);
        }
        let part = self.rangees.len();
        let (sommes, total) = self.sommes(|t| finances::cofinancement(dossier, t).departement);
        let cellules = self.additionner(&[], &sommes, NON_RENSEIGNE);
        let dit = format!("Part {}", dossier.du_contractant());
        self.poser("calcul/part".to_owned(), Genre::Total, titre(&dit), cellules, total);
        LignesDEnveloppes { par_source, part }
    }

    fn enveloppes_de(&mut self, source: Source) {
        let dossier = self.dossier;
        let (_, total) = self.sommes(|t| finances::attendu(dossier, source, t));
        let cellules = self.tranches.iter().map(|t| enveloppe(dossier, source, *t)).collect();
        let titres = [Cellule::vide(), Cellule::vide(), Cellule::texte(libelle(dossier, source))];
        self.poser(format!("enveloppes/@{}", source.code()), Genre::Ligne, titres, cellules, total);
    }

    /// The sums of each action, then its sources. Gives where the rows of each source stand.
    fn actions(&mut self) -> Vec<(Source, Vec<usize>)> {
        let dossier = self.dossier;
        let mut rangs: Vec<(Source, Vec<usize>)> = self.sources.iter().map(|s| (*s, Vec::new())).collect();
        self.rangees.push(section("Montants prévus, par action et par financeur"));
        if dossier.actions.is_empty() {
            self.rangees.push(section(SANS_ACTION));
        }
        for action in &dossier.actions {
            let de = |s: Source, t: Tranche| finances::de_l_action(action, s, t, Mesure::Prevu);
            let sources: Vec<Source> =
                self.sources.iter().copied().filter(|s| peut_financer(dossier, action, *s)).collect();
            let (sommes, total) =
                self.sommes(|t| sources.iter().map(|s| de(*s, t)).fold(Somme::default(), Somme::plus));
            let premier = self.rangees.len() + 1;
            let siens: Vec<usize> = (premier..premier + sources.len()).collect();
            let cellules = self.additionner(&siens, &sommes, NON_VENTILE);
            let titres = [&action.code, &action.intitule, "Total de l’action"].map(Cellule::texte);
            self.poser(format!("actions/{}", action.id), Genre::Groupe, titres, cellules, total);
            for (source, liste) in rangs.iter_mut().filter(|(s, _)| sources.contains(s)) {
                liste.push(self.rangees.len());
                let (_, total) = self.sommes(|t| de(*source, t));
                let cellules = self.tranches.iter().map(|t| ligne(dossier, action, *source, *t)).collect();
                let titres =
                    [Cellule::texte(&action.code), Cellule::vide(), Cellule::texte(dossier.nom_de_source(*source))];
                let repere = format!("actions/{}/financements/@{}", action.id, source.code());
                self.poser(repere, Genre::Ligne, titres, cellules, total);
            }
        }
        rangs
    }

    /// For each source: planned over the actions, then notified and not spread.
    fn totaux(&mut self, enveloppes: &LignesDEnveloppes, actions: &[(Source, Vec<usize>)]) {
        let dossier = self.dossier;
        self.rangees.push(section("Total prévu, et crédits non ventilés entre les actions"));
        let mut prevus = Vec::new();
        for (source, rangs) in actions {
            let rang = self.rangees.len();
            prevus.push(rang);
            let (sommes, total) = self.sommes(|t| finances::reparti(dossier, *source, t, Mesure::Prevu));
            let cellules = self.additionner(rangs, &sommes, "");
            let nom = dossier.nom_de_source(*source);
            let titres = |dit: &str| [Cellule::vide(), Cellule::texte(dit), Cellule::texte(nom.as_str())];
            let repere = format!("calcul/prevu/{}", source.code());
            self.poser(repere, Genre::Groupe, titres("Total prévu"), cellules, total);
            if let Some((_, notifie)) = enveloppes.par_source.iter().find(|(s, _)| s == source) {
                let (cellules, total) = self.restes(*source, *notifie, rang, &sommes);
                let repere = format!("calcul/reste/{}", source.code());
                self.poser(repere, Genre::Ligne, titres("Non ventilé"), cellules, total);
            }
            if *source == Source::Departement {
                self.relier_la_part(enveloppes, rang);
            }
        }
        let sources = self.sources.clone();
        let (sommes, total) = self.sommes(|t| {
            sources.iter().map(|s| finances::reparti(dossier, *s, t, Mesure::Prevu)).fold(Somme::default(), Somme::plus)
        });
        let cellules = self.additionner(&prevus, &sommes, NON_VENTILE);
        self.poser("calcul/prevu".to_owned(), Genre::Total, titre("Total prévu, tous financeurs"), cellules, total);
    }

    /// A column that is only compared with others, for an amount that its source did not split, stays empty.
    fn restes(&self, source: Source, notifie: usize, prevu: usize, repartis: &[Somme]) -> (Vec<Cellule>, Somme) {
        let mut total = Somme::default();
        let lignes = self.dossier.actions.iter().flat_map(|a| a.financements.iter().map(move |f| (a, f)));
        let groupes = rapprocher(self.dossier, lignes);
        let a_part = |t: Tranche| {
            let touche = |g: &&Rapprochement<'_>| {
                let de_la_source =
                    g.enveloppes.iter().any(|e| e.source == source) || g.lignes.iter().any(|(_, f)| f.source == source);
                de_la_source && g.exercices.iter().any(|e| t.debut <= *e && *e <= t.fin)
            };
            groupes.iter().filter(touche).all(|g| g.tient_dans(source, t))
        };
        let cellules = self.tranches.iter().zip(repartis).enumerate().map(|(rang, (t, reparti))| {
            let enveloppe = finances::notifie(self.dossier, source, *t);
            if enveloppe.est_partielle() || !a_part(*t) {
                return Cellule::vide();
            }
            let reste = enveloppe.totale().map(|n| n - reparti.connu.unwrap_or(Montant::ZERO));
            let dit = Somme { connu: reste, absents: 0, fictive: enveloppe.fictive || reparti.fictive };
            total = total.plus(dit);
            let colonne = PREMIERE + rang;
            let formule = Formule::Ecart { de: (notifie, colonne), moins: (prevu, colonne) };
            let contenu = Contenu::Calcul { formule, resultat: reste, sinon: "" };
            let fictif = reste.is_some() && dit.fictive;
            Cellule { contenu, ..Cellule::vide() }.marquee(Marques { fictif, partiel: false })
        });
        (cellules.collect(), total)
    }

    /// The share of the body that contracts: its envelopes, else its lines.
    fn relier_la_part(&mut self, enveloppes: &LignesDEnveloppes, prevu: usize) {
        let Some((_, notifie)) = enveloppes.par_source.iter().find(|(s, _)| *s == Source::Departement) else { return };
        for colonne in PREMIERE..PREMIERE + self.tranches.len() {
            if let Contenu::Calcul { formule, .. } = &mut self.rangees[enveloppes.part].cellules[colonne].contenu {
                *formule = Formule::PremierConnu((*notifie, colonne), (prevu, colonne));
            }
        }
    }
}

/// The sources that an action has a row for: those of its lines, those whose envelope covers it, and the body that
/// contracts; any of them while no envelope is known.
fn peut_financer(dossier: &Dossier, action: &Action, source: Source) -> bool {
    action.financements.iter().any(|f| f.source == source)
        || source == Source::Departement
        || dossier.enveloppes.iter().any(|e| e.source == source && e.couvre(&action.id))
        || dossier.enveloppes.is_empty()
}

fn titre(texte: &str) -> [Cellule; PREMIERE] {
    [Cellule::vide(), Cellule::texte(texte), Cellule::vide()]
}

/// The one envelope of that source in that column, or the place to type it; several are added up and only read.
fn enveloppe(dossier: &Dossier, source: Source, tranche: Tranche) -> Cellule {
    let trouvees: Vec<_> = finances::enveloppes(dossier, source, tranche).collect();
    match trouvees.as_slice() {
        [] => a_creer(dossier, tranche, |annee| format!("enveloppes/@{}.{annee}/notifie", source.code())),
        [seule] => {
            montant(seule.notifie.as_ref()).saisie(format!("enveloppes/{}/notifie", seule.id), NatureSaisie::Montant)
        }
        _ => figee(finances::notifie(dossier, source, tranche)),
    }
}

fn ligne(dossier: &Dossier, action: &Action, source: Source, tranche: Tranche) -> Cellule {
    let trouvees: Vec<_> = finances::lignes(action, source, tranche).collect();
    let chemin = |ligne: &str| format!("actions/{}/financements/{ligne}/{}", action.id, Mesure::Prevu.champ());
    match trouvees.as_slice() {
        [] => a_creer(dossier, tranche, |annee| chemin(&format!("@{}.{annee}", source.code()))),
        [seule] => montant(seule.prevu.as_ref()).saisie(chemin(seule.id.as_str()), NatureSaisie::Montant),
        _ => figee(finances::de_l_action(action, source, tranche, Mesure::Prevu)),
    }
}

/// A year of the contract can be typed; an amount for several years is made in the window, where its dates are.
fn a_creer(dossier: &Dossier, tranche: Tranche, chemin: impl Fn(String) -> String) -> Cellule {
    let une_annee = tranche.debut == tranche.fin && dossier.exercices().contains(&tranche.debut);
    if une_annee { Cellule::vide().saisie(chemin(tranche.to_string()), NatureSaisie::Montant) } else { Cellule::vide() }
}

/// A sum of several lines of the dossier, which no cell of the sheet holds.
fn figee(somme: Somme) -> Cellule {
    let contenu = somme.connu.map_or(Contenu::Mention(NON_RENSEIGNE), Contenu::Montant);
    Cellule { contenu, ..Cellule::vide() }.marquee(marques(somme))
}
