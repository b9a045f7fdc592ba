//! Words found in everything that is written in a dossier, and others put in their place where it is asked.
//!
//! Figures, dates and codes are data: they change in their own field, and the texts that show them follow.

use domaine::coherence::champs;
use domaine::dossier::Dossier;
use domaine::ident::Id;
use domaine::scelle::vit_apres_signature;

use crate::application::Application;
use crate::correction::{Correction, ecrire};
use crate::ecrans;
use crate::ecriture::vue;
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::textes;
use crate::vues_ecran::RetourSaisie;
use crate::vues_ecriture::{DemandeOccurrences, DemandeRemplacement, EcritureVue, TexteACorriger};

impl Application {
    /// Every place where these words stand and can still change, text by text.
    ///
    /// # Errors
    /// When the dossier is not there.
    pub fn occurrences(&self, demande: &DemandeOccurrences) -> Result<EcritureVue, Erreur> {
        let dossier = self.portefeuille.charger(&demande.id)?;
        let mut textes = Vec::new();
        let mut nombre = 0;
        for texte in tous_les_textes(&dossier) {
            let trouvees = trouver(&texte, demande, "");
            if !trouvees.is_empty() {
                nombre += trouvees.len();
                textes.push(TexteACorriger {
                    titre: ecrans::titre_du_texte(&dossier, &texte.chemin),
                    ecran: ecrans::pour_le_chemin(&texte.chemin),
                    corrections: trouvees.iter().map(|c| vue(&texte.mots, c)).collect(),
                });
            }
        }
        Ok(EcritureVue { textes, nombre: u32::try_from(nombre).unwrap_or(u32::MAX) })
    }

    /// Puts other words where these were chosen, as one modification that is undone at once. A place whose text changed
    /// meanwhile is left out.
    ///
    /// # Errors
    /// When the dossier is not there or cannot be written.
    pub fn remplacer_les_mots(
        &mut self,
        demande: &DemandeRemplacement,
        maintenant: &Maintenant,
    ) -> Result<RetourSaisie, Erreur> {
        let DemandeRemplacement { recherche, par, cles } = demande;
        let dossier = self.portefeuille.charger(&recherche.id)?;
        let par = par.split(['\n', '\r']).collect::<Vec<_>>().join(" ");
        let choisies: Vec<Correction> = tous_les_textes(&dossier)
            .iter()
            .flat_map(|texte| trouver(texte, recherche, &par))
            .filter(|c| cles.contains(&c.cle))
            .collect();
        let ecrit = !choisies.is_empty();
        if ecrit {
            let libelle = textes::corrections::remplacement(choisies.len(), &recherche.mots, &par);
            self.ecrire(&recherche.id, &libelle, ecrire(&dossier, &choisies), maintenant)?;
        }
        Ok(RetourSaisie { ecrit, ..self.retour(&recherche.id, Vec::new(), None)? })
    }
}

/// A paragraph, or a field of one line.
struct TexteLu {
    chemin: String,
    bloc: Option<Id>,
    mots: String,
}

/// Everything that is written in a dossier and can still change, a text after the other.
fn tous_les_textes(dossier: &Dossier) -> Vec<TexteLu> {
    let libres = champs(dossier).into_iter().flat_map(|champ| {
        let chemin = champ.chemin;
        champ.blocs.into_iter().map(move |b| TexteLu { chemin: chemin.clone(), bloc: b.id, mots: b.texte })
    });
    let ouvert = dossier.statut.est_modifiable();
    let noms = noms(dossier).into_iter().map(|(chemin, mots)| TexteLu { chemin, bloc: None, mots });
    libres.chain(noms).filter(|t| ouvert || vit_apres_signature(&t.chemin)).collect()
}

/// Names and labels, which have a field of their own.
fn noms(dossier: &Dossier) -> Vec<(String, String)> {
    let mut noms = Vec::new();
    let mut lire = |chemin: String, nom: Option<&String>| noms.extend(nom.map(|nom| (chemin, nom.clone())));
    lire("lieu_signature".to_owned(), dossier.lieu_signature.as_ref());
    for partie in &dossier.parties {
        let dans = format!("parties/{}", partie.id);
        lire(format!("{dans}/designation"), Some(&partie.designation));
        lire(format!("{dans}/qualite"), Some(&partie.qualite));
        lire(format!("{dans}/nom"), partie.nom.as_ref());
        lire(format!("{dans}/delegation"), partie.delegation.as_ref());
    }
    for article in &dossier.articles {
        lire(format!("articles/{}/titre", article.id), Some(&article.titre));
    }
    for action in &dossier.actions {
        let dans = format!("actions/{}", action.id);
        lire(format!("{dans}/pilote"), action.pilote.as_ref());
        lire(format!("{dans}/territoire_vise"), action.territoire_vise.as_ref());
        if !action.partenaires.is_empty() {
            lire(format!("{dans}/partenaires"), Some(&action.partenaires.join("\n")));
        }
        for indicateur in &action.indicateurs {
            let dans = format!("{dans}/indicateurs/{}", indicateur.id);
            lire(format!("{dans}/libelle"), Some(&indicateur.libelle));
            lire(format!("{dans}/methode"), indicateur.methode.as_ref());
            lire(format!("{dans}/producteur"), indicateur.producteur.as_ref());
        }
    }
    for jalon in &dossier.jalons {
        lire(format!("jalons/{}/libelle", jalon.id), Some(&jalon.libelle));
    }
    noms
}

fn trouver(texte: &TexteLu, demande: &DemandeOccurrences, par: &str) -> Vec<Correction> {
    let bloc = texte.bloc.as_ref().map(ToString::to_string).unwrap_or_default();
    let correction = |plage: std::ops::Range<usize>| Correction {
        cle: format!("{}#{bloc}@{}", texte.chemin, plage.start),
        chemin: texte.chemin.clone(),
        bloc: texte.bloc.clone(),
        avant: texte.mots[plage.clone()].to_owned(),
        plage,
        apres: par.to_owned(),
        raisons: Vec::new(),
    };
    places(&texte.mots, demande).into_iter().map(correction).collect()
}

/// Where the words stand, in bytes, none over another. One kind of space or of apostrophe is as good as another.
fn places(texte: &str, demande: &DemandeOccurrences) -> Vec<std::ops::Range<usize>> {
    let egal = |c: char| match c {
        '\'' => '’',
        c if c.is_whitespace() => ' ',
        c if demande.casse => c,
        c => c.to_lowercase().next().unwrap_or(c),
    };
    let cherche: Vec<char> = demande.mots.trim().chars().map(egal).collect();
    let lus: Vec<(usize, char)> = texte.char_indices().map(|(place, c)| (place, egal(c))).collect();
    let fin = |rang: usize| lus.get(rang).map_or(texte.len(), |(place, _)| *place);
    let de_mot = |rang: Option<usize>| rang.and_then(|r| lus.get(r)).is_some_and(|(_, c)| c.is_alphanumeric());
    let mut places = Vec::new();
    let mut rang = 0;
    while !cherche.is_empty() && rang + cherche.len() <= lus.len() {
        let apres = rang + cherche.len();
        let trouve = lus[rang..apres].iter().zip(&cherche).all(|((_, lu), attendu)| lu == attendu);
        let seul = !demande.entier || (!de_mot(rang.checked_sub(1)) && !de_mot(Some(apres)));
        if trouve && seul {
            places.push(lus[rang].0..fin(apres));
            rang = apres;
        } else {
            rang += 1;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use domaine::arbre;
    use domaine::modification::appliquer;
    use test_case::test_case;

    fn demande(mots: &str, casse: bool, entier: bool) -> DemandeOccurrences {
        DemandeOccurrences { id: String::new(), mots: mots.to_owned(), casse, entier }
    }

    #[test_case("le contrat, Contrat", "contrat", false, false, &["contrat", "Contrat"] ; "capitals")]
    #[test_case("le contrat, Contrat", "contrat", true, false, &["contrat"] ; "as it is written")]
    #[test_case("les contrats du contrat", "contrat", false, true, &["contrat"] ; "whole words")]
    #[test_case("l\u{2019}aide", "l'aide", false, false, &["l\u{2019}aide"] ; "an apostrophe")]
    #[test_case("10\u{a0}places", " 10 places ", false, false, &["10\u{a0}places"] ; "a space")]
    #[test_case("aaa", "aa", false, false, &["aa"] ; "none over another")]
    #[test_case("Été, été", "été", false, true, &["Été", "été"] ; "accents")]
    #[test_case("rien", "", false, false, &[] ; "no word")]
    #[test_case("rien", "  ", false, false, &[] ; "spaces alone")]
    fn les_mots_se_trouvent(texte: &str, mots: &str, casse: bool, entier: bool, attendus: &[&str]) {
        let places = places(texte, &demande(mots, casse, entier));
        assert_eq!(places.into_iter().map(|p| &texte[p]).collect::<Vec<_>>(), attendus);
    }

    /// Everything replaced: the old words are nowhere, and putting them back gives the dossier again.
    #[test]
    fn un_remplacement_atteint_tous_les_textes_et_se_defait() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        let remplacer = |dossier: &Dossier, mots: &str, par: &str| {
            let textes = tous_les_textes(dossier);
            let toutes: Vec<Correction> =
                textes.iter().flat_map(|t| trouver(t, &demande(mots, true, false), par)).collect();
            (toutes.len(), appliquer(&arbre::de_dossier(dossier), &ecrire(dossier, &toutes)).unwrap().dossier)
        };
        let (nombre, change) = remplacer(&dossier, "enfants", "Qqq");
        assert!(nombre > 5, "{nombre}");
        assert_eq!(remplacer(&change, "enfants", "x").0, 0);
        let (retour, rendu) = remplacer(&change, "Qqq", "enfants");
        assert_eq!((retour, rendu), (nombre, dossier));
    }

    #[test]
    fn un_partenaire_se_remplace_a_sa_place() {
        let mut dossier = crate::exemple("cantal-2022-demo").unwrap();
        dossier.actions[0].partenaires =
            vec!["CAF".to_owned(), "Mutualité du Cantal".to_owned(), "CAF du Cantal".to_owned()];
        let textes = tous_les_textes(&dossier);
        let chemin = format!("actions/{}/partenaires", dossier.actions[0].id);
        let ici: Vec<Correction> = textes
            .iter()
            .filter(|t| t.chemin == chemin)
            .flat_map(|t| trouver(t, &demande("CAF", true, true), "Caisse"))
            .collect();
        assert_eq!(ici.len(), 2);
        let apres = appliquer(&arbre::de_dossier(&dossier), &ecrire(&dossier, &ici)).unwrap().dossier;
        assert_eq!(apres.actions[0].partenaires, ["Caisse", "Mutualité du Cantal", "Caisse du Cantal"]);
    }

    #[test]
    fn un_contrat_signe_ne_change_plus() {
        let mut dossier = crate::exemple("cantal-2022-demo").unwrap();
        dossier.statut = domaine::statut::Statut::Signe;
        assert!(tous_les_textes(&dossier).iter().all(|t| vit_apres_signature(&t.chemin)));
    }
}
