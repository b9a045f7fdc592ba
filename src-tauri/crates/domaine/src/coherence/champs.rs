//! Every place of a dossier where somebody writes freely, cut into blocks of plain text.
//!
//! A data chip is one character there, so that it is never taken for a written figure.

use crate::dossier::{Action, Dossier, Enveloppe};
use crate::ident::Id;
use crate::texte::{Bloc, Element, Inline, Texte};

/// What kind of text it is: a clause is held to more than a story of what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// Title and articles of the act.
    Acte,
    Visa,
    /// What an action is.
    Action,
    /// What was done, why a result differs: facts of life stand beside the figures of the contract.
    Recit,
    /// What a source says of an envelope.
    Enveloppe,
}

/// One text of the dossier.
pub struct Champ<'a> {
    /// Path by ids: `articles/objet/corps`.
    pub chemin: String,
    pub nature: Nature,
    pub action: Option<&'a Action>,
    pub enveloppe: Option<&'a Enveloppe>,
    pub blocs: Vec<BlocDeTexte>,
}

/// A paragraph.
pub struct BlocDeTexte {
    /// `None` for a text of one line.
    pub id: Option<Id>,
    pub texte: String,
    /// How many items the list has that comes right after.
    pub liste: Option<usize>,
}

/// Stands for a data chip, a cross-reference or a footnote.
pub const PUCE: char = '\u{fffc}';

/// Every free text of a dossier, in the order of the acts.
pub fn champs(dossier: &Dossier) -> Vec<Champ<'_>> {
    let mut champs = vec![ligne("titre".into(), Nature::Acte, &dossier.titre)];
    champs.extend(dossier.visas.iter().map(|v| riche(format!("visas/{}/texte", v.id), Nature::Visa, &v.texte)));
    for article in &dossier.articles {
        champs.push(riche(format!("articles/{}/corps", article.id), Nature::Acte, &article.corps));
    }
    let candidature = &dossier.candidature;
    for (racine, textes) in [("criteres", &candidature.criteres), ("engagements", &candidature.engagements)] {
        let champ = |(code, texte)| riche(format!("candidature/{racine}/{code}"), Nature::Recit, texte);
        champs.extend(textes.iter().map(champ));
    }
    for enveloppe in &dossier.enveloppes {
        if let Some(texte) = &enveloppe.observation {
            let champ = ligne(format!("enveloppes/{}/observation", enveloppe.id), Nature::Enveloppe, texte);
            champs.push(Champ { enveloppe: Some(enveloppe), ..champ });
        }
    }
    for action in &dossier.actions {
        champs.extend(de_l_action(action).into_iter().map(|champ| Champ { action: Some(action), ..champ }));
    }
    for rapport in &dossier.rapports {
        let textes = [
            ("contexte", &rapport.contexte),
            ("gouvernance", &rapport.gouvernance),
            ("perspectives", &rapport.perspectives),
        ];
        for (nom, texte) in textes {
            let chemin = format!("rapports/{}/{nom}", rapport.id);
            champs.extend(texte.iter().map(|t| riche(chemin.clone(), Nature::Recit, t)));
        }
    }
    for avenant in &dossier.avenants {
        champs.extend(avenant.objet.iter().map(|t| riche(format!("avenants/{}/objet", avenant.id), Nature::Acte, t)));
    }
    champs
}

fn de_l_action(action: &Action) -> Vec<Champ<'_>> {
    let racine = format!("actions/{}", action.id);
    let mut champs = vec![ligne(format!("{racine}/intitule"), Nature::Action, &action.intitule)];
    for (nom, texte) in [("constat", &action.constat), ("description", &action.description), ("public", &action.public)]
    {
        champs.extend(texte.iter().map(|t| riche(format!("{racine}/{nom}"), Nature::Action, t)));
    }
    for etape in &action.etapes {
        champs.push(ligne(format!("{racine}/etapes/{}/libelle", etape.id), Nature::Action, &etape.libelle));
    }
    for indicateur in &action.indicateurs {
        for (millesime, realise) in &indicateur.realises {
            let chemin = format!("{racine}/indicateurs/{}/realises/{millesime}/commentaire", indicateur.id);
            champs.extend(realise.commentaire.iter().map(|t| ligne(chemin.clone(), Nature::Recit, t)));
        }
    }
    for financement in &action.financements {
        let chemin = format!("{racine}/financements/{}/devenir", financement.id);
        champs.extend(financement.devenir.iter().map(|t| ligne(chemin.clone(), Nature::Recit, t)));
    }
    for (exercice, avancement) in &action.avancement {
        let textes =
            [("fait", &avancement.fait), ("difficultes", &avancement.difficultes), ("suites", &avancement.suites)];
        for (nom, texte) in textes {
            let chemin = format!("{racine}/avancement/{exercice}/{nom}");
            champs.extend(texte.iter().map(|t| riche(chemin.clone(), Nature::Recit, t)));
        }
    }
    champs
}

fn ligne<'a>(chemin: String, nature: Nature, texte: &str) -> Champ<'a> {
    let blocs = vec![BlocDeTexte { id: None, texte: texte.to_owned(), liste: None }];
    Champ { chemin, nature, action: None, enveloppe: None, blocs }
}

fn riche<'a>(chemin: String, nature: Nature, texte: &Texte) -> Champ<'a> {
    Champ { chemin, nature, action: None, enveloppe: None, blocs: blocs(texte) }
}

/// The paragraphs of a rich text, lists included.
pub fn blocs(texte: &Texte) -> Vec<BlocDeTexte> {
    fn entrer(blocs: &[Bloc], sortie: &mut Vec<BlocDeTexte>) {
        for (rang, bloc) in blocs.iter().enumerate() {
            match bloc {
                Bloc::Paragraphe { attrs, content } => {
                    let liste = match blocs.get(rang + 1) {
                        Some(Bloc::ListePuces { content, .. } | Bloc::ListeNum { content, .. }) => Some(content.len()),
                        Some(Bloc::Paragraphe { .. } | Bloc::Intertitre { .. }) | None => None,
                    };
                    sortie.push(BlocDeTexte { id: Some(attrs.id.clone()), texte: en_ligne(content), liste });
                }
                Bloc::Intertitre { attrs, content } => {
                    sortie.push(BlocDeTexte { id: Some(attrs.id.clone()), texte: en_ligne(content), liste: None });
                }
                Bloc::ListePuces { content, .. } | Bloc::ListeNum { content, .. } => {
                    for Element::Element { content, .. } in content {
                        entrer(content, sortie);
                    }
                }
            }
        }
    }
    let mut sortie = Vec::new();
    entrer(texte.blocs(), &mut sortie);
    sortie
}

fn en_ligne(content: &[Inline]) -> String {
    let mut ligne = String::new();
    for inline in content {
        match inline {
            Inline::Text { text, .. } => ligne.push_str(text),
            Inline::Saut => ligne.push('\n'),
            Inline::Donnee { .. } | Inline::Renvoi { .. } | Inline::Note { .. } => ligne.push(PUCE),
        }
    }
    ligne
}
