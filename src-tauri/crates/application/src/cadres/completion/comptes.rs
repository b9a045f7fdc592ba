//! How many objectives the text of a framework announces, beside those that are known.

use domaine::cadre::{Cadre, Comptes, NatureRetouche, Sourcee, StatutObjectif, Theme};

use super::{Apport, accepter, saisie};
use crate::cadres::lectures::mot;
use crate::erreur::Erreur;

/// One of the announced numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compte {
    Obligatoires,
    AuChoixMin,
    AuChoixMax,
    AuChoixPossibles,
    /// Of one theme, among those of a status.
    Theme(Theme, StatutObjectif),
}

impl Compte {
    const GENERAUX: [Self; 4] = [Self::Obligatoires, Self::AuChoixMin, Self::AuChoixMax, Self::AuChoixPossibles];

    /// The four of every framework, then those by theme that this one announces.
    pub(crate) fn de(cadre: &Cadre) -> Vec<Self> {
        let par_theme = cadre.comptes.par_theme.iter().map(|c| Self::Theme(c.theme, c.statut));
        Self::GENERAUX.into_iter().chain(par_theme).collect()
    }

    /// As a view names it: « obligatoires », « pmi-obligatoire ».
    pub(crate) fn code(self) -> String {
        match self {
            Self::Obligatoires => "obligatoires".to_owned(),
            Self::AuChoixMin => "minimum".to_owned(),
            Self::AuChoixMax => "maximum".to_owned(),
            Self::AuChoixPossibles => "possibles".to_owned(),
            Self::Theme(theme, statut) => format!("{}-{}", mot(&theme), mot(&statut)),
        }
    }

    /// What the framework says; `None` where no number was found.
    pub(crate) fn lire(self, cadre: &Cadre) -> Option<Sourcee<u16>> {
        let comptes = &cadre.comptes;
        match self {
            Self::Obligatoires => comptes.obligatoires_attendus.clone(),
            Self::AuChoixMin => comptes.facultatifs_min.clone(),
            Self::AuChoixMax => comptes.facultatifs_max.clone(),
            Self::AuChoixPossibles => comptes.facultatifs_possibles.clone(),
            Self::Theme(theme, statut) => {
                let compte = comptes.par_theme.iter().find(|c| c.theme == theme && c.statut == statut)?;
                Some(Sourcee {
                    valeur: compte.nombre,
                    fiabilite: compte.fiabilite,
                    source: compte.source.clone(),
                    note: compte.note.clone(),
                })
            }
        }
    }

    fn ecrire(self, comptes: &mut Comptes, nombre: Option<Sourcee<u16>>) {
        match self {
            Self::Obligatoires => comptes.obligatoires_attendus = nombre,
            Self::AuChoixMin => comptes.facultatifs_min = nombre,
            Self::AuChoixMax => comptes.facultatifs_max = nombre,
            Self::AuChoixPossibles => comptes.facultatifs_possibles = nombre,
            Self::Theme(theme, statut) => {
                let est_lui = |c: &domaine::cadre::CompteParTheme| c.theme == theme && c.statut == statut;
                match nombre {
                    None => comptes.par_theme.retain(|c| !est_lui(c)),
                    Some(n) => {
                        if let Some(compte) = comptes.par_theme.iter_mut().find(|c| est_lui(c)) {
                            (compte.nombre, compte.fiabilite) = (n.valeur, n.fiabilite);
                            (compte.source, compte.note) = (n.source, n.note);
                        }
                    }
                }
            }
        }
    }
}

impl Apport {
    /// Writes a number that the text announces, or takes away one that it does not give.
    ///
    /// # Errors
    /// No such number, or one that the others do not allow: a minimum above the maximum.
    pub fn definir_compte(&self, cadre: &Cadre, code: &str, nombre: Option<u16>) -> Result<Cadre, Erreur> {
        let inconnue = || Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() };
        let compte = Compte::de(cadre).into_iter().find(|c| c.code() == code).ok_or_else(inconnue)?;
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let avant = compte.lire(cadre).map(|n| n.valeur.to_string());
        let neuve = nombre.map(|n| Sourcee { note: self.note(), ..saisie(n, &source) });
        compte.ecrire(&mut neuf.comptes, neuve);
        let quoi = crate::textes::cadres::compte(compte);
        let apres = nombre.map_or_else(|| "non trouvé".to_owned(), |n| n.to_string());
        neuf.retouches.push(self.retouche(NatureRetouche::CompteDefini, &quoi, avant, Some(apres), &source));
        accepter(neuf)
    }
}
