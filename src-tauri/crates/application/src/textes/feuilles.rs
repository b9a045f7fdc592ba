//! The French of sheets: what a workbook is refused for, and what became of each cell that was read.

use documents::composeurs::feuilles::QUOI_COLLECTER;
use documents::tableur::{Cellule, Colonne, Contenu, ErreurEcriture, ErreurLecture, NatureSaisie, ValeurLue};
use domaine::finances::enumerer;
use domaine::montant::{Decimales, Montant};
use domaine::nombre::Nombre;

use crate::erreur::Erreur;
use crate::import_feuille::IssueCase;
use crate::textes::typographier;

/// Why a whole sheet is not written, or not read.
pub(super) fn erreur(erreur: &Erreur) -> String {
    match erreur {
        Erreur::Feuille(ErreurEcriture::Inexact(nombre)) => format!(
            "« {nombre} » a trop de chiffres pour un tableur, qui l’arrondirait : la feuille n’a pas été écrite. Vérifiez ce nombre, ou \
             imprimez le document en PDF."
        ),
        Erreur::Feuille(ErreurEcriture::Format(_)) => {
            "La feuille n’a pas pu être écrite : un texte ou le tableau est trop grand pour un tableur. Raccourcissez-le, ou \
             imprimez le document en PDF."
                .to_owned()
        }
        Erreur::Classeur(ErreurLecture::PasUnClasseur) => {
            "Ce fichier n’est pas un classeur .xlsx lisible. Enregistrez la feuille au format « Classeur Excel (.xlsx) », sans mot \
             de passe, puis réessayez."
                .to_owned()
        }
        Erreur::Classeur(ErreurLecture::TropGros) => {
            "Ce classeur est trop volumineux pour une feuille de Paraphe. Gardez seulement la feuille exportée, puis réessayez."
                .to_owned()
        }
        Erreur::Classeur(ErreurLecture::SansMemoire) => {
            "Ce classeur ne vient pas de Paraphe, ou sa page cachée « Paraphe » a disparu. Exportez de nouveau la feuille, et \
             remplissez-la dans son propre fichier."
                .to_owned()
        }
        Erreur::Classeur(ErreurLecture::PlusRecent) => {
            "Cette feuille vient d’une version plus récente de Paraphe. Mettez l’application à jour pour la reprendre.".to_owned()
        }
        Erreur::FeuilleDeLecture(nom) => format!(
            "La feuille « {nom} » se lit, elle ne se reprend pas. Seuls le plan de financement et le tableau de bord se reprennent."
        ),
        Erreur::FeuilleDUnAutre { contrat } => format!(
            "Cette feuille est celle d’un autre dossier, « {contrat} » : rien n’a été repris. Choisissez la feuille de ce dossier-ci."
        ),
        _ => "Le tableau ou sa colonne cachée « Repère » a disparu de la feuille : rien n’a été repris. Exportez de nouveau la feuille."
            .to_owned(),
    }
}

/// « D7 (A1, FIR, 2022) : … », with French spaces.
pub(crate) fn ligne(case: &str, ou: &str, message: &str) -> String {
    let lieu = if ou.is_empty() { case.to_owned() } else { format!("{case} ({ou})") };
    typographier(&format!("{lieu} : {message}"))
}

/// What the row is about, then its column: « A1, FIR, 2022 ».
pub(crate) fn lieu(cellules: &[Cellule], colonnes: &[Colonne], colonne: &str) -> String {
    let texte = |titre: &str| {
        let rang = colonnes.iter().position(|c| c.titre == titre)?;
        match &cellules.get(rang)?.contenu {
            Contenu::Texte(texte) => Some(texte.as_str()),
            _ => None,
        }
    };
    // A row without a code is an envelope or a total, which the second column names.
    let nom = texte("Code").or_else(|| texte("Action")).unwrap_or("crédits notifiés");
    [Some(nom), texte("Financeur").or_else(|| texte(QUOI_COLLECTER)), Some(colonne)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// A value in its strict form, as a reader writes it.
pub(crate) fn valeur(strict: &str, nature: NatureSaisie) -> String {
    let francais = match nature {
        NatureSaisie::Montant => strict.parse::<Montant>().map(|m| m.en_francais(Decimales::Toujours)).ok(),
        NatureSaisie::Nombre => strict.parse::<Nombre>().map(Nombre::en_francais).ok(),
        NatureSaisie::Texte => None,
    };
    match francais {
        Some(francais) => francais,
        None if strict.is_empty() => "non renseigné".to_owned(),
        None => format!("« {strict} »"),
    }
}

/// What an accepted cell changes.
pub(crate) fn reprise(avant: &str, apres: &str, videe: bool, calculee: bool) -> String {
    match (videe, calculee) {
        (true, _) => format!("la case a été vidée, la valeur {avant} est retirée."),
        (false, true) => format!("{avant} devient {apres}, valeur calculée dans le tableur."),
        (false, false) => format!("{avant} devient {apres}."),
    }
}

/// Somebody changed the dossier meanwhile.
pub(crate) fn conflit(lu: &str, exportee: &str, aujourd_hui: &str) -> String {
    format!(
        "la feuille donne {lu}, mais le dossier a changé depuis l’export : {exportee} y est devenu {aujourd_hui}. La case n’est pas \
         reprise ; choisissez la bonne valeur dans Paraphe."
    )
}

/// A cell that is only read was changed.
pub(crate) fn figee(cellule: &Cellule) -> String {
    match &cellule.contenu {
        Contenu::Calcul { .. } => "ce total se calcule : ce qui y est écrit n’est pas repris.".to_owned(),
        Contenu::Texte(_) | Contenu::Mention(_) => {
            "ce texte ne se reprend pas d’une feuille. Modifiez-le dans Paraphe.".to_owned()
        }
        Contenu::Vide => {
            "le dossier n’a pas de ligne pour cette période. Créez-la dans Paraphe, puis exportez de nouveau."
                .to_owned()
        }
        Contenu::Montant(_) | Contenu::Nombre { .. } => {
            "cette case additionne plusieurs lignes du dossier. Modifiez-les dans Paraphe.".to_owned()
        }
    }
}

/// Why what a cell holds cannot be a value at all.
pub(crate) fn pas_une_valeur(lue: &ValeurLue) -> Option<String> {
    match lue {
        ValeurLue::Nombre(_) | ValeurLue::PourCent(_) | ValeurLue::Texte(_) => None,
        ValeurLue::Aucune => Some(
            "cette formule n’a pas de valeur enregistrée. Ouvrez la feuille dans un tableur, enregistrez-la, puis réessayez.".to_owned(),
        ),
        ValeurLue::Date => Some("la case contient une date. Écrivez un nombre, au format « Nombre ».".to_owned()),
        ValeurLue::Logique(_) => Some("la case contient VRAI ou FAUX. Écrivez un nombre.".to_owned()),
        ValeurLue::Erreur(_) => Some("la formule donne une erreur. Corrigez-la, ou écrivez la valeur.".to_owned()),
    }
}

pub(crate) fn plusieurs_tables() -> String {
    "le classeur contient plusieurs tableaux. Seul le premier est lu.".to_owned()
}

pub(crate) fn colonne_disparue(titre: &str) -> String {
    format!("la colonne « {titre} » a disparu de la feuille. Ses valeurs ne changent pas dans le dossier.")
}

pub(crate) fn colonne_en_double(titre: &str, cases: &[String]) -> String {
    format!(
        "le titre « {titre} » est écrit deux fois, en {}. Aucune de ces colonnes n’est lue : gardez-en une.",
        enumerer(cases)
    )
}

pub(crate) fn colonne_inconnue(titre: &str) -> String {
    format!("la colonne « {titre} » n’est pas de Paraphe. Elle n’est pas lue.")
}

pub(crate) fn annee_hors_contrat(titre: &str) -> String {
    format!(
        "la colonne « {titre} » ne correspond à aucune colonne de ce contrat. Elle n’est pas lue : vérifiez l’année de son titre."
    )
}

pub(crate) fn rangee_sans_repere() -> String {
    "cette ligne a été ajoutée dans le tableur : elle n’a pas de repère et n’est pas lue. Créez-la dans Paraphe, puis exportez de nouveau."
        .to_owned()
}

pub(crate) fn repere_inconnu(repere: &str) -> String {
    format!("le repère « {repere} » ne désigne aucune ligne du dossier. Cette ligne n’est pas lue.")
}

pub(crate) fn repere_en_double(numeros: &[u32]) -> String {
    format!("les lignes {} ont le même repère. Aucune n’est lue : supprimez celle qui a été copiée.", enumerer(numeros))
}

pub(crate) fn rangees_disparues(combien: usize) -> String {
    match combien {
        1 => "une ligne a disparu de la feuille. Ses valeurs ne changent pas dans le dossier.".to_owned(),
        n => format!("{n} lignes ont disparu de la feuille. Leurs valeurs ne changent pas dans le dossier."),
    }
}

pub(crate) fn fusion(cases: &str) -> String {
    format!(
        "les cases {cases} sont fusionnées : aucune n’est lue. Séparez-les, puis écrivez chaque valeur dans sa case."
    )
}

/// In the order of reading: what is taken in, then what needs somebody.
pub const GROUPES: [IssueCase; 4] = [IssueCase::Reprise, IssueCase::Conflit, IssueCase::Refusee, IssueCase::Ignoree];

/// « Repris », « En conflit avec le dossier ».
pub fn groupe(issue: IssueCase) -> &'static str {
    match issue {
        IssueCase::Reprise => "Repris",
        IssueCase::Conflit => "En conflit avec le dossier",
        IssueCase::Refusee => "Refusé",
        IssueCase::Ignoree => "Sans effet",
    }
}
