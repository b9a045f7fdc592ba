//! The figures that the dossier itself holds, by kind, each with its place: what a written figure is compared with.

use rust_decimal::Decimal;

use crate::cadre::{Cadre, Retenu, StatutObjectif, Theme, retenus};
use crate::donnee::{Donnee, Somme};
use crate::dossier::{Action, Dossier, Indicateur, Liste, Nature, QuoiAnnonce, Source};
use crate::finances::{self, Mesure};
use crate::ident::Exercice;
use crate::jour::Jour;
use crate::montant::Montant;
use crate::nombre::Nombre;

/// A figure and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place<T> {
    pub chemin: String,
    pub valeur: T,
}

fn place<T>(chemin: impl Into<String>, valeur: T) -> Place<T> {
    Place { chemin: chemin.into(), valeur }
}

/// An amount, with the source that pays it when it is one alone.
pub type MontantPlace = (Place<Montant>, Option<Source>);

/// Every amount of the dossier, lines and envelopes first, then what is computed from them.
pub fn montants(dossier: &Dossier) -> Vec<MontantPlace> {
    let mut montants = Vec::new();
    let mut noter = |chemin: String, source: Option<Source>, donnee: &Option<Donnee<Montant>>| {
        if let Some(montant) = donnee.as_ref().and_then(Donnee::valeur) {
            montants.push((place(chemin, *montant), source));
        }
    };
    for e in &dossier.enveloppes {
        noter(format!("enveloppes/{}/notifie", e.id), Some(e.source), &e.notifie);
        noter(format!("enveloppes/{}/demande", e.id), Some(e.source), &e.demande);
    }
    for action in &dossier.actions {
        for f in &action.financements {
            for (nom, donnee) in [("prevu", &f.prevu), ("engage", &f.engage), ("paye", &f.paye), ("report", &f.report)]
            {
                noter(format!("actions/{}/financements/{}/{nom}", action.id, f.id), Some(f.source), donnee);
            }
        }
    }
    for annonce in &dossier.annonces {
        montants.extend(annonce.montant.map(|m| (place(format!("annonces/{}", annonce.id), m), None)));
    }
    montants.extend(calcules(dossier));
    montants
}

fn calcules(dossier: &Dossier) -> Vec<MontantPlace> {
    const MESURES: [Mesure; 3] = [Mesure::Prevu, Mesure::Engage, Mesure::Paye];
    let mut sommes: Vec<(String, Option<Source>, Somme)> = Vec::new();
    let (tranches, sources) = (finances::tranches(dossier), finances::sources(dossier));
    for source in &sources {
        let mut total = Somme::default();
        for tranche in &tranches {
            let notifie = finances::notifie(dossier, *source, *tranche);
            total = total.plus(notifie);
            sommes.push(("enveloppes".into(), Some(*source), notifie));
            for mesure in MESURES {
                let reparti = finances::reparti(dossier, *source, *tranche, mesure);
                sommes.push(("actions".into(), Some(*source), reparti));
                if let (Some(notifie), Some(reparti)) = (notifie.connu, reparti.connu) {
                    let reste = Somme { connu: Some(notifie - reparti), ..Somme::default() };
                    sommes.push(("enveloppes".into(), Some(*source), reste));
                }
            }
        }
        sommes.push(("enveloppes".into(), Some(*source), total));
        for mesure in MESURES {
            let somme = tranches.iter().map(|t| finances::reparti(dossier, *source, *t, mesure));
            sommes.push(("actions".into(), Some(*source), somme.fold(Somme::default(), Somme::plus)));
        }
    }
    // « L’ARS apporte 210 000 € »: its two credits are often said as one.
    let de_l_ars: Vec<Source> =
        sources.iter().copied().filter(|s| matches!(s, Source::Fir | Source::Ondam | Source::ArsNonVentile)).collect();
    let ars = |tranches: &[finances::Tranche]| {
        let notifies = tranches.iter().flat_map(|t| de_l_ars.iter().map(|s| finances::notifie(dossier, *s, *t)));
        notifies.fold(Somme::default(), Somme::plus)
    };
    sommes.extend(tranches.iter().map(|t| ("enveloppes".into(), None, ars(&[*t]))));
    sommes.push(("enveloppes".into(), None, ars(&tranches)));
    for tranche in &tranches {
        let annee = finances::cofinancement(dossier, *tranche);
        sommes.push(("enveloppes".into(), None, annee.total));
        sommes.push(("enveloppes".into(), None, annee.total.plus(annee.departement)));
        for mesure in MESURES {
            let somme = sources.iter().map(|s| finances::reparti(dossier, *s, *tranche, mesure));
            sommes.push(("actions".into(), None, somme.fold(Somme::default(), Somme::plus)));
        }
    }
    sommes.push(("enveloppes".into(), None, finances::cofinancement_total(dossier)));
    for action in &dossier.actions {
        let chemin = format!("actions/{}/financements", action.id);
        let de = |sources: &[Source], tranches: &[finances::Tranche], mesure| {
            sources
                .iter()
                .flat_map(|s| tranches.iter().map(|t| finances::de_l_action(action, *s, *t, mesure)))
                .fold(Somme::default(), Somme::plus)
        };
        for mesure in MESURES {
            sommes.push((chemin.clone(), None, de(&sources, &tranches, mesure)));
            sommes.extend(tranches.iter().map(|t| (chemin.clone(), None, de(&sources, &[*t], mesure))));
            sommes.extend(sources.iter().map(|s| (chemin.clone(), Some(*s), de(&[*s], &tranches, mesure))));
        }
    }
    sommes.into_iter().filter_map(|(chemin, source, somme)| Some((place(chemin, somme.connu?), source))).collect()
}

/// Every day of the dossier and of its framework.
pub fn jours(dossier: &Dossier, cadre: &Cadre) -> Vec<Place<Jour>> {
    let mut jours = vec![place("periode", dossier.periode.debut), place("periode", dossier.periode.fin)];
    jours.extend(dossier.date_signature.map(|j| place("date_signature", j)));
    for j in &dossier.jalons {
        jours.extend(j.prevu.map(|d| place(format!("jalons/{}/prevu", j.id), d)));
        jours.extend(j.fait.map(|d| place(format!("jalons/{}/fait", j.id), d)));
    }
    for p in &dossier.parties {
        let date = p.deliberation.as_ref().and_then(|d| d.date);
        jours.extend(date.map(|d| place(format!("parties/{}/deliberation/date", p.id), d)));
    }
    for e in &dossier.enveloppes {
        jours.extend([place(format!("enveloppes/{}", e.id), e.debut), place(format!("enveloppes/{}", e.id), e.fin)]);
    }
    jours.extend(dossier.actions.iter().flat_map(jours_de_l_action));
    for rapport in &dossier.rapports {
        let accords = rapport.approbations.iter().filter_map(|a| a.le);
        jours.extend(accords.map(|d| place(format!("rapports/{}", rapport.id), d)));
    }
    for jalon in &cadre.jalons {
        let avant = dossier.exercices().first().and_then(|e| Exercice::try_from(i32::from(e.annee()) - 1).ok());
        let exercices = avant.into_iter().chain(dossier.exercices());
        jours.extend(exercices.filter_map(|e| Some(place(format!("cadre/{}", jalon.code), jalon.echeance(e)?))));
    }
    jours
}

/// Days of one action: its steps and its results.
pub fn jours_de_l_action(action: &Action) -> Vec<Place<Jour>> {
    let mut jours = Vec::new();
    for etape in &action.etapes {
        let chemin = format!("actions/{}/etapes/{}", action.id, etape.id);
        jours.extend(etape.debut.map(|d| place(format!("{chemin}/debut"), d)));
        jours.extend(etape.fin.map(|d| place(format!("{chemin}/fin"), d)));
    }
    for indicateur in &action.indicateurs {
        let chemin = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
        jours.extend(indicateur.realises.values().filter_map(|r| r.le).map(|d| place(chemin.clone(), d)));
    }
    jours
}

/// Milestones of that kind, planned and done.
pub fn jours_du_jalon(dossier: &Dossier, quoi: &str) -> Vec<Place<Jour>> {
    let jalons = dossier.jalons.iter().filter(|j| j.quoi.starts_with(quoi));
    let mut jours: Vec<_> = jalons
        .flat_map(|j| [j.prevu, j.fait].into_iter().flatten().map(|d| place(format!("jalons/{}", j.id), d)))
        .collect();
    if quoi == "deliberation" {
        let dates = dossier.parties.iter().filter_map(|p| Some((p, p.deliberation.as_ref()?.date?)));
        jours.extend(dates.map(|(p, d)| place(format!("parties/{}/deliberation/date", p.id), d)));
    }
    if quoi == "signature" {
        jours.extend(dossier.date_signature.map(|d| place("date_signature", d)));
    }
    jours
}

/// Values of the indicators of an action that are counted in that noun, with their sums and their gaps.
pub fn mesures(action: &Action, est_l_unite: impl Fn(&str) -> bool) -> Vec<Place<Decimal>> {
    let mut mesures = Vec::new();
    for indicateur in action.indicateurs.iter().filter(|i| i.unite.as_deref().is_some_and(&est_l_unite)) {
        let valeurs = valeurs(action, indicateur);
        let nombres: Vec<Decimal> = valeurs.iter().map(|p| p.valeur).collect();
        let chemin = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
        let cibles: Decimal = indicateur.cibles.values().filter_map(Donnee::valeur).map(|n| n.decimal()).sum();
        mesures.extend(valeurs);
        if a_une_cible(indicateur) {
            mesures.push(place(chemin.clone(), cibles));
        }
        for a in &nombres {
            let ecarts = nombres.iter().map(|b| *a - *b).filter(|ecart| *ecart > Decimal::ZERO);
            mesures.extend(ecarts.map(|ecart| place(chemin.clone(), ecart)));
        }
    }
    mesures
}

/// True when an indicator of the action counted in that noun has a target: without one, nothing was promised in that
/// unit, and a figure of the text contradicts nothing.
pub fn vise_une_cible(action: &Action, est_l_unite: impl Fn(&str) -> bool) -> bool {
    action.indicateurs.iter().any(|i| i.unite.as_deref().is_some_and(&est_l_unite) && a_une_cible(i))
}

fn a_une_cible(indicateur: &Indicateur) -> bool {
    indicateur.cibles.values().any(|cible| cible.valeur().is_some())
}

fn valeurs(action: &Action, indicateur: &Indicateur) -> Vec<Place<Decimal>> {
    let racine = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
    let nombre = |d: Option<&Donnee<Nombre>>| d.and_then(Donnee::valeur).map(|n| n.decimal());
    let mut valeurs = Vec::new();
    if let Some(reference) = &indicateur.reference {
        valeurs.extend(nombre(reference.valeur.as_ref()).map(|n| place(format!("{racine}/reference/valeur"), n)));
    }
    for (millesime, cible) in &indicateur.cibles {
        valeurs.extend(nombre(Some(cible)).map(|n| place(format!("{racine}/cibles/{millesime}"), n)));
    }
    for (millesime, realise) in &indicateur.realises {
        let chemin = format!("{racine}/realises/{millesime}/valeur");
        valeurs.extend(nombre(realise.valeur.as_ref()).map(|n| place(chemin.clone(), n)));
        valeurs.extend(
            realise.propositions.iter().filter_map(|p| Some(place(chemin.clone(), p.valeur.valeur()?.decimal()))),
        );
    }
    valeurs
}

/// Shares of money in per cent, unrounded: what each source and the Département bring.
pub fn parts(dossier: &Dossier) -> Vec<Place<Decimal>> {
    let mut parts = Vec::new();
    let mut noter = |part: Option<Montant>, total: Option<Montant>| {
        if let (Some(part), Some(total)) = (part, total)
            && let Some(pour_mille) = part.pour_mille(total)
        {
            parts.push(place("enveloppes", Decimal::new(i64::from(pour_mille), 1)));
        }
    };
    for tranche in finances::tranches(dossier) {
        let annee = finances::cofinancement(dossier, tranche);
        let ensemble = annee.total.plus(annee.departement).connu;
        noter(annee.departement.connu, ensemble);
        noter(annee.total.connu, ensemble);
        for source in finances::sources(dossier) {
            let notifie = finances::notifie(dossier, source, tranche).connu;
            noter(notifie, ensemble);
            noter(notifie, annee.total.connu);
        }
    }
    parts
}

/// Numbers of actions that a sentence may mean, given what it says after « actions ».
pub fn actions(dossier: &Dossier, cadre: &Cadre, precision: &Precision) -> Vec<Place<usize>> {
    let compter = |chemin: &str, garder: &dyn Fn(&Action) -> bool| {
        place(chemin, dossier.actions.iter().filter(|a| garder(a)).count())
    };
    let annonces = |quoi: QuoiAnnonce| {
        dossier
            .annonces
            .iter()
            .filter(move |a| a.quoi == quoi)
            .filter_map(|a| Some(place(format!("annonces/{}", a.id), usize::try_from(a.nombre?).ok()?)))
    };
    let de_la_liste = |liste: Liste| compter("actions", &|a| a.listes.contains(&liste));
    match precision {
        Precision::Fondamentales => {
            let mut n = vec![de_la_liste(Liste::Fondamentales)];
            n.extend(annonces(QuoiAnnonce::ActionsFondamentales));
            n
        }
        Precision::Facultatives => {
            let mut n = vec![de_la_liste(Liste::Facultatives)];
            n.push(compter("actions", &|a| a.listes.contains(&Liste::Facultatives) && a.listes.len() == 1));
            n.extend(annonces(QuoiAnnonce::ActionsFacultatives));
            n
        }
        Precision::De(source) => {
            let finance = |a: &Action| a.financements.iter().any(|f| f.source == *source);
            let mut n = vec![compter("actions", &finance)];
            for e in dossier.enveloppes.iter().filter(|e| e.source == *source) {
                n.push(compter(&format!("enveloppes/{}", e.id), &|a| e.couvre(&a.id)));
            }
            n.extend(annonces(QuoiAnnonce::ActionsFacultatives));
            n
        }
        Precision::Pmi => vec![compter("actions", &|a| {
            a.objectifs
                .iter()
                .any(|o| o.cadre == cadre.code && cadre.objectif(&o.code).is_some_and(|c| c.theme == Theme::Pmi))
        })],
        Precision::Nouvelles => {
            vec![compter("actions", &|a| a.nature == Some(Nature::Nouvelle))]
        }
        Precision::Aucune => {
            let mut n = vec![place("actions", dossier.actions.len())];
            n.extend([de_la_liste(Liste::Fondamentales), de_la_liste(Liste::Facultatives)]);
            n.push(compter("actions", &|a| a.listes != [Liste::Autres]));
            n.extend(annonces(QuoiAnnonce::ActionsFondamentales));
            n.extend(annonces(QuoiAnnonce::ActionsFacultatives));
            n
        }
    }
}

/// What a sentence says of the actions it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    Aucune,
    Fondamentales,
    Facultatives,
    Nouvelles,
    Pmi,
    /// Paid by one source.
    De(Source),
}

/// Numbers of objectives: those the actions serve, those the framework expects.
pub fn objectifs(dossier: &Dossier, cadre: &Cadre, precision: &Precision) -> Vec<Place<usize>> {
    let servis = |garder: &dyn Fn(&str) -> bool| {
        let mut codes: Vec<&str> = dossier
            .actions
            .iter()
            .flat_map(|a| &a.objectifs)
            .filter(|o| o.cadre == cadre.code && garder(&o.code))
            .map(|o| o.code.as_str())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        place("actions", codes.len())
    };
    let statut = |code: &str| cadre.objectif(code).map(|o| o.statut.valeur);
    let obligatoires = || servis(&|code| statut(code) == Some(StatutObjectif::Obligatoire));
    let facultatifs = || servis(&|code| statut(code).is_some_and(|s| s != StatutObjectif::Obligatoire));
    // As the rule and the acts count them: known to be optional, and in a list of the contract.
    let comptes_facultatifs = || {
        let tenus = retenus(dossier.actions.iter(), cadre);
        let compte =
            |(code, tenu): &(&str, Retenu)| *tenu == Retenu::Compte && statut(code) == Some(StatutObjectif::Facultatif);
        place("actions", tenus.into_iter().filter(compte).count())
    };
    let comptes = &cadre.comptes;
    let attendus = comptes.obligatoires_attendus.iter();
    let au_choix = comptes.facultatifs_min.iter().chain(&comptes.facultatifs_max).chain(&comptes.facultatifs_possibles);
    let du_cadre = |n: u16| place("cadre", usize::from(n));
    match precision {
        Precision::Fondamentales => {
            std::iter::once(obligatoires()).chain(attendus.map(|n| du_cadre(n.valeur))).collect()
        }
        Precision::Facultatives => {
            [facultatifs(), comptes_facultatifs()].into_iter().chain(au_choix.map(|n| du_cadre(n.valeur))).collect()
        }
        Precision::Aucune | Precision::Nouvelles | Precision::Pmi | Precision::De(_) => {
            let connus = [servis(&|_| true), obligatoires(), facultatifs(), place("cadre", cadre.objectifs.len())];
            connus.into_iter().chain(attendus.chain(au_choix).map(|n| du_cadre(n.valeur))).collect()
        }
    }
}
