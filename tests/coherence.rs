//! The consistency of written figures, measured on seeded faults over the examples.

#[path = "coherence/fautes.rs"]
mod fautes;

/// At least two hundred faults; a floor for what is found, a ceiling for what is flagged wrongly.
#[test]
fn les_fautes_semees_se_voient() {
    let bilan = fautes::mesurer();
    let ((trouvees, semees), (alertes, justes)) = (bilan.detection(), bilan.alertes());
    assert!(semees >= 200, "only {semees} faults were seeded");
    let detail = || {
        let (manquees, fausses) = (bilan.manquees.join("\n  "), bilan.fausses_alertes.join("\n  "));
        format!("{trouvees}/{semees} found, {alertes}/{justes} false\nmissed:\n  {manquees}\nfalse:\n  {fausses}")
    };
    assert!(trouvees * 100 >= semees * 95, "{}", detail());
    assert!(alertes * 100 <= justes, "{}", detail());
}

/// The press release of the Cantal, put whole into its own dossier: its « 30 départements », its « schéma 2022-2026 »,
/// its « 23 possibles » are not ours, and the rest is right.
#[test]
fn le_communique_du_cantal_ne_contredit_pas_son_dossier() {
    let mut dossier = application::exemple("cantal-2022").unwrap();
    let cadre = referentiel::cadre("2022").unwrap();
    let source = referentiel::source("cantal-2022").unwrap();
    let texte = referentiel::texte_integral(source).unwrap();
    let lignes: Vec<String> = texte.split("\n\n").map(|p| p.replace(" \n", " ").replace('\n', " ")).collect();
    dossier.articles[1].corps = domaine::texte::Texte::de_lignes("communique", &lignes.join("\n"));
    let ecrits: Vec<String> = domaine::coherence::ecarts(&dossier, cadre).into_iter().map(|e| e.ecrit).collect();
    assert_eq!(ecrits, [] as [&str; 0]);
}

/// Our own models say nothing that a dossier can contradict: one year, three, fifteen months or a half, whatever is in the plan.
#[test]
fn nos_modeles_n_accusent_aucun_dossier() {
    let (mut lus, jour) = (0, "2026-06-01".parse().unwrap());
    for cadre in referentiel::cadres_livres() {
        let annee: u16 = cadre.code.parse().unwrap();
        let periodes = [
            (format!("{annee}-01-01"), format!("{annee}-12-31")),
            (format!("{annee}-01-01"), format!("{}-12-31", annee + 2)),
            (format!("{annee}-01-01"), format!("{}-12-31", annee + 3)),
            (format!("{annee}-10-01"), format!("{}-12-31", annee + 1)),
            (format!("{annee}-07-01"), format!("{annee}-12-31")),
        ];
        for (debut, fin) in periodes {
            let periode = application::Periode { debut: debut.parse().unwrap(), fin: fin.parse().unwrap() };
            for (territoire, collectivite) in
                [("15", None), ("69", Some("metropole-de-lyon")), ("2A", None), ("973", None)]
            {
                let creation = application::Creation { territoire, collectivite, cadre: &cadre.code, periode };
                let plein = application::creer(&creation).unwrap();
                let mut seule = plein.clone();
                seule.actions.truncate(1);
                let mut vide = plein.clone();
                vide.actions.clear();
                for dossier in [plein, seule, vide] {
                    let constats = application::verifier(&dossier, jour).unwrap();
                    let fautifs: Vec<_> = constats
                        .iter()
                        .filter(|c| c.regle == "chiffres-des-textes" && c.gravite != application::Gravite::Respecte)
                        .map(|c| application::textes::constats::vue(c, &dossier).titre)
                        .collect();
                    assert!(fautifs.is_empty(), "{}, {debut}..{fin}, {territoire}: {fautifs:?}", cadre.code);
                    lus += 1;
                }
            }
        }
    }
    assert_eq!(lus, 6 * 5 * 4 * 3);
}

/// A wrong figure is said with both places and both readings.
#[test]
fn un_chiffre_faux_montre_les_deux_places() {
    let mut dossier = application::exemple("cantal-2022").unwrap();
    let corps = domaine::texte::Texte::de_lignes("essai", "Le cofinancement s’élève à 801 000 € par an.");
    let article = dossier.articles[1].id.clone();
    dossier.articles[1].corps = corps;
    let jour = "2022-06-08".parse().unwrap();
    let constats = application::verifier(&dossier, jour).unwrap();
    let constat = constats.iter().find(|c| c.regle == "chiffres-des-textes").unwrap();
    assert_eq!(constat.gravite, application::Gravite::AVerifier);
    assert_eq!(constat.cibles[0], format!("articles/{article}/corps"));
    assert_eq!(constat.cibles[1], "annonces/total-annuel");
    let [extrait] = &constat.extraits[..] else { panic!("{:?}", constat.extraits) };
    assert_eq!(extrait.chemin, constat.cibles[0]);
    assert!(extrait.bloc.is_some());
    assert_eq!(extrait.mots.replace(['\u{a0}', '\u{202f}'], " "), "801 000 €");
    let vue = application::textes::constats::vue(constat, &dossier);
    let titre = vue.titre.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(titre.starts_with("« 801 000 € » dans l’article 1er – Objet, 810 000 €"), "{titre}");
}

/// « 6 places » of a fiche is compared with its targets; a reference alone promises nothing.
#[test]
fn sans_cible_une_mesure_ne_contredit_rien() {
    let lus = |cibles: bool, phrase: &str| -> Vec<String> {
        let mut dossier = application::exemple("cantal-2022-demo").unwrap();
        let usema = dossier.actions.iter_mut().find(|a| a.code == "A6").unwrap();
        assert!(usema.indicateurs.iter().any(|i| i.unite.as_deref() == Some("places") && !i.cibles.is_empty()));
        usema.description = Some(domaine::texte::Texte::de_lignes("essai", phrase));
        if !cibles {
            usema.indicateurs.iter_mut().for_each(|i| i.cibles.clear());
        }
        domaine::coherence::ecarts(&dossier, referentiel::cadre("2022").unwrap())
            .into_iter()
            .filter(|e| e.champ.ends_with("/description"))
            .map(|e| e.ecrit)
            .collect()
    };
    assert_eq!(lus(true, "L’unité ouvre 6 places."), [] as [&str; 0], "its target");
    assert_eq!(lus(true, "L’unité ouvre 9 places."), ["9 places"]);
    assert_eq!(lus(false, "L’unité ouvre 9 places."), [] as [&str; 0], "nothing to compare with");
}

/// A change of framework leaves the targets of past years behind: its texts are not accused of it.
#[test]
fn un_dossier_change_de_cadre_sans_fausse_alerte() {
    let ancien = application::exemple("cantal-2022-demo").unwrap();
    let neuf = application::cadres::changer_cadre(&ancien, "2025").unwrap().dossier;
    let ecarts = domaine::coherence::ecarts(&neuf, referentiel::cadre("2025").unwrap());
    assert!(ecarts.is_empty(), "{ecarts:?}");
}

/// Sentences as people write them, over the demonstration of the Cantal: right, then wrong.
#[test]
fn des_phrases_de_tous_les_jours() {
    let lus = |phrase: &str| -> Vec<String> {
        let mut dossier = application::exemple("cantal-2022-demo").unwrap();
        dossier.articles[1].corps = domaine::texte::Texte::de_lignes("essai", phrase);
        let cadre = referentiel::cadre("2022").unwrap();
        domaine::coherence::ecarts(&dossier, cadre).into_iter().map(|e| e.ecrit).collect()
    };
    for juste in [
        "L’ARS apporte 210 000 € par an, au titre du FIR et de l’ONDAM.",
        "Le cofinancement atteint 2,43 millions d’euros sur les trois exercices du contrat.",
        "Le cofinancement est d’environ 800 000 € par an.",
        "L’État (600 000 €), le FIR (100 000 €) et l’ONDAM (110 000 €) financent le plan.",
        "Le FIR apporte 100 000 €, l’ONDAM 110 000 € et l’État 600 000 €.",
        "Les exercices 2022, 2023 et 2024 sont couverts.",
        "Sur la durée du contrat, de 2022 à 2024, les trois parties se réunissent chaque année.",
        "Le présent contrat, conclu pour trente-six mois, prend fin le 31 décembre 2024.",
        "Un acompte de 30 % est versé à la signature ; le solde l’est dans les deux mois.",
        "Le rapport est arrêté avant le 30 juin 2023.",
        "Le coût moyen d’une place est de 62 000 € par an.",
        "Le budget de la protection de l’enfance s’élève à 48 millions d’euros en 2022.",
        "Le schéma départemental 2022-2026 comporte 42 fiches actions.",
        "Le précédent contrat 2019-2021 portait 18 actions.",
        "Il prend la suite du contrat 2019-2021.",
        "Après le passage de la tempête du 14 mars 2022, la signature a été reportée.",
        "Le comité de pilotage du 12 mai 2022 a arrêté la liste des actions.",
    ] {
        assert_eq!(lus(juste), [] as [&str; 0], "{juste}");
    }
    for (faux, ecrit) in [
        ("L’ARS apporte 220 000 € par an, au titre du FIR et de l’ONDAM.", "220 000 €"),
        ("Le cofinancement atteint 2,34 millions d’euros sur trois ans.", "2,34 millions d’euros"),
        ("Le cofinancement est d’environ 950 000 € par an.", "950 000 €"),
        ("Le FIR apporte 110 000 €.", "110 000 €"),
        ("Le contrat porte sur les exercices 2023 à 2025, soit le contrat 2023-2025.", "2023-2025"),
        ("Le présent contrat, conclu pour trente mois, prend fin le 31 décembre 2024.", "trente mois"),
        ("Le présent contrat prend fin le 31 décembre 2025.", "31 décembre 2025"),
        ("Le contrat s’achève le 31 décembre 2023.", "31 décembre 2023"),
        ("Conforme au schéma départemental, le contrat compte quinze actions.", "quinze actions"),
        ("Les quatre parties signent la convention.", "quatre parties"),
        ("La réunion de l’assemblée du 25 mai 2022 autorise la signature.", "25 mai 2022"),
    ] {
        assert_eq!(lus(faux), [ecrit], "{faux}");
    }
}
