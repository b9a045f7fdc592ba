//! A signer for tests: it fills a field of a PDF by an incremental update, with a key and a certificate of no value.

use lopdf::{Dictionary, Document, IncrementalDocument, Object, StringFormat, dictionary};
use p256::ecdsa::signature::hazmat::PrehashSigner;
use p256::ecdsa::{Signature, SigningKey};
use sha2::{Digest, Sha256};

const PLACE: usize = 2000;

fn der(etiquette: u8, parts: &[&[u8]]) -> Vec<u8> {
    let corps = parts.concat();
    let longueur = u16::try_from(corps.len()).unwrap().to_be_bytes();
    [&[etiquette, 0x82, longueur[0], longueur[1]], &corps[..]].concat()
}

fn suite(parts: &[&[u8]]) -> Vec<u8> {
    // Short lengths in their short form, as DER wants them.
    let longue = der(0x30, parts);
    court(longue)
}

fn court(longue: Vec<u8>) -> Vec<u8> {
    let longueur = longue.len() - 4;
    match u8::try_from(longueur) {
        Ok(l @ 0..=0x7f) => [&[longue[0], l], &longue[4..]].concat(),
        Ok(l) => [&[longue[0], 0x81, l], &longue[4..]].concat(),
        Err(_) => longue,
    }
}

fn element(etiquette: u8, parts: &[&[u8]]) -> Vec<u8> {
    court(der(etiquette, parts))
}

const ECDSA_SHA256: &[u8] = &[0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];
const SHA256: &[u8] = &[0x06, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1];
const DONNEES: &[u8] = &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1];
const SIGNEES: &[u8] = &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2];
const TYPE: &[u8] = &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 3];
const EMPREINTE: &[u8] = &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 4];
const CERTIFICAT: &[u8] = &[0x06, 11, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 16, 2, 47];
const CLE_EC: &[u8] = &[0x06, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1];
const P256: &[u8] = &[0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7];

fn nom(texte: &str) -> Vec<u8> {
    suite(&[&element(0x31, &[&suite(&[&[0x06, 3, 0x55, 4, 3], &element(0x0c, &[texte.as_bytes()])])])])
}

/// A certificate of 2020 to 2049 that no authority signed: nobody looks at its signature.
fn certificat(cle: &SigningKey, titulaire: &str) -> Vec<u8> {
    let dates = suite(&[&element(0x17, &[b"200101000000Z"]), &element(0x17, &[b"491231235959Z"])]);
    let point = cle.verifying_key().to_sec1_point(false);
    let publique = suite(&[&suite(&[CLE_EC, P256]), &element(0x03, &[&[0], point.as_bytes()])]);
    let algorithme = suite(&[ECDSA_SHA256]);
    let version: &[u8] = &[0xa0, 3, 2, 1, 2];
    let corps = suite(&[version, &[2, 1, 7], &algorithme, &nom("Essai"), &dates, &nom(titulaire), &publique]);
    suite(&[&corps, &algorithme, &[0x03, 2, 0, 0]])
}

fn attribut(cle: &[u8], valeur: &[u8]) -> Vec<u8> {
    suite(&[cle, &element(0x31, &[valeur])])
}

fn cms(parts: [&[u8]; 2], titulaire: &str) -> Vec<u8> {
    let cle = SigningKey::from_slice(&[7; 32]).unwrap();
    let certificat = certificat(&cle, titulaire);
    let empreinte = Sha256::new().chain_update(parts[0]).chain_update(parts[1]).finalize();
    let nomme = suite(&[&suite(&[&suite(&[&element(0x04, &[&Sha256::digest(&certificat)])])])]);
    let attributs =
        [attribut(TYPE, DONNEES), attribut(EMPREINTE, &element(0x04, &[&empreinte])), attribut(CERTIFICAT, &nomme)];
    let mut attributs: Vec<&[u8]> = attributs.iter().map(Vec::as_slice).collect();
    attributs.sort();
    let signature: Signature = cle.sign_prehash(&Sha256::digest(element(0x31, &attributs))).unwrap();
    let signataire = suite(&[
        &[2, 1, 1],
        &suite(&[&nom("Essai"), &[2, 1, 7]]),
        &suite(&[SHA256]),
        &element(0xa0, &attributs),
        &suite(&[ECDSA_SHA256]),
        &element(0x04, &[signature.to_der().as_bytes()]),
    ]);
    let donnees = suite(&[
        &[2, 1, 1],
        &element(0x31, &[&suite(&[SHA256])]),
        &suite(&[DONNEES]),
        &element(0xa0, &[&certificat]),
        &element(0x31, &[&signataire]),
    ]);
    suite(&[SIGNEES, &element(0xa0, &[&donnees])])
}

/// Writes an incremental update of what `changer` does to the file.
pub fn mettre_a_jour(octets: &[u8], changer: impl FnOnce(&mut IncrementalDocument)) -> Vec<u8> {
    let mut suite = IncrementalDocument::create_from(octets.to_vec(), Document::load_mem(octets).unwrap());
    changer(&mut suite);
    let mut sortie = Vec::new();
    suite.save_to(&mut sortie).unwrap();
    sortie
}

/// The file with that field signed.
pub fn signer(octets: &[u8], champ: &str, titulaire: &str) -> Vec<u8> {
    const BORNE: i64 = 1_000_000_000;
    let mut sortie = mettre_a_jour(octets, |suite| {
        let est_lui =
            |d: &Dictionary| d.get(b"T").is_ok_and(|t| lopdf::decode_text_string(t).ok().as_deref() == Some(champ));
        let objets = &suite.get_prev_documents().objects;
        let id = *objets.iter().find(|(_, o)| o.as_dict().is_ok_and(est_lui)).expect("the field is there").0;
        let valeur = suite.new_document.add_object(dictionary! {
            "Type" => "Sig", "Filter" => "Adobe.PPKLite", "SubFilter" => "ETSI.CAdES.detached",
            "M" => Object::string_literal("D:20260312133205Z"),
            "ByteRange" => vec![0.into(), BORNE.into(), BORNE.into(), BORNE.into()],
            "Contents" => Object::String(vec![0; PLACE], StringFormat::Hexadecimal),
        });
        suite.opt_clone_object_to_new_document(id).unwrap();
        suite.new_document.get_object_mut(id).unwrap().as_dict_mut().unwrap().set("V", valeur);
    });
    let place = |octets: &[u8], mot: &[u8]| octets.windows(mot.len()).rposition(|f| f == mot).unwrap();
    let trou = place(&sortie, b"/Contents<") + 9;
    let reprise = trou + 2 * PLACE + 2;
    let bornes = place(&sortie, b"[0 1000000000");
    let longueur = "[0 1000000000 1000000000 1000000000]".len();
    let plage = format!("[0 {trou} {reprise} {}]", sortie.len() - reprise);
    sortie[bornes..bornes + longueur].copy_from_slice(format!("{plage:<longueur$}").as_bytes());
    let signature = cms([&sortie[..trou], &sortie[reprise..]], titulaire);
    let hexadecimal: String = signature.iter().map(|o| format!("{o:02x}")).collect();
    sortie[trou + 1..trou + 1 + hexadecimal.len()].copy_from_slice(hexadecimal.as_bytes());
    sortie
}
