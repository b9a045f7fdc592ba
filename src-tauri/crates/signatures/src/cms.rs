//! A CMS signature: its one signer, its certificate, and whether both hold for a given content.

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use der::asn1::ObjectIdentifier as Oid;
use der::{Decode, Encode};
use x509_cert::Certificate;
use x509_cert::attr::Attributes;
use x509_cert::ext::pkix::SubjectKeyIdentifier;
use x509_cert::time::Time;

use crate::algorithmes::{self, AlgorithmeDeSignature, Hachage};
use crate::certificat::Certificat;
use crate::defaut::Defaut;
use crate::der_brut::{self, Suite};
use crate::moment::Moment;

const SIGNED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.2");
const TYPE_DE_CONTENU: Oid = Oid::new_unwrap("1.2.840.113549.1.9.3");
const EMPREINTE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.4");
const DATE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.5");
const CERTIFICAT_NOMME: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.47");
const HORODATAGE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.14");

/// A signature that was decoded.
pub(crate) struct Paquet {
    donnees: SignedData,
    signataire: SignerInfo,
    certificat: Option<Certificate>,
}

/// What a signature says once checked against a content.
pub(crate) struct Verdict {
    pub defauts: Vec<Defaut>,
    pub certificat: Option<Certificat>,
    pub algorithme: Option<String>,
    /// The `signingTime` that was signed along.
    pub date: Option<Moment>,
}

impl Paquet {
    /// Decodes what stands in `/Contents`: one signature, then zeros up to the place that was kept for it.
    pub fn lire(octets: &[u8]) -> Result<Self, Vec<Defaut>> {
        let illisible = || vec![Defaut::ContenuIllisible];
        let (corps, suite) = der_brut::couper(octets).ok_or_else(illisible)?;
        if suite.iter().any(|o| *o != 0) {
            return Err(vec![Defaut::ContenuSuivi]);
        }
        let contenu = ContentInfo::from_der(&corps).map_err(|_| illisible())?;
        if contenu.content_type != SIGNED_DATA {
            return Err(illisible());
        }
        let donnees: SignedData = contenu.content.decode_as().map_err(|_| illisible())?;
        let signataires = donnees.signer_infos.0.as_slice();
        let [signataire] = signataires else { return Err(vec![Defaut::NombreDeSignataires(signataires.len())]) };
        let signataire = signataire.clone();
        let certificat = donnees
            .certificates
            .iter()
            .flat_map(|c| c.0.iter())
            .filter_map(|choix| match choix {
                CertificateChoices::Certificate(certificat) => Some(certificat),
                CertificateChoices::Other(_) => None,
            })
            .find(|certificat| designe(&signataire.sid, certificat))
            .cloned();
        Ok(Self { donnees, signataire, certificat })
    }

    /// The kind of content, and the content when it is carried along.
    pub fn contenu(&self) -> (Oid, Option<&[u8]>) {
        let embarque = &self.donnees.encap_content_info;
        (embarque.econtent_type, embarque.econtent.as_ref().map(|c| c.value()))
    }

    pub fn signature(&self) -> &[u8] {
        self.signataire.signature.as_bytes()
    }

    /// The time-stamp token that covers the signature, as it came.
    pub fn horodatage(&self) -> Option<Vec<u8>> {
        unique(self.signataire.unsigned_attrs.as_ref(), HORODATAGE)
    }

    /// Checks everything that hangs on this content.
    pub fn verifier(&self, contenu: &[&[u8]], certificat_a_nommer: bool) -> Verdict {
        let mut verdict = Verdict {
            defauts: Vec::new(),
            certificat: self.certificat.as_ref().map(Certificat::de),
            algorithme: None,
            date: self.attribut(DATE).and_then(|d| Time::from_der(&d).ok()).map(|t| Moment::de_der(t.to_date_time())),
        };
        let hachage = match Hachage::lire(self.signataire.digest_alg.oid) {
            Ok(hachage) => hachage,
            Err(defaut) => {
                verdict.defauts.push(defaut);
                return verdict;
            }
        };
        if self.signataire.signed_attrs.is_some() && !self.attributs_d_accord(&hachage.empreinte(contenu)) {
            verdict.defauts.push(Defaut::EmpreinteDifferente);
        }
        let Some(certificat) = &self.certificat else {
            verdict.defauts.push(Defaut::CertificatAbsent);
            return verdict;
        };
        // What is signed is the set of attributes, in its canonical form; the content itself when there are none.
        let attributs = self.signataire.signed_attrs.as_ref().and_then(|a| a.to_der().ok());
        let message = attributs.as_ref().map_or_else(|| contenu.to_vec(), |a| vec![a.as_slice()]);
        let (nom, issue) = algorithmes::verifier(
            certificat.tbs_certificate().subject_public_key_info(),
            &AlgorithmeDeSignature { algorithme: &self.signataire.signature_algorithm, hachage },
            &message,
            self.signature(),
        );
        verdict.algorithme = nom;
        verdict.defauts.extend(issue.err());
        verdict.defauts.extend(self.certificat_nomme(certificat, certificat_a_nommer));
        verdict
    }

    /// The attributes name the kind of content and its hash, each once.
    fn attributs_d_accord(&self, empreinte: &[u8]) -> bool {
        let valeur = |cle| self.attribut(cle);
        let sorte = valeur(TYPE_DE_CONTENU).and_then(|v| Oid::from_der(&v).ok());
        let lue = valeur(EMPREINTE);
        let lue = lue.as_deref().and_then(|v| Suite(v).attendre(der_brut::OCTETS));
        sorte == Some(self.donnees.encap_content_info.econtent_type) && lue == Some(empreinte)
    }

    fn attribut(&self, cle: Oid) -> Option<Vec<u8>> {
        unique(self.signataire.signed_attrs.as_ref(), cle)
    }

    /// `signing-certificate-v2`: the signer says which certificate it meant, so that no other of the same key can take its place.
    fn certificat_nomme(&self, certificat: &Certificate, obligatoire: bool) -> Option<Defaut> {
        let Some(valeur) = self.attribut(CERTIFICAT_NOMME) else {
            return obligatoire.then_some(Defaut::CertificatNonNomme);
        };
        let accord = || {
            let mut premier = Suite(Suite(Suite(&valeur).attendre(der_brut::SEQUENCE)?).attendre(der_brut::SEQUENCE)?);
            let mut nomme = Suite(premier.attendre(der_brut::SEQUENCE)?);
            let hachage = match nomme.peut_etre(der_brut::SEQUENCE) {
                Some(algorithme) => {
                    Hachage::lire(Oid::from_bytes(Suite(algorithme).attendre(der_brut::OID)?).ok()?).ok()?
                }
                None => Hachage::Sha256,
            };
            let empreinte = nomme.attendre(der_brut::OCTETS)?;
            Some(empreinte == hachage.empreinte(&[&certificat.to_der().ok()?]))
        };
        (accord() != Some(true)).then_some(Defaut::CertificatDifferent)
    }
}

/// The one value of an attribute that is there once.
fn unique(attributs: Option<&Attributes>, cle: Oid) -> Option<Vec<u8>> {
    let mut memes = attributs?.iter().filter(|a| a.oid == cle);
    let (Some(attribut), None) = (memes.next(), memes.next()) else { return None };
    let [valeur] = attribut.values.as_slice() else { return None };
    valeur.to_der().ok()
}

fn designe(signataire: &SignerIdentifier, certificat: &Certificate) -> bool {
    let tbs = certificat.tbs_certificate();
    match signataire {
        SignerIdentifier::IssuerAndSerialNumber(nom) => {
            nom.issuer == *tbs.issuer() && nom.serial_number == *tbs.serial_number()
        }
        SignerIdentifier::SubjectKeyIdentifier(cle) => {
            matches!(tbs.get_extension::<SubjectKeyIdentifier>(), Ok(Some((_, propre))) if propre == *cle)
        }
    }
}
