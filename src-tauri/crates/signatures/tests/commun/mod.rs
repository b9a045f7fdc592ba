//! The signed files of `fixtures`, and updates written by hand after them, as whoever wants to deceive would.

#![allow(dead_code, reason = "each test file takes what it needs")]

use signatures::{Lecture, lire};

macro_rules! fichiers {
    ($($nom:literal),* $(,)?) => {
        pub fn fichier(nom: &str) -> Vec<u8> {
            match nom {
                $($nom => include_bytes!(concat!("../fixtures/", $nom, ".pdf")).to_vec(),)*
                autre => panic!("no file {autre}"),
            }
        }
        pub const FICHIERS: &[&str] = &[$($nom),*];
    };
}

fichiers!(
    "vierge",
    "rsa",
    "adobe",
    "rsa-pss",
    "p256",
    "p384",
    "p521",
    "rsa-1024",
    "sha1",
    "trois",
    "certifiee",
    "preparee",
    "horodatee",
    "document-horodate",
);

pub fn lu(octets: &[u8]) -> Lecture {
    lire(octets).expect("the file can be followed")
}

pub fn place(octets: &[u8], mot: &[u8]) -> usize {
    octets.windows(mot.len()).rposition(|f| f == mot).unwrap_or_else(|| panic!("no {}", String::from_utf8_lossy(mot)))
}

/// Text takes the place of other text of the same length.
pub fn remplacer(octets: &mut [u8], avant: &[u8], apres: &[u8]) {
    assert_eq!(avant.len(), apres.len());
    let debut = place(octets, avant);
    octets[debut..debut + avant.len()].copy_from_slice(apres);
}

/// An incremental update: objects that are written again, and numbers that are freed.
pub fn mettre_a_jour(octets: &[u8], objets: &[(u32, &str)], libres: &[u32]) -> Vec<u8> {
    let mut sortie = octets.to_vec();
    let depart = place(octets, b"startxref") + 9;
    let ancien: String = octets[depart..].iter().map(|o| char::from(*o)).take_while(|c| *c != '%').collect();
    let mut table = String::from("xref\n");
    for (numero, corps) in objets {
        table.push_str(&format!("{numero} 1\n{:010} 00000 n \n", sortie.len()));
        sortie.extend(format!("{numero} 0 obj\n{corps}\nendobj\n").bytes());
    }
    for numero in libres {
        table.push_str(&format!("{numero} 1\n0000000000 00001 f \n"));
    }
    let place = sortie.len();
    sortie.extend(table.bytes());
    let fin = format!("trailer\n<< /Size 200 /Root 1 0 R /Prev {} >>\nstartxref\n{place}\n%%EOF\n", ancien.trim());
    sortie.extend(fin.bytes());
    sortie
}
