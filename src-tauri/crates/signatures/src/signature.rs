//! One signature of a file: found in a field, checked on the bytes it covers, then compared with what followed.

use lopdf::{Dictionary, Object};

use crate::ajouts::{self, Ajouts};
use crate::algorithmes::Hachage;
use crate::certificat::Certificat;
use crate::champs::{self, Champ};
use crate::cms::Paquet;
use crate::defaut::Defaut;
use crate::der_brut::{self, Suite};
use crate::moment::Moment;
use crate::pdf::Structure;
use crate::plage::{self, Plage};

const TST_INFO: der::asn1::ObjectIdentifier = der::asn1::ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
const DONNEES: der::asn1::ObjectIdentifier = der::asn1::ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");

/// More revisions than any real act has.
const REVISIONS_MAX: usize = 100;

/// What a signature is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    Signature,
    /// A time-stamp of the whole document: nobody signs, an authority says when it existed.
    Horodatage,
}

/// The time-stamp that an authority put on a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Horodatage {
    pub date: Option<Moment>,
    pub autorite: Option<Certificat>,
    /// Faults of the time-stamp itself; the signature may be intact without it.
    pub defauts: Vec<Defaut>,
}

/// All the facts of one signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub champ: String,
    pub nature: Nature,
    pub certificat: Option<Certificat>,
    pub algorithme: Option<String>,
    /// What the dictionary of the signature declares (`/M`): anybody could write it.
    pub date_declaree: Option<Moment>,
    /// What the signer signed along: its own clock.
    pub date_signee: Option<Moment>,
    pub horodatage: Option<Horodatage>,
    /// First byte after what it covers.
    pub fin: Option<usize>,
    /// Nothing here: the signature is intact.
    pub defauts: Vec<Defaut>,
    /// What later revisions brought.
    pub apres: Ajouts,
}

impl Signature {
    #[must_use]
    pub fn intacte(&self) -> bool {
        self.defauts.is_empty()
    }

    /// The best known moment: that of the authority, of the signer, of the file.
    #[must_use]
    pub fn date(&self) -> Option<Moment> {
        let autorite = self.horodatage.as_ref().filter(|h| h.defauts.is_empty()).and_then(|h| h.date);
        autorite.or(self.date_signee).or(self.date_declaree)
    }
}

/// Every signature, those that a later revision dropped included.
pub(crate) fn toutes(structure: &Structure<'_>, champs: &[Champ]) -> Vec<Signature> {
    let mut vues: Vec<(String, Dictionary)> = Vec::new();
    let mut signatures = Vec::new();
    for (champ, dictionnaire) in signees(structure, champs) {
        signatures.push(lire(structure, &champ, &dictionnaire));
        vues.push((champ.nom, dictionnaire));
    }
    for fin in revisions(structure.octets) {
        let Ok(ancienne) = Structure::lire(&structure.octets[..fin]) else { continue };
        for (champ, dictionnaire) in signees(&ancienne, &champs::lire(&ancienne)) {
            let connue = vues.iter().any(|(nom, d)| *nom == champ.nom && *d == dictionnaire);
            if !connue {
                let mut signature = lire(&ancienne, &champ, &dictionnaire);
                signature.defauts.push(Defaut::Retiree);
                signature.defauts.sort();
                signatures.push(signature);
                vues.push((champ.nom, dictionnaire));
            }
        }
    }
    signatures.sort_by_key(|s| s.fin.unwrap_or(usize::MAX));
    signatures
}

fn signees(structure: &Structure<'_>, champs: &[Champ]) -> Vec<(Champ, Dictionary)> {
    let signes = champs.iter().filter(|c| c.signature).filter_map(|champ| {
        let valeur = champ.valeur.as_ref()?;
        Some((champ.clone(), structure.dictionnaire(valeur).unwrap_or_default()))
    });
    signes.collect()
}

/// Where earlier revisions end, the newest first: after the mark and the end of its line.
fn revisions(octets: &[u8]) -> Vec<usize> {
    let marque = b"%%EOF";
    let fins = octets.windows(marque.len()).enumerate().filter(|(_, f)| f == marque).map(|(place, _)| {
        let fin = place + marque.len();
        fin + match &octets[fin..] {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => 0,
        }
    });
    let mut fins: Vec<usize> = fins.filter(|fin| !octets[*fin..].trim_ascii().is_empty()).collect();
    fins.reverse();
    fins.truncate(REVISIONS_MAX);
    fins
}

fn lire(structure: &Structure<'_>, champ: &Champ, dictionnaire: &Dictionary) -> Signature {
    let nom = |cle: &[u8]| dictionnaire.get(cle).ok().and_then(|o| o.as_name().ok()).unwrap_or_default().to_vec();
    let format = nom(b"SubFilter");
    let mut signature = Signature {
        champ: champ.nom.clone(),
        nature: if format == b"ETSI.RFC3161" { Nature::Horodatage } else { Nature::Signature },
        certificat: None,
        algorithme: None,
        date_declaree: dictionnaire.get(b"M").and_then(Object::as_str).ok().and_then(Moment::de_pdf),
        date_signee: None,
        horodatage: None,
        fin: None,
        defauts: Vec::new(),
        apres: Ajouts::default(),
    };
    let plage = plage::lire(structure.octets, dictionnaire, &mut signature.defauts);
    signature.fin = plage.map(|p| p.fin);
    let contenu = dictionnaire.get(b"Contents").and_then(Object::as_str).unwrap_or_default();
    match Paquet::lire(contenu) {
        Ok(paquet) => juger(structure, &mut signature, &paquet, &format, plage),
        Err(defauts) => signature.defauts.extend(defauts),
    }
    if let Some(plage) = plage {
        suites(structure, champ, dictionnaire, plage, &mut signature);
    }
    signature.defauts.sort();
    signature.defauts.dedup();
    signature
}

/// The cryptography, on the bytes that the range names.
fn juger(structure: &Structure<'_>, s: &mut Signature, paquet: &Paquet, format: &[u8], plage: Option<Plage>) {
    let parts = plage.map(|p| p.parts(structure.octets));
    let parts: &[&[u8]] = parts.as_ref().map_or(&[], |p| p);
    let verdict = match format {
        b"adbe.pkcs7.detached" | b"ETSI.CAdES.detached" => {
            match paquet.contenu() {
                (DONNEES, None) => {}
                (_, Some(_)) => s.defauts.push(Defaut::ContenuEmbarque),
                (autre, None) => s.defauts.push(Defaut::FormatInconnu(autre.to_string())),
            }
            s.horodatage = paquet.horodatage().map(|jeton| horodater(&jeton, paquet.signature()));
            paquet.verifier(parts, format == b"ETSI.CAdES.detached")
        }
        b"ETSI.RFC3161" => {
            let (date, defaut) = jeton(paquet, parts);
            s.date_signee = date;
            s.defauts.extend(defaut);
            paquet.verifier(&[paquet.contenu().1.unwrap_or_default()], false)
        }
        b"adbe.pkcs7.sha1" | b"adbe.x509.rsa_sha1" => {
            s.defauts.push(Defaut::AlgorithmeFaible("SHA-1".to_owned()));
            return;
        }
        autre => {
            s.defauts.push(Defaut::FormatInconnu(String::from_utf8_lossy(autre).into_owned()));
            return;
        }
    };
    s.certificat = verdict.certificat;
    s.algorithme = verdict.algorithme;
    s.date_signee = s.date_signee.or(verdict.date);
    // Without a range there is nothing to compare with: the range is the fault.
    s.defauts.extend(verdict.defauts.into_iter().filter(|d| plage.is_some() || *d != Defaut::EmpreinteDifferente));
}

/// The token of an authority over the value of a signature.
fn horodater(jeton: &[u8], signature: &[u8]) -> Horodatage {
    let paquet = match Paquet::lire(jeton) {
        Ok(paquet) => paquet,
        Err(defauts) => return Horodatage { date: None, autorite: None, defauts },
    };
    let (date, defaut) = self::jeton(&paquet, &[signature]);
    let contenu = paquet.contenu().1.unwrap_or_default();
    let verdict = paquet.verifier(&[contenu], false);
    let mut defauts = verdict.defauts;
    defauts.extend(defaut);
    Horodatage { date, autorite: verdict.certificat, defauts }
}

/// What a token says: when, and whether it is about these bytes.
fn jeton(paquet: &Paquet, sur: &[&[u8]]) -> (Option<Moment>, Option<Defaut>) {
    let (TST_INFO, Some(contenu)) = paquet.contenu() else { return (None, Some(Defaut::ContenuIllisible)) };
    let lire = || {
        let mut corps = Suite(Suite(contenu).attendre(der_brut::SEQUENCE)?);
        corps.attendre(der_brut::ENTIER)?;
        corps.attendre(der_brut::OID)?;
        let mut marque = Suite(corps.attendre(der_brut::SEQUENCE)?);
        let algorithme = Suite(marque.attendre(der_brut::SEQUENCE)?).attendre(der_brut::OID)?;
        let empreinte = marque.attendre(der_brut::OCTETS)?;
        corps.attendre(der_brut::ENTIER)?;
        let date = Moment::generalise(corps.attendre(der_brut::DATE)?)?;
        Some((date, der::asn1::ObjectIdentifier::from_bytes(algorithme).ok()?, empreinte))
    };
    let Some((date, algorithme, empreinte)) = lire() else { return (None, Some(Defaut::ContenuIllisible)) };
    let defaut = match Hachage::lire(algorithme) {
        Ok(hachage) if hachage.empreinte(sur) == empreinte => None,
        Ok(_) => Some(Defaut::EmpreinteDifferente),
        Err(defaut) => Some(defaut),
    };
    (Some(date), defaut)
}

/// The revision that was signed, and what came after it.
fn suites(structure: &Structure<'_>, champ: &Champ, lu: &Dictionary, plage: Plage, s: &mut Signature) {
    let Ok(revision) = Structure::lire(&structure.octets[..plage.fin]) else { return };
    let signes = signees(&revision, &champs::lire(&revision));
    if !signes.iter().any(|(autre, dictionnaire)| autre.nom == champ.nom && dictionnaire == lu) {
        s.defauts.push(Defaut::HorsDeSaRevision);
    }
    s.apres = ajouts::entre(&revision, structure);
}
