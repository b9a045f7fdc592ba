//! The plan de financement: what is notified, then what is planned for each action, with totals and what is left.

use domaine::donnee::{Donnee, Somme};
use domaine::dossier::{Action, Dossier, Enveloppe, Source};
use domaine::finances::{self, Mesure, Tranche, sources_a_saisir as sources};
use domaine::ident::Exercice;
use domaine::montant::{Decimales, Montant};

use super::{annonces, champs, ecran};
use crate::portee;
use crate::vues_ecran::{BlocEcran, CelluleGrille, EcranNom, EcranVue, GenreLigne, GrilleVue, LigneGrille};

pub(super) fn vue(dossier: &Dossier) -> EcranVue {
    EcranVue {
        demande: ecran(EcranNom::Financement),
        code: "T2".to_owned(),
        titre: "Plan de financement".to_owned(),
        chapo: "Saisissez d’abord les enveloppes notifiées, puis les montants prévus par action. Seuls les totaux se calculent.".to_owned(),
        chemins: Vec::new(),
        blocs: std::iter::once(enveloppes(dossier))
            .chain(detail(dossier))
            .chain(std::iter::once(actions(dossier)))
            .map(BlocEcran::Grille)
            .chain(annonces::blocs(dossier, &EcranNom::Financement))
            .collect(),
        precedent: None,
        suivant: None,
    }
}

fn entetes(premiere: &str, exercices: &[Exercice]) -> Vec<String> {
    let mut entetes = vec![premiere.to_owned()];
    entetes.extend(exercices.iter().map(ToString::to_string));
    entetes.push("Total".to_owned());
    entetes
}

/// What else is known of each envelope: what was asked for, its dates, what its letter says.
fn detail(dossier: &Dossier) -> Option<GrilleVue> {
    let ordre = sources(dossier);
    let rang = |e: &Enveloppe| (ordre.iter().position(|s| *s == e.source).unwrap_or(ordre.len()), e.debut);
    let mut enveloppes: Vec<&Enveloppe> = dossier.enveloppes.iter().collect();
    enveloppes.sort_by_key(|e| rang(e));
    let lignes: Vec<LigneGrille> = enveloppes
        .into_iter()
        .map(|e| {
            let chemin = |champ: &str| format!("enveloppes/{}/{champ}", e.id);
            let (debut, fin) = (e.debut.annee(), e.fin.annee());
            let annees = if debut == fin { debut.to_string() } else { format!("{debut}-{fin}") };
            let cellules = vec![
                champs::cellule_montant(chemin("demande"), e.demande.as_ref()),
                champs::cellule_jour(chemin("debut"), e.debut),
                champs::cellule_jour(chemin("fin"), e.fin),
                champs::cellule_oui_non(chemin("perenne"), e.perenne),
                champs::cellule_texte(chemin("portee"), Some(&portee::ecrire(dossier, &e.portee))),
                champs::cellule_texte(chemin("observation"), e.observation.as_deref()),
            ];
            LigneGrille {
                chemin: Some(format!("enveloppes/{}", e.id)),
                ..champs::ligne(GenreLigne::Normale, format!("{} {annees}", e.libelle()), cellules)
            }
        })
        .collect();
    (!lignes.is_empty()).then(|| GrilleVue {
        titre: "Détail des enveloppes".to_owned(),
        description: "Le montant demandé, les dates couvertes, si les crédits sont pérennes, ce qu’ils peuvent financer, ce que dit la notification.".to_owned(),
        entetes: ["Enveloppe", "Demandé", "Premier jour", "Dernier jour", "Pérenne", "Portée", "Observation"]
            .map(str::to_owned)
            .into(),
        lignes,
        derniere_totale: false,
        notes: vec![
            "Pérenne : « oui » quand les crédits continuent après le contrat.".to_owned(),
            "Portée : « Tout le contrat », ou les codes des actions, séparés par un point-virgule.".to_owned(),
        ],
    })
}

/// Notified money: one row a source, one column a year.
fn enveloppes(dossier: &Dossier) -> GrilleVue {
    let exercices = dossier.exercices();
    let mut lignes: Vec<LigneGrille> = sources(dossier)
        .into_iter()
        .map(|source| {
            let mut cellules: Vec<CelluleGrille> =
                exercices.iter().map(|e| cellule_d_enveloppe(dossier, source, *e)).collect();
            let total = exercices
                .iter()
                .map(|e| finances::attendu(dossier, source, Tranche::annee(*e)))
                .fold(Somme::default(), Somme::plus);
            cellules.push(calculee(total));
            ligne_de_source(dossier, source, cellules)
        })
        .collect();
    let totaux: Vec<Somme> =
        exercices.iter().map(|e| finances::cofinancement(dossier, Tranche::annee(*e)).total).collect();
    let mut cellules: Vec<CelluleGrille> = totaux.iter().map(|s| calculee(*s)).collect();
    cellules.push(calculee(totaux.into_iter().fold(Somme::default(), Somme::plus)));
    let titre = format!("Total des cofinancements, hors part {}", dossier.du_contractant());
    lignes.push(total(titre, Source::TOUTES.into_iter().filter(|s| s.est_cofinancement()), cellules));
    let pluriannuelles = dossier.enveloppes.iter().filter(|e| e.debut.annee() != e.fin.annee());
    GrilleVue {
        titre: "Enveloppes notifiées".to_owned(),
        description: "Une ligne par financeur, une colonne par exercice. Montants en euros.".to_owned(),
        entetes: entetes("Financeur", &exercices),
        lignes,
        derniere_totale: true,
        notes: pluriannuelles
            .map(|e| {
                let montant = e
                    .notifie
                    .as_ref()
                    .and_then(Donnee::valeur)
                    .map_or_else(|| "non renseigné".to_owned(), |m| m.en_francais(Decimales::Utiles));
                format!(
                    "{} : {montant} du {} au {}, non réparti par exercice.",
                    e.libelle(),
                    e.debut.en_francais(),
                    e.fin.en_francais()
                )
            })
            .collect(),
    }
}

/// The one envelope of that source and year, or the place to type it; several are added up and read only.
fn cellule_d_enveloppe(dossier: &Dossier, source: Source, exercice: Exercice) -> CelluleGrille {
    let trouvees: Vec<_> = finances::enveloppes(dossier, source, Tranche::annee(exercice)).collect();
    let cle = format!("enveloppes/@{}.{exercice}/notifie", source.code());
    match trouvees.as_slice() {
        [] => champs::cellule_montant(cle, None),
        [seule] => CelluleGrille {
            cle,
            ..champs::cellule_montant(format!("enveloppes/{}/notifie", seule.id), seule.notifie.as_ref())
        },
        _ => calculee(finances::notifie(dossier, source, Tranche::annee(exercice))),
    }
}

/// Planned money of every action, with the total of each source and what is left of its envelope.
fn actions(dossier: &Dossier) -> GrilleVue {
    let exercices = dossier.exercices();
    let mut lignes = Vec::new();
    for action in &dossier.actions {
        lignes.push(groupe(action));
        lignes.extend(lignes_de(dossier, action, &exercices));
    }
    for source in sources(dossier) {
        let sommes: Vec<Somme> =
            exercices.iter().map(|e| finances::reparti(dossier, source, Tranche::annee(*e), Mesure::Prevu)).collect();
        let mut cellules: Vec<CelluleGrille> = sommes.iter().map(|s| calculee(*s)).collect();
        cellules.push(calculee(sommes.iter().copied().fold(Somme::default(), Somme::plus)));
        lignes.push(sous_total(format!("Total {source}"), source, cellules));
        if let Some(reste) = reste(dossier, source, &exercices, &sommes) {
            lignes.push(reste);
        }
    }
    GrilleVue {
        titre: "Montants prévus".to_owned(),
        description:
            "Une ligne par action et par financeur, une colonne par exercice, puis les totaux. Montants en euros."
                .to_owned(),
        entetes: entetes("Action et financeur", &exercices),
        lignes,
        derniere_totale: true,
        notes: Vec::new(),
    }
}

/// What was spent of one exercise, beside what was planned: one row for each action and funder.
pub(super) fn credits(dossier: &Dossier, exercice: Exercice) -> GrilleVue {
    let mesures = [Mesure::Prevu, Mesure::Engage, Mesure::Paye];
    let mut lignes = Vec::new();
    for action in &dossier.actions {
        lignes.push(groupe(action));
        lignes.extend(sources(dossier).into_iter().map(|source| {
            let prevu = calculee(finances::de_l_action(action, source, Tranche::annee(exercice), Mesure::Prevu));
            let saisies = mesures[1..].iter().map(|m| cellule_d_action(action, source, exercice, *m));
            LigneGrille {
                titre: source.to_string(),
                ..ligne_de_source(dossier, source, std::iter::once(prevu).chain(saisies).collect())
            }
        }));
    }
    lignes.extend(sources(dossier).into_iter().map(|source| {
        let total = |m: &Mesure| calculee(finances::reparti(dossier, source, Tranche::annee(exercice), *m));
        sous_total(format!("Total {source}"), source, mesures.iter().map(total).collect())
    }));
    GrilleVue {
        titre: format!("Crédits employés en {exercice}"),
        description: "Pour chaque action et chaque financeur, ce qui était prévu, ce qui a été engagé, ce qui a été payé. Montants en euros.".to_owned(),
        entetes: ["Action et financeur", "Prévu", "Engagé", "Payé"].map(str::to_owned).into(),
        lignes,
        derniere_totale: false,
        notes: vec!["Une cellule vide s’imprime « non renseigné » : écrivez 0 quand rien n’a été dépensé.".to_owned()],
    }
}

/// The grid of one action, for its fiche.
pub(super) fn grille_de(dossier: &Dossier, action: &Action) -> GrilleVue {
    let exercices = dossier.exercices();
    let mut lignes = lignes_de(dossier, action, &exercices);
    let totaux: Vec<Somme> = exercices
        .iter()
        .map(|e| {
            let de = |s| finances::de_l_action(action, s, Tranche::annee(*e), Mesure::Prevu);
            Source::TOUTES.into_iter().map(de).fold(Somme::default(), Somme::plus)
        })
        .collect();
    let mut cellules: Vec<CelluleGrille> = totaux.iter().map(|s| calculee(*s)).collect();
    cellules.push(calculee(totaux.into_iter().fold(Somme::default(), Somme::plus)));
    lignes.push(total("Total de l’action".to_owned(), Source::TOUTES, cellules));
    GrilleVue {
        titre: "Financement de l’action".to_owned(),
        description: "Une ligne par financeur, une colonne par exercice. Montants en euros.".to_owned(),
        entetes: entetes("Financeur", &exercices),
        lignes,
        derniere_totale: true,
        notes: Vec::new(),
    }
}

fn lignes_de(dossier: &Dossier, action: &Action, exercices: &[Exercice]) -> Vec<LigneGrille> {
    sources(dossier)
        .into_iter()
        .map(|source| {
            let mut cellules: Vec<CelluleGrille> =
                exercices.iter().map(|e| cellule_d_action(action, source, *e, Mesure::Prevu)).collect();
            let total = exercices
                .iter()
                .map(|e| finances::de_l_action(action, source, Tranche::annee(*e), Mesure::Prevu))
                .fold(Somme::default(), Somme::plus);
            cellules.push(calculee(total));
            ligne_de_source(dossier, source, cellules)
        })
        .collect()
}

/// One funder; the cells may belong to several of its lines of money.
fn ligne_de_source(dossier: &Dossier, source: Source, cellules: Vec<CelluleGrille>) -> LigneGrille {
    let ligne = champs::ligne(GenreLigne::Normale, dossier.nom_de_source(source), cellules);
    LigneGrille { serie: source.code().to_owned(), ..ligne }
}

/// Names an action above its rows.
fn groupe(action: &Action) -> LigneGrille {
    let ligne = champs::ligne(GenreLigne::Groupe, action.intitule.clone(), Vec::new());
    LigneGrille { code: action.code.clone(), ..ligne }
}

/// What all the rows of one funder add up to, or what is left of its envelope.
fn sous_total(titre: String, source: Source, cellules: Vec<CelluleGrille>) -> LigneGrille {
    LigneGrille { genre: GenreLigne::SousTotal, ..total(titre, [source], cellules) }
}

fn total(titre: String, sources: impl IntoIterator<Item = Source>, cellules: Vec<CelluleGrille>) -> LigneGrille {
    let additionne = sources.into_iter().map(|s| s.code().to_owned()).collect();
    LigneGrille { additionne, ..champs::ligne(GenreLigne::Total, titre, cellules) }
}

fn cellule_d_action(action: &Action, source: Source, exercice: Exercice, mesure: Mesure) -> CelluleGrille {
    let seule_annee =
        |f: &&domaine::dossier::Financement| f.source == source && f.exercice == exercice && f.jusqu_a.is_none();
    let trouvees: Vec<_> = action.financements.iter().filter(seule_annee).collect();
    let chemin = |ligne: &str| format!("actions/{}/financements/{ligne}/{}", action.id, mesure.champ());
    let cle = chemin(&format!("@{}.{exercice}", source.code()));
    match trouvees.as_slice() {
        [] => champs::cellule_montant(cle, None),
        [seule] => CelluleGrille { cle, ..champs::cellule_montant(chemin(seule.id.as_str()), mesure.de(seule)) },
        _ => calculee(finances::de_l_action(action, source, Tranche::annee(exercice), mesure)),
    }
}

/// « Non ventilé »: the envelope less what is spread, when the envelope is known.
fn reste(dossier: &Dossier, source: Source, exercices: &[Exercice], repartis: &[Somme]) -> Option<LigneGrille> {
    let restes: Vec<Option<Montant>> = exercices
        .iter()
        .zip(repartis)
        .map(|(e, reparti)| {
            let notifie = finances::notifie(dossier, source, Tranche::annee(*e)).totale()?;
            Some(notifie - reparti.connu.unwrap_or(Montant::ZERO))
        })
        .collect();
    if restes.iter().all(Option::is_none) {
        return None;
    }
    let total = restes.iter().copied().sum::<Option<Montant>>();
    let cellule = |reste: Option<Montant>| match reste {
        Some(montant) if montant.est_negatif() => {
            champs::cellule_calculee(montant.en_francais(Decimales::Toujours), Some("enveloppe dépassée"))
        }
        Some(montant) => champs::cellule_calculee(montant.en_francais(Decimales::Toujours), None),
        None => champs::cellule_calculee(String::new(), None),
    };
    let mut cellules: Vec<CelluleGrille> = restes.into_iter().map(cellule).collect();
    cellules.push(cellule(total));
    Some(sous_total(format!("Reste à ventiler, {source}"), source, cellules))
}

fn calculee(somme: Somme) -> CelluleGrille {
    match (somme.connu, somme.absents) {
        (None, _) => champs::cellule_calculee(String::new(), None),
        (Some(montant), 0) => champs::cellule_calculee(montant.en_francais(Decimales::Toujours), None),
        (Some(montant), _) => champs::cellule_calculee(montant.en_francais(Decimales::Toujours), Some("partiel")),
    }
}
