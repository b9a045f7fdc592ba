//! What an envelope may be spent on, as people write it: « Tout le contrat », or the codes of actions.

use domaine::dossier::{Dossier, Portee};
use serde_json::{Value, json};

const CONTRAT: &str = "Tout le contrat";

/// « A6 ; B2 ».
pub(crate) fn ecrire(dossier: &Dossier, portee: &Portee) -> String {
    match portee {
        Portee::Contrat => CONTRAT.to_owned(),
        Portee::Actions(ids) => {
            let code = |id: &domaine::ident::Id| dossier.action(id.as_str()).map(|a| a.code.clone());
            ids.iter().filter_map(code).collect::<Vec<_>>().join(" ; ")
        }
    }
}

/// Codes in any case, apart by semicolons or commas; nothing, or « contrat », is the whole contract.
///
/// # Errors
/// The sentence that says which code no action has.
pub(crate) fn lire(dossier: &Dossier, texte: &str) -> Result<Value, String> {
    let codes: Vec<&str> = texte.split([';', ',']).map(str::trim).filter(|c| !c.is_empty()).collect();
    if codes.is_empty() || matches!(codes.as_slice(), [seul] if seul.to_lowercase().contains("contrat")) {
        return Ok(json!("contrat"));
    }
    let id = |code: &&str| {
        let action = dossier.actions.iter().find(|a| a.code.eq_ignore_ascii_case(code));
        action.map(|a| a.id.as_str()).ok_or_else(|| {
            format!("« {code} » n’est le code d’aucune action. Écrivez par exemple A1 ; A6, ou « {CONTRAT} ».")
        })
    };
    let ids: Vec<&str> = codes.iter().map(id).collect::<Result<_, _>>()?;
    Ok(json!({ "actions": ids }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("", "Tout le contrat"; "nothing is the whole contract")]
    #[test_case("tout le contrat", "Tout le contrat"; "in words")]
    #[test_case("a6", "A6"; "in any case")]
    #[test_case("A6, a1", "A6 ; A1"; "several")]
    fn ce_qui_se_lit_se_reecrit(saisie: &str, attendu: &str) {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        let portee: Portee = serde_json::from_value(lire(&dossier, saisie).unwrap()).unwrap();
        assert_eq!(ecrire(&dossier, &portee), attendu);
    }

    #[test]
    fn un_code_inconnu_est_dit() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        let refus = lire(&dossier, "A1 ; Z9").unwrap_err();
        assert!(refus.starts_with("« Z9 » n’est le code d’aucune action."), "{refus}");
    }
}
