//! The life of a contract: projet → transmis → délibéré → définitif → signé → clos, and the way back while unsigned.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where the contract stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Statut {
    /// Being drafted.
    Projet,
    /// Sent to the préfet and the ARS.
    Transmis,
    /// Voted by the assembly.
    Delibere,
    /// Settled for signature: printed without « PROJET », read and not written until it is a draft again.
    Definitif,
    /// Signed by every party; only an avenant may change it.
    Signe,
    /// Over.
    Clos,
}

/// A passage that the table does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{de:?} does not lead to {vers:?}")]
pub struct PassageRefuse {
    pub de: Statut,
    pub vers: Statut,
}

impl Statut {
    /// Every status, in order.
    pub const TOUS: [Self; 6] =
        [Self::Projet, Self::Transmis, Self::Delibere, Self::Definitif, Self::Signe, Self::Clos];

    /// What may follow. No `_` arm: a new status has to say its own suite here.
    pub fn suites(self) -> &'static [Self] {
        match self {
            Self::Projet => &[Self::Transmis],
            Self::Transmis => &[Self::Projet, Self::Delibere],
            Self::Delibere => &[Self::Projet, Self::Transmis, Self::Definitif],
            Self::Definitif => &[Self::Projet, Self::Signe],
            Self::Signe => &[Self::Clos],
            Self::Clos => &[],
        }
    }

    /// Moves on, or says that it cannot.
    ///
    /// # Errors
    /// [`PassageRefuse`] when the table has no such passage.
    pub fn passer_a(self, vers: Self) -> Result<Self, PassageRefuse> {
        if self.suites().contains(&vers) { Ok(vers) } else { Err(PassageRefuse { de: self, vers }) }
    }

    /// True while the text may change as it stands.
    pub fn est_modifiable(self) -> bool {
        match self {
            Self::Projet | Self::Transmis | Self::Delibere => true,
            Self::Definitif | Self::Signe | Self::Clos => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Statut::*;

    #[test]
    fn chaque_passage() {
        let permis = [
            (Projet, Transmis),
            (Transmis, Projet),
            (Transmis, Delibere),
            (Delibere, Projet),
            (Delibere, Transmis),
            (Delibere, Definitif),
            (Definitif, Projet),
            (Definitif, Signe),
            (Signe, Clos),
        ];
        for de in Statut::TOUS {
            for vers in Statut::TOUS {
                assert_eq!(de.passer_a(vers).is_ok(), permis.contains(&(de, vers)), "{de:?} → {vers:?}");
            }
        }
    }

    #[test]
    fn on_revient_en_projet_tant_que_rien_n_est_signe() {
        for statut in [Transmis, Delibere] {
            assert!(statut.est_modifiable() && statut.passer_a(Projet).is_ok(), "{statut:?} leads back");
        }
        assert!(!Definitif.est_modifiable() && Definitif.passer_a(Projet).is_ok(), "sealed, and opened again");
        for statut in [Signe, Clos] {
            assert!(!statut.est_modifiable() && statut.passer_a(Projet).is_err(), "{statut:?} is sealed");
        }
    }
}
