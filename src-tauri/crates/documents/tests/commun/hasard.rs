//! Documents at random.

use documents::document::*;
use proptest::prelude::*;

pub fn mot() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-zéèàç]{1,14}",
        1 => Just("l’accompagnement".to_owned()),
        1 => Just("1\u{202f}234\u{202f}567,89\u{a0}€".to_owned()),
        1 => Just("https://exemple.fr/une/adresse/bien/trop/longue/pour/tenir/dans/une/colonne".to_owned()),
        1 => Just("«\u{a0}mot\u{a0}»".to_owned()),
        1 => Just("PROTECTION-DE-L’ENFANCE".to_owned()),
    ]
}

pub fn phrase() -> impl Strategy<Value = String> {
    prop::collection::vec(mot(), 1..60).prop_map(|mots| mots.join(" "))
}

pub fn texte() -> impl Strategy<Value = Texte> {
    prop::collection::vec((phrase(), any::<bool>(), any::<bool>(), any::<bool>()), 1..4).prop_map(|spans| {
        let span = |(mut texte, gras, italique, lien): (String, bool, bool, bool)| {
            texte.push(' ');
            let lien = lien.then(|| Cible::Uri("https://exemple.fr".to_owned()));
            Span { texte, gras, italique, lien, ..Span::default() }
        };
        Texte(spans.into_iter().map(span).collect())
    })
}

/// The same, where some words call a note.
pub fn texte_annote() -> impl Strategy<Value = Texte> {
    let note = prop_oneof![4 => phrase(), 1 => Just("La même note.".to_owned())];
    (texte(), prop::option::weighted(0.25, note)).prop_map(|(mut texte, note)| {
        if let Some(note) = note {
            texte.0.splice(1..1, [Span::nouveau("mot"), Span::appel(note), Span::nouveau(" ")]);
        }
        texte
    })
}

pub fn liste() -> impl Strategy<Value = Liste> {
    let genre = any::<bool>().prop_map(|n| if n { GenreListe::Numeros } else { GenreListe::Puces });
    (genre, prop::collection::vec((texte_annote(), any::<bool>()), 1..5)).prop_map(|(genre, elements)| {
        let element = |(texte, dessous): (Texte, bool)| {
            let sous_liste =
                dessous.then(|| Liste::puces([Liste::puces(["un"]).elements[0].texte.clone(), texte.clone()]));
            ElementListe { texte, sous_liste }
        };
        Liste { genre, elements: elements.into_iter().map(element).collect() }
    })
}

pub fn tableau() -> impl Strategy<Value = Contenu> {
    (
        prop::collection::vec(1u16..80, 1..7),
        prop::collection::vec(
            prop::collection::vec((phrase(), 1u16..4, prop::option::weighted(0.1, phrase())), 0..8),
            0..30,
        ),
    )
        .prop_map(|(poids, rangees)| {
            let colonnes: Vec<Colonne> =
                poids.iter().map(|p| if p % 2 == 0 { Colonne::droite(*p) } else { Colonne::gauche(*p) }).collect();
            let rangee = |cellules: Vec<(String, u16, Option<String>)>| {
                Rangee::nouvelle(cellules.into_iter().map(|(texte, etendue, note)| {
                    let spans = [Span::nouveau(texte)].into_iter().chain(note.map(Span::appel)).collect::<Vec<_>>();
                    Cellule::from(spans).etendue(etendue)
                }))
            };
            let entetes = vec![Rangee::nouvelle(poids.iter().map(|p| format!("Colonne {p}")))];
            let legende = Some("Légende du tableau".into());
            Contenu::Tableau(Tableau {
                legende,
                resume: None,
                colonnes,
                entetes,
                rangees: rangees.into_iter().map(rangee).collect(),
                notes: vec![],
            })
        })
}

pub fn bloc() -> impl Strategy<Value = Bloc> {
    prop_oneof![
        4 => texte_annote().prop_map(Bloc::paragraphe),
        2 => (texte_annote(), 0..3usize).prop_map(|(t, n)| {
            Bloc::intertitre([Niveau::Un, Niveau::Deux, Niveau::Trois][n], Some("Article 1er"), t, "ancre")
        }),
        2 => liste().prop_map(|l| Contenu::Liste(l).into()),
        2 => tableau().prop_map(Bloc::nouveau),
        1 => prop::collection::vec((texte(), texte_annote()), 0..5).prop_map(|lignes| {
            let ligne = |(nom, t): (Texte, Texte)| LigneFiche::nouvelle(nom, vec![BlocTexte::Paragraphe(t)]);
            Contenu::Fiche(Fiche { legende: None, lignes: lignes.into_iter().map(ligne).collect() }).into()
        }),
        1 => (texte(), liste()).prop_map(|(t, l)| Contenu::Encadre(Encadre { titre: Some(t.clone()), contenu: vec![t.into(), l.into()] }).into()),
        1 => prop::collection::vec((phrase(), 0..1_000_000u64), 0..6).prop_map(|parts| {
            let part = |(libelle, poids)| Part { libelle, poids, valeur: format!("{poids} €") };
            let forme = if parts.len() % 2 == 0 { FormeGraphique::Barres } else { FormeGraphique::PartsEmpilees };
            let titre = "Figure".into();
            Contenu::Graphique(Graphique { titre, alternative: "Rien.".to_owned(), forme, parts: parts.into_iter().map(part).collect() }).into()
        }),
        1 => Just(Contenu::SautDePage.into()),
        1 => Just(Contenu::Sommaire(Sommaire { titre: "Sommaire".to_owned(), jusqu_a: Niveau::Trois }).into()),
    ]
}
