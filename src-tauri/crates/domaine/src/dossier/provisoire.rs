//! The names that new elements of a dossier carry until somebody gives them theirs.

pub const PARTIE: &str = "Nouvelle partie";
pub const ARTICLE: &str = "Nouvel article";
pub const ACTION: &str = "Nouvelle action";
pub const ETAPE: &str = "Nouvelle étape";
pub const INDICATEUR: &str = "Nouvel indicateur";
/// A reference of the head that names no text yet.
pub const VISA: &str = "Vu  ;";

/// What marks a fiche copied from another, until it has a name of its own.
const COPIE: &str = " (copie)";

/// The name of a copy.
pub fn copie_de(nom: &str) -> String {
    format!("{nom}{COPIE}")
}

/// The name without the marks of a copy.
pub fn sans_copie(nom: &str) -> &str {
    let nu = nom.trim();
    nu.strip_suffix(COPIE).map_or(nu, sans_copie)
}

/// Whether it still bears the mark of a copy.
pub fn est_une_copie(nom: &str) -> bool {
    nom.trim().ends_with(COPIE)
}

/// Whether a name says nothing of what it names: empty, or still the one of its creation.
pub fn est_provisoire(nom: &str) -> bool {
    let nom = nom.trim();
    let mots = || nom.split_whitespace().filter(|mot| !matches!(*mot, "Vu" | ";" | "Vu;"));
    mots().next().is_none() || est_une_copie(nom) || [PARTIE, ARTICLE, ACTION, ETAPE, INDICATEUR].contains(&nom)
}
