//! Rows of a framework: objectives, indicators, engagements and steps added, holes filled, titles and statuses corrected, entries taken back.

use domaine::cadre::{
    Cadre, CleSource, Emplacement, Engagement, Fiabilite, Indicateur, Jalon, NatureJalon, NatureRetouche, Objectif,
    Quand, Redaction, Retouche, Situation, Sourcee, StatutObjectif, Theme,
};
use domaine::dossier::{Periodicite, Sens};
use domaine::jour::Jour;

use super::{Apport, accepter, mots, nom_du_statut, saisie};
use crate::cadres::copie::{detacher_des_etapes, est_une_copie};
use crate::erreur::Erreur;

/// A line that somebody accepted, as she wants it written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ligne {
    Objectif {
        code: String,
        titre: String,
        engagement: String,
        statut: StatutObjectif,
        theme: Theme,
    },
    Indicateur {
        code: String,
        libelle: String,
        unite: String,
        sens: Sens,
        periodicite: Periodicite,
        objectifs: Vec<String>,
    },
}

impl Ligne {
    fn code(&self) -> &str {
        match self {
            Self::Objectif { code, .. } | Self::Indicateur { code, .. } => code,
        }
    }
}

impl Apport {
    /// Adds accepted lines. A line whose code is that of an empty place fills it.
    ///
    /// # Errors
    /// A line without words, or one that the cadre refuses (a code that is taken, an unknown engagement): nothing is
    /// added then.
    pub fn ajouter(&self, cadre: &Cadre, lignes: &[Ligne]) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        for ligne in lignes {
            libre(&neuf, ligne.code())?;
            match ligne {
                Ligne::Objectif { code, titre, engagement, statut, theme } => {
                    let titre = mots(titre)?;
                    let vides = neuf.emplacements.len();
                    neuf.emplacements.retain(|e| e.code != *code);
                    let comble = neuf.emplacements.len() < vides;
                    neuf.objectifs.push(Objectif {
                        code: code.clone(),
                        rang: None,
                        engagement: saisie(engagement.clone(), &source),
                        statut: saisie(*statut, &source),
                        titre: titre.clone(),
                        redaction: Redaction::Exacte,
                        theme: *theme,
                        financeur: None,
                        cibles: Vec::new(),
                        variantes: Vec::new(),
                        issu_de: Vec::new(),
                        fiabilite: Fiabilite::SaisiLocalement,
                        source: source.clone(),
                        autres_sources: Vec::new(),
                        note: self.note(),
                    });
                    let nature = if comble { NatureRetouche::TrouComble } else { NatureRetouche::ObjectifAjoute };
                    neuf.retouches.push(self.retouche(nature, code, None, Some(titre), &source));
                }
                Ligne::Indicateur { code, libelle, unite, sens, periodicite, objectifs } => {
                    let libelle = mots(libelle)?;
                    if let Some(inconnu) = objectifs.iter().find(|o| neuf.objectif(o).is_none()) {
                        return Err(Erreur::RangeeInconnue { cadre: neuf.code, code: inconnu.clone() });
                    }
                    neuf.indicateurs.push(Indicateur {
                        code: code.clone(),
                        libelle: libelle.clone(),
                        unite: mots(unite)?,
                        sens: *sens,
                        periodicites: vec![saisie(*periodicite, &source)],
                        numerateur: None,
                        denominateurs: Vec::new(),
                        objectifs: objectifs.clone(),
                        annee_reference: None,
                        issu_de: Vec::new(),
                        fiabilite: Fiabilite::SaisiLocalement,
                        source: source.clone(),
                        note: self.note(),
                    });
                    let nature = NatureRetouche::IndicateurAjoute;
                    neuf.retouches.push(self.retouche(nature, code, None, Some(libelle), &source));
                }
            }
        }
        accepter(neuf)
    }

    /// Fills an empty place of the official list.
    ///
    /// # Errors
    /// No such empty place, or what [`Apport::ajouter`] refuses.
    pub fn combler(
        &self,
        cadre: &Cadre,
        code: &str,
        titre: &str,
        engagement: &str,
        theme: Theme,
    ) -> Result<Cadre, Erreur> {
        let statut = place(cadre, code)?.statut;
        let ligne = Ligne::Objectif {
            code: code.to_owned(),
            titre: titre.to_owned(),
            engagement: engagement.to_owned(),
            statut,
            theme,
        };
        self.ajouter(cadre, &[ligne])
    }

    /// Gives an engagement, an objective, an indicator or a funder the wording of the text. Dossiers that quote the former one get a finding.
    ///
    /// # Errors
    /// No such row, or an empty title.
    pub fn corriger_titre(&self, cadre: &Cadre, code: &str, titre: &str) -> Result<Cadre, Erreur> {
        let titre = mots(titre)?;
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let note = self.note();
        let avant = if let Some(engagement) = neuf.engagements.iter_mut().find(|e| e.code == code) {
            let avant = std::mem::replace(&mut engagement.titre, titre.clone());
            if avant != titre {
                engagement.variantes.push(ancienne(
                    &avant,
                    engagement.fiabilite,
                    &engagement.source,
                    engagement.note.take(),
                ));
            }
            (engagement.fiabilite, engagement.source, engagement.note) =
                (Fiabilite::SaisiLocalement, source.clone(), note);
            avant
        } else if let Some(objectif) = neuf.objectifs.iter_mut().find(|o| o.code == code) {
            let avant = std::mem::replace(&mut objectif.titre, titre.clone());
            if avant != titre {
                objectif.variantes.push(ancienne(&avant, objectif.fiabilite, &objectif.source, objectif.note.take()));
            }
            objectif.redaction = Redaction::Exacte;
            (objectif.fiabilite, objectif.source, objectif.note) = (Fiabilite::SaisiLocalement, source.clone(), note);
            avant
        } else if let Some(indicateur) = neuf.indicateurs.iter_mut().find(|i| i.code == code) {
            (indicateur.fiabilite, indicateur.source, indicateur.note) =
                (Fiabilite::SaisiLocalement, source.clone(), note);
            std::mem::replace(&mut indicateur.libelle, titre.clone())
        } else if let Some(financeur) = neuf.financeurs.iter_mut().find(|f| f.code.code() == code) {
            (financeur.fiabilite, financeur.source, financeur.note) =
                (Fiabilite::SaisiLocalement, source.clone(), note);
            std::mem::replace(&mut financeur.libelle, titre.clone())
        } else {
            return Err(Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() });
        };
        neuf.retouches.push(self.retouche(NatureRetouche::TitreCorrige, code, Some(avant), Some(titre), &source));
        accepter(neuf)
    }

    /// Gives an objective the status that the text says.
    ///
    /// # Errors
    /// No such objective.
    pub fn corriger_statut(&self, cadre: &Cadre, code: &str, statut: StatutObjectif) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let Some(objectif) = neuf.objectifs.iter_mut().find(|o| o.code == code) else {
            return Err(Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() });
        };
        let avant = objectif.statut.valeur;
        objectif.statut = Sourcee { note: self.note(), ..saisie(statut, &source) };
        let (avant, apres) = (nom_du_statut(avant).to_owned(), nom_du_statut(statut).to_owned());
        neuf.retouches.push(self.retouche(NatureRetouche::StatutCorrige, code, Some(avant), Some(apres), &source));
        accepter(neuf)
    }

    /// Adds an engagement after the others.
    ///
    /// # Errors
    /// An empty title, or a code that is taken.
    pub fn ajouter_engagement(&self, cadre: &Cadre, code: &str, titre: &str) -> Result<Cadre, Erreur> {
        let titre = mots(titre)?;
        let mut neuf = cadre.clone();
        libre(&neuf, code)?;
        let source = self.citer(&mut neuf)?;
        let ordre = neuf.engagements.iter().map(|e| e.ordre).max().unwrap_or_default().saturating_add(1);
        neuf.engagements.push(Engagement {
            code: code.to_owned(),
            titre: titre.clone(),
            transverse: false,
            ordre,
            variantes: Vec::new(),
            fiabilite: Fiabilite::SaisiLocalement,
            source: source.clone(),
            note: self.note(),
        });
        neuf.retouches.push(self.retouche(NatureRetouche::EngagementAjoute, code, None, Some(titre), &source));
        accepter(neuf)
    }

    /// Adds a step of the contract, with its day when the text sets one.
    ///
    /// # Errors
    /// A step without words, or one that is there already.
    pub fn ajouter_jalon(&self, cadre: &Cadre, libelle: &str, jour: Option<Jour>) -> Result<Cadre, Erreur> {
        let libelle = mots(libelle)?;
        if cadre.jalons.iter().any(|j| j.libelle == libelle) {
            return Err(Erreur::CodePris { cadre: cadre.code.clone(), code: libelle });
        }
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let code = (1..)
            .map(|n| format!("etape-{n}"))
            .find(|code| libre(&neuf, code).is_ok())
            .expect("a framework has finitely many steps");
        neuf.jalons.push(Jalon {
            code: code.clone(),
            libelle: libelle.clone(),
            nature: NatureJalon::Echeance,
            situation: Situation::Tous,
            quand: jour.map_or(Quand::SansDate, Quand::Fixe),
            formule: None,
            jour_compris: true,
            reports: Vec::new(),
            fiabilite: Fiabilite::SaisiLocalement,
            source: source.clone(),
            extrait: None,
            note: self.note(),
        });
        let apres = match jour {
            Some(jour) => format!("{libelle}, {}", jour.en_francais()),
            None => libelle,
        };
        neuf.retouches.push(self.retouche(NatureRetouche::JalonAjoute, &code, None, Some(apres), &source));
        accepter(neuf)
    }

    /// Takes back a row that was entered here; a place that it filled is empty again. In a framework started as a copy, any
    /// row that the new text does not have goes the same way.
    ///
    /// # Errors
    /// No such row, one of a text that is not a copy, an engagement that objectives serve, or an objective that an
    /// indicator measures.
    pub fn retirer(&self, cadre: &Cadre, code: &str) -> Result<Cadre, Erreur> {
        let ajout = derniere_ligne(cadre, code);
        if !se_retire(cadre, code) {
            return Err(Erreur::RangeeDUnTexte { cadre: cadre.code.clone(), code: code.to_owned() });
        }
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let avant = if let Some(objectif) = oter(&mut neuf.objectifs, |o| o.code == code) {
            if ajout.is_some_and(|r| r.nature == NatureRetouche::TrouComble) {
                neuf.emplacements.push(self.place_rendue(&neuf.code, &objectif, &source));
            }
            objectif.titre
        } else if let Some(indicateur) = oter(&mut neuf.indicateurs, |i| i.code == code) {
            indicateur.libelle
        } else if let Some(engagement) = oter(&mut neuf.engagements, |e| e.code == code) {
            engagement.titre
        } else if let Some(jalon) = oter(&mut neuf.jalons, |j| j.code == code) {
            detacher_des_etapes(&mut neuf);
            jalon.libelle
        } else if let Some(place) = oter(&mut neuf.emplacements, |e| e.code == code) {
            format!("place vide, {}", nom_du_statut(place.statut))
        } else {
            return Err(Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() });
        };
        neuf.retouches.push(self.retouche(NatureRetouche::LigneRetiree, code, Some(avant), None, &source));
        accepter(neuf)
    }

    /// The empty place as it shipped; one that never shipped says who gave it back.
    fn place_rendue(&self, cadre: &str, objectif: &Objectif, source: &CleSource) -> Emplacement {
        let livre = referentiel::cadres_livres().iter().find(|c| c.code == cadre);
        let place = livre.and_then(|c| c.emplacements.iter().find(|e| e.code == objectif.code));
        place.cloned().unwrap_or_else(|| Emplacement {
            code: objectif.code.clone(),
            statut: objectif.statut.valeur,
            fiabilite: Fiabilite::SaisiLocalement,
            source: source.clone(),
            note: self.note(),
        })
    }
}

/// Can this row be taken out? One of a shipped text cannot: it is corrected.
pub(in crate::cadres) fn se_retire(cadre: &Cadre, code: &str) -> bool {
    match derniere_ligne(cadre, code).map(|r| r.nature) {
        Some(NatureRetouche::LigneRetiree) | None => est_une_copie(cadre),
        Some(_) => true,
    }
}

/// The last time that this row came in or went out here.
fn derniere_ligne<'a>(cadre: &'a Cadre, code: &str) -> Option<&'a Retouche> {
    let des_lignes = |r: &&Retouche| {
        r.objet == code
            && matches!(
                r.nature,
                NatureRetouche::ObjectifAjoute
                    | NatureRetouche::TrouComble
                    | NatureRetouche::IndicateurAjoute
                    | NatureRetouche::EngagementAjoute
                    | NatureRetouche::JalonAjoute
                    | NatureRetouche::LigneRetiree
            )
    };
    cadre.retouches.iter().rev().find(des_lignes)
}

fn oter<T>(rangees: &mut Vec<T>, est_elle: impl Fn(&T) -> bool) -> Option<T> {
    rangees.iter().position(est_elle).map(|rang| rangees.remove(rang))
}

/// A former wording stays readable, with where it came from.
fn ancienne(titre: &str, fiabilite: Fiabilite, source: &CleSource, note: Option<String>) -> Sourcee<String> {
    Sourcee { valeur: titre.to_owned(), fiabilite, source: source.clone(), note }
}

/// One code, one row; that of an empty place is there to be taken.
fn libre(cadre: &Cadre, code: &str) -> Result<(), Erreur> {
    if code.is_empty() {
        return Err(Erreur::TitreManquant);
    }
    let pris = cadre.objectif(code).is_some()
        || cadre.indicateur(code).is_some()
        || cadre.engagement(code).is_some()
        || cadre.jalon(code).is_some();
    if pris {
        return Err(Erreur::CodePris { cadre: cadre.code.clone(), code: code.to_owned() });
    }
    Ok(())
}

fn place<'a>(cadre: &'a Cadre, code: &str) -> Result<&'a Emplacement, Erreur> {
    let inconnue = || Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() };
    cadre.emplacements.iter().find(|e| e.code == code).ok_or_else(inconnue)
}
