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
use serde_json::json;

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
    /// Applies a correction of a finding, as it was read: one that would now say something else is refused.
    ///
    /// # Errors
    /// When the finding is no longer there, or has no such correction.
    pub fn remedier(
        &mut self,
        id: &str,
        cle: &str,
        libelle: &str,
        maintenant: &Maintenant,
    ) -> Result<RetourSaisie, Erreur> {
        let constat = self.constat(id, cle, maintenant.jour)?;
        // A window may show one kind of space for another: words are compared.
        let lu = |texte: &str| texte.replace(char::is_whitespace, " ");
        let remede =
            remedes(&constat).into_iter().find(|r| lu(&r.libelle) == lu(libelle)).ok_or(Erreur::RemedeChange)?;
        self.ecrire(id, &remede.libelle, vec![remede.modification], maintenant)?;
        self.retour(id, Vec::new(), None)
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
        self.retour(id, Vec::new(), None)
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
        self.retour(id, Vec::new(), None)
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
        self.ecrire(id, "confirmation d’un texte", vec![confirmation], maintenant)?;
        Ok(())
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
        let avant = self.portefeuille.arbre(id)?;
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
            Issue::Acceptee => self.retour(id, Vec::new(), None),
            Issue::Refusee { obstacles, .. } => Err(Erreur::PassageBloque { vers, obstacles: obstacles.len() }),
        }
    }

    fn constat(&self, id: &str, cle: &str, jour: Jour) -> Result<Constat, Erreur> {
        let constats = crate::verifier(&self.portefeuille.charger(id)?, jour)?;
        constats.into_iter().find(|c| c.cle() == cle).ok_or(Erreur::ElementInconnu)
    }

    /// Who writes; asked for when nobody gave a name yet.
    pub(crate) fn nom_de_l_auteur(&self) -> Result<String, Erreur> {
        self.portefeuille.reglage("nom")?.filter(|nom| !nom.is_empty()).ok_or(Erreur::NomManquant)
    }
}

/// What stands in the way of a status, on the dossier as it would then be. The way back to « projet » is always free.
fn obstacles(dossier: &Dossier, vers: Statut, jour: Jour) -> Result<Vec<Constat>, Erreur> {
    let passage = match vers {
        Statut::Projet | Statut::Clos => return Ok(Vec::new()),
        Statut::Transmis | Statut::Delibere => Passage::Transmission,
        Statut::Definitif | Statut::Signe => Passage::Definitif,
    };
    let futur = Dossier { statut: vers, ..dossier.clone() };
    let constats = crate::verifier(&futur, jour)?;
    Ok(empechements(&constats, passage).into_iter().cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vues_ecran::DemandeReglages;

    struct Poste {
        application: Application,
        id: String,
        maintenant: Maintenant,
        _dossier: tempfile::TempDir,
    }

    /// An open portefeuille with an example and somebody who writes.
    fn poste(exemple: &str) -> Poste {
        let dossier = tempfile::tempdir().unwrap();
        let maintenant =
            Maintenant { jour: "2022-07-01".parse().unwrap(), horodatage: "2022-07-01T08:00:00.000Z".to_owned() };
        let mut application = Application::ouvrir(&dossier.path().join("p.paraphe-db")).unwrap();
        let qui = DemandeReglages { nom: "C. Vidal".into(), partie: "departement".into() };
        application.definir_reglages(&qui).unwrap();
        let id = application.ouvrir_exemple(exemple, &maintenant).unwrap().id;
        Poste { application, id, maintenant, _dossier: dossier }
    }

    impl Poste {
        /// What each page of the act says it is.
        fn mention(&self) -> Option<String> {
            let acte = crate::composer(&self.dossier(), &crate::Demande::Convention, self.maintenant.jour);
            acte.unwrap().meta.etat
        }

        fn constats(&self) -> Vec<Constat> {
            crate::verifier(&self.dossier(), self.maintenant.jour).unwrap()
        }

        fn dossier(&self) -> Dossier {
            self.application.portefeuille.charger(&self.id).unwrap()
        }

        fn constat(&self, regle: &str) -> Constat {
            self.constats().into_iter().find(|c| c.regle == regle).unwrap_or_else(|| panic!("no finding of {regle}"))
        }

        fn message(&mut self, cle: &str, motif: &str) -> String {
            let refus = self.application.laisser(&self.id, cle, motif, &self.maintenant).unwrap_err();
            crate::textes::erreurs::message(&refus)
        }
    }

    #[test]
    fn un_constat_se_laisse_puis_se_reprend() {
        let mut p = poste("cantal-2022");
        let cle = p.constat("cofinancement-par-action").cle();
        p.application.laisser(&p.id, &cle, "  part versée\n en nature ", &p.maintenant).unwrap();
        let laisse = p.constat("cofinancement-par-action");
        assert_eq!(laisse.gravite, Gravite::Laisse);
        assert_eq!(laisse.derogation.unwrap().motif, "part versée en nature");
        assert_eq!(p.dossier().derogations.len(), laisse.cibles.len(), "each place has its own");
        p.application.reprendre(&p.id, &cle, &p.maintenant).unwrap();
        assert_eq!(p.constat("cofinancement-par-action").gravite, Gravite::AVerifier);
        assert!(p.dossier().derogations.is_empty());
        // Leaving is a modification like another: it is in the journal, and can be undone.
        p.application.annuler(&p.id, &p.maintenant).unwrap();
        assert_eq!(p.constat("cofinancement-par-action").gravite, Gravite::Laisse);
    }

    #[test]
    fn un_bloquant_ne_se_laisse_pas_et_un_motif_se_donne() {
        let mut p = poste("cantal-2022-demo");
        let bloquant = p.constats().into_iter().find(|c| c.gravite == Gravite::Bloquant).unwrap().cle();
        assert!(
            p.message(&bloquant, "urgence")
                .starts_with("Seul un point « à vérifier »".replace("« ", "«\u{a0}").replace(" »", "\u{a0}»").as_str())
        );
        let mut p = poste("cantal-2022");
        let cle = p.constat("fiche-par-action").cle();
        assert!(p.message(&cle, "  ").starts_with("Un constat se laisse pour une raison."));
        assert!(p.message("rien@nulle-part", "x").starts_with("Cet élément n’existe plus."));
    }

    #[test]
    fn sans_nom_personne_ne_laisse_un_constat() {
        let mut p = poste("cantal-2022");
        p.application.portefeuille.regler("nom", "").unwrap();
        let cle = p.constat("fiche-par-action").cle();
        assert!(p.message(&cle, "en cours").starts_with("Indiquez votre nom"));
    }

    #[test]
    fn un_texte_se_confirme_par_un_nom() {
        let mut p = poste("cantal-2022");
        let avant = p.constat("textes-a-confirmer").nombre("articles");
        p.application.confirmer(&p.id, "articles/objet", "A. Martin", &p.maintenant).unwrap();
        assert_eq!(p.constat("textes-a-confirmer").nombre("articles"), avant - 1);
        for faux in ["articles/inconnu", "actions/usema", "articles", "statut"] {
            assert!(p.application.confirmer(&p.id, faux, "A. Martin", &p.maintenant).is_err(), "{faux}");
        }
        assert!(p.application.confirmer(&p.id, "articles/objet", " ", &p.maintenant).is_err(), "a name");
    }

    #[test]
    fn un_remede_propose_s_applique_avec_son_libelle() {
        let mut p = poste("cantal-2022");
        let double = p.constat("action-comptee-une-fois");
        let proposes: Vec<String> = remedes(&double).into_iter().map(|r| r.libelle).collect();
        assert_eq!(proposes, ["Garder A6 parmi les actions fondamentales", "Garder A6 parmi les actions facultatives"]);
        let autre = p.application.remedier(&p.id, &double.cle(), "Garder A7 ailleurs", &p.maintenant).unwrap_err();
        assert!(matches!(autre, Erreur::RemedeChange), "only what was read is done: {autre}");
        p.application.remedier(&p.id, &double.cle(), &proposes[0], &p.maintenant).unwrap();
        assert_eq!(p.constat("action-comptee-une-fois").gravite, Gravite::Respecte);
    }

    #[test]
    fn chaque_remede_des_exemples_a_son_libelle() {
        let mut lus = 0;
        for exemple in crate::EXEMPLES {
            let dossier = crate::exemple(exemple.nom).unwrap();
            for constat in crate::verifier(&dossier, "2022-07-01".parse().unwrap()).unwrap() {
                assert_eq!(remedes(&constat).len(), constat.remedes.len(), "{}", constat.regle);
                lus += constat.remedes.len();
            }
        }
        assert!(lus > 3, "the examples propose some: {lus}");
    }

    #[test]
    fn ce_qui_bloque_empeche_de_transmettre_par_tous_les_chemins() {
        let mut p = poste("cantal-2022-demo");
        let Issue::Refusee { message, obstacles } =
            p.application.changer_statut(&p.id, Statut::Transmis, &p.maintenant).unwrap()
        else {
            panic!("something blocks");
        };
        assert!(obstacles.iter().all(|c| c.gravite == Gravite::Bloquant) && !obstacles.is_empty());
        assert!(
            message.starts_with("Le dossier ne peut pas être transmis") && message.contains("comme projet"),
            "{message}"
        );
        let passage = Modification::Definir { chemin: "statut".to_owned(), valeur: json!("transmis") };
        let refus = p.application.ecrire(&p.id, "détour", vec![passage], &p.maintenant).unwrap_err();
        assert!(matches!(refus, Erreur::PassageBloque { vers: Statut::Transmis, .. }));
        assert_eq!(p.dossier().statut, Statut::Projet, "nothing moved");
    }

    /// The demonstration is mended, sent, voted; it is signed only once each text is confirmed by name.
    #[test]
    fn un_dossier_corrige_passe_jusqu_a_la_signature() {
        let mut p = poste("cantal-2022-demo");
        let depassee = p.constat("enveloppe-depassee");
        p.application.remedier(&p.id, &depassee.cle(), &remedes(&depassee)[0].libelle, &p.maintenant).unwrap();
        let odpe = p.dossier().jalons.iter().find(|j| j.quoi == "odpe").unwrap().id.clone();
        let date = Modification::Definir { chemin: format!("jalons/{odpe}/fait"), valeur: json!("2022-06-01") };
        p.application.ecrire(&p.id, "date", vec![date], &p.maintenant).unwrap();
        for vers in [Statut::Transmis, Statut::Delibere] {
            let issue = p.application.changer_statut(&p.id, vers, &p.maintenant).unwrap();
            assert_eq!(issue, Issue::Acceptee, "{vers:?}");
        }
        let dossier = p.dossier();
        let textes: Vec<String> = dossier
            .articles
            .iter()
            .map(|a| format!("articles/{}", a.id))
            .chain(dossier.visas.iter().map(|v| format!("visas/{}", v.id)))
            .collect();
        for texte in &textes {
            let retrait =
                Modification::Definir { chemin: format!("{texte}/confirme"), valeur: serde_json::Value::Null };
            p.application.ecrire(&p.id, "retrait", vec![retrait], &p.maintenant).unwrap();
        }
        let refusee = p.application.changer_statut(&p.id, Statut::Definitif, &p.maintenant).unwrap();
        assert!(matches!(refusee, Issue::Refusee { .. }), "texts are confirmed by name first");
        for texte in &textes {
            p.application.confirmer(&p.id, texte, "A. Martin", &p.maintenant).unwrap();
        }
        assert_eq!(p.mention().as_deref(), Some("PROJET DÉLIBÉRÉ"));
        let passer = |p: &mut Poste, vers| p.application.changer_statut(&p.id, vers, &p.maintenant).unwrap();
        assert_eq!(passer(&mut p, Statut::Definitif), Issue::Acceptee);
        assert_eq!(p.mention(), None, "what is signed on paper is no draft");
        let titre = Modification::Definir { chemin: "titre".into(), valeur: json!("Autre titre") };
        let refus = p.application.ecrire(&p.id, "titre", vec![titre.clone()], &p.maintenant).unwrap_err();
        assert!(matches!(refus, Erreur::ContratDefinitif));
        assert!(crate::textes::erreurs::message(&refus).contains("revenez d’abord au projet"));
        assert_eq!(passer(&mut p, Statut::Projet), Issue::Acceptee);
        p.application.ecrire(&p.id, "titre", vec![titre], &p.maintenant).unwrap();
        for vers in [Statut::Transmis, Statut::Delibere, Statut::Definitif, Statut::Signe] {
            assert_eq!(passer(&mut p, vers), Issue::Acceptee, "{vers:?}");
        }
    }
}
