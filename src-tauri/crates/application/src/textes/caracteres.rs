//! What is said of a file that keeps characters which the PDF of the same words refuses: it is written, and somebody is told.

use domaine::dossier::Dossier;

use super::constats::place;
use super::typographier;

/// How many are named.
const NOMMES: usize = 3;

/// One sentence, or nothing when everything prints. Each character comes with the path that it stands under.
pub(crate) fn refuses_par_le_pdf<'a>(
    fautes: impl IntoIterator<Item = (char, Option<&'a str>)>,
    dossier: &Dossier,
) -> Option<String> {
    let mut dits: Vec<String> = Vec::new();
    for (caractere, chemin) in fautes {
        let ou = place(chemin.unwrap_or_default(), dossier);
        let dit = format!("« {caractere} » (U+{:04X}, {ou})", u32::from(caractere));
        if !dits.contains(&dit) {
            dits.push(dit);
        }
    }
    let autres = dits.len().saturating_sub(NOMMES);
    dits.truncate(NOMMES);
    let (dernier, premiers) = dits.split_last()?;
    let noms = match (premiers, autres) {
        ([], _) => dernier.clone(),
        (premiers, 0) => format!("{} et {dernier}", premiers.join(", ")),
        (premiers, n) => {
            format!("{}, {dernier} et {}", premiers.join(", "), super::constats::compter(n, "autre", "autres"))
        }
    };
    let les = if premiers.is_empty() { "le" } else { "les" };
    Some(typographier(&format!(
        "Attention : le PDF ne sait pas imprimer {noms}. Remplacez-{les} par des mots dans le dossier avant la signature."
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ce_que_le_pdf_refuse_se_nomme_avec_sa_place() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        let dire = |fautes: &[(char, Option<&str>)]| {
            refuses_par_le_pdf(fautes.iter().copied(), &dossier).map(|t| t.replace('\u{a0}', " "))
        };
        assert_eq!(dire(&[]), None);
        assert_eq!(
            dire(&[('😀', Some("actions/usema/description")), ('😀', Some("actions/usema/intitule"))]).unwrap(),
            "Attention : le PDF ne sait pas imprimer « 😀 » (U+1F600, A6). Remplacez-le par des mots dans le dossier avant la \
             signature."
        );
        let beaucoup = dire(&['漢', '字', 'ع', '😀', '😁'].map(|c| (c, Some("articles/objet")))).unwrap();
        assert!(beaucoup.contains("« ع » (U+0639, Articles) et 2 autres. Remplacez-les"), "{beaucoup}");
    }
}
