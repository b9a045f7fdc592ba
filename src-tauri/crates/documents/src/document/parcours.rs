//! Walks over a document: its anchors, every span of its texts, the numbers of its notes.

use std::collections::{BTreeMap, BTreeSet};

use super::{Bloc, BlocTexte, Contenu, Document, Liste, Rangee, Span, Texte};

impl Document {
    /// Anchors that a link may point at.
    pub fn ancres(&self) -> BTreeSet<String> {
        self.blocs
            .iter()
            .filter_map(|bloc| match &bloc.contenu {
                Contenu::Intertitre(intertitre) => Some(intertitre.ancre.clone()),
                Contenu::Annexe(annexe) => Some(annexe.ancre.clone()),
                _ => None,
            })
            .collect()
    }

    /// Writes the numbers of the notes, from 1 to the end of the document. Inside one block, the same note has one number.
    pub fn numeroter_les_notes(&mut self) {
        let mut derniere = 0;
        // A figure is one picture: its title calls nothing.
        for bloc in self.blocs.iter_mut().filter(|bloc| !matches!(bloc.contenu, Contenu::Graphique(_))) {
            let mut dites: BTreeMap<String, usize> = BTreeMap::new();
            spans_du_bloc(bloc, &mut |span| {
                let Some(note) = &span.note else { return };
                let numero = dites.entry(note.brut()).or_insert_with(|| {
                    derniere += 1;
                    derniere
                });
                span.texte = numero.to_string();
            });
        }
    }

    /// Visits the spans of every text, in reading order.
    pub fn pour_chaque_span(&mut self, visite: &mut impl FnMut(&mut Span)) {
        self.blocs.iter_mut().for_each(|bloc| spans_du_bloc(bloc, visite));
    }
}

fn spans_du_bloc(bloc: &mut Bloc, visite: &mut impl FnMut(&mut Span)) {
    match &mut bloc.contenu {
        Contenu::Titre(titre) => {
            texte(&mut titre.titre, visite);
            titre.sous_titre.iter_mut().for_each(|t| texte(t, visite));
        }
        Contenu::Parties(parties) => {
            for partie in &mut parties.parties {
                texte(&mut partie.designation, visite);
                partie.mention.iter_mut().for_each(|t| texte(t, visite));
            }
        }
        Contenu::Visas(visas) => {
            visas.visas.iter_mut().for_each(|v| texte(&mut v.texte, visite));
            visas.formule.iter_mut().for_each(|t| texte(t, visite));
        }
        Contenu::Intertitre(intertitre) => texte(&mut intertitre.texte, visite),
        Contenu::Paragraphe(paragraphe) => texte(&mut paragraphe.texte, visite),
        Contenu::Liste(l) => liste(l, visite),
        Contenu::Tableau(tableau) => {
            tableau.legende.iter_mut().for_each(|t| texte(t, visite));
            // What a row has beyond the columns is not printed.
            let placees = |r: &Rangee| tableau.placees(r).iter().filter(|p| p.cellule.is_some()).count();
            let nombres: Vec<usize> = tableau.entetes.iter().chain(&tableau.rangees).map(placees).collect();
            let rangees = tableau.entetes.iter_mut().chain(&mut tableau.rangees);
            rangees.zip(nombres).for_each(|(r, nombre)| rangee(r, nombre, visite));
            tableau.notes.iter_mut().for_each(|t| texte(t, visite));
        }
        Contenu::Fiche(fiche) => {
            fiche.legende.iter_mut().for_each(|t| texte(t, visite));
            for ligne in &mut fiche.lignes {
                texte(&mut ligne.libelle, visite);
                blocs_texte(&mut ligne.contenu, visite);
            }
        }
        Contenu::Graphique(graphique) => texte(&mut graphique.titre, visite),
        Contenu::Encadre(encadre) => {
            encadre.titre.iter_mut().for_each(|t| texte(t, visite));
            blocs_texte(&mut encadre.contenu, visite);
        }
        Contenu::Signatures(signatures) => texte(&mut signatures.fait, visite),
        Contenu::Annexe(annexe) => texte(&mut annexe.titre, visite),
        Contenu::Sommaire(_) | Contenu::SautDePage | Contenu::SautSouple | Contenu::Espace(_) => {}
    }
}

fn texte(texte: &mut Texte, visite: &mut impl FnMut(&mut Span)) {
    texte.0.iter_mut().for_each(visite);
}

fn liste(liste_: &mut Liste, visite: &mut impl FnMut(&mut Span)) {
    for element in &mut liste_.elements {
        texte(&mut element.texte, visite);
        element.sous_liste.iter_mut().for_each(|l| liste(l, visite));
    }
}

fn rangee(rangee: &mut Rangee, placees: usize, visite: &mut impl FnMut(&mut Span)) {
    rangee.cellules.iter_mut().take(placees).for_each(|cellule| blocs_texte(&mut cellule.contenu, visite));
}

fn blocs_texte(blocs: &mut [BlocTexte], visite: &mut impl FnMut(&mut Span)) {
    for bloc in blocs {
        match bloc {
            BlocTexte::Paragraphe(t) => texte(t, visite),
            BlocTexte::Liste(l) => liste(l, visite),
        }
    }
}
