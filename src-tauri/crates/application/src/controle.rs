//! Acting on findings: mend one, leave one for a reason, take it back, confirm a text by name, move the dossier on.
//!
//! Each is one transaction of the journal. Not here: the rules (`domaine`), nor what a finding says (`textes`).

use domaine::constat::{Constat, Gravite};
use domaine::dossier::Dossier;
use domaine::jour::Jour;
use domaine::modification::{Modification, appliquer};
use domaine::regles::{Passage, empechements};
use domaine::statut::Statut;
use domaine::{arbre, dossier::Derogation};
use serde_json::{Value, json};

use crate::application::Application;
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::textes::remedes::libelle;
use crate::vues_ecran::RetourSaisie;

/// A correction that a finding proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remede {
    /// « Ramener le montant prévu à 110 000 € ».
    pub libelle: String,
    pub modification: Modification,
}

/// What became of a change of status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Issue {
    Acceptee,
    /// What stands in the way, the most serious first, and the sentence that says so.
    Refusee {
        message: String,
        obstacles: Vec<Constat>,
    },
}

/// The corrections that a finding proposes, at most two.
pub fn remedes(constat: &Constat) -> Vec<Remede> {
    constat
        .remedes
        .iter()
        .enumerate()
        .filter_map(|(rang, m)| Some(Remede { libelle: libelle(constat, rang)?, modification: m.clone() }))
        .collect()
}

impl Application {
    /// Applies the correction of that rank of a finding.
    ///
    /// # Errors
    /// When the finding is no longer there, or has no such correction.
    pub fn remedier(
        &mut self,
        id: &str,
        cle: &str,
        rang: usize,
        maintenant: &Maintenant,
    ) -> Result<RetourSaisie, Erreur> {
        let constat = self.constat(id, cle, maintenant.jour)?;
        let remede = remedes(&constat).into_iter().nth(rang).ok_or(Erreur::ElementInconnu)?;
        self.ecrire(id, &remede.libelle, vec![remede.modification], maintenant)?;
        self.retour(id, Vec::new(), None, maintenant)
    }

    /// Leaves a finding as it is, for a reason, in the name of who writes; each of its places is covered.
    ///
    /// # Errors
    /// Without a name or a reason, when the finding is not there, or when it is not « à vérifier ».
    pub fn laisser(
        &mut self,
        id: &str,
        cle: &str,
        motif: &str,
        maintenant: &Maintenant,
    ) -> Result<RetourSaisie, Erreur> {
        let motif = motif.split_whitespace().collect::<Vec<_>>().join(" ");
        if motif.is_empty() {
            return Err(Erreur::MotifManquant);
        }
        let auteur = self.nom_de_l_auteur()?;
        let dossier = self.portefeuille.charger(id)?;
        let constat = self.constat(id, cle, maintenant.jour)?;
        match constat.gravite {
            Gravite::AVerifier => {}
            Gravite::Bloquant | Gravite::Information | Gravite::Laisse | Gravite::Respecte => {
                return Err(Erreur::ConstatNonLaissable);
            }
        }
        let mut apres = dossier.derogations.last().map(|d| d.id.clone());
        let mut cibles = constat.cibles.clone();
        cibles.sort();
        cibles.dedup();
        if cibles.is_empty() {
            cibles.push(String::new());
        }
        let modifications = cibles
            .into_iter()
            .map(|cible| {
                let derogation = Derogation {
                    id: uuid::Uuid::now_v7().to_string().parse().expect("a uuid is a valid id"),
                    regle: constat.regle.to_owned(),
                    cible,
                    precision: constat.precision.clone(),
                    motif: motif.clone(),
                    auteur: auteur.clone(),
                    le: maintenant.jour,
                };
                let precedente = apres.replace(derogation.id.clone());
                Modification::Inserer {
                    chemin: "derogations".to_owned(),
                    apres: precedente,
                    valeur: arbre::en_arbre(&derogation),
                }
            })
            .collect();
        self.ecrire(id, "constat laissé ainsi", modifications, maintenant)?;
        self.retour(id, Vec::new(), None, maintenant)
    }

    /// Takes back what was left: the finding is « à vérifier » again.
    ///
    /// # Errors
    /// When the finding is not there, or was not left.
    pub fn reprendre(&mut self, id: &str, cle: &str, maintenant: &Maintenant) -> Result<RetourSaisie, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let constat = self.constat(id, cle, maintenant.jour)?;
        if constat.derogation.is_none() {
            return Err(Erreur::ElementInconnu);
        }
        let modifications: Vec<Modification> = dossier
            .derogations
            .iter()
            .filter(|d| d.regle == constat.regle && d.precision == constat.precision)
            .filter(|d| d.cible.is_empty() || constat.cibles.contains(&d.cible))
            .map(|d| Modification::Retirer { chemin: format!("derogations/{}", d.id) })
            .collect();
        self.ecrire(id, "reprise d’un constat laissé ainsi", modifications, maintenant)?;
        self.retour(id, Vec::new(), None, maintenant)
    }

    /// Confirms an article or a visa by name: « articles/objet ».
    ///
    /// # Errors
    /// Without a name, or when the text is not there.
    pub fn confirmer(&mut self, id: &str, chemin: &str, nom: &str, maintenant: &Maintenant) -> Result<(), Erreur> {
        let nom = nom.split_whitespace().collect::<Vec<_>>().join(" ");
        if nom.is_empty() {
            return Err(Erreur::NomManquant);
        }
        let tree = arbre::de_dossier(&self.portefeuille.charger(id)?);
        let est_un_texte = matches!(chemin.split('/').collect::<Vec<_>>().as_slice(), ["articles" | "visas", _]);
        if !est_un_texte || arbre::resoudre(&tree, chemin).is_none() {
            return Err(Erreur::ElementInconnu);
        }
        let confirmation = Modification::Definir {
            chemin: format!("{chemin}/confirme"),
            valeur: json!({"par": nom, "le": maintenant.jour}),
        };
        self.ecrire(id, "confirmation d’un texte", vec![confirmation], maintenant)
    }

    /// Moves the dossier to another status, or says what stands in the way.
    ///
    /// # Errors
    /// When the dossier is not there, or when no passage leads from its status to that one.
    pub fn changer_statut(&mut self, id: &str, vers: Statut, maintenant: &Maintenant) -> Result<Issue, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let obstacles = obstacles(&dossier, vers, maintenant.jour)?;
        if !obstacles.is_empty() && dossier.statut.passer_a(vers).is_ok() {
            let erreur = Erreur::PassageBloque { vers, obstacles: obstacles.len() };
            return Ok(Issue::Refusee { message: crate::textes::erreurs::message(&erreur), obstacles });
        }
        let passage = Modification::Definir { chemin: "statut".to_owned(), valeur: json!(vers) };
        self.ecrire(id, "changement d’état", vec![passage], maintenant)?;
        Ok(Issue::Acceptee)
    }

    /// Whatever the way in, the status changes only when nothing stands in the way.
    pub(crate) fn garder_le_passage(&self, id: &str, modifications: &[Modification], jour: Jour) -> Result<(), Erreur> {
        if !modifications.iter().any(|m| m.chemin() == "statut") {
            return Ok(());
        }
        let avant: Value = arbre::de_dossier(&self.portefeuille.charger(id)?);
        // A set that does not apply is refused where it is saved, with its own sentence.
        let Ok(apres) = appliquer(&avant, modifications) else { return Ok(()) };
        let vers = apres.dossier.statut;
        match obstacles(&apres.dossier, vers, jour)?.len() {
            0 => Ok(()),
            obstacles => Err(Erreur::PassageBloque { vers, obstacles }),
        }
    }

    /// The same, asked by the window: the status by its code, what stands in the way as an error.
    ///
    /// # Errors
    /// An unknown status, one that the present one does not lead to, or findings that stand in the way.
    pub fn passer(&mut self, id: &str, vers: &str, maintenant: &Maintenant) -> Result<RetourSaisie, Erreur> {
        let vers: Statut = serde_json::from_value(json!(vers)).map_err(|_| Erreur::ElementInconnu)?;
        self.portefeuille.charger(id)?.statut.passer_a(vers).map_err(|_| Erreur::ElementInconnu)?;
        match self.changer_statut(id, vers, maintenant)? {
            Issue::Acceptee => self.retour(id, Vec::new(), None, maintenant),
            Issue::Refusee { obstacles, .. } => Err(Erreur::PassageBloque { vers, obstacles: obstacles.len() }),
        }
    }

    fn constat(&self, id: &str, cle: &str, jour: Jour) -> Result<Constat, Erreur> {
        let constats = crate::verifier(&self.portefeuille.charger(id)?, jour)?;
        constats.into_iter().find(|c| c.cle() == cle).ok_or(Erreur::ElementInconnu)
    }

    fn nom_de_l_auteur(&self) -> Result<String, Erreur> {
        self.portefeuille.reglage("nom")?.filter(|nom| !nom.is_empty()).ok_or(Erreur::NomManquant)
    }
}

/// What stands in the way of a status, on the dossier as it would then be. The way back to « projet » is always free.
fn obstacles(dossier: &Dossier, vers: Statut, jour: Jour) -> Result<Vec<Constat>, Erreur> {
    let passage = match vers {
        Statut::Projet | Statut::Clos => return Ok(Vec::new()),
        Statut::Transmis | Statut::Delibere => Passage::Transmission,
        // A signed act prints without « PROJET ».
        Statut::Signe => Passage::Definitif,
    };
    let futur = Dossier { statut: vers, ..dossier.clone() };
    let constats = crate::verifier(&futur, jour)?;
    Ok(empechements(&constats, passage).into_iter().cloned().collect())
}
