//! The spelling of what is typed: the dictionary, the names of the dossier and the words that the user kept.

use ::orthographe::Admis;
use domaine::dossier::Dossier;

use crate::application::Application;
use crate::erreur::Erreur;
use crate::liste;
use crate::vues_ecran::ReglagesVue;
use crate::vues_orthographe::{DemandeOrthographe, MotInconnuVue, OrthographeVue, PropositionsVue};

const CLE: &str = "mots";

impl Application {
    /// The words that are not known, paragraph by paragraph.
    ///
    /// # Errors
    /// When the portefeuille cannot be read.
    pub fn orthographe(&self, demande: &DemandeOrthographe) -> Result<OrthographeVue, Erreur> {
        let mut admis = Admis::default();
        for mot in self.mots_retenus()? {
            admis.apprendre(&mot);
        }
        for sigle in &referentiel::lexique().sigles {
            admis.apprendre(&sigle.sigle);
            admis.apprendre(&sigle.developpe);
        }
        if let Some(id) = &demande.dossier {
            apprendre_les_noms(&mut admis, &self.portefeuille.charger(id)?);
        }
        let du_texte = |texte: &String| {
            let faute = |f: ::orthographe::Faute<'_>| MotInconnuVue {
                mot: f.mot.to_owned(),
                debut: u32::try_from(texte[..f.debut].encode_utf16().count()).unwrap_or(u32::MAX),
            };
            ::orthographe::fautes(texte, &admis).into_iter().map(faute).collect()
        };
        Ok(OrthographeVue { textes: demande.textes.iter().map(du_texte).collect() })
    }

    /// The words that the user said are right, in order.
    ///
    /// # Errors
    /// When the portefeuille cannot be read.
    pub fn mots_retenus(&self) -> Result<Vec<String>, Erreur> {
        let mots = self.portefeuille.reglage(CLE)?.unwrap_or_default();
        Ok(mots.lines().map(str::to_owned).collect())
    }

    /// A word is right from now on, in every dossier of this computer.
    ///
    /// # Errors
    /// When the portefeuille cannot be written.
    pub fn retenir_le_mot(&mut self, mot: &str) -> Result<ReglagesVue, Erreur> {
        let mut mots = self.mots_retenus()?;
        let mot = mot.split_whitespace().collect::<Vec<_>>().join(" ");
        if !mot.is_empty() && !mots.contains(&mot) {
            mots.push(mot);
            mots.sort_by_key(|m| m.to_lowercase());
            self.portefeuille.regler(CLE, &mots.join("\n"))?;
        }
        self.reglages()
    }

    /// A word is judged again.
    ///
    /// # Errors
    /// When the portefeuille cannot be written.
    pub fn oublier_le_mot(&mut self, mot: &str) -> Result<ReglagesVue, Erreur> {
        let mots: Vec<String> = self.mots_retenus()?.into_iter().filter(|m| m != mot).collect();
        self.portefeuille.regler(CLE, &mots.join("\n"))?;
        self.reglages()
    }
}

/// What might have been meant by a word.
pub fn propositions(mot: &str) -> PropositionsVue {
    PropositionsVue { mots: ::orthographe::propositions(mot) }
}

/// People, bodies and places that the dossier names in fields of their own.
fn apprendre_les_noms(admis: &mut Admis, dossier: &Dossier) {
    admis.apprendre(&liste::territoires(dossier));
    for partie in &dossier.parties {
        admis.apprendre(&partie.designation);
        admis.apprendre(partie.nom.as_deref().unwrap_or_default());
    }
    admis.apprendre(dossier.lieu_signature.as_deref().unwrap_or_default());
    for action in &dossier.actions {
        for nom in [&action.pilote, &action.territoire_vise].into_iter().flatten().chain(&action.partenaires) {
            admis.apprendre(nom);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn application() -> (tempfile::TempDir, Application) {
        let dossier = tempfile::tempdir().unwrap();
        let application = Application::ouvrir(&dossier.path().join("p.paraphe-db")).unwrap();
        (dossier, application)
    }

    fn fautes(application: &Application, dossier: Option<&str>, texte: &str) -> Vec<(String, u32)> {
        let demande = DemandeOrthographe { dossier: dossier.map(str::to_owned), textes: vec![texte.to_owned()] };
        let vue = application.orthographe(&demande).unwrap();
        vue.textes[0].iter().map(|f| (f.mot.clone(), f.debut)).collect()
    }

    #[test]
    fn une_faute_se_compte_comme_la_fenetre_compte() {
        let (_dossier, application) = application();
        assert_eq!(fautes(&application, None, "😀 l’été, un acceuil"), [("acceuil".to_owned(), 13)]);
    }

    #[test]
    fn un_mot_retenu_est_juste_et_un_mot_oublie_ne_l_est_plus() {
        let (_dossier, mut application) = application();
        assert_eq!(fautes(&application, None, "à Ytrac").len(), 1);
        assert_eq!(application.retenir_le_mot("Ytrac").unwrap().mots, ["Ytrac"]);
        assert_eq!(application.retenir_le_mot(" Ytrac ").unwrap().mots, ["Ytrac"]);
        assert_eq!(fautes(&application, None, "d’Ytrac"), []);
        assert_eq!(application.oublier_le_mot("Ytrac").unwrap().mots, Vec::<String>::new());
        assert_eq!(fautes(&application, None, "à Ytrac").len(), 1);
    }
}
