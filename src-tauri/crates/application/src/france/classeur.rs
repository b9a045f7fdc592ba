//! The comparison as a workbook: one row a contract under its région, with sums that the sheet works out; then the sums of each
//! year. What is not added up is there, and says so.

use std::collections::BTreeMap;

use documents::tableur::{Alignement, Cellule, Colonne, Contenu, Feuille, Formule, Genre, Marques, Place, Rangee};
use domaine::consolidation::{self, Apport, Quoi};
use domaine::donnee::Somme;
use domaine::dossier::Source;
use domaine::jour::Jour;

use super::mesures::{mentions, nom};
use super::totaux::detail;
use super::{Fiche, annees, choix, region};
use crate::lots::nombre;

const NON_RENSEIGNE: &str = "non renseigné";
/// Columns before the amounts, in the sheet of the contracts and in that of the years.
const AVANT: usize = 7;
const AVANT_ANNEES: usize = 2;

pub(crate) fn feuilles(fiches: &[Fiche], annee: Option<u16>, jour: Jour) -> [Feuille; 2] {
    let quoi = de_quoi(fiches);
    [contrats(fiches, annee, &quoi, jour), par_annee(fiches, &quoi, jour)]
}

/// The sources that one of the contracts speaks of, then the outside money taken together.
fn de_quoi(fiches: &[Fiche]) -> Vec<Quoi> {
    let presente =
        |source: &Source| fiches.iter().any(|f| f.releve.lignes.iter().any(|ligne| ligne.source == Some(*source)));
    Source::TOUTES.into_iter().filter(presente).map(Quoi::Source).chain([Quoi::Cofinancement]).collect()
}

fn contrats(fiches: &[Fiche], annee: Option<u16>, quoi: &[Quoi], jour: Jour) -> Feuille {
    let retenues = choix::retenir(fiches, annee);
    let mut par_region: BTreeMap<String, Vec<&Fiche>> = BTreeMap::new();
    for (fiche, _) in &retenues {
        par_region.entry(region(&fiche.releve)).or_default().push(fiche);
    }
    let mut rangees: Vec<Rangee> = Vec::new();
    let mut comptees: Vec<usize> = Vec::new();
    for (region, siennes) in &par_region {
        let premiere = rangees.len() + 1;
        let places: Vec<usize> = (premiere..premiere + siennes.len()).collect();
        rangees.push(sommes(Genre::Groupe, region, siennes, &places, quoi, annee));
        rangees.extend(siennes.iter().map(|fiche| contrat(fiche, quoi, annee)));
        comptees.extend(places);
    }
    let toutes: Vec<&Fiche> = par_region.values().flatten().copied().collect();
    let libelle = match toutes.len() {
        0 => "Aucun contrat".to_owned(),
        1 => "Total, 1 contrat".to_owned(),
        nombre => format!("Total, {nombre} contrats"),
    };
    rangees.push(sommes(Genre::Total, &libelle, &toutes, &comptees, quoi, annee));
    let ecartees: Vec<&Fiche> =
        fiches.iter().filter(|fiche| !retenues.iter().any(|(retenue, _)| std::ptr::eq(*retenue, *fiche))).collect();
    if !ecartees.is_empty() {
        rangees.push(Rangee {
            repere: None,
            genre: Genre::Section,
            cellules: vec![Cellule::texte(match annee {
                Some(annee) => format!(
                    "Non comptés : ils ne couvrent pas {annee}, ou un autre contrat de la même collectivité compte"
                ),
                None => "Non comptés : un autre contrat de la même collectivité compte".to_owned(),
            })],
        });
        rangees.extend(ecartees.into_iter().map(|fiche| contrat(fiche, quoi, annee)));
    }
    let perimetre = annee.map_or_else(
        || "Le contrat entier, toutes années".to_owned(),
        |annee| format!("Année {annee} ; un montant donné pour plusieurs années n’est compté dans aucune"),
    );
    let mut colonnes = vec![
        mots("Territoire", 26),
        mots("Collectivité", 28),
        mots("Période", 12),
        mots("Cadre", 24),
        mots("Statut", 16),
        chiffres("Points bloquants", 11),
        chiffres("À vérifier", 11),
    ];
    colonnes.extend(quoi.iter().map(|quoi| chiffres(&nom(*quoi), 19)));
    colonnes.push(mots("Remarques", 46));
    feuille("Contrats", vec![perimetre], colonnes, rangees, jour)
}

fn contrat(fiche @ Fiche { resume, releve }: &Fiche, quoi: &[Quoi], annee: Option<u16>) -> Rangee {
    let mut cellules = vec![
        Cellule::texte(&resume.territoire),
        Cellule::texte(referentiel::collectivite(&releve.collectivite).map_or("", |c| c.nom.nom.as_str())),
        Cellule::texte(&resume.periode),
        Cellule::texte(&resume.cadre),
        Cellule::texte(&resume.statut.libelle),
        nombre(resume.bloquants),
        nombre(resume.a_verifier),
    ];
    let apports: Vec<(Quoi, Apport)> = quoi.iter().map(|quoi| (*quoi, apport(fiche, *quoi, annee))).collect();
    cellules.extend(apports.iter().map(|(_, apport)| {
        let contenu = apport.somme.connu.map_or(Contenu::Mention(NON_RENSEIGNE), Contenu::Montant);
        Cellule { contenu, ..Cellule::vide() }.marquee(marques(apport.somme))
    }));
    let remarques = apports.iter().filter_map(|(quoi, apport)| {
        let dites = mentions(apport);
        (!dites.is_empty()).then(|| format!("{} : {}", nom(*quoi), dites.join(", ")))
    });
    cellules.push(Cellule::texte(remarques.collect::<Vec<_>>().join("\n")));
    Rangee { repere: Some(resume.id.clone()), genre: Genre::Ligne, cellules }
}

/// The sums of the rows at these places.
fn sommes(
    genre: Genre,
    libelle: &str,
    fiches: &[&Fiche],
    places: &[usize],
    quoi: &[Quoi],
    annee: Option<u16>,
) -> Rangee {
    let mut cellules = vec![Cellule::texte(libelle)];
    cellules.resize(AVANT, Cellule::vide());
    cellules.extend(quoi.iter().enumerate().map(|(rang, quoi)| {
        let somme = consolidation::total(&apports(fiches, *quoi, annee)).somme;
        let places: Vec<Place> = places.iter().map(|ligne| (*ligne, AVANT + rang)).collect();
        let contenu = Contenu::Calcul { formule: Formule::Somme(places), resultat: somme.connu, sinon: NON_RENSEIGNE };
        Cellule { contenu, ..Cellule::vide() }.marquee(marques(somme))
    }));
    let total = consolidation::total(&apports(fiches, Quoi::Cofinancement, annee));
    cellules.push(Cellule::texte(format!("Cofinancements : {}", detail(&total))));
    Rangee { repere: Some(format!("calcul/{libelle}")), genre, cellules }
}

/// Each year by itself: the contract that speaks for a body may be another from one year to the next.
fn par_annee(fiches: &[Fiche], quoi: &[Quoi], jour: Jour) -> Feuille {
    let mut annees = annees(fiches);
    annees.reverse();
    let rangees = annees.into_iter().map(|annee| {
        let retenues: Vec<&Fiche> = choix::retenir(fiches, Some(annee)).into_iter().map(|(fiche, _)| fiche).collect();
        let mut cellules =
            vec![Cellule::texte(annee.to_string()), nombre(u32::try_from(retenues.len()).unwrap_or(u32::MAX))];
        cellules.extend(quoi.iter().map(|quoi| {
            let somme = consolidation::total(&apports(&retenues, *quoi, Some(annee))).somme;
            let contenu = somme.connu.map_or(Contenu::Mention(NON_RENSEIGNE), Contenu::Montant);
            Cellule { contenu, ..Cellule::vide() }.marquee(marques(somme))
        }));
        let total = consolidation::total(&apports(&retenues, Quoi::Cofinancement, Some(annee)));
        cellules.push(Cellule::texte(detail(&total)));
        debug_assert_eq!(cellules.len(), AVANT_ANNEES + quoi.len() + 1);
        Rangee { repere: Some(annee.to_string()), genre: Genre::Ligne, cellules }
    });
    let mut colonnes = vec![mots("Année", 10), chiffres("Contrats", 11)];
    colonnes.extend(quoi.iter().map(|quoi| chiffres(&nom(*quoi), 19)));
    colonnes.push(mots("Cofinancements : de quoi la somme est faite", 60));
    let perimetre = "Un montant donné pour plusieurs années n’est compté dans aucune".to_owned();
    feuille("Par année", vec![perimetre], colonnes, rangees.collect(), jour)
}

fn apport(fiche: &Fiche, quoi: Quoi, annee: Option<u16>) -> Apport {
    consolidation::apport(&fiche.releve.lignes, quoi, annee)
}

fn apports(fiches: &[&Fiche], quoi: Quoi, annee: Option<u16>) -> Vec<Apport> {
    fiches.iter().map(|fiche| apport(fiche, quoi, annee)).collect()
}

fn marques(somme: Somme) -> Marques {
    Marques { fictif: somme.fictive, partiel: somme.est_partielle() }
}

fn mots(titre: &str, largeur: u16) -> Colonne {
    Colonne { titre: titre.to_owned(), largeur, alignement: Alignement::Gauche }
}

fn chiffres(titre: &str, largeur: u16) -> Colonne {
    Colonne { titre: titre.to_owned(), largeur, alignement: Alignement::Droite }
}

fn feuille(nom: &str, dits: Vec<String>, colonnes: Vec<Colonne>, rangees: Vec<Rangee>, jour: Jour) -> Feuille {
    let titre = "Contrats de prévention et de protection de l’enfance, consolidation".to_owned();
    let fictive = rangees.iter().flat_map(|r| &r.cellules).any(|cellule| cellule.marques.fictif);
    let mut titres = vec![titre.clone(), format!("Établie le {}", jour.en_francais())];
    titres.extend(dits);
    Feuille {
        nom: nom.to_owned(),
        code: "consolidation".to_owned(),
        dossier: String::new(),
        contrat: titre,
        etat: None,
        jour,
        titres,
        colonnes,
        figees: 1,
        rangees,
        notes: fictive.then(|| "* Chiffre fictif, ajouté pour la démonstration.".to_owned()).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use domaine::dossier::Dossier;
    use domaine::montant::Montant;

    use super::*;

    fn jour() -> Jour {
        "2023-03-01".parse().unwrap()
    }

    fn fiches(noms: &[&str]) -> Vec<Fiche> {
        let lire = |nom: &&str| -> Dossier { crate::exemple(nom).unwrap() };
        noms.iter().map(lire).map(|dossier| Fiche::de(&dossier, jour()).unwrap()).collect()
    }

    /// Each sum is that of the cells that its formula names, and one contract counts for each body.
    #[test]
    fn chaque_somme_est_celle_de_ses_cases() {
        let fiches = fiches(&["cantal-2022", "cantal-2022-demo", "loir-et-cher-2020", "cher-2020"]);
        for annee in [None, Some(2022), Some(2020)] {
            let [feuille, _] = feuilles(&fiches, annee, jour());
            let mut sommes = 0;
            for cellule in feuille.rangees.iter().flat_map(|rangee| &rangee.cellules) {
                let Contenu::Calcul { formule: Formule::Somme(places), resultat, .. } = &cellule.contenu else {
                    continue;
                };
                let montant = |(ligne, colonne): &Place| match feuille.rangees[*ligne].cellules[*colonne].contenu {
                    Contenu::Montant(montant) => Some(montant),
                    _ => None,
                };
                let connus: Vec<Montant> = places.iter().filter_map(montant).collect();
                let attendu = (!connus.is_empty()).then(|| connus.into_iter().sum());
                assert_eq!(*resultat, attendu, "{annee:?}");
                sommes += 1;
            }
            assert!(sommes > 4, "{annee:?}: {sommes} sums");
            let lignes = |genre| feuille.rangees.iter().filter(move |r| r.genre == genre);
            assert_eq!(lignes(Genre::Ligne).count(), 4, "every contract is there, counted or not");
            let total = lignes(Genre::Total).next().unwrap();
            let Contenu::Calcul { formule: Formule::Somme(places), .. } = &total.cellules[AVANT].contenu else {
                panic!()
            };
            let attendus = match annee {
                None => 3,
                Some(2022) => 3,
                Some(_) => 2,
            };
            assert_eq!(places.len(), attendus, "{annee:?}: the two dossiers of the Cantal are one contract");
        }
    }

    #[test]
    fn chaque_annee_dit_ses_contrats_et_ses_sommes() {
        let [_, annees] = feuilles(&fiches(&["cantal-2022-demo", "cher-2020"]), None, jour());
        let lues: Vec<(String, String)> =
            annees.rangees.iter().map(|r| (r.cellules[0].temoin(), r.cellules[1].temoin())).collect();
        let deux_mille_vingt_deux = annees.rangees.iter().find(|r| r.cellules[0].temoin() == "2022").unwrap();
        assert!(lues.contains(&("2024".to_owned(), "1".to_owned())), "{lues:?}");
        let cofinancement = &deux_mille_vingt_deux.cellules[deux_mille_vingt_deux.cellules.len() - 2];
        assert_eq!(cofinancement.temoin(), "810000.00");
    }
}
