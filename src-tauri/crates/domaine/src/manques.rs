//! What an annual report still lacks, action by action, so that it is asked of who holds it. Zero, « non disponible » and an
//! action that did not begin lack nothing. Not here: any sentence.

use crate::dossier::{Action, Dossier, EtatAvancement, Financement, Indicateur, Sens};
use crate::ident::Exercice;
use crate::nombre::Nombre;
use crate::texte::Texte;

/// What an action lacks for a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manque<'a> {
    pub action: &'a Action,
    pub sans_etat: bool,
    /// Begun, and nothing says what was done.
    pub sans_recit: bool,
    /// Codes of the indicators that had a target and have no result.
    pub resultats: Vec<&'a str>,
    /// Codes of those whose result misses its target without a word.
    pub explications: Vec<&'a str>,
    /// The lines of that year with a planned amount, when nothing says what was paid.
    pub payes: Vec<&'a Financement>,
}

/// A narrative of the report that is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recit {
    Contexte,
    Gouvernance,
    Perspectives,
}

/// The narratives that are empty; all of them when the report was not begun.
pub fn recits(dossier: &Dossier, exercice: Exercice) -> Vec<Recit> {
    let rapport = dossier.rapports.iter().find(|r| r.exercice == exercice);
    let vide = |texte: Option<&Texte>| texte.is_none_or(Texte::est_vide);
    [
        (Recit::Contexte, rapport.and_then(|r| r.contexte.as_ref())),
        (Recit::Gouvernance, rapport.and_then(|r| r.gouvernance.as_ref())),
        (Recit::Perspectives, rapport.and_then(|r| r.perspectives.as_ref())),
    ]
    .into_iter()
    .filter(|(_, texte)| vide(*texte))
    .map(|(recit, _)| recit)
    .collect()
}

/// The actions that lack something, in the order of the plan.
pub fn des_actions(dossier: &Dossier, exercice: Exercice) -> Vec<Manque<'_>> {
    dossier.actions.iter().map(|action| de_l_action(action, exercice)).filter(Manque::est_reel).collect()
}

impl Manque<'_> {
    fn est_reel(&self) -> bool {
        self.sans_etat
            || self.sans_recit
            || !(self.resultats.is_empty() && self.explications.is_empty() && self.payes.is_empty())
    }
}

fn de_l_action(action: &Action, exercice: Exercice) -> Manque<'_> {
    let avancement = action.avancement.get(&exercice);
    let etat = avancement.and_then(|a| a.etat);
    let commencee = !matches!(etat, Some(EtatAvancement::NonDemarree | EtatAvancement::Abandonnee));
    let fait = avancement.and_then(|a| a.fait.as_ref());
    let prevue = |f: &&Financement| f.prevu.as_ref().is_some_and(|prevu| prevu.valeur().is_some());
    let de_l_annee = |f: &&Financement| f.exercice == exercice && f.jusqu_a.is_none();
    let payes = action.financements.iter().filter(de_l_annee).filter(prevue).filter(|f| f.paye.is_none()).collect();
    Manque {
        action,
        sans_etat: etat.is_none(),
        sans_recit: commencee && fait.is_none_or(Texte::est_vide),
        resultats: codes(action, |indicateur| sans_resultat(indicateur, exercice)),
        explications: codes(action, |indicateur| ecart_muet(indicateur, exercice)),
        payes,
    }
}

fn codes(action: &Action, garder: impl Fn(&Indicateur) -> bool) -> Vec<&str> {
    action.indicateurs.iter().filter(|i| garder(i)).map(|i| i.code.as_str()).collect()
}

fn sans_resultat(indicateur: &Indicateur, exercice: Exercice) -> bool {
    indicateur
        .cibles
        .keys()
        .filter(|millesime| millesime.annee_de_fin() == exercice.annee())
        .any(|millesime| indicateur.realises.get(millesime).is_none_or(|r| r.valeur.is_none()))
}

/// The target was missed, in the direction of the indicator, and nothing says why.
fn ecart_muet(indicateur: &Indicateur, exercice: Exercice) -> bool {
    indicateur.cibles.iter().filter(|(millesime, _)| millesime.annee_de_fin() == exercice.annee()).any(
        |(millesime, cible)| {
            let realise = indicateur.realises.get(millesime);
            let resultat = realise.and_then(|r| r.valeur.as_ref()?.valeur());
            let (Some(resultat), Some(cible)) = (resultat, cible.valeur()) else { return false };
            let muet = realise.and_then(|r| r.commentaire.as_deref()).is_none_or(|mots| mots.trim().is_empty());
            muet && manquee(indicateur.sens, *resultat, *cible)
        },
    )
}

fn manquee(sens: Option<Sens>, resultat: Nombre, cible: Nombre) -> bool {
    match sens {
        Some(Sens::Hausse) => resultat < cible,
        Some(Sens::Baisse) => resultat > cible,
        Some(Sens::Stabilite) => resultat != cible,
        Some(Sens::Suivi) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use test_case::test_case;

    use super::*;

    fn texte(mots: &str) -> Value {
        json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p"}, "content": [{"type": "text", "text": mots}]}]})
    }

    /// A contract whose report of 2025 lacks nothing, with changes at these places.
    fn dossier(changements: &[(&str, Value)]) -> Dossier {
        let mut tree = json!({"format": 1, "id": "d", "titre": "Contrat", "territoires": ["15"], "collectivite": "departement-15",
            "cadre": "2025", "statut": "signe", "periode": {"debut": "2025-01-01", "fin": "2027-12-31"},
            "rapports": [{"id": "r", "exercice": 2025, "etat": "initie", "contexte": texte("a"), "gouvernance": texte("b"), "perspectives": texte("c")}],
            "actions": [{"id": "a", "code": "A1", "intitule": "Repérer",
                "avancement": {"2025": {"etat": "en_cours", "fait": texte("Fait.")}},
                "financements": [{"id": "l", "source": "etat", "exercice": 2025, "prevu": "10.00", "paye": "0.00"}],
                "indicateurs": [{"id": "i", "code": "I1", "libelle": "Enfants", "sens": "hausse", "cibles": {"2025": "5"},
                    "realises": {"2025": {"valeur": "5"}}}]}]});
        for (place, valeur) in changements {
            *tree.pointer_mut(place).expect("a place of the tree") = valeur.clone();
        }
        serde_json::from_value(tree).expect("a dossier")
    }

    const ACTION: &str = "/actions/0/avancement/2025";
    const REALISE: &str = "/actions/0/indicateurs/0/realises/2025";
    const SENS: &str = "/actions/0/indicateurs/0/sens";
    const LIGNE: &str = "/actions/0/financements/0";

    fn ligne(ajouts: &Value) -> Value {
        let mut ligne = json!({"id": "l", "source": "etat", "exercice": 2025});
        for (nom, valeur) in ajouts.as_object().expect("an object") {
            ligne[nom] = valeur.clone();
        }
        ligne
    }

    /// État, récit, résultats, explications, montants payés.
    #[test_case(&[], None; "nothing is missing, and zero was paid")]
    #[test_case(&[(ACTION, json!({}))], Some([1, 1, 0, 0, 0]); "neither a state nor a word")]
    #[test_case(&[(ACTION, json!({"etat": "realisee"}))], Some([0, 1, 0, 0, 0]); "done, and nobody says what")]
    #[test_case(&[(ACTION, json!({"etat": "non_demarree"}))], None; "what did not begin has nothing to tell")]
    #[test_case(&[(ACTION, json!({"etat": "abandonnee"}))], None; "nor has what was given up")]
    #[test_case(&[(REALISE, json!({}))], Some([0, 0, 1, 0, 0]); "no result")]
    #[test_case(&[(REALISE, json!({"valeur": "0"}))], Some([0, 0, 0, 1, 0]); "zero is a result, far from its target")]
    #[test_case(&[(REALISE, json!({"valeur": "4", "commentaire": " "}))], Some([0, 0, 0, 1, 0]); "a gap with an empty word")]
    #[test_case(&[(REALISE, json!({"valeur": "4", "commentaire": "Deux départs."}))], None; "a gap that is explained")]
    #[test_case(&[(REALISE, json!({"valeur": "6"}))], None; "better than its target")]
    #[test_case(&[(REALISE, json!({"valeur": "6"})), (SENS, json!("baisse"))], Some([0, 0, 0, 1, 0]); "more, where less is wanted")]
    #[test_case(&[(REALISE, json!({"valeur": "4"})), (SENS, json!("baisse"))], None; "less, where less is wanted")]
    #[test_case(&[(REALISE, json!({"valeur": "6"})), (SENS, json!("stabilite"))], Some([0, 0, 0, 1, 0]); "another value, where none is wanted")]
    #[test_case(&[(REALISE, json!({"valeur": "1"})), (SENS, json!("suivi"))], None; "followed only")]
    #[test_case(&[(LIGNE, ligne(&json!({"prevu": "10.00"})))], Some([0, 0, 0, 0, 1]); "nobody says what was paid")]
    #[test_case(&[(LIGNE, ligne(&json!({"prevu": {"indisponible": "attendu"}})))], None; "an amount that nobody has")]
    #[test_case(&[(LIGNE, ligne(&json!({})))], None; "nothing was planned")]
    #[test_case(&[(LIGNE, ligne(&json!({"prevu": "10.00", "exercice": 2026})))], None; "another year")]
    #[test_case(&[(LIGNE, ligne(&json!({"prevu": "10.00", "jusqu_a": 2027})))], None; "an amount of several years")]
    fn ce_qui_manque_a_une_action(changements: &[(&str, Value)], attendu: Option<[usize; 5]>) {
        let dossier = dossier(changements);
        let manques = des_actions(&dossier, "2025".parse().unwrap());
        let lus = manques.first().map(|m| {
            [
                usize::from(m.sans_etat),
                usize::from(m.sans_recit),
                m.resultats.len(),
                m.explications.len(),
                m.payes.len(),
            ]
        });
        assert_eq!(lus, attendu);
    }

    #[test]
    fn les_recits_vides_et_un_rapport_qui_n_est_pas_commence() {
        let de = |d: &Dossier, annee: &str| recits(d, annee.parse().unwrap());
        assert_eq!(de(&dossier(&[]), "2025"), []);
        assert_eq!(de(&dossier(&[("/rapports/0/gouvernance", texte(" "))]), "2025"), [Recit::Gouvernance]);
        assert_eq!(de(&dossier(&[]), "2026"), [Recit::Contexte, Recit::Gouvernance, Recit::Perspectives]);
    }
}
