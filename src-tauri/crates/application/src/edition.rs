//! Editing a dossier from the window: typed cells, rich texts, lists, undo. Each call is one transaction with a name.

use domaine::arbre;
use domaine::cadre::Cadre;
use domaine::dossier::{Dossier, provisoire};
use domaine::modification::Modification;
use domaine::scelle::vit_apres_signature;
use domaine::statut::Statut;
use domaine::territoire::Civilite;
use serde_json::{Value, json};
use stockage::Transaction;

use crate::application::Application;
use crate::copie_de_fiche;
use crate::creation::qualite_proposee;
use crate::ecrans;
use crate::erreur::Erreur;
use crate::groupe;
use crate::horloge::{self, Maintenant};
use crate::modeles::{self, Fiche};
use crate::portee;
use crate::saisie::{self, Cellule};
use crate::textes;
use crate::vues_ecran::{
    DemandeListe, DemandeSaisie, DemandeTexte, EcranDemande, EcranVue, OperationListe, RefusSaisie, RetourSaisie,
    Saisie, TraitDeFrappe,
};

impl Application {
    /// A screen of work.
    ///
    /// # Errors
    /// When the dossier or the element is not there.
    pub fn ecran(&self, id: &str, demande: &EcranDemande) -> Result<EcranVue, Erreur> {
        let mut vue = ecrans::vue(&*self.portefeuille.dossier(id)?, demande)?;
        if self.portefeuille.rangement(id)? != stockage::Rangement::Actif {
            ecrans::figer(&mut vue);
        }
        if let Ok(nom) = self.nom_de_l_auteur() {
            ecrans::proposer_le_nom(&mut vue, &nom);
        }
        Ok(vue)
    }

    /// Reads what was typed or pasted, saves what could be read, says the rest.
    ///
    /// # Errors
    /// When the dossier is not there or cannot be written. A cell that is not understood is not an error.
    pub fn saisir(&mut self, demande: &DemandeSaisie, maintenant: &Maintenant) -> Result<RetourSaisie, Erreur> {
        let (saisies, annee) = {
            let dossier = self.portefeuille.dossier(&demande.id)?;
            (separer_les_listes(&dossier, &demande.saisies), dossier.periode.debut.annee())
        };
        let mut lue = saisie::lire(&*self.portefeuille.arbre(&demande.id)?, &saisies.simples, annee);
        lue.cellules.extend(saisies.listes);
        lue.refus.extend(saisies.refus);
        let ecrit = match self.ecrire_les_cellules(demande, &lue, maintenant) {
            // What the dossier cannot hold, as a period that would end before it begins, is refused beside its cell.
            Err(Erreur::Stockage(stockage::Erreur::Refus(_))) => {
                lue = lue.ce_qui_tient(&*self.portefeuille.arbre(&demande.id)?);
                self.ecrire_les_cellules(demande, &lue, maintenant)?
            }
            autre => autre?,
        };
        // The edit is saved: a screen whose element is gone meanwhile does not make it a failure.
        let ecran = demande.ecran.as_ref().and_then(|connu| self.ecran_rendu(&demande.id, connu).ok());
        Ok(RetourSaisie { ecrit, ecran, ..self.retour(&demande.id, lue.refus, None)? })
    }

    fn ecrire_les_cellules(
        &mut self,
        demande: &DemandeSaisie,
        lue: &saisie::Lue,
        maintenant: &Maintenant,
    ) -> Result<bool, Erreur> {
        let mut modifications = lue.modifications();
        modifications.extend(dates_de_confirmation(&modifications, maintenant));
        modifications.extend(accords(&*self.portefeuille.dossier(&demande.id)?, &modifications));
        let libelle = nommer_ce_qui_est_pris(&demande.libelle, demande.saisies.len(), lue);
        self.ecrire(&demande.id, &libelle, modifications, maintenant)
    }

    /// Saves a rich text.
    ///
    /// # Errors
    /// When the text is not one of ours, or the dossier cannot be written.
    pub fn ecrire_texte(&mut self, demande: &DemandeTexte, maintenant: &Maintenant) -> Result<RetourSaisie, Erreur> {
        let document: Value = serde_json::from_str(&demande.document).map_err(|_| Erreur::TexteIllisible)?;
        let texte: domaine::texte::Texte = serde_json::from_value(document).map_err(|_| Erreur::TexteIllisible)?;
        let valeur = if texte.est_vide() && !demande.chemin.ends_with("/corps") && !demande.chemin.ends_with("/texte") {
            Value::Null
        } else {
            arbre::en_arbre(&texte)
        };
        let mut modifications = vec![Modification::Definir { chemin: demande.chemin.clone(), valeur }];
        modifications.extend(confirmation_perdue(&*self.portefeuille.dossier(&demande.id)?, &modifications[0]));
        let transaction = self.transaction_permise(&demande.id, &demande.libelle, modifications, maintenant)?;
        match demande.trait_de_frappe {
            TraitDeFrappe::Nouveau => self.portefeuille.modifier(&demande.id, &transaction)?,
            TraitDeFrappe::Suite => self.portefeuille.poursuivre(&demande.id, &transaction)?,
        };
        self.retour(&demande.id, Vec::new(), None)
    }

    /// Adds, takes out or moves an element of a list, or changes several alike.
    ///
    /// # Errors
    /// When the model is not known, or the element is not there.
    pub fn modifier_liste(&mut self, demande: &DemandeListe, maintenant: &Maintenant) -> Result<RetourSaisie, Erreur> {
        let dossier = self.portefeuille.charger(&demande.id)?;
        if let OperationListe::Ajouter { modele, .. } = &demande.operation
            && let Some(modele) = modele.strip_prefix("modele:")
        {
            return self.ajouter_du_modele(&dossier, modele, maintenant);
        }
        let (libelle, modifications, ajoute) = match &demande.operation {
            OperationListe::Ajouter { chemin, modele } => {
                let (libelle, valeur) = nouvel_element(&dossier, chemin, modele)?;
                let tree = arbre::de_dossier(&dossier);
                let dernier = arbre::resoudre(&tree, chemin)
                    .and_then(Value::as_array)
                    .and_then(|l| l.last())
                    .and_then(arbre::id_de);
                let apres = match modele.strip_prefix("clause:") {
                    Some(code) => ecrans::place_de_clause(&dossier, crate::cadre_de(&dossier)?, code),
                    // A copy stands after its model.
                    None => modele.strip_prefix("copie:").or(dernier).and_then(|id| id.parse().ok()),
                };
                let id = arbre::id_de(&valeur).unwrap_or_default().to_owned();
                let ajoute = format!("{chemin}/{id}");
                (libelle, vec![Modification::Inserer { chemin: chemin.clone(), apres, valeur }], Some(ajoute))
            }
            OperationListe::Retirer { chemin, libelle } => {
                (libelle.clone(), vec![Modification::Retirer { chemin: chemin.clone() }], None)
            }
            OperationListe::Deplacer { chemin, apres, libelle } => {
                let apres = apres.as_deref().map(str::parse).transpose().map_err(|_| Erreur::ElementInconnu)?;
                (libelle.clone(), vec![Modification::Deplacer { chemin: chemin.clone(), apres }], None)
            }
            OperationListe::Grouper { actions, changement } => {
                let (libelle, modifications) = groupe::modifications(&dossier, actions, changement)?;
                (libelle, modifications, None)
            }
        };
        let ecrit = self.ecrire(&demande.id, &libelle, modifications, maintenant)?;
        Ok(RetourSaisie { ecrit, ..self.retour(&demande.id, Vec::new(), ajoute)? })
    }

    /// A fiche begun from a template; what did not follow is said.
    fn ajouter_du_modele(
        &mut self,
        dossier: &Dossier,
        modele: &str,
        maintenant: &Maintenant,
    ) -> Result<RetourSaisie, Erreur> {
        let Fiche { nom, action, laisses } = self.fiche_du_modele(dossier, modele)?;
        let lettre = action.code.chars().next().filter(char::is_ascii_uppercase).unwrap_or('B');
        let code = code_libre(dossier, lettre);
        let insertion = modeles::inserer(dossier, action, &code, neuf);
        let ajoute = match &insertion {
            Modification::Inserer { chemin, valeur, .. } => arbre::id_de(valeur).map(|id| format!("{chemin}/{id}")),
            Modification::Definir { .. } | Modification::Retirer { .. } | Modification::Deplacer { .. } => None,
        };
        let id = dossier.id.as_str();
        self.ecrire(id, &format!("ajout de l’action {code}, d’après « {nom} »"), vec![insertion], maintenant)?;
        let remarque = textes::modeles::laisses(&laisses, &dossier.cadre);
        Ok(RetourSaisie { remarque, ..self.retour(id, Vec::new(), ajoute)? })
    }

    /// Undoes the last modification.
    ///
    /// # Errors
    /// When there is nothing to undo.
    pub fn annuler(&mut self, id: &str, maintenant: &Maintenant) -> Result<RetourSaisie, Erreur> {
        self.tenir_ouvert(id)?;
        let transaction = self.transaction("", maintenant);
        self.portefeuille.annuler(id, &transaction)?;
        self.retour(id, Vec::new(), None)
    }

    /// Redoes what was undone last.
    ///
    /// # Errors
    /// When there is nothing to redo.
    pub fn retablir(&mut self, id: &str, maintenant: &Maintenant) -> Result<RetourSaisie, Erreur> {
        self.tenir_ouvert(id)?;
        let transaction = self.transaction("", maintenant);
        self.portefeuille.retablir(id, &transaction)?;
        self.retour(id, Vec::new(), None)
    }

    /// Saves one transaction; false when it changes nothing. The status passes here as everything does, and only when
    /// nothing stands in the way.
    pub(crate) fn ecrire(
        &mut self,
        id: &str,
        libelle: &str,
        modifications: Vec<Modification>,
        maintenant: &Maintenant,
    ) -> Result<bool, Erreur> {
        if modifications.is_empty() {
            return Ok(false);
        }
        let transaction = self.transaction_permise(id, libelle, modifications, maintenant)?;
        Ok(self.portefeuille.modifier(id, &transaction)?)
    }

    /// The transaction, once nothing stands in its way: neither a finding nor the seal of a signed contract.
    fn transaction_permise(
        &self,
        id: &str,
        libelle: &str,
        modifications: Vec<Modification>,
        maintenant: &Maintenant,
    ) -> Result<Transaction, Erreur> {
        self.tenir_ouvert(id)?;
        self.garder_le_passage(id, &modifications, maintenant.jour)?;
        let statut = self.portefeuille.dossier(id)?.statut;
        modifications.iter().try_for_each(|m| tenir_le_sceau(statut, m.chemin()))?;
        Ok(Transaction { modifications, ..self.transaction(libelle, maintenant) })
    }

    /// What was archived stays as it was left, until it is taken out again.
    pub(crate) fn tenir_ouvert(&self, id: &str) -> Result<(), Erreur> {
        match self.portefeuille.rangement(id)? {
            stockage::Rangement::Actif => Ok(()),
            stockage::Rangement::Archive | stockage::Rangement::Corbeille => Err(Erreur::DossierRange),
        }
    }

    /// What the window shows after an edit.
    pub(crate) fn retour(
        &self,
        id: &str,
        refus: Vec<RefusSaisie>,
        ajoute: Option<String>,
    ) -> Result<RetourSaisie, Erreur> {
        let (annuler, retablir) = self.portefeuille.annulables(id)?;
        Ok(RetourSaisie {
            enregistre: format!("Enregistré le {}", horloge::en_francais(&self.portefeuille.modifie_le(id)?)),
            refus,
            annuler,
            retablir,
            ecrit: true,
            remarque: None,
            ajoute,
            ecran: None,
        })
    }
}

/// Who confirmed a text confirmed those words: once they change, it waits to be read again.
fn confirmation_perdue(dossier: &Dossier, ecriture: &Modification) -> Option<Modification> {
    let Modification::Definir { chemin, valeur } = ecriture else { return None };
    let (element, _) = chemin.rsplit_once('/')?;
    let arbre = arbre::de_dossier(dossier);
    let change = arbre::resoudre(&arbre, chemin) != Some(valeur);
    let confirme = arbre::resoudre(&arbre, element)?.get("confirme").is_some_and(|c| !c.is_null());
    (change && confirme).then(|| Modification::Definir { chemin: format!("{element}/confirme"), valeur: Value::Null })
}

/// A settled contract keeps its text and its promises.
pub(crate) fn tenir_le_sceau(statut: Statut, chemin: &str) -> Result<(), Erreur> {
    match statut {
        _ if statut.est_modifiable() || vit_apres_signature(chemin) => Ok(()),
        Statut::Definitif => Err(Erreur::ContratDefinitif),
        _ => Err(Erreur::ContratSigne),
    }
}

/// Fields that hold several names or codes separated by semicolons are lists in the tree.
#[derive(Default)]
struct Separees {
    simples: Vec<Saisie>,
    listes: Vec<Cellule>,
    refus: Vec<RefusSaisie>,
}

fn separer_les_listes(dossier: &Dossier, saisies: &[Saisie]) -> Separees {
    let mut separees = Separees::default();
    for saisie in saisies {
        let valeur = match saisie.chemin.rsplit('/').next() {
            Some("partenaires" | "autres_contrats") => {
                let noms: Vec<&str> = saisie.texte.split(';').map(str::trim).filter(|n| !n.is_empty()).collect();
                Ok(json!(noms))
            }
            Some("portee") => portee::lire(dossier, &saisie.texte),
            _ => {
                separees.simples.push(saisie.clone());
                continue;
            }
        };
        match valeur {
            Ok(valeur) => {
                let modifications = vec![Modification::Definir { chemin: saisie.chemin.clone(), valeur }];
                separees.listes.push(Cellule { saisie: saisie.clone(), modifications });
            }
            Err(message) => separees.refus.push(Cellule::refusee(saisie, message)),
        }
    }
    separees
}

/// Confirming a text by name also writes the day; taking the name away takes the confirmation away.
fn dates_de_confirmation(modifications: &[Modification], maintenant: &Maintenant) -> Vec<Modification> {
    modifications
        .iter()
        .filter_map(|m| match m {
            Modification::Definir { chemin, valeur } => {
                let racine = chemin.strip_suffix("/confirme/par")?;
                Some(if valeur.is_null() {
                    Modification::Definir { chemin: format!("{racine}/confirme"), valeur: Value::Null }
                } else {
                    Modification::Definir { chemin: format!("{racine}/confirme/le"), valeur: json!(maintenant.jour) }
                })
            }
            Modification::Inserer { .. } | Modification::Retirer { .. } | Modification::Deplacer { .. } => None,
        })
        .collect()
}

/// « Coller 12 montants » was said before anything was read: the name counts what was written, « Coller 9 montants ».
fn nommer_ce_qui_est_pris(libelle: &str, envoyees: usize, lue: &saisie::Lue) -> String {
    let remplies = lue.cellules.iter().filter(|c| !c.saisie.texte.trim().is_empty()).count();
    let prises = if remplies == 0 { lue.cellules.len() } else { remplies };
    let renomme = libelle.rsplit_once([' ', '\u{a0}']).and_then(|(debut, mot)| {
        let (geste, singulier) = (debut.strip_suffix(&format!(" {envoyees}"))?, mot.strip_suffix('s')?);
        Some(format!("{geste} {}", textes::constats::compter(prises, singulier, mot)))
    });
    renomme.unwrap_or_else(|| libelle.to_owned())
}

/// A title that is still the one that was proposed follows the civility; one that somebody wrote stays hers.
fn accords(dossier: &Dossier, modifications: &[Modification]) -> Vec<Modification> {
    let accord = |m: &Modification| {
        let Modification::Definir { chemin, valeur } = m else { return None };
        let id = chemin.strip_prefix("parties/")?.strip_suffix("/civilite")?;
        let qualite = format!("parties/{id}/qualite");
        if modifications.iter().any(|autre| autre.chemin() == qualite) {
            return None;
        }
        let partie = dossier.parties.iter().find(|p| p.id.as_str() == id)?;
        let civilite: Option<Civilite> = serde_json::from_value(valeur.clone()).ok()?;
        let titre = |civilite| qualite_proposee(dossier, partie.role, civilite);
        let [neutre, madame, monsieur] = [None, Some(Civilite::Madame), Some(Civilite::Monsieur)].map(titre);
        let proposes = neutre.into_iter().chain(madame).chain(monsieur).flatten().collect::<Vec<_>>();
        let rang = proposes.iter().position(|propose| *propose == partie.qualite)?;
        // The three lists have one title a territory, in the same order.
        let parmi = proposes.len() / 3;
        let neuf = titre(civilite)?.into_iter().nth(rang % parmi)?;
        (neuf != partie.qualite).then(|| Modification::Definir { chemin: qualite.clone(), valeur: Value::String(neuf) })
    };
    modifications.iter().filter_map(accord).collect()
}

fn neuf() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// A new element of a list, by model, with the name of the transaction.
fn nouvel_element(dossier: &Dossier, chemin: &str, modele: &str) -> Result<(String, Value), Erreur> {
    let cadre = crate::cadre_de(dossier)?;
    let id = neuf();
    Ok(match modele.split_once(':').unwrap_or((modele, "")) {
        ("partie", _) => (
            "ajout d’une partie".to_owned(),
            json!({"id": id, "role": "autre", "designation": provisoire::PARTIE, "qualite": "représentant", "signe": true}),
        ),
        ("visa", _) => ("ajout d’un visa".to_owned(), json!({"id": id, "texte": texte_vide(&id, provisoire::VISA)})),
        ("article", _) => {
            ("ajout d’un article".to_owned(), json!({"id": id, "titre": provisoire::ARTICLE, "corps": {"type": "doc"}}))
        }
        ("clause", code) => {
            let article = ecrans::article_de_clause(dossier, cadre, code).ok_or(Erreur::ElementInconnu)?;
            (format!("insertion de l’article « {} »", article.titre), arbre::en_arbre(&article))
        }
        ("jalon", _) => ("ajout d’une étape".to_owned(), json!({"id": id, "quoi": id, "libelle": provisoire::ETAPE})),
        ("etape", _) => ("ajout d’une étape".to_owned(), json!({"id": id, "libelle": provisoire::ETAPE})),
        ("action", _) => (
            "ajout d’une action".to_owned(),
            json!({"id": id, "code": code_libre(dossier, 'B'), "intitule": provisoire::ACTION, "listes": ["facultatives"]}),
        ),
        ("vise", code) => {
            let objectif = cadre.objectif(code).ok_or(Erreur::ElementInconnu)?;
            (
                format!("rattachement à l’objectif {code}"),
                json!({"id": id, "cadre": cadre.code, "code": objectif.code, "libelle": objectif.titre}),
            )
        }
        ("copie", modele) => {
            let action = dossier.actions.iter().find(|a| a.id.as_str() == modele).ok_or(Erreur::ElementInconnu)?;
            let lettre = action.code.chars().next().filter(char::is_ascii_uppercase).unwrap_or('B');
            let code = code_libre(dossier, lettre);
            (format!("copie de l’action {}", action.code), copie_de_fiche::copier(action, &code, neuf))
        }
        ("objectif", code) => action_pour(dossier, cadre, code, &id)?,
        ("indicateur", "") => {
            let code = format!("{}.{}", code_de_l_action(dossier, chemin), rang(dossier, chemin) + 1);
            ("ajout d’un indicateur".to_owned(), json!({"id": id, "code": code, "libelle": provisoire::INDICATEUR}))
        }
        ("indicateur", code) => indicateur_du_cadre(dossier, cadre, chemin, code, &id)?,
        // Read in a document unless said otherwise: the field beside it shows it.
        ("annonce", quoi) => {
            ("ajout d’un nombre annoncé".to_owned(), json!({"id": id, "quoi": quoi, "origine": {"nature": "publie"}}))
        }
        ("rapport", annee) => {
            let exercice: u16 = annee.parse().map_err(|_| Erreur::ElementInconnu)?;
            (format!("rapport {exercice}"), json!({"id": id, "exercice": exercice, "etat": "initie"}))
        }
        _ => return Err(Erreur::ElementInconnu),
    })
}

fn texte_vide(id: &str, texte: &str) -> Value {
    json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": format!("{id}-1")},
           "content": [{"type": "text", "text": texte}]}]})
}

/// « B8 »: the first number that no action of that letter has.
fn code_libre(dossier: &Dossier, lettre: char) -> String {
    let pris = |code: &str| dossier.actions.iter().any(|a| a.code == code);
    (1..).map(|n| format!("{lettre}{n}")).find(|code| !pris(code)).expect("numbers never end")
}

/// An action for an objective of the cadre, in the list of its status.
fn action_pour(dossier: &Dossier, cadre: &Cadre, code: &str, id: &str) -> Result<(String, Value), Erreur> {
    let objectif = cadre.objectif(code).ok_or(Erreur::ElementInconnu)?;
    let liste = ecrans::liste_du_statut(objectif.statut.valeur);
    let lettre = if liste == Some(domaine::dossier::Liste::Fondamentales) { 'A' } else { 'B' };
    let code_action = code_libre(dossier, lettre);
    let mut action = json!({"id": id, "code": code_action, "intitule": textes::typographier(&objectif.titre), "engagement": objectif.engagement.valeur,
               "objectifs": [{"id": format!("{id}-o"), "cadre": cadre.code, "code": objectif.code, "libelle": objectif.titre}]});
    if let Some(liste) = liste {
        action["listes"] = json!([liste]);
    }
    Ok((format!("ajout de l’action {code_action}"), action))
}

fn indicateur_du_cadre(
    dossier: &Dossier,
    cadre: &Cadre,
    chemin: &str,
    code: &str,
    id: &str,
) -> Result<(String, Value), Erreur> {
    let modele = cadre.indicateur(code).ok_or(Erreur::ElementInconnu)?;
    let code = format!("{}.{}", code_de_l_action(dossier, chemin), rang(dossier, chemin) + 1);
    let mut valeur =
        json!({"id": id, "code": code, "libelle": modele.libelle, "unite": modele.unite, "sens": modele.sens});
    if let Some(periodicite) = modele.periodicites.first() {
        valeur["periodicite"] = json!(periodicite.valeur);
    }
    if let [seul] = modele.denominateurs.as_slice() {
        valeur["denominateur"] = json!(seul.libelle);
    }
    Ok((format!("ajout de l’indicateur {code}"), valeur))
}

fn action_du_chemin<'a>(dossier: &'a Dossier, chemin: &str) -> Option<&'a domaine::dossier::Action> {
    dossier.action(chemin.split('/').nth(1)?)
}

fn code_de_l_action(dossier: &Dossier, chemin: &str) -> String {
    action_du_chemin(dossier, chemin).map(|a| a.code.clone()).unwrap_or_default()
}

fn rang(dossier: &Dossier, chemin: &str) -> usize {
    action_du_chemin(dossier, chemin).map_or(0, |a| a.indicateurs.len())
}

pub(crate) fn majuscule(texte: &str) -> String {
    let mut lettres = texte.chars();
    lettres.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default() + lettres.as_str()
}
