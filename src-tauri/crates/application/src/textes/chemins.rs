//! Places of a dossier in French: « action A1, financement FIR 2022, montant prévu ».

use domaine::arbre::{id_de, segments};
use domaine::dossier::repere;
use domaine::refus::{Refus, Repere};
use serde_json::Value;

/// Where a refusal stands, as a reader would say it.
pub fn en_clair(refus: &Refus) -> String {
    let chemin = &refus.chemin;
    if chemin.is_empty() {
        return "au début du fichier".to_owned();
    }
    let mut lieux: Vec<String> = Vec::new();
    let mut liste = "";
    let mut rang = 0;
    while let Some(segment) = chemin.get(rang) {
        let position = chemin.get(rang + 1).and_then(|suivant| position(suivant));
        lieux.push(match position {
            Some(n) => {
                liste = segment;
                element(segment, n, refus.reperes.get(rang + 1).and_then(Option::as_ref))
            }
            None => champ(segment, liste).to_owned(),
        });
        rang += if position.is_some() { 2 } else { 1 };
    }
    lieux.join(", ")
}

/// The place of a path by ids, named by what the first of these trees to hold it says of it.
pub fn du_chemin(chemin: &str, arbres: &[&Value]) -> String {
    let pas: Vec<&str> = segments(chemin).collect();
    let mut lieux: Vec<String> = Vec::new();
    let mut liste = "";
    let mut rang = 0;
    while let Some(segment) = pas.get(rang) {
        let ici = pas[..=rang].join("/");
        let trouve = pas.get(rang + 1).and_then(|id| arbres.iter().find_map(|arbre| dans_la_liste(arbre, &ici, id)));
        rang += if trouve.is_some() { 2 } else { 1 };
        lieux.push(match trouve {
            Some((place, nom)) => {
                liste = segment;
                element(segment, place, nom.as_ref())
            }
            None => champ(segment, liste).to_owned(),
        });
    }
    if lieux.is_empty() { "dossier".to_owned() } else { lieux.join(", ") }
}

fn dans_la_liste(arbre: &Value, liste: &str, id: &str) -> Option<(usize, Option<Repere>)> {
    let elements = domaine::arbre::resoudre(arbre, liste)?.as_array()?;
    let place = elements.iter().position(|e| id_de(e) == Some(id))?;
    Some((place, repere(&elements[place])))
}

/// 3 for « [3] ».
fn position(segment: &str) -> Option<usize> {
    segment.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
}

/// « action A1 », « financement FIR 2022 », « 4e étape » when nothing names it.
fn element(liste: &str, rang: usize, repere: Option<&Repere>) -> String {
    let (nom, feminin) = match liste {
        "actions" => ("action", true),
        "financements" => ("financement", false),
        "enveloppes" => ("enveloppe", true),
        "indicateurs" => ("indicateur", false),
        "objectifs" => ("objectif", false),
        "etapes" | "jalons" => ("étape", true),
        "parties" => ("partie", true),
        "pieces" => ("pièce", true),
        "visas" => ("visa", false),
        "articles" => ("article", false),
        "rapports" => ("rapport", false),
        "annonces" => ("annonce", true),
        "avenants" => ("avenant", false),
        "commentaires" => ("commentaire", false),
        "derogations" => ("dérogation", true),
        _ => ("élément", false),
    };
    match repere {
        Some(Repere::Code(code)) => format!("{nom} {code}"),
        Some(Repere::Exercice(exercice)) => format!("{nom} de l’exercice {exercice}"),
        Some(Repere::Credits(source, annee)) => format!("{nom} {source} {annee}"),
        Some(Repere::Intitule(mots)) => format!("{nom} « {mots} »"),
        None => match (rang, feminin) {
            (0, true) => format!("1re {nom}"),
            (0, false) => format!("1er {nom}"),
            _ => format!("{}e {nom}", rang + 1),
        },
    }
}

/// A field, which may not mean the same in every list.
fn champ<'a>(nom: &'a str, liste: &str) -> &'a str {
    match (nom, liste) {
        ("prevu", "jalons") => "date prévue",
        ("prevu", _) => "montant prévu",
        ("engage", _) => "montant engagé",
        ("paye", _) => "montant payé",
        ("notifie", _) => "montant notifié",
        ("demande", _) => "montant demandé",
        ("periode", _) => "période",
        ("debut", _) => "date de début",
        ("fin", _) => "date de fin",
        ("fait", _) => "date de réalisation",
        ("jalons", _) => "calendrier",
        ("pieces", _) => "pièces",
        ("date_signature", _) => "date de signature",
        ("collectivite", _) => "collectivité",
        ("deliberation", _) => "délibération",
        ("reference", _) => "valeur de référence",
        ("realises", _) => "résultats",
        ("statut", _) => "état du dossier",
        ("format", _) => "format du fichier",
        ("criteres", _) => "critères",
        ("corps", _) => "texte",
        ("intitule", _) => "intitulé",
        ("libelle", _) => "libellé",
        ("report", _) => "montant reporté",
        ("qualite", _) => "qualité",
        ("civilite", _) => "civilité",
        ("adresse", _) => "adresse",
        ("public", _) => "public visé",
        ("pilote", _) => "service pilote",
        ("cibles", _) => "cibles",
        ("lieu_signature", _) => "lieu de signature",
        ("seance", _) => "séance de l’assemblée",
        ("delais", _) => "délais",
        ("derogations", _) => "dérogations",
        ("ecriture", _) => "écriture",
        ("id", _) => "identifiant",
        (autre, _) => autre,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// The place that the reader of a wrong tree is told.
    fn place(champ: &str, valeur: serde_json::Value) -> String {
        let mut arbre = json!({"format": 1, "id": "d"});
        arbre[champ] = valeur;
        let texte = serde_json::to_vec(&arbre).unwrap();
        en_clair(&domaine::arbre::lire(&texte).unwrap_err())
    }

    #[test]
    fn un_montant_se_nomme_par_son_enveloppe() {
        let enveloppe = json!({"id": "e", "source": "ondam", "debut": "2022-01-01", "fin": "2022-12-31",
            "portee": "contrat", "notifie": "12,345"});
        assert_eq!(place("enveloppes", json!([enveloppe])), "enveloppe ONDAM médico-social 2022, montant notifié");
    }

    #[test]
    fn la_meme_case_est_une_date_dans_le_calendrier() {
        let jalon = |valeur: serde_json::Value| json!([{"id": "j", "quoi": "odpe", "prevu": valeur}]);
        assert_eq!(place("jalons", jalon(json!("mardi"))), "1re étape, date prévue");
        let nomme = json!([{"id": "j", "quoi": "odpe", "libelle": "Passage à l’observatoire", "prevu": "mardi"}]);
        assert_eq!(place("jalons", nomme), "étape « Passage à l’observatoire », date prévue");
    }
}
