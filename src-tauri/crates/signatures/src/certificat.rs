//! What a certificate says, for a reader. Whether to believe it is not judged here.

use der::Encode;
use der::asn1::ObjectIdentifier;
use x509_cert::Certificate;
use x509_cert::name::Name;

use crate::chaine::utf16;
use crate::moment::Moment;

const NOM_USUEL: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");

/// The certificate of a signer or of a time-stamping authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificat {
    /// Common name of the holder; all of its name when it has none.
    pub nom: String,
    pub organisation: Option<String>,
    pub emetteur: String,
    /// In hexadecimal, as viewers show it.
    pub serie: String,
    pub valide_du: Moment,
    pub valide_au: Moment,
    /// The holder names itself: nobody vouches for it, not even on paper.
    pub auto_signe: bool,
}

impl Certificat {
    pub(crate) fn de(certificat: &Certificate) -> Self {
        let tbs = certificat.tbs_certificate();
        Self {
            nom: nom(tbs.subject()),
            organisation: attribut(tbs.subject(), ORGANISATION),
            emetteur: nom(tbs.issuer()),
            serie: tbs.serial_number().as_bytes().iter().map(|o| format!("{o:02X}")).collect(),
            valide_du: Moment::de_der(tbs.validity().not_before.to_date_time()),
            valide_au: Moment::de_der(tbs.validity().not_after.to_date_time()),
            auto_signe: tbs.subject() == tbs.issuer(),
        }
    }

    /// False when the certificate was not valid yet, or no longer.
    #[must_use]
    pub fn valide_le(&self, moment: Moment) -> bool {
        (self.valide_du..=self.valide_au).contains(&moment)
    }
}

fn nom(nom: &Name) -> String {
    attribut(nom, NOM_USUEL).unwrap_or_else(|| nom.to_string())
}

fn attribut(nom: &Name, cle: ObjectIdentifier) -> Option<String> {
    let valeur = nom.iter().find(|a| a.oid == cle)?.value.to_der().ok()?;
    let (etiquette, octets) = crate::der_brut::Suite(&valeur).element()?;
    Some(match etiquette {
        // BMPString: two bytes a character. T61String: one. The others are UTF-8 or part of it.
        0x1e => utf16(octets),
        0x14 => octets.iter().map(|o| char::from(*o)).collect(),
        _ => String::from_utf8_lossy(octets).into_owned(),
    })
}
