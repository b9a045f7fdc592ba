//! Flat rows computed from a dossier, for search and for tables over many dossiers.
//!
//! A projection is a pure function of the dossier: it can always be thrown away and made again.

use crate::donnee::Donnee;
use crate::dossier::{Dossier, Financement};
use crate::ident::Millesime;
use crate::jour::Jour;
use crate::montant::Montant;
use crate::texte::Texte;

/// Everything that the database keeps beside the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Projection {
    pub argent: Vec<LigneArgent>,
    pub indicateurs: Vec<LigneIndicateur>,
    pub jalons: Vec<LigneJalon>,
    pub textes: Vec<LigneTexte>,
}

/// One amount of money, with its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LigneArgent {
    pub chemin: String,
    /// Id of the action; `None` for an envelope.
    pub action: Option<String>,
    pub source: &'static str,
    /// First and last exercise covered.
    pub debut: u16,
    pub fin: u16,
    /// demande, notifie, prevu, engage, paye, report.
    pub mesure: &'static str,
    pub montant: Montant,
}

/// One value of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LigneIndicateur {
    pub chemin: String,
    pub action: String,
    pub code: String,
    pub millesime: String,
    /// reference, cible, realise.
    pub nature: &'static str,
    pub valeur: String,
}

/// One milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LigneJalon {
    pub chemin: String,
    pub quoi: String,
    pub prevu: Option<Jour>,
    pub fait: Option<Jour>,
}

/// One piece of text to be found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LigneTexte {
    pub chemin: String,
    /// « B3 Créer une unité… ».
    pub titre: String,
    pub texte: String,
}

/// All the rows of a dossier.
pub fn projeter(dossier: &Dossier) -> Projection {
    projeter_dans(dossier, None)
}

/// The rows of one element of a list, or all of them.
pub fn projeter_dans(dossier: &Dossier, element: Option<(&str, &str)>) -> Projection {
    let garde = |liste: &str, id: &str| element.is_none_or(|vise| vise == (liste, id));
    Projection {
        argent: argent(dossier, garde),
        indicateurs: indicateurs(dossier, garde),
        jalons: dossier
            .jalons
            .iter()
            .filter(|j| garde("jalons", j.id.as_str()))
            .map(|j| LigneJalon {
                chemin: format!("jalons/{}", j.id),
                quoi: j.quoi.clone(),
                prevu: j.prevu,
                fait: j.fait,
            })
            .collect(),
        textes: textes(dossier, garde),
    }
}

fn argent(dossier: &Dossier, garde: impl Fn(&str, &str) -> bool) -> Vec<LigneArgent> {
    let mut lignes = Vec::new();
    let annee = |jour: Jour| u16::try_from(jour.annee()).unwrap_or_default();
    for enveloppe in dossier.enveloppes.iter().filter(|e| garde("enveloppes", e.id.as_str())) {
        for (mesure, donnee) in [("demande", &enveloppe.demande), ("notifie", &enveloppe.notifie)] {
            if let Some(montant) = donnee.as_ref().and_then(Donnee::valeur) {
                lignes.push(LigneArgent {
                    chemin: format!("enveloppes/{}/{mesure}", enveloppe.id),
                    action: None,
                    source: enveloppe.source.code(),
                    debut: annee(enveloppe.debut),
                    fin: annee(enveloppe.fin),
                    mesure,
                    montant: *montant,
                });
            }
        }
    }
    for action in dossier.actions.iter().filter(|a| garde("actions", a.id.as_str())) {
        for ligne in &action.financements {
            for (mesure, donnee) in mesures(ligne) {
                if let Some(montant) = donnee.as_ref().and_then(Donnee::valeur) {
                    lignes.push(LigneArgent {
                        chemin: format!("actions/{}/financements/{}/{mesure}", action.id, ligne.id),
                        action: Some(action.id.to_string()),
                        source: ligne.source.code(),
                        debut: ligne.exercice.annee(),
                        fin: ligne.jusqu_a.unwrap_or(ligne.exercice).annee(),
                        mesure,
                        montant: *montant,
                    });
                }
            }
        }
    }
    lignes
}

fn mesures(ligne: &Financement) -> [(&'static str, &Option<Donnee<Montant>>); 4] {
    [("prevu", &ligne.prevu), ("engage", &ligne.engage), ("paye", &ligne.paye), ("report", &ligne.report)]
}

fn indicateurs(dossier: &Dossier, garde: impl Fn(&str, &str) -> bool) -> Vec<LigneIndicateur> {
    let mut lignes = Vec::new();
    for action in dossier.actions.iter().filter(|a| garde("actions", a.id.as_str())) {
        for indicateur in &action.indicateurs {
            let racine = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
            let mut ajouter = |nature, fin: String, millesime: &Millesime, valeur: Option<String>| {
                if let Some(valeur) = valeur {
                    lignes.push(LigneIndicateur {
                        chemin: format!("{racine}/{fin}"),
                        action: action.id.to_string(),
                        code: indicateur.code.clone(),
                        millesime: millesime.to_string(),
                        nature,
                        valeur,
                    });
                }
            };
            let texte = |donnee: Option<&Donnee<crate::nombre::Nombre>>| {
                donnee.and_then(Donnee::valeur).map(ToString::to_string)
            };
            if let Some(reference) = &indicateur.reference {
                ajouter("reference", "reference/valeur".into(), &reference.periode, texte(reference.valeur.as_ref()));
            }
            for (millesime, cible) in &indicateur.cibles {
                ajouter("cible", format!("cibles/{millesime}"), millesime, texte(Some(cible)));
            }
            for (millesime, realise) in &indicateur.realises {
                ajouter("realise", format!("realises/{millesime}/valeur"), millesime, texte(realise.valeur.as_ref()));
            }
        }
    }
    lignes
}

fn textes(dossier: &Dossier, garde: impl Fn(&str, &str) -> bool) -> Vec<LigneTexte> {
    let mut lignes = Vec::new();
    if garde("titre", "") {
        lignes.push(LigneTexte { chemin: "titre".into(), titre: dossier.titre.clone(), texte: String::new() });
    }
    for visa in dossier.visas.iter().filter(|v| garde("visas", v.id.as_str())) {
        lignes.push(LigneTexte {
            chemin: format!("visas/{}", visa.id),
            titre: "Visa".into(),
            texte: visa.texte.en_clair(),
        });
    }
    for article in dossier.articles.iter().filter(|a| garde("articles", a.id.as_str())) {
        lignes.push(LigneTexte {
            chemin: format!("articles/{}", article.id),
            titre: article.titre.clone(),
            texte: article.corps.en_clair(),
        });
    }
    for action in dossier.actions.iter().filter(|a| garde("actions", a.id.as_str())) {
        let textes = [&action.constat, &action.description, &action.public];
        let mut texte: Vec<String> = textes.into_iter().flatten().map(Texte::en_clair).collect();
        texte.extend(action.pilote.clone());
        texte.extend(action.partenaires.iter().cloned());
        texte.extend(action.indicateurs.iter().map(|i| i.libelle.clone()));
        lignes.push(LigneTexte {
            chemin: format!("actions/{}", action.id),
            titre: format!("{} {}", action.code, action.intitule),
            texte: texte.join("\n"),
        });
    }
    lignes
}
