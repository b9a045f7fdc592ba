//! Every rule has its entry in the rule book, and its own slug.

use std::collections::BTreeSet;

use domaine::regles::REGLES;

#[test]
fn chaque_regle_a_sa_notice() {
    for regle in REGLES {
        let notice = regle.notice();
        for (rubrique, texte) in [
            ("titre", &notice.titre),
            ("Ce qu’elle vérifie", &notice.verifie),
            ("Pourquoi", &notice.pourquoi),
            ("Exemple", &notice.exemple),
            ("Source", &notice.source),
            ("Gravité", &notice.gravite),
        ] {
            assert!(texte.chars().count() > 7, "{}: « {rubrique} » is empty", regle.code);
            assert!(!texte.contains('\'') && !texte.contains('`') && !texte.contains("  "), "{}: {texte}", regle.code);
            assert!(rubrique == "titre" || texte.ends_with('.'), "{}: {texte}", regle.code);
        }
    }
}

#[test]
fn chaque_code_est_unique_et_s_ecrit_en_minuscules() {
    let codes: BTreeSet<&str> = REGLES.iter().map(|r| r.code).collect();
    assert_eq!(codes.len(), REGLES.len(), "one rule, one slug");
    for code in codes {
        assert!(code.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{code}");
    }
}
