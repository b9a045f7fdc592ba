//! What a data chip of a text prints: a computed value (`calcul:…`) or a figure read where it stands in the tree.

use documents::document::Span;
use domaine::arbre;
use domaine::cadre::Cadre;
use domaine::dossier::Dossier;
use domaine::jour::Jour;
use domaine::montant::{Decimales, Montant};
use domaine::nombre::Nombre;
use domaine::texte::{Forme, Inline, Puce, Texte};
use serde_json::Value;

use crate::champs;

/// Writes chips for one dossier; its tree is made once.
pub(crate) struct Puces<'a> {
    dossier: &'a Dossier,
    cadre: &'a Cadre,
    arbre: Value,
}

impl<'a> Puces<'a> {
    pub(crate) fn new(dossier: &'a Dossier, cadre: &'a Cadre) -> Self {
        Self { dossier, cadre, arbre: arbre::de_dossier(dossier) }
    }

    /// The spans of a chip. A value that is not known prints what the placeholder says for « absent ».
    pub(crate) fn ecrire(&self, puce: &Puce) -> Vec<Span> {
        let Some(champ) = puce.chemin.strip_prefix("calcul:") else {
            return vec![self.figure(puce).map_or_else(|| Span::nouveau("non renseigné").italique(), Span::nouveau)];
        };
        match champs::valeur(self.dossier, self.cadre, champ) {
            Some(texte) => {
                let span = Span::nouveau(texte);
                vec![match champ.strip_prefix("article.") {
                    Some(id) => span.vers_ancre(format!("article-{id}")),
                    None => span,
                }]
            }
            None => {
                let absent = referentiel::champ(champ).map_or("[à préciser]", |c| c.absent.as_str());
                vec![Span::nouveau(absent)]
            }
        }
    }

    /// A text as it prints, in one line and without its notes.
    pub(crate) fn en_clair(&self, texte: &Texte) -> String {
        let mut sortie = String::new();
        texte.parcourir(&mut |inline| match inline {
            Inline::Text { text, .. } => sortie.push_str(text),
            Inline::Saut => sortie.push(' '),
            Inline::Donnee { attrs, .. } => self.ecrire(attrs).iter().for_each(|span| sortie.push_str(&span.texte)),
            Inline::Renvoi { attrs, .. } => sortie.push_str(&self.renvoi(attrs.cible.as_str())),
            Inline::Note { .. } => {}
        });
        sortie
    }

    /// What a reference of this dossier prints now.
    pub(crate) fn renvoi(&self, cible: &str) -> String {
        renvoi(self.dossier, cible).unwrap_or_else(|| "renvoi sans objet".to_owned())
    }

    fn figure(&self, puce: &Puce) -> Option<String> {
        let brut = arbre::resoudre(&self.arbre, &puce.chemin)?;
        let valeur = brut.get("valeur").unwrap_or(brut);
        if brut.get("indisponible").is_some() {
            return Some("non disponible".to_owned());
        }
        let texte = match valeur {
            Value::String(texte) => texte.clone(),
            Value::Number(_) => valeur.to_string(),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
        };
        Some(self.en_francais(puce, texte))
    }

    /// Amounts, numbers and dates are told apart by their strict forms and by the path they stand at.
    fn en_francais(&self, puce: &Puce, texte: String) -> String {
        if puce.chemin.contains("/indicateurs/") {
            if let Ok(nombre) = texte.parse::<Nombre>() {
                let unite = if puce.forme == Forme::NombreUnite { self.unite(&puce.chemin) } else { None };
                return match unite {
                    Some(unite) => format!("{}\u{a0}{unite}", nombre.en_francais()),
                    None => nombre.en_francais(),
                };
            }
        } else if let Ok(montant) = texte.parse::<Montant>() {
            let chiffres = montant.en_francais(Decimales::Utiles);
            return match puce.forme {
                Forme::EnLettres => format!("{chiffres} ({})", self.dossier.orthographe.montant(montant)),
                Forme::Simple | Forme::NombreUnite => chiffres,
            };
        }
        texte.parse::<Jour>().map(Jour::en_francais).unwrap_or(texte)
    }

    /// Unit of the indicator that a path goes through.
    fn unite(&self, chemin: &str) -> Option<String> {
        let (racine, reste) = chemin.split_once("/indicateurs/")?;
        let id = reste.split('/').next()?;
        arbre::resoudre(&self.arbre, &format!("{racine}/indicateurs/{id}/unite"))?.as_str().map(str::to_owned)
    }
}

/// « article 3 », « fiche B3 », from the present order; `None` for a preamble and for what is no longer there.
pub(crate) fn renvoi(dossier: &Dossier, cible: &str) -> Option<String> {
    champs::article(dossier, cible).or_else(|| dossier.action(cible).map(|a| format!("fiche {}", a.code)))
}

/// The form as the texts of the window write it.
pub(crate) fn forme(forme: Forme) -> &'static str {
    match forme {
        Forme::Simple => "simple",
        Forme::EnLettres => "en_lettres",
        Forme::NombreUnite => "nombre_unite",
    }
}
