//! Headers and footers: short title and state above, footer, fingerprint and page number below.

use super::paragraphe::Paragraphe;
use super::texte::{brut, champ};
use super::xml::{Balise, balise, val};
use crate::document::Metadonnees;
use crate::mise_en_page::Sens;
use crate::typographie::typographier;

/// A header or a footer: its pages, and the first one or the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Courant {
    pub sens: Sens,
    pub tete: bool,
    pub premiere: bool,
}

impl Courant {
    /// Those of the pages that stand so.
    pub fn de(sens: Sens) -> [Self; 4] {
        [(true, false), (true, true), (false, false), (false, true)].map(|(tete, premiere)| Self {
            sens,
            tete,
            premiere,
        })
    }

    /// Those that a document uses.
    pub fn tous(sens: &[Sens]) -> Vec<Self> {
        let utiles = [Sens::Portrait, Sens::Paysage].into_iter().filter(|s| *s == Sens::Portrait || sens.contains(s));
        utiles.flat_map(Self::de).collect()
    }

    /// Kind of the part.
    pub fn genre(self) -> &'static str {
        if self.tete { "header" } else { "footer" }
    }

    /// `header1.xml`, `footer2.xml`: 3 and 4 are those of turned pages.
    pub fn nom(self) -> String {
        let tourne = if self.sens == Sens::Paysage { 2 } else { 0 };
        format!("{}{}.xml", self.genre(), 1 + usize::from(self.premiere) + tourne)
    }

    pub fn relation(self) -> String {
        format!("r{}", self.nom().trim_end_matches(".xml"))
    }

    /// Where a section names it.
    pub fn renvoi(self) -> Balise {
        let nom = if self.tete { "w:headerReference" } else { "w:footerReference" };
        let page = if self.premiere { "first" } else { "default" };
        balise(nom).attr("w:type", page).attr("r:id", self.relation())
    }

    pub fn fichier(self, meta: &Metadonnees) -> Vec<u8> {
        if self.tete { self.entete(meta) } else { self.pied(meta) }
    }

    /// The first page bears the state alone.
    fn entete(self, meta: &Metadonnees) -> Vec<u8> {
        let titre = if self.premiere { "" } else { meta.entete.as_str() };
        let mut contenu = vec![brut(&typographier(titre))];
        if let Some(etat) = &meta.etat {
            contenu.push(tabulation());
            let proprietes = balise("w:rPr").et(val("w:rStyle", "Etat"));
            contenu.push(balise("w:r").et(proprietes).et(balise("w:t").texte(&etat.to_uppercase())));
        }
        let nue = self.premiere || meta.entete.is_empty();
        let style = match (nue, self.sens) {
            (true, Sens::Portrait) => "EnTetePremiere",
            (true, Sens::Paysage) => "EnTetePremierePaysage",
            (false, Sens::Portrait) => "Header",
            (false, Sens::Paysage) => "EnTetePaysage",
        };
        super::racine("w:hdr").et(Paragraphe::nouveau(style, contenu).en_xml()).en_fichier()
    }

    /// The same on every page.
    fn pied(self, meta: &Metadonnees) -> Vec<u8> {
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
        let style = match self.sens {
            Sens::Portrait => "Footer",
            Sens::Paysage => "PiedPaysage",
        };
        super::racine("w:ftr").et(Paragraphe::nouveau(style, contenu).en_xml()).en_fichier()
    }
}

fn tabulation() -> Balise {
    balise("w:r").et(balise("w:tab"))
}
