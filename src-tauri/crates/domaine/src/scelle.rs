//! What still lives in a signed contract: what is noted of its execution. Its text and its promises change by avenant.

/// True when that path may change after the signature.
pub fn vit_apres_signature(chemin: &str) -> bool {
    let pas: Vec<&str> = chemin.split('/').collect();
    // The act prints the day on which the ODPE was informed.
    if pas.as_slice() == ["jalons", "odpe", "fait"] {
        return false;
    }
    matches!(
        pas.as_slice(),
        ["statut" | "date_signature" | "lieu_signature"]
            // Among those who work on it: nothing prints it.
            | ["nom"]
            | ["rapports" | "derogations" | "commentaires" | "pieces" | "avenants", ..]
            // The session of an avenant is prepared as that of the contract was.
            | ["seance", ..]
            | ["jalons", _, "fait" | "piece" | "derogation"]
            | ["actions", _, "avancement", ..]
            | ["actions", _, "indicateurs", _, "realises", ..]
            | ["actions", _, "financements", _, "engage" | "paye" | "report" | "devenir", ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("rapports/2022/contexte")]
    #[test_case("actions/usema/avancement/2022/etat")]
    #[test_case("actions/usema/indicateurs/a6-1/realises/2022/valeur")]
    #[test_case("actions/usema/financements/ondam-2022/paye")]
    #[test_case("jalons/signature/fait")]
    #[test_case("seance/delais/ars")]
    #[test_case("nom")]
    fn l_execution_se_note(chemin: &str) {
        assert!(vit_apres_signature(chemin));
    }

    #[test_case("titre")]
    #[test_case("articles/objet/corps")]
    #[test_case("actions")]
    #[test_case("actions/usema/intitule")]
    #[test_case("actions/usema/indicateurs/a6-1/cibles/2023")]
    #[test_case("actions/usema/financements/ondam-2022/prevu")]
    #[test_case("parties/prefet/nom")]
    #[test_case("enveloppes/etat-2022/notifie"; "the act prints the envelopes")]
    #[test_case("jalons/odpe/prevu")]
    #[test_case("jalons/odpe/fait"; "the act prints that day")]
    fn ce_qui_est_signe_ne_change_plus(chemin: &str) {
        assert!(!vit_apres_signature(chemin));
    }
}
