//! The overview of a dossier: what is there, what is left, why. Only reads and counts.

use documents::composeurs::Demande;
use domaine::constat::{Constat, Gravite};
use domaine::donnee::Somme;
use domaine::dossier::{Action, Dossier, Jalon, Liste};
use domaine::finances::{self, EtatDesCredits, Mesure, Tranche, enumerer};
use domaine::jour::Jour;
use domaine::manques;
use domaine::montant::{Decimales, Montant};
use domaine::reste::Reste;
use domaine::statut::Statut;
use stockage::Fiche;

use crate::ecrans::{chemins, ecran, ecran_de, lieux};
use crate::erreur::Erreur;
use crate::horloge;
use crate::liste;
use crate::noms;
use crate::pieces;
use crate::textes::nom_de_document::Nom;
use crate::textes::{constats, reste};
use crate::vues::{
    CelluleVue, CofinancementsVue, CompteConstats, DocumentDemande, DocumentNature, DocumentVue, EtatJalon, EtatPartie,
    GraviteVue, JalonVue, Jauge, LigneCofinancement, PartieDossierVue, PlanEntree, PlanGroupe, SuiteVue, VueEnsemble,
};
use crate::vues_ecran::{EcranDemande, EcranNom};

/// Fills the overview, apart from the notes of work: they are not of the dossier.
pub(crate) fn vue(
    fiche: &Fiche,
    (annuler, retablir): (Option<String>, Option<String>),
    jour: Jour,
) -> Result<VueEnsemble, Erreur> {
    let dossier = &fiche.dossier;
    let constats = crate::verifier(dossier, jour)?;
    let parts = Parts::new(dossier, &constats);
    let compte = compte(&constats);
    let parties = parts.tableau();
    Ok(VueEnsemble {
        id: dossier.id.to_string(),
        titre: titre_court(dossier),
        nom_court: dossier
            .nom
            .clone()
            .unwrap_or_else(|| format!("{}, contrat {}", nom_du_territoire(dossier), dossier.periode.en_bref())),
        chapo: chapo(&compte, reste::suite(dossier)),
        reste: reste::du_jour(dossier, &constats),
        statut: liste::statut(dossier.statut),
        regles: format!("Règles appliquées : {}", crate::cadre_de(dossier)?.libelle),
        nombre_de_regles: u32::try_from(domaine::regles::REGLES.len()).unwrap_or(u32::MAX),
        cadre: dossier.cadre.clone(),
        nom_du_cadre: crate::textes::cadres::nom(&dossier.cadre),
        modifiable: fiche.rangement == stockage::Rangement::Actif,
        mention: liste::mention_du_rangement(fiche.rangement).or_else(|| dossier.avertissement.clone()),
        enregistre: format!("Enregistré {}", horloge::moment(&fiche.modifie_le, jour)),
        annuler,
        retablir,
        plan: parts.plan(),
        frise: dossier.jalons.iter().map(|j| jalon(dossier, j, jour)).collect(),
        parties_resume: resume_des_parties(&parties),
        parties,
        cofinancements: cofinancements(dossier, &constats),
        constats: constats.iter().map(|c| constats::vue(c, dossier)).collect(),
        compte,
        documents: documents(dossier, jour),
        fiches: fiches(dossier),
        assemblee: assemblee(dossier),
        signature: signature(dossier),
        feuilles: crate::feuilles::proposees(dossier),
        suites: dossier.statut.suites().iter().map(|vers| suite(*vers)).collect(),
        retours: pieces::retours(dossier),
        notes: Vec::new(),
        fichier: noms::propose(dossier, None),
    })
}

/// « Contrat départemental 2022-2024 du Cantal », as long as the title is the usual one.
fn titre_court(dossier: &Dossier) -> String {
    let periode = dossier.periode.en_bref();
    match referentiel::collectivite(&dossier.collectivite).filter(|c| c.titre_contrat() == dossier.titre) {
        Some(c) => format!("Contrat {} {periode} {}", c.adjectif_contrat, c.complement_contrat),
        None => format!("{} – {periode}", dossier.titre),
    }
}

fn nom_du_territoire(dossier: &Dossier) -> String {
    let noms: Vec<&str> =
        dossier.territoires.iter().filter_map(|code| referentiel::territoire(code)).map(|t| t.nom.as_str()).collect();
    if noms.is_empty() { dossier.collectivite.clone() } else { enumerer(&noms) }
}

fn suite(vers: Statut) -> SuiteVue {
    let libelle = match vers {
        Statut::Projet => "Revenir au projet",
        Statut::Transmis => "Marquer comme transmis au préfet et à l’ARS",
        Statut::Delibere => "Marquer comme délibéré par l’assemblée",
        Statut::Definitif => "Arrêter la version définitive, à signer",
        Statut::Signe => "Marquer comme signé par toutes les parties",
        Statut::Clos => "Clore le contrat",
    };
    SuiteVue { vers: liste::statut(vers).code, libelle: libelle.to_owned() }
}

/// How many of each severity.
pub(crate) fn compte(constats: &[Constat]) -> CompteConstats {
    let n = |gravite| u32::try_from(constats.iter().filter(|c| c.gravite == gravite).count()).unwrap_or(u32::MAX);
    let (bloquants, a_verifier) = (n(Gravite::Bloquant), n(Gravite::AVerifier));
    let pluriel = |n: u32| if n < 2 { "" } else { "s" };
    CompteConstats {
        bloquants,
        a_verifier,
        informations: n(Gravite::Information),
        laisses: n(Gravite::Laisse),
        respectes: n(Gravite::Respecte),
        resume: format!("{bloquants} bloquant{}, {a_verifier} à vérifier", pluriel(bloquants)),
    }
}

/// Where the contract stands; « nothing blocks » never goes without what is left to fill in.
fn chapo(compte: &CompteConstats, reste: Option<String>) -> String {
    let a_verifier = match compte.a_verifier {
        0 => String::new(),
        1 => " Il reste 1 point à vérifier.".to_owned(),
        n => format!(" Il reste {n} points à vérifier."),
    };
    match (compte.bloquants, reste) {
        (0, Some(reste)) => format!("Aucun point bloquant, mais {reste}.{a_verifier}"),
        (0, None) if compte.a_verifier == 0 => "Aucun point à traiter.".to_owned(),
        (0, None) => format!("Aucun point bloquant.{a_verifier}"),
        (n, reste) => {
            let bloquants = if n == 1 { "1 point bloquant".to_owned() } else { format!("{n} points bloquants") };
            let reste = reste.map(|reste| format!(" De plus, {reste}.")).unwrap_or_default();
            format!("Il reste {bloquants} avant la transmission au préfet et à l’ARS.{reste}")
        }
    }
}

/// The parts of a dossier with the findings that concern them.
struct Parts<'a> {
    dossier: &'a Dossier,
    /// The severity of each finding, and where it is shown.
    constats: Vec<(Gravite, Vec<String>)>,
    reste: Reste,
}

impl<'a> Parts<'a> {
    fn new(dossier: &'a Dossier, constats: &[Constat]) -> Self {
        Self { dossier, constats: constats.iter().map(|c| (c.gravite, lieux(c))).collect(), reste: Reste::de(dossier) }
    }

    /// The most serious state among the findings whose place is under one of the paths.
    fn etat(&self, chemins: &[String], Avancement { commence, manque }: Avancement) -> (EtatPartie, u32) {
        let dessous =
            |lieu: &str, chemin: &str| lieu.strip_prefix(chemin).is_some_and(|r| r.is_empty() || r.starts_with('/'));
        let n = |gravite| {
            let ceux_la = self.constats.iter().filter(|(g, _)| *g == gravite);
            let ici = ceux_la.filter(|(_, lieux)| lieux.iter().any(|lieu| chemins.iter().any(|c| dessous(lieu, c))));
            u32::try_from(ici.count()).unwrap_or(u32::MAX)
        };
        match (n(Gravite::Bloquant), n(Gravite::AVerifier)) {
            (bloquants, _) if bloquants > 0 => (EtatPartie::Bloque, bloquants),
            _ if !commence => (EtatPartie::ACommencer, 0),
            (_, 0) if manque > 0 => (EtatPartie::ACompleter, u32::try_from(manque).unwrap_or(u32::MAX)),
            (_, 0) => (EtatPartie::Pret, 0),
            (_, a_verifier) => (EtatPartie::AVerifier, a_verifier),
        }
    }

    fn entree(
        &self,
        code: impl Into<String>,
        libelle: impl Into<String>,
        ecran: EcranDemande,
        avancement: impl Into<Avancement>,
    ) -> PlanEntree {
        let chemins = chemins(self.dossier, &ecran);
        let (etat, nombre) = self.etat(&chemins, avancement.into());
        PlanEntree {
            ecran,
            code: code.into(),
            libelle: libelle.into(),
            chemin: chemins.first().cloned().unwrap_or_default(),
            etat,
            nombre,
        }
    }

    fn plan(&self) -> Vec<PlanGroupe> {
        let d = self.dossier;
        let groupe = |titre: &str, entrees: Vec<PlanEntree>| PlanGroupe { titre: titre.to_owned(), entrees };
        let mut convention = vec![
            self.entree("0.0", "Identité du contrat", ecran(EcranNom::Identite), true),
            self.entree("0.1", "Parties et signataires", ecran(EcranNom::Parties), self.parties()),
            self.entree("0.2", "Visas", ecran(EcranNom::Visas), !d.visas.is_empty()),
            self.entree("0.3", "Articles", ecran(EcranNom::Articles), !d.articles.is_empty()),
        ];
        convention.extend(self.articles());
        let mut groupes = Vec::new();
        if crate::ecrans::candidature_de_mise(d) {
            let complete = crate::cadre_de(d).is_ok_and(|cadre| d.candidature.est_complete(cadre));
            let arguments = self.entree("C", "Candidature", ecran(EcranNom::Candidature), complete);
            groupes.push(groupe("Candidature", vec![arguments]));
        }
        groupes.push(groupe("Convention", convention));
        groupes.push(groupe(
            "Plan d’actions",
            vec![self.entree("0.4", "Choix des actions", ecran(EcranNom::Actions), !d.actions.is_empty())],
        ));
        for (liste, titre) in GROUPES {
            let actions = d.actions.iter().filter(|a| a.listes.iter().min().copied() == liste);
            let entrees: Vec<PlanEntree> = actions
                .map(|a| self.entree(&a.code, &a.intitule, ecran_de(EcranNom::Action, a.id.as_str()), est_commencee(a)))
                .collect();
            if !entrees.is_empty() {
                groupes.push(groupe(titre, entrees));
            }
        }
        groupes.push(groupe(
            "Pilotage",
            vec![
                self.entree("T1", "Indicateurs et cibles", ecran(EcranNom::Indicateurs), self.indicateurs()),
                self.entree("T2", "Plan de financement", ecran(EcranNom::Financement), self.financement()),
                self.entree("T3", "Calendrier", ecran(EcranNom::Calendrier), !d.jalons.is_empty()),
            ],
        ));
        let rapports = self.entree("S2", "Rapports annuels", ecran(EcranNom::Rapport), self.rapports());
        groupes.push(groupe("Suites", vec![rapports]));
        groupes
    }

    fn parties(&self) -> Avancement {
        Avancement { commence: self.dossier.signataires().count() > 0, manque: self.reste.signataires_sans_nom }
    }

    /// What the reports that were begun still lack.
    fn rapports(&self) -> Avancement {
        let manques = self.dossier.rapports.iter().map(|rapport| {
            manques::des_actions(self.dossier, rapport.exercice).len()
                + manques::recits(self.dossier, rapport.exercice).len()
        });
        Avancement { commence: !self.dossier.rapports.is_empty(), manque: manques.sum() }
    }

    fn indicateurs(&self) -> Avancement {
        let suivis = self.dossier.actions.iter().any(|a| !a.indicateurs.is_empty());
        Avancement { commence: suivis, manque: self.reste.fiches_sans_indicateur + self.reste.indicateurs_sans_cible }
    }

    fn financement(&self) -> Avancement {
        Avancement { commence: est_finance(self.dossier), manque: self.reste.fiches_sans_montant }
    }

    fn articles(&self) -> Vec<PlanEntree> {
        let mut rang = 0;
        self.dossier
            .articles
            .iter()
            .map(|a| {
                rang += usize::from(!a.preambule);
                let code = if a.preambule { "–".to_owned() } else { rang.to_string() };
                self.entree(code, &a.titre, ecran_de(EcranNom::Article, a.id.as_str()), !a.corps.est_vide())
            })
            .collect()
    }

    fn tableau(&self) -> Vec<PartieDossierVue> {
        let d = self.dossier;
        let signataires = d.signataires().count();
        let pluriel =
            |n: usize, singulier: &str, pluriel: &str| format!("{n} {}", if n < 2 { singulier } else { pluriel });
        let visas_et_articles = format!(
            "{}, {}",
            pluriel(d.visas.len(), "visa", "visas"),
            pluriel(d.articles.len(), "article", "articles")
        );
        let choisies = match d.actions.len() {
            0 => "Aucune action".to_owned(),
            n => pluriel(n, "action", "actions"),
        };
        let mut lignes = vec![
            self.ligne("0.0", "Identité du contrat", &[EcranNom::Identite], d.periode.en_toutes_lettres(), true),
            self.ligne(
                "0.1",
                "Parties et signataires",
                &[EcranNom::Parties],
                pluriel(signataires, "signataire", "signataires"),
                self.parties(),
            ),
            self.ligne(
                "0.2-0.3",
                "Visas et articles",
                &[EcranNom::Visas, EcranNom::Articles],
                visas_et_articles,
                !d.articles.is_empty(),
            ),
            self.ligne("0.4", "Choix des actions", &[EcranNom::Actions], choisies, !d.actions.is_empty()),
        ];
        for (liste, titre) in GROUPES {
            let actions: Vec<&Action> = d.actions.iter().filter(|a| a.listes.iter().min().copied() == liste).collect();
            lignes.extend(self.groupe(titre, &actions));
        }
        let nombre = d.actions.iter().map(|a| a.indicateurs.len()).sum::<usize>();
        let datees = d.jalons.iter().filter(|j| j.prevu.is_some() || d.jour_fait(j).is_some()).count();
        lignes.extend([
            self.ligne(
                "T1",
                "Indicateurs",
                &[EcranNom::Indicateurs],
                pluriel(nombre, "indicateur", "indicateurs"),
                self.indicateurs(),
            ),
            self.ligne("T2", "Plan de financement", &[EcranNom::Financement], total_annuel(d), self.financement()),
            self.ligne(
                "T3",
                "Calendrier",
                &[EcranNom::Calendrier],
                format!("{} sur {}", pluriel(datees, "étape datée", "étapes datées"), d.jalons.len()),
                !d.jalons.is_empty(),
            ),
        ]);
        lignes
    }

    /// The fiches of one group, and how many are begun; nothing for an empty group.
    fn groupe(&self, titre: &str, actions: &[&Action]) -> Option<PartieDossierVue> {
        let (premiere, derniere) = (actions.first()?, actions.last()?);
        let (codes, ecran) = if actions.len() == 1 {
            (premiere.code.clone(), ecran_de(EcranNom::Action, premiere.id.as_str()))
        } else {
            (format!("{}-{}", premiere.code, derniere.code), ecran(EcranNom::Actions))
        };
        let faites = actions.iter().filter(|a| est_commencee(a)).count();
        let total = actions.len();
        let mot = if faites < 2 { "fiche commencée" } else { "fiches commencées" };
        let jauge = Jauge { faites: u32::try_from(faites).unwrap_or(0), total: u32::try_from(total).unwrap_or(0) };
        let chemins = actions.iter().map(|a| format!("actions/{}", a.id)).collect();
        let ligne = self.ligne_de(&codes, titre, (ecran, chemins), format!("{faites} {mot} sur {total}"), true.into());
        Some(PartieDossierVue { jauge: Some(jauge), ..ligne })
    }

    /// A line about some screens, which opens the first.
    fn ligne(
        &self,
        codes: &str,
        libelle: &str,
        ecrans: &[EcranNom],
        contenu: String,
        avancement: impl Into<Avancement>,
    ) -> PartieDossierVue {
        let demandes: Vec<EcranDemande> = ecrans.iter().cloned().map(ecran).collect();
        let chemins = demandes.iter().flat_map(|demande| chemins(self.dossier, demande)).collect();
        let premier = demandes.into_iter().next().expect("a line is about a screen");
        self.ligne_de(codes, libelle, (premier, chemins), contenu, avancement.into())
    }

    fn ligne_de(
        &self,
        codes: &str,
        libelle: &str,
        (ecran, chemins): (EcranDemande, Vec<String>),
        contenu: String,
        avancement: Avancement,
    ) -> PartieDossierVue {
        let (etat, nombre) = self.etat(&chemins, avancement);
        let etat_libelle = match etat {
            EtatPartie::Pret => "Prêt".to_owned(),
            EtatPartie::ACompleter => format!("{nombre} à compléter"),
            EtatPartie::ACommencer => "À commencer".to_owned(),
            EtatPartie::AVerifier => format!("{nombre} à vérifier"),
            EtatPartie::Bloque if nombre < 2 => "1 bloquant".to_owned(),
            EtatPartie::Bloque => format!("{nombre} bloquants"),
        };
        PartieDossierVue {
            codes: codes.to_owned(),
            libelle: libelle.to_owned(),
            chemins,
            ecran,
            contenu,
            jauge: None,
            etat,
            etat_libelle,
        }
    }
}

/// How far a part is, whatever the rules say of it.
#[derive(Clone, Copy)]
struct Avancement {
    commence: bool,
    /// How many things are still empty in it.
    manque: usize,
}

impl From<bool> for Avancement {
    fn from(commence: bool) -> Self {
        Self { commence, manque: 0 }
    }
}

/// Groups of actions in the plan; an action of two lists stands in the first.
const GROUPES: [(Option<Liste>, &str); 4] = [
    (Some(Liste::Fondamentales), "Actions à caractère fondamental"),
    (Some(Liste::Facultatives), "Actions facultatives"),
    (Some(Liste::Autres), "Autres actions du plan"),
    (None, "Actions du plan"),
];

/// Somebody wrote something in the fiche.
fn est_commencee(action: &Action) -> bool {
    action.description.as_ref().is_some_and(|t| !t.est_vide())
        || action.constat.as_ref().is_some_and(|t| !t.est_vide())
        || action.pilote.is_some()
        || !action.indicateurs.is_empty()
}

fn resume_des_parties(parties: &[PartieDossierVue]) -> String {
    let n = |etat: EtatPartie| parties.iter().filter(|p| p.etat == etat).count();
    let mot = |n: usize, singulier: &str, pluriel: &str| format!("{n} {}", if n < 2 { singulier } else { pluriel });
    let a_completer = match n(EtatPartie::ACompleter) {
        0 => String::new(),
        nombre => format!("{nombre} à compléter, "),
    };
    format!(
        "{}, {a_completer}{} à vérifier, {}",
        mot(n(EtatPartie::Pret), "prête", "prêtes"),
        n(EtatPartie::AVerifier),
        mot(n(EtatPartie::Bloque), "bloquée", "bloquées")
    )
}

fn jalon(dossier: &Dossier, jalon: &Jalon, jour: Jour) -> JalonVue {
    let limite = liste::limite(dossier, jalon);
    // What the act dates ahead is still to come.
    let (faits, a_venir): (Vec<Jour>, Vec<Jour>) = dossier.jour_fait(jalon).into_iter().partition(|j| *j <= jour);
    let fait = jalon.fait.or(faits.first().copied());
    let (etat, detail) = match (fait, jalon.prevu.or(a_venir.first().copied())) {
        (Some(fait), _) => (EtatJalon::Fait, format!("Fait le {}", fait.en_francais())),
        (None, Some(prevu)) if prevu < jour => (EtatJalon::EnRetard, format!("Attendu le {}", prevu.en_francais())),
        (None, Some(prevu)) => (EtatJalon::APrevoir, format!("Attendu le {}", prevu.en_francais())),
        (None, None) => match limite {
            Some(limite) => {
                let etat = if limite < jour { EtatJalon::EnRetard } else { EtatJalon::APrevoir };
                (etat, format!("Au plus tard le {}", limite.en_francais()))
            }
            None => (EtatJalon::APrevoir, "Date non renseignée".to_owned()),
        },
    };
    JalonVue { libelle: jalon.libelle.clone(), detail, etat }
}

/// « 200 000 € », « 200 000 € (partiel) ».
fn partiel(montant: Montant, absents: usize) -> String {
    if absents == 0 { euros(montant) } else { format!("{} (partiel)", euros(montant)) }
}

fn euros(montant: Montant) -> String {
    montant.en_francais(Decimales::Utiles)
}

fn total_annuel(dossier: &Dossier) -> String {
    match finances::cofinancement_annuel(dossier).and_then(|c| c.total.totale()) {
        Some(montant) => format!("{} par an", euros(montant)),
        None => match finances::cofinancement_total(dossier) {
            Somme { connu: Some(montant), absents: 0, .. } => format!("{} en tout", euros(montant)),
            Somme { connu: Some(montant), .. } => format!("{} en tout (partiel)", euros(montant)),
            _ if est_finance(dossier) => "Rien de notifié".to_owned(),
            _ => "Non renseigné".to_owned(),
        },
    }
}

/// Somebody wrote an amount, of an envelope or of an action.
fn est_finance(dossier: &Dossier) -> bool {
    !dossier.enveloppes.is_empty() || dossier.actions.iter().any(|a| !a.financements.is_empty())
}

/// Notified money by source, and how far it is spread over the actions, year by year.
fn cofinancements(dossier: &Dossier, constats: &[Constat]) -> CofinancementsVue {
    let annees: Vec<Tranche> = dossier.exercices().into_iter().map(Tranche::annee).collect();
    let annuel = finances::cofinancement_annuel(dossier);
    let total = annuel.as_ref().and_then(|a| a.total.totale());
    let sources = finances::sources(dossier);
    let etat = EtatDesCredits::des(&dossier.enveloppes).unwrap_or(EtatDesCredits::Notifies).titre();
    let mut colonnes = vec![if annuel.is_some() { format!("{etat} par an") } else { etat.to_owned() }];
    colonnes.extend(annees.iter().map(|a| format!("Réparti en {a}")));
    let mut description = Vec::new();
    let lignes = sources
        .iter()
        .map(|source| {
            let somme = match (&annuel, annees.first()) {
                (Some(_), Some(premiere)) => finances::attendu(dossier, *source, *premiere),
                _ => finances::tranches(dossier)
                    .into_iter()
                    .map(|t| finances::attendu(dossier, *source, t))
                    .fold(Somme::default(), Somme::plus),
            };
            let notifie = somme.connu.map(|montant| partiel(montant, somme.absents));
            if let Some(notifie) = &notifie {
                description.push(format!("{} {notifie}", dossier.nom_de_source(*source)));
            }
            let notifie = notifie.unwrap_or_else(|| "non renseigné".to_owned());
            let mut cellules = vec![CelluleVue { texte: notifie, gravite: None }];
            for annee in &annees {
                let reparti = finances::reparti(dossier, *source, *annee, Mesure::Prevu);
                let texte = match (reparti.connu, reparti.absents) {
                    (Some(montant), absents) => partiel(montant, absents),
                    (None, 0) => "non ventilé".to_owned(),
                    (None, _) => "non renseigné".to_owned(),
                };
                let depasse = constats.iter().any(|c| {
                    c.regle == "enveloppe-depassee"
                        && c.texte("source") == source.to_string()
                        && c.texte("annee") == annee.to_string()
                });
                cellules.push(CelluleVue { texte, gravite: depasse.then_some(GraviteVue::Bloquant) });
            }
            LigneCofinancement {
                source: source.code().to_owned(),
                libelle: dossier.nom_de_source(*source),
                pour_mille: total
                    .filter(|_| source.est_cofinancement())
                    .and_then(|t| somme.connu.and_then(|montant| montant.pour_mille(t))),
                cellules,
            }
        })
        .collect();
    let part =
        annees.iter().map(|a| finances::cofinancement(dossier, *a).departement).fold(Somme::default(), Somme::plus);
    let part = match part.connu {
        None => format!("Part {} non renseignée", dossier.du_contractant()),
        Some(_) => format!("Part {} non comprise", dossier.du_contractant()),
    };
    let manques = finances::manques(dossier);
    let mention =
        if manques.is_empty() { part } else { format!("Il manque : {}. {part}", finances::separer(&manques)) };
    CofinancementsVue {
        total: total_annuel(dossier),
        mention,
        description: if description.is_empty() { "Aucun montant connu".to_owned() } else { description.join(", ") },
        colonnes,
        lignes,
    }
}

/// The convention, the report of every exercise begun on that day, then what surrounds them; the candidacy where one is asked.
fn documents(dossier: &Dossier, jour: Jour) -> Vec<DocumentVue> {
    let vue = |document: DocumentNature, exercice: Option<u16>, libelle: &str| {
        document_vue(dossier, DocumentDemande { document, exercice, ..DocumentDemande::default() }, libelle.to_owned())
    };
    let commence = |annee: u16| i16::try_from(annee).is_ok_and(|a| a <= jour.annee());
    let rapports = dossier
        .exercices()
        .into_iter()
        .filter(|e| commence(e.annee()))
        .map(|e| vue(DocumentNature::Rapport, Some(e.annee()), &format!("Rapport d’exécution {e}")));
    let candidature = crate::ecrans::candidature_de_mise(dossier)
        .then(|| vue(DocumentNature::Candidature, None, "Dossier de candidature"));
    std::iter::once(vue(DocumentNature::Convention, None, "Convention"))
        .chain(rapports)
        .chain(candidature)
        .chain([
            vue(DocumentNature::Financement, None, "Plan de financement seul"),
            vue(DocumentNature::TableauDeBord, None, "Tableau de bord seul"),
            vue(DocumentNature::Controle, None, "Rapport de contrôle"),
        ])
        .collect()
}

/// What the assembly receives, in the order of its folder; the contract itself is in the list of documents.
fn assemblee(dossier: &Dossier) -> Vec<DocumentVue> {
    [
        (DocumentNature::RapportAssemblee, "Rapport à l’assemblée"),
        (DocumentNature::Deliberation, "Projet de délibération"),
        (DocumentNature::Note, "Note d’une page pour les élus"),
        (DocumentNature::InformationOdpe, "Information de l’observatoire (ODPE)"),
    ]
    .map(|(document, libelle)| simple(dossier, document, libelle))
    .into()
}

/// What goes with the originals on the day of signature: the sheet of each party, then what is handed over and done.
fn signature(dossier: &Dossier) -> Vec<DocumentVue> {
    let feuilles = dossier.signataires().map(|partie| {
        let demande = DocumentDemande {
            document: DocumentNature::FeuilleDeSignature,
            partie: Some(partie.id.to_string()),
            ..DocumentDemande::default()
        };
        let nom = Nom::de(dossier, &Demande::FeuilleDeSignature(partie.id.clone()));
        document_vue(dossier, demande, nom.en_titre())
    });
    let autour =
        [(DocumentNature::Bordereau, "Bordereau de remise"), (DocumentNature::Deroule, "Déroulé de la signature")]
            .map(|(document, libelle)| simple(dossier, document, libelle));
    feuilles.chain(autour).collect()
}

fn simple(dossier: &Dossier, document: DocumentNature, libelle: &str) -> DocumentVue {
    document_vue(dossier, DocumentDemande { document, ..DocumentDemande::default() }, libelle.to_owned())
}

/// Each document whose words are those of the dossier: the control report is that of a day.
pub(crate) fn tous_les_documents(dossier: &Dossier, jour: Jour) -> Vec<DocumentVue> {
    let listes = [documents(dossier, jour), fiches(dossier), assemblee(dossier), signature(dossier)];
    listes.into_iter().flatten().filter(|d| !matches!(d.demande.document, DocumentNature::Controle)).collect()
}

/// Each fiche action alone.
fn fiches(dossier: &Dossier) -> Vec<DocumentVue> {
    let fiche = |action: &Action| {
        let demande = DocumentDemande {
            document: DocumentNature::Fiche,
            action: Some(action.id.to_string()),
            ..DocumentDemande::default()
        };
        document_vue(dossier, demande, format!("{} {}", action.code, action.intitule))
    };
    dossier.actions.iter().map(fiche).collect()
}

fn document_vue(dossier: &Dossier, demande: DocumentDemande, libelle: String) -> DocumentVue {
    DocumentVue { fichier: noms::propose(dossier, Some(&demande)), demande, libelle }
}
