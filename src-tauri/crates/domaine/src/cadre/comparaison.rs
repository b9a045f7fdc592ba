//! What differs between two frameworks, for a reader: what appeared, what vanished, what changed status or date.
//!
//! Objectives and indicators are compared by the links between years (`issu_de`), not by code: two frameworks may use one
//! code for two things. Not here: the sentences, nor what a contract does of the differences (see [`crate::passage`]).

use super::{Cadre, Contrainte, Fiabilite, PlacePartie, Quand, Redaction, Severite, StatutObjectif, Surete};
use crate::dossier::{Periodicite, Sens, Source};
use crate::filiation;
use crate::passage::Filiation;

/// Which list of the framework a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rubrique {
    Texte,
    Partie,
    Periode,
    Compte,
    Engagement,
    Objectif,
    Indicateur,
    Financeur,
    Enveloppe,
    Document,
    Echeance,
    Seuil,
    Regle,
}

/// What happened to a row from one framework to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changement {
    Apparu,
    Disparu,
    Statut {
        avant: StatutObjectif,
        apres: StatutObjectif,
    },
    /// A rule speaks more or less severely.
    Severite {
        avant: Severite,
        apres: Severite,
    },
    /// The wording of one year was not found: the framework carries that of the other year in its place.
    IntituleRepris {
        manque: String,
        repris: String,
    },
    /// Another title, number, date or value, as each file writes it.
    Valeur {
        avant: String,
        apres: String,
    },
}

/// How sure what is said of a row is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Nuance {
    /// No source that was read links the two rows.
    pub sans_source: bool,
    /// The status of before and that of after, when one is only deduced.
    pub suretes: Option<(Surete, Surete)>,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ecart {
    pub rubrique: Rubrique,
    pub code: String,
    /// Its code in the second framework, when it is not the same.
    pub devient: Option<String>,
    pub nuance: Nuance,
    pub libelle: String,
    pub changement: Changement,
}

/// Every difference, list by list. `connus` are all the frameworks, through which links may go.
pub fn comparer(avant: &Cadre, apres: &Cadre, connus: &[&Cadre]) -> Vec<Ecart> {
    let mut ecarts = Vec::new();
    ecarts.extend(rangees(Rubrique::Texte, textes(avant, apres).into_iter(), textes(apres, avant).into_iter()));
    ecarts.extend(rangees(Rubrique::Partie, parties(avant).into_iter(), parties(apres).into_iter()));
    ecarts.extend(periodes(avant, apres));
    ecarts.extend(comptes(avant, apres));
    ecarts.extend(rangees(
        Rubrique::Engagement,
        avant.engagements.iter().map(|e| (e.code.clone(), e.titre.clone(), e.titre.clone())),
        apres.engagements.iter().map(|e| (e.code.clone(), e.titre.clone(), e.titre.clone())),
    ));
    ecarts.extend(objectifs(avant, apres, connus));
    ecarts.extend(indicateurs(avant, apres, connus));
    ecarts.extend(rangees(
        Rubrique::Financeur,
        avant.financeurs.iter().map(|f| (f.code.code().to_owned(), f.libelle.clone(), f.libelle.clone())),
        apres.financeurs.iter().map(|f| (f.code.code().to_owned(), f.libelle.clone(), f.libelle.clone())),
    ));
    ecarts.extend(credits(avant, apres));
    ecarts.extend(rangees(Rubrique::Enveloppe, enveloppes(avant).into_iter(), enveloppes(apres).into_iter()));
    let documents = |c: &Cadre| {
        c.documents.iter().map(|d| (d.code.clone(), d.libelle.clone(), d.libelle.clone())).collect::<Vec<_>>()
    };
    ecarts.extend(rangees(Rubrique::Document, documents(avant).into_iter(), documents(apres).into_iter()));
    let echeances =
        |c: &Cadre| c.jalons.iter().map(|j| (j.code.clone(), j.libelle.clone(), quand(&j.quand))).collect::<Vec<_>>();
    ecarts.extend(rangees(Rubrique::Echeance, echeances(avant).into_iter(), echeances(apres).into_iter()));
    let seuils = |c: &Cadre| {
        c.seuils
            .iter()
            .map(|s| (s.code.clone(), s.libelle.clone(), format!("{} {}", s.valeur.en_francais(), s.unite)))
            .collect::<Vec<_>>()
    };
    ecarts.extend(rangees(Rubrique::Seuil, seuils(avant).into_iter(), seuils(apres).into_iter()));
    let regles = |c: &Cadre| {
        c.contraintes.iter().map(|r| (r.regle.clone(), r.enonce.clone(), r.enonce.clone())).collect::<Vec<_>>()
    };
    ecarts.extend(rangees(Rubrique::Regle, regles(avant).into_iter(), regles(apres).into_iter()));
    ecarts.extend(severites(avant, apres));
    ecarts
}

/// The founding text of one year is compared with that of the other; the texts beside it come and go.
fn textes(c: &Cadre, autre: &Cadre) -> Vec<(String, String, String)> {
    let fondateur = c.textes.iter().take(1).map(|t| ("texte".to_owned(), t));
    let a_cote = c.textes.iter().skip(1).filter(|t| autre.textes.iter().all(|a| a.cle != t.cle));
    let rangee = |(code, t): (String, &super::TexteReference)| (code, t.mention(), t.mention());
    fondateur.chain(a_cote.map(|t| (t.cle.clone(), t))).map(rangee).collect()
}

fn parties(c: &Cadre) -> Vec<(String, String, String)> {
    let place = |p: &super::PartieAttendue| match p.place {
        PlacePartie::Signataire => "signataire",
        PlacePartie::Associee => "associée, peut signer",
    };
    c.parties.iter().map(|p| (p.libelle.clone(), p.libelle.clone(), place(p).to_owned())).collect()
}

/// Indicators, followed by the links between years: another code, other words, another way of counting.
fn indicateurs(avant: &Cadre, apres: &Cadre, connus: &[&Cadre]) -> Vec<Ecart> {
    let mut ecarts = Vec::new();
    let mut continues = std::collections::BTreeSet::new();
    for ancien in &avant.indicateurs {
        let suites = filiation::suites(avant, &ancien.code, apres, connus);
        if suites.is_empty() {
            ecarts.push(ecart_d_indicateur(ancien, None, Changement::Disparu));
        }
        for neuf in suites.iter().filter_map(|s| apres.indicateur(&s.code)) {
            continues.insert(neuf.code.as_str());
            let devient = (neuf.code != ancien.code).then(|| neuf.code.clone());
            let autre_mesure = filiation::mesure(neuf) != filiation::mesure(ancien);
            // The new code alone is already said with the other way of counting.
            if neuf.libelle != ancien.libelle || (devient.is_some() && !autre_mesure) {
                let (avant, apres) = (ancien.libelle.clone(), neuf.libelle.clone());
                ecarts.push(ecart_d_indicateur(ancien, devient.clone(), Changement::Valeur { avant, apres }));
            }
            if autre_mesure {
                let (avant, apres) = (mesure(ancien), mesure(neuf));
                ecarts.push(ecart_d_indicateur(ancien, devient, Changement::Valeur { avant, apres }));
            }
        }
    }
    let venus = apres.indicateurs.iter().filter(|i| !continues.contains(i.code.as_str()));
    ecarts.extend(venus.map(|i| ecart_d_indicateur(i, None, Changement::Apparu)));
    ecarts
}

fn ecart_d_indicateur(i: &super::Indicateur, devient: Option<String>, changement: Changement) -> Ecart {
    Ecart {
        rubrique: Rubrique::Indicateur,
        code: i.code.clone(),
        devient,
        nuance: Nuance::default(),
        libelle: i.libelle.clone(),
        changement,
    }
}

/// What an indicator is counted in, over which year, and which way it makes progress.
fn mesure(i: &super::Indicateur) -> String {
    let sens = match i.sens {
        Sens::Hausse => "à la hausse",
        Sens::Baisse => "à la baisse",
        Sens::Stabilite => "stable",
        Sens::Suivi => "suivi sans cible",
    };
    let annees = i.periodicites.iter().map(|p| match p.valeur {
        Periodicite::AnneeCivile => "année civile",
        Periodicite::AnneeScolaire => "année scolaire",
    });
    format!("{}, {sens}, {}", i.unite, annees.collect::<Vec<_>>().join(" ou "))
}

/// Where the money of a funder that stays comes from, and whether it goes on.
fn credits(avant: &Cadre, apres: &Cadre) -> Vec<Ecart> {
    let rangees_de = |c: &Cadre, autre: &Cadre| {
        let credit = |f: &super::FinanceurAdmis| {
            let ligne = f.ligne.as_ref().map_or("ligne non trouvée", |l| l.valeur.as_str());
            let suite = match f.perenne.as_ref().map(|p| p.valeur) {
                Some(true) => ", crédits pérennes",
                Some(false) => ", crédits non pérennes",
                None => "",
            };
            format!("{ligne}{suite}")
        };
        let restent = c.financeurs.iter().filter(|f| autre.financeur(f.code).is_some());
        restent.map(|f| (f.code.code().to_owned(), f.libelle.clone(), credit(f))).collect::<Vec<_>>()
    };
    rangees(Rubrique::Financeur, rangees_de(avant, apres).into_iter(), rangees_de(apres, avant).into_iter())
}

/// National amounts, one row for each funder: every value that a source gives stands, since they may disagree.
fn enveloppes(c: &Cadre) -> Vec<(String, String, String)> {
    let mut rangees: Vec<(Option<Source>, Vec<String>)> = Vec::new();
    for e in &c.enveloppes {
        let mut montants: Vec<String> = e.millions.iter().map(|m| format!("{} M€", m.valeur.en_francais())).collect();
        montants.dedup();
        let (debut, fin) = (e.debut.annee(), e.fin.annee());
        let annees = if debut == fin { debut.to_string() } else { format!("{debut}-{fin}") };
        let connus = (!montants.is_empty()).then(|| format!("{} ({annees})", montants.join(" ou ")));
        match rangees.iter_mut().find(|(qui, _)| *qui == e.financeur) {
            Some((_, valeurs)) => valeurs.extend(connus),
            None => rangees.push((e.financeur, connus.into_iter().collect())),
        }
    }
    let rangee = |(qui, valeurs): (Option<Source>, Vec<String>)| {
        let libelle = match qui {
            Some(code) => c.financeur(code).map_or_else(|| code.code().to_owned(), |f| f.libelle.clone()),
            None => "Toutes sources".to_owned(),
        };
        let valeur = if valeurs.is_empty() { "montant non trouvé".to_owned() } else { valeurs.join(", ") };
        (qui.map_or("total", Source::code).to_owned(), libelle, valeur)
    };
    rangees.into_iter().map(rangee).collect()
}

fn severites(avant: &Cadre, apres: &Cadre) -> Vec<Ecart> {
    let changee = |ancienne: &Contrainte| {
        let neuve = apres.contrainte(&ancienne.regle).filter(|n| n.severite != ancienne.severite)?;
        Some(Ecart {
            rubrique: Rubrique::Regle,
            code: neuve.regle.clone(),
            devient: None,
            nuance: Nuance::default(),
            libelle: neuve.enonce.clone(),
            changement: Changement::Severite { avant: ancienne.severite, apres: neuve.severite },
        })
    };
    avant.contraintes.iter().filter_map(changee).collect()
}

/// Rows known by their code: (code, what it is, what is compared).
fn rangees(
    rubrique: Rubrique,
    avant: impl Iterator<Item = (String, String, String)>,
    apres: impl Iterator<Item = (String, String, String)>,
) -> Vec<Ecart> {
    let mut nouvelles: Vec<_> = apres.collect();
    let mut ecarts = Vec::new();
    for (code, libelle, valeur) in avant {
        let Some(rang) = nouvelles.iter().position(|(c, _, _)| *c == code) else {
            ecarts.push(Ecart {
                rubrique,
                code,
                devient: None,
                nuance: Nuance::default(),
                libelle,
                changement: Changement::Disparu,
            });
            continue;
        };
        let (_, libelle, neuve) = nouvelles.remove(rang);
        if neuve != valeur {
            let changement = Changement::Valeur { avant: valeur, apres: neuve };
            ecarts.push(Ecart { rubrique, code, devient: None, nuance: Nuance::default(), libelle, changement });
        }
    }
    ecarts.extend(nouvelles.into_iter().map(|(code, libelle, _)| Ecart {
        rubrique,
        code,
        devient: None,
        nuance: Nuance::default(),
        libelle,
        changement: Changement::Apparu,
    }));
    ecarts
}

fn periodes(avant: &Cadre, apres: &Cadre) -> Option<Ecart> {
    let ecrire = |c: &Cadre| {
        let periode = c.periode(super::Situation::PremierContrat)?;
        Some(match periode.debut {
            Some(debut) => format!("du {} au {}", debut.en_francais(), periode.fin.en_francais()),
            None => format!("jusqu’au {}", periode.fin.en_francais()),
        })
    };
    let (ancienne, nouvelle) = (ecrire(avant), ecrire(apres));
    let changement = match (&ancienne, &nouvelle) {
        (a, b) if a == b => return None,
        (Some(a), Some(b)) => Changement::Valeur { avant: a.clone(), apres: b.clone() },
        (None, _) => Changement::Apparu,
        (_, None) => Changement::Disparu,
    };
    Some(Ecart {
        rubrique: Rubrique::Periode,
        code: "periode".to_owned(),
        devient: None,
        nuance: Nuance::default(),
        libelle: nouvelle.or(ancienne).unwrap_or_default(),
        changement,
    })
}

/// A number that only one of the two texts sets is compared with « non fixé ».
fn comptes(avant: &Cadre, apres: &Cadre) -> Vec<Ecart> {
    let nombres = |c: &Cadre| {
        let n = |s: &Option<super::Sourcee<u16>>| s.as_ref().map(|s| s.valeur.to_string());
        [
            ("obligatoires_attendus", "Nombre d’objectifs obligatoires attendus", n(&c.comptes.obligatoires_attendus)),
            ("facultatifs_min", "Minimum d’objectifs au choix", n(&c.comptes.facultatifs_min)),
            ("facultatifs_max", "Maximum d’objectifs au choix", n(&c.comptes.facultatifs_max)),
            ("facultatifs_possibles", "Nombre d’objectifs au choix possibles", n(&c.comptes.facultatifs_possibles)),
            ("places_vides", "Nombre de places vides de la liste", Some(c.emplacements.len().to_string())),
        ]
        .map(|(code, libelle, n)| (code.to_owned(), libelle.to_owned(), n.unwrap_or_else(|| "non fixé".to_owned())))
    };
    rangees(Rubrique::Compte, nombres(avant).into_iter(), nombres(apres).into_iter())
}

fn objectifs(avant: &Cadre, apres: &Cadre, connus: &[&Cadre]) -> Vec<Ecart> {
    let filiation = Filiation::new(connus);
    let mut ecarts = Vec::new();
    let mut continues = std::collections::BTreeSet::new();
    for objectif in &avant.objectifs {
        let suites = filiation.suites(avant, &objectif.code, apres);
        let rubrique = Rubrique::Objectif;
        let (code, libelle) = (objectif.code.clone(), objectif.titre.clone());
        if suites.is_empty() {
            ecarts.push(Ecart {
                rubrique,
                code,
                devient: None,
                nuance: Nuance::default(),
                libelle,
                changement: Changement::Disparu,
            });
            continue;
        }
        for (lien, suite) in suites.iter().filter_map(|s| Some((s, apres.objectif(&s.code)?))) {
            continues.insert(suite.code.clone());
            let suretes = (objectif.surete(), suite.surete());
            let nuance = Nuance {
                sans_source: lien.fiabilite() == Some(Fiabilite::AVerifier),
                suretes: (suretes != (Surete::Ferme, Surete::Ferme)).then_some(suretes),
            };
            let devient = (suite.code != code).then(|| suite.code.clone());
            let ecart = |changement| Ecart {
                rubrique,
                code: code.clone(),
                devient: devient.clone(),
                nuance,
                libelle: suite.titre.clone(),
                changement,
            };
            let change_de_statut = suite.statut.valeur != objectif.statut.valeur;
            if change_de_statut {
                let (avant, apres) = (objectif.statut.valeur, suite.statut.valeur);
                ecarts.push(ecart(Changement::Statut { avant, apres }));
            }
            // The new code alone is already said with the status.
            if suite.titre != objectif.titre || (devient.is_some() && !change_de_statut) {
                ecarts.push(ecart(match (objectif.redaction, suite.redaction) {
                    (Redaction::Approchee, Redaction::Exacte) if suite.titre == objectif.titre => {
                        Changement::IntituleRepris { manque: avant.code.clone(), repris: apres.code.clone() }
                    }
                    (Redaction::Exacte, Redaction::Approchee) if suite.titre == objectif.titre => {
                        Changement::IntituleRepris { manque: apres.code.clone(), repris: avant.code.clone() }
                    }
                    _ => Changement::Valeur { avant: objectif.titre.clone(), apres: suite.titre.clone() },
                }));
            }
        }
    }
    ecarts.extend(apres.objectifs.iter().filter(|o| !continues.contains(&o.code)).map(|o| Ecart {
        rubrique: Rubrique::Objectif,
        code: o.code.clone(),
        devient: None,
        nuance: Nuance::default(),
        libelle: o.titre.clone(),
        changement: Changement::Apparu,
    }));
    ecarts
}

/// A date as people write it.
fn quand(quand: &Quand) -> String {
    match quand {
        Quand::Fixe(jour) => jour.en_francais(),
        Quand::ExerciceSuivant(jour) => match jour.de_l_annee(2024) {
            Some(jour) => format!("{} de l’année suivante", jour.jour_et_mois()),
            None => "l’année suivante".to_owned(),
        },
        Quand::Indicatif(date) => date.en_francais(),
        Quand::SansDate => "sans date".to_owned(),
    }
}
