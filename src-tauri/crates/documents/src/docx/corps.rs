//! The body: one function for each kind of block.

use super::atelier::Atelier;
use super::paragraphe::Paragraphe;
use super::texte::repere;
use super::xml::Balise;
use crate::document::{
    Bloc, BlocTexte, Contenu, Intertitre, PageDeTitre, Paragraphe as ParagrapheDit, Parties, StyleParagraphe, Texte,
    Visas,
};
use crate::mise_en_page::blocs::textes::annonce;
use crate::mise_en_page::style::CORPS;

/// White between two blocks of a cell.
const ENTRE_BLOCS_DE_CELLULE: f32 = 4.0;
const INTERTITRES: [&str; 3] = ["Heading1", "Heading2", "Heading3"];

impl Atelier {
    pub fn bloc(&mut self, bloc: &Bloc) -> Vec<Balise> {
        let contenu = match &bloc.contenu {
            Contenu::Titre(titre) => self.page_de_titre(titre),
            Contenu::Parties(parties) => self.parties(parties),
            Contenu::Visas(visas) => self.visas(visas),
            Contenu::Intertitre(intertitre) => vec![self.intertitre(intertitre)],
            Contenu::Paragraphe(paragraphe) => self.paragraphe_dit(paragraphe),
            Contenu::Liste(liste) => {
                let mut elements = self.liste(liste, None);
                if let Some(dernier) = elements.last_mut() {
                    dernier.garder |= self.signee_ensuite;
                }
                elements.into_iter().map(|e| self.ecrire(e)).collect()
            }
            Contenu::Tableau(tableau) => self.tableau(tableau),
            Contenu::Fiche(fiche) => self.fiche(fiche),
            Contenu::Graphique(graphique) => self.graphique(graphique),
            Contenu::Encadre(encadre) => self.encadre(encadre),
            Contenu::Signatures(signatures) => self.signatures(signatures),
            Contenu::Sommaire(sommaire) => self.sommaire(sommaire),
            Contenu::Annexe(_) => {
                self.sauter();
                vec![self.titre("Annexe", true)]
            }
            // Where lines end is the word processor's business: it breaks the page whatever stands on it.
            Contenu::SautDePage | Contenu::SautSouple => {
                self.sauter();
                Vec::new()
            }
            Contenu::Espace(lignes) => vec![self.ecrire(Paragraphe::blanc(f32::from(*lignes) * CORPS.interligne))],
        };
        self.sous(bloc.chemin.as_deref(), contenu)
    }

    /// A paragraph of that style, or nothing when there is nothing to read.
    fn texte(&mut self, style: &'static str, texte: &Texte, garder: bool) -> Option<Balise> {
        let contenu = self.ligne(texte);
        (!contenu.is_empty()).then(|| self.ecrire(Paragraphe::nouveau(style, contenu).garder(garder)))
    }

    fn page_de_titre(&mut self, titre: &PageDeTitre) -> Vec<Balise> {
        let en_texte = |t: &Option<String>| t.as_deref().map(Texte::from).unwrap_or_default();
        self.sans_coupe = true;
        let mut contenu = Vec::new();
        contenu.extend(self.texte("Surtitre", &en_texte(&titre.surtitre), true));
        contenu.extend(self.texte("Title", &titre.titre, true));
        contenu.extend(self.texte("Subtitle", &titre.sous_titre.clone().unwrap_or_default(), true));
        contenu.extend(self.texte("Periode", &en_texte(&titre.periode), true));
        self.sans_coupe = false;
        contenu.push(self.ecrire(Paragraphe::nouveau("Filet", Vec::new())));
        contenu
    }

    fn parties(&mut self, parties: &Parties) -> Vec<Balise> {
        let mut contenu = Vec::new();
        contenu.extend(self.texte("Connecteur", &parties.ouverture.as_str().into(), true));
        for (rang, partie) in parties.parties.iter().enumerate() {
            if rang > 0 {
                contenu.extend(self.texte("Connecteur", &"et".into(), true));
            }
            contenu.extend(self.texte("Partie", &partie.designation, partie.mention.is_some()));
            contenu.extend(partie.mention.as_ref().and_then(|mention| self.texte("MentionPartie", mention, false)));
        }
        contenu
    }

    fn visas(&mut self, visas: &Visas) -> Vec<Balise> {
        let mut contenu = Vec::new();
        for visa in &visas.visas {
            let texte = self.texte("Visa", &visa.texte, false);
            contenu.extend(self.sous(visa.chemin.as_deref(), texte.into_iter().collect()));
        }
        contenu.extend(visas.formule.as_ref().and_then(|formule| self.texte("Formule", formule, false)));
        contenu
    }

    fn intertitre(&mut self, intertitre: &Intertitre) -> Balise {
        self.titre(INTERTITRES[intertitre.niveau.rang() - 1], intertitre.numero.is_some())
    }

    /// The next heading, as it was listed: its number in another ink, under the name that links point at.
    fn titre(&mut self, style: &'static str, numerote: bool) -> Balise {
        let rang = self.titre_suivant;
        self.titre_suivant += 1;
        let vu = self.titres[rang].texte.clone();
        let ligne = self.ligne_a_tete(&vu, numerote.then_some("Numero"));
        let (debut, fin) = self.marques.signet(&repere(rang));
        self.ecrire(Paragraphe::nouveau(style, [vec![debut], ligne, vec![fin]].concat()))
    }

    fn paragraphe_dit(&mut self, paragraphe: &ParagrapheDit) -> Vec<Balise> {
        let style = match paragraphe.style {
            StyleParagraphe::Corps => "BodyText",
            StyleParagraphe::Centre => "Centre",
            StyleParagraphe::Note => "Note",
        };
        let garder = self.signee_ensuite || annonce(&paragraphe.texte);
        self.texte(style, &paragraphe.texte, garder).into_iter().collect()
    }

    /// Paragraphs and lists of a cell: at least one paragraph, which a cell cannot do without.
    pub fn blocs_de_texte(&mut self, blocs: &[BlocTexte], style: &'static str) -> Vec<Paragraphe> {
        let mut paragraphes: Vec<Paragraphe> = Vec::new();
        for bloc in blocs {
            let rang = paragraphes.len();
            match bloc {
                BlocTexte::Paragraphe(texte) => {
                    let contenu = self.ligne(texte);
                    if !contenu.is_empty() {
                        paragraphes.push(Paragraphe::nouveau(style, contenu).garder(annonce(texte)));
                    }
                }
                BlocTexte::Liste(liste) => paragraphes.extend(self.liste(liste, Some(style))),
            }
            if let Some(premier) = paragraphes.get_mut(rang).filter(|_| rang > 0) {
                premier.avant = Some(ENTRE_BLOCS_DE_CELLULE);
            }
        }
        if paragraphes.is_empty() {
            paragraphes.push(Paragraphe::nouveau(style, Vec::new()));
        }
        paragraphes
    }
}
