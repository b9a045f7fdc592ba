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
    let vue = application::textes::constats::vue(constat, &dossier);
    let titre = vue.titre.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(titre.starts_with("« 801 000 € » dans le texte, 810 000 €"), "{titre}");
}
