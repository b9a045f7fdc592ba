//! Parts of the contract printed alone: one fiche action, the plan de financement, the tableau de bord.
//!
//! The same blocks as in the annexes of the convention, under a title of their own.

use domaine::ident::Id;

use super::{Sujet, convention, etat, fiches, financement as argent, tableau_de_bord as tableau};
use crate::document::{Bloc, BlocTexte, Contenu, Document, Encadre, Metadonnees, PageDeTitre, Texte};

/// The fiche of an action; of an action that is not there, the title alone.
pub(super) fn fiche(sujet: &Sujet<'_>, id: &Id) -> Document {
    let action = sujet.dossier.action(id.as_str());
    let titre = action.map_or_else(|| "Fiche action".to_owned(), |a| format!("Fiche action {}", a.code));
    let sous_titre = action.map(|a| a.intitule.as_str());
    let blocs = action.into_iter().flat_map(|a| [Some(fiches::fiche(sujet, a)), fiches::note_fictif(a)]).flatten();
    extrait(sujet, &titre, sous_titre, blocs.collect())
}

pub(super) fn financement(sujet: &Sujet<'_>) -> Document {
    extrait(sujet, "Plan de financement", None, argent::annexe(sujet))
}

pub(super) fn tableau_de_bord(sujet: &Sujet<'_>) -> Document {
    extrait(sujet, "Tableau de bord", None, tableau::annexe(sujet))
}

/// What is printed beside the act: a title of its own, the state of the contract.
pub(super) fn extrait(sujet: &Sujet<'_>, titre: &str, sous_titre: Option<&str>, blocs: Vec<Bloc>) -> Document {
    let dossier = sujet.dossier;
    let contrat = format!("{} – {}", dossier.titre, dossier.periode.en_bref());
    let mut document = Document::nouveau(Metadonnees {
        titre: format!("{titre} – {contrat}"),
        sujet: format!("{titre} du contrat {}", dossier.periode.en_toutes_lettres()),
        auteur: dossier.signataires().map(|p| p.designation.clone()).collect::<Vec<_>>().join(" ; "),
        jour: sujet.jour.to_string(),
        etat: etat(sujet.statut),
        entete: contrat.clone(),
        ..Metadonnees::default()
    });
    document.ajouter(Contenu::Titre(PageDeTitre {
        surtitre: Some(contrat),
        titre: Texte::from(titre),
        sous_titre: sous_titre.map(Texte::from),
        periode: None,
    }));
    if let Some(avertissement) = convention::avertissement(dossier) {
        document.ajouter(avertissement);
    }
    document.blocs.extend(sujet.reste.map(a_completer));
    document.blocs.extend(blocs);
    document
}

/// What a draft still lacks, before anything that it says.
fn a_completer(reste: &str) -> Bloc {
    Bloc::nouveau(Contenu::Encadre(Encadre {
        titre: Some(Texte::from("Projet à compléter")),
        contenu: vec![BlocTexte::Paragraphe(Texte::from(reste))],
    }))
}
