//! A page as text: the logical tree that the PDF carries, cut to what one page holds of it.
//!
//! A table that goes on keeps its heads, and a row that goes on its name, so that each page is read alone.

use documents::MiseEnPage;
use documents::mise_en_page::{Dessin, Enfant, IdNoeud, Noeud, Numerotation, Page, Role, Sequence};
use documents::svg::texte_page;

use crate::vues::{ContenuDePage, NoeudDePage, PageVue, PassageDePage, RoleDePage};

/// What the page of that rank says; nothing when there is none.
pub(crate) fn lire(pages: &MiseEnPage, rang: usize) -> Option<Vec<PassageDePage>> {
    let page = pages.pages.get(rang)?;
    let lecture = Lecture { pages, page, rang };
    let racine = pages.arbre.first()?;
    let passage = |id: IdNoeud| {
        let haut = lecture.haut(id)?;
        let noeud = lecture.noeud(id, Etendue::LaPage)?;
        Some(PassageDePage { haut: pour_mille(haut, page.sens.hauteur()), noeud })
    };
    Some(noeuds(racine).filter_map(passage).collect())
}

impl PageVue {
    /// The words of the page: a line for each block, cells of a row apart.
    pub fn mots(&self) -> String {
        self.lu.iter().map(|passage| mots_du_noeud(&passage.noeud)).collect()
    }
}

fn mots_du_noeud(noeud: &NoeudDePage) -> String {
    let morceau = |contenu: &ContenuDePage| match contenu {
        ContenuDePage::Mots(mots) => mots.clone(),
        ContenuDePage::Noeud(noeud) => mots_du_noeud(noeud),
    };
    let dits: String = noeud.contenu.iter().map(morceau).collect();
    match noeud.role {
        RoleDePage::Suite | RoleDePage::Groupe | RoleDePage::Entetes | RoleDePage::Rangees => dits,
        RoleDePage::Etiquette => format!("{dits} "),
        RoleDePage::Cellule | RoleDePage::EnteteDeColonne | RoleDePage::EnteteDeRangee => {
            format!("{}\t", dits.trim_end())
        }
        _ => format!("{dits}\n"),
    }
}

struct Lecture<'a> {
    pages: &'a MiseEnPage,
    page: &'a Page,
    rang: usize,
}

/// How much of a node is read.
#[derive(Clone, Copy, PartialEq)]
enum Etendue {
    LaPage,
    /// The head of a table that began before.
    Tout,
}

impl Lecture<'_> {
    fn arbre(&self, id: IdNoeud) -> &Noeud {
        &self.pages.arbre[id.0]
    }

    /// The highest of what the node draws on the page; nothing when it draws nothing there.
    fn haut(&self, id: IdNoeud) -> Option<f32> {
        let noeud = self.arbre(id);
        let figure = noeud.cadre.filter(|(page, _)| *page == self.rang).map(|(_, cadre)| cadre.y);
        let siens = noeud.enfants.iter().filter_map(|enfant| match enfant {
            Enfant::Noeud(enfant) => self.haut(*enfant),
            Enfant::Sequence { page, rang } if *page == self.rang => haut_des_dessins(&self.page.sequences[*rang]),
            Enfant::Sequence { .. } | Enfant::Lien { .. } | Enfant::Champ(_) => None,
        });
        siens.chain(figure).min_by(f32::total_cmp)
    }

    fn noeud(&self, id: IdNoeud, etendue: Etendue) -> Option<NoeudDePage> {
        let noeud = self.arbre(id);
        let etendue = if matches!(noeud.role, Role::Entetes | Role::EnteteDeRangee) { Etendue::Tout } else { etendue };
        // A cell without words still holds its column.
        let case = matches!(noeud.role, Role::Cellule | Role::EnteteDeRangee | Role::EnteteDeColonne);
        if etendue == Etendue::LaPage && !case {
            self.haut(id)?;
        }
        // A figure is said by its alternative.
        let contenu = if noeud.role == Role::Figure { Vec::new() } else { self.contenu(noeud, etendue) };
        let alternative = noeud.alternative.clone();
        (case || !contenu.is_empty() || alternative.is_some()).then(|| NoeudDePage {
            role: role(noeud),
            etendue: noeud.etendue.max(1),
            alternative,
            contenu,
        })
    }

    fn contenu(&self, noeud: &Noeud, etendue: Etendue) -> Vec<ContenuDePage> {
        let mut contenu: Vec<ContenuDePage> = Vec::new();
        for enfant in &noeud.enfants {
            match *enfant {
                Enfant::Noeud(id) => contenu.extend(self.noeud(id, etendue).map(ContenuDePage::Noeud)),
                Enfant::Sequence { page, rang } if etendue == Etendue::Tout || page == self.rang => {
                    let sequence = self.pages.pages.get(page).and_then(|p| p.sequences.get(rang));
                    let dits = sequence.map(mots).unwrap_or_default();
                    if !dits.is_empty() {
                        contenu.push(ContenuDePage::Mots(dits));
                    }
                }
                Enfant::Sequence { .. } | Enfant::Lien { .. } | Enfant::Champ(_) => {}
            }
        }
        contenu
    }
}

fn noeuds(noeud: &Noeud) -> impl Iterator<Item = IdNoeud> {
    noeud.enfants.iter().filter_map(|enfant| match enfant {
        Enfant::Noeud(id) => Some(*id),
        Enfant::Sequence { .. } | Enfant::Lien { .. } | Enfant::Champ(_) => None,
    })
}

/// The words of one drawing, without the hyphens of the ends of lines.
fn mots(sequence: &Sequence) -> String {
    let seule = Page { sequences: vec![sequence.clone()], ..Page::default() };
    texte_page(&seule).replace('\u{ad}', "")
}

fn haut_des_dessins(sequence: &Sequence) -> Option<f32> {
    let haut = |dessin: &Dessin| match dessin {
        Dessin::Texte(trace) => trace.y,
        Dessin::Rectangle { cadre, .. } | Dessin::Image { cadre, .. } => cadre.y,
    };
    sequence.dessins.iter().map(haut).min_by(f32::total_cmp)
}

/// Thousandths of the page, kept inside it.
fn pour_mille(points: f32, hauteur: f32) -> u32 {
    (points / hauteur * 1000.0).round().clamp(0.0, 1000.0) as u32
}

fn role(noeud: &Noeud) -> RoleDePage {
    match noeud.role {
        Role::Titre | Role::Intertitre(1) => RoleDePage::Titre,
        Role::Intertitre(2) => RoleDePage::SousTitre,
        Role::Intertitre(_) => RoleDePage::Intertitre,
        Role::Paragraphe | Role::EntreeDeSommaire => RoleDePage::Paragraphe,
        Role::Document | Role::Groupe | Role::Formulaire => RoleDePage::Groupe,
        Role::Liste if matches!(noeud.numerotation, None | Some(Numerotation::Puces)) => RoleDePage::Puces,
        Role::Liste => RoleDePage::Numeros,
        Role::Element => RoleDePage::Element,
        Role::Etiquette => RoleDePage::Etiquette,
        Role::Tableau => RoleDePage::Tableau,
        Role::Legende => RoleDePage::Legende,
        Role::Entetes => RoleDePage::Entetes,
        Role::Rangees => RoleDePage::Rangees,
        Role::Rangee => RoleDePage::Rangee,
        Role::EnteteDeColonne => RoleDePage::EnteteDeColonne,
        Role::EnteteDeRangee => RoleDePage::EnteteDeRangee,
        Role::Cellule => RoleDePage::Cellule,
        Role::Figure => RoleDePage::Figure,
        Role::Sommaire => RoleDePage::Sommaire,
        Role::Note => RoleDePage::Note,
        Role::Corps | Role::Lien | Role::Renvoi => RoleDePage::Suite,
    }
}

#[cfg(test)]
mod tests {
    use documents::composeurs::Demande;

    use super::*;

    fn roles(noeud: &NoeudDePage, visite: &mut impl FnMut(&NoeudDePage)) {
        visite(noeud);
        for enfant in &noeud.contenu {
            if let ContenuDePage::Noeud(enfant) = enfant {
                roles(enfant, visite);
            }
        }
    }

    fn lettres(texte: &str) -> String {
        texte.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
    }

    /// Nothing that the page prints is lost, and a table reads as one on each page that it goes to.
    #[test]
    fn une_page_lue_dit_tout_ce_que_la_page_imprime() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        for demande in [Demande::Convention, Demande::Financement, Demande::TableauDeBord] {
            let acte = crate::mettre_en_page(&dossier, &demande, "2022-06-01".parse().unwrap(), None).unwrap();
            let (mut tableaux, mut entetes) = (0, 0);
            for (rang, page) in acte.pages.pages.iter().enumerate() {
                let lue = lire(&acte.pages, rang).unwrap();
                let figures =
                    acte.pages.arbre.iter().any(|n| n.role == Role::Figure && n.cadre.is_some_and(|(p, _)| p == rang));
                let mut signes: Vec<char> =
                    lettres(&lue.iter().map(|p| mots_du_noeud(&p.noeud)).collect::<String>()).chars().collect();
                // The heads of a table that goes on come back; the words of a figure are in its alternative.
                if !figures {
                    for signe in lettres(&texte_page(page)).chars() {
                        let place = signes.iter().position(|s| *s == signe);
                        signes.swap_remove(
                            place.unwrap_or_else(|| panic!("« {signe} » of page {} is not read", rang + 1)),
                        );
                    }
                }
                for passage in &lue {
                    roles(&passage.noeud, &mut |noeud| match noeud.role {
                        RoleDePage::Tableau => {
                            tableaux += 1;
                            let rangees = noeud
                                .contenu
                                .iter()
                                .any(|c| matches!(c, ContenuDePage::Noeud(n) if n.role == RoleDePage::Rangees));
                            assert!(rangees, "a table has rows on page {}", rang + 1);
                        }
                        RoleDePage::EnteteDeColonne => entetes += 1,
                        _ => {}
                    });
                }
            }
            assert!(tableaux > 0 && entetes > 0, "{demande:?} has tables with heads");
        }
        assert!(
            lire(
                &crate::mettre_en_page(&dossier, &Demande::Convention, "2022-06-01".parse().unwrap(), None)
                    .unwrap()
                    .pages,
                10_000
            )
            .is_none()
        );
    }
}
