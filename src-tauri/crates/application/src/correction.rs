//! Proposals of the corrector for a whole dossier, and what an accepted one changes. Nothing is rewritten alone.

use std::collections::BTreeSet;
use std::ops::Range;

use documents::correcteur::{Motif, Proposition, appliquer, developpes_dans, proposer};
use domaine::arbre;
use domaine::coherence::{PUCE, blocs, champs};
use domaine::dossier::Dossier;
use domaine::ecriture::Lexique;
use domaine::ident::Id;
use domaine::modification::Modification;
use domaine::texte::{Bloc, Element, Inline, Texte};
use serde::Serialize;
use serde_json::Value;

use crate::textes;

/// One proposal and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// Names this proposal as long as its text does not change.
    pub cle: String,
    /// Path of the text.
    pub chemin: String,
    /// Block of a rich text.
    pub bloc: Option<Id>,
    /// Bytes of the block.
    pub plage: Range<usize>,
    pub avant: String,
    pub apres: String,
    pub raisons: Vec<String>,
}

/// Every proposal, in the order of the act: an acronym is expanded where it stands first.
pub fn corrections(dossier: &Dossier) -> Vec<Correction> {
    selon(dossier, referentiel::lexique())
}

fn selon(dossier: &Dossier, lexique: &Lexique) -> Vec<Correction> {
    // Titles and lines of tables are no place to expand an acronym.
    let tous: BTreeSet<String> = lexique.sigles.iter().map(|s| s.sigle.clone()).collect();
    let mut developpes = BTreeSet::new();
    let mut corrections = Vec::new();
    for champ in champs(dossier) {
        for bloc in &champ.blocs {
            let connus = if bloc.id.is_some() { &developpes } else { &tous };
            let propositions = proposer(&bloc.texte, lexique, connus);
            if bloc.id.is_some() {
                developpes.extend(developpes_dans(&appliquer(&bloc.texte, &propositions), lexique));
            }
            let en_vue = |p| correction(&champ.chemin, bloc.id.clone(), &bloc.texte, p);
            corrections.extend(propositions.into_iter().map(en_vue));
        }
    }
    corrections
}

fn correction(chemin: &str, bloc: Option<Id>, texte: &str, p: Proposition) -> Correction {
    let place = bloc.as_ref().map(ToString::to_string).unwrap_or_default();
    let avant = &texte[p.plage.clone()];
    Correction {
        // The window shows every narrow space as one kind: a key holds none.
        cle: format!("{chemin}#{place}@{}:{avant}>{}", p.plage.start, p.remplacement).replace(char::is_whitespace, "_"),
        chemin: chemin.to_owned(),
        bloc,
        avant: avant.to_owned(),
        plage: p.plage,
        apres: p.remplacement,
        raisons: p.motifs.iter().map(textes::corrections::raison).collect(),
    }
}

/// What the accepted proposals change: one modification for each text. A key that no longer stands is left out.
pub fn accepter_corrections(dossier: &Dossier, cles: &[String]) -> Vec<Modification> {
    let acceptees: Vec<Correction> = corrections(dossier).into_iter().filter(|c| cles.contains(&c.cle)).collect();
    ecrire(dossier, &acceptees)
}

/// What changes of words change: one modification for each text. Those of one text follow one another.
pub(crate) fn ecrire(dossier: &Dossier, acceptees: &[Correction]) -> Vec<Modification> {
    let tree = arbre::de_dossier(dossier);
    acceptees
        .chunk_by(|a, b| a.chemin == b.chemin)
        .filter_map(|du_texte| {
            let chemin = du_texte[0].chemin.clone();
            let valeur = arbre::resoudre(&tree, &chemin)?;
            let en_ligne = |ligne: &str| {
                let mut ligne = ligne.to_owned();
                du_texte.iter().rev().for_each(|c| ligne.replace_range(c.plage.clone(), &c.apres));
                ligne
            };
            let neuve = match valeur {
                Value::String(ligne) => en_ligne(ligne).into(),
                // A list of names is read as one text, a name a line.
                Value::Array(noms) => {
                    let noms: Vec<&str> = noms.iter().filter_map(Value::as_str).collect();
                    en_ligne(&noms.join("\n")).split('\n').map(Value::from).collect()
                }
                _ => {
                    let mut texte: Texte = serde_json::from_value(valeur.clone()).ok()?;
                    // From the last to the first, so that places stay right.
                    du_texte.iter().rev().for_each(|c| remplacer(&mut texte, c.bloc.as_ref(), &c.plage, &c.apres));
                    arbre::en_arbre(&texte)
                }
            };
            Some(Modification::Definir { chemin, valeur: neuve })
        })
        .collect()
}

const SANS_MOTS: Lexique = Lexique { sigles: Vec::new(), usages: Vec::new() };

/// What gives every text of a dossier of ours the spaces, the apostrophes and the ellipses that it prints with.
pub(crate) fn mettre_en_typographie(dossier: &Dossier) -> Vec<Modification> {
    let typographie = textes::corrections::raison(&Motif::Typographie);
    let seules: Vec<Correction> =
        selon(dossier, &SANS_MOTS).into_iter().filter(|c| c.raisons == [typographie.as_str()]).collect();
    ecrire(dossier, &seules)
}

/// A text of ours, written so.
pub(crate) fn typographie(mut texte: Texte) -> Texte {
    for bloc in blocs(&texte) {
        for p in proposer(&bloc.texte, &SANS_MOTS, &BTreeSet::new()).iter().rev() {
            remplacer(&mut texte, bloc.id.as_ref(), &p.plage, &p.remplacement);
        }
    }
    texte
}

fn remplacer(texte: &mut Texte, bloc: Option<&Id>, plage: &Range<usize>, apres: &str) {
    let Texte::Doc { content } = texte;
    if let Some(inlines) = bloc.and_then(|bloc| inlines(content, bloc)) {
        remplacer_dans(inlines, plage, apres);
    }
}

fn inlines<'a>(blocs: &'a mut [Bloc], id: &Id) -> Option<&'a mut Vec<Inline>> {
    blocs.iter_mut().find_map(|bloc| match bloc {
        Bloc::Paragraphe { attrs, content } => (attrs.id == *id).then_some(content),
        Bloc::Intertitre { attrs, content } => (attrs.id == *id).then_some(content),
        Bloc::ListePuces { content, .. } | Bloc::ListeNum { content, .. } => {
            content.iter_mut().find_map(|Element::Element { content, .. }| inlines(content, id))
        }
    })
}

/// What goes stands in one run of text or several; what comes takes the style of the first of them.
fn remplacer_dans(inlines: &mut [Inline], plage: &Range<usize>, apres: &str) {
    let (mut ici, mut place) = (0, false);
    for inline in inlines {
        let longueur = match inline {
            Inline::Text { text, .. } => {
                let longueur = text.len();
                let debut = plage.start.clamp(ici, ici + longueur) - ici;
                let fin = plage.end.clamp(ici, ici + longueur) - ici;
                let touche = ici <= plage.start && plage.start <= ici + longueur;
                let neuf = if touche && !place { apres } else { "" };
                place |= touche;
                text.replace_range(debut..fin, neuf);
                longueur
            }
            Inline::Saut => 1,
            Inline::Donnee { .. } | Inline::Renvoi { .. } | Inline::Note { .. } => PUCE.len_utf8(),
        };
        ici += longueur;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balisage;
    use domaine::modification::appliquer as modifier;

    #[test]
    fn tout_accepter_ne_laisse_rien_a_proposer() {
        for texte in DISPARATES {
            let mut dossier = crate::exemple("cantal-2022-demo").unwrap();
            dossier.actions[0].description = Some(balisage::lire("essai", texte));
            let cles: Vec<String> = corrections(&dossier).into_iter().map(|c| c.cle).collect();
            let modifications = accepter_corrections(&dossier, &cles);
            let apres = modifier(&arbre::de_dossier(&dossier), &modifications).unwrap().dossier;
            let reste = corrections(&apres);
            assert!(reste.is_empty(), "{texte}: {:#?}", &reste[..reste.len().min(3)]);
        }
    }

    /// As people type: each leaves several things to propose.
    const DISPARATES: [&str; 3] = [
        "L'ARS et le Préfet  se réunissent au 2ème semestre : \"600 000 €\" sont prévus...",
        "La CRIP, l’ODPE et la MDPH : trois services ; 25 % des Familles.",
        "L’ODPE (observatoire départemental de la protection de l’enfance) se réunit le 1er juin 2022 ;la CRIP aussi !",
    ];

    /// Our own examples are written as they print: what is proposed there is a matter of words, and worth reading.
    #[test]
    fn nos_exemples_s_ecrivent_comme_ils_s_impriment() {
        for e in crate::EXEMPLES {
            let proposees = corrections(&crate::exemple(e.nom).unwrap());
            assert!(proposees.len() <= 10, "{}: {proposees:#?}", e.nom);
            let typographie = textes::corrections::raison(&Motif::Typographie);
            assert!(proposees.iter().all(|c| c.raisons.iter().any(|r| *r != typographie)), "{}: {proposees:#?}", e.nom);
        }
        let raisons: BTreeSet<String> =
            corrections(&crate::exemple("cantal-2022-demo").unwrap()).into_iter().flat_map(|c| c.raisons).collect();
        assert!(raisons.len() >= 4, "the demonstration shows what the corrector does: {raisons:?}");
    }

    #[test]
    fn nos_modeles_s_ecrivent_comme_ils_s_impriment() {
        for cadre in referentiel::cadres() {
            let annee = &cadre.code;
            let [debut, fin] = ["01-01", "12-31"].map(|j| format!("{annee}-{j}").parse().unwrap());
            let periode = crate::Periode { debut, fin };
            let creation = crate::Creation { territoire: "15", collectivite: None, cadre: annee, periode };
            let proposees = corrections(&crate::creer(&creation).unwrap());
            assert!(proposees.is_empty(), "{annee}: {proposees:#?}");
        }
    }

    #[test]
    fn une_seule_acceptee_change_un_seul_texte() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        let toutes = corrections(&dossier);
        let une = toutes.iter().find(|c| c.raisons.iter().any(|r| r.contains("sigle"))).expect("an acronym to expand");
        let modifications = accepter_corrections(&dossier, std::slice::from_ref(&une.cle));
        assert_eq!(modifications.len(), 1);
        assert!(accepter_corrections(&dossier, &["absente".to_owned()]).is_empty());
        let avant = arbre::de_dossier(&dossier);
        let apres = modifier(&avant, &modifications).unwrap();
        assert_eq!(domaine::diff::diff(&avant, &apres.arbre).len(), 1);
        assert!(arbre::ecrire(&apres.arbre).contains(&une.apres));
    }

    /// The public texts, as their authors wrote them: what is proposed is then left alone.
    #[test]
    fn les_textes_publics_se_corrigent_une_fois() {
        let (mut lus, lexique) = (0, referentiel::lexique());
        for texte in referentiel::sources().iter().filter_map(referentiel::texte_integral) {
            for paragraphe in texte.split("\n\n") {
                let propositions = proposer(paragraphe, lexique, &BTreeSet::new());
                let corrige = documents::correcteur::appliquer(paragraphe, &propositions);
                assert_eq!(proposer(&corrige, lexique, &BTreeSet::new()), [], "{paragraphe}");
                lus += propositions.len();
            }
        }
        assert!(lus > 100, "{lus} proposals over five public texts");
    }

    #[test]
    fn un_remplacement_traverse_les_styles() {
        let texte = |t: &str| Inline::Text { text: t.to_owned(), marks: Vec::new() };
        let mut inlines = vec![texte("Le Pré"), texte("fet signe"), texte(".")];
        remplacer_dans(&mut inlines, &(3.."Le Préfet".len()), "préfet");
        assert_eq!(inlines, [texte("Le préfet"), texte(" signe"), texte(".")]);
    }
}
