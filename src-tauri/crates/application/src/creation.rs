//! A new dossier from three answers: which territory, which framework, which period.

use domaine::cadre::{Cadre, NatureJalon, Quand};
use domaine::constat::Gravite;
use domaine::dossier::{Action, Article, Dossier, FORMAT, Jalon, Liste, ObjectifVise, Partie, Periode, Role, Visa};
use domaine::ident::Id;
use domaine::jour::Jour;
use domaine::statut::Statut;
use domaine::territoire::{Civilite, Collectivite, Territoire};
use domaine::texte::{Bloc, Inline, Marque, Texte};
use referentiel::ClauseArticle;

use crate::balisage;
use crate::correction::typographie;
use crate::erreur::Erreur;
use crate::textes::{Phrase, phrase, typographier};
use crate::vues_ecran::DemandeCreation;

/// What the window asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Territoire,
    Collectivite,
    Debut,
    Fin,
}

impl Question {
    /// The name of its field in the window.
    pub(crate) fn champ(self) -> &'static str {
        match self {
            Self::Territoire => "territoire",
            Self::Collectivite => "collectivite",
            Self::Debut => "debut",
            Self::Fin => "fin",
        }
    }
}

/// The answers.
#[derive(Clone, Debug)]
pub struct Creation<'a> {
    /// « 15 », « 2A ».
    pub territoire: &'a str,
    /// Code or name of the contracting body, when the territory has several.
    pub collectivite: Option<&'a str>,
    /// « 2020 », « 2022 ».
    pub cadre: &'a str,
    pub periode: Periode,
}

/// What was answered in the window: all that stands in the way, each beside its question, or the creation.
///
/// # Errors
/// An answer that is missing, not understood or impossible.
pub(crate) fn lire(demande: &DemandeCreation, jour: Jour) -> Result<Creation<'_>, Erreur> {
    let debut = jour_de(Question::Debut, &demande.debut, jour);
    let fin = jour_de(Question::Fin, &demande.fin, jour);
    // A day that cannot be read yet does not hide what else is missing.
    let periode = Periode {
        debut: *debut.as_ref().unwrap_or(&jour),
        fin: *fin.as_ref().unwrap_or(debut.as_ref().unwrap_or(&jour)),
    };
    let creation = Creation {
        territoire: demande.territoire.trim(),
        collectivite: demande.collectivite.as_deref(),
        cadre: &demande.cadre,
        periode,
    };
    let signataire = if creation.territoire.is_empty() {
        Err((Question::Territoire, Erreur::ReponseManquante(Question::Territoire)))
    } else {
        collectivite(&creation).map_err(|erreur| match erreur {
            Erreur::CollectiviteAChoisir { choix, .. } if creation.collectivite.is_none() && !choix.is_empty() => {
                (Question::Collectivite, Erreur::ReponseManquante(Question::Collectivite))
            }
            Erreur::CollectiviteAChoisir { ref choix, .. } => {
                (if choix.is_empty() { Question::Debut } else { Question::Collectivite }, erreur)
            }
            autre => (Question::Territoire, autre),
        })
    };
    let lues = debut.is_ok() && fin.is_ok();
    let periode_inversee = lues && periode.fin < periode.debut;
    let refus: Vec<(Question, Erreur)> = [
        signataire.err(),
        debut.err().map(|erreur| (Question::Debut, erreur)),
        fin.err().map(|erreur| (Question::Fin, erreur)),
        periode_inversee.then_some((Question::Fin, Erreur::PeriodeInversee(periode))),
        (lues && !periode_inversee && hors_bornes(periode))
            .then_some((Question::Fin, Erreur::PeriodeHorsBornes(periode))),
    ]
    .into_iter()
    .flatten()
    .collect();
    if refus.is_empty() { Ok(creation) } else { Err(Erreur::Reponses(refus)) }
}

/// A budget year is one of those that money can be entered for.
fn hors_bornes(periode: Periode) -> bool {
    periode.debut.exercice().is_err() || periode.fin.exercice().is_err()
}

fn jour_de(question: Question, texte: &str, jour: Jour) -> Result<Jour, Erreur> {
    if texte.trim().is_empty() {
        return Err(Erreur::ReponseManquante(question));
    }
    Jour::lire_saisie(texte, jour.annee()).map_err(|_| Erreur::DateDeSaisie(texte.to_owned()))
}

/// Parties with their titles, visas, model articles, mandatory actions and legal milestones are there from the start.
///
/// # Errors
/// An unknown territory or framework, or a body to choose.
pub fn creer(demande: &Creation<'_>) -> Result<Dossier, Erreur> {
    let cadre = referentiel::cadre(demande.cadre).ok_or_else(|| Erreur::CadreInconnu(demande.cadre.to_owned()))?;
    if demande.periode.fin < demande.periode.debut {
        return Err(Erreur::PeriodeInversee(demande.periode));
    }
    if hors_bornes(demande.periode) {
        return Err(Erreur::PeriodeHorsBornes(demande.periode));
    }
    let collectivite = collectivite(demande)?;
    let territoires = referentiel::territoires_de(collectivite);
    Ok(Dossier {
        nom: None,
        format: FORMAT,
        id: uuid::Uuid::now_v7().to_string().parse().expect("a uuid is a valid id"),
        titre: collectivite.titre_contrat(),
        cadre: cadre.code.clone(),
        territoires: collectivite.territoires.clone(),
        collectivite: collectivite.code.clone(),
        periode: demande.periode,
        statut: Statut::Projet,
        lieu_signature: None,
        orthographe: domaine::lettres::Orthographe::default(),
        date_signature: None,
        avertissement: None,
        parties: parties(demande.territoire, collectivite, &territoires),
        visas: visas(cadre, Some(collectivite)),
        articles: articles(cadre),
        candidature: domaine::dossier::Candidature::default(),
        enveloppes: Vec::new(),
        annonces: Vec::new(),
        actions: actions_obligatoires(cadre),
        jalons: jalons(cadre),
        seance: domaine::dossier::Seance::default(),
        rapports: Vec::new(),
        derogations: Vec::new(),
        commentaires: Vec::new(),
        pieces: Vec::new(),
        avenants: Vec::new(),
    })
}

/// What the framework of a new dossier has against its period, as the window says it once the dossier is open; nothing when
/// the period is that of the framework.
///
/// # Errors
/// A framework that is not known.
pub fn periode_hors_cadre(dossier: &Dossier, jour: Jour) -> Result<Option<String>, Erreur> {
    let constats = crate::verifier(dossier, jour)?;
    let constat = constats.iter().find(|c| {
        c.regle == "periode-du-contrat" && c.jour("fin_ulterieure").is_none() && c.gravite != Gravite::Respecte
    });
    Ok(constat.map(|c| {
        let Phrase { titre, explication } = phrase(c, dossier);
        typographier(&format!("{titre}. {explication}"))
    }))
}

/// An id made of a code; a code of a local framework may hold what an id cannot.
fn id_de(prefixe: &str, code: &str) -> Id {
    let nom = if prefixe.is_empty() { code.to_owned() } else { format!("{prefixe}-{}", code.to_lowercase()) };
    nom.parse().unwrap_or_else(|_| uuid::Uuid::now_v7().to_string().parse().expect("a uuid is a valid id"))
}

/// The visas of the model of a framework, for the acts of this body.
pub(crate) fn visas(cadre: &Cadre, collectivite: Option<&Collectivite>) -> Vec<Visa> {
    referentiel::modele_convention(&cadre.code)
        .visas
        .iter()
        .filter(|clause| clause.concerne(collectivite))
        .map(|clause| Visa {
            id: id(&clause.id),
            texte: typographie(balisage::lire(&clause.id, &clause.texte)),
            modele: Some(clause.modele(&cadre.code)),
            fiabilite: Some(clause.fiabilite),
            confirme: None,
        })
        .collect()
}

/// The articles of the model of a framework.
pub(crate) fn articles(cadre: &Cadre) -> Vec<Article> {
    referentiel::modele_convention(&cadre.code)
        .articles
        .iter()
        .map(|clause| article(cadre, clause, id(&clause.id)))
        .collect()
}

/// One article of the model, as it comes into a dossier: not confirmed by anybody yet.
pub(crate) fn article(cadre: &Cadre, clause: &ClauseArticle, id: Id) -> Article {
    Article {
        titre: typographier(&clause.titre),
        corps: passages_a_rediger(typographie(balisage::lire(id.as_str(), &clause.corps))),
        preambule: !clause.numerote,
        modele: Some(clause.modele(&cadre.code)),
        fiabilite: Some(clause.fiabilite),
        confirme: None,
        id,
    }
}

fn id(texte: &str) -> Id {
    texte.parse().expect("ids of shipped models are checked by a test")
}

/// The body that signs on the first day of the period.
fn collectivite(demande: &Creation<'_>) -> Result<&'static Collectivite, Erreur> {
    if referentiel::territoire(demande.territoire).is_none() {
        return Err(Erreur::TerritoireInconnu(demande.territoire.to_owned()));
    }
    let choix = referentiel::collectivites_pour(demande.territoire, demande.periode.debut);
    match (demande.collectivite, choix.as_slice()) {
        (Some(nom), _) => match choisies(&choix, nom).as_slice() {
            [seule] => Ok(seule),
            // Words that several names hold are not wrong, only short.
            [] => Err(a_choisir(demande.territoire, &choix, Some(nom))),
            _ => Err(a_choisir(demande.territoire, &choix, None)),
        },
        (None, [seule]) => Ok(seule),
        (None, _) => Err(a_choisir(demande.territoire, &choix, None)),
    }
}

/// Those of this code or name, else those whose name holds these words: « métropole ».
fn choisies(choix: &[&'static Collectivite], nom: &str) -> Vec<&'static Collectivite> {
    let exactes: Vec<_> = choix.iter().filter(|c| c.code == nom || c.nom.nom == nom).copied().collect();
    if !exactes.is_empty() {
        return exactes;
    }
    let mots = nom.trim().to_lowercase();
    choix.iter().filter(|c| !mots.is_empty() && c.nom.nom.to_lowercase().contains(&mots)).copied().collect()
}

fn a_choisir(territoire: &str, choix: &[&Collectivite], refusee: Option<&str>) -> Erreur {
    Erreur::CollectiviteAChoisir {
        territoire: territoire.to_owned(),
        choix: choix.iter().map(|c| (c.code.clone(), c.nom.nom.clone())).collect(),
        refusee: refusee.map(str::to_owned),
    }
}

/// The State (one préfet for each territory), the ARS, the body.
fn parties(territoire: &str, collectivite: &Collectivite, territoires: &[&Territoire]) -> Vec<Partie> {
    let partie = |nom: &str, role, designation: String, qualite: String| Partie {
        id: id(nom),
        role,
        designation,
        qualite,
        civilite: None,
        nom: None,
        delegation: None,
        deliberation: None,
        signe: true,
    };
    let mut parties: Vec<Partie> = territoires
        .iter()
        .map(|t| {
            let nom = if territoires.len() == 1 { "prefet".to_owned() } else { format!("prefet-{}", t.code) };
            partie(&nom, Role::Prefet, "L’État".to_owned(), t.qualite_prefet(None))
        })
        .collect();
    if let Some(ars) = referentiel::ars_de(territoire) {
        parties.push(partie("ars", Role::Ars, format!("L’{}", ars.nom), ars.qualite_direction(None)));
    }
    let qualite = collectivite.qualite_executif(None).to_owned();
    parties.push(partie("departement", Role::Departement, collectivite.nom.le_majuscule(), qualite));
    parties
}

/// The titles that are proposed to who signs in that role, one for each territory; nothing for a role that has none.
pub(crate) fn qualite_proposee(dossier: &Dossier, role: Role, civilite: Option<Civilite>) -> Option<Vec<String>> {
    match role {
        Role::Prefet => {
            let territoires = dossier.territoires.iter().filter_map(|code| referentiel::territoire(code));
            Some(territoires.map(|t| t.qualite_prefet(civilite)).collect())
        }
        Role::Ars => {
            let ars = referentiel::ars_de(dossier.territoires.first()?)?;
            Some(vec![ars.qualite_direction(civilite)])
        }
        Role::Departement => {
            let collectivite = referentiel::collectivite(&dossier.collectivite)?;
            Some(vec![collectivite.qualite_executif(civilite).to_owned()])
        }
        Role::Autre => None,
    }
}

/// A block placeholder that is neither a table nor a list is a passage that people write themselves.
fn passages_a_rediger(texte: Texte) -> Texte {
    let Texte::Doc { content } = texte;
    let content = content
        .into_iter()
        .map(|bloc| match &bloc {
            Bloc::Paragraphe { attrs, content } => match content.as_slice() {
                [Inline::Donnee { attrs: puce, .. }] => match champ_a_rediger(&puce.chemin) {
                    Some(absent) => Bloc::Paragraphe {
                        attrs: attrs.clone(),
                        content: vec![Inline::Text { text: absent, marks: vec![Marque::Italique] }],
                    },
                    None => bloc,
                },
                _ => bloc,
            },
            Bloc::Intertitre { .. } | Bloc::ListePuces { .. } | Bloc::ListeNum { .. } => bloc,
        })
        .collect();
    Texte::Doc { content }
}

fn champ_a_rediger(chemin: &str) -> Option<String> {
    let champ = referentiel::champ(chemin.strip_prefix("calcul:")?)?;
    let genere = champ.code.starts_with("tableau.") || champ.code.starts_with("liste.");
    (champ.nature == referentiel::NatureChamp::Bloc && !genere).then(|| champ.absent.clone())
}

/// One empty action for each known mandatory objective: « A1 », « A2 », …
fn actions_obligatoires(cadre: &Cadre) -> Vec<Action> {
    cadre
        .obligatoires()
        .enumerate()
        .map(|(rang, objectif)| Action {
            id: id_de("action", &objectif.code),
            code: format!("A{}", rang + 1),
            intitule: typographier(&objectif.titre),
            listes: vec![Liste::Fondamentales],
            objectifs: vec![ObjectifVise {
                id: id_de("objectif", &objectif.code),
                cadre: cadre.code.clone(),
                code: objectif.code.clone(),
                libelle: objectif.titre.clone(),
            }],
            engagement: Some(objectif.engagement.valeur.clone()),
            nature: None,
            constat: None,
            description: None,
            public: None,
            territoire_vise: None,
            pilote: None,
            partenaires: Vec::new(),
            etapes: Vec::new(),
            indicateurs: Vec::new(),
            financements: Vec::new(),
            avancement: std::collections::BTreeMap::new(),
            autres_contrats: Vec::new(),
        })
        .collect()
}

/// The steps of the framework that a first contract goes through.
pub(crate) fn jalons(cadre: &Cadre) -> Vec<Jalon> {
    cadre
        .jalons
        .iter()
        .filter(|j| {
            j.nature == NatureJalon::Echeance && j.situation.concerne(domaine::cadre::Situation::PremierContrat)
        })
        .filter(|j| !matches!(j.quand, Quand::ExerciceSuivant(_)))
        .map(|j| Jalon {
            id: id_de("", &j.code),
            quoi: j.code.clone(),
            libelle: j.libelle.clone(),
            // A limit is not a decision: it is read in the cadre and shown beside the planned day.
            prevu: None,
            fait: None,
            piece: None,
            derogation: None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields that are refused, in the order of the questions, with what is said.
    fn refus(territoire: &str, collectivite: Option<&str>, debut: &str, fin: &str) -> Vec<(String, String)> {
        let demande = DemandeCreation {
            territoire: territoire.to_owned(),
            collectivite: collectivite.map(str::to_owned),
            cadre: "2022".to_owned(),
            debut: debut.to_owned(),
            fin: fin.to_owned(),
        };
        match lire(&demande, "2026-11-30".parse().unwrap()) {
            Ok(_) => Vec::new(),
            Err(erreur) => erreur.pour_l_ecran().champs.into_iter().map(|r| (r.champ, r.message)).collect(),
        }
    }

    #[test]
    fn tout_ce_qui_manque_est_dit_a_la_fois() {
        let dits = refus("", None, "", "31/02/2024");
        let champs: Vec<&str> = dits.iter().map(|(champ, _)| champ.as_str()).collect();
        assert_eq!(champs, ["territoire", "debut", "fin"]);
        assert_eq!(dits[0].1, "Choisissez un territoire dans la liste.");
        assert_eq!(dits[1].1, "Indiquez le premier jour du contrat.");
        assert!(dits[2].1.contains("n’est pas une date du calendrier"), "{}", dits[2].1);
        assert_eq!(
            refus("15", None, "01/01/2022", ""),
            [("fin".into(), "Indiquez le dernier jour du contrat.".into())]
        );
    }

    #[test]
    fn la_collectivite_et_la_periode_sont_dites_ensemble() {
        let dits = refus("69", None, "31/12/2024", "01/01/2022");
        assert_eq!(dits[0], ("collectivite".into(), "Choisissez la collectivité qui signe.".into()));
        assert!(dits[1].0 == "fin" && dits[1].1.starts_with("La période se termine le"), "{dits:?}");
        assert_eq!(refus("zzz", None, "01/01/2022", "31/12/2024")[0].0, "territoire");
        assert_eq!(refus("15", None, "01/01/2022", "31/12/2024"), [], "nothing stands in the way");
    }
}
