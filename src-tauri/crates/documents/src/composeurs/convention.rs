//! The convention: cover, parties, visas, articles, signatures, annexes.

use domaine::dossier::{Article, Dossier, Partie as PartieDossier, Visa as VisaDossier};

use super::{Sujet, etat, fiches, financement, plan, riche, signatures, tableau_de_bord};
use crate::document::{
    Annexe, Bloc, BlocTexte, Contenu, Document, Encadre, Metadonnees, Niveau, PageDeTitre, Partie, Parties, Sommaire,
    Span, Texte, Visa, Visas,
};

pub(super) fn composer(sujet: &Sujet<'_>) -> Document {
    let dossier = sujet.dossier;
    let mut document = Document::nouveau(metadonnees(sujet));
    document.ajouter(titre(dossier));
    if let Some(avertissement) = avertissement(dossier) {
        document.ajouter(avertissement);
    }
    // A table of contents that does not fit under the title has a page of its own.
    if dossier.avertissement.is_some() || dossier.articles.len() + ANNEXES.len() > LIGNES_SOUS_LE_TITRE {
        document.ajouter(Contenu::SautDePage);
    }
    document.ajouter(Contenu::Sommaire(Sommaire { titre: "Sommaire".to_owned(), jusqu_a: Niveau::Un }));
    document.ajouter(Contenu::SautDePage);
    document.ajouter(Bloc::nouveau(Contenu::Parties(parties(sujet))).chemin("parties"));
    if !dossier.visas.is_empty() {
        document.ajouter(Bloc::paragraphe(sujet.formules.visas.as_str()));
    }
    document.ajouter(Bloc::nouveau(Contenu::Visas(visas(sujet))).chemin("visas"));
    articles(sujet, &mut document);
    document.ajouter(signatures::bloc(sujet, "signature"));
    annexes(sujet, &mut document);
    document
}

fn metadonnees(sujet: &Sujet<'_>) -> Metadonnees {
    let dossier = sujet.dossier;
    Metadonnees {
        titre: format!("{} – {}", dossier.titre, dossier.periode.en_bref()),
        sujet: format!("{} {}", nom_de_l_acte(dossier), dossier.periode.en_toutes_lettres()),
        auteur: dossier.signataires().map(|p| p.designation.clone()).collect::<Vec<_>>().join(" ; "),
        jour: sujet.jour.to_string(),
        etat: etat(sujet.statut),
        entete: format!("{} – {}", dossier.titre, dossier.periode.en_bref()),
        pied: String::new(),
        ..Metadonnees::default()
    }
}

/// What the act calls itself.
pub(super) fn nom_de_l_acte(dossier: &Dossier) -> &'static str {
    if dossier.titre.trim_start().starts_with("Convention") { "Convention" } else { "Contrat" }
}

fn titre(dossier: &Dossier) -> Bloc {
    Bloc::nouveau(Contenu::Titre(PageDeTitre {
        surtitre: Some("Stratégie nationale de prévention et de protection de l’enfance".to_owned()),
        titre: Texte::from(dossier.titre.as_str()),
        sous_titre: None,
        periode: Some(dossier.periode.en_bref()),
    }))
    .chemin("titre")
}

/// The sentence that says that this dossier is not a real one.
pub(super) fn avertissement(dossier: &Dossier) -> Option<Bloc> {
    let texte = dossier.avertissement.as_deref()?;
    Some(
        Bloc::nouveau(Contenu::Encadre(Encadre {
            titre: Some(Texte::from("Avertissement")),
            contenu: vec![BlocTexte::Paragraphe(Texte::from(texte))],
        }))
        .chemin("avertissement"),
    )
}

fn parties(sujet: &Sujet<'_>) -> Parties {
    // Two préfets represent one State: the sentence of the party stands at the first of them.
    let formule = |partie: &PartieDossier| {
        sujet.formules.parties.iter().find(|(id, _)| *id == partie.id).map(|(_, phrase)| phrase.as_str())
    };
    Parties {
        ouverture: sujet.formules.entre.clone(),
        parties: sujet.dossier.signataires().filter_map(|p| Some(partie(p, formule(p)?))).collect(),
    }
}

/// The name of the party stands out in its sentence.
fn partie(partie: &PartieDossier, formule: &str) -> Partie {
    let designation = match formule.strip_prefix(partie.designation.as_str()) {
        Some(suite) => Texte(vec![Span::nouveau(&partie.designation).gras(), Span::nouveau(suite)]),
        None => Texte::from(formule),
    };
    Partie { designation, mention: None }
}

fn visas(sujet: &Sujet<'_>) -> Visas {
    let visas = sujet
        .dossier
        .visas
        .iter()
        .map(|visa| Visa { texte: texte_du_visa(sujet, visa), chemin: Some(format!("visas/{}", visa.id)) });
    Visas { visas: visas.collect(), formule: Some(Texte::from(sujet.formules.convenu.as_str())) }
}

/// The words of a visa on one line.
pub(super) fn texte_du_visa(sujet: &Sujet<'_>, visa: &VisaDossier) -> Texte {
    let blocs = visa.texte.blocs().iter().flat_map(|bloc| match bloc {
        domaine::texte::Bloc::Paragraphe { content, .. } | domaine::texte::Bloc::Intertitre { content, .. } => {
            riche::ligne(sujet, content).0
        }
        domaine::texte::Bloc::ListePuces { .. } | domaine::texte::Bloc::ListeNum { .. } => Vec::new(),
    });
    Texte(blocs.collect())
}

fn articles(sujet: &Sujet<'_>, document: &mut Document) {
    let mut rang = 0;
    for article in &sujet.dossier.articles {
        let numero = if article.preambule {
            None
        } else {
            rang += 1;
            Some(numero_d_article(rang))
        };
        corps(sujet, document, article, numero.as_deref());
    }
}

fn corps(sujet: &Sujet<'_>, document: &mut Document, article: &Article, numero: Option<&str>) {
    let chemin = format!("articles/{}", article.id);
    let ancre = format!("article-{}", article.id);
    document.ajouter(Bloc::intertitre(Niveau::Un, numero, article.titre.as_str(), ancre).chemin(&chemin));
    for bloc in article.corps.blocs() {
        match riche::tableau_annonce(bloc) {
            Some(nom) => tableau(sujet, document, nom),
            None => {
                document.ajouter(riche::bloc(sujet, bloc, &chemin));
            }
        }
    }
}

/// A generated table placed by the model of an article.
fn tableau(sujet: &Sujet<'_>, document: &mut Document, nom: &str) {
    let blocs = match nom {
        "tableau.cofinancements" => financement::cofinancements(sujet, &financement::credits_par_source(sujet.dossier)),
        "tableau.actions" => plan::tableaux(sujet),
        "tableau.objectifs" => plan::objectifs(sujet),
        "liste.engagements" => plan::engagements(sujet),
        "liste.annexes" => vec![plan::liste_des_annexes()],
        _ => vec![Bloc::paragraphe(super::ecriture::discret("Tableau inconnu"))],
    };
    document.blocs.extend(blocs);
}

/// « Article 1er », « Article 2 ».
pub(super) fn numero_d_article(rang: usize) -> String {
    if rang == 1 { "Article 1er".to_owned() } else { format!("Article {rang}") }
}

/// How many lines of contents stand under the title of the first page.
const LIGNES_SOUS_LE_TITRE: usize = 24;

/// Titles of the annexes, in order; the article that lists them reads the same list.
pub(super) const ANNEXES: [&str; 4] = ["Plan d’actions", "Fiches actions", "Tableau de bord", "Plan de financement"];

fn annexes(sujet: &Sujet<'_>, document: &mut Document) {
    let contenus: [fn(&Sujet<'_>) -> Vec<Bloc>; 4] =
        [plan::annexe, fiches::annexe, tableau_de_bord::annexe, financement::annexe];
    for (rang, (titre, contenu)) in ANNEXES.iter().zip(contenus).enumerate() {
        document.ajouter(Contenu::Annexe(Annexe {
            numero: format!("Annexe {}", rang + 1),
            titre: Texte::from(*titre),
            ancre: format!("annexe-{}", rang + 1),
        }));
        document.blocs.extend(contenu(sujet));
    }
}
