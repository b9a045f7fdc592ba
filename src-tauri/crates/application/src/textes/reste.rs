//! What is still to be filled in, said in the same breath as « nothing blocks »; and what a status says too early.

use domaine::constat::{Constat, Gravite};
use domaine::dossier::Dossier;
use domaine::finances::enumerer;
use domaine::jour::Jour;
use domaine::regles::{Passage, empechements};
use domaine::reste::Reste;
use domaine::statut::Statut;

use crate::erreur::Erreur;

/// « Il reste à remplir : la description de 2 fiches, le nom de 3 signataires et la date de la séance. »; `None` when all is
/// there. Of a signed contract, it says that the signature came first.
pub fn phrase(dossier: &Dossier) -> Option<String> {
    let manque = enumeration(Reste::de(dossier))?;
    Some(super::typographier(&match dit_signe(dossier.statut) {
        Some(signe) => format!("Le contrat est dit {signe}, mais il n’est pas rempli : {manque}."),
        None => format!("Il reste à remplir : {manque}."),
    }))
}

/// The same inside a sentence: « il reste à remplir … ».
pub(crate) fn suite(dossier: &Dossier) -> Option<String> {
    let manque = enumeration(Reste::de(dossier))?;
    Some(match dit_signe(dossier.statut) {
        Some(signe) => format!("le contrat, dit {signe}, n’est pas rempli : {manque}"),
        None => format!("il reste à remplir {manque}"),
    })
}

fn dit_signe(statut: Statut) -> Option<&'static str> {
    match statut {
        Statut::Projet | Statut::Transmis | Statut::Delibere | Statut::Definitif => None,
        Statut::Signe => Some("signé"),
        Statut::Clos => Some("clos"),
    }
}

/// « Ce dossier se dit définitif, mais 2 points bloquent et 25 textes ne sont pas confirmés : il s’imprime comme projet. »
pub fn faux_definitif(dossier: &Dossier, constats: &[Constat]) -> Option<String> {
    if dossier.statut != Statut::Definitif {
        return None;
    }
    let obstacles = obstacles(constats);
    (!obstacles.is_empty()).then(|| {
        super::typographier(&format!(
            "Ce dossier se dit définitif, mais {} : il s’imprime comme projet.",
            enumerer(&obstacles)
        ))
    })
}

/// Both, as of a day: what the window, the control report and `verifier` say after the findings.
pub(crate) fn du_jour(dossier: &Dossier, constats: &[Constat]) -> Option<String> {
    let dites: Vec<String> = faux_definitif(dossier, constats).into_iter().chain(phrase(dossier)).collect();
    (!dites.is_empty()).then(|| dites.join(" "))
}

/// What is advised with the papers of the assembly.
pub const AVANT_LA_SEANCE: &str = " Complétez le contrat avant la séance.";
/// What is advised with the originals.
pub const AVANT_DE_SIGNER: &str = " Ne les faites pas signer.";

/// How what leaves is spoken of: one document or several, in the window or on the command line.
#[derive(Clone, Copy, Debug)]
pub struct Sortie<'a> {
    /// « marqué PROJET », « marqués PROJET ».
    pub marque: &'a str,
    /// What lists the points, after a space: « (paraphe verifier) »; the window has them on the same screen.
    pub ou: &'a str,
    /// « Ne les faites pas signer. », after a space.
    pub conseil: &'a str,
}

/// What ends the sentence that says where documents are, when the contract is not ready to be signed: « , marqués PROJET :
/// 1 point bloque et le contrat n’est pas rempli (paraphe verifier). Ne les faites pas signer. »
///
/// # Errors
/// When the framework of the dossier is not known.
pub fn a_la_sortie(dossier: &Dossier, jour: Jour, sortie: Sortie<'_>) -> Result<Option<String>, Erreur> {
    let constats = crate::verifier(dossier, jour)?;
    let mut raisons = match dossier.statut {
        Statut::Definitif => obstacles(&constats),
        Statut::Projet | Statut::Transmis | Statut::Delibere => points(&constats),
        // The paper exists: nothing marks it.
        Statut::Signe | Statut::Clos => return Ok(phrase(dossier).map(|dite| format!(". {dite}"))),
    };
    let vide = !Reste::de(dossier).est_vide();
    raisons.extend(vide.then(|| "le contrat n’est pas rempli".to_owned()));
    if raisons.is_empty() {
        return Ok(None);
    }
    // A definitive dossier that only lacks words is printed as it says.
    let marques = match crate::actes::statut_imprime(dossier, jour)? {
        Statut::Definitif => String::new(),
        _ => format!(", {}", sortie.marque),
    };
    Ok(Some(super::typographier(&format!("{marques} : {}{}.{}", enumerer(&raisons), sortie.ou, sortie.conseil))))
}

/// What the papers of the assembly say of a contract that prints as a draft: what blocks, with the objectives that no action
/// serves, and what is left to fill in. `None` when nothing is.
pub(crate) fn du_papier(dossier: &Dossier, constats: &[Constat], imprime: Statut) -> Option<String> {
    if etat_arrete(imprime) {
        return None;
    }
    let bloquants: Vec<String> = constats.iter().filter(|c| bloque(c)).map(|c| en_bref(c, dossier)).collect();
    let points = match bloquants.len() {
        0 => None,
        1 => Some("1 point bloque la signature".to_owned()),
        n => Some(format!("{n} points bloquent la signature")),
    };
    let points = points.map(|points| format!("{points} : {}.", bloquants.join(" ; ")));
    // A dossier that calls itself definitive, and prints as a draft for lack of a confirmation, is not ready either.
    let textes = points.is_none().then(|| faux_definitif(dossier, constats)).flatten();
    let dites: Vec<String> = [points.or(textes), phrase(dossier)].into_iter().flatten().collect();
    (!dites.is_empty()).then(|| super::typographier(&dites.join(" ")))
}

fn etat_arrete(statut: Statut) -> bool {
    match statut {
        Statut::Projet | Statut::Transmis | Statut::Delibere => false,
        Statut::Definitif | Statut::Signe | Statut::Clos => true,
    }
}

/// How many objectives are named; the others are counted.
const NOMMES: usize = 2;

/// « 4 objectifs obligatoires sans action (P1 « … », P2 « … » et 2 autres) ».
fn en_bref(constat: &Constat, dossier: &Dossier) -> String {
    let titre = super::constats::phrase(constat, dossier).titre;
    let mut manquants = match constat.regle {
        "objectifs-obligatoires" => constat.liste("titres").to_vec(),
        _ => Vec::new(),
    };
    let autres = manquants.len().saturating_sub(NOMMES);
    if autres > 1 {
        manquants.truncate(NOMMES);
        manquants.push(format!("{autres} autres"));
    }
    if manquants.is_empty() { titre } else { format!("{titre} ({})", enumerer(&manquants)) }
}

/// « 2 points bloquent », of a draft: its texts may wait.
fn points(constats: &[Constat]) -> Vec<String> {
    obstacles(&constats.iter().filter(|c| bloque(c)).cloned().collect::<Vec<_>>())
}

fn bloque(constat: &Constat) -> bool {
    constat.gravite == Gravite::Bloquant
}

/// « 2 points bloquent », « 25 textes ne sont pas confirmés ».
fn obstacles(constats: &[Constat]) -> Vec<String> {
    let empechent = empechements(constats, Passage::Definitif);
    let bloquants = empechent.iter().filter(|c| bloque(c)).count();
    let autres = || empechent.iter().filter(|c| !bloque(c));
    // Titles that still say « (copie) », then texts that nobody vouched for.
    let copies: usize = autres().map(|c| c.nombre("copies")).sum();
    let textes: usize = autres().filter(|c| c.nombre("copies") == 0).map(|c| c.cibles.len()).sum();
    [
        compte(bloquants, "1 point bloque", "{n} points bloquent"),
        compte(copies, "1 intitulé dit encore « (copie) »", "{n} intitulés disent encore « (copie) »"),
        compte(textes, "1 texte n’est pas confirmé", "{n} textes ne sont pas confirmés"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn compte(n: usize, un: &str, plusieurs: &str) -> Option<String> {
    match n {
        0 => None,
        1 => Some(un.to_owned()),
        n => Some(plusieurs.replace("{n}", &n.to_string())),
    }
}

fn enumeration(reste: Reste) -> Option<String> {
    let choses: Vec<String> = [
        reste.sans_action.then(|| "le plan d’actions".to_owned()),
        compte(reste.fiches_sans_description, "la description d’une fiche", "la description de {n} fiches"),
        compte(reste.fiches_sans_montant, "les montants d’une fiche", "les montants de {n} fiches"),
        compte(reste.fiches_sans_indicateur, "les indicateurs d’une fiche", "les indicateurs de {n} fiches"),
        compte(reste.indicateurs_sans_cible, "la cible d’un indicateur", "la cible de {n} indicateurs"),
        compte(reste.signataires_sans_nom, "le nom d’un signataire", "le nom de {n} signataires"),
        compte(reste.passages_a_rediger, "un passage entre crochets", "{n} passages entre crochets"),
        reste.sans_seance.then(|| "la date de la séance de l’assemblée".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!choses.is_empty()).then(|| enumerer(&choses))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ce_qui_reste_se_lit_d_un_trait() {
        let seul = Reste { fiches_sans_montant: 1, ..Reste::default() };
        assert_eq!(enumeration(seul).as_deref(), Some("les montants d’une fiche"));
        let tout = Reste {
            sans_action: true,
            fiches_sans_description: 2,
            fiches_sans_montant: 3,
            fiches_sans_indicateur: 4,
            indicateurs_sans_cible: 5,
            signataires_sans_nom: 6,
            passages_a_rediger: 7,
            sans_seance: true,
        };
        assert_eq!(
            enumeration(tout).as_deref(),
            Some(
                "le plan d’actions, la description de 2 fiches, les montants de 3 fiches, les indicateurs de 4 fiches, la cible de \
                 5 indicateurs, le nom de 6 signataires, 7 passages entre crochets et la date de la séance de \
                 l’assemblée"
            )
        );
        assert_eq!(enumeration(Reste::default()), None, "nothing is left");
    }

    fn demo(statut: Statut) -> Dossier {
        Dossier { statut, ..crate::exemple("cantal-2022-demo").unwrap() }
    }

    /// A dossier that was made definitive by hand prints as what it is, and says why.
    #[test]
    fn un_definitif_qui_n_est_pas_pret_s_imprime_comme_projet() {
        let jour: Jour = "2022-07-01".parse().unwrap();
        let mention = |statut| crate::composer(&demo(statut), &crate::Demande::Convention, jour).unwrap().meta.etat;
        assert_eq!(mention(Statut::Definitif).as_deref(), Some("PROJET"));
        assert_eq!(mention(Statut::Signe), None, "the paper exists");
        let constats = |statut| crate::verifier(&demo(statut), jour).unwrap();
        let dite = faux_definitif(&demo(Statut::Definitif), &constats(Statut::Definitif)).unwrap();
        let dite = dite.replace('\u{a0}', " ");
        assert!(dite.starts_with("Ce dossier se dit définitif, mais ") && dite.contains("bloque"), "{dite}");
        assert!(dite.ends_with(" : il s’imprime comme projet."), "{dite}");
        assert_eq!(faux_definitif(&demo(Statut::Signe), &constats(Statut::Signe)), None);
    }

    #[test]
    fn un_contrat_signe_et_vide_le_dit() {
        let vide = |statut| Dossier { actions: Vec::new(), ..demo(statut) };
        let dite = |statut| phrase(&vide(statut)).unwrap().replace('\u{a0}', " ");
        assert!(dite(Statut::Projet).starts_with("Il reste à remplir : le plan d’actions"));
        let signe = dite(Statut::Signe);
        assert!(signe.starts_with("Le contrat est dit signé, mais il n’est pas rempli : le plan d’actions"), "{signe}");
        assert!(dite(Statut::Clos).starts_with("Le contrat est dit clos,"));
    }
}
