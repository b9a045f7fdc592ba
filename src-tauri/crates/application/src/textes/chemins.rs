//! Places of a dossier in French: « actions, 4e élément, montant prévu ».

/// A path of field names and positions, as a reader would say it.
pub fn en_clair(chemin: &[String]) -> String {
    if chemin.is_empty() {
        return "au début du fichier".to_owned();
    }
    chemin.iter().map(|segment| segment_en_clair(segment)).collect::<Vec<_>>().join(", ")
}

fn segment_en_clair(segment: &str) -> String {
    if let Some(rang) =
        segment.strip_prefix('[').and_then(|s| s.strip_suffix(']')).and_then(|s| s.parse::<usize>().ok())
    {
        return if rang == 0 { "1er élément".to_owned() } else { format!("{}e élément", rang + 1) };
    }
    let connu = match segment {
        "prevu" => "montant ou date prévus",
        "engage" => "montant engagé",
        "paye" => "montant payé",
        "notifie" => "montant notifié",
        "demande" => "montant demandé",
        "periode" => "période",
        "debut" => "date de début",
        "fin" => "date de fin",
        "fait" => "date de réalisation",
        "enveloppes" => "enveloppes",
        "financements" => "financements",
        "indicateurs" => "indicateurs",
        "parties" => "parties",
        "jalons" => "calendrier",
        "pieces" => "pièces",
        "candidature" => "candidature",
        "criteres" => "critères",
        "engagements" => "engagements",
        "visas" => "visas",
        "date_signature" => "date de signature",
        "deliberation" => "délibération",
        "reference" => "valeur de référence",
        "cibles" => "cibles",
        "realises" => "résultats",
        "statut" => "état du dossier",
        "format" => "format du fichier",
        "cadre" => "cadre",
        "id" => "identifiant",
        autre => autre,
    };
    connu.to_owned()
}
