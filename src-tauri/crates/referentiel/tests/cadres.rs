//! The cadre files: what they say, what they admit not to know, and what the door refuses.

use domaine::cadre::{Cadre, Fiabilite, NaturePeriode, Quand, Redaction, Severite, Situation, StatutObjectif, Theme};
use domaine::dossier::Source;
use domaine::jour::Jour;
use referentiel::{
    ErreurDonnees, Faute, cadre, cadres, collectivite, lire_cadre, lire_cadre_parmi, relire_cadre, source, sources,
    texte_integral,
};

fn jour(texte: &str) -> Jour {
    texte.parse().expect("a test writes its dates well")
}

fn de(code: &str) -> &'static Cadre {
    cadre(code).expect("this cadre ships")
}

/// Line breaks and runs of spaces of a public text are of no meaning.
fn en_ligne(texte: &str) -> String {
    texte.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn chaque_cadre_est_livre_sous_son_code() {
    let codes: Vec<_> = cadres().iter().map(|c| c.code.as_str()).collect();
    assert_eq!(codes, ["2020", "2021", "2022", "2023", "2024", "2025"]);
    for cadre in cadres() {
        assert!(cadre.complete.iter().all(|code| referentiel::cadre(code).is_some()), "{}", cadre.code);
        assert!(!cadre.inconnus.is_empty(), "{} says what was not found", cadre.code);
        for code in &cadre.perimetre.collectivites {
            assert!(collectivite(code).is_some(), "{code} is a known body");
        }
    }
}

#[test]
fn le_cadre_2020_annonce_onze_objectifs_et_en_connait_dix() {
    let c = de("2020");
    assert_eq!(c.comptes.obligatoires_attendus.as_ref().map(|d| d.valeur), Some(11));
    assert_eq!(c.comptes.facultatifs_max.as_ref().map(|d| d.valeur), Some(15));
    assert_eq!(c.comptes.facultatifs_min, None, "no minimum was found for 2020");
    assert_eq!(c.obligatoires().count(), 10);
    assert_eq!(c.emplacements_vides(StatutObjectif::Obligatoire).count(), 1, "the eleventh is an empty place");
    assert_eq!(c.au_choix().count(), 11);
    assert_eq!(c.emplacements_vides(StatutObjectif::Facultatif).count(), 4);
    assert!(c.objectif("F11").is_none(), "no title was invented for it");
}

#[test]
fn le_cadre_2022_demande_six_objectifs_puis_six_parmi_vingt_trois() {
    let c = de("2022");
    assert_eq!(c.comptes.obligatoires_attendus.as_ref().map(|d| d.valeur), Some(6));
    assert_eq!(c.comptes.facultatifs_min.as_ref().map(|d| d.valeur), Some(6));
    assert_eq!(c.comptes.facultatifs_possibles.as_ref().map(|d| d.valeur), Some(23));
    assert_eq!(c.obligatoires().filter(|o| o.theme == Theme::Pmi).count(), 5);
    assert_eq!(c.obligatoires().filter(|o| o.theme == Theme::Handicap).count(), 1);
    assert_eq!(c.au_choix().count() + c.emplacements_vides(StatutObjectif::Facultatif).count(), 23);
    assert_eq!(c.objectif("H1").map(|o| o.statut.fiabilite), Some(Fiabilite::Deduit), "the sixth is inferred");
}

#[test]
fn le_cadre_2021_reprend_la_liste_de_2020_et_la_complete() {
    let (c, avant) = (de("2021"), de("2020"));
    assert_eq!(c.complete, ["2020"]);
    let codes = |c: &Cadre| c.objectifs.iter().map(|o| o.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(c), codes(avant), "the circulaire of 2021 keeps the objectives of 2020");
    assert_eq!(c.obligatoires().count(), 10);
    assert_eq!(c.emplacements_vides(StatutObjectif::Obligatoire).count(), 1);
    assert_eq!(
        c.objectif("F06").map(|o| o.statut.valeur),
        Some(StatutObjectif::Obligatoire),
        "the CRIP stays mandatory"
    );
    let signature = c.jalon("signature").expect("30 September 2021");
    let exercice = 2021.try_into().expect("a year");
    for (fait, a_temps) in [("2021-09-29", true), ("2021-09-30", true), ("2021-10-01", false)] {
        assert_eq!(signature.est_a_temps(jour(fait), exercice), Some(a_temps), "{fait}");
    }
    let rapport = c.jalon("rapport").expect("a milestone");
    assert_eq!(rapport.echeance(2020.try_into().expect("a year")), Some(jour("2021-09-30")), "put off from 30 June");
    let regle = |situation| c.periode(situation).map(|p| (p.debut, p.fin));
    assert_eq!(regle(Situation::PremierContrat), Some((Some(jour("2021-01-01")), jour("2022-12-31"))));
    assert_eq!(regle(Situation::Avenant), Some((Some(jour("2021-01-01")), jour("2021-12-31"))));
    let pieces = c.contrainte("pieces-de-l-avenant").expect("three documents for an avenant");
    assert_eq!(pieces.severite, Severite::AVerifier);
}

#[test]
fn les_montants_de_2021_et_2023_se_contredisent_et_le_disent() {
    let montants = |code: &str, financeur| {
        let enveloppe = de(code).enveloppes.iter().find(|e| e.financeur == financeur && !e.millions.is_empty());
        enveloppe.expect("an amount").millions.iter().map(|m| m.valeur.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(montants("2021", Some(Source::Etat)), ["107", "115", "114", "67.5"]);
    assert_eq!(montants("2021", None), ["155", "200", "200"]);
    assert_eq!(montants("2023", Some(Source::Etat)), ["140", "70"]);
    assert_eq!(montants("2024", Some(Source::Etat)), ["140", "120"]);
    let cles: Vec<_> = de("2021").enveloppes[0].millions.iter().map(|m| m.source.as_str()).collect();
    assert_eq!(cles.len(), cles.iter().collect::<std::collections::BTreeSet<_>>().len(), "one source for each amount");
}

#[test]
fn le_cadre_2023_finit_le_31_decembre_et_associe_d_autres_services() {
    let c = de("2023");
    assert_eq!(c.periode(Situation::Avenant).map(|p| p.fin), Some(jour("2023-12-31")));
    assert_eq!(c.signataires().count(), 3);
    assert_eq!(c.parties.len(), 5, "Justice and Éducation nationale are associated");
    assert_eq!(c.obligatoires().count(), 6);
    assert_eq!(
        c.objectif("H1").map(|o| (o.statut.fiabilite, o.statut.source.as_str())),
        Some((Fiabilite::Presse, "ash-2023"))
    );
    assert!(c.objectif("P1").is_some_and(|o| o.statut.fiabilite == Fiabilite::Deduit), "carried over by inference");
    let severites = ["objectifs-obligatoires", "objectifs-pmi", "objectifs-facultatifs"]
        .map(|regle| c.contrainte(regle).expect("a constraint").severite);
    assert_eq!(severites, [Severite::AVerifier; 3], "what is only inferred for the year does not block");
    assert_eq!(
        c.texte_principal().map(|t| t.mention()),
        Some("l’instruction n°\u{a0}DGS/SP1/DGCS/SD2B/2023/36 du 25 avril 2023".into())
    );
}

#[test]
fn le_cadre_2024_reconduit_2023_avec_ses_deux_echeances() {
    let (c, avant) = (de("2024"), de("2023"));
    let codes = |c: &Cadre| c.objectifs.iter().map(|o| (o.code.clone(), o.statut.valeur)).collect::<Vec<_>>();
    assert_eq!(codes(c), codes(avant));
    let exercice = 2024.try_into().expect("a year");
    for (jalon, jour_limite) in
        [("projet", "2024-10-31"), ("demande-304", "2024-10-31"), ("transmission", "2024-12-15")]
    {
        assert_eq!(c.jalon(jalon).and_then(|j| j.echeance(exercice)), Some(jour(jour_limite)), "{jalon}");
    }
    assert!(
        c.jalon("signature").is_some_and(|j| j.est_a_temps(jour("2024-11-27"), exercice) == Some(true)),
        "the Somme was in time"
    );
    assert!(c.contrainte("reconduction").is_some());
    let texte = c.texte_principal().expect("its text");
    assert_eq!((texte.numero.as_deref(), texte.nor.as_deref()), (None, None), "neither was found");
    assert_eq!(texte.mention(), "l’instruction du 14 août 2024");
}

#[test]
fn le_cadre_2025_a_deux_engagements_et_sept_objectifs_obligatoires_dont_deux_connus() {
    let c = de("2025");
    assert_eq!(c.engagements.len(), 2);
    assert!(c.engagements.iter().all(|e| de("2024").engagement(&e.code).is_none()), "no code is taken for another");
    assert_eq!(c.comptes.obligatoires_attendus.as_ref().map(|d| d.valeur), Some(7));
    assert_eq!(c.obligatoires().map(|o| o.code.as_str()).collect::<Vec<_>>(), ["N01", "N02"]);
    assert_eq!(c.emplacements_vides(StatutObjectif::Obligatoire).count(), 5);
    assert_eq!(c.objectifs_de_statut(StatutObjectif::Inconnu).count(), 7, "themes seen, status not found");
    assert_eq!(c.objectifs.len() + c.emplacements.len(), 14);
    assert_eq!(
        c.periode(Situation::PremierContrat).map(|p| (p.debut, p.fin)),
        Some((Some(jour("2025-01-01")), jour("2027-12-31")))
    );
    let projet = c.jalon("projet").expect("the only deadline");
    for (fait, a_temps) in [("2025-07-15", true), ("2025-07-16", false)] {
        assert_eq!(projet.est_a_temps(jour(fait), 2025.try_into().expect("a year")), Some(a_temps), "{fait}");
    }
    assert_eq!(c.exercices.iter().map(|e| e.annee()).collect::<Vec<_>>(), [2025, 2026, 2027]);
}

#[test]
fn les_comptes_annonces_sont_les_connus_et_les_vides() {
    for c in cadres() {
        let obligatoires = c.obligatoires().count() + c.emplacements_vides(StatutObjectif::Obligatoire).count();
        let annonces = c.comptes.obligatoires_attendus.as_ref().map(|d| usize::from(d.valeur));
        assert_eq!(Some(obligatoires), annonces, "{}", c.code);
        let au_choix = c.au_choix().count() + c.emplacements_vides(StatutObjectif::Facultatif).count();
        let possibles = c.comptes.facultatifs_possibles.as_ref().map(|d| usize::from(d.valeur));
        assert_eq!(Some(au_choix), possibles, "{}", c.code);
    }
}

#[test]
fn le_statut_appartient_a_l_annee() {
    let crip = |code: &str| de(code).objectifs_du_theme(Theme::Crip).next().map(|o| o.statut.valeur);
    assert_eq!(crip("2020"), Some(StatutObjectif::Obligatoire));
    assert_eq!(crip("2022"), Some(StatutObjectif::Facultatif), "the CRIP is no longer mandatory in 2022");
}

#[test]
fn ce_qui_continue_une_annee_passee_existe_dans_cette_annee() {
    for c in cadres() {
        for lien in c.objectifs.iter().flat_map(|o| &o.issu_de) {
            assert!(de(&lien.cadre).objectif(&lien.code).is_some(), "{}: {}", c.code, lien.code);
        }
    }
}

#[test]
fn un_titre_dit_exact_est_dans_le_texte_quand_nous_l_avons() {
    for c in cadres() {
        for objectif in c.objectifs.iter().filter(|o| o.redaction == Redaction::Exacte) {
            let Some(texte) = source(objectif.source.as_str()).and_then(texte_integral) else { continue };
            assert!(en_ligne(texte).contains(&objectif.titre), "{}: {}", c.code, objectif.titre);
        }
    }
}

#[test]
fn les_engagements_sont_ceux_des_textes() {
    for c in cadres() {
        let attendus = if c.code == "2025" { 2 } else { 4 };
        assert_eq!(c.engagements.iter().filter(|e| !e.transverse).count(), attendus, "{}", c.code);
        assert!(c.engagements.is_sorted_by_key(|e| e.ordre), "{}", c.code);
        for engagement in &c.engagements {
            assert!(
                c.objectifs_de_l_engagement(&engagement.code).next().is_some()
                    || ["2022", "2023", "2024"].contains(&c.code.as_str()),
                "{} holds objectives",
                engagement.code
            );
        }
    }
    let texte = en_ligne(source("relance-2020-05").and_then(texte_integral).expect("kept whole"));
    for engagement in de("2020").engagements.iter().filter(|e| !e.transverse) {
        assert!(texte.contains(&engagement.titre), "{}", engagement.titre);
    }
}

#[test]
fn les_textes_se_citent_sans_trancher_un_conflit() {
    let mention = |code: &str| de(code).texte_principal().map(|t| t.mention()).unwrap_or_default();
    assert_eq!(
        mention("2020"),
        "la circulaire n°\u{a0}DGCS/SD2B/DGS/SP1/2020/34 du 20 février 2020 (NOR\u{a0}: SSAA2006058C) relative à la \
         contractualisation préfet/ARS/département pour la prévention et la protection de l’enfance"
    );
    assert_eq!(
        mention("2022"),
        "l’instruction n°\u{a0}DGCS/SD2B/DGS/SP1/2022/61 de février 2022 (NOR\u{a0}: SSAA2207127J)",
        "two days in the sources: the month; a title that was not read does not print"
    );
    assert!(de("2022").texte_principal().is_some_and(|t| t.dates_en_conflit()));
}

#[test]
fn le_perimetre_de_2020_est_la_liste_du_communique() {
    let c = de("2020");
    assert_eq!(c.perimetre.collectivites.len(), 30);
    let texte = en_ligne(source("secretariat-etat-2020-02-03").and_then(texte_integral).expect("kept whole"));
    let plat = |t: &str| t.replace(['’', '\'', '-', ' '], "");
    for code in &c.perimetre.collectivites {
        let collectivite = collectivite(code).expect("a known body");
        let nom = match code.as_str() {
            "collectivite-de-corse" => "Corse",
            _ => &referentiel::territoire(&collectivite.territoires[0]).expect("a known territory").nom,
        };
        assert!(plat(&texte).contains(&plat(nom)), "{nom} is in the list of 3 February 2020");
    }
}

#[test]
fn le_calendrier_de_2020() {
    let c = de("2020");
    let exercice = |annee: i32| annee.try_into().expect("a year of this century");
    let signature = c.jalon("signature").expect("a milestone of 2020");
    for (fait, a_temps) in [("2020-10-14", true), ("2020-10-15", true), ("2020-10-16", false)] {
        assert_eq!(signature.est_a_temps(jour(fait), exercice(2020)), Some(a_temps), "{fait}");
    }
    let rapport = c.jalon("rapport").expect("a milestone of 2020");
    assert_eq!(rapport.echeance(exercice(2020)), Some(jour("2021-09-30")), "exercise 2020 was put off");
    assert_eq!(rapport.echeance(exercice(2021)), Some(jour("2022-06-30")));
    assert!(c.jalon("finalisation").is_some_and(|j| matches!(j.quand, Quand::Indicatif(_))));
    let odpe = c.precedences.iter().find(|p| p.avant == "odpe").expect("the ODPE comes first");
    assert!(!odpe.est_respectee(jour("2020-09-25"), jour("2020-09-25")));
    assert!(odpe.est_respectee(jour("2020-09-24"), jour("2020-09-25")));
}

#[test]
fn la_periode_et_sa_contradiction_restent_toutes_deux() {
    let c = de("2022");
    let regle = c.periode(Situation::PremierContrat).expect("2022 to 2024");
    assert_eq!((regle.debut, regle.fin), (Some(jour("2022-01-01")), jour("2024-12-31")));
    let ulterieure = c.periodes.iter().find(|p| p.nature == NaturePeriode::RegleUlterieure);
    assert_eq!(ulterieure.map(|p| p.fin), Some(jour("2023-12-31")), "the text of 2023 is shown beside");
}

#[test]
fn les_financeurs_et_le_seuil() {
    for c in cadres() {
        for financeur in [Source::Etat, Source::Fir, Source::Ondam, Source::Departement] {
            assert!(c.financeur(financeur).is_some(), "{}: {financeur:?}", c.code);
        }
        assert_eq!(c.financeur(Source::Ondam).and_then(|f| f.perenne.as_ref()).map(|d| d.valeur), Some(true));
        let seuil = c.seuil("part-departement-minimale").expect("a threshold that a manager may change");
        assert_eq!((seuil.valeur.to_string().as_str(), seuil.fiabilite), ("50", Fiabilite::Deduit));
        let regle = c.contrainte("part-departement").expect("its rule");
        assert_eq!(regle.severite, Severite::AVerifier, "a share that no text gives never blocks");
    }
}

#[test]
fn les_enveloppes_de_2020_font_leur_total() {
    let montant = |financeur: Option<Source>| {
        let enveloppes = &de("2020").enveloppes;
        let annee = enveloppes.iter().filter(|e| (e.debut.annee(), e.fin.annee()) == (2020, 2020));
        annee
            .filter(|e| e.financeur == financeur)
            .filter_map(|e| e.millions.first().map(|m| m.valeur.decimal()))
            .next()
            .expect("an amount of 2020")
    };
    let lignes = [Source::Etat, Source::Fir, Source::Ondam].map(|s| montant(Some(s)));
    assert_eq!(lignes.into_iter().reduce(|a, b| a + b), Some(montant(None)), "the three lines make the total");
}

#[test]
fn un_taux_propose_toujours_sa_base_et_une_bloquante_rien_d_a_verifier() {
    for c in cadres() {
        for indicateur in &c.indicateurs {
            assert!(!indicateur.periodicites.is_empty(), "{}", indicateur.code);
            if indicateur.est_un_taux() {
                assert!(!indicateur.denominateurs.is_empty() && indicateur.numerateur.is_some(), "{}", indicateur.code);
            }
        }
        for regle in c.contraintes.iter().filter(|r| r.severite == Severite::Bloquant) {
            assert_ne!(regle.fiabilite, Fiabilite::AVerifier, "{}: nothing unverified blocks", regle.regle);
        }
        for objectif in c.obligatoires() {
            assert!(c.indicateurs_de(&objectif.code).next().is_some() || objectif.code == "F10", "{}", objectif.code);
        }
    }
}

#[test]
fn chaque_extrait_est_mot_pour_mot_dans_son_texte() {
    let mut citations = 0;
    for source in sources() {
        assert_eq!(source.texte.is_some(), texte_integral(source).is_some(), "{}", source.cle);
        for extrait in &source.extraits {
            let texte = texte_integral(source).expect("a quotation needs its text");
            assert!(en_ligne(texte).contains(&extrait.citation), "{}/{}", source.cle, extrait.repere);
            citations += 1;
        }
        let reperes: std::collections::BTreeSet<_> = source.extraits.iter().map(|e| &e.repere).collect();
        assert_eq!(reperes.len(), source.extraits.len(), "{}: a mark names one quotation", source.cle);
    }
    assert!(citations > 40, "the quotations were read: {citations}");
}

fn refus(texte: &str) -> Vec<ErreurDonnees> {
    lire_cadre(texte, sources()).expect_err("this file is refused")
}

const CADRE: &str = include_str!("../data/cadres/2020.toml");

/// The line, counted from one, that holds this text.
fn ligne(texte: &str, morceau: &str) -> Option<usize> {
    texte.lines().position(|l| l.contains(morceau)).map(|n| n + 1)
}

#[test]
fn une_faute_dit_sa_ligne() {
    for (juste, faux, faute) in [
        ("source = \"ash-3149\"", "source = \"ash-0000\"", "unknown source ash-0000"),
        ("code = \"F02\"", "code = \"F01\"", "F01 stands twice"),
        ("engagement = { valeur = \"E4\",", "engagement = { valeur = \"E9\",", "no E9 among engagements"),
        ("objectifs = [\"O01\"]", "objectifs = [\"O99\"]", "no O99 among objectifs"),
        ("fin = \"2022-12-31\"", "fin = \"2019-12-31\"", "1er janvier 2020 comes after 31 décembre 2019"),
        ("extrait = \"trois-sources\"", "extrait = \"deux-sources\"", "no quotation deux-sources in relance-2020-05"),
        ("mois = 6, jour = 30", "mois = 6, jour = 31", "no such day of the year: 31/6"),
        ("jalon = \"rapport\"", "jalon = \"raport\"", "no raport among jalons"),
        ("seuil = \"part-departement-minimale\"", "seuil = \"part\"", "no part among seuils"),
    ] {
        assert!(CADRE.contains(juste), "{juste} is in the file");
        let texte = CADRE.replacen(juste, faux, 1);
        let fautes = refus(&texte);
        let trouvee = fautes.iter().find(|f| f.faute.to_string() == faute);
        let trouvee = trouvee.unwrap_or_else(|| panic!("{faute} among {fautes:?}"));
        let attendue = if faux.starts_with("code =") {
            // The second of the two is the fault.
            texte.lines().enumerate().filter(|(_, l)| *l == faux).nth(1).map(|(n, _)| n + 1)
        } else {
            ligne(&texte, faux)
        };
        assert_eq!(trouvee.ligne, attendue, "{faute}");
    }
}

/// Dates of steps that must follow each other: in order, on one day, and the other way round, an undated step between.
#[test]
fn une_etape_ne_precede_pas_celle_qui_doit_venir_avant() {
    let debut = CADRE.find("[[jalons]]\ncode = \"odpe\"").expect("the step");
    let odpe_le = |jour: &str| {
        let fixe = CADRE[debut..].replacen("quand = \"sans_date\"", &format!("quand = {{ fixe = \"{jour}\" }}"), 1);
        format!("{}{fixe}", &CADRE[..debut])
    };
    for jour in ["2020-10-14", "2020-10-15"] {
        lire_cadre(&odpe_le(jour), sources()).expect("in order, or on the day itself");
    }
    let texte = odpe_le("2020-10-16");
    let fautes = refus(&texte);
    assert_eq!(fautes.len(), 1, "{fautes:?}");
    assert!(matches!(&fautes[0].faute, Faute::EtapesInversees { apres, .. } if apres.1.to_string() == "2020-10-15"));
    assert_eq!(fautes[0].ligne, ligne(&texte, "quand = { fixe = \"2020-10-15\" }"));
    // Steps of contracts of two kinds are not compared.
    let avenant = texte.replacen(
        "situation = \"premier_contrat\"\nquand = { fixe = \"2020-10-15\" }",
        "situation = \"avenant\"\nquand = { fixe = \"2020-10-15\" }",
        1,
    );
    let debut = avenant.find("[[jalons]]\ncode = \"odpe\"").expect("the step");
    let separe = avenant[debut..].replacen("situation = \"tous\"", "situation = \"premier_contrat\"", 1);
    lire_cadre(&format!("{}{separe}", &avenant[..debut]), sources()).expect("two situations");
}

#[test]
fn un_minimum_egal_au_maximum_et_un_taux_nul_sont_admis() {
    let compte = "[comptes]\nfacultatifs_min = { valeur = 15, fiabilite = \"presse\", source = \"cnape-2020\" }\n";
    let texte = CADRE.replacen("[comptes]\n", compte, 1).replacen("valeur = \"50\"\nunite", "valeur = \"0\"\nunite", 1);
    let cadre = lire_cadre(&texte, sources()).expect("both are at the edge");
    assert_eq!(cadre.comptes.facultatifs_min.map(|n| n.valeur), Some(15));
}

/// A link to another year is judged when that year is known, for a file that comes in.
#[test]
fn un_lien_vers_un_autre_cadre_est_juge_quand_ce_cadre_est_connu() {
    const SUITE: &str = include_str!("../data/cadres/2022.toml");
    let lien = "cadre = \"2020\", code = \"F01\"";
    assert!(SUITE.contains(lien));
    let faux = SUITE.replacen(lien, "cadre = \"2020\", code = \"F99\"", 1);
    let connus = referentiel::cadres();
    let fautes = lire_cadre_parmi(&faux, sources(), &connus).expect_err("a known framework has no F99");
    assert_eq!(fautes.len(), 1, "{fautes:?}");
    assert_eq!(fautes[0].faute, Faute::ObjectifDAilleurs { cadre: "2020".into(), code: "F99".into() });
    assert_eq!(fautes[0].ligne, ligne(&faux, "F99"));
    let place_vide = SUITE.replacen(lien, "cadre = \"2020\", code = \"F11\"", 1);
    lire_cadre_parmi(&place_vide, sources(), &connus).expect("an empty place of the list is a code");
    let ailleurs = SUITE.replacen(lien, "cadre = \"1999\", code = \"F99\"", 1);
    lire_cadre_parmi(&ailleurs, sources(), &connus).expect("nobody knows that framework");
    lire_cadre(&faux, sources()).expect("the other framework may have gone away since");
    for (code, texte) in referentiel::cadres_livres().iter().map(|c| (&c.code, referentiel::ecrire_cadre(c))) {
        lire_cadre_parmi(&texte, sources(), &connus).unwrap_or_else(|fautes| panic!("{code}: {fautes:?}"));
    }
}

#[test]
fn une_ligne_ne_peut_pas_surclasser_sa_source() {
    let texte = CADRE.replacen(
        "fiabilite = \"presse\"\nsource = \"cnape-2020\"",
        "fiabilite = \"officiel\"\nsource = \"cnape-2020\"",
        1,
    );
    let fautes = refus(&texte);
    assert!(matches!(fautes[0].faute, Faute::SourceTropFaible { ligne: Fiabilite::Officiel, .. }), "{fautes:?}");
}

#[test]
fn un_champ_inconnu_ou_manquant_est_refuse() {
    let inconnu = CADRE.replacen("transverse = true", "transversal = true", 1);
    assert_eq!(refus(&inconnu)[0].ligne, ligne(&inconnu, "transversal"));
    let sans_source = CADRE.replacen("\nsource = \"relance-2020-05\"", "", 1);
    assert!(refus(&sans_source).iter().any(|f| f.faute == Faute::CleManquante("source".into())));
}

/// A file cannot make this computer say that a rule blocked here; what this computer kept goes on saying it.
#[test]
fn une_marque_ecrite_dans_un_fichier_qui_arrive_est_ignoree() {
    let marque = CADRE.replacen("severite = \"a_verifier\"\n", "severite = \"a_verifier\"\nbloquait = true\n", 1);
    assert_ne!(marque, CADRE);
    let marquees = |cadre: Cadre| cadre.contraintes.iter().filter(|c| c.bloquait).count();
    let recu = lire_cadre_parmi(&marque, sources(), &cadres()).expect("it comes in");
    assert!(recu.leves.is_empty());
    assert_eq!(marquees(recu.cadre), 0);
    assert_eq!(marquees(relire_cadre(&marque, sources()).expect("it was kept")), 1);
}

/// A row that would block on a deduction keeps its place: lowered, marked, and told on its line. One that ships or is edited
/// here is refused.
#[test]
fn un_fichier_qui_arrive_perd_ses_blocages_sans_texte_et_rien_d_autre() {
    let regle = "regle = \"action-rattachee\"\nseverite = ";
    let fautif = CADRE.replacen(&format!("{regle}\"a_verifier\""), &format!("{regle}\"bloquant\""), 1);
    assert_ne!(fautif, CADRE);
    let recu = lire_cadre_parmi(&fautif, sources(), &cadres()).expect("it comes in");
    let severite = fautif.lines().position(|l| l == "regle = \"action-rattachee\"").map(|n| n + 2);
    assert_eq!(recu.leves.iter().map(|l| l.ligne).collect::<Vec<_>>(), [severite]);
    let mut attendu = lire_cadre(CADRE, sources()).expect("it is sound");
    let rang = attendu.contraintes.iter().position(|c| c.regle == "action-rattachee").unwrap();
    attendu.contraintes[rang].bloquait = true;
    assert_eq!(recu.cadre, attendu);
    assert!(matches!(refus(&fautif)[0].faute, Faute::BloquantSansTexte { .. }));
}

#[test]
fn un_utilisateur_complete_le_cadre_avec_sa_propre_source() {
    let debut = CADRE.find("[[emplacements]]\ncode = \"F11\"").expect("the empty place");
    let fin = CADRE[debut + 1..].find("[[emplacements]]").map(|n| debut + 1 + n).expect("the next one");
    let complement = r#"
[[objectifs]]
code = "F11"
engagement = { valeur = "E4", fiabilite = "saisi_localement", source = "annexe-lue" }
statut = { valeur = "obligatoire", fiabilite = "saisi_localement", source = "annexe-lue" }
titre = "Titre lu par le service"
redaction = "exacte"
theme = "autonomie"
fiabilite = "saisi_localement"
source = "annexe-lue"

[[sources]]
cle = "annexe-lue"
titre = "Annexe 2, lue par le service"
autorite = "Service enfance"
fiabilite = "saisi_localement"
lecture = "integrale"
"#;
    let texte = format!("{}{}{complement}", &CADRE[..debut], &CADRE[fin..]);
    let cadre = lire_cadre(&texte, sources()).expect("a completed cadre is accepted");
    assert_eq!(cadre.obligatoires().count(), 11);
    let garde_le_vide = format!("{CADRE}{complement}");
    assert!(
        refus(&garde_le_vide).iter().any(|f| f.faute == Faute::CodeEnDouble("F11".into())),
        "a place that is filled is no longer empty"
    );
}

/// Seven defects in one file: seven faults, each on its own line, and no other.
#[test]
fn chaque_defaut_a_sa_ligne_et_aucun_n_en_invente_un_autre() {
    let defauts = [
        ("transverse = true", "transversal = true", "unknown key transversal"),
        ("numero = \"1\", contenu", "numero = \"1\", auteur = \"x\", contenu", "unknown key auteur"),
        ("source = \"ash-3149\"", "source = \"ash-0000\"", "unknown source ash-0000"),
        ("fin = \"2022-12-31\"", "fin = \"2019-12-31\"", "1er janvier 2020 comes after 31 décembre 2019"),
        ("code = \"O02\"", "code = \"O01\"", "O01 stands twice"),
        ("seuil = \"part-departement-minimale\"", "seuil = \"part\"", "no part among seuils"),
        ("objectifs = [\"F05\"]", "objectifs = [\"F55\"]", "no F55 among objectifs"),
    ];
    let mut texte = CADRE.to_owned();
    for (juste, faux, _) in defauts {
        assert!(texte.contains(juste), "{juste}");
        texte = texte.replacen(juste, faux, 1);
    }
    let fautes = refus(&texte);
    assert_eq!(fautes.len(), defauts.len(), "{fautes:?}");
    for (_, faux, attendue) in defauts {
        let faute = fautes.iter().find(|f| f.faute.to_string() == attendue);
        let faute = faute.unwrap_or_else(|| panic!("{attendue} among {fautes:?}"));
        let attendue = match faux {
            "code = \"O01\"" => texte.lines().enumerate().filter(|(_, l)| *l == faux).nth(1).map(|(n, _)| n + 1),
            _ => ligne(&texte, faux),
        };
        assert_eq!(faute.ligne, attendue, "{faux}");
    }
}

/// A row that cannot be read is one fault; the others of the file are still found.
#[test]
fn une_ligne_illisible_n_empeche_pas_de_lire_les_autres() {
    let texte = CADRE
        .replacen("statut = { valeur = \"obligatoire\", fiabilite = \"presse\", source = \"weka", "", 1)
        .replacen("theme = \"pmi\"", "theme = \"pmo\"", 1)
        .replacen("redaction = \"exacte\"\ntheme = \"crip\"", "theme = \"crip\"", 1)
        .replacen("source = \"ash-3149\"", "source = \"ash-0000\"", 1);
    let fautes = refus(&texte);
    let trouvees: Vec<String> = fautes.iter().map(|f| f.faute.to_string()).collect();
    assert_eq!(trouvees.len(), 3, "{trouvees:?}");
    assert!(trouvees.contains(&"missing key redaction".to_owned()), "{trouvees:?}");
    assert!(trouvees.contains(&"unknown source ash-0000".to_owned()), "{trouvees:?}");
    let valeur = fautes.iter().find(|f| matches!(f.faute, Faute::ValeurRefusee { .. })).expect("the unknown theme");
    assert_eq!(valeur.ligne, ligne(&texte, "\"pmo\""));
    assert!(matches!(&valeur.faute, Faute::ValeurRefusee { attendues, .. } if attendues.contains(&"pmi".to_owned())));
}

#[test]
fn un_code_ne_sort_pas_du_dossier() {
    for code in ["../2020", "20 20", "", "a/b", "é", "-2020"] {
        let texte = CADRE.replacen("code = \"2020\"", &format!("code = \"{code}\""), 1);
        assert!(refus(&texte).iter().any(|f| f.faute == Faute::CodeInvalide(code.into())), "{code}");
    }
}

/// What is published of a territory is data with a source; two sources that disagree are two rows.
#[test]
fn ce_qui_est_publie_a_sa_source_et_ses_contradictions() {
    let montants = |code: &str, territoire: &str| {
        let faits = de(code).publies.iter().filter(|f| f.concerne(&[territoire.to_owned()]));
        faits
            .filter_map(|f| match &f.valeur {
                Some(domaine::cadre::ValeurPubliee::Montant(m)) => Some((m.to_string(), f.source.to_string())),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let allier = montants("2020", "03");
    assert_eq!(allier.len(), 4, "{allier:?}");
    assert_eq!(allier.iter().map(|(_, s)| s).collect::<std::collections::BTreeSet<_>>().len(), 3);
    assert!(montants("2022", "15").contains(&("810000.00".to_owned(), "cantal-2022".to_owned())));
    assert_eq!(montants("2020", "64"), [("2196241.00".to_owned(), "pyrenees-atlantiques-2020".to_owned())]);
    let faits: usize = cadres().iter().map(|c| c.publies.len()).sum();
    assert!(faits > 60, "{faits} facts of the domain pages");
}

/// A source that no row and no note cites would be a text that nobody can find a use for.
#[test]
fn chaque_source_sert() {
    let mut textes: Vec<String> = referentiel::cadres_livres().iter().map(referentiel::ecrire_cadre).collect();
    for fichier in ["ars", "autres-territoires", "collectivites", "delais", "ecriture", "jours-feries", "territoires"] {
        let chemin = format!("{}/data/{fichier}.toml", env!("CARGO_MANIFEST_DIR"));
        textes.push(std::fs::read_to_string(chemin).expect("a file of data"));
    }
    for fichier in ["convention", "placeholders"] {
        let chemin = format!("{}/data/modeles/{fichier}.toml", env!("CARGO_MANIFEST_DIR"));
        textes.push(std::fs::read_to_string(chemin).expect("a model"));
    }
    let oubliees: Vec<&str> =
        sources().iter().map(|s| s.cle.as_str()).filter(|cle| !textes.iter().any(|t| t.contains(cle))).collect();
    assert!(oubliees.is_empty(), "{oubliees:?}");
}

#[test]
fn un_lien_d_indicateur_se_juge_et_ne_tourne_pas_en_rond() {
    let connus = referentiel::cadres();
    let texte = referentiel::ecrire_cadre(de("2022"));
    let lien = "cadre = \"2020\", code = \"IND-01\"";
    assert!(texte.contains(lien));
    let faux = texte.replacen(lien, "cadre = \"2020\", code = \"IND-99\"", 1);
    let fautes = lire_cadre_parmi(&faux, sources(), &connus).expect_err("no such indicator");
    assert_eq!(fautes.len(), 1, "{fautes:?}");
    assert_eq!(fautes[0].faute, Faute::IndicateurDAilleurs { cadre: "2020".into(), code: "IND-99".into() });
    let boucle = texte.replacen(lien, "cadre = \"2023\", code = \"IND-P1\"", 1);
    let fautes = lire_cadre_parmi(&boucle, sources(), &connus).expect_err("2023 continues 2022");
    assert_eq!(fautes.len(), 1, "{fautes:?}");
    assert_eq!(fautes[0].faute, Faute::LienEnBoucle("IND-P1".into()));
    assert_eq!(fautes[0].ligne, ligne(&boucle, "cadre = \"2023\", code = \"IND-P1\""));
}

/// A file without several headings says them all, and what else is wrong; the list of headings is that of the reader.
#[test]
fn toutes_les_rubriques_absentes_sont_dites_ensemble() {
    let manquantes = |texte: &str| -> Vec<(Option<usize>, String)> {
        let dites = refus(texte).into_iter().filter(|f| f.chemin.is_empty());
        dites
            .filter_map(|f| match f.faute {
                Faute::CleManquante(cle) => Some((f.ligne, cle)),
                _ => None,
            })
            .collect()
    };
    let sans = CADRE.replacen("libelle = ", "# libelle = ", 1).replacen("exercices = ", "# exercices = ", 1);
    let sans = sans.replacen("[vocabulaire.obligatoire]", "[vocabulaire.fondamental]", 1);
    let mut dites = manquantes(&sans);
    dites.sort();
    assert_eq!(dites, [(Some(1), "exercices".to_owned()), (Some(1), "libelle".to_owned())]);
    assert!(refus(&sans).iter().any(|f| f.faute == Faute::CleInconnue("fondamental".into()) && f.ligne.is_some()));
    assert_eq!(manquantes("").len(), 13, "an empty file lacks each heading, once");
    // Each heading of a whole framework, taken out: said when a framework must have it, and never said otherwise.
    let entier: toml::Table = toml::from_str(CADRE).expect("ships");
    for cle in entier.keys() {
        let mut reste = entier.clone();
        reste.remove(cle);
        let attendue = manquantes("").iter().any(|(_, m)| m == cle);
        let dite = match lire_cadre(&toml::to_string(&reste).expect("a table"), sources()) {
            Ok(_) => false,
            Err(fautes) => fautes.iter().any(|f| f.faute == Faute::CleManquante(cle.clone()) && f.chemin.is_empty()),
        };
        assert_eq!(dite, attendue, "{cle}");
    }
}

/// Each defect alone is one fault, on its own line: nothing else of the file is accused, and nothing of it is taken in.
#[test]
fn un_seul_defaut_ne_fait_qu_une_erreur() {
    let defauts = [
        ("transverse = true", "transversal = true", "unknown key transversal"),
        ("source = \"ash-3149\"", "source = \"ash-0000\"", "unknown source ash-0000"),
        ("fin = \"2022-12-31\"", "fin = \"2019-12-31\"", "comes after"),
        ("code = \"O02\"", "code = \"O01\"", "O01 stands twice"),
        ("seuil = \"part-departement-minimale\"", "seuil = \"part\"", "no part among seuils"),
        ("objectifs = [\"F05\"]", "objectifs = [\"F55\"]", "no F55 among objectifs"),
        ("theme = \"pmi\"", "theme = \"pmo\"", "unexpected value"),
        ("severite = \"bloquant\"", "severite = \"bloque\"", "unexpected value"),
        ("quand = { fixe = \"2020-10-15\" }", "quand = { fixe = \"2020-02-30\" }", "unexpected value"),
        ("regle = \"trois-signataires\"", "regle = \"trois-signatures\"", "no rule trois-signatures"),
        ("maximum = 15", "maximal = 15", "unknown parameter maximal"),
        ("nombre = 11", "nombre = \"onze\"", "parameter nombre is not of type"),
        ("exercices = [2020]", "exercices = []", "no exercise"),
        ("exercices = [2020]", "exercices = [1820]", "unexpected value"),
        ("mois = 6, jour = 30", "mois = 2, jour = 31", "no such day of the year"),
        ("code = \"2020\"", "code = \"../2020\"", "cannot be the code of a cadre"),
        ("valeur = \"50\"", "valeur = \"150\"", "above the whole"),
        ("valeur = \"50\"", "valeur = \"-1\"", "negative rate"),
        ("extrait = \"parties\"", "extrait = \"signataires\"", "no quotation signataires"),
        ("territoires = [\"02\"]", "territoires = [\"99\"]", "no territory 99"),
        ("\"departement-02\"", "\"departement-99\"", "no body departement-99"),
        ("libelle = \"Circulaire de 2020\"", "libelle = \" \"", "is empty"),
        ("libelle = \"Circulaire de 2020\"", "libelle = \"Circulaire", ""),
        ("libelle = \"Circulaire de 2020\"", "libelle = \"x\"\nlibelle = \"y\"", "key libelle stands twice"),
        ("libelle = \"Circulaire de 2020\"", "", "missing key libelle"),
        ("engagement = { valeur = \"E1\"", "engagement = { valeur = \"E9\"", "no E9 among engagements"),
        ("avant = \"odpe\"", "avant = \"opde\"", "no opde among jalons"),
    ];
    for (juste, faux, attendue) in defauts {
        assert!(CADRE.contains(juste), "{juste}");
        let fautes = refus(&CADRE.replacen(juste, faux, 1));
        let [faute] = fautes.as_slice() else { panic!("{faux}: {fautes:?}") };
        assert!(faute.faute.to_string().contains(attendue), "{faux}: {faute}");
        assert!(faute.ligne.is_some(), "{faux}: {faute}");
    }
}
