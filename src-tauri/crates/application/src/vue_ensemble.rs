//! The overview of a dossier: what is there, what is left, why. Only reads and counts.

use documents::composeurs::Demande;
use domaine::constat::{Constat, Gravite};
use domaine::dossier::{Action, Dossier, Jalon, Liste};
use domaine::finances::{self, Mesure, Tranche, enumerer};
use domaine::jour::Jour;
use domaine::montant::{Decimales, Montant};
use domaine::statut::Statut;
use stockage::Fiche;

use crate::ecrans::{ecran, pour_le_chemin};
use crate::erreur::Erreur;
use crate::horloge;
use crate::liste;
use crate::noms;
use crate::pieces;
use crate::textes::constats;
use crate::textes::nom_de_document::Nom;
use crate::vues::{
    CelluleVue, CofinancementsVue, CompteConstats, DocumentDemande, DocumentNature, DocumentVue, EtatJalon, EtatPartie,
    GraviteVue, JalonVue, Jauge, LigneCofinancement, PartieDossierVue, PlanEntree, PlanGroupe, SuiteVue, VueEnsemble,
};
use crate::vues_ecran::{EcranDemande, EcranNom};

/// Fills the overview.
pub(crate) fn vue(
    fiche: &Fiche,
    (annuler, retablir): (Option<String>, Option<String>),
    jour: Jour,
) -> Result<VueEnsemble, Erreur> {
    let dossier = &fiche.dossier;
    let constats = crate::verifier(dossier, jour)?;
    let parts = Parts { dossier, constats: &constats };
    let compte = compte(&constats);
    let parties = parts.tableau();
    Ok(VueEnsemble {
        id: dossier.id.to_string(),
        titre: titre_court(dossier),
        nom_court: dossier
            .nom
            .clone()
            .unwrap_or_else(|| format!("{}, contrat {}", nom_du_territoire(dossier), dossier.periode.en_bref())),
        chapo: chapo(&compte),
        statut: liste::statut(dossier.statut),
        regles: format!("Règles appliquées : {}", crate::cadre_de(dossier)?.libelle),
        nombre_de_regles: u32::try_from(domaine::regles::REGLES.len()).unwrap_or(u32::MAX),
        cadre: dossier.cadre.clone(),
        nom_du_cadre: crate::textes::cadres::nom(&dossier.cadre),
        modifiable: fiche.rangement == stockage::Rangement::Actif,
        mention: liste::mention_du_rangement(fiche.rangement).or_else(|| dossier.avertissement.clone()),
        enregistre: format!("Enregistré le {}", horloge::en_francais(&fiche.modifie_le)),
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

fn chapo(compte: &CompteConstats) -> String {
    match (compte.bloquants, compte.a_verifier) {
        (0, 0) => "Aucun point à traiter.".to_owned(),
        (0, 1) => "Aucun point bloquant. Il reste 1 point à vérifier.".to_owned(),
        (0, n) => format!("Aucun point bloquant. Il reste {n} points à vérifier."),
        (1, _) => "Il reste 1 point bloquant avant la transmission au préfet et à l’ARS.".to_owned(),
        (n, _) => format!("Il reste {n} points bloquants avant la transmission au préfet et à l’ARS."),
    }
}

/// The parts of a dossier with the findings that concern them.
struct Parts<'a> {
    dossier: &'a Dossier,
    constats: &'a [Constat],
}

impl Parts<'_> {
    /// The most serious state among the findings whose place is under one of the paths.
    fn etat(&self, chemins: &[&str], commence: bool) -> (EtatPartie, u32) {
        let dessous =
            |cible: &str, chemin: &str| cible.strip_prefix(chemin).is_some_and(|r| r.is_empty() || r.starts_with('/'));
        let mesure = chemins.contains(&INDICATEURS);
        let concerne = |c: &&Constat| {
            (mesure && c.regle == SANS_CIBLE)
                || c.cibles.iter().any(|cible| chemins.iter().any(|chemin| dessous(cible, chemin)))
        };
        let n = |gravite| {
            let ceux_la = self.constats.iter().filter(|c| c.gravite == gravite);
            u32::try_from(ceux_la.filter(concerne).count()).unwrap_or(u32::MAX)
        };
        match (n(Gravite::Bloquant), n(Gravite::AVerifier)) {
            (bloquants, _) if bloquants > 0 => (EtatPartie::Bloque, bloquants),
            _ if !commence => (EtatPartie::ACommencer, 0),
            (_, 0) => (EtatPartie::Pret, 0),
            (_, a_verifier) => (EtatPartie::AVerifier, a_verifier),
        }
    }

    fn entree(
        &self,
        code: impl Into<String>,
        libelle: impl Into<String>,
        chemins: &[&str],
        commence: bool,
    ) -> PlanEntree {
        let (etat, nombre) = self.etat(chemins, commence);
        PlanEntree {
            ecran: ecran_des_chemins(chemins),
            code: code.into(),
            libelle: libelle.into(),
            chemin: chemins.first().copied().unwrap_or_default().to_owned(),
            etat,
            nombre,
        }
    }

    /// Where money stands: the envelopes, and the lines of every action.
    fn chemins_de_l_argent(&self) -> Vec<String> {
        std::iter::once("enveloppes".to_owned()).chain(self.dans_les_actions("financements")).collect()
    }

    /// The indicators of all actions: one screen, many paths.
    fn chemins_des_indicateurs(&self) -> Vec<String> {
        std::iter::once(INDICATEURS.to_owned()).chain(self.dans_les_actions("indicateurs")).collect()
    }

    fn dans_les_actions(&self, champ: &str) -> impl Iterator<Item = String> {
        self.dossier.actions.iter().map(move |a| format!("actions/{}/{champ}", a.id))
    }

    fn plan(&self) -> Vec<PlanGroupe> {
        let d = self.dossier;
        let groupe = |titre: &str, entrees: Vec<PlanEntree>| PlanGroupe { titre: titre.to_owned(), entrees };
        let mut convention = vec![
            self.entree("0.0", "Identité du contrat", IDENTITE, true),
            self.entree("0.1", "Parties et signataires", &["parties"], !d.parties.is_empty()),
            self.entree("0.2", "Visas", &["visas"], !d.visas.is_empty()),
            self.entree("0.3", "Articles", &["articles"], !d.articles.is_empty()),
        ];
        convention.extend(self.articles());
        let mut groupes = Vec::new();
        if crate::ecrans::candidature_de_mise(d) {
            let complete = crate::cadre_de(d).is_ok_and(|cadre| d.candidature.est_complete(cadre));
            let arguments = self.entree("C", "Candidature", CANDIDATURE, complete);
            groupes.push(groupe("Candidature", vec![arguments]));
        }
        groupes.push(groupe("Convention", convention));
        groupes.push(groupe(
            "Plan d’actions",
            vec![self.entree("0.4", "Choix des actions", &["actions"], !d.actions.is_empty())],
        ));
        for (liste, titre) in GROUPES {
            let entrees: Vec<PlanEntree> = d
                .actions
                .iter()
                .filter(|a| a.listes.iter().min().copied() == liste)
                .map(|a| self.entree(&a.code, &a.intitule, &[&format!("actions/{}", a.id)], est_commencee(a)))
                .collect();
            if !entrees.is_empty() {
                groupes.push(groupe(titre, entrees));
            }
        }
        let (argent, indicateurs) = (self.chemins_de_l_argent(), self.chemins_des_indicateurs());
        let suivis = d.actions.iter().any(|a| !a.indicateurs.is_empty());
        groupes.push(groupe(
            "Pilotage",
            vec![
                self.entree("P1", "Indicateurs et cibles", &refs(&indicateurs), suivis),
                self.entree("P2", "Plan de financement", &refs(&argent), est_finance(d)),
                self.entree("P3", "Calendrier", CALENDRIER, !d.jalons.is_empty()),
            ],
        ));
        groupes
            .push(groupe("Suites", vec![self.entree("S2", "Rapports annuels", &["rapports"], !d.rapports.is_empty())]));
        groupes
    }

    fn articles(&self) -> Vec<PlanEntree> {
        let mut rang = 0;
        self.dossier
            .articles
            .iter()
            .map(|a| {
                rang += usize::from(!a.preambule);
                let code = if a.preambule { "–".to_owned() } else { rang.to_string() };
                self.entree(code, &a.titre, &[&format!("articles/{}", a.id)], !a.corps.est_vide())
            })
            .collect()
    }

    fn tableau(&self) -> Vec<PartieDossierVue> {
        let d = self.dossier;
        let signataires = d.signataires().count();
        let pluriel =
            |n: usize, singulier: &str, pluriel: &str| format!("{n} {}", if n < 2 { singulier } else { pluriel });
        let (argent, indicateurs) = (self.chemins_de_l_argent(), self.chemins_des_indicateurs());
        let mut lignes = vec![
            self.ligne("0.0", "Identité du contrat", IDENTITE, d.periode.en_toutes_lettres(), None, true),
            self.ligne(
                "0.1",
                "Parties et signataires",
                &["parties"],
                pluriel(signataires, "signataire", "signataires"),
                None,
                signataires > 0,
            ),
            self.ligne(
                "1…",
                "Visas et articles",
                &["visas", "articles"],
                format!(
                    "{}, {}",
                    pluriel(d.visas.len(), "visa", "visas"),
                    pluriel(d.articles.len(), "article", "articles")
                ),
                None,
                !d.articles.is_empty(),
            ),
        ];
        let choisies = match d.actions.len() {
            0 => "Aucune action".to_owned(),
            n => pluriel(n, "action", "actions"),
        };
        lignes.push(self.ligne("0.4", "Choix des actions", &["actions"], choisies, None, !d.actions.is_empty()));
        for (liste, titre) in GROUPES {
            let actions: Vec<&Action> = d.actions.iter().filter(|a| a.listes.iter().min().copied() == liste).collect();
            if let (Some(premiere), Some(derniere)) = (actions.first(), actions.last()) {
                let codes = if actions.len() == 1 {
                    premiere.code.clone()
                } else {
                    format!("{}-{}", premiere.code, derniere.code)
                };
                let faites = actions.iter().filter(|a| est_commencee(a)).count();
                let chemins: Vec<String> = actions.iter().map(|a| format!("actions/{}", a.id)).collect();
                let chemins: Vec<&str> = chemins.iter().map(String::as_str).collect();
                let total = actions.len();
                let contenu = format!("{} sur {total}", pluriel(faites, "fiche rédigée", "fiches rédigées"));
                let jauge =
                    Jauge { faites: u32::try_from(faites).unwrap_or(0), total: u32::try_from(total).unwrap_or(0) };
                lignes.push(self.ligne(&codes, titre, &chemins, contenu, Some(jauge), true));
            }
        }
        let nombre = d.actions.iter().map(|a| a.indicateurs.len()).sum::<usize>();
        let dates = d.jalons.iter().filter(|j| j.prevu.is_some() || j.fait.is_some()).count();
        lignes.push(self.ligne(
            "P1",
            "Indicateurs",
            &refs(&indicateurs),
            pluriel(nombre, "indicateur", "indicateurs"),
            None,
            nombre > 0,
        ));
        lignes.push(self.ligne("P2", "Plan de financement", &refs(&argent), total_annuel(d), None, est_finance(d)));
        lignes.push(self.ligne(
            "P3",
            "Calendrier",
            CALENDRIER,
            format!("{} sur {}", pluriel(dates, "jalon daté", "jalons datés"), d.jalons.len()),
            None,
            !d.jalons.is_empty(),
        ));
        lignes
    }

    fn ligne(
        &self,
        codes: &str,
        libelle: &str,
        chemins: &[&str],
        contenu: String,
        jauge: Option<Jauge>,
        commence: bool,
    ) -> PartieDossierVue {
        let (etat, nombre) = self.etat(chemins, commence);
        let etat_libelle = match etat {
            EtatPartie::Pret => "Prêt".to_owned(),
            EtatPartie::ACommencer => "À commencer".to_owned(),
            EtatPartie::AVerifier => format!("{nombre} à vérifier"),
            EtatPartie::Bloque if nombre < 2 => "1 bloquant".to_owned(),
            EtatPartie::Bloque => format!("{nombre} bloquants"),
        };
        PartieDossierVue {
            codes: codes.to_owned(),
            libelle: libelle.to_owned(),
            chemins: chemins.iter().map(|c| (*c).to_owned()).collect(),
            ecran: ecran_des_chemins(chemins),
            contenu,
            jauge,
            etat,
            etat_libelle,
        }
    }
}

/// The screen of a row: that of its one element, else that of the list.
fn ecran_des_chemins(chemins: &[&str]) -> EcranDemande {
    match chemins {
        [premier, _, ..] if premier.starts_with("actions/") => pour_le_chemin("actions"),
        [premier, ..] => pour_le_chemin(premier),
        [] => ecran(EcranNom::Identite),
    }
}

/// The rule that stands on the action, where an indicator is added, and speaks of indicators.
const SANS_CIBLE: &str = "indicateur-par-objectif";
const INDICATEURS: &str = "indicateurs";
/// What the screens of the same names write.
const CANDIDATURE: &[&str] = &["candidature"];
const IDENTITE: &[&str] = &["titre", "periode", "cadre", "territoires"];
const CALENDRIER: &[&str] = &["jalons", "date_signature", "lieu_signature"];

fn refs(chemins: &[String]) -> Vec<&str> {
    chemins.iter().map(String::as_str).collect()
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
    format!(
        "{}, {} à vérifier, {}",
        mot(n(EtatPartie::Pret), "prête", "prêtes"),
        n(EtatPartie::AVerifier),
        mot(n(EtatPartie::Bloque), "bloquée", "bloquées")
    )
}

fn jalon(dossier: &Dossier, jalon: &Jalon, jour: Jour) -> JalonVue {
    let limite = liste::limite(dossier, jalon);
    let (etat, detail) = match (jalon.fait, jalon.prevu) {
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

fn euros(montant: Montant) -> String {
    montant.en_francais(Decimales::Utiles)
}

fn total_annuel(dossier: &Dossier) -> String {
    match finances::cofinancement_annuel(dossier).and_then(|c| c.total.totale()) {
        Some(montant) => format!("{} par an", euros(montant)),
        None => match finances::cofinancement_total(dossier).connu {
            Some(montant) => format!("{} en tout, montants connus", euros(montant)),
            None if est_finance(dossier) => "Rien de notifié".to_owned(),
            None => "Non renseigné".to_owned(),
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
    let mut colonnes = vec![if annuel.is_some() { "Notifié par an".to_owned() } else { "Notifié".to_owned() }];
    colonnes.extend(annees.iter().map(|a| format!("Réparti en {a}")));
    let mut description = Vec::new();
    let lignes = sources
        .iter()
        .map(|source| {
            let somme = match (&annuel, annees.first()) {
                (Some(_), Some(premiere)) => finances::notifie(dossier, *source, *premiere),
                _ => finances::tranches(dossier)
                    .into_iter()
                    .map(|t| finances::notifie(dossier, *source, t))
                    .fold(domaine::donnee::Somme::default(), domaine::donnee::Somme::plus),
            };
            let notifie = somme.connu.map_or_else(|| "non renseigné".to_owned(), euros);
            if let Some(montant) = somme.connu {
                description.push(format!("{} {}", dossier.nom_de_source(*source), euros(montant)));
            }
            let mut cellules = vec![CelluleVue { texte: notifie, gravite: None }];
            for annee in &annees {
                let reparti = finances::reparti(dossier, *source, *annee, Mesure::Prevu);
                let texte = match (reparti.connu, reparti.absents) {
                    (Some(montant), 0) => euros(montant),
                    (Some(montant), _) => format!("{} (partiel)", euros(montant)),
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
    let part = annees
        .iter()
        .map(|a| finances::cofinancement(dossier, *a).departement)
        .fold(domaine::donnee::Somme::default(), domaine::donnee::Somme::plus);
    let mention = match part.connu {
        None => format!("Part {} non renseignée", dossier.du_contractant()),
        Some(_) => format!("Part {} non comprise", dossier.du_contractant()),
    };
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
