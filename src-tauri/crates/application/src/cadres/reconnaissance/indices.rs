//! What the words of a line tell: status, engagement, theme, unit. Proposals, shown before anything is written.

use domaine::cadre::{Cadre, StatutObjectif, Theme};

use super::Brut;

/// « … (obligatoire) », « … [facultatif] » at the end of a line: a status, not part of the title.
pub(super) fn extraire_le_statut(brut: &mut Brut) {
    let texte = brut.texte.trim_end_matches([';', '.', ',', ' ']);
    for (ouvre, ferme) in [('(', ')'), ('[', ']')] {
        let Some(corps) = texte.strip_suffix(ferme) else { continue };
        let Some((titre, mots)) = corps.rsplit_once(ouvre) else { continue };
        let simple = simplifier(mots);
        if simple.split(' ').count() <= 3
            && let Some(statut) = statut_de(&simple)
        {
            brut.statut = Some(statut);
            brut.texte = titre.trim_end().to_owned();
            return;
        }
    }
}

pub(super) fn statut_de(simple: &str) -> Option<StatutObjectif> {
    let dit = |mots: &[&str]| simple.split(' ').any(|mot| mots.iter().any(|m| mot.starts_with(m)));
    // « non obligatoire », « hors socle »: the word alone would say the contrary.
    let nie = ["non obligatoire", "non prioritaire", "hors socle", "hors du socle"].iter().any(|m| simple.contains(m));
    if !nie && dit(&["obligatoire", "fondamental", "fondamentaux", "socle", "prioritaire"]) {
        Some(StatutObjectif::Obligatoire)
    } else if nie || dit(&["facultati", "complementaire", "optionnel", "volontaire"]) {
        Some(StatutObjectif::Facultatif)
    } else {
        None
    }
}

/// « Engagement 2 : … », « Axe 2 », or the title of an engagement itself.
pub(super) fn engagement_de(simple: &str, cadre: &Cadre) -> Option<String> {
    let par_titre = cadre.engagements.iter().find(|e| {
        let titres = std::iter::once(&e.titre).chain(e.variantes.iter().map(|v| &v.valeur));
        titres.into_iter().any(|t| simple == simplifier(t))
    });
    if let Some(engagement) = par_titre {
        return Some(engagement.code.clone());
    }
    let reste = ["engagement ", "axe strategique ", "axe "].iter().find_map(|nom| simple.strip_prefix(nom))?;
    let numero = reste.strip_prefix("n ").unwrap_or(reste).split(' ').next()?;
    let numero = match numero {
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        chiffres => chiffres.parse::<u8>().ok()?,
    };
    cadre.engagements.iter().find(|e| e.ordre == numero).map(|e| e.code.clone())
}

/// By the first letters of its words: « inscription » is not about the CRIP, nor « métiers » about a « tiers ».
pub(super) fn theme_de(simple: &str) -> Theme {
    const MOTS: [(&str, Theme); 21] = [
        ("handicap", Theme::Handicap),
        ("information preoccupante", Theme::Crip),
        ("informations preoccupantes", Theme::Crip),
        ("crip", Theme::Crip),
        ("pmi", Theme::Pmi),
        ("prenata", Theme::Pmi),
        ("maternelle", Theme::Pmi),
        ("odpe", Theme::Odpe),
        ("observatoire", Theme::Odpe),
        ("controle", Theme::Controle),
        ("fratrie", Theme::Fratrie),
        ("formation", Theme::Formation),
        ("non accompagnes", Theme::Mna),
        ("tiers", Theme::TiersDeConfiance),
        ("parrainage", Theme::Parrainage),
        ("jeunes majeurs", Theme::Autonomie),
        ("autonomie", Theme::Autonomie),
        ("logement", Theme::Autonomie),
        ("domicile", Theme::SoutienDomicile),
        ("parent", Theme::Parentalite),
        ("accueil", Theme::OffreAccueil),
    ];
    let mots = format!(" {simple}");
    MOTS.iter().find(|(mot, _)| mots.contains(&format!(" {mot}"))).map_or(Theme::Autre, |(_, theme)| *theme)
}

pub(super) fn unite_de(simple: &str) -> &'static str {
    if ["taux", "part ", "pourcentage", "proportion"].iter().any(|m| simple.starts_with(m)) {
        "%"
    } else if simple.contains("delai") {
        "jours"
    } else {
        "nombre"
    }
}

/// Lowercase letters and digits without accents, one space between words: what two wordings have in common.
pub(super) fn simplifier(texte: &str) -> String {
    let plat: String = texte
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'û' | 'ù' | 'ü' => 'u',
            'ç' => 'c',
            c if c.is_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    plat.replace('œ', "oe").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("Favoriser l’inscription scolaire des enfants protégés", Theme::Autre)]
    #[test_case("Promouvoir les métiers de la protection de l’enfance", Theme::Autre)]
    #[test_case("Améliorer l’information des familles", Theme::Autre)]
    #[test_case("Traiter toute information préoccupante en trois mois", Theme::Crip)]
    #[test_case("Renforcer la CRIP", Theme::Crip)]
    #[test_case("Former les professionnels : plan de formation", Theme::Formation)]
    #[test_case("Soutenir les tiers de confiance", Theme::TiersDeConfiance)]
    #[test_case("Développer les modes d’accueil à dimension familiale", Theme::OffreAccueil)]
    fn un_theme_se_lit_au_debut_des_mots(titre: &str, attendu: Theme) {
        assert_eq!(theme_de(&simplifier(titre)), attendu);
    }

    #[test_case("non obligatoire", Some(StatutObjectif::Facultatif))]
    #[test_case("Objectifs hors socle", Some(StatutObjectif::Facultatif))]
    #[test_case("Objectifs du socle", Some(StatutObjectif::Obligatoire))]
    #[test_case("obligatoire", Some(StatutObjectif::Obligatoire))]
    #[test_case("en cours", None)]
    fn un_statut_nie_n_est_pas_son_contraire(mots: &str, attendu: Option<StatutObjectif>) {
        assert_eq!(statut_de(&simplifier(mots)), attendu);
    }
}
