//! Yearly frameworks: those that ship, and the door through which a user's own comes in.
//!
//! A cadre is refused with every fault at once, each on its line. That a cadre knows fewer objectives than it announces
//! is not a fault: it is said on screen.

use std::sync::OnceLock;

use domaine::cadre::{Cadre, Parametre, Quand, Severite, SourceTexte};
use domaine::jour::Jour;

use crate::erreur::{ErreurDonnees, Faute};
use crate::lecture::lire_tout;
use crate::livre;
use crate::plan::{Plan, doubles};
use crate::sens;
use crate::sources::sources;

/// The files that ship, oldest first.
const LIVRES: [&str; 6] = [
    include_str!("../data/cadres/2020.toml"),
    include_str!("../data/cadres/2021.toml"),
    include_str!("../data/cadres/2022.toml"),
    include_str!("../data/cadres/2023.toml"),
    include_str!("../data/cadres/2024.toml"),
    include_str!("../data/cadres/2025.toml"),
];

/// Every framework that ships, oldest first. See [`crate::cadres`] for those that users added as well.
pub fn cadres_livres() -> &'static [Cadre] {
    static CADRES: OnceLock<Vec<Cadre>> = OnceLock::new();
    CADRES.get_or_init(|| LIVRES.map(|texte| livre(lire_cadre(texte, sources()))).into())
}

/// Reads a cadre file, shipped or brought by a user; its rows may cite `connues` or the file's own sources.
///
/// # Errors
/// Every fault of the file, with its line.
pub fn lire_cadre(texte: &str, connues: &[SourceTexte]) -> Result<Cadre, Vec<ErreurDonnees>> {
    Ok(lire(texte, connues, None, Blocages::Refuser)?.cadre)
}

/// A framework file that comes in, with what it says of `autres`, the frameworks that this computer knows; one that was
/// accepted once is not refused because another went away. A rule that would block on words that nobody read keeps its
/// row, lowered and marked. What a rule was on another computer is not known here: a mark that the file brings
/// ([`domaine::cadre::Contrainte::bloquait`]) is left behind.
///
/// # Errors
/// Every other fault of the file, with its line.
pub fn lire_cadre_parmi(
    texte: &str,
    connues: &[SourceTexte],
    autres: &[&Cadre],
) -> Result<CadreRecu, Vec<ErreurDonnees>> {
    lire(texte, connues, Some(autres), Blocages::Recevoir)
}

/// A framework file that came in, and each row of it that was lowered, on its line.
#[derive(Debug)]
pub struct CadreRecu {
    pub cadre: Cadre,
    pub leves: Vec<ErreurDonnees>,
}

/// A file that this computer kept, or that came with a dossier: what an earlier version wrote is not lost. A rule that it
/// let block on words that nobody read is lowered and marked ([`domaine::cadre::Contrainte::bloquait`]).
///
/// # Errors
/// Every other fault of the file, with its line.
pub fn relire_cadre(texte: &str, connues: &[SourceTexte]) -> Result<Cadre, Vec<ErreurDonnees>> {
    Ok(lire(texte, connues, None, Blocages::Relire)?.cadre)
}

/// What to do of a rule that would block without a text, and of the mark of one that did.
enum Blocages {
    Refuser,
    /// Lowered; the marks of another computer are left behind.
    Recevoir,
    /// Lowered; the marks are those of this computer.
    Relire,
}

fn lire(
    texte: &str,
    connues: &[SourceTexte],
    autres: Option<&[&Cadre]>,
    blocages: Blocages,
) -> Result<CadreRecu, Vec<ErreurDonnees>> {
    let lecture = lire_tout::<Cadre>(texte)?;
    let (plan, mut fautes) = (lecture.plan, lecture.fautes);
    fautes.extend(rubriques_absentes(&plan, &fautes));
    // What the whole file lacks is said at its head.
    for faute in fautes.iter_mut().filter(|f| f.chemin.is_empty() && matches!(f.faute, Faute::CleManquante(_))) {
        faute.ligne = Some(1);
    }
    let Some(mut cadre) = lecture.valeur else {
        fautes.sort_by_key(|f| f.ligne);
        return Err(fautes);
    };
    let leves = match blocages {
        Blocages::Refuser => Vec::new(),
        Blocages::Recevoir => {
            cadre.contraintes.iter_mut().for_each(|c| c.bloquait = false);
            lever_les_blocages(&mut cadre, &plan)
        }
        Blocages::Relire => lever_les_blocages(&mut cadre, &plan),
    };
    let entiere = |liste: &str| !lecture.listes_ecourtees.iter().any(|l| l.split('/').next() == Some(liste));
    if entiere("sources") {
        fautes.extend(plan.provenances(connues.iter().chain(&cadre.sources)));
    }
    // Once a row could not be read, places in its list have moved and pointers into it would be wrongly accused.
    if lecture.listes_ecourtees.is_empty() {
        fautes.extend(code_invalide(&cadre, &plan));
        fautes.extend(codes_en_double(&cadre, connues, &plan));
        fautes.extend(renvois(&cadre, &plan));
        fautes.extend(dates(&cadre, &plan));
        fautes.extend(sens::fautes(&cadre, &plan));
        fautes.extend(autres.map(|autres| sens::liens(&cadre, autres, &plan)).unwrap_or_default());
    }
    fautes.sort_by_key(|f| f.ligne);
    if fautes.is_empty() { Ok(CadreRecu { cadre, leves }) } else { Err(fautes) }
}

/// What a framework file must say of itself; the rest may be absent.
const RUBRIQUES: [&str; 13] = [
    "code",
    "libelle",
    "exercices",
    "fiabilite",
    "source",
    "textes",
    "perimetre",
    "parties",
    "vocabulaire",
    "engagements",
    "comptes",
    "objectifs",
    "financeurs",
];

/// Those that the file does not have, beside the one that stopped its reading: all are said at once.
fn rubriques_absentes(plan: &Plan, dites: &[ErreurDonnees]) -> Vec<ErreurDonnees> {
    let dite = |cle: &str| dites.iter().any(|f| f.chemin.is_empty() && f.faute == Faute::CleManquante(cle.to_owned()));
    let absente = |cle: &&str| plan.ligne(cle).is_none() && !dite(cle);
    let faute =
        |cle: &str| ErreurDonnees { ligne: None, chemin: String::new(), faute: Faute::CleManquante(cle.to_owned()) };
    RUBRIQUES.into_iter().filter(absente).map(faute).collect()
}

/// Lowers each rule that would block without a text, and says which, on its line.
fn lever_les_blocages(cadre: &mut Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let leves = sens::blocages_sans_texte(cadre, plan);
    for contrainte in &mut cadre.contraintes {
        if sens::bloque_sans_texte(contrainte) {
            contrainte.severite = Severite::AVerifier;
            contrainte.bloquait = true;
        }
    }
    leves
}

/// May this be the code of a cadre? It names a file, so: ASCII letters, digits and hyphens, at most 40.
pub fn code_valide(code: &str) -> bool {
    (1..=40).contains(&code.len())
        && code.bytes().all(|o| o.is_ascii_alphanumeric() || o == b'-')
        && !code.starts_with('-')
}

fn code_invalide(cadre: &Cadre, plan: &Plan) -> Option<ErreurDonnees> {
    (!code_valide(&cadre.code)).then(|| plan.erreur("code", Faute::CodeInvalide(cadre.code.clone())))
}

fn codes_en_double(cadre: &Cadre, connues: &[SourceTexte], plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = vec![];
    let mut liste = |nom: &str, champ: &str, codes: Vec<&str>| {
        for (rang, code) in doubles(codes.into_iter()) {
            fautes.push(plan.erreur(format!("{nom}/{rang}/{champ}"), Faute::CodeEnDouble(code)));
        }
    };
    liste("textes", "cle", cadre.textes.iter().map(|t| t.cle.as_str()).collect());
    liste("engagements", "code", cadre.engagements.iter().map(|e| e.code.as_str()).collect());
    liste("objectifs", "code", cadre.objectifs.iter().map(|o| o.code.as_str()).collect());
    liste("emplacements", "code", cadre.emplacements.iter().map(|e| e.code.as_str()).collect());
    liste("financeurs", "code", cadre.financeurs.iter().map(|f| f.code.code()).collect());
    liste("seuils", "code", cadre.seuils.iter().map(|s| s.code.as_str()).collect());
    liste("indicateurs", "code", cadre.indicateurs.iter().map(|i| i.code.as_str()).collect());
    liste("jalons", "code", cadre.jalons.iter().map(|j| j.code.as_str()).collect());
    liste("documents", "code", cadre.documents.iter().map(|d| d.code.as_str()).collect());
    liste("contraintes", "regle", cadre.contraintes.iter().map(|c| c.regle.as_str()).collect());
    liste("perimetre/criteres", "code", cadre.perimetre.criteres.iter().map(|c| c.code.as_str()).collect());
    liste("sources", "cle", cadre.sources.iter().map(|s| s.cle.as_str()).collect());
    // An empty place that has been filled is to be taken out; a known key cannot be given another meaning.
    for (rang, vide) in cadre.emplacements.iter().enumerate() {
        if cadre.objectif(&vide.code).is_some() {
            fautes.push(plan.erreur(format!("emplacements/{rang}/code"), Faute::CodeEnDouble(vide.code.clone())));
        }
    }
    for (rang, source) in cadre.sources.iter().enumerate() {
        if connues.iter().any(|c| c.cle == source.cle) {
            fautes.push(plan.erreur(format!("sources/{rang}/cle"), Faute::CodeEnDouble(source.cle.0.clone())));
        }
    }
    fautes
}

fn renvois(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = vec![];
    let mut exiger = |existe: bool, chemin: String, liste: &'static str, code: &str| {
        if !existe {
            fautes.push(plan.erreur(chemin, Faute::RenvoiInconnu { liste, code: code.to_owned() }));
        }
    };
    for (n, objectif) in cadre.objectifs.iter().enumerate() {
        let code = &objectif.engagement.valeur;
        exiger(cadre.engagement(code).is_some(), format!("objectifs/{n}/engagement/valeur"), "engagements", code);
        if let Some(financeur) = &objectif.financeur {
            let admis = cadre.financeur(financeur.valeur).is_some();
            exiger(admis, format!("objectifs/{n}/financeur/valeur"), "financeurs", financeur.valeur.code());
        }
    }
    for (n, indicateur) in cadre.indicateurs.iter().enumerate() {
        for (m, code) in indicateur.objectifs.iter().enumerate() {
            exiger(cadre.objectif(code).is_some(), format!("indicateurs/{n}/objectifs/{m}"), "objectifs", code);
        }
    }
    for (n, enveloppe) in cadre.enveloppes.iter().enumerate() {
        if let Some(financeur) = enveloppe.financeur {
            let admis = cadre.financeur(financeur).is_some();
            exiger(admis, format!("enveloppes/{n}/financeur"), "financeurs", financeur.code());
        }
    }
    for (n, document) in cadre.documents.iter().enumerate() {
        if let Some(code) = &document.jalon {
            exiger(cadre.jalon(code).is_some(), format!("documents/{n}/jalon"), "jalons", code);
        }
    }
    for (n, precedence) in cadre.precedences.iter().enumerate() {
        for (champ, code) in [("avant", &precedence.avant), ("apres", &precedence.apres)] {
            exiger(cadre.jalon(code).is_some(), format!("precedences/{n}/{champ}"), "jalons", code);
        }
    }
    for (n, contrainte) in cadre.contraintes.iter().enumerate() {
        let chemin = |parametre: &str| format!("contraintes/{n}/parametres/{parametre}");
        if let Some(code) = contrainte.texte("jalon") {
            exiger(cadre.jalon(code).is_some(), chemin("jalon"), "jalons", code);
        }
        if let Some(code) = contrainte.texte("seuil") {
            exiger(cadre.seuil(code).is_some(), chemin("seuil"), "seuils", code);
        }
        if let Some(Parametre::Liste(codes)) = contrainte.parametres.get("documents") {
            for (m, code) in codes.iter().enumerate() {
                let existe = cadre.documents.iter().any(|d| d.code == *code);
                exiger(existe, format!("{}/{m}", chemin("documents")), "documents", code);
            }
        }
    }
    fautes
}

fn dates(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = vec![];
    let mut ordonner = |chemin: String, a_l_endroit: bool, debut: String, fin: String| {
        if !a_l_endroit {
            fautes.push(plan.erreur(chemin, Faute::DatesInversees { debut, fin }));
        }
    };
    for (n, periode) in cadre.periodes.iter().enumerate() {
        if let Some(debut) = periode.debut {
            let fin = periode.fin;
            ordonner(format!("periodes/{n}/fin"), debut <= fin, debut.en_francais(), fin.en_francais());
        }
    }
    for (n, enveloppe) in cadre.enveloppes.iter().enumerate() {
        let (debut, fin) = (enveloppe.debut, enveloppe.fin);
        ordonner(format!("enveloppes/{n}/fin"), debut <= fin, debut.to_string(), fin.to_string());
    }
    for (n, texte) in cadre.textes.iter().enumerate() {
        let Some(signature) = texte.signature.iter().map(|d| d.valeur).min() else { continue };
        for (champ, suites) in [("envoi", &texte.envoi), ("publication", &texte.publication)] {
            for (m, suite) in suites.iter().enumerate() {
                let chemin = format!("textes/{n}/{champ}/{m}/valeur");
                let suite = suite.valeur;
                ordonner(chemin, signature <= suite, signature.en_francais(), suite.en_francais());
            }
        }
    }
    for (n, jalon) in cadre.jalons.iter().enumerate() {
        if let Quand::ExerciceSuivant(jour) = jalon.quand
            && Jour::new(2024, jour.mois, jour.jour).is_err()
        {
            let faute = Faute::JourImpossible { mois: jour.mois, jour: jour.jour };
            fautes.push(plan.erreur(format!("jalons/{n}/quand"), faute));
        }
    }
    fautes
}
