//! A dossier received as a file: looked at first, taken in when the user says so.

use std::path::Path;

use documents::paquet::Paquet;
use domaine::arbre;
use domaine::diff::diff;
use domaine::dossier::Dossier;
use domaine::modification::Modification;
use stockage::{Fiche, Rangement};

use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::horloge::{self, Maintenant};
use crate::textes::constats::compter;
use crate::vues::VueEnsemble;
use crate::vues_recus::{DejaVue, ImportVue, RecuVue};
use crate::{fichiers, liste, pieces, vue_ensemble};

impl Application {
    /// What a received file holds. Nothing is written.
    ///
    /// # Errors
    /// A file that is not a dossier, or whose framework is not known.
    pub fn examiner(&self, fichier: &Path, numero: u32, maintenant: &Maintenant) -> Result<RecuVue, Erreur> {
        let vue = self.regarder(fichier, numero, maintenant);
        // A framework that came with the file serves to look at it, and not beyond.
        self.depot.charger();
        vue
    }

    fn regarder(&self, fichier: &Path, numero: u32, maintenant: &Maintenant) -> Result<RecuVue, Erreur> {
        let Paquet { dossier, pieces, .. } = fichiers::lire_paquet(fichier)?;
        let constats = crate::verifier(&dossier, maintenant.jour)?;
        Ok(RecuVue {
            numero,
            fichier: nom_de(fichier),
            titre: dossier.titre.clone(),
            territoire: liste::territoires(&dossier),
            periode: dossier.periode.en_toutes_lettres(),
            cadre: crate::cadre_de(&dossier)?.libelle.clone(),
            statut: liste::statut(dossier.statut),
            contenu: contenu(
                &dossier,
                pieces.keys().filter(|sha256| pieces::nomme(&dossier, sha256)).count(),
                pieces.len(),
            ),
            compte: vue_ensemble::compte(&constats),
            deja: self.deja(&dossier)?,
        })
    }

    /// Takes a received file in, as the user chose.
    ///
    /// # Errors
    /// A file that is not a dossier, one that is already in the list and was to be added, or a portefeuille that cannot
    /// be written.
    pub fn importer(
        &mut self,
        fichier: &Path,
        comment: &ImportVue,
        maintenant: &Maintenant,
    ) -> Result<VueEnsemble, Erreur> {
        let vue = self.prendre(fichier, comment, maintenant);
        if vue.is_err() {
            // A framework that came with a refused file must not serve either.
            self.depot.charger();
        }
        vue
    }

    fn prendre(&mut self, fichier: &Path, comment: &ImportVue, maintenant: &Maintenant) -> Result<VueEnsemble, Erreur> {
        let Paquet { mut dossier, mut pieces, .. } = fichiers::lire_paquet(fichier)?;
        pieces.retain(|sha256, _| pieces::nomme(&dossier, sha256));
        let cadre = crate::cadre_de(&dossier)?;
        let deja = self.portefeuille.charger(dossier.id.as_str()).is_ok();
        if deja && matches!(comment, ImportVue::Ajouter) {
            return Err(stockage::Erreur::DejaLa(dossier.id.to_string()).into());
        }
        let transaction = self.transaction(&format!("import de « {} »", nom_de(fichier)), maintenant);
        match comment {
            ImportVue::Ajouter => self.portefeuille.creer(&dossier, None, &transaction)?,
            ImportVue::Copier => {
                crate::gestion::en_copie(&mut dossier);
                self.portefeuille.creer(&dossier, None, &transaction)?;
            }
            ImportVue::Remplacer => {
                let present = self.portefeuille.charger(dossier.id.as_str())?;
                // The status moves by its own passages, never with a file.
                dossier.statut = present.statut;
                let modifications = diff(&arbre::de_dossier(&present), &arbre::de_dossier(&dossier));
                self.remplacer(dossier.id.as_str(), &transaction.libelle, modifications, maintenant)?;
            }
        }
        // Last: what is refused leaves nothing behind.
        self.portefeuille.garder_pieces(dossier.id.as_str(), &pieces)?;
        self.garder_le_cadre_recu(cadre)?;
        self.vue(dossier.id.as_str(), maintenant.jour)
    }

    /// Takes the dossier out of the archive or the bin to write in it; put back there when it cannot be written.
    fn remplacer(
        &mut self,
        id: &str,
        libelle: &str,
        modifications: Vec<Modification>,
        maintenant: &Maintenant,
    ) -> Result<(), Erreur> {
        let rangement = self.portefeuille.rangement(id)?;
        self.portefeuille.ranger(id, Rangement::Actif)?;
        if let Err(refus) = self.ecrire(id, libelle, modifications, maintenant) {
            self.portefeuille.ranger(id, rangement)?;
            return Err(refus);
        }
        Ok(())
    }

    /// The dossier of the list that has the same identity, and how far the two are apart.
    fn deja(&self, recu: &Dossier) -> Result<Option<DejaVue>, Erreur> {
        let Fiche { dossier, modifie_le, rangement, .. } = match self.portefeuille.fiche(recu.id.as_str()) {
            Ok(fiche) => fiche,
            Err(stockage::Erreur::Introuvable(_)) => return Ok(None),
            Err(autre) => return Err(autre.into()),
        };
        let ecarts = diff(&arbre::de_dossier(&dossier), &arbre::de_dossier(recu)).len();
        Ok(Some(DejaVue {
            id: dossier.id.to_string(),
            modifie: format!("Modifié le {}", horloge::en_francais(&modifie_le)),
            ou: match rangement {
                Rangement::Actif => "Ce dossier est déjà dans votre liste",
                Rangement::Archive => "Ce dossier est déjà dans vos archives",
                Rangement::Corbeille => "Ce dossier est dans votre corbeille",
            }
            .to_owned(),
            identique: ecarts == 0,
            ecarts: match ecarts {
                0 => "Les deux sont identiques.".to_owned(),
                n => format!("Le fichier reçu en diffère par {}.", compter(n, "modification", "modifications")),
            },
        }))
    }
}

/// « 3 signataires, 12 articles, 14 actions, 1 pièce jointe ». What is not taken in is said.
fn contenu(dossier: &Dossier, reprises: usize, jointes: usize) -> String {
    let laissees = match jointes.saturating_sub(reprises) {
        0 => String::new(),
        1 => ". Un fichier joint que le dossier ne cite pas n’est pas repris : conservez ce fichier".to_owned(),
        n => format!(". {n} fichiers joints que le dossier ne cite pas ne sont pas repris : conservez ce fichier"),
    };
    let mut elements = vec![
        compter(dossier.signataires().count(), "signataire", "signataires"),
        compter(dossier.articles.len(), "article", "articles"),
        compter(dossier.actions.len(), "action", "actions"),
    ];
    if reprises > 0 {
        elements.push(compter(reprises, "pièce jointe", "pièces jointes"));
    }
    format!("{}{laissees}", elements.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ce_qui_n_est_pas_repris_se_dit() {
        let dossier = crate::exemple("cher-2020").unwrap();
        assert!(!contenu(&dossier, 0, 0).contains("joint"));
        assert!(contenu(&dossier, 1, 1).ends_with("1 pièce jointe"));
        let laissee = contenu(&dossier, 1, 2);
        assert!(
            laissee.contains("1 pièce jointe. Un fichier joint que le dossier ne cite pas n’est pas repris"),
            "{laissee}"
        );
        assert!(
            contenu(&dossier, 0, 2)
                .ends_with("2 fichiers joints que le dossier ne cite pas ne sont pas repris : conservez ce fichier")
        );
    }
}
