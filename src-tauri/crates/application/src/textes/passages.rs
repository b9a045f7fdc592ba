//! What is said when findings stand in the way of a change of status.

use domaine::statut::Statut;

/// What happened, then what to do.
pub fn refus(vers: Statut, obstacles: usize) -> String {
    let points = if obstacles < 2 {
        "un point reste à régler".to_owned()
    } else {
        format!("{obstacles} points restent à régler")
    };
    let quoi = match vers {
        Statut::Transmis => "Le dossier ne peut pas être transmis",
        Statut::Delibere => "Le dossier ne peut pas être noté délibéré",
        Statut::Definitif => "La version définitive ne peut pas être arrêtée",
        Statut::Signe => "Le dossier ne peut pas être noté signé",
        Statut::Projet | Statut::Clos => "Le dossier ne peut pas changer d’état",
    };
    let remede = match vers {
        Statut::Definitif | Statut::Signe => "Corrigez ce qui bloque et confirmez les textes par un nom",
        Statut::Projet | Statut::Transmis | Statut::Delibere | Statut::Clos => "Corrigez ce qui bloque",
    };
    format!("{quoi} : {points}. {remede} ; d’ici là, il s’enregistre et s’imprime comme projet.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn le_refus_dit_combien_et_que_faire() {
        let un = refus(Statut::Transmis, 1);
        assert!(
            un.starts_with("Le dossier ne peut pas être transmis : un point reste à régler. Corrigez ce qui bloque"),
            "{un}"
        );
        let trois = refus(Statut::Definitif, 3);
        assert!(
            trois.contains("3 points restent à régler") && trois.contains("confirmez les textes par un nom"),
            "{trois}"
        );
        assert!(refus(Statut::Delibere, 2).contains("délibéré"));
    }
}
