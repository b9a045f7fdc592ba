//! The clause model: complete for each cadre, made of known placeholders, sound markup, real French typography.

use std::collections::BTreeSet;

use domaine::cadre::Fiabilite;
use referentiel::{NatureChamp, cadre, cadres, champ, champs, champs_de, modele_convention, remplir, source};

/// Every text of the model for one cadre, with its name.
fn textes(code: &str) -> Vec<(String, &'static str)> {
    let modele = modele_convention(code);
    let f = modele.formules;
    let mut textes: Vec<(String, &'static str)> =
        [&f.titre, &f.sous_titre, &f.entre, &f.partie, &f.visas, &f.convenu, &f.fait]
            .into_iter()
            .map(|t| ("formules".to_owned(), t.as_str()))
            .collect();
    textes.extend(modele.visas.iter().map(|v| (v.modele(code), v.texte.as_str())));
    textes.extend(modele.articles.iter().map(|a| (a.modele(code), a.corps.as_str())));
    textes
}

fn tous() -> Vec<(String, &'static str)> {
    cadres().iter().flat_map(|c| textes(&c.code)).collect()
}

#[test]
fn chaque_cadre_a_ses_seize_articles_et_son_preambule() {
    for c in cadres() {
        let modele = modele_convention(&c.code);
        let ids: Vec<_> = modele.articles.iter().map(|a| a.id.as_str()).collect();
        assert_eq!(
            ids,
            [
                "preambule",
                "objet",
                "objectifs",
                "plan-d-actions",
                "engagements-financiers",
                "versement",
                "gouvernance",
                "suivi",
                "indicateurs",
                "odpe",
                "donnees",
                "communication",
                "duree",
                "avenants",
                "resiliation",
                "litiges",
                "annexes",
            ],
            "{}",
            c.code
        );
        assert!(modele.articles.iter().all(|a| a.numerote == (a.id != "preambule")));
        for clause in &modele.articles {
            assert!(clause.fiabilite.demande_confirmation(), "{}: no official model was read", clause.id);
            assert!(clause.cadres.iter().all(|code| cadre(code).is_some()));
        }
    }
    assert!(modele_convention("1999").articles.is_empty());
}

#[test]
fn les_visas_citent_les_textes_du_cadre() {
    let ids = |code: &str| modele_convention(code).visas.iter().map(|v| v.id.as_str()).collect::<Vec<_>>();
    assert!(ids("2020").contains(&"circulaire-2020-34") && !ids("2020").contains(&"instruction-2022-61"));
    assert!(ids("2022").contains(&"circulaire-2020-34") && ids("2022").contains(&"instruction-2022-61"));
    for (code, cle) in [
        ("2021", "circulaire-2021-25"),
        ("2023", "instruction-2023-36"),
        ("2024", "instruction-2024"),
        ("2025", "instruction-2025-60"),
    ] {
        assert!(ids(code).contains(&cle), "the act of {code} cites its own text");
    }
    for c in cadres() {
        for visa in modele_convention(&c.code).visas {
            assert!(visa.texte.starts_with("Vu ") && visa.texte.ends_with(" ;"), "{}", visa.texte);
            for code in champs_de(&visa.texte) {
                if let Some(cle) = code.strip_prefix("texte.") {
                    assert!(c.textes.iter().any(|t| t.cle == cle), "{cle} is a text of {}", c.code);
                }
            }
        }
    }
}

#[test]
fn un_visa_s_imprime_avec_les_mots_du_cadre() {
    let modele = modele_convention("2022");
    let visa = modele.visas.iter().find(|v| v.id == "instruction-2022-61").expect("a visa of 2022");
    let c = cadre("2022").expect("ships");
    let imprime = remplir(&visa.texte, |code| {
        let cle = code.strip_prefix("texte.")?;
        c.textes.iter().find(|t| t.cle == cle).map(|t| t.mention())
    });
    assert!(
        imprime.starts_with("Vu l’instruction n°\u{a0}DGCS/SD2B/DGS/SP1/2022/61 de février 2022 (NOR"),
        "{imprime}"
    );
    let deliberation = modele.visas.iter().find(|v| v.id == "deliberation").expect("a visa of 2022");
    assert!(remplir(&deliberation.texte, |_| None).contains("n° …"), "an unknown number prints a blank");
}

#[test]
fn chaque_champ_employe_est_decrit_et_chaque_champ_decrit_est_employe() {
    let mut servis = BTreeSet::new();
    for (nom, texte) in tous() {
        for code in champs_de(texte) {
            let ligne = champ(code).unwrap_or_else(|| panic!("{nom}: {code} is not described"));
            servis.insert(ligne.code.as_str());
        }
    }
    for champ in champs() {
        assert!(servis.contains(champ.code.as_str()), "{} is described and never used", champ.code);
        assert!(!champ.donne.is_empty() && !champ.exemple.is_empty() && !champ.absent.is_empty(), "{}", champ.code);
    }
}

#[test]
fn un_renvoi_mene_a_un_article_du_meme_cadre() {
    for c in cadres() {
        let modele = modele_convention(&c.code);
        for article in &modele.articles {
            for id in champs_de(&article.corps).filter_map(|code| code.strip_prefix("article.")) {
                assert!(modele.articles.iter().any(|a| a.id == id && a.numerote), "{id} in {}", article.id);
            }
        }
    }
}

#[test]
fn un_bloc_est_seul_sur_sa_ligne_et_un_texte_jamais() {
    for (nom, texte) in tous().into_iter().filter(|(nom, _)| nom != "formules") {
        for ligne in texte.lines() {
            for code in champs_de(ligne) {
                let seul = ligne == format!("{{{{{code}}}}}");
                let bloc = champ(code).is_some_and(|c| c.nature == NatureChamp::Bloc);
                assert_eq!(seul, bloc, "{nom}: {ligne}");
            }
        }
    }
}

#[test]
fn une_phrase_ne_commence_pas_par_un_champ_sans_capitale() {
    for (nom, texte) in tous().into_iter().filter(|(nom, _)| nom != "formules") {
        for phrase in texte.split("\n\n").flat_map(|p| p.split(". ")) {
            let Some(code) = phrase.strip_prefix("{{").and_then(|p| p.split("}}").next()) else { continue };
            let bloc = champ(code).is_some_and(|c| c.nature == NatureChamp::Bloc);
            let capitale = code.rsplit('.').next().is_some_and(|m| m.starts_with(char::is_uppercase));
            assert!(bloc || capitale, "{nom}: {phrase}");
        }
    }
}

#[test]
fn le_balisage_et_la_typographie_sont_sains() {
    for (nom, texte) in tous() {
        assert!(!texte.contains('\''), "{nom}: a straight apostrophe");
        assert!(!texte.contains("  ") || texte.contains("\n  - "), "{nom}: two spaces");
        assert_eq!(texte.matches("{{").count(), champs_de(texte).count(), "{nom}: braces");
        assert_eq!(texte.matches("**").count() % 2, 0, "{nom}: gras");
        for paragraphe in texte.split("\n\n") {
            let puces = paragraphe.lines().filter(|l| l.trim_start().starts_with("- ")).count();
            assert!(puces == 0 || puces == paragraphe.lines().count(), "{nom}: a list stands apart: {paragraphe}");
        }
        for (n, ligne) in texte.lines().enumerate() {
            for signe in [';', '?', '!', ':'] {
                for (place, _) in ligne.match_indices(signe) {
                    assert!(ligne[..place].ends_with(' '), "{nom}, line {n}: a space before {signe}: {ligne}");
                }
            }
        }
    }
}

#[test]
fn chaque_clause_dit_d_ou_elle_vient() {
    for c in cadres() {
        let modele = modele_convention(&c.code);
        assert_eq!(modele.formules.fiabilite, Fiabilite::Redige);
        let clauses = modele.visas.iter().map(|v| (&v.source, &v.fondements));
        for (cle, fondements) in clauses.chain(modele.articles.iter().map(|a| (&a.source, &a.fondements))) {
            for cle in fondements.iter().chain([cle]) {
                assert!(source(cle.as_str()).is_some(), "{cle}");
            }
        }
    }
}
