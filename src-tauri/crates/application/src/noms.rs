//! Names of the files that leave: fit for every system and for the acts platform, plain ASCII.

use documents::composeurs::feuilles::NatureFeuille;
use domaine::dossier::Dossier;

use crate::vues::{DocumentDemande, DocumentNature};

/// The name proposed for a document, or for the dossier itself.
pub(crate) fn propose(dossier: &Dossier, demande: Option<&DocumentDemande>) -> String {
    let lieu = ascii(&dossier.territoires.join("-"));
    let periode = ascii(&dossier.periode.en_bref());
    match demande {
        None => format!("dossier-{lieu}-{periode}.paraphe"),
        Some(demande) => match (&demande.document, demande.exercice, &demande.action) {
            (DocumentNature::Rapport, Some(exercice), _) => format!("rapport-{exercice}-{lieu}.pdf"),
            (DocumentNature::Rapport, None, _) => format!("rapport-{lieu}.pdf"),
            (DocumentNature::Convention, ..) => format!("convention-{lieu}-{periode}.pdf"),
            (DocumentNature::Fiche, _, action) => {
                let code = action.as_deref().and_then(|id| dossier.action(id)).map(|a| ascii(&a.code));
                format!("fiche-{}-{lieu}-{periode}.pdf", code.unwrap_or_default())
            }
            (DocumentNature::Financement, ..) => format!("plan-de-financement-{lieu}-{periode}.pdf"),
            (DocumentNature::TableauDeBord, ..) => format!("tableau-de-bord-{lieu}-{periode}.pdf"),
            (DocumentNature::Candidature, ..) => format!("dossier-de-candidature-{lieu}-{periode}.pdf"),
            (DocumentNature::Controle, ..) => format!("rapport-de-controle-{lieu}-{periode}.pdf"),
            (DocumentNature::Note, ..) => format!("note-d-une-page-{lieu}-{periode}.pdf"),
            (DocumentNature::RapportAssemblee, ..) => format!("rapport-a-l-assemblee-{lieu}-{periode}.pdf"),
            (DocumentNature::Deliberation, ..) => format!("projet-de-deliberation-{lieu}-{periode}.pdf"),
            (DocumentNature::InformationOdpe, ..) => format!("information-de-l-odpe-{lieu}-{periode}.pdf"),
            (DocumentNature::Bordereau, ..) => format!("bordereau-de-remise-{lieu}-{periode}.pdf"),
            (DocumentNature::Deroule, ..) => format!("deroule-de-la-signature-{lieu}-{periode}.pdf"),
            (DocumentNature::FeuilleDeSignature, ..) => {
                let partie = ascii(demande.partie.as_deref().unwrap_or_default());
                format!("feuille-de-signature-{partie}-{lieu}-{periode}.pdf")
            }
        },
    }
}

/// The name proposed for a sheet.
pub(crate) fn feuille(dossier: &Dossier, nature: NatureFeuille) -> String {
    let lieu = ascii(&dossier.territoires.join("-"));
    format!("{}-{lieu}-{}.xlsx", nature.code(), ascii(&dossier.periode.en_bref()))
}

/// The name proposed for the days before a session.
pub(crate) fn agenda(dossier: &Dossier) -> String {
    let lieu = ascii(&dossier.territoires.join("-"));
    format!("retroplanning-{lieu}-{}.ics", ascii(&dossier.periode.en_bref()))
}

/// Lowercase ASCII letters, digits and hyphens.
pub(crate) fn ascii(texte: &str) -> String {
    let simple: String = texte
        .to_lowercase()
        .replace('œ', "oe")
        .replace('æ', "ae")
        .chars()
        .map(|c| match c {
            'à' | 'â' | 'ä' => 'a',
            'ç' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'û' | 'ù' | 'ü' => 'u',
            'ô' | 'ö' => 'o',
            c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
            _ => '-',
        })
        .collect();
    simple.split('-').filter(|m| !m.is_empty()).collect::<Vec<_>>().join("-")
}
