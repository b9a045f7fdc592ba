//! The rule book, section by section: one section a rule, with what each framework says of it.
//!
//! Not here: the words of the rules and of the frameworks, which come ready-made.

use domaine::jour::Jour;

use crate::document::{
    Bloc, BlocTexte, Colonne, Contenu, Document, Fiche, LigneFiche, Metadonnees, Niveau, PageDeTitre, Rangee, Sommaire,
    Span, StyleParagraphe, Tableau, Texte,
};

/// What the rule book holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Livret {
    pub jour: Jour,
    pub version: String,
    /// The frameworks that were read.
    pub cadres: Vec<String>,
    pub entrees: Vec<Entree>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entree {
    /// `cofinancement-par-action`.
    pub code: String,
    pub titre: String,
    pub verifie: String,
    pub pourquoi: String,
    pub exemple: String,
    pub source: String,
    pub gravite: String,
    pub avis: Vec<Avis>,
}

/// What one framework says of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Avis {
    pub cadre: String,
    pub enonce: String,
    pub gravite: String,
    pub source: String,
    /// The exact words, when we have them.
    pub citation: Option<String>,
    pub fiabilite: String,
    pub note: Option<String>,
}

/// Composes the rule book.
pub fn composer(livret: &Livret) -> Document {
    let mut document = Document::nouveau(Metadonnees {
        titre: "Livret des règles".to_owned(),
        sujet: "Contrôles du contrat départemental de prévention et de protection de l’enfance".to_owned(),
        auteur: format!("Paraphe {}", livret.version),
        jour: livret.jour.to_string(),
        entete: "Livret des règles".to_owned(),
        ..Metadonnees::default()
    });
    document.ajouter(Contenu::Titre(PageDeTitre {
        surtitre: Some("Paraphe".to_owned()),
        titre: Texte::from("Livret des règles"),
        sous_titre: Some(Texte::from("Ce que chaque contrôle regarde, pourquoi, et sur quel texte il s’appuie")),
        periode: Some(livret.jour.en_francais()),
    }));
    document.ajouter(Bloc::paragraphe(format!(
        "Ce livret décrit {} règles. Chacune dit si elle est respectée, et sinon où et pourquoi. Les annexes des circulaires \
         et instructions n’ont pas pu être lues : chaque ligne porte sa source et sa fiabilité, et n’en dit jamais plus \
         qu’elle. Un point « bloquant » empêche de transmettre le contrat et d’imprimer la version définitive ; il n’empêche \
         ni d’enregistrer ni d’imprimer un projet. Un point « à vérifier » peut être laissé ainsi, avec un motif et un nom.",
        livret.entrees.len()
    )));
    document.ajouter(Bloc::paragraphe(format!("Cadres lus : {}.", livret.cadres.join(" ; "))));
    document.ajouter(Contenu::SautDePage);
    document.ajouter(Contenu::Sommaire(Sommaire { titre: "Sommaire".to_owned(), jusqu_a: Niveau::Un }));
    document.ajouter(Contenu::SautDePage);
    for (rang, entree) in livret.entrees.iter().enumerate() {
        section(&mut document, rang + 1, entree);
    }
    let octets = document.octets_d_empreinte();
    let empreinte = domaine::arbre::empreinte(&String::from_utf8_lossy(&octets));
    document.meta.empreinte = Some(domaine::arbre::empreinte_courte(&empreinte));
    document
}

fn section(document: &mut Document, rang: usize, entree: &Entree) {
    let ancre = format!("regle-{}", entree.code);
    document.ajouter(Bloc::intertitre(Niveau::Un, Some(&rang.to_string()), entree.titre.as_str(), ancre));
    let ligne = |libelle: &str, texte: &str| LigneFiche::nouvelle(libelle, vec![BlocTexte::from(texte)]);
    document.ajouter(Contenu::Fiche(Fiche {
        legende: None,
        lignes: vec![
            ligne("Code", &entree.code),
            ligne("Ce qu’elle vérifie", &entree.verifie),
            ligne("Pourquoi", &entree.pourquoi),
            ligne("Exemple", &entree.exemple),
            ligne("Source", &entree.source),
            ligne("Gravité", &entree.gravite),
        ],
    }));
    if entree.avis.is_empty() {
        document.ajouter(note(
            "Aucun cadre n’a de ligne propre pour cette règle : ce sur quoi elle s’appuie est dit sous « Source ».",
        ));
        return;
    }
    document.ajouter(Contenu::Tableau(Tableau {
        legende: Some(Texte::from("Ce qu’en dit chaque cadre")),
        resume: None,
        colonnes: vec![Colonne::gauche(4), Colonne::gauche(6), Colonne::gauche(12)],
        entetes: vec![Rangee::nouvelle(["Cadre et gravité", "Énoncé", "Source et fiabilité"])],
        rangees: meme_avis(&entree.avis).iter().map(rangee).collect(),
        notes: Vec::new(),
    }));
}

/// Frameworks that say the same with the same source stand in one row.
fn meme_avis(avis: &[Avis]) -> Vec<(Vec<&str>, &Avis)> {
    let mut rangs: Vec<(Vec<&str>, &Avis)> = Vec::new();
    for avis in avis {
        let sans_nom = |a: &Avis| Avis { cadre: String::new(), ..a.clone() };
        match rangs.iter_mut().find(|(_, deja)| sans_nom(deja) == sans_nom(avis)) {
            Some((cadres, _)) => cadres.push(&avis.cadre),
            None => rangs.push((vec![&avis.cadre], avis)),
        }
    }
    rangs
}

fn rangee((cadres, avis): &(Vec<&str>, &Avis)) -> Rangee {
    let mut source = vec![Span::nouveau(avis.source.as_str())];
    if let Some(citation) = &avis.citation {
        source.push(Span::nouveau(format!(" : « {citation} »")).italique());
    }
    source.push(Span::nouveau(format!(". {}.", avis.fiabilite)));
    let mut enonce = vec![Span::nouveau(avis.enonce.as_str())];
    if let Some(note) = &avis.note {
        enonce.push(Span::nouveau(format!(" {note}")).italique());
    }
    let cadre = vec![Span::nouveau(cadres.join("\n")), Span::nouveau(format!("\n{}", avis.gravite)).gras()];
    Rangee::nouvelle([Texte::from(cadre), Texte::from(enonce), Texte::from(source)]).titree()
}

fn note(texte: &str) -> Bloc {
    Bloc::nouveau(Contenu::Paragraphe(crate::document::Paragraphe {
        texte: texte.into(),
        style: StyleParagraphe::Note,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ce_que_deux_cadres_disent_pareil_se_lit_une_fois() {
        let avis = |cadre: &str, fiabilite: &str| Avis {
            cadre: cadre.to_owned(),
            enonce: "Le contrat est signé.".to_owned(),
            gravite: "Bloquant".to_owned(),
            source: "Communiqué".to_owned(),
            citation: None,
            fiabilite: fiabilite.to_owned(),
            note: None,
        };
        let tous = [avis("2020", "communiqué"), avis("2021", "déduit"), avis("2022", "déduit")];
        let rangs: Vec<Vec<&str>> = meme_avis(&tous).into_iter().map(|(cadres, _)| cadres).collect();
        assert_eq!(rangs, [vec!["2020"], vec!["2021", "2022"]]);
    }
}
