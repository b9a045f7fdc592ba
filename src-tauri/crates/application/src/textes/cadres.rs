//! The French of frameworks: the faults of a file, where a framework comes from, what differs between two of them.

use documents::typographie::typographier;
use domaine::cadre::{
    Cadre, Changement, Ecart, Fiabilite, NatureRetouche, NatureTexte, Retouche, Rubrique, StatutObjectif, Theme,
};
use domaine::dossier::{Periodicite, Sens};
use referentiel::{ErreurDonnees, Faute, Origine};

use crate::cadres::completion::nom_du_statut;
use crate::erreur::Erreur;

/// One sentence for a refused file: its first fault, and how many follow.
pub(super) fn refus(fichier: &str, fautes: &[ErreurDonnees]) -> String {
    match fautes {
        [] => format!("« {fichier} » n’est pas un cadre. Choisissez le fichier qu’un export a produit."),
        [seule] => format!("{} Rien n’a été enregistré.", phrase(fichier, seule)),
        [premiere, reste @ ..] => format!(
            "{} {} encore dans ce fichier. Rien n’a été enregistré.",
            phrase(fichier, premiere),
            match reste.len() {
                1 => "Une autre erreur reste".to_owned(),
                n => format!("{n} autres erreurs restent"),
            }
        ),
    }
}

/// A local file that was set aside when the application opened: nothing was to be written.
pub fn ecarte(erreur: &Erreur) -> String {
    match erreur {
        Erreur::CadreRefuse { fichier, fautes } => match fautes.as_slice() {
            [premiere, ..] => faute(fichier, premiere),
            [] => super::erreurs::message(erreur),
        },
        autre => super::erreurs::message(autre),
    }
}

/// « cadre.toml, ligne 12 : la source « x » n’existe pas. … »
pub fn faute(fichier: &str, erreur: &ErreurDonnees) -> String {
    typographier(&phrase(fichier, erreur))
}

fn phrase(fichier: &str, erreur: &ErreurDonnees) -> String {
    let ou = match erreur.ligne {
        Some(ligne) => format!("« {fichier} », ligne {ligne}"),
        None => format!("« {fichier} »"),
    };
    format!("{ou} : {}", defaut(&erreur.faute))
}

/// What is wrong, then what to do.
fn defaut(faute: &Faute) -> String {
    match faute {
        Faute::Illisible(_) => {
            "l’écriture du fichier n’est pas correcte à cet endroit. Vérifiez les guillemets, les crochets et le signe « = »."
                .to_owned()
        }
        Faute::CleInconnue(cle) => {
            format!("la rubrique « {cle} » n’est pas connue ici. Vérifiez son nom ou retirez-la.")
        }
        Faute::CleRepetee(cle) => {
            format!("la rubrique « {cle} » est écrite deux fois. Gardez-en une seule.")
        }
        Faute::CleManquante(cle) => format!("il manque la rubrique « {cle} ». Ajoutez-la."),
        Faute::ValeurRefusee { valeur, attendues } if attendues.is_empty() => {
            format!("la valeur {} n’est pas admise ici. Corrigez-la.", citer(valeur))
        }
        Faute::ValeurRefusee { valeur, attendues } => format!(
            "la valeur {} n’est pas admise ici. Valeurs possibles : {}.",
            citer(valeur),
            attendues.join(", ")
        ),
        Faute::CodeInvalide(code) => format!(
            "« {code} » ne peut pas être le code d’un cadre. Utilisez des lettres sans accent, des chiffres et des traits d’union."
        ),
        Faute::SourceInconnue(cle) => {
            format!("la source « {cle} » n’existe pas. Ajoutez-la aux sources du fichier, ou corrigez sa clé.")
        }
        Faute::SourceTropFaible { ligne, source_citee, source_fiabilite } => format!(
            "cette ligne se dit « {} », mais sa source « {source_citee} » n’est que « {} ». Abaissez la fiabilité ou citez une autre source.",
            nom_de_la_fiabilite(*ligne),
            nom_de_la_fiabilite(*source_fiabilite)
        ),
        Faute::ExtraitInconnu { source_citee, repere } => {
            format!("la source « {source_citee} » n’a pas d’extrait « {repere} ». Corrigez le repère ou retirez-le.")
        }
        Faute::CodeEnDouble(code) => {
            format!("le code « {code} » est déjà employé. Donnez-en un autre à cette ligne.")
        }
        Faute::RenvoiInconnu { liste, code } => {
            format!("« {code} » ne figure pas dans la liste « {liste} ». Ajoutez-le à cette liste ou corrigez le renvoi.")
        }
        Faute::DatesInversees { debut, fin } => {
            format!("la date {fin} précède {debut}. Corrigez l’une des deux.")
        }
        Faute::JourImpossible { mois, jour } => {
            format!("aucune année n’a de jour {jour:02}/{mois:02}. Corrigez la date.")
        }
        Faute::ChampInconnu(champ) => format!("le champ « {champ} » n’existe pas. Corrigez son nom."),
    }
}

/// A value as it stands in the file, its own quotes taken off.
fn citer(valeur: &str) -> String {
    format!("« {} »", valeur.trim_matches('"'))
}

/// « communiqué », « presse »: as the file writes it, in words.
pub fn nom_de_la_fiabilite(fiabilite: Fiabilite) -> &'static str {
    match fiabilite {
        Fiabilite::Officiel => "officiel",
        Fiabilite::Communique => "communiqué",
        Fiabilite::Presse => "presse",
        Fiabilite::Deduit => "déduit",
        Fiabilite::AVerifier => "à vérifier",
        Fiabilite::Redige => "rédigé",
        Fiabilite::SaisiLocalement => "saisi localement",
    }
}

/// « Livré avec Paraphe », « Complété sur ce poste (2025.toml), à la place du cadre livré ».
pub fn origine(origine: &Origine, remplace: bool) -> String {
    let place = if remplace { ", à la place du cadre livré" } else { "" };
    match origine {
        Origine::Livre => "Livré avec Paraphe".to_owned(),
        Origine::Local { fichier } => format!("Enregistré sur ce poste ({fichier}){place}"),
        Origine::Recu { fichier } => format!("Reçu avec « {fichier} »{place}"),
    }
}

/// « Cadre 2022 », « Cadre 2025, complété sur ce poste »: the name of a framework wherever a dossier shows it.
pub fn nom(code: &str) -> String {
    match referentiel::cadre_connu(code).map(|c| c.origine) {
        Some(Origine::Local { .. }) => format!("Cadre {code}, complété sur ce poste"),
        Some(Origine::Recu { .. }) => format!("Cadre {code}, reçu avec un dossier"),
        Some(Origine::Livre) | None => format!("Cadre {code}"),
    }
}

/// Where the framework of a finding comes from, when it does not ship.
pub(crate) fn origine_du_cadre(code: &str) -> Option<String> {
    let connu = referentiel::cadre_connu(code)?;
    match connu.origine {
        Origine::Livre => None,
        Origine::Local { .. } => Some(format!("Cadre {code} complété sur ce poste")),
        Origine::Recu { .. } => Some(format!("Cadre {code} reçu avec le dossier")),
    }
}

/// « Objectif F06 devient C01 : obligatoire, puis facultatif (« … ») ».
pub fn ecart(ecart: &Ecart) -> String {
    let quoi = match ecart.rubrique {
        Rubrique::Periode => "Période".to_owned(),
        Rubrique::Compte => ecart.libelle.clone(),
        Rubrique::Engagement => format!("Engagement {}", ecart.code),
        Rubrique::Objectif => format!("Objectif {}", ecart.code),
        Rubrique::Indicateur => format!("Indicateur {}", ecart.code),
        Rubrique::Financeur => "Financeur".to_owned(),
        Rubrique::Document => "Document".to_owned(),
        Rubrique::Echeance => "Échéance".to_owned(),
        Rubrique::Seuil => "Seuil".to_owned(),
        Rubrique::Regle => format!("Règle {}", ecart.code),
    };
    let quoi = match &ecart.devient {
        Some(code) => format!("{quoi}, qui devient {code}"),
        None => quoi,
    };
    let nomme = !ecart.libelle.is_empty() && ecart.rubrique != Rubrique::Compte;
    let libelle = if nomme { format!(" « {} »", ecart.libelle) } else { String::new() };
    match &ecart.changement {
        Changement::Apparu => format!("{quoi} : {}.{libelle}", accorder("apparu", ecart.rubrique)),
        Changement::Disparu => format!("{quoi} : {}.{libelle}", accorder("disparu", ecart.rubrique)),
        Changement::Statut { avant, apres } => {
            format!("{quoi} : {}, puis {}.{libelle}", statut_en_clair(*avant), statut_en_clair(*apres))
        }
        Changement::Valeur { avant, apres } if avant == apres => format!("{quoi} : même intitulé.{libelle}"),
        Changement::Valeur { avant, apres } if ecart.libelle == *apres => {
            format!("{quoi} : « {avant} », puis « {apres} ».")
        }
        Changement::Valeur { avant, apres } => format!("{quoi} : {avant}, puis {apres}.{libelle}"),
    }
}

/// « Titre corrigé : N01, « … », puis « … ». Camille Exemple, le 3 juin 2025, page 12. »
pub fn retouche(retouche: &Retouche) -> String {
    let quoi = match retouche.nature {
        NatureRetouche::Copie => "Cadre commencé par copie",
        NatureRetouche::ObjectifAjoute => "Objectif ajouté",
        NatureRetouche::TrouComble => "Place comblée",
        NatureRetouche::IndicateurAjoute => "Indicateur ajouté",
        NatureRetouche::EngagementAjoute => "Engagement ajouté",
        NatureRetouche::DenominateurAjoute => "Base de calcul ajoutée",
        NatureRetouche::FinanceurDefini => "Financeur",
        NatureRetouche::TitreCorrige => "Titre corrigé",
        NatureRetouche::StatutCorrige => "Statut corrigé",
        NatureRetouche::TexteDefini => "Texte de référence",
        NatureRetouche::PeriodeDefinie => "Période",
        NatureRetouche::EcheanceDefinie => "Échéance",
        NatureRetouche::SeuilDefini => "Seuil",
        NatureRetouche::LigneRetiree => "Ligne retirée",
    };
    let valeurs = match (&retouche.avant, &retouche.apres) {
        (Some(avant), Some(apres)) => format!(", « {avant} », puis « {apres} »"),
        (None, Some(seule)) | (Some(seule), None) => format!(", « {seule} »"),
        (None, None) => String::new(),
    };
    let page = retouche.page.as_deref().map(|p| format!(", page {p}")).unwrap_or_default();
    format!("{quoi} : {}{valeurs}. {}, le {}{page}.", retouche.objet, retouche.par, retouche.le.en_francais())
}

/// « apparue » for a period, a rule or a deadline.
fn accorder(mot: &str, rubrique: Rubrique) -> String {
    match rubrique {
        Rubrique::Periode | Rubrique::Echeance | Rubrique::Regle => format!("{mot}e"),
        Rubrique::Compte => format!("{mot}, ce nombre n’étant pas fixé d’un côté"),
        Rubrique::Engagement
        | Rubrique::Objectif
        | Rubrique::Indicateur
        | Rubrique::Financeur
        | Rubrique::Document
        | Rubrique::Seuil => mot.to_owned(),
    }
}

/// « obligatoire », « facultatif », « statut non trouvé ».
pub fn statut_en_clair(statut: StatutObjectif) -> &'static str {
    match statut {
        StatutObjectif::Obligatoire | StatutObjectif::Facultatif => nom_du_statut(statut),
        StatutObjectif::Inconnu => "statut non trouvé",
    }
}

/// « objectif obligatoire », in the words of the framework; « statut non trouvé ».
pub(crate) fn statut_dans_le_cadre(cadre: &Cadre, statut: StatutObjectif) -> &str {
    match statut {
        StatutObjectif::Obligatoire | StatutObjectif::Facultatif => cadre.terme(statut, 1),
        StatutObjectif::Inconnu => statut_en_clair(statut),
    }
}

/// What an objective is about.
pub(crate) fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Pmi => "Protection maternelle et infantile",
        Theme::Handicap => "Handicap",
        Theme::Crip => "Informations préoccupantes",
        Theme::Odpe => "Observatoire",
        Theme::Controle => "Contrôle",
        Theme::Fratrie => "Fratries",
        Theme::Formation => "Formation",
        Theme::Mna => "Mineurs non accompagnés",
        Theme::TiersDeConfiance => "Tiers de confiance",
        Theme::Parrainage => "Parrainage",
        Theme::SoutienDomicile => "Soutien à domicile",
        Theme::Parentalite => "Parentalité",
        Theme::OffreAccueil => "Offre d’accueil",
        Theme::Autonomie => "Autonomie",
        Theme::Autre => "Autre",
    }
}

/// Which way an indicator makes progress.
pub(crate) fn sens(sens: Sens) -> &'static str {
    match sens {
        Sens::Hausse => "À la hausse",
        Sens::Baisse => "À la baisse",
        Sens::Stabilite => "Stable",
        Sens::Suivi => "Suivi sans cible",
    }
}

pub(crate) fn periodicite(periodicite: Periodicite) -> &'static str {
    match periodicite {
        Periodicite::AnneeCivile => "Année civile",
        Periodicite::AnneeScolaire => "Année scolaire",
    }
}

pub(crate) fn nature_du_texte(nature: NatureTexte) -> &'static str {
    match nature {
        NatureTexte::Circulaire => "Circulaire",
        NatureTexte::Instruction => "Instruction",
        NatureTexte::Loi => "Loi",
        NatureTexte::Decret => "Décret",
        NatureTexte::Arrete => "Arrêté",
    }
}

/// Whose place a framework takes when it serves from now on.
pub(crate) fn place_prise(code: &str) -> String {
    let phrase = match referentiel::cadre_connu(code).map(|c| (c.origine, c.remplace)) {
        None => format!("Aucun cadre {code} n’est encore sur ce poste."),
        Some((Origine::Livre, _)) => format!("Il prendra la place du cadre {code} livré avec Paraphe."),
        Some((Origine::Local { .. }, _)) => format!(
            "Il prendra la place du cadre {code} complété sur ce poste : ce que vous y avez saisi ne servira plus. Exportez d’abord le vôtre pour le garder."
        ),
        Some((Origine::Recu { .. }, _)) => format!("Il prendra la place du cadre {code} reçu avec un dossier."),
    };
    typographier(&phrase)
}

/// The heading of a list of differences.
pub fn rubrique(rubrique: Rubrique) -> &'static str {
    match rubrique {
        Rubrique::Periode => "Période",
        Rubrique::Compte => "Nombres",
        Rubrique::Engagement => "Engagements",
        Rubrique::Objectif => "Objectifs",
        Rubrique::Indicateur => "Indicateurs",
        Rubrique::Financeur => "Financeurs",
        Rubrique::Document => "Documents",
        Rubrique::Echeance => "Échéances",
        Rubrique::Seuil => "Seuils",
        Rubrique::Regle => "Règles",
    }
}
