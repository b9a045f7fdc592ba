//! What can be put into a text and stays alive there: figures of the dossier, references to its articles and actions.

use std::collections::BTreeMap;

use domaine::cadre::Cadre;
use domaine::donnee::Donnee;
use domaine::dossier::{Action, Dossier};
use domaine::texte::{Forme, Puce};
use referentiel::NatureChamp;

use crate::application::Application;
use crate::cadre_de;
use crate::edition::majuscule;
use crate::erreur::Erreur;
use crate::puces::{self, Puces, renvoi};
use crate::vues_ecran::{DonneeVue, InsertionsVue, OptionVue};

impl Application {
    /// Everything that a text of this dossier may quote.
    ///
    /// # Errors
    /// When the dossier is not there.
    pub fn insertions(&self, id: &str) -> Result<InsertionsVue, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let cadre = cadre_de(&dossier)?;
        Ok(InsertionsVue { donnees: donnees(&dossier, cadre), renvois: renvois(&dossier) })
    }
}

fn donnees(dossier: &Dossier, cadre: &Cadre) -> Vec<DonneeVue> {
    let lues = Puces::new(dossier, cadre);
    let donnee = |groupe: &str, chemin: String, forme: Forme, libelle: String| {
        let puce = Puce { chemin, forme };
        let texte = lues.ecrire(&puce).into_iter().map(|s| s.texte).collect();
        DonneeVue {
            groupe: groupe.to_owned(),
            chemin: puce.chemin,
            forme: puces::forme(forme).to_owned(),
            libelle,
            texte,
        }
    };
    // A row of a family stands for many; those of a party have no sense outside the list of parties.
    let simple = |c: &&referentiel::Champ| {
        c.nature == NatureChamp::Texte && !c.code.contains('<') && !c.code.starts_with("partie.")
    };
    let mut sortie: Vec<DonneeVue> = referentiel::champs()
        .iter()
        .filter(simple)
        .map(|c| donnee("Contrat", format!("calcul:{}", c.code), Forme::Simple, c.donne.clone()))
        .collect();
    for enveloppe in dossier.enveloppes.iter().filter(|e| connu(e.notifie.as_ref())) {
        let (debut, fin) = (enveloppe.debut.annee(), enveloppe.fin.annee());
        let annees = if debut == fin { debut.to_string() } else { format!("{debut}-{fin}") };
        let libelle = format!("{} {annees}, montant notifié", enveloppe.libelle());
        let chemin = format!("enveloppes/{}/notifie", enveloppe.id);
        sortie.push(donnee("Enveloppes", chemin.clone(), Forme::Simple, libelle.clone()));
        sortie.push(donnee("Enveloppes", chemin, Forme::EnLettres, format!("{libelle}, en chiffres et en lettres")));
    }
    for action in &dossier.actions {
        let fiche = format!("Fiche {}", action.code);
        for (chemin, libelle, forme) in chiffres(action) {
            let libelle = format!("{fiche} – {libelle}");
            sortie.push(donnee(&format!("{fiche} – {}", action.intitule), chemin, forme, libelle));
        }
    }
    distinguer(&mut sortie);
    sortie
}

/// Two lines of money of one funder and one year are told apart by their rank.
fn distinguer(donnees: &mut [DonneeVue]) {
    let mut rangs: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, donnee) in donnees.iter().enumerate() {
        rangs.entry(donnee.libelle.clone()).or_default().push(place);
    }
    for places in rangs.into_values().filter(|places| places.len() > 1) {
        for (rang, place) in places.into_iter().enumerate() {
            donnees[place].libelle.push_str(&format!(", ligne {}", rang + 1));
        }
    }
}

/// The known figures of an action, with their names.
fn chiffres(action: &Action) -> Vec<(String, String, Forme)> {
    let mut sortie = Vec::new();
    for ligne in action.financements.iter().filter(|f| connu(f.prevu.as_ref())) {
        let chemin = format!("actions/{}/financements/{}/prevu", action.id, ligne.id);
        sortie.push((chemin, format!("{} {}, montant prévu", ligne.libelle(), ligne.annees()), Forme::Simple));
    }
    for indicateur in &action.indicateurs {
        let racine = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
        if let Some(reference) = indicateur.reference.as_ref().filter(|r| connu(r.valeur.as_ref())) {
            let libelle = format!("{}, référence {}", indicateur.libelle, reference.periode.as_str());
            sortie.push((format!("{racine}/reference/valeur"), libelle, Forme::NombreUnite));
        }
        for millesime in indicateur.cibles.iter().filter(|(_, c)| connu(Some(c))).map(|(m, _)| m.as_str()) {
            let libelle = format!("{}, cible {millesime}", indicateur.libelle);
            sortie.push((format!("{racine}/cibles/{millesime}"), libelle, Forme::NombreUnite));
        }
    }
    sortie
}

fn connu<T>(donnee: Option<&Donnee<T>>) -> bool {
    donnee.and_then(Donnee::valeur).is_some()
}

fn renvois(dossier: &Dossier) -> Vec<OptionVue> {
    let articles = dossier.articles.iter().map(|a| (&a.id, a.titre.as_str()));
    let actions = dossier.actions.iter().map(|a| (&a.id, a.intitule.as_str()));
    articles
        .chain(actions)
        .filter_map(|(id, titre)| {
            let nom = majuscule(&renvoi(dossier, id.as_str())?);
            Some(OptionVue { code: id.to_string(), libelle: format!("{nom} – {titre}") })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deux_lignes_du_meme_nom_se_distinguent_par_leur_rang() {
        let donnee = |libelle: &str| DonneeVue {
            groupe: "Enveloppes".to_owned(),
            chemin: String::new(),
            forme: "simple".to_owned(),
            libelle: libelle.to_owned(),
            texte: String::new(),
        };
        let mut donnees = ["État 2022", "FIR 2022", "État 2022"].map(donnee);
        distinguer(&mut donnees);
        assert_eq!(donnees.map(|d| d.libelle), ["État 2022, ligne 1", "FIR 2022", "État 2022, ligne 2"]);
    }
}
