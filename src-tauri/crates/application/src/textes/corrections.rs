//! Why the corrector proposes a change.

use documents::correcteur::Motif;

/// The name of what is undone: « 12 corrections d’écriture ».
pub(crate) fn transaction(nombre: usize) -> String {
    super::constats::compter(nombre, "correction d’écriture", "corrections d’écriture")
}

/// The name of what is undone: « 3 remplacements de « DDETS » par « DDETSPP » ».
pub(crate) fn remplacement(nombre: usize, mots: &str, par: &str) -> String {
    let fois = super::constats::compter(nombre, "remplacement", "remplacements");
    format!("{fois} de « {mots} » par « {par} »")
}

/// The part of an action, an envelope or a report that a text is; nothing for the text that a screen is about.
pub(crate) fn champ(nom: &str) -> Option<&'static str> {
    Some(match nom {
        "pilote" => "pilote",
        "partenaires" => "partenaires",
        "territoire_vise" => "territoire visé",
        "methode" => "mode de calcul d’un indicateur",
        "producteur" => "qui tient un indicateur",
        "intitule" => "intitulé",
        "constat" => "constat",
        "description" => "description",
        "public" => "public",
        "libelle" => "étape",
        "commentaire" => "commentaire d’un résultat",
        "devenir" => "devenir d’un financement",
        "fait" | "difficultes" | "suites" => "avancement",
        "observation" => "observation d’une enveloppe",
        "contexte" => "contexte",
        "gouvernance" => "gouvernance",
        "perspectives" => "perspectives",
        "objet" => "objet de l’avenant",
        "titre" => "titre du contrat",
        _ => return None,
    })
}

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
