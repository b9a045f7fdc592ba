//! The French of sheets: what a workbook is refused for, and what became of each cell that was read.

use documents::tableur::{ErreurEcriture, ErreurLecture};

use crate::erreur::Erreur;

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
