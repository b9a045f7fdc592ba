//! Hashes and keys: which are known, which are too weak, and whether a signature is that of a key.

use der::asn1::{Any, ObjectIdentifier as Oid};
use der::{Decode, Encode};
use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::traits::PublicKeyParts;
use rsa::{Pkcs1v15Sign, Pss, PublicKey};
use sha2::{Digest, Sha256, Sha384, Sha512};
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use crate::defaut::Defaut;

const MD5: Oid = Oid::new_unwrap("1.2.840.113549.2.5");
const SHA1: Oid = Oid::new_unwrap("1.3.14.3.2.26");
const SHA256: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA384: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA512: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.3");
const RSA: Oid = Oid::new_unwrap("1.2.840.113549.1.1.1");
const RSA_MD5: Oid = Oid::new_unwrap("1.2.840.113549.1.1.4");
const RSA_SHA1: Oid = Oid::new_unwrap("1.2.840.113549.1.1.5");
const RSA_SHA256: Oid = Oid::new_unwrap("1.2.840.113549.1.1.11");
const RSA_SHA384: Oid = Oid::new_unwrap("1.2.840.113549.1.1.12");
const RSA_SHA512: Oid = Oid::new_unwrap("1.2.840.113549.1.1.13");
const RSA_PSS: Oid = Oid::new_unwrap("1.2.840.113549.1.1.10");
const MGF1: Oid = Oid::new_unwrap("1.2.840.113549.1.1.8");
const EC: Oid = Oid::new_unwrap("1.2.840.10045.2.1");
const ECDSA_SHA1: Oid = Oid::new_unwrap("1.2.840.10045.4.1");
const ECDSA_SHA256: Oid = Oid::new_unwrap("1.2.840.10045.4.3.2");
const ECDSA_SHA384: Oid = Oid::new_unwrap("1.2.840.10045.4.3.3");
const ECDSA_SHA512: Oid = Oid::new_unwrap("1.2.840.10045.4.3.4");
const P256: Oid = Oid::new_unwrap("1.2.840.10045.3.1.7");
const P384: Oid = Oid::new_unwrap("1.3.132.0.34");
const P521: Oid = Oid::new_unwrap("1.3.132.0.35");

/// Below this, an RSA key proves nothing any more.
const RSA_BITS_MIN: usize = 2048;

/// A hash that still proves something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hachage {
    Sha256,
    Sha384,
    Sha512,
}

impl Hachage {
    pub fn lire(oid: Oid) -> Result<Self, Defaut> {
        match oid {
            SHA256 => Ok(Self::Sha256),
            SHA384 => Ok(Self::Sha384),
            SHA512 => Ok(Self::Sha512),
            SHA1 => Err(Defaut::AlgorithmeFaible("SHA-1".to_owned())),
            MD5 => Err(Defaut::AlgorithmeFaible("MD5".to_owned())),
            autre => Err(Defaut::AlgorithmeInconnu(autre.to_string())),
        }
    }

    pub fn empreinte(self, parts: &[&[u8]]) -> Vec<u8> {
        fn hacher<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
            parts.iter().fold(D::new(), |hachage, part| hachage.chain_update(part)).finalize().to_vec()
        }
        match self {
            Self::Sha256 => hacher::<Sha256>(parts),
            Self::Sha384 => hacher::<Sha384>(parts),
            Self::Sha512 => hacher::<Sha512>(parts),
        }
    }

    fn nom(self) -> &'static str {
        match self {
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
        }
    }
}

/// How a signature was made.
enum Schema {
    Pkcs1,
    /// With that length of salt.
    Pss(usize),
    Ecdsa,
}

/// Checks a signature over a message and names its algorithm: « RSA-PSS 2048 bits, SHA-256 ».
///
/// # Errors
/// A weak or unknown algorithm, a key that is not read, or a signature of another key or message.
pub(crate) fn verifier(
    cle: &SubjectPublicKeyInfoOwned,
    algorithme: &AlgorithmeDeSignature<'_>,
    message: &[&[u8]],
    signature: &[u8],
) -> (Option<String>, Result<(), Defaut>) {
    let (schema, hachage) = match schema(algorithme) {
        Ok(lu) => lu,
        Err(defaut) => return (None, Err(defaut)),
    };
    let empreinte = hachage.empreinte(message);
    let nommer = |nom: String| Some(format!("{nom}, {}", hachage.nom()));
    match schema {
        Schema::Ecdsa => match courbe(cle) {
            Ok((courbe, nom)) => (nommer(format!("ECDSA {nom}")), ecdsa(courbe, cle, &empreinte, signature)),
            Err(defaut) => (None, Err(defaut)),
        },
        Schema::Pkcs1 | Schema::Pss(_) => {
            let nom = if matches!(schema, Schema::Pkcs1) { "RSA" } else { "RSA-PSS" };
            // A key for PSS alone says so in the place of the algorithm; the key itself is written the same.
            let lue = PublicKey::from_pkcs1_der(cle.subject_public_key.raw_bytes());
            let Some(lue) = lue.ok().filter(|_| [RSA, RSA_PSS].contains(&cle.algorithm.oid)) else {
                return (None, Err(Defaut::AlgorithmeInconnu(nom.to_owned())));
            };
            let bits = lue.size() * 8;
            let nom = format!("{nom} {bits} bits");
            if bits < RSA_BITS_MIN {
                return (nommer(nom.clone()), Err(Defaut::AlgorithmeFaible(nom)));
            }
            let juste = rsa(&lue, &schema, hachage, &empreinte, signature);
            (nommer(nom), if juste { Ok(()) } else { Err(Defaut::SignatureFausse) })
        }
    }
}

/// What a signature says of its making; the hash is told apart when the algorithm does not carry it.
pub(crate) struct AlgorithmeDeSignature<'a> {
    pub algorithme: &'a AlgorithmIdentifierOwned,
    pub hachage: Hachage,
}

fn schema(lu: &AlgorithmeDeSignature<'_>) -> Result<(Schema, Hachage), Defaut> {
    let faible = |nom: &str| Err(Defaut::AlgorithmeFaible(nom.to_owned()));
    match lu.algorithme.oid {
        RSA => Ok((Schema::Pkcs1, lu.hachage)),
        RSA_SHA256 => Ok((Schema::Pkcs1, Hachage::Sha256)),
        RSA_SHA384 => Ok((Schema::Pkcs1, Hachage::Sha384)),
        RSA_SHA512 => Ok((Schema::Pkcs1, Hachage::Sha512)),
        RSA_PSS => pss(lu.algorithme),
        EC => Ok((Schema::Ecdsa, lu.hachage)),
        ECDSA_SHA256 => Ok((Schema::Ecdsa, Hachage::Sha256)),
        ECDSA_SHA384 => Ok((Schema::Ecdsa, Hachage::Sha384)),
        ECDSA_SHA512 => Ok((Schema::Ecdsa, Hachage::Sha512)),
        RSA_SHA1 | ECDSA_SHA1 => faible("SHA-1"),
        RSA_MD5 => faible("MD5"),
        autre => Err(Defaut::AlgorithmeInconnu(autre.to_string())),
    }
}

/// The parameters of PSS: one hash for the message and for the mask, as everybody does it.
fn pss(algorithme: &AlgorithmIdentifierOwned) -> Result<(Schema, Hachage), Defaut> {
    let inconnu = || Defaut::AlgorithmeInconnu("RSA-PSS".to_owned());
    let Some(parametres) = algorithme.parameters.as_ref() else {
        return Err(Defaut::AlgorithmeFaible("SHA-1".to_owned()));
    };
    let octets = parametres.to_der().map_err(|_| inconnu())?;
    let lus = rsa::pkcs1::RsaPssParams::<Any>::from_der(&octets).map_err(|_| inconnu())?;
    let hachage = Hachage::lire(lus.hash.oid)?;
    if lus.mask_gen.oid != MGF1 || lus.mask_gen.parameters.as_ref().is_none_or(|p| p.oid != lus.hash.oid) {
        return Err(inconnu());
    }
    Ok((Schema::Pss(usize::from(lus.salt_len)), hachage))
}

fn rsa(cle: &PublicKey, schema: &Schema, hachage: Hachage, empreinte: &[u8], signature: &[u8]) -> bool {
    macro_rules! avec {
        ($d:ty) => {
            match schema {
                Schema::Pss(sel) => cle.verify(Pss::<$d>::new_with_salt(*sel), empreinte, signature),
                Schema::Pkcs1 | Schema::Ecdsa => cle.verify(Pkcs1v15Sign::new::<$d>(), empreinte, signature),
            }
        };
    }
    let issue = match hachage {
        Hachage::Sha256 => avec!(Sha256),
        Hachage::Sha384 => avec!(Sha384),
        Hachage::Sha512 => avec!(Sha512),
    };
    issue.is_ok()
}

#[derive(Clone, Copy)]
enum Courbe {
    P256,
    P384,
    P521,
}

fn courbe(cle: &SubjectPublicKeyInfoOwned) -> Result<(Courbe, &'static str), Defaut> {
    let nommee = cle.algorithm.parameters.as_ref().and_then(|p| p.decode_as::<Oid>().ok());
    match nommee.filter(|_| cle.algorithm.oid == EC) {
        Some(P256) => Ok((Courbe::P256, "P-256")),
        Some(P384) => Ok((Courbe::P384, "P-384")),
        Some(P521) => Ok((Courbe::P521, "P-521")),
        autre => Err(Defaut::AlgorithmeInconnu(autre.map_or_else(|| "ECDSA".to_owned(), |o| format!("ECDSA {o}")))),
    }
}

fn ecdsa(courbe: Courbe, cle: &SubjectPublicKeyInfoOwned, empreinte: &[u8], signature: &[u8]) -> Result<(), Defaut> {
    macro_rules! avec {
        ($c:ident) => {{
            use $c::ecdsa::signature::hazmat::PrehashVerifier;
            let point = cle.subject_public_key.raw_bytes();
            let cle = $c::ecdsa::VerifyingKey::from_sec1_bytes(point).map_err(|_| Defaut::SignatureFausse)?;
            let lue = $c::ecdsa::Signature::from_der(signature).map_err(|_| Defaut::SignatureFausse)?;
            cle.verify_prehash(empreinte, &lue).map_err(|_| Defaut::SignatureFausse)
        }};
    }
    match courbe {
        Courbe::P256 => avec!(p256),
        Courbe::P384 => avec!(p384),
        Courbe::P521 => avec!(p521),
    }
}
