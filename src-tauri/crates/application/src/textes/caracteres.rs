//! What is said of characters that the fonts do not draw: no PDF is made of them; a DOCX or a sheet keeps them, and somebody is
//! told. Each is named with its code and with its places in the dossier.

use domaine::arbre;
use domaine::dossier::Dossier;
use domaine::imprimable::est_imprimable;
use domaine::jour::Jour;

use super::{chemins, typographier};
use crate::erreur::{CaractereRefuse, Erreur};

/// How many are named, and how many places of each.
const NOMMES: usize = 3;

/// The characters of these texts that no font draws, each once, with the places that the finding gives.
///
/// # Errors
/// A framework that is not known.
pub(crate) fn situer<'a>(
    textes: impl IntoIterator<Item = &'a str>,
    dossier: &Dossier,
    jour: Jour,
) -> Result<Vec<CaractereRefuse>, Erreur> {
    let mut refuses: Vec<CaractereRefuse> = Vec::new();
    for caractere in textes.into_iter().flat_map(str::chars).filter(|c| !est_imprimable(*c)) {
        if !refuses.iter().any(|r| r.caractere == caractere) {
            refuses.push(CaractereRefuse { caractere, lieux: Vec::new() });
        }
    }
    if refuses.is_empty() {
        return Ok(refuses);
    }
    let (constats, arbre) = (crate::verifier(dossier, jour)?, arbre::de_dossier(dossier));
    for extrait in constats.iter().filter(|c| c.regle == "caractere-imprimable").flat_map(|c| &c.extraits) {
        let lieu = chemins::du_chemin(&extrait.chemin, &[&arbre]);
        for refuse in refuses.iter_mut().filter(|r| extrait.mots.chars().eq([r.caractere])) {
            if !refuse.lieux.contains(&lieu) {
                refuse.lieux.push(lieu.clone());
            }
        }
    }
    Ok(refuses)
}

/// Why there is no PDF, and what to do.
pub(crate) fn refus(refuses: &[CaractereRefuse]) -> String {
    let noms: Vec<String> = refuses.iter().map(nommer).collect();
    let les = if noms.len() < 2 { "le" } else { "les" };
    format!(
        "Le PDF n’est pas produit : ses polices ne savent pas dessiner {}. Remplacez-{les} par des mots dans le dossier, puis \
         réessayez.",
        enumerer(noms)
    )
}

/// The same of a file that keeps them, or nothing when everything prints.
pub(crate) fn refuses_par_le_pdf(refuses: &[CaractereRefuse]) -> Option<String> {
    let noms: Vec<String> = refuses.iter().map(nommer).collect();
    let les = match noms.len() {
        0 => return None,
        1 => "le",
        _ => "les",
    };
    Some(typographier(&format!(
        "Attention : le PDF ne sait pas imprimer {}. Remplacez-{les} par des mots dans le dossier avant la signature.",
        enumerer(noms)
    )))
}

/// « 😀 » (U+1F600 ; action A6, description).
fn nommer(refuse: &CaractereRefuse) -> String {
    let mut lieux: Vec<&str> = refuse.lieux.iter().map(String::as_str).collect();
    let autres = lieux.len().saturating_sub(NOMMES);
    lieux.truncate(NOMMES);
    let reste =
        (autres > 0).then(|| format!("et {}", super::constats::compter(autres, "autre place", "autres places")));
    let lieux = lieux.into_iter().map(str::to_owned).chain(reste).map(|lieu| format!(" ; {lieu}")).collect::<String>();
    format!("« {} » (U+{:04X}{lieux})", refuse.caractere, u32::from(refuse.caractere))
}

fn enumerer(mut noms: Vec<String>) -> String {
    let autres = noms.len().saturating_sub(NOMMES);
    noms.truncate(NOMMES);
    match (noms.split_last(), autres) {
        (None, _) => String::new(),
        (Some((dernier, [])), _) => dernier.clone(),
        (Some((dernier, premiers)), 0) => format!("{} et {dernier}", premiers.join(", ")),
        (_, n) => format!("{} et {}", noms.join(", "), super::constats::compter(n, "autre", "autres")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ce_que_le_pdf_refuse_se_nomme_avec_sa_place() {
        let mut dossier = crate::exemple("cantal-2022-demo").unwrap();
        dossier.actions[0].pilote = Some("Service 😀".to_owned());
        dossier.articles[1].titre = "漢字ع😁".to_owned();
        let dire = |textes: &[&str]| {
            let refuses = situer(textes.iter().copied(), &dossier, "2022-06-08".parse().unwrap()).unwrap();
            refuses_par_le_pdf(&refuses).map(|t| t.replace(['\u{a0}', '\u{202f}'], " "))
        };
        assert_eq!(dire(&["Service"]), None);
        assert_eq!(
            dire(&["Service 😀", "😀"]).unwrap(),
            "Attention : le PDF ne sait pas imprimer « 😀 » (U+1F600 ; action A1, service pilote). Remplacez-le par des mots \
             dans le dossier avant la signature."
        );
        let beaucoup = dire(&["漢字ع😀😁"]).unwrap();
        assert!(
            beaucoup.contains("« ع » (U+0639 ; article « 漢字ع😁 », titre) et 2 autres. Remplacez-les"),
            "{beaucoup}"
        );
    }

    /// On the command line and in the window alike: which character, its code, each place where it was typed, what to do.
    #[test]
    fn un_pdf_refuse_dit_quel_caractere_et_ou() {
        let mut dossier = crate::exemple("cantal-2022-demo").unwrap();
        dossier.actions[0].pilote = Some("Service 👶".to_owned());
        dossier.actions[1].partenaires = vec!["CAF".to_owned(), "Foyer 👶 儿".to_owned()];
        let jour = "2022-06-08".parse().unwrap();
        let demande = documents::composeurs::Demande::Convention;
        let refus = crate::pdf(&dossier, &demande, jour, None).unwrap_err();
        let dit = super::super::erreurs::message(&refus).replace(['\u{a0}', '\u{202f}'], " ");
        let codes: Vec<&str> = dossier.actions.iter().map(|a| a.code.as_str()).collect();
        assert_eq!(
            dit,
            format!(
                "Le PDF n’est pas produit : ses polices ne savent pas dessiner « 👶 » (U+1F476 ; action {}, service pilote ; \
                 action {}, partenaires) et « 儿 » (U+513F ; action {}, partenaires). Remplacez-les par des mots dans le \
                 dossier, puis réessayez.",
                codes[0], codes[1], codes[1]
            )
        );
    }
}
