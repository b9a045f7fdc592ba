//! Annexe 4: the money, by source and year, then by action. Totals are exact, say what they add up, and are in words too.

use domaine::donnee::{Donnee, Somme};
use domaine::dossier::{Action, Dossier, Enveloppe, Portee, Source};
use domaine::finances::{self, EtatDesCredits, Mesure, Tranche, enumerer, rapprocher, separer};
use domaine::montant::{Decimales, Montant};

use super::Sujet;
use super::ecriture::{Ecriture, NON_RENSEIGNE, NON_VENTILE, discret, note_fictif};
use crate::document::{
    Bloc, BlocTexte, Cellule, Colonne, Contenu, FormeGraphique, Graphique, Liste, NatureRangee, Niveau, Part, Rangee,
    Span, Tableau, Texte,
};

pub(super) fn annexe(sujet: &Sujet<'_>) -> Vec<Bloc> {
    let mut blocs =
        vec![Bloc::intertitre(Niveau::Deux, None, "Cofinancements par source et par exercice", "financement-sources")];
    blocs.extend(cofinancements(sujet, &credits(sujet.dossier)));
    if let Some(total) = total_en_phrase(sujet.dossier) {
        let total = format!("Le total des cofinancements s’élève à {total}.");
        blocs.push(Bloc::paragraphe(total).chemin("enveloppes"));
    }
    blocs.extend(graphique(sujet.dossier));
    blocs.push(Bloc::intertitre(Niveau::Deux, None, "Répartition par action", "financement-actions"));
    blocs.extend(par_action(sujet));
    blocs
}

/// « Crédits annoncés »: what the funders did with the amounts that the dossier holds, one or the other when none has one.
pub(super) fn credits(dossier: &Dossier) -> String {
    let exterieures = dossier.enveloppes.iter().filter(|e| e.source.est_cofinancement());
    let etat = EtatDesCredits::des(exterieures).unwrap_or(EtatDesCredits::Melanges);
    format!("Crédits {etat}")
}

/// The same where no heading says what the table is cut by.
pub(super) fn credits_par_source(dossier: &Dossier) -> String {
    format!("{}, par source et par exercice", credits(dossier))
}

/// The table of outside money by source and exercise, under a caption that does not say again the heading above.
pub(super) fn cofinancements(sujet: &Sujet<'_>, legende: &str) -> Vec<Bloc> {
    let dossier = sujet.dossier;
    let ecriture = Ecriture::pour(dossier);
    let sources: Vec<Source> = finances::sources(dossier)
        .into_iter()
        .filter(|s| s.est_cofinancement() && dossier.enveloppes.iter().any(|e| e.source == *s))
        .collect();
    if sources.is_empty() {
        return vec![
            Bloc::paragraphe(discret(
                "Aucun crédit n’est encore notifié ni annoncé par les financeurs. La répartition des crédits par source et \
                 par exercice est à compléter avant la signature.",
            ))
            .chemin("enveloppes"),
        ];
    }
    let tranches: Vec<Tranche> = finances::tranches(dossier);
    let plusieurs_annees = tranches.iter().any(|t| t.debut != t.fin);
    let mut rangees: Vec<Rangee> = sources
        .iter()
        .map(|source| {
            let sommes: Vec<Somme> = tranches.iter().map(|t| finances::attendu(dossier, *source, *t)).collect();
            rangee(ecriture, &libelle(dossier, *source), &sommes, NatureRangee::Normale, plusieurs_annees)
        })
        .collect();
    let totaux: Vec<Somme> = tranches.iter().map(|t| finances::cofinancement(dossier, *t).total).collect();
    rangees.push(rangee(ecriture, "Total des cofinancements", &totaux, NatureRangee::Total, plusieurs_annees));
    let departement: Vec<Somme> = tranches.iter().map(|t| finances::cofinancement(dossier, *t).departement).collect();
    let part = format!("Part {}", dossier.du_contractant());
    rangees.push(rangee(ecriture, &part, &departement, NatureRangee::Normale, plusieurs_annees));
    let mut notes = notes_des_enveloppes(dossier);
    notes.extend(ce_qui_manque(dossier).map(Texte::from));
    notes.extend(note_fictif(dossier));
    vec![
        Bloc::nouveau(Contenu::Tableau(Tableau {
            legende: Some(Texte::from(legende)),
            resume: None,
            colonnes: colonnes(&tranches),
            entetes: vec![entete("Source", &tranches)],
            rangees,
            notes,
        }))
        .chemin("enveloppes"),
    ]
}

/// The total with what it adds up and what it leaves out, in figures and in words:
/// « 810 000 € par an (huit cent dix mille euros), au titre de : État, FIR et ONDAM médico-social ; la part du
/// Département, non renseignée, n’y est pas comprise ». `None` while no amount is known.
pub fn total_en_phrase(dossier: &Dossier) -> Option<String> {
    let chiffres = |m: Montant| m.en_francais(Decimales::Utiles);
    let cofinancements = match finances::cofinancement_annuel(dossier) {
        Some(annuel) => {
            let montant = annuel.total.totale().expect("a yearly amount is whole");
            format!(
                "{} par an ({}), au titre de : {}",
                chiffres(montant),
                dossier.orthographe.montant(montant),
                separer(&annuel.additionnees)
            )
        }
        None => match finances::cofinancement_total(dossier) {
            somme @ Somme { connu: Some(montant), .. } => {
                let manques = finances::manques(dossier);
                let (partiel, manquent) = if somme.est_partielle() {
                    (", total partiel", format!(" ; il y manque : {}", separer(&manques)))
                } else {
                    ("", String::new())
                };
                format!(
                    "{} sur la durée du contrat ({}){partiel}, au titre de : {}{manquent}",
                    chiffres(montant),
                    dossier.orthographe.montant(montant),
                    separer(&additionnees(dossier))
                )
            }
            Somme { connu: None, .. } => return None,
        },
    };
    let part = finances::tranches(dossier)
        .into_iter()
        .map(|t| finances::cofinancement(dossier, t).departement)
        .fold(Somme::default(), Somme::plus);
    let du = dossier.du_contractant();
    let departement = match (part.totale(), part.connu) {
        (Some(montant), _) => format!(
            "la part {du} s’y ajoute pour {} sur la durée du contrat ({})",
            chiffres(montant),
            dossier.orthographe.montant(montant)
        ),
        (None, Some(montant)) => {
            format!("la part {du}, connue en partie ({}), n’y est pas comprise", chiffres(montant))
        }
        (None, None) => format!("la part {du}, non renseignée, n’y est pas comprise"),
    };
    Some(format!("{cofinancements} ; {departement}"))
}

/// « Les montants des exercices 2023 et 2024 sont indicatifs : un avenant les fixe. », when the contract still holds the paragraph
/// of the standard clause that says it; `None` otherwise, and when there is one year only.
pub(super) fn annees_indicatives(sujet: &Sujet<'_>) -> Option<String> {
    let suivantes: Vec<_> = sujet.dossier.exercices().into_iter().skip(1).collect();
    let de = if suivantes.len() < 2 { "de l’exercice" } else { "des exercices" };
    (sujet.formules.annees_indicatives && !suivantes.is_empty())
        .then(|| format!("Les montants {de} {} sont indicatifs : un avenant les fixe.", enumerer(&suivantes)))
}

/// What a partial total leaves out, under the tables that print it.
pub(super) fn ce_qui_manque(dossier: &Dossier) -> Option<String> {
    let partiel = finances::cofinancement_total(dossier).est_partielle();
    partiel.then(|| format!("Total partiel ; il y manque : {}.", separer(&finances::manques(dossier))))
}

/// Outside sources of which some amount is known, in the order of tables.
fn additionnees(dossier: &Dossier) -> Vec<Source> {
    let colonnes: Vec<_> =
        finances::tranches(dossier).into_iter().map(|t| finances::cofinancement(dossier, t).additionnees).collect();
    Source::TOUTES.into_iter().filter(|s| colonnes.iter().any(|c| c.contains(s))).collect()
}

/// « État », « Autre financeur : Région » when the envelopes of the source share a name.
pub(super) fn libelle(dossier: &Dossier, source: Source) -> String {
    let siennes = dossier.enveloppes.iter().filter(|e| e.source == source);
    let mut noms: Vec<&str> =
        siennes.filter_map(|e| Some(finances::nom_du_financeur(dossier, e.nom.as_deref()?))).collect();
    noms.sort_unstable();
    noms.dedup();
    match noms.as_slice() {
        [] => dossier.nom_de_source(source),
        _ => format!("{} : {}", dossier.nom_de_source(source), noms.join(", ")),
    }
}

/// « État », or the name given, in one spelling.
fn nommer(dossier: &Dossier, enveloppe: &Enveloppe) -> String {
    let nom = enveloppe.nom.as_deref().map(|nom| finances::nom_du_financeur(dossier, nom));
    nom.map_or_else(|| enveloppe.libelle(), str::to_owned)
}

/// What a source says of its credits: for which actions, beyond the contract, under which condition.
pub(super) fn notes_des_enveloppes(dossier: &Dossier) -> Vec<Texte> {
    let mut notes: Vec<String> = Vec::new();
    for enveloppe in &dossier.enveloppes {
        let mut precisions = Vec::new();
        if let Portee::Actions(ids) = &enveloppe.portee {
            let codes: Vec<&str> =
                ids.iter().filter_map(|id| dossier.action(id.as_str())).map(|a| a.code.as_str()).collect();
            precisions.push(format!("pour {}", enumerer(&codes)));
        }
        if enveloppe.perenne {
            precisions.push("crédits pérennes, versés au-delà du contrat".to_owned());
        }
        precisions.extend(enveloppe.observation.clone());
        if !precisions.is_empty() {
            let note = format!("{} : {}.", nommer(dossier, enveloppe), precisions.join(" ; "));
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
    }
    notes.into_iter().map(Texte::from).collect()
}

/// One bar cut into the shares of the funders of a year, when they are all known.
fn graphique(dossier: &Dossier) -> Option<Bloc> {
    let annuel = finances::cofinancement_annuel(dossier)?;
    let total = annuel.total.totale()?;
    let parts: Vec<(Source, Montant)> = annuel
        .additionnees
        .iter()
        .filter_map(|source| Some((*source, finances::notifie(dossier, *source, annuel.tranche).connu?)))
        .collect();
    if parts.len() < 2 {
        return None;
    }
    let decrire = |(source, montant): &(Source, Montant)| -> (String, u64, String) {
        let pour_mille = montant.pour_mille(total).unwrap_or(0);
        let valeur = format!("{} ({},{} %)", montant.en_francais(Decimales::Utiles), pour_mille / 10, pour_mille % 10);
        (source.to_string(), u64::try_from(montant.centimes().unwrap_or(0)).unwrap_or(0), valeur)
    };
    let decrites: Vec<_> = parts.iter().map(decrire).collect();
    let alternative: Vec<String> = decrites.iter().map(|(nom, _, valeur)| format!("{nom} {valeur}")).collect();
    Some(
        Bloc::nouveau(Contenu::Graphique(Graphique {
            titre: Texte::from("Part de chaque source dans les cofinancements d’une année"),
            alternative: format!(
                "Cofinancements d’une année, {} : {}.",
                total.en_francais(Decimales::Utiles),
                enumerer(&alternative)
            ),
            forme: FormeGraphique::PartsEmpilees,
            parts: decrites.into_iter().map(|(libelle, poids, valeur)| Part { libelle, poids, valeur }).collect(),
        }))
        .chemin("enveloppes"),
    )
}

/// Lines of every action by source, then what the envelopes cover and no line spreads.
fn par_action(sujet: &Sujet<'_>) -> Vec<Bloc> {
    let dossier = sujet.dossier;
    let ecriture = Ecriture::pour(dossier);
    let tranches = finances::tranches(dossier);
    let largeur = u16::try_from(tranches.len()).expect("a few years");
    if dossier.actions.is_empty() {
        return vec![Bloc::paragraphe(discret("Le plan d’actions est vide.")).chemin("actions")];
    }
    // « Non ventilé » is said of credits that exist: without any, a table of it would say more than we know.
    if dossier.enveloppes.is_empty() && dossier.actions.iter().all(|a| a.financements.is_empty()) {
        let phrase = "Aucun montant n’est encore inscrit pour les actions du plan.";
        return vec![Bloc::paragraphe(discret(phrase)).chemin("actions")];
    }
    let mut rangees = Vec::new();
    for action in &dossier.actions {
        let sources = sources_de(action);
        let titre = format!("{} – {}", action.code, action.intitule);
        let chemin = format!("actions/{}/financements", action.id);
        if sources.is_empty() {
            // Said in every column: one cell across them all would read as a word about the last year.
            let mut cellules = vec![Cellule::from(titre.as_str())];
            cellules.extend(tranches.iter().map(|_| Cellule::from(discret(NON_VENTILE))));
            rangees.push(Rangee { cellules, ..Rangee::default() }.titree().chemin(chemin));
            continue;
        }
        let groupe = Cellule::from(Span::nouveau(titre).gras()).etendue(largeur + 1);
        rangees.push(Rangee::nouvelle([groupe]).nature(NatureRangee::Groupe).chemin(&chemin));
        for source in sources {
            let sommes: Vec<Somme> =
                tranches.iter().map(|t| finances::de_l_action(action, source, *t, Mesure::Prevu)).collect();
            rangees.push(rangee_repartie(ecriture, &dossier.nom_de_source(source), &sommes).chemin(&chemin));
        }
    }
    let mut blocs = vec![
        Bloc::nouveau(Contenu::Tableau(Tableau {
            legende: Some(Texte::from("Montants prévus, par source et par exercice")),
            resume: None,
            colonnes: colonnes(&tranches),
            entetes: vec![entete("Action et source", &tranches)],
            rangees,
            notes: note_fictif(dossier),
        }))
        .chemin("actions"),
    ];
    blocs.extend(reste_a_ventiler(dossier, ecriture, &tranches));
    blocs
}

/// What was notified and is not spread over the actions, compared as finely as the sources allow and no further: an amount
/// of three years, or of two funders, is compared with all the lines it may pay for.
fn reste_a_ventiler(dossier: &Dossier, ecriture: Ecriture, tranches: &[Tranche]) -> Option<Bloc> {
    let lignes = dossier.actions.iter().flat_map(|a| a.financements.iter().map(move |f| (a, f)));
    let mut restes: Vec<(String, Vec<Option<Montant>>)> = Vec::new();
    let mut ouvertes = Vec::new();
    for groupe in rapprocher(dossier, lignes) {
        let Some(notifie) = groupe.notifie().totale() else { continue };
        let reste = notifie - groupe.reparti(Mesure::Prevu).connu.unwrap_or(Montant::ZERO);
        if !reste.est_nul() {
            ouvertes.extend(groupe.enveloppes.iter().copied());
        }
        let nom = match groupe.sources.as_slice() {
            [seule] => libelle(dossier, *seule),
            _ => groupe.financeur(),
        };
        // Years that no column holds together are named beside the funder, and told in the last column.
        let colonne = tranches.iter().position(|t| t.to_string() == groupe.annees());
        let nom = if colonne.is_some() { nom } else { format!("{nom} {}", groupe.annees()) };
        let rang = restes.iter().position(|(autre, _)| *autre == nom).unwrap_or_else(|| {
            restes.push((nom, vec![None; tranches.len()]));
            restes.len() - 1
        });
        if let Some(place) = restes[rang].1.get_mut(colonne.unwrap_or(tranches.len().saturating_sub(1))) {
            *place = Some(place.map_or(reste, |deja| deja + reste));
        }
    }
    restes.retain(|(_, montants)| !montants.iter().flatten().all(|r| r.est_nul()));
    let rangee = |(nom, montants): &(String, Vec<Option<Montant>>)| {
        let mut cellules = vec![Cellule::from(nom.as_str())];
        cellules.extend(montants.iter().map(|r| match r {
            Some(montant) if montant.est_negatif() => {
                Cellule::from(format!("dépassement de {}", ecriture.montant(-*montant)))
            }
            Some(montant) => Cellule::from(ecriture.montant(*montant)),
            None => Cellule::from(Texte::from("–")),
        }));
        Rangee { cellules, ..Rangee::default() }.titree()
    };
    (!restes.is_empty()).then(|| {
        Bloc::nouveau(Contenu::Tableau(Tableau {
            legende: Some(Texte::from(format!(
                "Crédits {} et non ventilés entre les actions",
                EtatDesCredits::en_mots(ouvertes)
            ))),
            resume: None,
            colonnes: colonnes(tranches),
            entetes: vec![entete("Source", tranches)],
            rangees: restes.iter().map(rangee).collect(),
            notes: Vec::new(),
        }))
        .chemin("enveloppes")
    })
}

/// The « Financement » line of a fiche: its own lines by source, else the envelopes that name it.
pub(super) fn lignes_de_fiche(sujet: &Sujet<'_>, action: &Action) -> Vec<BlocTexte> {
    let ecriture = Ecriture::pour(sujet.dossier);
    let mut lignes: Vec<String> = Vec::new();
    for source in sources_de(action) {
        let montants = action.financements.iter().filter(|f| f.source == source).map(|f| {
            let nom = f.nom.as_deref().map(|n| finances::nom_du_financeur(sujet.dossier, n));
            let nom = nom.map(|n| format!(" ({n})")).unwrap_or_default();
            (format!("{}{nom}", f.annees()), ecriture.donnee(f.prevu.as_ref()).brut())
        });
        let source = sujet.dossier.nom_de_source(source);
        lignes.push(format!("{source} : {}", par_annee(&montants.collect::<Vec<_>>())));
    }
    let mut communes: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut propres: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for enveloppe in sujet.dossier.enveloppes.iter().filter(|e| {
        matches!(&e.portee, Portee::Actions(ids) if ids.contains(&action.id))
            && !action.financements.iter().any(|f| f.source == e.source)
    }) {
        let Some(montant) = enveloppe.notifie.as_ref().and_then(Donnee::valeur) else { continue };
        let ligne = (annees(enveloppe), ecriture.montant(*montant));
        let seule = matches!(&enveloppe.portee, Portee::Actions(ids) if ids.len() == 1);
        let groupe = if seule { &mut propres } else { &mut communes };
        match groupe.iter_mut().find(|(nom, _)| *nom == nommer(sujet.dossier, enveloppe)) {
            Some((_, montants)) => montants.push(ligne),
            None => groupe.push((nommer(sujet.dossier, enveloppe), vec![ligne])),
        }
    }
    lignes.extend(propres.into_iter().map(|(nom, montants)| format!("{nom} : {}", par_annee(&montants))));
    lignes.extend(
        communes.into_iter().map(|(nom, montants)| {
            format!("{nom} : {}, pour un ensemble d’actions, {NON_VENTILE}", par_annee(&montants))
        }),
    );
    match lignes.as_slice() {
        [] => vec![BlocTexte::Paragraphe(discret(NON_RENSEIGNE))],
        [seule] => vec![BlocTexte::Paragraphe(Texte::from(seule.as_str()))],
        _ => vec![BlocTexte::Liste(Liste::puces(lignes))],
    }
}

/// « 100 000 € par an de 2022 à 2024 » when every year of the range has that amount, else « 10 000 € en 2022, 12 000 €
/// en 2023 »: a year that is missing, or an amount for several years, is never smoothed over.
fn par_annee(montants: &[(String, String)]) -> String {
    let annee = |texte: &str| texte.parse::<u16>().ok();
    let se_suivent = montants.windows(2).all(|paire| match paire {
        [(avant, _), (apres, _)] => annee(avant).is_some_and(|a| annee(apres) == Some(a + 1)),
        _ => false,
    });
    match montants {
        [(premiere, montant), .., (derniere, _)] if se_suivent && montants.iter().all(|(_, m)| m == montant) => {
            format!("{montant} par an de {premiere} à {derniere}")
        }
        _ => {
            let dire = |(annee, m): &(String, String)| {
                let pour = if annee.split(' ').next().is_some_and(|a| a.contains('-')) { "pour" } else { "en" };
                format!("{m} {pour} {annee}")
            };
            montants.iter().map(dire).collect::<Vec<_>>().join(", ")
        }
    }
}

fn annees(enveloppe: &domaine::dossier::Enveloppe) -> String {
    let (debut, fin) = (enveloppe.debut.annee(), enveloppe.fin.annee());
    if debut == fin { debut.to_string() } else { format!("{debut}-{fin}") }
}

/// Sources of an action's lines, in the order of tables.
pub(super) fn sources_de(action: &Action) -> Vec<Source> {
    Source::TOUTES.into_iter().filter(|s| action.financements.iter().any(|f| f.source == *s)).collect()
}

pub(super) fn colonnes(tranches: &[Tranche]) -> Vec<Colonne> {
    let mut colonnes = vec![Colonne::gauche(9)];
    colonnes.extend(tranches.iter().map(|_| Colonne::droite(4)));
    colonnes
}

pub(super) fn entete(premiere: &str, tranches: &[Tranche]) -> Rangee {
    let mut titres = vec![premiere.to_owned()];
    titres.extend(tranches.iter().map(ToString::to_string));
    Rangee::nouvelle(titres)
}

fn rangee(ecriture: Ecriture, titre: &str, sommes: &[Somme], nature: NatureRangee, plusieurs_annees: bool) -> Rangee {
    // A source that speaks of several years together has nothing in the other columns: that is not a missing figure.
    let rien = |s: &Somme| *s == Somme::default();
    let ailleurs = sommes.len() > 1 && !sommes.iter().all(rien);
    let mut cellules = vec![Cellule::from(titre)];
    cellules.extend(sommes.iter().map(|s| match (plusieurs_annees && ailleurs, rien(s)) {
        (true, true) => Cellule::from(Texte::from("–")),
        _ => Cellule::from(ecriture.somme(*s)),
    }));
    Rangee { cellules, ..Rangee::default() }.titree().nature(nature)
}

fn rangee_repartie(ecriture: Ecriture, titre: &str, sommes: &[Somme]) -> Rangee {
    let mut cellules = vec![Cellule::from(titre)];
    cellules.extend(sommes.iter().map(|s| match (s.connu, s.absents) {
        (None, 0) => Cellule::from(Texte::from("–")),
        _ => Cellule::from(ecriture.reparti(*s)),
    }));
    Rangee { cellules, ..Rangee::default() }.titree()
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case(&["2022", "2023", "2024"], "5 € par an de 2022 à 2024")]
    #[test_case(&["2022", "2024"], "5 € en 2022, 5 € en 2024"; "a year is missing")]
    #[test_case(&["2022-2024", "2025"], "5 € pour 2022-2024, 5 € en 2025"; "several years together")]
    #[test_case(&["2022 (CAF)", "2022 (Région)"], "5 € en 2022 (CAF), 5 € en 2022 (Région)"; "two funders of one year")]
    #[test_case(&["2022"], "5 € en 2022")]
    fn un_montant_par_an_n_est_dit_que_s_il_est_de_chaque_annee(annees: &[&str], attendu: &str) {
        let montants: Vec<(String, String)> = annees.iter().map(|a| ((*a).to_owned(), "5 €".to_owned())).collect();
        assert_eq!(par_annee(&montants), attendu);
    }
}
