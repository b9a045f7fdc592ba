//! What of a contract is still to be filled in: counts, whatever the rules say of it. « Nothing blocks » is not « ready ».
//!
//! Not here: what is wrong (the rules), nor any sentence.

use crate::coherence::champs;
use crate::dossier::{Action, Dossier, Indicateur, Portee, Sens};
use crate::ident::Id;

/// How many of each are still empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reste {
    /// The plan has no action at all.
    pub sans_action: bool,
    pub fiches_sans_description: usize,
    /// Neither an amount, even « non disponible », nor an envelope of their own.
    pub fiches_sans_montant: usize,
    pub fiches_sans_indicateur: usize,
    /// Followed without a target on purpose, they have nothing to fill in.
    pub indicateurs_sans_cible: usize,
    pub signataires_sans_nom: usize,
    /// What stands between brackets, as the models and a copied fiche leave it.
    pub passages_a_rediger: usize,
    /// Neither the session, nor the vote, nor the signature has a day.
    pub sans_seance: bool,
}

impl Reste {
    /// What is left in that dossier, whatever its status: a contract may be signed too early.
    pub fn de(dossier: &Dossier) -> Self {
        let fiches = |vide: &dyn Fn(&Action) -> bool| dossier.actions.iter().filter(|a| vide(a)).count();
        let indicateurs = dossier.actions.iter().flat_map(|a| &a.indicateurs);
        Self {
            sans_action: dossier.actions.is_empty(),
            fiches_sans_description: fiches(&|a| a.description.as_ref().is_none_or(|t| t.est_vide())),
            fiches_sans_montant: fiches(&|a| !a_un_montant(dossier, a)),
            fiches_sans_indicateur: fiches(&|a| a.indicateurs.is_empty()),
            indicateurs_sans_cible: indicateurs.filter(|i| sans_cible(i)).count(),
            signataires_sans_nom: dossier.signataires().filter(|p| p.nom.is_none()).count(),
            passages_a_rediger: passages_a_rediger(dossier).len(),
            sans_seance: dossier.seance.jour.is_none()
                && dossier.date_signature.is_none()
                && dossier.deliberation().and_then(|d| d.date).is_none()
                && !dossier.jalons.iter().any(|j| j.quoi == "deliberation" && (j.prevu.or(j.fait)).is_some()),
        }
    }

    pub fn est_vide(self) -> bool {
        self == Self::default()
    }
}

/// Said where a figure stood that a copied fiche does not have.
pub const A_PRECISER: &str = "[à préciser]";

/// Words between brackets that somebody has to replace.
pub struct Passage<'a> {
    pub chemin: String,
    pub bloc: Option<Id>,
    pub mots: String,
    /// The fiche that holds it.
    pub action: Option<&'a Action>,
}

/// Each line of an article that stands between brackets, as the model leaves what depends on the territory; each
/// « [à préciser] » of any text.
pub fn passages_a_rediger(dossier: &Dossier) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    for champ in champs(dossier) {
        let article = champ.chemin.starts_with("articles/");
        for bloc in &champ.blocs {
            let ligne = bloc.texte.trim();
            let mots = if article && ligne.starts_with('[') && ligne.ends_with(']') {
                vec![ligne]
            } else {
                ligne.matches(A_PRECISER).collect()
            };
            passages.extend(mots.into_iter().map(|mots| Passage {
                chemin: champ.chemin.clone(),
                bloc: bloc.id.clone(),
                mots: mots.to_owned(),
                action: champ.action,
            }));
        }
    }
    passages
}

fn a_un_montant(dossier: &Dossier, action: &Action) -> bool {
    action.financements.iter().any(|f| f.prevu.is_some())
        || dossier.enveloppes.iter().any(|e| {
            e.notifie.is_some() && matches!(&e.portee, Portee::Actions(actions) if actions.contains(&action.id))
        })
}

fn sans_cible(indicateur: &Indicateur) -> bool {
    indicateur.sens != Some(Sens::Suivi) && indicateur.cibles.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};
    use test_case::test_case;

    fn dossier(ajouts: &Value) -> Dossier {
        let mut tree = json!({"format": 1, "id": "d", "titre": "Contrat", "territoires": ["15"], "collectivite": "departement-15",
            "cadre": "2025", "statut": "projet", "periode": {"debut": "2025-01-01", "fin": "2027-12-31"}, "seance": {"jour": "2025-06-27"},
            "actions": [action(&json!({}))]});
        for (nom, valeur) in ajouts.as_object().expect("an object") {
            tree[nom] = valeur.clone();
        }
        serde_json::from_value(tree).expect("a dossier")
    }

    fn texte(mots: &str) -> Value {
        json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p"}, "content": [{"type": "text", "text": mots}]}]})
    }

    /// A fiche where nothing is missing, with changes.
    fn action(ajouts: &Value) -> Value {
        let mut a = json!({"id": "a", "code": "A1", "intitule": "Repérer", "description": texte("Repérer."),
            "financements": [{"id": "l", "source": "etat", "exercice": 2025, "prevu": "0.00"}],
            "indicateurs": [{"id": "i", "code": "I1", "libelle": "Enfants", "cibles": {"2025": "0"}}]});
        for (nom, valeur) in ajouts.as_object().expect("an object") {
            a[nom] = valeur.clone();
        }
        a
    }

    fn seule(ajouts: &Value) -> Value {
        json!({"actions": [action(ajouts)]})
    }

    fn article(mots: &str) -> Value {
        json!({"articles": [{"id": "x", "titre": "Préambule", "corps": texte(mots)}]})
    }

    const RIEN: Reste = Reste {
        sans_action: false,
        fiches_sans_description: 0,
        fiches_sans_montant: 0,
        fiches_sans_indicateur: 0,
        indicateurs_sans_cible: 0,
        signataires_sans_nom: 0,
        passages_a_rediger: 0,
        sans_seance: false,
    };

    #[test_case(&json!({}), RIEN; "all is there: zero is an amount and a target")]
    #[test_case(&json!({"actions": []}), Reste { sans_action: true, ..RIEN }; "no action")]
    #[test_case(&seule(&json!({"description": texte(" ")})), Reste { fiches_sans_description: 1, ..RIEN }; "a blank text")]
    #[test_case(&seule(&json!({"financements": [{"id": "l", "source": "etat", "exercice": 2025}]})), Reste { fiches_sans_montant: 1, ..RIEN }; "a line without an amount")]
    #[test_case(&seule(&json!({"financements": [{"id": "l", "source": "etat", "exercice": 2025, "prevu": {"indisponible": "attendu"}}]})), RIEN; "non disponible is an answer")]
    #[test_case(&seule(&json!({"indicateurs": []})), Reste { fiches_sans_indicateur: 1, ..RIEN }; "no indicator")]
    #[test_case(&seule(&json!({"indicateurs": [{"id": "i", "code": "I1", "libelle": "Enfants"}]})), Reste { indicateurs_sans_cible: 1, ..RIEN }; "no target")]
    #[test_case(&seule(&json!({"indicateurs": [{"id": "i", "code": "I1", "libelle": "Enfants", "sens": "suivi"}]})), RIEN; "followed on purpose")]
    #[test_case(&article("[Enjeux du territoire à rédiger]"), Reste { passages_a_rediger: 1, ..RIEN }; "a passage to write")]
    #[test_case(&article("Les enjeux [du territoire] sont écrits."), RIEN; "brackets inside a sentence")]
    #[test_case(&article("Le contrat crée [à préciser] places, puis [à préciser]."), Reste { passages_a_rediger: 2, ..RIEN }; "figures to write inside a sentence")]
    #[test_case(&seule(&json!({"description": texte("Créer [à préciser] places.")})), Reste { passages_a_rediger: 1, ..RIEN }; "in a fiche")]
    #[test_case(&seule(&json!({"etapes": [{"id": "e", "libelle": "Ouvrir [à préciser] places"}]})), Reste { passages_a_rediger: 1, ..RIEN }; "in a step")]
    #[test_case(&json!({"seance": {}}), Reste { sans_seance: true, ..RIEN }; "no session")]
    #[test_case(&json!({"seance": {}, "jalons": [{"id": "v", "quoi": "deliberation", "libelle": "Vote", "prevu": "2025-06-27"}]}), RIEN; "the vote is planned")]
    #[test_case(&json!({"actions": [], "statut": "signe"}), Reste { sans_action: true, ..RIEN }; "signed too early")]
    fn ce_qui_reste_se_compte(ajouts: &Value, attendu: Reste) {
        let reste = Reste::de(&dossier(ajouts));
        assert_eq!(reste, attendu);
        assert_eq!(reste.est_vide(), attendu == RIEN);
    }
}
