//! A `Document` as Markdown: the same blocks in the same order, for reading and for sending, without a layout.
//!
//! Not here: pages, fonts, fields to sign. Text that means something to Markdown is escaped: what is printed is what is read.

use crate::document::{
    Bloc, BlocTexte, Cellule, Contenu, Document, ElementListe, GenreListe, Liste, Niveau, Rangee, Span, Texte,
};

/// Writes a whole document.
pub fn ecrire(document: &Document) -> String {
    let mut sortie = String::new();
    for bloc in &document.blocs {
        let texte = ecrire_bloc(bloc, document);
        if !texte.trim().is_empty() {
            sortie.push_str(texte.trim_end());
            sortie.push_str("\n\n");
        }
    }
    if let Some(empreinte) = &document.meta.empreinte {
        sortie.push_str(&format!("---\n\nEmpreinte : {empreinte}\n"));
    }
    sortie
}

fn ecrire_bloc(bloc: &Bloc, document: &Document) -> String {
    match &bloc.contenu {
        Contenu::Titre(titre) => {
            let mut lignes = vec![format!("# {}", en_ligne(&titre.titre))];
            lignes.extend(titre.sous_titre.as_ref().map(en_ligne));
            lignes.extend(titre.periode.as_deref().map(echapper));
            lignes.extend(document.meta.etat.as_deref().map(|etat| format!("**{}**", echapper(etat))));
            lignes.join("\n\n")
        }
        Contenu::Parties(parties) => {
            let mut lignes = vec![echapper(&parties.ouverture)];
            for partie in &parties.parties {
                lignes.push(en_ligne(&partie.designation));
                lignes.extend(partie.mention.as_ref().map(en_ligne));
            }
            lignes.join("\n\n")
        }
        Contenu::Visas(visas) => {
            let mut lignes: Vec<String> = visas.visas.iter().map(|v| en_ligne(&v.texte)).collect();
            lignes.extend(visas.formule.as_ref().map(en_ligne));
            lignes.join("\n\n")
        }
        Contenu::Intertitre(titre) => {
            let numero = titre.numero.as_deref().map(|n| format!("{} – ", echapper(n))).unwrap_or_default();
            format!("{} {numero}{}", diese(titre.niveau), en_ligne(&titre.texte))
        }
        Contenu::Paragraphe(paragraphe) => en_ligne(&paragraphe.texte),
        Contenu::Liste(l) => liste(l, 0),
        Contenu::Tableau(tableau) => {
            let colonnes = tableau.colonnes.len();
            let mut lignes: Vec<String> = Vec::new();
            lignes.extend(tableau.legende.as_ref().map(|l| format!("**{}**\n", en_ligne(l))));
            let (entete, suite) = match tableau.entetes.split_first() {
                Some((premiere, suite)) => (rangee(premiere, colonnes), suite),
                None => (format!("|{}", "  |".repeat(colonnes)), &[][..]),
            };
            lignes.push(entete);
            lignes.push(format!("|{}", " --- |".repeat(colonnes)));
            lignes.extend(suite.iter().chain(&tableau.rangees).map(|r| rangee(r, colonnes)));
            lignes.extend(tableau.notes.iter().map(|n| format!("\n{}", en_ligne(n))));
            lignes.join("\n")
        }
        Contenu::Fiche(fiche) => {
            let mut lignes: Vec<String> = Vec::new();
            lignes.extend(fiche.legende.as_ref().map(|l| format!("**{}**", en_ligne(l))));
            for ligne in &fiche.lignes {
                lignes.push(format!("**{}.** {}", en_ligne(&ligne.libelle), textes(&ligne.contenu)));
            }
            lignes.join("\n\n")
        }
        Contenu::Graphique(graphique) => echapper(&graphique.alternative),
        Contenu::Encadre(encadre) => {
            let titre = encadre.titre.as_ref().map(|t| format!("**{}** ", en_ligne(t))).unwrap_or_default();
            format!("> {titre}{}", textes(&encadre.contenu).replace('\n', "\n> "))
        }
        Contenu::Signatures(signatures) => {
            let mut lignes = vec![en_ligne(&signatures.fait)];
            lignes.extend(signatures.signataires.iter().map(|s| {
                let nom = s.nom.as_deref().map(|n| format!(", {}", echapper(n))).unwrap_or_default();
                let delegation = s.delegation.as_deref().map(|d| format!(", {}", echapper(d))).unwrap_or_default();
                format!("- {} : {}{nom}{delegation}", echapper(&s.pour), echapper(&s.qualite))
            }));
            lignes.join("\n\n")
        }
        Contenu::Sommaire(sommaire) => {
            let titres = document.blocs.iter().filter_map(|b| match &b.contenu {
                Contenu::Intertitre(t) if t.niveau <= sommaire.jusqu_a => {
                    let retrait = "  ".repeat(t.niveau.rang() - 1);
                    let numero = t.numero.as_deref().map(|n| format!("{} – ", echapper(n))).unwrap_or_default();
                    Some(format!("{retrait}- {numero}{}", en_ligne(&t.texte)))
                }
                Contenu::Annexe(a) => Some(format!("- {} – {}", echapper(&a.numero), en_ligne(&a.titre))),
                _ => None,
            });
            let titres: Vec<String> = titres.collect();
            format!("## {}\n\n{}", echapper(&sommaire.titre), titres.join("\n"))
        }
        Contenu::Annexe(annexe) => format!("# {} – {}", echapper(&annexe.numero), en_ligne(&annexe.titre)),
        Contenu::SautDePage | Contenu::SautSouple | Contenu::Espace(_) => String::new(),
    }
}

fn diese(niveau: Niveau) -> String {
    "#".repeat(niveau.rang() + 1)
}

fn rangee(rangee: &Rangee, colonnes: usize) -> String {
    let mut cellules: Vec<String> = Vec::new();
    for cellule in &rangee.cellules {
        cellules.push(format!(" {} |", en_cellule(cellule)));
        // A wide cell covers the next ones, which Markdown leaves empty.
        cellules.extend((1..cellule.etendue).map(|_| "  |".to_owned()));
    }
    cellules.resize(colonnes.max(cellules.len()), "  |".to_owned());
    format!("|{}", cellules.concat())
}

fn en_cellule(cellule: &Cellule) -> String {
    textes(&cellule.contenu).replace("  \n", "<br>").replace("\n\n", "<br>").replace('\n', "<br>").replace('|', "\\|")
}

fn textes(blocs: &[BlocTexte]) -> String {
    let textes: Vec<String> = blocs
        .iter()
        .map(|b| match b {
            BlocTexte::Paragraphe(texte) => en_ligne(texte),
            BlocTexte::Liste(l) => liste(l, 0),
        })
        .collect();
    textes.join("\n\n")
}

fn liste(liste_: &Liste, profondeur: usize) -> String {
    let lignes: Vec<String> = liste_
        .elements
        .iter()
        .enumerate()
        .map(|(rang, element)| element_de_liste(liste_.genre, rang, element, profondeur))
        .collect();
    lignes.join("\n")
}

fn element_de_liste(genre: GenreListe, rang: usize, element: &ElementListe, profondeur: usize) -> String {
    let signe = match genre {
        GenreListe::Puces => "-".to_owned(),
        GenreListe::Numeros => format!("{}.", rang + 1),
    };
    let suite = element.sous_liste.as_ref().map(|l| format!("\n{}", liste(l, profondeur + 1))).unwrap_or_default();
    format!("{}{signe} {}{suite}", "   ".repeat(profondeur), en_ligne(&element.texte))
}

fn en_ligne(texte: &Texte) -> String {
    texte.0.iter().map(span).collect()
}

/// Marks stand against the words: spaces and line breaks stay outside.
fn span(span: &Span) -> String {
    let nu = span.texte.trim();
    let signe = match (span.gras, span.italique) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    if nu.is_empty() || signe.is_empty() {
        return echapper(&span.texte);
    }
    let debut = span.texte.len() - span.texte.trim_start().len();
    let fin = span.texte.trim_end().len();
    let (avant, apres) = (echapper(&span.texte[..debut]), echapper(&span.texte[fin..]));
    format!("{avant}{signe}{}{signe}{apres}", echapper(nu))
}

/// What would start a mark is escaped, and a line break is a break.
fn echapper(texte: &str) -> String {
    let mut sortie = String::with_capacity(texte.len());
    for c in crate::typographie::typographier(texte).chars() {
        match c {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' => {
                sortie.push('\\');
                sortie.push(c);
            }
            '\n' => sortie.push_str("  \n"),
            c => sortie.push(c),
        }
    }
    sortie
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Colonne, Metadonnees, Tableau};

    #[test]
    fn les_blocs_se_lisent_dans_l_ordre_et_rien_ne_se_prend_pour_une_marque() {
        let mut document = Document::nouveau(Metadonnees::default());
        document.ajouter(Bloc::intertitre(Niveau::Un, Some("1"), "Objet_du *contrat*", "objet"));
        document.ajouter(Bloc::paragraphe(vec![
            Span::nouveau("Le "),
            Span::nouveau("Cantal ").gras(),
            Span::nouveau("signe."),
        ]));
        document.ajouter(Contenu::Liste(Liste::puces(["un", "deux"])));
        document.ajouter(Contenu::Tableau(Tableau {
            colonnes: vec![Colonne::gauche(1), Colonne::droite(1)],
            entetes: vec![Rangee::nouvelle(["Année", "Montant"])],
            rangees: vec![Rangee::nouvelle(["2022", "a|b"])],
            ..Tableau::default()
        }));
        assert_eq!(
            ecrire(&document),
            "## 1 – Objet\\_du \\*contrat\\*\n\nLe **Cantal** signe.\n\n- un\n- deux\n\n\
             | Année | Montant |\n| --- | --- |\n| 2022 | a\\|b |\n\n"
        );
    }
}
