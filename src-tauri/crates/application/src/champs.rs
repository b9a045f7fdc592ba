//! What a placeholder of the models becomes for one dossier. The table of placeholders is data of `referentiel`.

use documents::composeurs::{jour_du_vote_rendu, total_en_phrase};
use domaine::cadre::{Cadre, Fiabilite, Quand, Retenu, StatutObjectif, reserves_en_mots, retenu};
use domaine::dossier::{Dossier, Partie, Role};
use domaine::finances::{EtatDesCredits, enumerer};
use domaine::jour::Jour;
use domaine::territoire::Collectivite;

use crate::edition::majuscule;

/// What the act says while the text of its year is not known.
const TEXTE_A_COMPLETER: &str = "[référence de l’instruction à compléter]";

/// The value of a placeholder, `None` while the dossier does not know it.
pub(crate) fn valeur(dossier: &Dossier, cadre: &Cadre, champ: &str) -> Option<String> {
    if let Some(id) = champ.strip_prefix("article.") {
        return article(dossier, id);
    }
    if let Some(cle) = champ.strip_prefix("texte.") {
        // Clauses lent by another year cite its main text: here it is that of this framework.
        let modele = cadre.modele.as_deref().and_then(referentiel::cadre);
        if let Some(modele) = modele.filter(|modele| modele.texte_principal().is_some_and(|texte| texte.cle == cle)) {
            return match cadre.texte_encore_prete(modele) {
                Some(_) => Some(TEXTE_A_COMPLETER.to_owned()),
                None => Some(cadre.texte_principal()?.mention()),
            };
        }
        return cadre.textes.iter().find(|t| t.cle.as_str() == cle).map(domaine::cadre::TexteReference::mention);
    }
    if let Some(forme) = champ.strip_prefix("collectivite.court.") {
        return collectivite_courte(collectivite(dossier)?, forme);
    }
    let departement = || dossier.parties.iter().find(|p| p.role == Role::Departement);
    match champ {
        "ars.direction" => dossier.parties.iter().find(|p| p.role == Role::Ars).map(fonction),
        "assemblee.le" => Some(collectivite(dossier)?.assemblee.le()),
        "cadre.Demande" => cadre.comptes.facultatifs_min.as_ref().map(|n| match n.fiabilite.reserve() {
            Some(reserve) => format!("{}, il demande", majuscule(reserve)),
            None => "Il demande".to_owned(),
        }),
        "cadre.facultatifs_max" => cadre.comptes.facultatifs_max.as_ref().map(|n| en_lettres(dossier, n.valeur)),
        "cadre.facultatifs_min" => cadre.comptes.facultatifs_min.as_ref().map(|n| en_lettres(dossier, n.valeur)),
        "cadre.facultatifs_possibles" => {
            cadre.comptes.facultatifs_possibles.as_ref().map(|n| en_lettres(dossier, n.valeur))
        }
        "cadre.obligatoires" => cadre.comptes.obligatoires_attendus.as_ref().map(|n| {
            let nombre = usize::from(n.valeur);
            let deduit = n.fiabilite.reserve().map(|reserve| format!(" ({reserve})")).unwrap_or_default();
            format!("{} {}{deduit}", en_lettres(dossier, n.valeur), cadre.terme(StatutObjectif::Obligatoire, nombre))
        }),
        "contrat.complement" => Some(collectivite(dossier)?.complement_contrat.clone()),
        "contrat.titre" => Some(dossier.titre.clone()),
        "deliberation.date" => jour_du_vote_rendu(dossier).map(Jour::en_francais),
        "deliberation.numero" => dossier.deliberation()?.numero.clone(),
        "deliberation.organe.du" => {
            let organe = dossier.deliberation().and_then(|d| d.organe.as_deref()).map(de);
            organe.or_else(|| Some(collectivite(dossier)?.organe_deliberant.du()))
        }
        "duree" => duree(dossier),
        "executif.le" => departement().map(fonction),
        "exemplaires" => Some(dossier.orthographe.entier(u64::try_from(dossier.signataires().count()).ok()?)),
        "exercice.premier" => dossier.exercices().first().map(ToString::to_string),
        "financement.Total" => Some(format!(
            "Le total des crédits {} pour le présent contrat s’élève à {}.",
            etat_des_cofinancements(dossier),
            total_en_phrase(dossier)?
        )),
        // Texts written before the sentence was a placeholder of its own hold the amount alone.
        "financement.total" => Some(total_en_phrase(dossier).unwrap_or_else(|| "un montant non renseigné".to_owned())),
        "nombre.actions" => nombre_d_actions(dossier),
        "objectifs.retenus" => {
            let retenus = objectifs_retenus(dossier, cadre);
            (!retenus.is_empty()).then(|| enumerer(&retenus))
        }
        "odpe.date" => dossier.jalons.iter().find(|j| j.quoi == "odpe")?.fait.map(Jour::en_francais),
        "periode.annees" => Some(dossier.periode.en_bref()),
        "periode.debut" => Some(dossier.periode.debut.en_francais()),
        "periode.fin" => Some(dossier.periode.fin.en_francais()),
        "prefet.le" => {
            let prefets: Vec<String> =
                dossier.parties.iter().filter(|p| p.role == Role::Prefet).map(fonction).collect();
            (!prefets.is_empty()).then(|| enumerer(&prefets))
        }
        "rapport.echeance" => match &cadre.jalon("rapport")?.quand {
            Quand::ExerciceSuivant(jour) => jour.de_l_annee(2021).map(Jour::jour_et_mois),
            Quand::Fixe(jour) => Some(jour.jour_et_mois()),
            Quand::Indicatif(_) | Quand::SansDate => None,
        },
        "signature.date" => dossier.date_signature.map(Jour::en_francais),
        "signature.lieu" => dossier.lieu_signature.clone(),
        _ => None,
    }
}

/// « notifiés », « annoncés »: what the funders of the contract did with the amounts that the dossier holds.
fn etat_des_cofinancements(dossier: &Dossier) -> String {
    EtatDesCredits::en_mots(dossier.enveloppes.iter().filter(|e| e.source.est_cofinancement()))
}

/// « à l’assemblée départementale », « au Conseil de Paris ».
pub(crate) fn a_l_assemblee(dossier: &Dossier) -> Option<String> {
    Some(collectivite(dossier)?.assemblee.au())
}

/// The value of a placeholder about one party, whom one person represents, or several.
pub(crate) fn valeur_de_partie(memes: &[&Partie], champ: &str) -> Option<String> {
    let partie = memes.first()?;
    let feminin = est_feminine(partie);
    let accorde = |masculin: &str, feminine: &str| Some(if feminin { feminine } else { masculin }.to_owned());
    match champ {
        "partie.Designation" => Some(partie.designation.clone()),
        "partie.representee" => accorde("représenté", "représentée"),
        "partie.denommee" => accorde("dénommé", "dénommée"),
        "partie.representant" => {
            let un = |partie: &&Partie| match &partie.delegation {
                Some(delegation) => format!("{}, {delegation}", partie.representant()),
                None => partie.representant(),
            };
            Some(memes.iter().map(un).collect::<Vec<_>>().join(", et par "))
        }
        "partie.court" => Some(partie.court()),
        _ => None,
    }
}

fn est_feminine(partie: &Partie) -> bool {
    partie.designation.starts_with("La ") || partie.role == Role::Ars
}

/// « de » before a name with its article: « du conseil départemental », « de la commission permanente ».
fn de(nom: &str) -> String {
    for (article, contracte) in [("le ", "du "), ("les ", "des ")] {
        if let Some(reste) = nom.strip_prefix(article) {
            return format!("{contracte}{reste}");
        }
    }
    format!("de {nom}")
}

fn fonction(partie: &Partie) -> String {
    partie.fonction(partie.civilite)
}

fn collectivite(dossier: &Dossier) -> Option<&'static Collectivite> {
    referentiel::collectivite(&dossier.collectivite)
}

fn collectivite_courte(collectivite: &Collectivite, forme: &str) -> Option<String> {
    let nom = &collectivite.designation;
    match forme {
        "le" => Some(nom.le()),
        "Le" => Some(nom.le_majuscule()),
        "du" => Some(nom.du()),
        "au" => Some(nom.au()),
        _ => None,
    }
}

/// « article 3 », from the present order of the articles.
pub(crate) fn article(dossier: &Dossier, id: &str) -> Option<String> {
    let rang = dossier.articles.iter().filter(|a| !a.preambule).position(|a| a.id.as_str() == id)?;
    Some(if rang == 0 { "article 1er".to_owned() } else { format!("article {}", rang + 1) })
}

/// « trois ans », « quinze mois », when the period is made of whole months.
fn duree(dossier: &Dossier) -> Option<String> {
    let fin = dossier.periode.fin.date().tomorrow().ok()?;
    let debut = dossier.periode.debut.date();
    if fin.day() != debut.day() {
        return None;
    }
    let mois =
        (i32::from(fin.year()) - i32::from(debut.year())) * 12 + i32::from(fin.month()) - i32::from(debut.month());
    let en_lettres = |n: i32| u64::try_from(n).map(|n| dossier.orthographe.entier(n)).ok();
    match (mois / 12, mois % 12) {
        (1, 0) => Some("un an".to_owned()),
        (annees, 0) => Some(format!("{} ans", en_lettres(annees)?)),
        _ => Some(format!("{} mois", en_lettres(mois)?)),
    }
}

fn en_lettres(dossier: &Dossier, n: u16) -> String {
    dossier.orthographe.entier(u64::from(n))
}

fn nombre_d_actions(dossier: &Dossier) -> Option<String> {
    match dossier.actions.len() {
        0 => None,
        1 => Some("une action".to_owned()),
        n => Some(format!("{} actions", dossier.orthographe.entier(u64::try_from(n).ok()?))),
    }
}

/// « six objectifs obligatoires (dont un par déduction) », « deux objectifs dont le statut reste à préciser »: each objective of the catalogue
/// that an action serves, once, as the table of objectives shows it.
fn objectifs_retenus(dossier: &Dossier, cadre: &Cadre) -> Vec<String> {
    let (mut obligatoires, mut facultatifs, mut a_preciser) = (0, 0, 0);
    let mut statuts: Vec<Fiabilite> = Vec::new();
    for objectif in &cadre.objectifs {
        match (retenu(dossier, cadre, &objectif.code), objectif.statut.valeur) {
            (None, _) => {}
            (Some(Retenu::APreciser), _) | (_, StatutObjectif::Inconnu) => a_preciser += 1,
            (Some(Retenu::Compte), StatutObjectif::Obligatoire) => {
                obligatoires += 1;
                statuts.push(objectif.statut.fiabilite);
            }
            (Some(Retenu::Compte), StatutObjectif::Facultatif) => facultatifs += 1,
        }
    }
    let dire = |nombre: usize, termes: &dyn Fn(usize) -> String| match nombre {
        0 => None,
        1 => Some(format!("un {}", termes(1))),
        n => Some(format!("{} {}", dossier.orthographe.entier(u64::try_from(n).ok()?), termes(n))),
    };
    [
        dire(obligatoires, &|n| {
            let terme = cadre.terme(StatutObjectif::Obligatoire, n);
            let en_lettres = |n: usize| en_lettres(dossier, u16::try_from(n).unwrap_or(u16::MAX));
            match reserves_en_mots(&statuts, en_lettres) {
                Some(reserves) => format!("{terme} ({reserves})"),
                None => terme.to_owned(),
            }
        }),
        dire(facultatifs, &|n| cadre.terme(StatutObjectif::Facultatif, n).to_owned()),
        dire(a_preciser, &|n| {
            format!("{} dont le statut reste à préciser", if n == 1 { "objectif" } else { "objectifs" })
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use documents::composeurs::{self, Demande, Formules, Sujet};

    use super::*;

    /// Two kinds of reserve are counted apart, in the act and in what the assembly receives.
    #[test]
    fn deux_reserves_se_comptent_a_part() {
        let dossier = crate::exemple("cantal-2022").unwrap();
        let mut cadre = referentiel::cadre("2022").unwrap().clone();
        let lu = |o: &&mut domaine::cadre::Objectif| {
            o.statut.valeur == StatutObjectif::Obligatoire && o.statut.fiabilite.reserve().is_none()
        };
        cadre.objectifs.iter_mut().find(lu).unwrap().statut.fiabilite = Fiabilite::AVerifier;
        let retenus = valeur(&dossier, &cadre, "objectifs.retenus").unwrap();
        let attendu = "six objectifs obligatoires (dont un par déduction et un sous réserve de vérification), ";
        assert!(retenus.starts_with(attendu), "{retenus}");
        let sujet = Sujet {
            dossier: &dossier,
            cadre: &cadre,
            jour: "2022-06-08".parse().unwrap(),
            statut: dossier.statut,
            formules: &Formules::default(),
            releves: &[],
            reste: None,
            origine: None,
            puces: &|_| Vec::new(),
        };
        let rapport = composeurs::composer(&sujet, &Demande::RapportAssemblee);
        let rapport = serde_json::to_string(&rapport.blocs).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(rapport.contains("(dont 1 par déduction et 1 sous réserve de vérification)"), "{rapport}");
    }
}
