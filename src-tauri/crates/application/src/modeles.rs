//! Templates of fiches: the words, the partners and the indicators of a fiche, kept by name to begin others in any dossier.
//!
//! A template brings neither amount, target, result nor date. Under another framework its objectives follow those that continue them;
//! what has no counterpart is left out, and said.

use domaine::arbre;
use domaine::cadre::Cadre;
use domaine::dossier::{Action, Dossier, Liste};
use domaine::jour::Jour;
use domaine::modification::Modification;
use domaine::passage::passer;
use serde_json::Value;
use stockage::Modele;

use crate::application::Application;
use crate::copie_de_fiche::{depouiller, renouveler};
use crate::erreur::Erreur;
use crate::horloge::{self, Maintenant};
use crate::textes;
use crate::vues_modeles::{DemandeModele, DemandeModeleChoisi, DemandeNomDeModele, ModeleVue};

/// A fiche made from a template, and what of its objectives and engagement did not follow.
pub(crate) struct Fiche {
    pub nom: String,
    pub action: Action,
    pub laisses: Vec<String>,
}

impl Application {
    /// Every template, by name.
    ///
    /// # Errors
    /// When the portefeuille cannot be read.
    pub fn modeles(&self, jour: Jour) -> Result<Vec<ModeleVue>, Erreur> {
        Ok(self.portefeuille.modeles()?.iter().map(|modele| vue(modele, jour)).collect())
    }

    /// Keeps a fiche as a template.
    ///
    /// # Errors
    /// An empty name, or one that another template has; an action that is not there.
    pub fn enregistrer_le_modele(
        &mut self,
        demande: &DemandeModele,
        maintenant: &Maintenant,
    ) -> Result<Vec<ModeleVue>, Erreur> {
        let nom = self.nom_de_modele(&demande.nom, None)?;
        let dossier = self.portefeuille.dossier(&demande.id)?;
        let action = dossier.action(&demande.action).ok_or(Erreur::ElementInconnu)?;
        let modele = Modele {
            id: uuid::Uuid::now_v7().to_string(),
            nom,
            cadre: dossier.cadre.clone(),
            format: domaine::dossier::FORMAT,
            fiche: arbre::ecrire(&arbre::en_arbre(&depouiller(action))),
            auteur: self.auteur.nom.clone(),
            ecrit_le: maintenant.horodatage.clone(),
        };
        drop(dossier);
        self.portefeuille.garder_le_modele(&modele)?;
        self.modeles(maintenant.jour)
    }

    /// Gives a template another name.
    ///
    /// # Errors
    /// An empty name, or one that another template has; a template that is not there.
    pub fn renommer_le_modele(&mut self, demande: &DemandeNomDeModele, jour: Jour) -> Result<Vec<ModeleVue>, Erreur> {
        let nom = self.nom_de_modele(&demande.nom, Some(&demande.modele))?;
        let modele = self.modele(&demande.modele)?;
        self.portefeuille.garder_le_modele(&Modele { nom, ..modele })?;
        self.modeles(jour)
    }

    /// Takes a template out; it stays at hand until the program ends. The fiches made from it are theirs.
    ///
    /// # Errors
    /// When it is not there.
    pub fn supprimer_le_modele(&mut self, demande: &DemandeModeleChoisi, jour: Jour) -> Result<Vec<ModeleVue>, Erreur> {
        let modele = self.modele(&demande.modele)?;
        self.portefeuille.retirer_le_modele(&demande.modele)?;
        self.modeles_retires.insert(modele.id.clone(), modele);
        self.modeles(jour)
    }

    /// Puts back a template as it was when it was taken out.
    ///
    /// # Errors
    /// When it was not taken out since the program started, or another has its name now.
    pub fn remettre_le_modele(&mut self, demande: &DemandeModeleChoisi, jour: Jour) -> Result<Vec<ModeleVue>, Erreur> {
        let modele = self.modeles_retires.get(&demande.modele).cloned().ok_or(Erreur::ModeleInconnu)?;
        self.nom_de_modele(&modele.nom, None)?;
        self.portefeuille.garder_le_modele(&modele)?;
        self.modeles_retires.remove(&demande.modele);
        self.modeles(jour)
    }

    /// The fiche that a template begins in a dossier.
    pub(crate) fn fiche_du_modele(&self, dossier: &Dossier, id: &str) -> Result<Fiche, Erreur> {
        let modele = self.modele(id)?;
        let action = lire(&modele)?;
        let (action, laisses) = sous_le_cadre(action, &modele.cadre, dossier, crate::cadre_de(dossier)?);
        Ok(Fiche { nom: modele.nom, action, laisses })
    }

    fn modele(&self, id: &str) -> Result<Modele, Erreur> {
        self.portefeuille.modele(id)?.ok_or(Erreur::ModeleInconnu)
    }

    /// A name that no other template has, whatever its capitals.
    fn nom_de_modele(&self, saisi: &str, sauf: Option<&str>) -> Result<String, Erreur> {
        let nom = saisi.split_whitespace().collect::<Vec<_>>().join(" ");
        if nom.is_empty() {
            return Err(Erreur::ModeleSansNom);
        }
        let pris = |autre: &Modele| Some(autre.id.as_str()) != sauf && autre.nom.to_lowercase() == nom.to_lowercase();
        if self.portefeuille.modeles()?.iter().any(pris) { Err(Erreur::ModeleDejaLa(nom)) } else { Ok(nom) }
    }
}

/// The fiche as a new element of that dossier, after the last of its actions.
pub(crate) fn inserer(dossier: &Dossier, fiche: Action, code: &str, neuf: impl FnMut() -> String) -> Modification {
    let valeur: Value = renouveler(fiche, code, Some(&arbre::de_dossier(dossier)), neuf);
    Modification::Inserer { chemin: "actions".to_owned(), apres: dossier.actions.last().map(|a| a.id.clone()), valeur }
}

fn lire(modele: &Modele) -> Result<Action, Erreur> {
    serde_json::from_str(&modele.fiche).map_err(|_| stockage::Erreur::Abime(modele.id.clone()).into())
}

/// One that cannot be read hides none of the others: it is listed, to be taken out.
fn vue(modele: &Modele, jour: Jour) -> ModeleVue {
    let contenu = lire(modele).map_or_else(
        |_| textes::modeles::illisible(),
        |fiche| textes::modeles::contenu(&modele.cadre, fiche.indicateurs.len(), fiche.partenaires.len()),
    );
    let signature = format!("{}, {}", modele.auteur, horloge::moment(&modele.ecrit_le, jour));
    ModeleVue { id: modele.id.clone(), nom: modele.nom.clone(), contenu, signature }
}

/// The fiche as that framework has it: objectives that go on, the list of their status; what stays behind is named.
fn sous_le_cadre(action: Action, origine: &str, dossier: &Dossier, cadre: &Cadre) -> (Action, Vec<String>) {
    let mut fiche = action;
    if let Some(avant) = referentiel::cadre(origine).filter(|avant| avant.code != cadre.code) {
        let seule = Dossier { actions: vec![fiche.clone()], ..dossier.clone() };
        let passage = passer(&seule, avant, cadre, &referentiel::cadres());
        fiche = passage.dossier.actions.into_iter().next().unwrap_or(fiche);
    }
    let (gardes, laisses) = std::mem::take(&mut fiche.objectifs)
        .into_iter()
        .partition(|vise| vise.cadre == cadre.code && cadre.objectif(&vise.code).is_some());
    fiche.objectifs = gardes;
    let engagement = fiche.engagement.take();
    let perdu = engagement.as_ref().filter(|code| cadre.engagement(code).is_none()).cloned();
    fiche.engagement = engagement.filter(|code| cadre.engagement(code).is_some());
    if fiche.objectifs.is_empty() && !laisses.is_empty() {
        // Without an objective, nothing of this framework puts it among what is compulsory.
        fiche.listes = vec![Liste::Facultatives];
    }
    let objectifs = laisses.iter().map(|vise| format!("objectif {} « {} »", vise.code, vise.libelle));
    (fiche, objectifs.chain(perdu.map(|code| format!("engagement {code}"))).collect())
}

#[cfg(test)]
mod tests {
    use domaine::dossier::ObjectifVise;

    use super::*;

    fn vise(cadre: &str, code: &str) -> ObjectifVise {
        ObjectifVise {
            id: format!("o-{code}").to_lowercase().parse().unwrap(),
            cadre: cadre.to_owned(),
            code: code.to_owned(),
            libelle: format!("Objectif {code}"),
        }
    }

    /// Under the framework that it was written for, a template loses only what that framework no longer has.
    #[test]
    fn ce_que_le_cadre_n_a_pas_reste_de_cote_et_se_dit() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        let cadre = crate::cadre_de(&dossier).unwrap();
        let objectif = cadre.obligatoires().next().unwrap();
        let mut action = depouiller(&dossier.actions[0]);
        action.objectifs = vec![vise("2022", &objectif.code), vise("2022", "Z99"), vise("1999", "A1")];
        action.engagement = Some("inconnu".to_owned());
        let (fiche, laisses) = sous_le_cadre(action.clone(), "2022", &dossier, cadre);
        assert_eq!(fiche.objectifs.iter().map(|o| o.code.as_str()).collect::<Vec<_>>(), [objectif.code.as_str()]);
        assert_eq!(laisses, ["objectif Z99 « Objectif Z99 »", "objectif A1 « Objectif A1 »", "engagement inconnu"]);
        assert_eq!((fiche.engagement, fiche.listes), (None, action.listes.clone()));
        action.objectifs = vec![vise("2022", "Z99")];
        action.engagement = None;
        let (fiche, laisses) = sous_le_cadre(action, "2022", &dossier, cadre);
        assert_eq!((fiche.listes, laisses.len()), (vec![Liste::Facultatives], 1), "no longer among what is compulsory");
    }

    /// Under each other framework, what is kept is of that framework, and nothing goes without a word.
    #[test]
    fn sous_un_autre_cadre_chaque_objectif_suit_ou_se_nomme() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        let (mut suivis, mut nommes) = (0, 0);
        for cadre in referentiel::cadres().iter().filter(|cadre| cadre.code != dossier.cadre) {
            let ailleurs = Dossier { cadre: cadre.code.clone(), ..dossier.clone() };
            for action in &dossier.actions {
                let (fiche, laisses) = sous_le_cadre(depouiller(action), &dossier.cadre, &ailleurs, cadre);
                assert!(fiche.objectifs.iter().all(|o| o.cadre == cadre.code && cadre.objectif(&o.code).is_some()));
                assert!(fiche.engagement.iter().all(|code| cadre.engagement(code).is_some()));
                assert!(
                    fiche.objectifs.len() + laisses.len() >= action.objectifs.len(),
                    "{} in {}",
                    action.code,
                    cadre.code
                );
                (suivis, nommes) = (suivis + fiche.objectifs.len(), nommes + laisses.len());
            }
        }
        assert!(suivis > 0 && nommes > 0, "{suivis} followed, {nommes} did not");
    }
}
