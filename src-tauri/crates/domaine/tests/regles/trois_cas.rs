//! Every rule says what it should on its three dossiers. A rule without them fails here; the other files try more of each.

use domaine::constat::Gravite::{self, AVerifier as V, Bloquant as B, Respecte as R};
use domaine::regles::REGLES;

use super::cas::{Cas, Trois, dossier, tous};
use super::{bloque_a_tort, trouver};

#[test]
fn chaque_regle_a_ses_trois_cas() {
    let cas = tous();
    for regle in REGLES {
        assert!(cas.contains_key(regle.code), "{} has no three cases", regle.code);
    }
    assert_eq!(cas.len(), REGLES.len(), "a case for a rule that is gone");
    let mut faux = Vec::new();
    for (regle, trois) in &cas {
        let Trois { passe, manque, bord } = trois;
        assert!(!passe.3.iter().any(|g| matches!(g, V | B)), "{regle}: what passes is not a fault");
        assert!(manque.3.iter().any(|g| *g != R), "{regle}: what fails says so");
        let entree = |c: &Cas| (c.0, c.1, c.2.clone());
        let a_part = entree(bord) != entree(passe) && entree(bord) != entree(manque);
        assert!(a_part, "{regle}: the edge is a case of its own");
        for (nom, (cadre, jour, ajouts, attendues)) in [("passe", passe), ("manque", manque), ("bord", bord)] {
            let constats = trouver(&dossier(cadre, ajouts.clone()), regle, jour);
            for constat in constats.iter().filter(|c| c.gravite == B) {
                assert_eq!(bloque_a_tort(constat), None, "{regle}, {nom}");
            }
            let dites: Vec<Gravite> = constats.iter().map(|c| c.gravite).collect();
            if dites != *attendues {
                faux.push(format!("{regle}, {nom}: {dites:?}, not {attendues:?}"));
            }
        }
    }
    assert!(faux.is_empty(), "{}", faux.join("\n"));
}
