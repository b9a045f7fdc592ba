//! The rules: facts in, findings out. A rule is one file and one function; its numbers come from the cadres.
//!
//! A rule says `Respecte` when it was looked at and holds, so that a reader knows what was checked. No sentence of a
//! finding here. The head of a rule file is in French, under fixed headings: it is its entry in the rule book ([`Notice`]).

mod applicables;
mod contexte;
mod derogations;
mod notice;
mod parametres;

use crate::cadre::Cadre;
use crate::constat::Constat;
use crate::dossier::Dossier;
use crate::jour::Jour;
use crate::territoire::Annuaire;

pub use applicables::applicables;
use contexte::{Contexte, chemin, codes, etape, gravite, notification, rang, sert_le_theme, sourcer};
pub use derogations::{Passage, empechements};
pub use notice::Notice;
pub use parametres::{NatureParametre, parametres};

/// One rule: its slug, its function, and the text of its file, whose head is its entry in the rule book.
pub struct Regle {
    pub code: &'static str,
    pub(crate) verifier: fn(&Contexte<'_>) -> Vec<Constat>,
    texte: &'static str,
}

/// Declares the files of the rules and lists them: a file that is not listed is not compiled.
macro_rules! regles {
    ($($fichier:ident)*) => {
        $(mod $fichier;)*

        /// Every rule, in the order of the rule book.
        pub const REGLES: &[Regle] = &[$(Regle {
            code: $fichier::REGLE,
            verifier: $fichier::verifier,
            texte: include_str!(concat!("regles/", stringify!($fichier), ".rs")),
        }),*];
    };
}

regles! {
    // Who signs.
    trois_signataires
    identite_des_signataires
    qualite_accordee
    delegation_du_signataire
    services_associes
    collectivite_du_perimetre
    territoire_connu
    // What the contract holds.
    objectifs_obligatoires
    objectifs_pmi
    objectifs_inconnus
    objectifs_facultatifs
    nombre_annonce
    action_comptee_une_fois
    action_rattachee
    code_du_catalogue
    code_repete
    fiche_repetee
    objectifs_d_un_autre_cadre
    libelle_du_catalogue
    fiche_par_action
    indicateur_par_objectif
    reference_des_indicateurs
    valeurs_plausibles
    resultats_non_renseignes
    autre_contrat
    reconduction
    // Money.
    total_des_sources
    sommes_partielles
    exercice_hors_periode
    enveloppe_depassee
    enveloppe_non_ventilee
    enveloppe_hors_portee
    credits_demandes_et_notifies
    cofinancement_par_action
    part_departement
    financeur_admis
    fir_prevention
    ondam_handicap
    ondam_perenne
    non_substitution
    montants_des_annees_suivantes
    projets_experimentaux
    montant_plausible
    montant_negatif
    faits_publies
    // Time.
    periode_du_contrat
    ordre_des_etapes
    etape_inversee
    dates_concordantes
    deliberation_avant_signature
    signature_dans_les_delais
    dates_limites
    rapport_annuel
    rapport_arrete_conjointement
    pieces_de_l_avenant
    themes_de_l_avenant
    // The text of the act.
    caractere_imprimable
    textes_a_confirmer
    passages_a_rediger
    donnees_des_textes
    intitules_a_ecrire
    chiffres_des_textes
    personne_nommee
    chiffres_fictifs
}

/// Every finding about a dossier on a day, the most serious first, what was left as it is marked so.
///
/// `cadres` are those that apply, the one the contract was born under first: see [`applicables`]. `annuaire` holds the
/// territories, bodies and frameworks that are known.
pub fn verifier(dossier: &Dossier, cadres: &[&Cadre], annuaire: Annuaire<'_>, jour: Jour) -> Vec<Constat> {
    verifier_en_comptant(dossier, cadres, annuaire, jour).0
}

/// The same, with the number of fiches, lines and indicators that the rules looked at: the work, without a clock.
pub fn verifier_en_comptant(
    dossier: &Dossier,
    cadres: &[&Cadre],
    annuaire: Annuaire<'_>,
    jour: Jour,
) -> (Vec<Constat>, usize) {
    let Some((cadre, suivants)) = cadres.split_first() else { return (Vec::new(), 0) };
    let lectures = std::cell::Cell::new(0);
    let contexte = Contexte { dossier, cadre, suivants, annuaire, jour, lectures: &lectures };
    let mut constats: Vec<Constat> = REGLES.iter().flat_map(|regle| (regle.verifier)(&contexte)).collect();
    derogations::appliquer(&mut constats, &dossier.derogations);
    constats.sort_by_key(|c| c.gravite);
    (constats, lectures.get())
}
