//! Headers and footers: short title and state above, footer, fingerprint and page number below.

use super::paragraphe::Paragraphe;
use super::texte::{brut, champ};
use super::xml::{Balise, balise, val};
use crate::document::Metadonnees;
use crate::typographie::typographier;

/// The header of every page but the first, or that of the first, which bears the state alone.
pub fn entete(meta: &Metadonnees, premiere: bool) -> Vec<u8> {
    let titre = if premiere { "" } else { meta.entete.as_str() };
    let mut contenu = vec![brut(&typographier(titre))];
    if let Some(etat) = &meta.etat {
        contenu.push(tabulation());
        let proprietes = balise("w:rPr").et(val("w:rStyle", "Etat"));
        contenu.push(balise("w:r").et(proprietes).et(balise("w:t").texte(&etat.to_uppercase())));
    }
    let style = if premiere || meta.entete.is_empty() { "EnTetePremiere" } else { "Header" };
    super::racine("w:hdr").et(Paragraphe::nouveau(style, contenu).en_xml()).en_fichier()
}

/// The footer, the same on every page.
pub fn pied(meta: &Metadonnees) -> Vec<u8> {
    let gauche: Vec<&str> =
        [Some(meta.pied.as_str()), meta.etat.as_deref()].into_iter().flatten().filter(|t| !t.is_empty()).collect();
    let mut contenu = vec![brut(&typographier(&gauche.join(" – "))), tabulation()];
    if let Some(empreinte) = &meta.empreinte {
        contenu.push(brut(&format!("Empreinte\u{a0}{empreinte}")));
    }
    contenu.extend([tabulation(), brut("page\u{a0}")]);
    contenu.extend(champ("PAGE", "1"));
    contenu.push(brut("\u{a0}/\u{a0}"));
    contenu.extend(champ("NUMPAGES", "1"));
    super::racine("w:ftr").et(Paragraphe::nouveau("Footer", contenu).en_xml()).en_fichier()
}

fn tabulation() -> Balise {
    balise("w:r").et(balise("w:tab"))
}
