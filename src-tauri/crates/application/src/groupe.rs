//! One change for several fiches: a partner added or replaced, the day on which they begin or end. Looked at fiche by fiche first, then
//! made as one modification with a name.

use domaine::dossier::{Action, Dossier, Etape};
use domaine::jour::Jour;
use domaine::modification::Modification;
use serde_json::json;

use crate::application::Application;
use crate::erreur::Erreur;
use crate::textes::{groupe as textes, typographier};
use crate::vues_groupe::{ChangementVue, DemandeGroupe, GroupeVue, LigneGroupe};

impl Application {
    /// What a change would do to each of these fiches, in the order of the plan.
    ///
    /// # Errors
    /// A change that says nothing, a day that is none, a dossier that is not there.
    pub fn apercevoir_le_groupe(&self, demande: &DemandeGroupe) -> Result<GroupeVue, Erreur> {
        let dossier = self.portefeuille.dossier(&demande.id)?;
        let effets = effets(&dossier, &demande.actions, &demande.changement)?;
        let nombre =
            u32::try_from(effets.iter().filter(|effet| effet.modification.is_some()).count()).unwrap_or(u32::MAX);
        Ok(GroupeVue { lignes: effets.into_iter().map(|effet| effet.ligne).collect(), nombre })
    }
}

/// The modifications of those fiches that change, and the name of the whole.
pub(crate) fn modifications(
    dossier: &Dossier,
    actions: &[String],
    changement: &ChangementVue,
) -> Result<(String, Vec<Modification>), Erreur> {
    let modifications: Vec<Modification> =
        effets(dossier, actions, changement)?.into_iter().filter_map(|effet| effet.modification).collect();
    Ok((textes::libelle(changement, modifications.len()), modifications))
}

/// What becomes of one fiche.
struct Effet {
    ligne: LigneGroupe,
    modification: Option<Modification>,
}

fn effets(dossier: &Dossier, actions: &[String], changement: &ChangementVue) -> Result<Vec<Effet>, Erreur> {
    let choisies = || dossier.actions.iter().filter(|action| actions.iter().any(|id| id == action.id.as_str()));
    let jour = |saisi: &str| match saisi.trim() {
        "" => Err(Erreur::ChangementIncomplet),
        saisi => {
            Jour::lire_saisie(saisi, dossier.periode.debut.annee()).map_err(|_| Erreur::DateDeSaisie(saisi.to_owned()))
        }
    };
    Ok(match changement {
        ChangementVue::AjouterPartenaire { nom } => {
            let noms = partenaires(nom)?;
            choisies().map(|action| ajouter(action, &noms)).collect()
        }
        ChangementVue::RemplacerPartenaire { ancien, nouveau } => {
            let (ancien, nouveaux) = (partenaires(ancien)?, partenaires(nouveau)?);
            choisies().map(|action| remplacer(action, &ancien, &nouveaux)).collect()
        }
        ChangementVue::Debut { jour: saisi } => {
            let jour = jour(saisi)?;
            choisies().map(|action| dater(action, action.etapes.first(), Bord::Debut, jour)).collect()
        }
        ChangementVue::Fin { jour: saisi } => {
            let jour = jour(saisi)?;
            choisies().map(|action| dater(action, action.etapes.last(), Bord::Fin, jour)).collect()
        }
    })
}

/// The names of a field where semicolons separate them.
fn partenaires(saisi: &str) -> Result<Vec<String>, Erreur> {
    let noms: Vec<String> = saisi
        .split(';')
        .map(|nom| nom.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|nom| !nom.is_empty())
        .collect();
    if noms.is_empty() { Err(Erreur::ChangementIncomplet) } else { Ok(noms) }
}

/// One partner is not two for a capital letter.
fn meme(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

fn est_parmi(noms: &[String], nom: &str) -> bool {
    noms.iter().any(|autre| meme(autre, nom))
}

fn ajouter(action: &Action, noms: &[String]) -> Effet {
    let mut suite = action.partenaires.clone();
    for nom in noms {
        if !est_parmi(&suite, nom) {
            suite.push(nom.clone());
        }
    }
    des_partenaires(action, suite, textes::DEJA_PARTENAIRE)
}

/// The new names stand where the former stood, each once.
fn remplacer(action: &Action, anciens: &[String], nouveaux: &[String]) -> Effet {
    let mut suite: Vec<String> = Vec::new();
    for nom in &action.partenaires {
        let places: &[String] = if est_parmi(anciens, nom) { nouveaux } else { std::slice::from_ref(nom) };
        for place in places {
            if !est_parmi(&suite, place) {
                suite.push(place.clone());
            }
        }
    }
    let absent = !action.partenaires.iter().any(|nom| est_parmi(anciens, nom));
    let suite = if absent { action.partenaires.clone() } else { suite };
    des_partenaires(action, suite, textes::PARTENAIRE_ABSENT)
}

fn des_partenaires(action: &Action, suite: Vec<String>, sinon: &str) -> Effet {
    let change = suite != action.partenaires;
    let ligne = LigneGroupe {
        code: action.code.clone(),
        titre: action.intitule.clone(),
        quoi: textes::PARTENAIRES.to_owned(),
        avant: textes::partenaires(&action.partenaires),
        apres: change.then(|| textes::partenaires(&suite)),
        remarque: (!change).then(|| typographier(sinon)),
    };
    let chemin = format!("actions/{}/partenaires", action.id);
    Effet { ligne, modification: change.then(|| Modification::Definir { chemin, valeur: json!(suite) }) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Bord {
    Debut,
    Fin,
}

fn dater(action: &Action, etape: Option<&Etape>, bord: Bord, jour: Jour) -> Effet {
    let (code, titre) = (action.code.clone(), action.intitule.clone());
    let Some(etape) = etape else {
        let (quoi, avant) = (textes::CALENDRIER.to_owned(), textes::jour(None));
        let remarque = Some(typographier(textes::SANS_ETAPE));
        return Effet { ligne: LigneGroupe { code, titre, quoi, avant, apres: None, remarque }, modification: None };
    };
    let (ancien, champ, quoi, debut, fin) = match bord {
        Bord::Debut => (etape.debut, "debut", textes::debut(&etape.libelle), Some(jour), etape.fin),
        Bord::Fin => (etape.fin, "fin", textes::fin(&etape.libelle), etape.debut, Some(jour)),
    };
    let change = ancien != Some(jour);
    let inversee = change && matches!((debut, fin), (Some(debut), Some(fin)) if fin < debut);
    let remarque = if inversee { Some(textes::INVERSEE) } else { (!change).then_some(textes::DEJA_CE_JOUR) };
    let ligne = LigneGroupe {
        code,
        titre,
        quoi: typographier(&quoi),
        avant: textes::jour(ancien),
        apres: change.then(|| textes::jour(Some(jour))),
        remarque: remarque.map(typographier),
    };
    let chemin = format!("actions/{}/etapes/{}/{champ}", action.id, etape.id);
    Effet { ligne, modification: change.then(|| Modification::Definir { chemin, valeur: json!(jour) }) }
}
