//! Consistency of what is written: each figure of a free text is compared with the figures of its kind in the dossier.
//!
//! A figure that equals any datum it may mean is fine. What is left is an [`Ecart`] with both places and both readings: it
//! asks for a look, it is never a verdict. Doubt is silence: law dates, ages, unit costs, parts of a whole, the story of
//! what happened are not figures of the contract. Not here: reading the text (`chiffres`), and sentences.

mod champs;
mod donnees;

use std::ops::Range;

use rust_decimal::Decimal;

use crate::cadre::Cadre;
use crate::chiffres::{Lecture, Mention, Unite, lire};
use crate::dossier::{Action, Dossier, Nature as NatureAction, Periode, Source};
use crate::ident::Id;
use crate::jour::{Jour, MOIS};
use crate::montant::{Decimales, Montant};
use crate::nombre::Nombre;
pub use champs::{BlocDeTexte, Champ, Nature, PUCE, blocs, champs};
use donnees::{Place, Precision};

/// A written figure that no datum bears out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ecart {
    /// Path of the text: `articles/objet/corps`.
    pub champ: String,
    /// Block of the rich text; `None` for a text of one line.
    pub bloc: Option<Id>,
    /// Bytes of the block.
    pub plage: Range<usize>,
    /// The exact words: « 8 actions ».
    pub ecrit: String,
    /// What the dossier says, nearest first; never empty.
    pub attendus: Vec<Attendu>,
}

/// A datum that the text might have meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendu {
    /// Where the datum stands; `cadre` for a number of the framework.
    pub chemin: String,
    /// As a reader writes it: « 810 000 € », « 7 actions ».
    pub valeur: String,
}

/// Every written figure that disagrees with the dossier, in reading order.
pub fn ecarts(dossier: &Dossier, cadre: &Cadre) -> Vec<Ecart> {
    relire(dossier, cadre).0
}

/// The same, with the number of figures that the free texts hold: what was looked at.
pub fn relire(dossier: &Dossier, cadre: &Cadre) -> (Vec<Ecart>, usize) {
    let controle = Controle::new(dossier, cadre);
    let mut lues = 0;
    let ecarts = champs(dossier).iter().flat_map(|champ| controle.ecarts_en_comptant(champ, &mut lues)).collect();
    (ecarts, lues)
}

/// The data of a dossier, gathered once, against which any text can be read.
pub struct Controle<'a> {
    dossier: &'a Dossier,
    cadre: &'a Cadre,
    montants: Vec<donnees::MontantPlace>,
    jours: Vec<Place<Jour>>,
    parts: Vec<Place<Decimal>>,
}

impl<'a> Controle<'a> {
    pub fn new(dossier: &'a Dossier, cadre: &'a Cadre) -> Self {
        Self {
            dossier,
            cadre,
            montants: donnees::montants(dossier),
            jours: donnees::jours(dossier, cadre),
            parts: donnees::parts(dossier),
        }
    }

    /// The figures of one text that no datum bears out.
    pub fn ecarts(&self, champ: &Champ<'_>) -> Vec<Ecart> {
        self.ecarts_en_comptant(champ, &mut 0)
    }

    fn ecarts_en_comptant(&self, champ: &Champ<'_>, lues: &mut usize) -> Vec<Ecart> {
        let mut ecarts = Vec::new();
        for bloc in &champ.blocs {
            let mentions = lire(&bloc.texte);
            *lues += mentions.len();
            for (rang, mention) in mentions.iter().enumerate() {
                let dernier = rang + 1 == mentions.len();
                let Some(attendus) = self.juger(&Passage::new(champ, bloc, mention, dernier)) else { continue };
                ecarts.push(Ecart {
                    champ: champ.chemin.clone(),
                    bloc: bloc.id.clone(),
                    plage: mention.plage.clone(),
                    ecrit: bloc.texte[mention.plage.clone()].to_owned(),
                    attendus,
                });
            }
        }
        ecarts
    }
}

/// A figure and the words around it.
struct Passage<'a> {
    champ: &'a Champ<'a>,
    bloc: &'a BlocDeTexte,
    mention: &'a Mention,
    /// The last figure of its block: a list that follows may be what it counts.
    dernier: bool,
    /// The sentence in lowercase, and what stands in it before and after the figure.
    phrase: String,
    avant: String,
    apres: String,
}

impl<'a> Passage<'a> {
    fn new(champ: &'a Champ<'a>, bloc: &'a BlocDeTexte, mention: &'a Mention, dernier: bool) -> Self {
        let texte = &bloc.texte;
        let fin_de_phrase = |t: &str| {
            t.char_indices()
                .find(|(i, c)| {
                    matches!(c, '\n' | ';' | '!' | '?')
                        || *c == '.' && t[i + 1..].chars().next().is_none_or(char::is_whitespace)
                })
                .map(|(i, _)| i)
        };
        let tete = &texte[..mention.plage.start];
        let mut debut = 0;
        while let Some(coupe) = fin_de_phrase(&tete[debut..]) {
            debut += coupe + tete[debut + coupe..].chars().next().map_or(1, char::len_utf8);
        }
        let queue = &texte[mention.plage.end..];
        let queue = &queue[..fin_de_phrase(queue).unwrap_or(queue.len())];
        let bas = |t: &str| t.to_lowercase().replace('\'', "’").replace(['\u{a0}', '\u{202f}'], " ");
        let (avant, apres) = (bas(&tete[debut..]), bas(queue));
        let phrase = format!("{avant} {} {apres}", bas(&texte[mention.plage.clone()]));
        Self { champ, bloc, mention, dernier, phrase, avant, apres }
    }

    fn dit(&self, mots: &[&str]) -> bool {
        mots.iter().any(|m| self.phrase.contains(m))
    }

    /// The last words before the figure.
    fn juste_avant(&self, combien: usize) -> Vec<&str> {
        let mut mots: Vec<&str> =
            self.avant.split(|c: char| !c.is_alphanumeric()).filter(|m| !m.is_empty()).rev().take(combien).collect();
        mots.reverse();
        mots
    }

    fn parle_du_contrat(&self) -> bool {
        self.dit(&["contrat", "convention", "contractualisation"])
    }

    /// « le précédent contrat », « le schéma »: the nearest text before the figure is not this one.
    fn parle_d_un_autre(&self) -> bool {
        let autres = [
            "précédent contrat",
            "contrat précédent",
            "ancien contrat",
            "précédente convention",
            "suite du contrat",
            "suite au contrat",
            "suite de la convention",
            "suite à la convention",
            "succède au contrat",
            "succède à la convention",
            "remplace le contrat",
            "remplace la convention",
            "schéma ",
        ];
        let fin = |mots: &[&str]| mots.iter().filter_map(|m| self.avant.rfind(m).map(|i| i + m.len())).max();
        let sien = fin(&["contrat", "convention", "contractualisation"]);
        fin(&autres).is_some_and(|autre| sien.is_none_or(|sien| autre >= sien))
    }

    /// « environ », « près de »: the figure itself says that it is not exact.
    fn est_approche(&self) -> bool {
        let mots = self.juste_avant(3).join(" ");
        ["environ", "près de", "quelque", "ordre de", "plus de", "moins de", "presque", "autour de", "avoisine"]
            .iter()
            .any(|m| mots.ends_with(m))
    }

    /// « au moins six », « jusqu’à six »: a limit, not a number of the contract.
    fn est_une_limite(&self) -> bool {
        let mots = self.juste_avant(3).join(" ");
        ["au moins", "au plus", "jusqu à", "minimum de", "maximum de", "plus de", "moins de", "limite de"]
            .iter()
            .any(|m| mots.ends_with(m))
    }

    /// The words of the clause just before the figure: a comma, a colon or a bracket begins another.
    fn dans_la_clause(&self) -> Vec<&str> {
        let clause = self.avant.rsplit([',', ':', '(', ')']).next().unwrap_or_default();
        let mut mots: Vec<&str> = clause.split(|c: char| !c.is_alphanumeric()).filter(|m| !m.is_empty()).collect();
        mots.drain(..mots.len().saturating_sub(8));
        mots
    }

    /// « le cyclone du 14 décembre », « la réunion du 3 mars »: a day of its own, that no step of the contract bears out.
    fn date_un_evenement(&self) -> bool {
        const EVENEMENTS: [&str; 14] = [
            "cyclone",
            "tempête",
            "séisme",
            "inondation",
            "incendie",
            "crise",
            "élection",
            "réunion",
            "comité",
            "courrier",
            "lettre",
            "rencontre",
            "séminaire",
            "visite",
        ];
        const ETAPES: [&str; 6] = ["assemblée", "conseil", "délib", "sign", "observatoire", "odpe"];
        let mots = self.dans_la_clause();
        // The event is named just before its day: « du passage du cyclone Chido du … ».
        let proches = &mots[mots.len().saturating_sub(5)..];
        let dits = |debuts: &[&str]| proches.iter().any(|m| debuts.iter().any(|debut| m.starts_with(debut)));
        dits(&EVENEMENTS) && !dits(&ETAPES)
    }

    /// « une tranche de 20 000 € », « un seuil de 14 places », « 27 enfants en moyenne »: a slice, a bound or a mean is a
    /// figure of its own, that no datum has to bear out.
    fn est_une_part_ou_une_borne(&self) -> bool {
        let bornes = ["tranche", "plafond", "plafonn", "seuil", "plancher", "franchise"];
        let mots = self.dans_la_clause();
        mots.iter().any(|m| bornes.iter().any(|b| m.starts_with(b)) || matches!(*m, "minimum" | "maximum" | "moyenne"))
            || self.dit(&["en moyenne"])
    }

    /// Money that is nobody's credit in the contract: what one child, one job, one purchase costs, what a range allows.
    fn est_un_montant_a_part(&self) -> bool {
        let mots = self.dans_la_clause();
        let fin = mots.join(" ");
        let borne = [
            "au delà de",
            "au dessus de",
            "en dessous de",
            "à partir de",
            "dans la limite de",
            "jusqu à",
            "au moins",
            "au plus",
            "excéder",
            "excède pas",
            "dépasser",
            "dépasse pas",
        ];
        let compare = ["inférieur", "supérieur"];
        let d_une_personne = ["salaire", "loyer", "revenu", "bourse", "prime", "amende"];
        let entre = self.avant.rfind("entre ").is_some_and(|i| {
            let suite = self.avant[i + "entre ".len()..].split_whitespace();
            suite.into_iter().all(|m| m.starts_with(|c: char| c.is_ascii_digit()) || matches!(m, "et" | "€" | "euros"))
        });
        self.est_une_part_ou_une_borne()
            || borne.iter().any(|b| fin.ends_with(b))
            || mots.iter().rev().take(2).any(|m| compare.iter().any(|c| m.starts_with(c)))
            || mots.iter().any(|m| d_une_personne.contains(&m.trim_end_matches('s')) || *m == "moyen")
            || entre
            || self.est_un_prix()
    }

    /// « par enfant », « par an et par place », « chacune », « HT », « au plus »: what follows makes it a price or a bound.
    fn est_un_prix(&self) -> bool {
        let suite = self.apres.trim_start();
        let annuel = ["par an ", "par année "].iter().find_map(|m| suite.strip_prefix(m));
        let suite = annuel.map_or(suite, |reste| reste.strip_prefix("et ").unwrap_or(reste));
        let mots = ["chacun", "chacune", "ht", "maximum", "minimum", "ou plus", "et plus", "près", "pour chaque"];
        let bornes = ["au plus", "au moins", "au maximum", "au minimum", "l’unité", "l’heure"];
        let commence = |m: &&str| suite.strip_prefix(*m).is_some_and(|reste| !reste.starts_with(char::is_alphanumeric));
        let unite = suite.strip_prefix("par ").and_then(|reste| reste.split(|c: char| !c.is_alphanumeric()).next());
        suite.starts_with('/')
            || mots.iter().chain(&bornes).any(commence)
            || unite.is_some_and(|u| !matches!(u, "an" | "année" | "exercice"))
    }

    /// A text of an action speaks of that action or of the whole contract; a clause names an action to speak of its figures.
    fn peut_viser(&self, chemin: &str) -> bool {
        let Some(reste) = chemin.strip_prefix("actions/") else { return true };
        let id = reste.split('/').next().unwrap_or_default();
        match (self.champ.action, self.champ.nature) {
            (Some(action), _) => action.id.as_str() == id,
            (None, Nature::Acte | Nature::Visa | Nature::Enveloppe) => self.dit(&[id, "l’action "]),
            (None, Nature::Action | Nature::Recit) => true,
        }
    }

    /// Singular of a noun, well enough to compare nouns.
    fn lemme(nom: &str) -> String {
        nom.trim_end_matches(['s', 'x']).to_owned()
    }
}

impl Controle<'_> {
    /// `None` when the figure is borne out, or when nothing of its kind could bear it out.
    fn juger(&self, p: &Passage<'_>) -> Option<Vec<Attendu>> {
        match &p.mention.lecture {
            Lecture::Montant { valeur, marge } => self.montant(p, *valeur, *marge),
            Lecture::Jour(jour) => self.jour(p, *jour),
            Lecture::Mois { annee, mois } => self.mois(p, *annee, *mois),
            Lecture::Exercice(annee) => self.exercice(p, *annee),
            Lecture::Annees(debut, fin) => self.annees(p, *debut, *fin),
            Lecture::Duree { nombre, unite } => self.duree(p, *nombre, *unite),
            Lecture::Pourcent { valeur, decimales } => self.pourcent(p, *valeur, *decimales),
            Lecture::Compte { nombre, nom, suite } => self.compte(p, *nombre, nom, suite),
        }
    }

    fn montant(&self, p: &Passage<'_>, valeur: Montant, marge: Decimal) -> Option<Vec<Attendu>> {
        // « 35 € par jour » is a cost, not money of the contract; national figures are not ours.
        let cout = p.est_un_montant_a_part()
            || p.dit(&["coût moyen", "coût unitaire", "coût d’une", "coût d’un "])
            || p.dit(&["budget de la protection", "budget du département", "budget départemental"]);
        if cout || p.dit(&["au niveau national", "au plan national", "loi de finances", "loi de financement"]) {
            return None;
        }
        let marge = if p.est_approche() { marge.max(centimes(valeur) / Decimal::from(4000)) } else { marge };
        let source = source_voisine(p);
        let candidats: Vec<&Place<Montant>> = self
            .montants
            .iter()
            .filter(|(place, de)| source.is_none_or(|s| s.contains(de)) && p.peut_viser(&place.chemin))
            .map(|(place, _)| place)
            .collect();
        let distance = |m: Montant| (centimes(m) - centimes(valeur)).abs() / Decimal::ONE_HUNDRED;
        if candidats.iter().any(|c| distance(c.valeur) <= marge) {
            return None;
        }
        let ecrire = |m: &Montant| m.en_francais(Decimales::Utiles);
        proches(candidats, |m| distance(*m), ecrire)
    }

    fn jour(&self, p: &Passage<'_>, jour: Jour) -> Option<Vec<Attendu>> {
        if p.champ.nature == Nature::Visa && !p.dit(&["délibération", "observatoire"]) || vient_d_un_texte(p) {
            return None;
        }
        let periode = self.dossier.periode;
        let dans_l_acte = matches!(p.champ.nature, Nature::Acte | Nature::Visa);
        let du_calendrier = p.dit(&[
            "contrat",
            "convention",
            "période",
            "échéance",
            "signature",
            "signé",
            "délibération",
            "délibéré",
            "assemblée",
            "observatoire",
            "odpe",
            "ouvert",
            "ouvr",
            "démarr",
            "calendrier",
            "début",
            "terme",
            "avant le",
            "au plus tard",
            "à compter du",
            "jusqu’au",
            "prévu",
            "lancement",
            "achèvement",
            "fin ",
            "mise en service",
        ]);
        if !dans_l_acte && !du_calendrier || p.date_un_evenement() {
            return None;
        }
        let nommes = self.jours_nommes(p);
        let candidats: Vec<&Place<Jour>> = match &nommes {
            Some(jours) => jours.iter().collect(),
            None => self.jours.iter().filter(|c| p.peut_viser(&c.chemin)).collect(),
        };
        if candidats.iter().any(|c| c.valeur == jour) {
            return None;
        }
        let annee = jour.annee();
        let meme_quantieme = candidats.iter().any(|c| c.valeur.jour_et_mois() == jour.jour_et_mois());
        let hors_du_temps = annee < periode.debut.annee() - 1 || annee > periode.fin.annee() + 2;
        // History stands before the contract: only a day that looks like one of ours is asked about.
        if nommes.is_none() && hors_du_temps && annee <= periode.fin.annee() + 2 && !meme_quantieme {
            return None;
        }
        proches(candidats, |j| ecart_en_jours(*j, jour), |j| j.en_francais())
    }

    /// The days that the sentence names: the two ends of the contract, the deliberation, the signature.
    fn jours_nommes(&self, p: &Passage<'_>) -> Option<Vec<Place<Jour>>> {
        let Periode { debut, fin } = self.dossier.periode;
        let mots = p.juste_avant(1).join(" ");
        let borne = |jour: Jour| vec![Place { chemin: "periode".to_owned(), valeur: jour }];
        let du_au = p.parle_du_contrat() && p.champ.nature == Nature::Acte && !p.dit(&["exercice", "enveloppe"]);
        if du_au && mots == "du" && p.apres.trim_start().starts_with("au ") {
            return Some(borne(debut));
        }
        let fini = ["s’achève le ", "prend fin le ", "se termine le ", "expire le "];
        if du_au && !p.parle_d_un_autre() && fini.iter().any(|f| p.avant.ends_with(f)) {
            return Some(borne(fin));
        }
        if du_au && mots == "au" && p.avant.contains("du ") && !p.dit(&["avant le"]) && lire(&p.avant).len() == 1 {
            return Some(borne(fin));
        }
        let jalon = |quoi: &str| Some(donnees::jours_du_jalon(self.dossier, quoi)).filter(|jours| !jours.is_empty());
        if p.dit(&["délibération", "délibéré"]) {
            return jalon("deliberation");
        }
        if p.dit(&["observatoire", "odpe"]) {
            return jalon("odpe");
        }
        None
    }

    fn mois(&self, p: &Passage<'_>, annee: i16, mois: i8) -> Option<Vec<Attendu>> {
        let action = p.champ.action?;
        let calendrier = p.dit(&[
            "ouvert",
            "ouvr",
            "prévu",
            "calendrier",
            "échéance",
            "début",
            "démarr",
            "lancement",
            "installation",
            "achèvement",
            "mise en service",
        ]);
        let jours = donnees::jours_de_l_action(action);
        if !calendrier || vient_d_un_texte(p) || action.etapes.is_empty() {
            return None;
        }
        let du_mois = |j: Jour| (j.annee(), j.date().month()) == (annee, mois);
        if jours.iter().any(|c| du_mois(c.valeur)) {
            return None;
        }
        let milieu = Jour::new(annee, mois, 15).ok()?;
        let ecrire = |j: &Jour| format!("{} {}", MOIS[usize::from(j.date().month().unsigned_abs()) - 1], j.annee());
        proches(jours.iter().collect(), |j| ecart_en_jours(*j, milieu), ecrire)
    }

    fn exercice(&self, p: &Passage<'_>, annee: u16) -> Option<Vec<Attendu>> {
        let exercices = self.dossier.exercices();
        let (premier, dernier) = (exercices.first()?.annee(), exercices.last()?.annee());
        // The year before is where references come from.
        if (premier.saturating_sub(1)..=dernier).contains(&annee) || p.champ.nature == Nature::Visa {
            return None;
        }
        let valeur = if premier == dernier { premier.to_string() } else { format!("{premier}-{dernier}") };
        Some(vec![Attendu { chemin: "periode".into(), valeur: format!("exercices {valeur}") }])
    }

    fn annees(&self, p: &Passage<'_>, debut: u16, fin: u16) -> Option<Vec<Attendu>> {
        if p.parle_d_un_autre() {
            return None;
        }
        // The nearest word says whose years they are: « le contrat 2022-2024 », « le schéma 2022-2026 ».
        let ou = |mots: &[&str]| mots.iter().filter_map(|m| p.avant.rfind(m)).max();
        let du_contrat = ou(&["contrat", "convention", "contractualisation", "période"])?;
        let d_un_autre =
            ou(&["schéma", "plan ", "projet", "stratégie", "cpom", "feuille de route", "scolaire", "marché"]);
        if d_un_autre.is_some_and(|autre| autre > du_contrat) {
            return None;
        }
        let periode = self.dossier.periode;
        let attendues = (periode.debut.annee(), periode.fin.annee());
        if (i16::try_from(debut).ok()?, i16::try_from(fin).ok()?) == attendues {
            return None;
        }
        let valeur = match attendues {
            (debut, fin) if debut == fin => debut.to_string(),
            (debut, fin) => format!("{debut}-{fin}"),
        };
        Some(vec![Attendu { chemin: "periode".into(), valeur }])
    }

    fn duree(&self, p: &Passage<'_>, nombre: u64, unite: Unite) -> Option<Vec<Attendu>> {
        if p.juste_avant(5).iter().any(|m| matches!(*m, "délai" | "délais" | "échéance")) {
            return delai(p, nombre, unite);
        }
        let lie = p.juste_avant(4).iter().any(|m| matches!(*m, "durée" | "pour" | "sur" | "pendant" | "de" | "conclu"));
        let age = p.apres.trim_start().starts_with("à ") || p.avant.trim_end().ends_with(" à") || p.est_une_limite();
        let acte = matches!(p.champ.nature, Nature::Acte | Nature::Recit);
        let mois = match unite {
            Unite::An => nombre.checked_mul(12)?,
            Unite::Mois if nombre >= 6 => nombre,
            Unite::Mois | Unite::Semaine | Unite::Jour => return None,
        };
        if !acte || !lie || age || !p.parle_du_contrat() {
            return None;
        }
        let attendus = mois_entiers(self.dossier.periode)?;
        if mois == attendus {
            return None;
        }
        let valeur = match (attendus / 12, attendus % 12) {
            (1, 0) => "1 an".to_owned(),
            (ans, 0) => format!("{ans} ans"),
            _ => format!("{attendus} mois"),
        };
        Some(vec![Attendu { chemin: "periode".into(), valeur }])
    }

    fn pourcent(&self, p: &Passage<'_>, valeur: Decimal, decimales: u32) -> Option<Vec<Attendu>> {
        let variation =
            ["augment", "hausse", "baiss", "recul", "progress", "rédui", "diminu", "supplémentaire", "croissance"];
        if p.dit(&variation) || p.dit(&["en moyenne"]) || p.est_une_limite() {
            return None;
        }
        let est_un_taux = |unite: &str| unite == "%";
        let taux = |action: &Action| donnees::mesures(action, est_un_taux);
        let candidats: Vec<Place<Decimal>> = match p.champ.action {
            Some(action) => {
                // An action that aims at no rate gives nothing to compare with.
                if !donnees::vise_une_cible(action, est_un_taux) {
                    return None;
                }
                taux(action).into_iter().chain(self.parts.iter().cloned()).collect()
            }
            None => {
                if !p.dit(&["part", "financ", "taux", "couver", "cible", "indicateur"]) {
                    return None;
                }
                let seuils = self.cadre.seuils.iter().filter(|s| s.unite == "%").filter_map(|s| {
                    Some(Place { chemin: "cadre".to_owned(), valeur: s.valeur.to_string().parse().ok()? })
                });
                self.dossier.actions.iter().flat_map(taux).chain(self.parts.iter().cloned()).chain(seuils).collect()
            }
        };
        let marge = Decimal::new(5, decimales + 1);
        if candidats.iter().any(|c| (c.valeur - valeur).abs() <= marge) {
            return None;
        }
        let ecrire = |d: &Decimal| format!("{} %", d.normalize().to_string().replace('.', ","));
        proches(candidats.iter().collect(), |d| (*d - valeur).abs(), ecrire)
    }

    fn compte(&self, p: &Passage<'_>, nombre: Decimal, nom: &str, suite: &str) -> Option<Vec<Attendu>> {
        let annonce_la_liste = p.dernier && p.apres.trim_end().ends_with(':');
        let comparer = |candidats: Vec<Place<usize>>| {
            let ecrire = |n: &usize| if *n < 2 { format!("{n} {}", Passage::lemme(nom)) } else { format!("{n} {nom}") };
            if candidats.is_empty() || candidats.iter().any(|c| Decimal::from(c.valeur) == nombre) {
                return None;
            }
            // « 7 actions » is not compared with an empty list, unless every count is.
            let (comptes, vides): (Vec<_>, Vec<_>) = candidats.iter().partition(|c| c.valeur > 0);
            let lus = if comptes.is_empty() { vides } else { comptes };
            proches(lus, |n| (Decimal::from(*n) - nombre).abs(), ecrire)
        };
        if annonce_la_liste && let Some(elements) = p.bloc.liste {
            return comparer(vec![Place { chemin: p.champ.chemin.clone(), valeur: elements }]);
        }
        // « ces deux actions », « deux autres actions », « deux des six actions »: a part of a whole.
        // « deux visites pour chaque naissance », « une visite par famille »: how often, not how many.
        let suite_du_nom = format!("{suite} {}", p.apres);
        let cadence = ["pour chaque ", "à chaque ", "par "].iter().any(|m| suite_du_nom.trim_start().starts_with(m))
            && !suite_du_nom.trim_start().starts_with("par an");
        let partie = cadence
            || (p.parle_d_un_autre() && matches!(Passage::lemme(nom).as_str(), "action" | "fiche" | "objectif"))
            || matches!(p.juste_avant(1).as_slice(), ["ces" | "dernières" | "premières" | "autres" | "chacune"])
            || p.est_une_limite()
            || p.est_une_part_ou_une_borne()
            || p.est_approche()
            || p.apres.trim_start().starts_with("sur ");
        if partie || nombre.fract() != Decimal::ZERO {
            return None;
        }
        let (d, cadre) = (self.dossier, self.cadre);
        let un = |chemin: &str, valeur: usize| vec![Place { chemin: chemin.to_owned(), valeur }];
        match Passage::lemme(nom).as_str() {
            "action" if d.actions.is_empty() => None,
            "action" => {
                let precision = precision(p, suite);
                if precision == Precision::Aucune && est_une_partie(suite) {
                    return None;
                }
                if precision == Precision::Nouvelles
                    && d.actions.iter().all(|a| a.nature != Some(NatureAction::Nouvelle))
                {
                    return None;
                }
                comparer(donnees::actions(d, cadre, &precision))
            }
            "fiche" if !d.actions.is_empty() && !est_une_partie(suite) => comparer(un("actions", d.actions.len())),
            "objectif" => comparer(donnees::objectifs(d, cadre, &precision(p, suite))),
            "engagement" if !cadre.engagements.is_empty() && p.champ.nature == Nature::Acte => {
                comparer(un("cadre", cadre.engagements.len()))
            }
            "indicateur" => {
                let nombre = match p.champ.action {
                    Some(action) => action.indicateurs.len(),
                    None => d.actions.iter().map(|a| a.indicateurs.len()).sum(),
                };
                if nombre == 0 || est_une_partie(suite) { None } else { comparer(un("actions", nombre)) }
            }
            "partie" | "signataire" => {
                let mut n = un("parties", d.parties.len());
                n.extend(un("parties", d.signataires().count()));
                comparer(n)
            }
            "exemplaire" => comparer(un("parties", d.signataires().count())),
            "exercice" => comparer(un("periode", d.exercices().len())),
            "financeur" => {
                let sources: Vec<Source> = crate::finances::sources(d);
                let dehors = sources.iter().filter(|s| s.est_cofinancement()).count();
                if sources.is_empty() {
                    None
                } else {
                    comparer([un("enveloppes", sources.len()), un("enveloppes", dehors)].concat())
                }
            }
            "étape" => match p.champ.action {
                Some(action) if !action.etapes.is_empty() && !est_une_partie(suite) => {
                    comparer(un(&format!("actions/{}/etapes", action.id), action.etapes.len()))
                }
                Some(_) | None => None,
            },
            autre => self.mesure(p, nombre, autre),
        }
    }

    /// « 6 places », « 480 visites »: a number in the unit of an indicator.
    fn mesure(&self, p: &Passage<'_>, nombre: Decimal, nom: &str) -> Option<Vec<Attendu>> {
        let de_l_unite = |unite: &str| Passage::lemme(&unite.to_lowercase()) == nom;
        let chiffre = p.dit(&["cible", "réalis", "résultat", "indicateur", "au total", "objectif", "atteint"]);
        let concernees: Vec<&Action> = match (p.champ.nature, p.champ.action) {
            (Nature::Action, Some(action)) => vec![action],
            (Nature::Recit, Some(action)) if chiffre => vec![action],
            (Nature::Acte, None) => self.dossier.actions.iter().collect(),
            (Nature::Recit, None) if chiffre => self.dossier.actions.iter().collect(),
            _ => return None,
        };
        if !concernees.iter().any(|a| donnees::vise_une_cible(a, de_l_unite)) {
            return None;
        }
        let candidats: Vec<Place<Decimal>> = concernees.iter().flat_map(|a| donnees::mesures(a, de_l_unite)).collect();
        if candidats.iter().any(|c| c.valeur == nombre) {
            return None;
        }
        let ecrire = |d: &Decimal| d.to_string().parse::<Nombre>().map_or_else(|_| d.to_string(), Nombre::en_francais);
        proches(candidats.iter().collect(), |d| (*d - nombre).abs(), ecrire)
    }
}

/// The three nearest values, each once; `None` when there is nothing to compare with.
fn proches<T: PartialEq + Clone>(
    candidats: Vec<&Place<T>>,
    distance: impl Fn(&T) -> Decimal,
    ecrire: impl Fn(&T) -> String,
) -> Option<Vec<Attendu>> {
    let mut tries = candidats;
    tries.sort_by_key(|c| distance(&c.valeur));
    let mut attendus: Vec<Attendu> = Vec::new();
    for candidat in tries {
        let valeur = ecrire(&candidat.valeur);
        if attendus.len() < 3 && attendus.iter().all(|a| a.valeur != valeur) {
            attendus.push(Attendu { chemin: candidat.chemin.clone(), valeur });
        }
    }
    (!attendus.is_empty()).then_some(attendus)
}

fn centimes(m: Montant) -> Decimal {
    Decimal::from(m.centimes().unwrap_or(i64::MAX))
}

fn ecart_en_jours(a: Jour, b: Jour) -> Decimal {
    let jours = a.date().until(b.date()).map_or(i32::MAX, |ecart| ecart.get_days());
    Decimal::from(jours).abs()
}

/// Whole months of a period, when it is made of whole months.
fn mois_entiers(periode: Periode) -> Option<u64> {
    let (debut, fin) = (periode.debut.date(), periode.fin.date().tomorrow().ok()?);
    let mois =
        (i64::from(fin.year()) - i64::from(debut.year())) * 12 + i64::from(fin.month()) - i64::from(debut.month());
    u64::try_from(mois).ok().filter(|_| fin.day() == debut.day())
}

/// « la loi n° 2022-140 du 7 février 2022 », « l’instruction du 18 février »: the date of another text.
fn vient_d_un_texte(p: &Passage<'_>) -> bool {
    const TEXTES: [&str; 15] = [
        "loi ",
        "loi n",
        "décret",
        "arrêté",
        "circulaire",
        "instruction",
        "ordonnance",
        "règlement",
        "directive",
        "code ",
        "n° ",
        "lettre",
        "courrier",
        "communiqué",
        "page publique",
    ];
    let debut = p.avant.char_indices().rev().nth(70).map_or(0, |(i, _)| i);
    TEXTES.iter().any(|t| p.avant[debut..].contains(t)) && !p.dit(&["délibération"])
}

/// The source right beside an amount: « 100 000 € du FIR », « ONDAM : 110 000 € ».
fn source_voisine(p: &Passage<'_>) -> Option<&'static [Option<Source>]> {
    const ETAT: &[Option<Source>] = &[Some(Source::Etat), Some(Source::EtatEtArsNonVentile)];
    const FIR: &[Option<Source>] = &[Some(Source::Fir), Some(Source::ArsNonVentile)];
    const ONDAM: &[Option<Source>] = &[Some(Source::Ondam), Some(Source::ArsNonVentile)];
    const DTPJJ: &[Option<Source>] = &[Some(Source::Dtpjj)];
    let de = |mot: &str| match mot {
        "état" => Some(ETAT),
        "fir" => Some(FIR),
        "ondam" => Some(ONDAM),
        "dtpjj" => Some(DTPJJ),
        _ => None,
    };
    let mots = |t: &str| -> Vec<String> {
        t.split(|c: char| !c.is_alphanumeric()).filter(|m| !m.is_empty()).map(str::to_owned).collect()
    };
    // « 100 000 € du FIR », « 100 000 € au titre du FIR », and nothing added to it: « du FIR et de l’ONDAM » is a sum.
    let apres = mots(&p.apres);
    let lien = ["du", "de", "l", "au", "titre", "par", "le", "an", "la", "part", "apportés", "versés", "notifiés"];
    let suivi_d_un_autre = |rang: usize| apres.iter().skip(rang + 1).take(5).any(|m| de(m).is_some() || m == "ars");
    if let Some(rang) = apres.iter().take(6).position(|m| !lien.contains(&m.as_str()))
        && rang > 0
        && let Some(source) = de(&apres[rang])
    {
        return (!suivi_d_un_autre(rang)).then_some(source);
    }
    // « le FIR apporte 100 000 € », « ONDAM : 110 000 € ».
    let avant = mots(&p.avant);
    let rang = avant.iter().rev().take(4).position(|m| de(m).is_some())?;
    let place = avant.len() - 1 - rang;
    let entre = avant[place + 1..].iter().all(|m| {
        ["apporte", "verse", "notifie", "de", "pour", "alloue", "attribue", "à", "hauteur"].contains(&m.as_str())
    });
    let precede = avant[..place].iter().rev().take(5).any(|m| de(m).is_some() || m == "ars");
    if entre && !precede { de(&avant[place]) } else { None }
}

/// What the sentence says of the actions or objectives that it counts.
fn precision(p: &Passage<'_>, suite: &str) -> Precision {
    let juste_apres: Vec<&str> = suite.split(' ').take(4).collect();
    let dit = |mots: &[&str]| juste_apres.iter().any(|m| mots.iter().any(|modele| m.starts_with(modele)));
    if dit(&["fondamenta", "obligatoire"]) {
        return Precision::Fondamentales;
    }
    if dit(&["facultati", "complémentaire"]) {
        return Precision::Facultatives;
    }
    if dit(&["nouvelle"]) {
        return Precision::Nouvelles;
    }
    if suite.contains("pmi") || suite.contains("protection maternelle") {
        return Precision::Pmi;
    }
    let source = [("fir", Source::Fir), ("ondam", Source::Ondam), ("dtpjj", Source::Dtpjj)]
        .into_iter()
        .find(|(mot, _)| suite.split(' ').any(|m| m == *mot));
    match (source, p.champ.enveloppe) {
        (Some((_, source)), _) => Precision::De(source),
        (None, Some(enveloppe)) => Precision::De(enveloppe.source),
        (None, None) => Precision::Aucune,
    }
}

/// « trois actions de prévention », « deux actions relatives à… »: how many of them nobody can tell from the words.
fn est_une_partie(suite: &str) -> bool {
    let mut mots = suite.split(' ');
    match (mots.next().unwrap_or_default(), mots.next().unwrap_or_default()) {
        ("du" | "au" | "dans" | "de", "contrat" | "plan" | "présent" | "la" | "cette") => false,
        (premier, _) => matches!(
            premier,
            "de" | "du"
                | "d"
                | "des"
                | "en"
                | "portant"
                | "relatives"
                | "relatifs"
                | "concernant"
                | "pour"
                | "sur"
                | "visant"
                | "menées"
                | "engagées"
                | "terminées"
                | "achevées"
                | "reportées"
                | "qui"
                | "dont"
                | "restent"
        ),
    }
}

/// « un délai de trois mois »: compared with the delays that the title, the objectives and the indicators of the action hold.
fn delai(p: &Passage<'_>, nombre: u64, unite: Unite) -> Option<Vec<Attendu>> {
    let action = p.champ.action?;
    let racine = format!("actions/{}", action.id);
    let titre = std::iter::once((format!("{racine}/intitule"), action.intitule.as_str()));
    let objectifs = action.objectifs.iter().map(|o| (format!("{racine}/objectifs/{}", o.id), o.libelle.as_str()));
    let indicateurs = action.indicateurs.iter().map(|i| (format!("{racine}/indicateurs/{}", i.id), i.libelle.as_str()));
    let mut connus: Vec<Place<u64>> = Vec::new();
    for (chemin, texte) in titre.chain(objectifs).chain(indicateurs).filter(|(chemin, _)| *chemin != p.champ.chemin) {
        for mention in lire(texte) {
            if let Lecture::Duree { nombre, unite: u } = mention.lecture
                && u == unite
            {
                connus.push(Place { chemin: chemin.clone(), valeur: nombre });
            }
        }
    }
    if connus.iter().any(|c| c.valeur == nombre) {
        return None;
    }
    let nom = match unite {
        Unite::An => "an",
        Unite::Mois => "mois",
        Unite::Semaine => "semaine",
        Unite::Jour => "jour",
    };
    let ecrire = |n: &u64| if *n < 2 || unite == Unite::Mois { format!("{n} {nom}") } else { format!("{n} {nom}s") };
    proches(connus.iter().collect(), |n| (Decimal::from(*n) - Decimal::from(nombre)).abs(), ecrire)
}
