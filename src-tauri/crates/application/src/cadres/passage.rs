//! Moving a contract to another framework: the dossier of the new act, and the whole account of the way there.
//!
//! The dossier received is left untouched. What belongs to the former years (their money, their results, their reports)
//! stays in it and is named; a text that somebody changed is kept; what has no counterpart stays and is named. Not here:
//! the links between objectives (data) and what follows from them (`domaine::passage`).

use domaine::cadre::{Cadre, Situation};
use domaine::dossier::{Article, Dossier, Periode, Visa};
use domaine::filiation::{DevenirIndicateur, devenirs};
use domaine::ident::Exercice;
use domaine::passage::{Devenir, EngagementChange, ListeChangee, ObjectifSansAction, passer};
use domaine::statut::Statut;

use crate::correction::typographie;
use crate::creation;
use crate::erreur::Erreur;
use crate::puces::Puces;
use crate::textes::typographier;

/// What stays behind in the former dossier, with how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reste {
    Enveloppes,
    LignesDeFinancement,
    Cibles,
    Resultats,
    Avancements,
    Rapports,
    Avenants,
    Derogations,
    Commentaires,
    Annonces,
    JalonsDates,
    Seance,
    Arguments,
}

/// What was done with a visa or an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortDuTexte {
    /// The wording of the new model takes the place of the untouched former one.
    Modele,
    /// Somebody had changed it: her words are kept, to be read again under the new framework.
    Garde,
    /// Only the former model had it.
    Retire,
    /// Only the new model has it.
    Ajoute,
}

/// A visa or an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DevenirDuTexte {
    pub quoi: String,
    pub sort: SortDuTexte,
}

/// The new dossier and the account.
#[derive(Clone, Debug)]
pub struct ChangementDeCadre {
    pub dossier: Dossier,
    pub avant: String,
    pub apres: String,
    pub periode: (Periode, Periode),
    pub objectifs: Vec<Devenir>,
    /// The indicators that the former framework describes; the dossier keeps their words.
    pub indicateurs: Vec<DevenirIndicateur>,
    pub engagements: Vec<EngagementChange>,
    pub listes: Vec<ListeChangee>,
    pub sans_action: Vec<ObjectifSansAction>,
    pub articles: Vec<DevenirDuTexte>,
    pub visas: Vec<DevenirDuTexte>,
    pub restes: Vec<(Reste, usize)>,
    /// Money said to go on after the contract, that the new one has to take up or not: one label each.
    pub perennes: Vec<String>,
}

/// Makes the dossier of the new framework.
///
/// # Errors
/// An unknown framework, or the one that the dossier already has.
pub fn changer_cadre(dossier: &Dossier, vers: &str) -> Result<ChangementDeCadre, Erreur> {
    let avant = crate::cadre_de(dossier)?;
    let apres = referentiel::cadre(vers).ok_or_else(|| Erreur::CadreInconnu(vers.to_owned()))?;
    if avant.code == apres.code {
        return Err(Erreur::MemeCadre(apres.code.clone()));
    }
    let connus = referentiel::cadres();
    let passage = passer(dossier, avant, apres, &connus);
    let mut neuf = passage.dossier;
    let periode = periode(apres).unwrap_or(dossier.periode);
    neuf.id = uuid::Uuid::now_v7().to_string().parse().expect("a uuid is a valid id");
    neuf.periode = periode;
    neuf.statut = Statut::Projet;
    (neuf.date_signature, neuf.lieu_signature) = (None, None);
    for partie in &mut neuf.parties {
        partie.deliberation = None;
    }
    let mut restes = laisser(dossier, &mut neuf);
    let dates = dossier.jalons.iter().filter(|j| j.fait.is_some() || j.prevu.is_some()).count();
    restes.push((Reste::JalonsDates, dates));
    // The delays were agreed with people who stay.
    restes.push((Reste::Seance, usize::from(neuf.seance.jour.take().is_some())));
    neuf.jalons = creation::jalons(apres);
    let (articles, sorts_des_articles) = articles(dossier, avant, apres);
    let sorts_des_visas = visas(dossier, avant, apres);
    neuf.articles = articles;
    neuf.visas = sorts_des_visas.iter().filter(|(_, s)| *s != SortDuTexte::Retire).map(|(v, _)| v.clone()).collect();
    let visas = nommes(sorts_des_visas, &Puces::new(dossier, avant), &Puces::new(&neuf, apres));
    let perennes: std::collections::BTreeSet<String> =
        dossier.enveloppes.iter().filter(|e| e.perenne).map(|e| e.libelle()).collect();
    Ok(ChangementDeCadre {
        dossier: neuf,
        avant: avant.code.clone(),
        apres: apres.code.clone(),
        periode: (dossier.periode, periode),
        objectifs: passage.devenirs,
        indicateurs: devenirs(dossier, avant, apres, &connus),
        engagements: passage.engagements,
        listes: passage.listes,
        sans_action: passage.sans_action,
        articles: sorts_des_articles,
        visas,
        restes: restes.into_iter().filter(|(_, n)| *n > 0).collect(),
        perennes: perennes.into_iter().collect(),
    })
}

/// The period that the new text sets.
fn periode(cadre: &Cadre) -> Option<Periode> {
    let regle = cadre.periode(Situation::PremierContrat)?;
    Some(Periode { debut: regle.debut?, fin: regle.fin })
}

/// Takes out of the new dossier what belongs to the years that the old one accounts for.
fn laisser(ancien: &Dossier, neuf: &mut Dossier) -> Vec<(Reste, usize)> {
    let exercices = neuf.exercices();
    let dans = |exercice: &Exercice| exercices.contains(exercice);
    let periode = neuf.periode;
    let mut restes = Vec::new();
    let mut compter = |quoi, combien| restes.push((quoi, combien));

    neuf.enveloppes.retain(|e| e.debut <= periode.fin && periode.debut <= e.fin);
    compter(Reste::Enveloppes, ancien.enveloppes.len() - neuf.enveloppes.len());
    let (mut lignes, mut cibles, mut resultats, mut avancements) = (0, 0, 0, 0);
    for action in &mut neuf.actions {
        lignes += retirer(&mut action.financements, |f| {
            exercices.iter().any(|e| f.exercice <= *e && *e <= f.jusqu_a.unwrap_or(f.exercice))
        });
        avancements += action.avancement.len();
        action.avancement.retain(|exercice, _| dans(exercice));
        avancements -= action.avancement.len();
        for indicateur in &mut action.indicateurs {
            let dedans = |millesime: &domaine::ident::Millesime| {
                exercices.iter().any(|e| millesime.as_str().contains(&e.to_string()))
            };
            cibles += indicateur.cibles.len();
            indicateur.cibles.retain(|millesime, _| dedans(millesime));
            cibles -= indicateur.cibles.len();
            resultats += indicateur.realises.len();
            indicateur.realises.retain(|millesime, _| dedans(millesime));
            resultats -= indicateur.realises.len();
        }
    }
    compter(Reste::LignesDeFinancement, lignes);
    compter(Reste::Cibles, cibles);
    compter(Reste::Resultats, resultats);
    compter(Reste::Avancements, avancements);
    compter(Reste::Rapports, std::mem::take(&mut neuf.rapports).len());
    compter(Reste::Avenants, std::mem::take(&mut neuf.avenants).len());
    compter(Reste::Derogations, std::mem::take(&mut neuf.derogations).len());
    compter(Reste::Commentaires, std::mem::take(&mut neuf.commentaires).len());
    let candidature = std::mem::take(&mut neuf.candidature);
    compter(Reste::Arguments, candidature.criteres.len() + candidature.engagements.len());
    compter(Reste::Annonces, std::mem::take(&mut neuf.annonces).len());
    restes
}

fn retirer<T>(liste: &mut Vec<T>, garder: impl Fn(&T) -> bool) -> usize {
    let avant = liste.len();
    liste.retain(garder);
    avant - liste.len()
}

/// The articles of the new model in their order, then those that only this dossier has.
fn articles(dossier: &Dossier, avant: &Cadre, apres: &Cadre) -> (Vec<Article>, Vec<DevenirDuTexte>) {
    let (anciens, neufs) = (creation::articles(avant), creation::articles(apres));
    let intact = |a: &Article| {
        anciens
            .iter()
            .any(|m| m.id == a.id && m.titre == typographier(&a.titre) && m.corps == typographie(a.corps.clone()))
    };
    let mut articles = Vec::new();
    let mut sorts = Vec::new();
    for neuf in neufs {
        let present = dossier.articles.iter().find(|a| a.id == neuf.id);
        let (article, sort) = match present {
            Some(article) if !intact(article) => {
                // The words are hers, but nobody has confirmed them under this framework yet.
                (Article { confirme: None, ..article.clone() }, SortDuTexte::Garde)
            }
            Some(_) => (neuf, SortDuTexte::Modele),
            None => (neuf, SortDuTexte::Ajoute),
        };
        sorts.push(DevenirDuTexte { quoi: article.titre.clone(), sort });
        articles.push(article);
    }
    for article in
        dossier.articles.iter().filter(|a| !articles.iter().any(|n| n.id == a.id)).cloned().collect::<Vec<_>>()
    {
        let sort = if intact(&article) { SortDuTexte::Retire } else { SortDuTexte::Garde };
        sorts.push(DevenirDuTexte { quoi: article.titre.clone(), sort });
        if sort == SortDuTexte::Garde {
            articles.push(Article { confirme: None, ..article });
        }
    }
    (articles, sorts)
}

/// The same for visas; the ones that are taken out are told apart by their lot.
fn visas(dossier: &Dossier, avant: &Cadre, apres: &Cadre) -> Vec<(Visa, SortDuTexte)> {
    let collectivite = referentiel::collectivite(&dossier.collectivite);
    let [anciens, neufs] = [avant, apres].map(|cadre| creation::visas(cadre, collectivite));
    let intact = |v: &Visa| est_parmi(v, &anciens);
    let garde = |visa: &Visa| (Visa { confirme: None, ..visa.clone() }, SortDuTexte::Garde);
    let autres: Vec<&Visa> = dossier.visas.iter().filter(|v| !neufs.iter().any(|n| n.id == v.id)).collect();
    let mut sorts: Vec<(Visa, SortDuTexte)> = neufs
        .into_iter()
        .map(|neuf| match dossier.visas.iter().find(|v| v.id == neuf.id) {
            Some(visa) if !intact(visa) => garde(visa),
            Some(_) => (neuf, SortDuTexte::Modele),
            None => (neuf, SortDuTexte::Ajoute),
        })
        .collect();
    sorts.extend(autres.into_iter().map(|visa| match intact(visa) {
        true => (visa.clone(), SortDuTexte::Retire),
        false => garde(visa),
    }));
    sorts
}

/// Each visa whole, as it prints: in the new dossier, or in the former one when it stays there.
fn nommes(sorts: Vec<(Visa, SortDuTexte)>, avant: &Puces<'_>, apres: &Puces<'_>) -> Vec<DevenirDuTexte> {
    let nommer = |(visa, sort): (Visa, SortDuTexte)| {
        let puces = if sort == SortDuTexte::Retire { avant } else { apres };
        DevenirDuTexte { quoi: puces.en_clair(&visa.texte).trim_end_matches([' ', '\u{a0}', ';']).to_owned(), sort }
    };
    sorts.into_iter().map(nommer).collect()
}

/// Its words are those of a model; spaces may have been written otherwise.
fn est_parmi(visa: &Visa, modeles: &[Visa]) -> bool {
    modeles.iter().any(|m| m.id == visa.id && m.texte == typographie(visa.texte.clone()))
}
