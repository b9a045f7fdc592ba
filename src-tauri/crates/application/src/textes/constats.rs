//! From a finding to what a person reads: a title, a reason, the place, the source.

use documents::typographie::typographier;
use domaine::cadre::Fiabilite;
use domaine::constat::{Constat, Extrait, Fondement, Gravite};
use domaine::dossier::Dossier;
use domaine::jour::Jour;
use domaine::montant::{Decimales, Montant};

use super::{argent, calendrier, coherence, contenu, parties, publies, sources};
use crate::vues::{ConstatVue, ExtraitVue, GraviteVue};

/// Title and explanation of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub titre: String,
    pub explication: String,
}

impl Phrase {
    pub(super) fn new(titre: impl Into<String>, explication: impl Into<String>) -> Self {
        Self { titre: titre.into(), explication: explication.into() }
    }
}

/// The French of a finding of this dossier. Every rule has its sentence; a test goes through all of them.
pub fn phrase(constat: &Constat, dossier: &Dossier) -> Phrase {
    parties::phrase(constat, dossier)
        .or_else(|| contenu::phrase(constat, dossier))
        .or_else(|| argent::phrase(constat, dossier))
        .or_else(|| calendrier::phrase(constat, dossier))
        .or_else(|| coherence::phrase(constat, dossier))
        .or_else(|| publies::phrase(constat, dossier))
        .map(|phrase| avec_derogation(phrase, constat))
        .unwrap_or_else(|| Phrase::new(constat.regle, String::new()))
}

/// What was left says by whom, when and why.
fn avec_derogation(phrase: Phrase, constat: &Constat) -> Phrase {
    let Some(d) = &constat.derogation else { return phrase };
    let motif = d.motif.trim();
    let point = if motif.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    let explication =
        format!("{} Laissé ainsi par {} le {} : {motif}{point}", phrase.explication, d.auteur, d.le.en_francais());
    Phrase { explication, ..phrase }
}

/// « Bloquant », « À vérifier », « Information », « Respecté ».
pub fn gravite(gravite: Gravite) -> &'static str {
    match gravite {
        Gravite::Bloquant => "Bloquant",
        Gravite::AVerifier => "À vérifier",
        Gravite::Information => "Information",
        Gravite::Laisse => "Laissé ainsi",
        Gravite::Respecte => "Respecté",
    }
}

/// The finding as the window and the command line show it.
pub fn vue(constat: &Constat, dossier: &Dossier) -> ConstatVue {
    let Phrase { titre, explication } = phrase(constat, dossier);
    let (titre, explication) = (typographier(&titre), typographier(&explication));
    ConstatVue {
        cle: constat.cle(),
        regle: constat.regle.to_owned(),
        gravite: gravite_vue(constat.gravite),
        gravite_libelle: gravite(constat.gravite).to_owned(),
        ou: ou(constat, dossier),
        chemins: crate::ecrans::lieux(constat),
        extraits: constat.extraits.iter().map(extrait).collect(),
        ecran: crate::ecrans::pour_le_constat(dossier, &constat.cibles),
        titre,
        explication,
        remedes: if dossier.statut.est_modifiable() {
            crate::remedes(constat).into_iter().map(|r| r.libelle).collect()
        } else {
            Vec::new()
        },
        laissable: constat.gravite == Gravite::AVerifier,
        source: sources::du_constat(constat, dossier),
    }
}

fn extrait(Extrait { chemin, bloc, mots }: &Extrait) -> ExtraitVue {
    ExtraitVue { chemin: chemin.clone(), bloc: bloc.as_ref().map(ToString::to_string), mots: mots.clone() }
}

/// The same severity for the window.
pub fn gravite_vue(gravite: Gravite) -> GraviteVue {
    match gravite {
        Gravite::Bloquant => GraviteVue::Bloquant,
        Gravite::AVerifier => GraviteVue::AVerifier,
        Gravite::Information => GraviteVue::Information,
        Gravite::Laisse => GraviteVue::Laisse,
        Gravite::Respecte => GraviteVue::Respecte,
    }
}

/// Codes for the eye: « A6 », « A1, A2 et 4 autres », « Parties ».
fn ou(constat: &Constat, dossier: &Dossier) -> String {
    let mut codes: Vec<String> = Vec::new();
    for cible in &constat.cibles {
        let code = place(cible, dossier);
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    match codes.as_slice() {
        [] => "Dossier".to_owned(),
        [a] => a.clone(),
        [a, b] => format!("{a} et {b}"),
        [a, b, c] => format!("{a}, {b} et {c}"),
        [a, b, reste @ ..] => format!("{a}, {b} et {} autres", reste.len()),
    }
}

/// Where a path is, for the eye: « A6 », « Financement ».
pub(crate) fn place(cible: &str, dossier: &Dossier) -> String {
    let mut pas = cible.split('/');
    match (pas.next(), pas.next()) {
        (Some("actions"), Some(id)) => dossier.action(id).map_or_else(|| "Actions".to_owned(), |a| a.code.clone()),
        (Some("actions"), None) => "Actions".to_owned(),
        (Some("articles"), _) => "Articles".to_owned(),
        (Some("visas"), _) => "Visas".to_owned(),
        (Some("parties"), _) => "Parties".to_owned(),
        (Some("enveloppes"), _) => "Financement".to_owned(),
        (Some("jalons" | "date_signature" | "lieu_signature" | "seance"), _) => "Calendrier".to_owned(),
        (Some("periode"), _) => "Période".to_owned(),
        (Some("rapports"), _) => "Rapport".to_owned(),
        (Some("annonces"), _) => "Annonce".to_owned(),
        (Some("pieces"), _) => "Pièces".to_owned(),
        _ => "Dossier".to_owned(),
    }
}

/// « 810 000 € », or words that stand in its place.
pub(super) fn euros(montant: Option<Montant>) -> String {
    montant.map_or_else(|| "un montant non renseigné".to_owned(), |m| m.en_francais(Decimales::Utiles))
}

/// « le 28 juin 2022 », or words that stand in its place.
pub(super) fn jour(jour: Option<Jour>) -> String {
    jour.map_or_else(|| "une date non renseignée".to_owned(), |j| format!("le {}", j.en_francais()))
}

/// « 1 action », « 2 actions », « aucune action »: zero and one are singular in French.
pub(crate) fn compter(n: usize, singulier: &str, pluriel: &str) -> String {
    if n < 2 { format!("{n} {singulier}") } else { format!("{n} {pluriel}") }
}

/// « le préfet de département ; les services de l’Éducation nationale »: labels that begin a line elsewhere, and may
/// hold commas. A name that opens with an acronym keeps its capitals.
pub(super) fn enumerer_en_minuscules(elements: &[String]) -> String {
    let minuscule = |e: &String| {
        let mut lettres = e.chars();
        match (lettres.next(), lettres.clone().next()) {
            (Some(premiere), Some(suivante)) if !suivante.is_uppercase() => {
                premiere.to_lowercase().chain(lettres).collect::<String>()
            }
            _ => e.clone(),
        }
    };
    elements.iter().map(minuscule).collect::<Vec<_>>().join(" ; ")
}

/// What a text asks for, with who says so when nobody of ours has read it: « d’après la presse, le texte demande … ».
pub(super) fn selon(c: &Constat, dite: &str) -> String {
    let Fondement::Cadre { fiabilite, .. } = &c.fondement else { return dite.to_owned() };
    match fiabilite {
        Fiabilite::Officiel | Fiabilite::Communique | Fiabilite::Redige | Fiabilite::SaisiLocalement => dite.to_owned(),
        Fiabilite::Presse => format!("d’après la presse, {dite}"),
        Fiabilite::Deduit => format!("par déduction, {dite}"),
        Fiabilite::AVerifier => format!("sous réserve de vérification, {dite}"),
    }
}

/// « préfet du Cantal ; directeur, par intérim »: titles, which may hold commas.
pub(super) fn separer(elements: &[String]) -> String {
    elements.join(" ; ")
}

/// « A1, A2 et A3 »; long lists are cut.
pub(super) fn lister(elements: &[String]) -> String {
    const MAX: usize = 6;
    if elements.len() > MAX + 1 {
        format!("{} et {} autres", elements[..MAX].join(", "), elements.len() - MAX)
    } else {
        domaine::finances::enumerer(elements)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domaine::regles::REGLES;

    #[test]
    fn chaque_regle_a_ses_phrases() {
        let gravites = [Gravite::Bloquant, Gravite::AVerifier, Gravite::Information, Gravite::Respecte];
        let dossier = crate::exemple("cantal-2022").unwrap();
        for regle in REGLES {
            for gravite in gravites {
                let Phrase { titre, explication } =
                    phrase(&Constat::new(regle.code, gravite, Fondement::Coherence), &dossier);
                assert_ne!(titre, regle.code, "{} has no sentence", regle.code);
                assert!(!titre.ends_with('.') && !titre.contains('_'), "{titre}");
                assert!(!titre.contains('\'') && !explication.contains('\''), "{explication}");
            }
        }
    }

    /// What rests on a deduction or on the press says so; what an official text says is said as it is.
    #[test]
    fn ce_que_personne_n_a_lu_ne_s_affirme_pas() {
        let dossier = crate::exemple("cantal-2022").unwrap();
        let dire = |regle: &'static str, fiabilite: Fiabilite| {
            let source = domaine::cadre::CleSource("essai".to_owned());
            let fondement = Fondement::Cadre { cadre: "2022".to_owned(), source, fiabilite, extrait: None };
            let limite: domaine::jour::Jour = "2022-04-30".parse().unwrap();
            let constat = Constat::new(regle, Gravite::AVerifier, fondement)
                .detail("limite", limite)
                .detail("codes", vec!["A1".to_owned()])
                .detail("avant", "Envoi")
                .detail("apres", "Vote")
                .detail("jour_avant", limite)
                .detail("jour_apres", limite);
            let Phrase { titre, explication } = phrase(&constat, &dossier);
            format!("{titre}. {explication}")
        };
        for (regle, nue) in [
            ("fiche-par-action", "une fiche indique"),
            ("ordre-des-etapes", "« Envoi » doit précéder « Vote »"),
            ("deliberation-avant-signature", "l’assemblée délibère avant la signature."),
            ("dates-limites", "le jour limite était le 30 avril 2022."),
            ("signature-dans-les-delais", "le jour limite était le 30 avril 2022."),
        ] {
            for (fiabilite, attendue) in [
                (Fiabilite::Deduit, format!("Par déduction, {nue}")),
                (Fiabilite::Presse, format!("D’après la presse, {nue}")),
                (Fiabilite::Officiel, crate::edition::majuscule(nue)),
            ] {
                let dite = dire(regle, fiabilite);
                assert!(dite.contains(&attendue), "« {attendue} » in {dite}");
            }
        }
    }

    #[test]
    fn ce_qui_est_laisse_dit_par_qui_et_pourquoi() {
        let mut constat = Constat::new("fiche-par-action", Gravite::Laisse, Fondement::Coherence);
        constat.derogation = Some(domaine::dossier::Derogation {
            id: "d".parse().unwrap(),
            regle: "fiche-par-action".into(),
            cible: String::new(),
            precision: None,
            motif: "fiches en cours".into(),
            auteur: "C. Vidal".into(),
            le: "2022-06-01".parse().unwrap(),
        });
        let explication = phrase(&constat, &crate::exemple("cantal-2022").unwrap()).explication;
        assert!(
            explication.ends_with("Laissé ainsi par C. Vidal le 1er juin 2022 : fiches en cours."),
            "{explication}"
        );
        assert_eq!(super::gravite(constat.gravite), "Laissé ainsi");
    }
}
