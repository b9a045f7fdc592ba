//! Any byte that was signed counts, and no file makes the reading panic.

mod commun;

use commun::{FICHIERS, fichier};
use proptest::prelude::*;
use signatures::{lire, textes};

fn un_fichier_signe() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["rsa", "rsa-pss", "p256", "p384", "trois", "horodatee"])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tout_octet_signe_compte(nom in un_fichier_signe(), ou: prop::sample::Index, masque in 1_u8..) {
        let mut octets = fichier(nom);
        let avant = lire(&octets).unwrap().signatures.remove(0);
        let trou = {
            let debut = octets.windows(11).position(|f| f == b"/Contents <").unwrap() + 10;
            debut..debut + octets[debut..].iter().position(|o| *o == b'>').unwrap() + 1
        };
        let ou = ou.index(avant.fin.unwrap() - trou.len());
        octets[if ou < trou.start { ou } else { ou + trou.len() }] ^= masque;
        if let Ok(lecture) = lire(&octets) {
            let encore = lecture.signatures.iter().any(|s| s.champ == avant.champ && s.intacte());
            prop_assert!(!encore, "a changed byte goes unseen");
        }
    }

    #[test]
    fn un_fichier_coupe_ou_abime_se_lit_sans_panique(
        nom in prop::sample::select(FICHIERS),
        coupe: prop::sample::Index,
        eclats in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
    ) {
        let mut octets = fichier(nom);
        for (ou, octet) in eclats {
            let ou = ou.index(octets.len());
            octets[ou] = octet;
        }
        let _ = (lire(&octets), textes(&octets));
        octets.truncate(coupe.index(octets.len()));
        let _ = lire(&octets);
    }

    #[test]
    fn des_octets_au_hasard_se_lisent_sans_panique(suite in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = lire(&suite);
        let _ = lire(&[b"%PDF-1.7\n", suite.as_slice(), b"\nstartxref\n9\n%%EOF"].concat());
        let _ = lire(&[b"%PDF-1.7\nxref\n0 1\n", suite.as_slice(), b"\nstartxref\n9\n%%EOF"].concat());
    }

    #[test]
    fn une_signature_au_hasard_se_lit_sans_panique(ou: prop::sample::Index, chiffres in "[0-9a-f]{1,40}") {
        let mut octets = fichier("horodatee");
        let debut = octets.windows(11).position(|f| f == b"/Contents <").unwrap() + 11;
        let longueur = octets[debut..].iter().position(|o| *o == b'>').unwrap();
        let ou = debut + ou.index(longueur - chiffres.len());
        octets[ou..ou + chiffres.len()].copy_from_slice(chiffres.as_bytes());
        let _ = lire(&octets);
    }
}
