//! Visas and articles: the texts of the act.

use domaine::cadre::Fiabilite;
use domaine::dossier::{Article, Confirmation, Dossier};

use super::{champs, clauses, ecran, ecran_de};
use crate::cadre_de;
use crate::erreur::Erreur;
use crate::puces::Puces;
use crate::textes::fiabilite;
use crate::vues_ecran::{
    BlocEcran, ChampVue, EcranNom, EcranVue, ElementVue, FormulaireVue, ListeVue, RangFormulaire, RetraitVue, TexteVue,
};

pub(super) fn visas(dossier: &Dossier) -> Result<EcranVue, Erreur> {
    let puces = Puces::new(dossier, cadre_de(dossier)?);
    let mut blocs: Vec<BlocEcran> = Vec::new();
    for (rang, visa) in dossier.visas.iter().enumerate() {
        let titre = format!("Visa {}", rang + 1);
        let chemin = format!("visas/{}/texte", visa.id);
        let aide = etat(visa.fiabilite, visa.confirme.as_ref());
        blocs.push(BlocEcran::Texte(TexteVue { aide, ..champs::riche(chemin, &titre, Some(&visa.texte), &puces) }));
        let libelle = format!("{titre} relu et confirmé par");
        let racine = format!("visas/{}", visa.id);
        if let Some(champ) = confirmation(&racine, &libelle, visa.fiabilite, visa.confirme.as_ref()) {
            let formulaire = FormulaireVue {
                titre: String::new(),
                champs: vec![champ],
                retirer: None,
                rang: RangFormulaire::Ordinaire,
            };
            blocs.push(BlocEcran::Formulaire(formulaire));
        }
    }
    blocs.push(BlocEcran::Liste(ListeVue {
        titre: "Ordre des visas".to_owned(),
        chemin: "visas".to_owned(),
        elements: dossier
            .visas
            .iter()
            .map(|v| ElementVue {
                chemin: format!("visas/{}", v.id),
                code: String::new(),
                titre: v.texte.en_clair(),
                detail: etat(v.fiabilite, v.confirme.as_ref()).unwrap_or_default(),
                ouvrir: None,
                retirer: Some("Retirer ce visa".to_owned()),
                a_inserer: None,
                verrou: None,
                rappelable: None,
            })
            .collect(),
        ajouts: vec![champs::option("visa", "Ajouter un visa")],
        vide: "Aucun visa.".to_owned(),
        fixe: false,
        copiable: false,
    }));
    Ok(EcranVue {
        demande: ecran(EcranNom::Visas),
        code: "0.2".to_owned(),
        titre: "Visas".to_owned(),
        chapo: "Les références en tête de l’acte. Chaque visa finit par un point-virgule.".to_owned(),
        chemins: Vec::new(),
        blocs,
        precedent: None,
        suivant: None,
    })
}

pub(super) fn articles(dossier: &Dossier) -> Result<EcranVue, Erreur> {
    Ok(EcranVue {
        demande: ecran(EcranNom::Articles),
        code: "0.3".to_owned(),
        titre: "Articles".to_owned(),
        chapo: "L’ordre de la liste est celui de l’acte ; les numéros suivent.".to_owned(),
        chemins: Vec::new(),
        blocs: vec![
            BlocEcran::Liste(ListeVue {
                titre: "Articles de la convention".to_owned(),
                chemin: "articles".to_owned(),
                elements: dossier
                    .articles
                    .iter()
                    .map(|a| ElementVue {
                        chemin: format!("articles/{}", a.id),
                        code: numero(dossier, a),
                        titre: a.titre.clone(),
                        detail: etat(a.fiabilite, a.confirme.as_ref()).unwrap_or_default(),
                        ouvrir: Some(ecran_de(EcranNom::Article, a.id.as_str())),
                        retirer: Some(format!("Retirer l’article « {} »", a.titre)),
                        a_inserer: None,
                        verrou: None,
                        rappelable: None,
                    })
                    .collect(),
                ajouts: vec![champs::option("article", "Ajouter un article")],
                vide: "Aucun article. Insérez ceux du modèle, ci-dessous.".to_owned(),
                fixe: false,
                copiable: false,
            }),
            BlocEcran::Liste(clauses::absentes(dossier, cadre_de(dossier)?)),
        ],
        precedent: None,
        suivant: None,
    })
}

pub(super) fn article(dossier: &Dossier, id: &str) -> Result<EcranVue, Erreur> {
    let article = dossier.articles.iter().find(|a| a.id.as_str() == id).ok_or(Erreur::ElementInconnu)?;
    let puces = Puces::new(dossier, cadre_de(dossier)?);
    let chemin = |champ: &str| format!("articles/{id}/{champ}");
    let mut corps = champs::riche(chemin("corps"), "Texte de l’article", Some(&article.corps), &puces);
    corps.aide = etat(article.fiabilite, article.confirme.as_ref());
    let mut liste = vec![champs::texte(chemin("titre"), "Titre", Some(&article.titre))];
    liste.extend(confirmation(
        &format!("articles/{id}"),
        "Relu et confirmé par",
        article.fiabilite,
        article.confirme.as_ref(),
    ));
    Ok(EcranVue {
        demande: ecran_de(EcranNom::Article, id),
        code: numero(dossier, article),
        titre: article.titre.clone(),
        chapo: if article.preambule {
            "Imprimé sans numéro, avant l’article 1er."
        } else {
            "Les chiffres en couleur viennent du dossier : ils suivent ses modifications."
        }
        .to_owned(),
        chemins: Vec::new(),
        blocs: vec![
            BlocEcran::Formulaire(FormulaireVue {
                titre: String::new(),
                champs: liste,
                retirer: Some(RetraitVue {
                    chemin: format!("articles/{id}"),
                    libelle: format!("Retirer l’article « {} »", article.titre),
                }),
                rang: RangFormulaire::Ordinaire,
            }),
            BlocEcran::Texte(corps),
        ],
        precedent: None,
        suivant: None,
    })
}

/// Where a text that is not sure is confirmed by name.
fn confirmation(
    racine: &str,
    libelle: &str,
    sure: Option<Fiabilite>,
    confirme: Option<&Confirmation>,
) -> Option<ChampVue> {
    sure.is_some_and(Fiabilite::demande_confirmation).then(|| {
        champs::avec_aide(
            champs::texte(format!("{racine}/confirme/par"), libelle, confirme.map(|c| c.par.as_str())),
            "Votre nom, une fois le texte relu. La date du jour s’y ajoute.",
        )
    })
}

fn numero(dossier: &Dossier, article: &Article) -> String {
    if article.preambule {
        return "–".to_owned();
    }
    let rang = dossier.articles.iter().filter(|a| !a.preambule).position(|a| a.id == article.id);
    rang.map_or_else(String::new, |r| (r + 1).to_string())
}

/// « Fiabilité : rédigé par Paraphe. À relire et à confirmer. »
pub(super) fn etat(sure: Option<Fiabilite>, confirme: Option<&Confirmation>) -> Option<String> {
    let sure = sure?;
    Some(match confirme {
        Some(c) => format!("Confirmé par {} le {}.", c.par, c.le.en_francais()),
        None if sure.demande_confirmation() => format!("{}. À relire et à confirmer.", fiabilite(sure)),
        None => format!("{}.", fiabilite(sure)),
    })
}
