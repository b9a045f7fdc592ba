//! What the acts print and what leaves with them, over every territory and every example.

use application::textes::constats;
use application::{Creation, Demande, EXEMPLES, Jour, Periode, creer, exemple, verifier};
use documents::document::Contenu;
use domaine::statut::Statut;
use test_case::test_case;

fn jour() -> Jour {
    "2022-06-08".parse().unwrap()
}

/// 101 territories under every framework: the act is composed and written, and its title is right. One test a
/// framework, so that they run side by side.
#[test_case("2020")]
#[test_case("2021")]
#[test_case("2022")]
#[test_case("2023")]
#[test_case("2024")]
#[test_case("2025")]
fn chaque_territoire_a_sa_convention(code: &str) {
    let cadre = referentiel::cadre(code).expect("a shipped framework");
    let regle = cadre.periode(domaine::cadre::Situation::PremierContrat).expect("a first contract has a period");
    let periode = Periode { debut: regle.debut.expect("with its first day"), fin: regle.fin };
    let mut actes = 0;
    for territoire in referentiel::territoires() {
        for collectivite in referentiel::collectivites_pour(&territoire.code, periode.debut) {
            let demande = Creation {
                territoire: &territoire.code,
                collectivite: Some(&collectivite.code),
                cadre: &cadre.code,
                periode,
            };
            let dossier = creer(&demande).unwrap_or_else(|e| panic!("{}: {e}", territoire.code));
            assert!(dossier.titre.ends_with(&collectivite.complement_contrat), "{}", dossier.titre);
            for faute in [" de le ", " de les ", " de Le ", " à le ", "  ", "du Les ", "de Île", "de Aisne"] {
                assert!(!dossier.titre.contains(faute), "« {faute} » in {}", dossier.titre);
            }
            let pdf = application::pdf(&dossier, &Demande::Convention, jour(), None)
                .unwrap_or_else(|e| panic!("{}: {e}", territoire.code));
            assert!(pdf.starts_with(b"%PDF-1.7"));
            actes += 1;
        }
    }
    assert!(actes >= 102, "the Rhône has two bodies: {actes} acts under {code}");
}

/// « pour un an », « pour trois ans »: the shortest framework lasts one year.
#[test_case("2024", "conclu pour un an. Il porte sur la période du 1er janvier 2024 au 31 décembre 2024")]
#[test_case("2025", "conclu pour trois ans. Il porte sur la période du 1er janvier 2025 au 31 décembre 2027")]
fn la_duree_s_ecrit_comme_on_la_dit(code: &str, attendu: &str) {
    let regle = referentiel::cadre(code).unwrap().periode(domaine::cadre::Situation::PremierContrat).unwrap();
    let periode = Periode { debut: regle.debut.unwrap(), fin: regle.fin };
    let dossier = creer(&Creation { territoire: "15", collectivite: None, cadre: code, periode }).unwrap();
    let document = application::composer(&dossier, &Demande::Convention, jour()).unwrap();
    let morceaux = serde_json::to_string(&document).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    let texte: String = morceaux.split("\"texte\":\"").skip(1).filter_map(|m| m.split('"').next()).collect();
    assert!(texte.contains(attendu), "« {attendu} » in the act of {code}");
}

#[test]
fn chaque_cadre_livre_a_sa_revue_de_territoires() {
    let codes: Vec<&str> = referentiel::cadres().iter().map(|c| c.code.as_str()).collect();
    assert_eq!(codes, ["2020", "2021", "2022", "2023", "2024", "2025"], "a new framework gets a line above");
}

/// Every finding of every example has its sentence: a title, a reason, a place, and no code left in the French.
#[test]
fn chaque_constat_a_sa_phrase() {
    for e in EXEMPLES {
        let dossier = exemple(e.nom).unwrap();
        for constat in verifier(&dossier, jour()).unwrap() {
            let vue = constats::vue(&constat, &dossier);
            assert!(!vue.titre.is_empty() && !vue.explication.is_empty(), "{}: {}", e.nom, constat.regle);
            assert_ne!(vue.titre, constat.regle, "{} has no sentence", constat.regle);
            for texte in [&vue.titre, &vue.explication] {
                assert!(!texte.contains("  ") && !texte.contains('_'), "{}: {texte}", constat.regle);
            }
        }
    }
}

/// What is private stays: comments, derogations, requests, drafts, attachments, results that the act does not show.
#[test]
fn la_piece_jointe_ne_porte_que_ce_que_l_acte_imprime() {
    use serde_json::json;
    let mut arbre = domaine::arbre::de_dossier(&exemple("cantal-2022-demo").unwrap());
    arbre["commentaires"] = json!([{"id": "c", "cible": "actions", "partie": "ars", "auteur": "SECRET-A", "le": "2022-06-01", "texte": "SECRET-B", "etat": "ouvert"}]);
    arbre["derogations"] =
        json!([{"id": "d", "regle": "x", "cible": "", "motif": "SECRET-C", "auteur": "x", "le": "2022-06-01"}]);
    arbre["pieces"] = json!([{"id": "p", "titre": "SECRET-D", "nature": "autre"}]);
    arbre["enveloppes"][0]["demande"] = json!("987654321.09");
    arbre["enveloppes"][0]["notifie"] =
        json!({"valeur": "600000.00", "origine": {"nature": "notifie", "citation": "SECRET-E"}});
    arbre["visas"][0]["confirme"] = json!({"par": "SECRET-F", "le": "2022-06-01"});
    arbre["articles"][0]["confirme"] = json!({"par": "SECRET-H", "le": "2022-06-01"});
    arbre["actions"][0]["indicateurs"][0]["realises"]["2022"]["par"] = json!("SECRET-I");
    arbre["actions"][0]["avancement"] = json!({"2023": {"etat": "en_cours", "difficultes": {"type": "doc", "content": [
        {"type": "paragraphe", "attrs": {"id": "p"}, "content": [{"type": "text", "text": "SECRET-G"}]}]}}});
    let dossier = domaine::arbre::lire(arbre.to_string().as_bytes()).unwrap();
    for demande in [Demande::Convention, Demande::Rapport("2022".parse().unwrap())] {
        let document = application::composer(&dossier, &demande, jour()).unwrap();
        let piece = String::from_utf8(document.pieces[0].octets.clone()).unwrap();
        let imprime = serde_json::to_string(&document).unwrap();
        for texte in [&piece, &imprime] {
            assert!(
                !texte.contains("SECRET") && !texte.contains("987654321"),
                "something private leaves with {demande:?}"
            );
        }
        assert!(piece.contains("600000.00"), "what is printed is there");
    }
    let convention = application::composer(&dossier, &Demande::Convention, jour()).unwrap();
    let piece = String::from_utf8(convention.pieces[0].octets.clone()).unwrap();
    assert!(!piece.contains("\"realises\"") && !piece.contains("\"paye\""), "results do not leave with the convention");
    let rapport = application::composer(&dossier, &Demande::Rapport("2022".parse().unwrap()), jour()).unwrap();
    let piece = String::from_utf8(rapport.pieces[0].octets.clone()).unwrap();
    for champ in ["\"articles\"", "\"visas\"", "\"description\":{", "\"partenaires\"", "\"producteur\""] {
        assert!(!piece.contains(champ), "the report does not print {champ}");
    }
}

/// The control report says all that the checks found, with its source; it carries no data, and no act prints it.
#[test]
fn le_rapport_de_controle_dit_chaque_constat() {
    let dossier = application::exemple("cantal-2022").unwrap();
    let document = application::composer(&dossier, &Demande::Controle, jour()).unwrap();
    assert!(document.pieces.is_empty(), "what is private leaves with no file");
    let imprime = serde_json::to_string(&document).unwrap();
    let constats = application::verifier(&dossier, jour()).unwrap();
    assert!(constats.len() > 20, "the example has much to say");
    for constat in &constats {
        let vue = application::textes::constats::vue(constat, &dossier);
        assert!(imprime.contains(&vue.titre), "« {} » is printed", vue.titre);
        if let Some(source) = vue.source.filter(|_| constat.gravite != domaine::constat::Gravite::Respecte) {
            assert!(imprime.contains(&source.titre) && imprime.contains(&source.fiabilite), "with {}", source.titre);
        }
    }
    application::pdf(&dossier, &Demande::Controle, jour(), None).unwrap();
}

/// What is left as it is leaves with the control report alone, under its own heading, with its reason and its author.
#[test]
fn un_point_laisse_ainsi_garde_son_motif_dans_le_rapport_de_controle() {
    let mut dossier = application::exemple("cantal-2022").unwrap();
    let constats = application::verifier(&dossier, jour()).unwrap();
    let constat = constats.iter().find(|c| c.regle == "cofinancement-par-action").unwrap();
    dossier.derogations = constat
        .cibles
        .iter()
        .enumerate()
        .map(|(rang, cible)| domaine::dossier::Derogation {
            id: format!("d{rang}").parse().unwrap(),
            regle: constat.regle.to_owned(),
            cible: cible.clone(),
            precision: constat.precision.clone(),
            motif: "part versée en nature".to_owned(),
            auteur: "C. Vidal".to_owned(),
            le: jour(),
        })
        .collect();
    let imprime =
        |demande: &Demande| serde_json::to_string(&application::composer(&dossier, demande, jour()).unwrap()).unwrap();
    let controle = imprime(&Demande::Controle);
    assert!(controle.contains("part versée en nature") && controle.contains("C. Vidal"), "the reason and who gave it");
    for autre in [Demande::Convention, Demande::Financement, Demande::TableauDeBord] {
        assert!(!imprime(&autre).contains("part versée en nature"), "{autre:?} does not say it");
    }
}

/// Each fiche, the money and the targets print alone, and say the same as in the annexes.
#[test]
fn une_partie_s_imprime_seule() {
    let dossier = application::exemple("cantal-2022-demo").unwrap();
    let seuls = dossier.actions.iter().map(|a| Demande::Fiche(a.id.clone()));
    for demande in seuls.chain([Demande::Financement, Demande::TableauDeBord]) {
        let document = application::composer(&dossier, &demande, jour()).unwrap();
        let convention = application::composer(&dossier, &Demande::Convention, jour()).unwrap();
        let corps = document.blocs.iter().skip(2);
        assert!(corps.clone().count() > 0, "{demande:?} prints something");
        for bloc in corps {
            assert!(convention.blocs.iter().any(|b| b.contenu == bloc.contenu), "{demande:?}: {bloc:?}");
        }
        application::pdf(&dossier, &demande, jour(), None).unwrap();
    }
    let inconnue = Demande::Fiche("absente".parse().unwrap());
    assert!(matches!(application::composer(&dossier, &inconnue, jour()), Err(application::Erreur::ElementInconnu)));
}

/// One page, whatever the dossier: what would not hold is counted.
#[test]
fn la_note_tient_sur_une_page() {
    let mut dossiers: Vec<_> = EXEMPLES.iter().map(|e| exemple(e.nom).unwrap()).collect();
    let mut grand = exemple("cantal-2022-demo").unwrap();
    let modele = grand.actions[0].clone();
    grand.actions = (0..60)
        .map(|rang| domaine::dossier::Action {
            id: format!("a{rang}").parse().unwrap(),
            code: format!("A{rang}"),
            intitule: "Renforcer durablement l’accompagnement des familles et des enfants confiés ".repeat(4),
            ..modele.clone()
        })
        .collect();
    dossiers.push(grand);
    // Steps to come, every party named, long titles: the worst that people write.
    let mut charge = exemple("cantal-2022-demo").unwrap();
    for jalon in &mut charge.jalons {
        (jalon.fait, jalon.prevu) = (None, Some(jour()));
        jalon.libelle = jalon.libelle.repeat(3);
    }
    for rang in 0..6 {
        let mut partie = charge.parties[0].clone();
        partie.id = format!("autre-{rang}").parse().unwrap();
        partie.designation = format!("La caisse d’allocations familiales du secteur {rang}");
        charge.parties.push(partie);
    }
    dossiers.push(charge);
    for dossier in dossiers {
        let acte = application::mettre_en_page(&dossier, &Demande::Note, jour(), None).unwrap();
        assert_eq!(acte.pages.pages.len(), 1, "{}", dossier.titre);
    }
}

/// The vote decides what the contract says, names who signs, and does not cite itself.
#[test]
fn la_deliberation_decide_ce_que_dit_le_contrat() {
    let dossier = exemple("cantal-2022-demo").unwrap();
    let lire = |dossier: &application::Dossier, demande: &Demande| {
        let document = application::composer(dossier, demande, jour()).unwrap();
        serde_json::to_string(&document.blocs).unwrap().replace(['\u{a0}', '\u{202f}'], " ")
    };
    let texte = |demande: &Demande| lire(&dossier, demande);
    let deliberation = texte(&Demande::Deliberation);
    assert!(deliberation.contains("d’autoriser la présidente du conseil départemental du Cantal à signer"));
    // The example tells the ODPE five days after the vote: the assembly takes note of what came before it only.
    assert!(!deliberation.contains("prendre acte"), "{deliberation}");
    assert!(!deliberation.contains("Vu la présentation"), "{deliberation}");
    assert!(!texte(&Demande::InformationOdpe).contains("avant son examen"), "the vote came first");
    let mut ensuite = dossier.clone();
    let votee = ensuite.parties.iter_mut().find_map(|p| p.deliberation.as_mut()).unwrap();
    votee.date = Some("2022-06-08".parse().unwrap());
    let votee_ensuite = lire(&ensuite, &Demande::Deliberation);
    assert!(votee_ensuite.contains("de prendre acte de la présentation du projet"));
    assert!(votee_ensuite.contains("Vu la présentation"), "{votee_ensuite}");
    assert!(lire(&ensuite, &Demande::InformationOdpe).contains(", avant son examen par "));
    assert!(!deliberation.contains("visas/deliberation"), "the visa of this vote is this vote");
    let rapport = texte(&Demande::RapportAssemblee);
    assert!(rapport.contains("810 000 €") && rapport.contains("13 actions, dont 6 sur les "));
    for partie in dossier.signataires() {
        let feuille = Demande::FeuilleDeSignature(partie.id.clone());
        let document = application::composer(&dossier, &feuille, jour()).unwrap();
        let champs = document.blocs.iter().filter_map(|b| match &b.contenu {
            Contenu::Signatures(s) => Some(s.signataires.len()),
            _ => None,
        });
        assert_eq!(champs.sum::<usize>(), 1, "one field: that of {}", partie.designation);
    }
    let absente = Demande::FeuilleDeSignature("personne".parse().unwrap());
    assert!(matches!(application::composer(&dossier, &absente, jour()), Err(application::Erreur::ElementInconnu)));
}

/// The years after the first are said indicative only while the contract holds the paragraph of the standard clause that says it.
#[test]
fn les_annees_indicatives_sont_celles_de_la_clause() {
    let dossier = exemple("cantal-2022").unwrap();
    let phrase = "Les montants des exercices 2023 et 2024 sont indicatifs : un avenant les fixe.";
    let dit = |arbre: &serde_json::Value| {
        let dossier = domaine::arbre::lire(arbre.to_string().as_bytes()).unwrap();
        [Demande::Note, Demande::RapportAssemblee]
            .map(|demande| tout_le_texte(&application::composer(&dossier, &demande, jour()).unwrap()).contains(phrase))
    };
    let entier = domaine::arbre::de_dossier(&dossier);
    assert_eq!(dit(&entier), [true, true], "the clause is there as it was written");
    let rang = dossier.articles.iter().position(|a| a.id.as_str() == "engagements-financiers").unwrap();
    let mut ajoute = entier.clone();
    let libre = serde_json::json!({"type": "paragraphe", "attrs": {"id": "libre"},
                                   "content": [{"type": "text", "text": "Les horaires sont indicatifs."}]});
    ajoute["articles"][rang]["corps"]["content"].as_array_mut().unwrap().push(libre.clone());
    assert_eq!(dit(&ajoute), [true, true], "another paragraph changes nothing");
    // The same words of something else, in this article or in another, commit nobody.
    for autre in 0..dossier.articles.len() {
        let mut ailleurs = entier.clone();
        ailleurs["articles"][rang]["corps"]["content"] = serde_json::json!([]);
        ailleurs["articles"][autre]["corps"]["content"].as_array_mut().unwrap().push(libre.clone());
        assert_eq!(dit(&ailleurs), [false, false], "article {autre}");
    }
    let retouche = entier.to_string().replace("sont indicatifs", "ne sont pas indicatifs");
    assert_eq!(dit(&serde_json::from_str(&retouche).unwrap()), [false, false], "the sentence was rewritten");
    let mut a_nous = entier;
    a_nous["articles"][rang].as_object_mut().unwrap().remove("modele");
    assert_eq!(dit(&a_nous), [false, false], "it comes from no clause");
}

/// What every document but the control report prints.
fn imprimes(dossier: &application::Dossier) -> Vec<(Demande, String)> {
    let demandes = [
        Demande::Convention,
        Demande::Rapport("2022".parse().unwrap()),
        Demande::Note,
        Demande::RapportAssemblee,
        Demande::Deliberation,
        Demande::InformationOdpe,
        Demande::Bordereau,
        Demande::Deroule,
    ];
    let feuilles = dossier.signataires().map(|p| Demande::FeuilleDeSignature(p.id.clone()));
    let lire = |demande: Demande| {
        let document = application::composer(dossier, &demande, jour()).unwrap();
        let texte = documents::markdown::ecrire(&document).replace(['\u{a0}', '\u{202f}'], " ");
        (demande, texte)
    };
    demandes.into_iter().chain(feuilles).map(lire).collect()
}

/// The vote and the signature have one day in all that is printed: that of the act before that of the calendar. What is planned
/// is said by what prepares the vote, and left to fill in by the act and the sheets.
#[test]
fn une_etape_a_le_meme_jour_dans_chaque_document() {
    let de_juin = |jour: u8| format!("2022-06-{jour}").parse::<Jour>().unwrap();
    let dossier = |vote: Option<u8>, note: Option<u8>, seance: Option<u8>, statut| {
        let mut dossier = exemple("cantal-2022-demo").unwrap();
        for jalon in &mut dossier.jalons {
            (jalon.prevu, jalon.fait) = (None, None);
            if jalon.quoi == "deliberation" {
                jalon.fait = note.map(de_juin);
            }
        }
        let partie = dossier.parties.iter_mut().find(|p| p.deliberation.is_some()).unwrap();
        partie.deliberation.as_mut().unwrap().date = vote.map(de_juin);
        dossier.seance.jour = seance.map(de_juin);
        (dossier.date_signature, dossier.statut) = (Some(de_juin(30)), statut);
        imprimes(&dossier)
    };
    let dit = |imprimes: &[(Demande, String)], demande: &Demande, mots: &str| {
        let (_, texte) = imprimes.iter().find(|(d, _)| d == demande).unwrap();
        texte.contains(mots)
    };
    let rapport = Demande::Rapport("2022".parse().unwrap());

    // Voted on the 17th, as the act says; the calendar notes another day, and the session is that of another act.
    let votee = dossier(Some(17), Some(18), Some(24), Statut::Delibere);
    for (demande, texte) in &votee {
        assert!(
            !texte.contains("18 juin 2022") && !texte.contains("24 juin 2022"),
            "{demande:?} has one day for the vote"
        );
    }
    for demande in [Demande::RapportAssemblee, Demande::InformationOdpe] {
        assert!(dit(&votee, &demande, "Fait le 17 juin 2022") && dit(&votee, &demande, "Prévu le 30 juin 2022"));
    }
    assert!(
        dit(&votee, &Demande::Deliberation, "17 juin 2022") && dit(&votee, &Demande::Convention, "du 17 juin 2022")
    );
    assert!(!dit(&votee, &Demande::Note, "Examen par"), "what is done is not to come");
    assert!(dit(&votee, &Demande::Note, "Signature du contrat : le 30 juin 2022"));
    assert!(dit(&votee, &rapport, "Prévue le 30 juin 2022"));

    // Noted by the calendar alone.
    let notee = dossier(None, Some(17), Some(24), Statut::Projet);
    assert!(dit(&notee, &Demande::RapportAssemblee, "Fait le 17 juin 2022"));
    assert!(dit(&notee, &Demande::Deliberation, "17 juin 2022"));
    assert!(dit(&notee, &Demande::Convention, "du 17 juin 2022 autorisant la signature"), "the visa says that day too");
    let feuille = Demande::FeuilleDeSignature("departement".parse().unwrap());
    assert!(dit(&notee, &feuille, "du 17 juin 2022."), "and the sheet that the Département signs");
    assert!(!notee.iter().any(|(_, texte)| texte.contains("24 juin 2022")));

    // To come: the session that is prepared.
    let a_venir = dossier(None, None, Some(24), Statut::Projet);
    assert!(dit(&a_venir, &Demande::RapportAssemblee, "Prévu le 24 juin 2022"));
    assert!(dit(&a_venir, &Demande::Deliberation, "24 juin 2022"));
    assert!(
        dit(&a_venir, &Demande::Convention, "du …………… autorisant la signature"),
        "no vote is told before it took place"
    );
    assert!(!dit(&a_venir, &Demande::Convention, "24 juin 2022"));
    assert!(dit(&a_venir, &feuille, "autorisée par délibération n°") && dit(&a_venir, &feuille, "du ……………."));
    assert!(!dit(&a_venir, &feuille, "24 juin 2022"));
    assert!(dit(&a_venir, &Demande::Note, "Examen par l’assemblée départementale : le 24 juin 2022"));

    let signee = dossier(Some(17), None, None, Statut::Signe);
    assert!(dit(&signee, &Demande::RapportAssemblee, "Fait le 30 juin 2022"));
    assert!(dit(&signee, &rapport, "Signé le 30 juin 2022"));
    assert!(!dit(&signee, &Demande::Note, "30 juin 2022"), "nothing is to come");
}

/// No line of any document ends on « or begins with », and no amount goes on on the next one.
#[test]
fn aucune_ligne_ne_separe_ce_qui_se_lit_ensemble() {
    let mut lues = 0;
    for e in EXEMPLES {
        let dossier = exemple(e.nom).unwrap();
        let mut demandes: Vec<Demande> = imprimes(&dossier).into_iter().map(|(demande, _)| demande).collect();
        demandes.extend([Demande::Financement, Demande::TableauDeBord, Demande::Controle]);
        for demande in demandes {
            let acte = application::mettre_en_page(&dossier, &demande, jour(), None).unwrap();
            for sequence in acte.pages.pages.iter().flat_map(|p| &p.sequences) {
                let lignes = lignes(sequence);
                lues += lignes.len();
                for (rang, ligne) in lignes.iter().enumerate() {
                    let suite = lignes.get(rang + 1).map_or("", |suite| suite.as_str());
                    assert!(!ligne.ends_with(['«', '(']), "{} {demande:?}: {ligne}", e.nom);
                    assert!(!ligne.starts_with(['»', ')', ';', ':', '?', '!', '€']), "{} {demande:?}: {ligne}", e.nom);
                    let coupe = ligne.ends_with(|c: char| c.is_ascii_digit()) && suite.starts_with("000");
                    assert!(!coupe, "{} {demande:?}: {ligne} | {suite}", e.nom);
                }
            }
        }
    }
    assert!(lues > 5_000, "{lues} lines were read");
}

/// The lines of a sequence: what stands at one height.
fn lignes(sequence: &documents::mise_en_page::Sequence) -> Vec<String> {
    let mut lignes: Vec<(f32, String)> = Vec::new();
    for trace in sequence.dessins.iter().filter_map(documents::mise_en_page::Dessin::trace) {
        match lignes.last_mut() {
            // An exponent stands a little above its line.
            Some((y, ligne)) if (*y - trace.y).abs() < 6.0 => ligne.push_str(&trace.texte()),
            _ => lignes.push((trace.y, trace.texte())),
        }
    }
    lignes.into_iter().map(|(_, ligne)| ligne.trim().to_owned()).filter(|ligne| !ligne.is_empty()).collect()
}

/// The places to fill in by hand show, and what goes with the act calls it as it calls itself.
#[test]
fn les_pieces_du_jour_se_remplissent_et_nomment_l_acte() {
    let mut dossier = exemple("loir-et-cher-2020").unwrap();
    let texte = |dossier: &application::Dossier, voulue: &Demande| {
        imprimes(dossier).into_iter().find(|(d, _)| d == voulue).expect("it is printed").1
    };
    let vote = texte(&dossier, &Demande::Deliberation);
    assert_eq!(vote.matches("………").count(), 6, "the day of the ODPE, then five places to fill in: {vote}");
    let feuille = Demande::FeuilleDeSignature(dossier.signataires().next().unwrap().id.clone());
    let noms = |dossier: &application::Dossier| [texte(dossier, &feuille), texte(dossier, &Demande::Deroule)].concat();
    let contrat = noms(&dossier);
    assert!(contrat.contains("connaissance du contrat désigné ci-dessus et de ses annexes, et le signe."));
    assert!(contrat.contains("celle du contrat ci-dessus") && !contrat.contains("convention"), "{contrat}");
    dossier.titre = dossier.titre.replace("Contrat départemental", "Convention départementale");
    let convention = noms(&dossier);
    assert!(convention.contains("connaissance de la convention désignée ci-dessus et de ses annexes, et la signe."));
    assert!(convention.contains("celle de la convention ci-dessus"));
}

/// A value that a party holds for true goes under the name of the party, never under its id.
#[test]
fn une_autre_valeur_dit_qui_la_tient() {
    let rapport = Demande::Rapport("2022".parse().unwrap());
    let imprimes = imprimes(&exemple("cantal-2022-demo").unwrap());
    let (_, texte) = imprimes.iter().find(|(d, _)| *d == rapport).unwrap();
    assert!(texte.replace('\\', "").contains("Autre valeur, selon l’ARS : 2 141*. Compte des enfants"), "{texte}");
}

/// A title is cut only where the page lacks room.
#[test]
fn la_note_dit_les_intitules_en_entier_quand_ils_tiennent() {
    let dossier = exemple("loir-et-cher-2020").unwrap();
    let note = imprimes(&dossier).into_iter().find(|(d, _)| *d == Demande::Note).unwrap().1;
    for action in &dossier.actions {
        let intitule = documents::typographie::typographier(action.intitule.trim().trim_end_matches('.'));
        assert!(note.contains(&intitule.replace(['\u{a0}', '\u{202f}'], " ")), "{intitule} in {note}");
    }
}

/// The originals of an act differ by their number, not by their fingerprint.
#[test]
fn les_originaux_portent_leur_numero_et_la_meme_empreinte() {
    let dossier = exemple("cantal-2022").unwrap();
    let ici = tempfile::tempdir().unwrap();
    let kit = application::kit(&dossier, 2, application::Paraphes::Avec, application::Faces::RectoVerso).unwrap();
    let mut vus = Vec::new();
    let mut suivre = |rang: usize, f: &application::Feuillet| {
        vus.push((rang, f.nom.clone()));
        std::ops::ControlFlow::Continue(())
    };
    let ecrits = application::produire(&dossier, &kit, ici.path(), jour(), None, &mut suivre).unwrap();
    assert_eq!(ecrits.len(), kit.len());
    assert_eq!(vus.len(), kit.len(), "each file is told before it is made");
    let convention = application::composer(&dossier, &Demande::Convention, jour()).unwrap();
    for feuillet in kit.iter().filter(|f| f.impression.original.is_some()) {
        let document = documents::Document { original: feuillet.impression.original.clone(), ..convention.clone() };
        let pages = documents::mettre_en_page(&document);
        assert_eq!(pages.meta.empreinte, convention.meta.empreinte, "an original is the act");
        let numero = feuillet.impression.original.as_ref().unwrap().numero;
        for page in &pages.pages {
            let dits: Vec<String> =
                page.artefacts.iter().filter_map(|d| d.trace()).map(|t| t.texte().replace('\u{a0}', " ")).collect();
            assert!(dits.iter().any(|t| t.contains(&format!("Original n° {numero} sur 2"))), "{dits:?}");
            for case in ["Préfet", "ARS", "Département"] {
                assert!(dits.iter().any(|t| t == case), "{case} has its box: {dits:?}");
            }
        }
    }
}

/// On both sides of the paper, each annexe begins on a right-hand page; the words and the fingerprint are the same.
#[test]
fn en_recto_verso_chaque_annexe_commence_a_droite() {
    let dossier = exemple("cantal-2022-demo").unwrap();
    let recto = application::composer(&dossier, &Demande::Convention, jour()).unwrap();
    let verso = documents::Document { faces: application::Faces::RectoVerso, ..recto.clone() };
    let pages = documents::mettre_en_page(&verso);
    let annexes: Vec<_> = pages.signets.iter().filter(|s| s.titre.starts_with("Annexe")).collect();
    assert_eq!(annexes.len(), 4);
    for annexe in annexes {
        assert!(annexe.page % 2 == 0, "« {} » is on page {}", annexe.titre, annexe.page + 1);
    }
    let blanches = pages.pages.len() - documents::mettre_en_page(&recto).pages.len();
    assert!((1..=4).contains(&blanches), "{blanches} pages are left blank");
    assert_eq!(verso.meta.empreinte, recto.meta.empreinte);
}

/// The candidacy answers each criterion and each engagement of its framework, from the data of the dossier; what nobody
/// argued says so, and a framework without criteria has none.
#[test]
fn la_candidature_repond_a_chaque_critere_et_a_chaque_engagement() {
    use serde_json::json;
    let dossier = application::exemple("loir-et-cher-2020").unwrap();
    let cadre = referentiel::cadre("2020").unwrap();
    assert_eq!(cadre.perimetre.criteres.len(), 5);
    let titres = |document: &documents::Document| -> Vec<(String, String)> {
        document
            .blocs
            .iter()
            .filter_map(|b| match &b.contenu {
                Contenu::Intertitre(i) => Some((b.chemin.clone().unwrap_or_default(), i.texte.brut())),
                _ => None,
            })
            .collect()
    };
    let document = application::composer(&dossier, &Demande::Candidature, jour()).unwrap();
    let repondus = titres(&document);
    for critere in &cadre.perimetre.criteres {
        let place = (format!("candidature/criteres/{}", critere.code), critere.libelle.clone());
        assert!(repondus.contains(&place), "{place:?}");
    }
    let engagements: Vec<_> = cadre.engagements.iter().filter(|e| !e.transverse).collect();
    assert_eq!(engagements.len(), 4);
    for engagement in engagements {
        let place = (format!("candidature/engagements/{}", engagement.code), engagement.titre.clone());
        assert!(repondus.contains(&place), "{place:?}");
    }
    let imprime = serde_json::to_string(&document).unwrap();
    assert!(imprime.matches("\"non renseigné\"").count() >= 5, "the criteria that no source argues");
    assert!(imprime.contains("charte des actes usuels"), "what the communiqué says of an engagement");
    for action in &dossier.actions {
        assert!(imprime.contains(&action.intitule), "{} is there once", action.code);
    }

    assert!(!dossier.candidature.est_complete(cadre), "five criteria are left");

    // An argument whose criterion left the framework is printed and named; nothing is lost silently.
    let m = |chemin: &str, texte: &str| domaine::modification::Modification::Definir {
        chemin: chemin.into(),
        valeur: json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p"},
                       "content": [{"type": "text", "text": texte}]}]}),
    };
    let avant = domaine::arbre::de_dossier(&dossier);
    let argumente = domaine::modification::appliquer(
        &avant,
        &[
            m("candidature/criteres/C1", "Besoins étudiés."),
            m("candidature/criteres/ancien", "Repris d’un autre texte."),
        ],
    )
    .unwrap();
    let document = application::composer(&argumente.dossier, &Demande::Candidature, jour()).unwrap();
    let imprime = serde_json::to_string(&document).unwrap();
    assert!(imprime.contains("Besoins étudiés.") && imprime.contains("Repris d’un autre texte."));
    assert!(imprime.contains("ancien, qui n’est plus dans le cadre"));
    let convention = application::composer(&argumente.dossier, &Demande::Convention, jour()).unwrap();
    assert!(!serde_json::to_string(&convention).unwrap().contains("Besoins étudiés."), "it is no part of the act");
    assert_eq!(convention.pieces, application::composer(&dossier, &Demande::Convention, jour()).unwrap().pieces);
    let defait = domaine::modification::appliquer(&argumente.arbre, &argumente.inverse).unwrap();
    assert_eq!(defait.arbre, avant, "and taken back without a trace");

    // Another framework takes none of it along, and says how much stays behind.
    let change = application::cadres::changer_cadre(&argumente.dossier, "2025").unwrap();
    assert!(change.dossier.candidature.est_vide());
    assert!(change.restes.contains(&(application::cadres::passage::Reste::Arguments, 6)), "{:?}", change.restes);

    let sans = application::composer(&application::exemple("cantal-2022").unwrap(), &Demande::Candidature, jour());
    let message = sans.unwrap_err().pour_l_ecran().message;
    assert!(message.contains("ne donne pas de critères de sélection"), "{message}");
}

/// A comment, or a result of a later year, does not make a signed convention stale; a figure does.
#[test]
fn l_empreinte_couvre_ce_qui_est_imprime() {
    use serde_json::json;
    let dossier = exemple("cantal-2022").unwrap();
    let empreinte = |dossier, jour: &str| {
        application::composer(dossier, &Demande::Convention, jour.parse().unwrap()).unwrap().meta.empreinte.unwrap()
    };
    let avant = empreinte(&dossier, "2022-06-08");
    assert_eq!(avant, empreinte(&dossier, "2023-01-01"), "the day is not printed");
    let avec = |chemin: &str, valeur: serde_json::Value| {
        let m = domaine::modification::Modification::Definir { chemin: chemin.into(), valeur };
        domaine::modification::appliquer(&domaine::arbre::de_dossier(&dossier), &[m]).unwrap().dossier
    };
    let commentee = avec(
        "commentaires",
        json!([{"id": "c", "cible": "x", "partie": "ars", "auteur": "x", "le": "2022-06-01", "texte": "x", "etat": "ouvert"}]),
    );
    assert_eq!(avant, empreinte(&commentee, "2022-06-08"));
    let retitree = avec("titre", json!("Autre titre"));
    assert_ne!(avant, empreinte(&retitree, "2022-06-08"));
}

/// One amount for three years stands in its own column, and the total says that it adds it up.
#[test]
fn un_montant_de_plusieurs_annees_ne_se_perd_pas() {
    use serde_json::json;
    let mut arbre = domaine::arbre::de_dossier(&exemple("cantal-2022").unwrap());
    let une = |id: &str, source: &str, debut: u16, fin: u16, montant: &str| {
        json!({"id": id, "source": source, "debut": format!("{debut}-01-01"), "fin": format!("{fin}-12-31"),
               "portee": "contrat", "notifie": montant})
    };
    arbre["enveloppes"] = json!([
        une("a", "fir", 2022, 2022, "100000.00"),
        une("b", "fir", 2023, 2023, "100000.00"),
        une("c", "fir", 2024, 2024, "100000.00"),
        une("d", "etat", 2022, 2024, "1800000.00"),
    ]);
    let dossier = domaine::arbre::lire(arbre.to_string().as_bytes()).unwrap();
    let document = application::composer(&dossier, &Demande::Convention, jour()).unwrap();
    let texte = serde_json::to_string(&document).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(
        texte.contains(
            "2 100 000 € sur la durée du contrat (deux millions cent mille euros), au titre de : État et FIR"
        ),
        "the amount for three years is in the total"
    );
    assert!(!texte.contains("100 000 € par an ("), "a yearly total would leave it out");
}

/// A year of which nothing is known yet is not a year without money: the total says that it is not whole.
#[test]
fn un_exercice_sans_credit_rend_le_total_partiel() {
    use serde_json::json;
    let mut arbre = domaine::arbre::de_dossier(&exemple("cantal-2022").unwrap());
    let une = |id: &str, source: &str, montant: &str| {
        json!({"id": id, "source": source, "debut": "2022-01-01", "fin": "2022-12-31", "portee": "contrat",
               "notifie": montant})
    };
    arbre["enveloppes"] = json!([une("a", "fir", "100000.00"), une("b", "departement", "50000.00")]);
    let texte = tout_le_texte(&convention(&domaine::arbre::lire(arbre.to_string().as_bytes()).unwrap()));
    for attendu in [
        "100 000 € sur la durée du contrat (cent mille euros), total partiel, au titre de : FIR",
        "la part du Département, connue en partie (50 000 €), n’y est pas comprise",
    ] {
        assert!(texte.contains(attendu), "« {attendu} »");
    }
}

/// A funder of the contract that lacks a year makes the total partial, in words, in tables and in the sheet alike.
#[test]
fn un_financeur_sans_credit_une_annee_rend_le_total_partiel_partout() {
    use serde_json::json;
    let mut arbre = domaine::arbre::de_dossier(&exemple("cantal-2022").unwrap());
    let une = |id: &str, source: &str, annee: u16, montant: &str| {
        json!({"id": id, "source": source, "debut": format!("{annee}-01-01"), "fin": format!("{annee}-12-31"),
               "portee": "contrat", "notifie": montant})
    };
    arbre["enveloppes"] = json!([
        une("a", "etat", 2022, "500000.00"),
        une("b", "etat", 2023, "500000.00"),
        une("c", "etat", 2024, "500000.00"),
        une("d", "fir", 2022, "100000.00"),
        une("e", "fir", 2024, "0.00"),
    ]);
    let dossier = domaine::arbre::lire(arbre.to_string().as_bytes()).unwrap();
    let total = "1 600 000 € sur la durée du contrat (un million six cent mille euros), total partiel, au titre de : État et \
                 FIR ; il y manque : FIR pour 2023";
    let note = "Total partiel ; il y manque : FIR pour 2023.";
    for (demande, attendus) in [
        (Demande::Convention, [total, note, "500 000 € (partiel)"].as_slice()),
        (Demande::Financement, &[total, note, "500 000 € (partiel)"]),
        (Demande::RapportAssemblee, &[total, note, "500 000 € (partiel)"]),
        (Demande::Note, &[total]),
        (Demande::InformationOdpe, &[total]),
    ] {
        let lu = tout_le_texte(&application::composer(&dossier, &demande, jour()).unwrap());
        attendus.iter().for_each(|attendu| assert!(lu.contains(attendu), "{demande:?}: « {attendu} » in {lu}"));
        assert!(!lu.contains("600 000 € (partiel)"), "2022 is whole: {lu}");
    }
    let cadre = referentiel::cadre(&dossier.cadre).unwrap();
    let nature = application::NatureFeuille::Financement;
    let feuille = documents::composeurs::feuilles::composer(&dossier, cadre, jour(), dossier.statut, nature);
    let partielle = |repere: &str, colonne: &str| {
        let mut cases = feuille.cases();
        let (.., cellule) = cases.find(|(r, c, _)| *r == repere && *c == colonne).unwrap();
        cellule.marques.partiel
    };
    for (repere, colonne, attendu) in [
        ("calcul/cofinancements", "2022", false),
        ("calcul/cofinancements", "2023", true),
        ("calcul/cofinancements", "2024", false),
        ("calcul/cofinancements", "Total", true),
        ("enveloppes/@fir", "Total", true),
        ("enveloppes/@etat", "Total", false),
    ] {
        assert_eq!(partielle(repere, colonne), attendu, "{repere}, {colonne}");
    }
    assert!(feuille.notes.iter().any(|n| n.replace(['\u{a0}', '\u{202f}'], " ") == note), "{:?}", feuille.notes);
}

/// Each signatory has a field of his own in both acts, and the sum that is printed is the sum that is computed.
#[test]
fn la_convention_du_cantal() {
    let dossier = exemple("cantal-2022").unwrap();
    let document = application::composer(&dossier, &Demande::Convention, jour()).unwrap();
    let champs: Vec<&str> = document
        .blocs
        .iter()
        .filter_map(|b| match &b.contenu {
            Contenu::Signatures(s) => Some(s.signataires.iter().map(|s| s.champ.as_str()).collect::<Vec<_>>()),
            _ => None,
        })
        .flatten()
        .collect();
    assert_eq!(champs, ["signature_prefet", "signature_ars", "signature_departement"]);
    let texte = serde_json::to_string(&document).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(
        texte.contains("810 000 € par an (huit cent dix mille euros), au titre de : État, FIR et ONDAM médico-social")
    );
    assert!(texte.contains("la part du Département, non renseignée, n’y est pas comprise"));
    assert!(texte.contains("non ventilé"), "what the source did not split is not split");
}

/// The spelling of numbers is the dossier's choice, and the act follows it.
#[test]
fn l_acte_suit_l_orthographe_choisie() {
    use domaine::lettres::Orthographe;
    for (orthographe, attendu) in
        [(Orthographe::Traditionnelle, "huit cent dix mille"), (Orthographe::Rectifiee, "huit-cent-dix-mille")]
    {
        let dossier = application::Dossier { orthographe, ..exemple("cantal-2022").unwrap() };
        let document = application::composer(&dossier, &Demande::Convention, jour()).unwrap();
        let imprime = serde_json::to_string(&document).unwrap();
        assert!(imprime.contains(attendu), "{attendu} is not printed");
    }
}

/// Findings and tables call the body that contracts by its own name: it is not a Département everywhere.
#[test_case("69", Some("metropole-de-lyon"), "de la Métropole", "La Métropole", "Métropole")]
#[test_case("69", Some("departement-69"), "du Département", "Le Département", "Département")]
#[test_case("2A", None, "de la Collectivité", "La Collectivité", "Collectivité")]
#[test_case("75", None, "de la Ville", "La Ville", "Ville")]
fn la_collectivite_porte_son_nom(territoire: &str, collectivite: Option<&str>, du: &str, tete: &str, nom: &str) {
    let periode = Periode { debut: "2022-01-01".parse().unwrap(), fin: "2024-12-31".parse().unwrap() };
    let mut dossier = creer(&Creation { territoire, collectivite, cadre: "2022", periode }).unwrap();
    let phrases = |dossier: &domaine::dossier::Dossier| {
        let vues = verifier(dossier, jour()).unwrap().into_iter().map(|c| constats::vue(&c, dossier));
        vues.map(|v| format!("{}. {}", v.titre, v.explication)).collect::<Vec<_>>()
    };
    let avant = phrases(&dossier);
    assert!(
        avant.iter().any(|p| p.contains(&format!("sans part {du}. Par déduction, un cofinancement adapté {du} est"))),
        "{avant:?}"
    );
    for (rang, action) in dossier.actions.iter_mut().enumerate() {
        action.financements.push(domaine::dossier::Financement {
            id: format!("part-{rang}").parse().unwrap(),
            source: domaine::dossier::Source::Departement,
            nom: None,
            exercice: "2022".parse().unwrap(),
            jusqu_a: None,
            prevu: Some(domaine::donnee::Donnee::Saisie("1000.00".parse().unwrap())),
            engage: None,
            paye: None,
            report: None,
            devenir: None,
        });
    }
    let apres = phrases(&dossier);
    assert!(apres.iter().any(|p| p.starts_with(&format!("{tete} cofinance chaque action."))), "{apres:?}");
    let document = application::composer(&dossier, &Demande::Financement, jour()).unwrap();
    let lignes: Vec<String> =
        tableaux(&document).flat_map(|t| &t.rangees).filter_map(|r| r.cellules.first()).map(brut).collect();
    assert!(lignes.iter().any(|l| l == nom), "{lignes:?}");
    if nom != "Département" {
        let voisins = avant.iter().chain(&apres).chain(&lignes);
        voisins.for_each(|texte| assert!(!texte.contains("Département"), "{texte}"));
    }
}

fn tableaux(document: &documents::document::Document) -> impl Iterator<Item = &documents::document::Tableau> {
    document.blocs.iter().filter_map(|bloc| match &bloc.contenu {
        Contenu::Tableau(tableau) => Some(tableau),
        _ => None,
    })
}

fn brut(cellule: &documents::document::Cellule) -> String {
    let texte = |bloc: &documents::document::BlocTexte| match bloc {
        documents::document::BlocTexte::Paragraphe(texte) => texte.brut(),
        documents::document::BlocTexte::Liste(_) => String::new(),
    };
    cellule.contenu.iter().map(texte).collect()
}

fn convention(dossier: &domaine::dossier::Dossier) -> documents::document::Document {
    application::composer(dossier, &Demande::Convention, jour()).unwrap()
}

/// Everything that a document says, with plain spaces.
fn tout_le_texte(document: &documents::document::Document) -> String {
    let json = serde_json::to_string(document).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    json.split("\"texte\":\"").skip(1).filter_map(|m| m.split('"').next()).collect()
}

fn tableau_dit<'a>(document: &'a documents::document::Document, legende: &str) -> &'a documents::document::Tableau {
    let dit = |t: &&documents::document::Tableau| t.legende.as_ref().is_some_and(|l| l.brut() == legende);
    tableaux(document).find(dit).unwrap_or_else(|| panic!("no table « {legende} »"))
}

/// The sentence that counts the objectives says what the table below it shows, those still to be placed included.
#[test]
fn les_objectifs_comptes_sont_ceux_du_tableau() {
    let dossier = exemple("cantal-2022").unwrap();
    let document = convention(&dossier);
    let statuts: Vec<String> = tableau_dit(&document, "Objectifs retenus")
        .rangees
        .iter()
        .filter_map(|r| r.cellules.get(1))
        .map(brut)
        .collect();
    // The handicap one is mandatory by deduction only, and says so.
    assert_eq!(statuts.iter().filter(|s| *s == "Obligatoire (par déduction)").count(), 1);
    let compte = |statut: &str| statuts.iter().filter(|s| s.starts_with(statut)).count();
    assert_eq!((compte("Obligatoire"), compte("Complémentaire"), compte("À préciser")), (6, 5, 2));
    assert_eq!(statuts.len(), 13);
    let texte = tout_le_texte(&document);
    let phrase = "retiennent six objectifs obligatoires (dont un par déduction), cinq objectifs complémentaires et deux \
                  objectifs dont le statut reste à préciser :";
    assert!(texte.contains(phrase), "{texte}");
    assert!(!texte.contains("La contractualisation comporte"), "what the framework asks is not said of this contract");
    let constats = verifier(&dossier, jour()).unwrap();
    let facultatifs = constats.iter().find(|c| c.regle == "objectifs-facultatifs").expect("the count is checked");
    assert_eq!(facultatifs.gravite, domaine::constat::Gravite::AVerifier, "five for six is found");
}

#[test]
fn une_action_replacee_dans_une_liste_change_la_phrase_et_le_tableau() {
    let mut dossier = exemple("cantal-2022").unwrap();
    for action in dossier.actions.iter_mut().filter(|a| a.listes == [domaine::dossier::Liste::Autres]) {
        action.listes = vec![domaine::dossier::Liste::Facultatives];
    }
    let texte = tout_le_texte(&convention(&dossier));
    let phrase = "retiennent six objectifs obligatoires (dont un par déduction) et sept objectifs complémentaires :";
    assert!(texte.contains(phrase), "{texte}");
    assert!(!texte.contains("À préciser"), "{texte}");
}

/// A code is read with its key below the table: in full, or by the wording of its action.
#[test]
fn le_plan_d_actions_donne_la_cle_de_ses_codes() {
    let mut dossier = exemple("cantal-2022").unwrap();
    let notes = |dossier: &domaine::dossier::Dossier| {
        let document = convention(dossier);
        let detaille = |t: &&documents::document::Tableau| t.entetes.iter().any(|r| r.cellules.len() == 5);
        let premier = tableaux(&document).find(detaille).expect("annexe 1");
        premier.notes.iter().map(documents::document::Texte::brut).collect::<Vec<_>>()
    };
    let cle = notes(&dossier).remove(0);
    assert!(cle.starts_with("Objectifs. H1 : « Garantir l’accompagnement des enfants"), "{cle}");
    assert!(cle.ends_with(" ; P1, P2, P3, P4 et P5 : même intitulé que l’action."), "{cle}");
    "Repérer plus tôt".clone_into(&mut dossier.actions[0].intitule);
    let cle = notes(&dossier).remove(0);
    assert!(cle.contains("P1 : « Augmenter le nombre d’entretiens prénataux"), "{cle}");
}

/// Nothing is known of the money of a new contract: each place says so once, in a sentence that stands.
#[test]
fn un_contrat_sans_montant_le_dit_simplement() {
    let periode = Periode { debut: "2022-01-01".parse().unwrap(), fin: "2024-12-31".parse().unwrap() };
    let dossier = creer(&Creation { territoire: "15", collectivite: None, cadre: "2022", periode }).unwrap();
    let texte = tout_le_texte(&convention(&dossier));
    for attendu in [
        "Aucun crédit n’est encore notifié ni annoncé par les financeurs.",
        "Le total des crédits notifiés ou annoncés pour le présent contrat n’est pas encore connu.",
        "Aucun montant n’est encore inscrit pour les actions du plan.",
    ] {
        assert!(texte.contains(attendu), "« {attendu} » in {texte}");
    }
    for faux in ["un montant non renseigné", "non ventilé", "sont les suivants :"] {
        assert!(!texte.contains(faux), "« {faux} » in {texte}");
    }
}

/// The report names a character that no act can print, and is printed itself.
#[test]
fn le_rapport_de_controle_dit_un_caractere_sans_dessin() {
    let mut dossier = exemple("cantal-2022-demo").unwrap();
    dossier.actions[0].intitule.push_str(" 😀");
    let controle = application::composer(&dossier, &Demande::Controle, jour()).unwrap();
    assert!(serde_json::to_string(&controle).unwrap().contains("(U+1F600)"));
    assert!(application::pdf(&dossier, &Demande::Controle, jour(), None).unwrap().starts_with(b"%PDF-1.7"));
    assert!(application::pdf(&dossier, &Demande::Convention, jour(), None).is_err(), "the act waits");
    let mut nomme = exemple("cantal-2022-demo").unwrap();
    nomme.nom = Some("Brouillon 😀".to_owned());
    let constats = verifier(&nomme, jour()).unwrap();
    let lu = constats.iter().find(|c| c.regle == "caractere-imprimable").unwrap();
    assert_eq!(lu.gravite, application::Gravite::Respecte, "a working name is never printed");
}
