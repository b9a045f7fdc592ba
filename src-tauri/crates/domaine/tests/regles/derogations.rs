//! What may be left as it is, what reopens it, and what stands in the way of a passage.

use domaine::constat::Gravite;
use domaine::dossier::Dossier;
use domaine::regles::{Passage, empechements, verifier};
use serde_json::{Value, json};

use super::{action, cadre, dossier, graves, trouver};

fn derogation(id: &str, regle: &str, cible: &str) -> Value {
    json!({"id": id, "regle": regle, "cible": cible, "motif": "part versée en nature", "auteur": "C. Vidal", "le": "2022-06-01"})
}

fn avec(derogations: Value, actions: Value) -> Dossier {
    dossier("2022", json!({"derogations": derogations, "actions": actions}))
}

#[test]
fn un_constat_laisse_dit_qui_et_pourquoi() {
    let a = json!([action("a", &["facultatives"], "C01")]);
    let d = avec(json!([derogation("d", "cofinancement-par-action", "actions/a")]), a);
    let constats = trouver(&d, "cofinancement-par-action", "2022-06-01");
    assert_eq!(graves(&constats), [Gravite::Laisse]);
    let laisse = constats[0].derogation.as_ref().expect("who left it");
    assert_eq!((laisse.auteur.as_str(), laisse.motif.as_str()), ("C. Vidal", "part versée en nature"));
}

#[test]
fn chaque_place_du_constat_se_laisse() {
    let deux = || json!([action("a", &["facultatives"], "C01"), action("b", &["facultatives"], "C02")]);
    let une = avec(json!([derogation("d", "cofinancement-par-action", "actions/a")]), deux());
    assert_eq!(
        graves(&trouver(&une, "cofinancement-par-action", "2022-06-01")),
        [Gravite::AVerifier],
        "an action that joined later reopens the finding"
    );
    let les_deux = avec(
        json!([
            derogation("d", "cofinancement-par-action", "actions/a"),
            derogation("e", "cofinancement-par-action", "actions/b")
        ]),
        deux(),
    );
    assert_eq!(graves(&trouver(&les_deux, "cofinancement-par-action", "2022-06-01")), [Gravite::Laisse]);
    let tout = avec(json!([derogation("d", "cofinancement-par-action", "")]), deux());
    assert_eq!(
        graves(&trouver(&tout, "cofinancement-par-action", "2022-06-01")),
        [Gravite::Laisse],
        "the whole dossier"
    );
    let autre = avec(json!([derogation("d", "fiche-par-action", "")]), deux());
    assert_eq!(
        graves(&trouver(&autre, "cofinancement-par-action", "2022-06-01")),
        [Gravite::AVerifier],
        "another rule"
    );
}

#[test]
fn un_bloquant_ne_se_laisse_pas() {
    let d = avec(json!([derogation("d", "objectifs-pmi", "")]), json!([action("a", &["facultatives"], "C01")]));
    assert_eq!(graves(&trouver(&d, "objectifs-pmi", "2022-06-01")), [Gravite::Bloquant]);
}

#[test]
fn une_derogation_d_un_texte_ne_vaut_pas_pour_l_autre() {
    let mut d = json!([derogation("d", "periode-du-contrat", "periode/fin")]);
    let lire =
        |d: &Value| graves(&trouver(&dossier("2022", json!({"derogations": d})), "periode-du-contrat", "2022-06-01"));
    assert_eq!(lire(&d), [Gravite::AVerifier, Gravite::Respecte], "it does not say which text");
    d[0]["precision"] = json!("2023-12-31");
    assert_eq!(lire(&d), [Gravite::Laisse, Gravite::Respecte]);
}

#[test]
fn ce_qui_empeche_de_transmettre_et_d_imprimer_le_definitif() {
    let article = json!([{"id": "objet", "titre": "Objet", "corps": {"type": "doc"}, "modele": "objet@2022", "fiabilite": "redige"}]);
    let d = |derogations: Value| dossier("2022", json!({"articles": article, "derogations": derogations}));
    let regles = |d: &Dossier, passage| {
        let constats = verifier(d, &[cadre("2022")], referentiel::annuaire(), "2022-06-01".parse().unwrap());
        empechements(&constats, passage).into_iter().map(|c| c.regle).collect::<Vec<_>>()
    };
    let nu = d(json!([]));
    let transmettre = regles(&nu, Passage::Transmission);
    assert!(transmettre.contains(&"objectifs-obligatoires") && !transmettre.contains(&"textes-a-confirmer"));
    let definitif = regles(&nu, Passage::Definitif);
    assert!(definitif.contains(&"textes-a-confirmer"), "{definitif:?}");
    let laisse = d(json!([derogation("d", "textes-a-confirmer", "")]));
    assert!(
        regles(&laisse, Passage::Definitif).contains(&"textes-a-confirmer"),
        "a text is confirmed by name, never left aside"
    );
}

/// A title that still says « (copie) » would print: the draft may leave, the definitive act may not, whatever the reason.
#[test]
fn un_intitule_qui_dit_copie_empeche_le_definitif() {
    let empeche = |intitule: &str, passage| {
        let mut une = action("a", &["facultatives"], "C01");
        une["intitule"] = json!(intitule);
        let d = avec(json!([derogation("d", "intitules-a-ecrire", "")]), json!([une]));
        let constats = verifier(&d, &[cadre("2022")], referentiel::annuaire(), "2022-06-01".parse().unwrap());
        empechements(&constats, passage).iter().any(|c| c.regle == "intitules-a-ecrire")
    };
    assert!(empeche("Ouvrir une unité (copie)", Passage::Definitif));
    assert!(!empeche("Ouvrir une unité (copie)", Passage::Transmission));
    assert!(!empeche("Nouvelle action", Passage::Definitif), "it is said, and may be left");
    assert!(!empeche("Ouvrir une unité (copie) de plus", Passage::Definitif));
}
