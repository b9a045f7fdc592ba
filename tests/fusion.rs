//! Two copies of one dossier brought together: the sentences, the refusals, a negotiation of three parties.

use application::fusion::{Camp, reunir};
use application::vues_fusion::FusionVue;
use domaine::arbre;
use domaine::dossier::Dossier;
use domaine::modification::{Modification, appliquer};
use serde_json::{Value, json};

fn demo() -> Dossier {
    application::exemple("cantal-2022-demo").unwrap()
}

fn definir(chemin: &str, valeur: Value) -> Modification {
    Modification::Definir { chemin: chemin.into(), valeur }
}

fn avec(dossier: &Dossier, modifications: &[Modification]) -> Dossier {
    appliquer(&arbre::de_dossier(dossier), modifications).unwrap().dossier
}

fn simple(texte: &str) -> String {
    texte.replace(['\u{a0}', '\u{202f}'], " ")
}

fn phrases(vue: &FusionVue) -> Vec<[String; 4]> {
    vue.conflits.iter().map(|c| [&c.ou, &c.avant, &c.notre, &c.leur].map(|t| simple(t))).collect()
}

#[test]
fn un_conflit_se_lit_en_trois_phrases() {
    let base = demo();
    let montant = "actions/usema/financements/ondam-2023/prevu";
    let avant = arbre::resoudre(&arbre::de_dossier(&base), montant).cloned().unwrap();
    let notre = avec(
        &base,
        &[
            definir(montant, json!("120000.50")),
            definir("actions/usema/pilote", json!("Département")),
            definir("jalons/odpe/prevu", json!("2022-09-12")),
        ],
    );
    let leur = avec(
        &base,
        &[
            definir(montant, json!({"indisponible": "en attente de notification"})),
            definir("actions/usema/partenaires", json!(["ARS", "Éducation nationale"])),
            definir("jalons/odpe/prevu", json!("2022-10-01")),
        ],
    );
    let (reuni, vue) = reunir(&base, &notre, &leur, None).unwrap();
    let lues = phrases(&vue);
    let sur =
        |debut: &str| lues.iter().find(|l| l[0].starts_with(debut)).unwrap_or_else(|| panic!("{debut}: {lues:?}"));
    let usema = sur("Action A6, financement ONDAM médico-social 2023, montant prévu");
    assert_eq!(usema[2..], ["120 000,50 €", "non disponible (en attente de notification)"]);
    assert!(usema[1].contains('€'), "{}", usema[1]);
    let odpe = sur("Étape « ");
    assert!(odpe[0].ends_with("date prévue"), "{}", odpe[0]);
    assert_eq!(odpe[2..], ["12 septembre 2022", "1er octobre 2022"]);
    assert_eq!(lues.len(), 2);
    let arbre = arbre::de_dossier(&reuni);
    assert_eq!(arbre::resoudre(&arbre, montant), Some(&avant), "money is never decided alone");
    assert_eq!(arbre::resoudre(&arbre, "actions/usema/pilote"), Some(&json!("Département")));
    assert_eq!(arbre::resoudre(&arbre, "actions/usema/partenaires"), Some(&json!(["ARS", "Éducation nationale"])));
    // After merging, checks run and totals agree with the tree.
    assert!(!application::verifier(&reuni, "2022-06-08".parse().unwrap()).unwrap().is_empty());
    assert_eq!(
        domaine::projection::projeter(&reuni),
        domaine::projection::projeter(&domaine::dossier::valider(&arbre).unwrap())
    );
}

#[test]
fn suivre_un_cote_tranche_tout() {
    let base = demo();
    let notre = avec(&base, &[definir("titre", json!("Notre titre")), definir("lieu_signature", json!("Aurillac"))]);
    let leur = avec(&base, &[definir("titre", json!("Leur titre")), definir("actions/usema/intitule", json!("USEMA"))]);
    for (camp, titre) in [(Camp::Notre, "Notre titre"), (Camp::Leur, "Leur titre"), (Camp::Base, base.titre.as_str())] {
        let (reuni, vue) = reunir(&base, &notre, &leur, Some(camp)).unwrap();
        assert_eq!((reuni.titre.as_str(), vue.conflits.len(), vue.tranches), (titre, 0, 1));
        assert_eq!(reuni.lieu_signature.as_deref(), Some("Aurillac"));
        assert_eq!(reuni.action("usema").unwrap().intitule, "USEMA");
    }
}

/// What both changed otherwise is taken from nobody until a side is followed, and then from that side alone.
#[test]
fn un_changement_se_compte_du_cote_ou_il_est_pris() {
    let base = demo();
    let notre = avec(&base, &[definir("titre", json!("Notre titre"))]);
    let leur = avec(&base, &[definir("titre", json!("Leur titre")), definir("lieu_signature", json!("Murat"))]);
    for (suivi, attendus) in [
        (None, [1, 0, 1, 0]),
        (Some(Camp::Base), [1, 0, 0, 1]),
        (Some(Camp::Leur), [2, 0, 0, 1]),
        (Some(Camp::Notre), [1, 1, 0, 1]),
    ] {
        let vue = reunir(&base, &notre, &leur, suivi).unwrap().1;
        let conflits = u32::try_from(vue.conflits.len()).unwrap();
        assert_eq!([vue.recus, vue.gardes, conflits, vue.tranches], attendus, "{suivi:?}");
    }
}

#[test]
fn un_paragraphe_ecrit_des_deux_cotes_montre_ses_mots() {
    let base = demo();
    let article = base.articles.iter().find(|a| a.id.as_str() == "engagements-financiers").unwrap();
    let chemin = format!("articles/{}/corps", article.id);
    let corps = arbre::resoudre(&arbre::de_dossier(&base), &chemin).cloned().unwrap();
    let bloc = corps["content"][0]["attrs"]["id"].as_str().unwrap().to_owned();
    let ecrire = |mots: &str| {
        let mut corps = corps.clone();
        corps["content"][0]["content"] = json!([{"type": "text", "text": mots}]);
        avec(&base, &[definir(&chemin, corps)])
    };
    let (_, vue) = reunir(&base, &ecrire("Nos mots."), &ecrire("Leurs mots."), None).unwrap();
    let [conflit] = &vue.conflits[..] else { panic!("{:?}", vue.conflits) };
    assert_eq!(conflit.bloc.as_deref(), Some(bloc.as_str()));
    assert_eq!(phrases(&vue)[0][2..], ["« Nos mots. »", "« Leurs mots. »"]);
    assert!(simple(&conflit.ou).starts_with("Article « "), "{}", conflit.ou);
}

#[test]
fn trois_etats_d_un_meme_dossier_et_rien_d_autre() {
    let base = demo();
    let autre = application::exemple("cher-2020").unwrap();
    assert!(matches!(reunir(&base, &base, &autre, None), Err(application::Erreur::AutreDossier)));
    let signe = Dossier { statut: domaine::statut::Statut::Signe, ..base.clone() };
    let leur = avec(&base, &[definir("titre", json!("Un autre titre"))]);
    assert!(matches!(reunir(&base, &signe, &leur, None), Err(application::Erreur::FusionScellee)));
    assert!(matches!(reunir(&base, &leur, &signe, None), Err(application::Erreur::FusionScellee)));
    let suivi = avec(&base, &[definir("jalons/odpe/piece", Value::Null)]);
    assert_eq!(reunir(&base, &signe, &suivi, None).unwrap().0.statut, domaine::statut::Statut::Signe);
}

/// A source of numbers that is the same at each run.
struct Des(u64);

impl Des {
    fn tirer(&mut self, borne: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(borne).unwrap()).unwrap()
    }
}

/// One change of a party: an amount, a word of a fiche, a new step, a new place for an action.
fn changer(dossier: &Dossier, des: &mut Des, partie: &str, numero: usize) -> Modification {
    let action = &dossier.actions[des.tirer(dossier.actions.len())];
    let chemin = format!("actions/{}", action.id);
    match des.tirer(5) {
        0 if !action.financements.is_empty() => {
            let ligne = &action.financements[des.tirer(action.financements.len())];
            definir(
                &format!("{chemin}/financements/{}/prevu", ligne.id),
                json!(format!("{}.00", 1000 + des.tirer(90_000))),
            )
        }
        1 => definir(&format!("{chemin}/intitule"), json!(format!("{} ({partie} {numero})", action.intitule))),
        2 => Modification::Inserer {
            chemin: "jalons".into(),
            apres: dossier.jalons.last().map(|j| j.id.clone()),
            valeur: json!({"id": format!("{partie}-{numero}"), "quoi": format!("{partie}-{numero}"), "libelle": format!("Étape {partie} {numero}")}),
        },
        3 => {
            let devant = &dossier.actions[des.tirer(dossier.actions.len())].id;
            if *devant == action.id {
                return definir(&format!("{chemin}/pilote"), json!(partie));
            }
            Modification::Deplacer { chemin, apres: Some(devant.clone()) }
        }
        _ => definir(&format!("{chemin}/partenaires"), json!([partie, format!("partenaire {numero}")])),
    }
}

/// Three parties, twelve rounds, their e-mails in any order: the département brings together what comes back, decides what
/// meets, and sends the result. All end with one contract, and each change is in it or was told as a conflict.
#[test]
fn une_negociation_a_trois_finit_par_un_seul_contrat() {
    const TOURS: usize = 12;
    const CHANGEMENTS: usize = 27;
    for graine in 1..=2 {
        let mut des = Des(graine);
        let mut hub = demo();
        let (mut faits, mut dits) = (0, 0);
        for tour in 0..TOURS {
            let envoi = hub.clone();
            // Each party works on what it was sent; the département goes on meanwhile.
            let mut reponses: Vec<(&str, Dossier)> = Vec::new();
            for partie in ["prefet", "ars", "departement"] {
                let mut copie = envoi.clone();
                for n in 0..CHANGEMENTS / 3 {
                    let modification = changer(&copie, &mut des, partie, tour * 100 + n);
                    copie = avec(&copie, &[modification]);
                    faits += 1;
                }
                reponses.push((partie, copie));
            }
            let (_, a_moi) = reponses.pop().unwrap();
            hub = a_moi;
            if des.tirer(2) == 1 {
                reponses.reverse();
            }
            for (partie, copie) in reponses {
                let (reuni, vue) = reunir(&envoi, &hub, &copie, None).unwrap_or_else(|e| panic!("{partie}: {e}"));
                let envers = reunir(&envoi, &copie, &hub, None).unwrap();
                assert_eq!(reuni, envers.0, "no side is first");
                assert_eq!(vue.conflits.len(), envers.1.conflits.len());
                rien_de_perdu(&envoi, &copie, &reuni, &vue);
                rien_de_perdu(&envoi, &hub, &reuni, &vue);
                dits += vue.conflits.len();
                hub = reunir(&envoi, &hub, &copie, Some(Camp::Leur)).unwrap().0;
            }
        }
        assert!(faits >= 300 && dits > 10, "{faits} changes, {dits} conflicts: they do meet");
        let mut ids: Vec<_> = hub.jalons.iter().map(|j| j.id.to_string()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), hub.jalons.len(), "each step once");
    }
}

/// What a side set or put in is in the result, unless a conflict names the place.
fn rien_de_perdu(base: &Dossier, cote: &Dossier, reuni: &Dossier, vue: &FusionVue) {
    let [avant, apres, resultat] = [base, cote, reuni].map(arbre::de_dossier);
    let tient = |a: &str, b: &str| a == b || b.starts_with(&format!("{a}/"));
    let dit = |chemin: &str| vue.conflits.iter().any(|c| tient(&c.chemin, chemin) || tient(chemin, &c.chemin));
    for modification in domaine::diff::diff(&avant, &apres) {
        let chemin = modification.chemin().to_owned();
        let ici = |chemin: &str| arbre::resoudre(&resultat, chemin);
        let la = match &modification {
            _ if dit(&chemin) => true,
            Modification::Definir { valeur, .. } => ici(&chemin).unwrap_or(&Value::Null) == valeur,
            Modification::Inserer { valeur, .. } => {
                ici(&format!("{chemin}/{}", arbre::id_de(valeur).unwrap())).is_some()
            }
            Modification::Retirer { .. } => ici(&chemin).is_none(),
            Modification::Deplacer { .. } => true,
        };
        assert!(la, "{modification:?} is lost");
    }
}
