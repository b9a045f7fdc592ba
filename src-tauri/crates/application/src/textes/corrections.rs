//! Why the corrector proposes a change.

use documents::correcteur::Motif;

/// One short sentence.
pub(crate) fn raison(motif: &Motif) -> String {
    match motif {
        Motif::Typographie => {
            "Espaces insécables, apostrophes et points de suspension tels qu’ils s’impriment.".to_owned()
        }
        Motif::EspacesRepetees => "Une seule espace entre deux mots.".to_owned(),
        Motif::Guillemets => "Guillemets français.".to_owned(),
        Motif::Ordinal => "Ordinaux abrégés à la française : 1er, 1re, 2e, XXIe.".to_owned(),
        Motif::Sigle(sigle) => format!("Le sigle {sigle} se développe à son premier emploi."),
        Motif::Usage(raison) => raison.clone(),
    }
}
