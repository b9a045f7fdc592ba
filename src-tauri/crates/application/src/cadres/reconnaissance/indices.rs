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
    if dit(&["obligatoire", "fondamental", "fondamentaux", "socle", "prioritaire"]) {
        Some(StatutObjectif::Obligatoire)
    } else if dit(&["facultati", "complementaire", "optionnel", "volontaire"]) {
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
    let reste = simple.strip_prefix("engagement ").or_else(|| simple.strip_prefix("axe "))?;
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

pub(super) fn theme_de(simple: &str) -> Theme {
    const MOTS: [(&str, Theme); 20] = [
        ("handicap", Theme::Handicap),
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
    MOTS.iter().find(|(mot, _)| simple.contains(mot)).map_or(Theme::Autre, |(_, theme)| *theme)
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
