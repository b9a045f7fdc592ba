//! Completing a framework from its text: accepted lines, filled holes, corrected titles, a copy for the next year.
//!
//! Each function takes a cadre and gives another one, signed: who, when, from which text and page. What it gives has gone
//! through [`referentiel::lire_cadre`], like any file. Not here: recognising lines, nor keeping the result.

use domaine::cadre::{
    Cadre, CleSource, Correspondance, DatePartielle, Emplacement, Fiabilite, Indicateur, Lecture, NatureJalon,
    NaturePeriode, NatureRetouche, NatureTexte, Objectif, Periode, Quand, Redaction, Retouche, Situation, SourceTexte,
    Sourcee, StatutObjectif, TexteReference, Theme,
};
use domaine::dossier::{Periodicite, Sens};
use domaine::jour::Jour;
use domaine::nombre::Nombre;

use crate::erreur::Erreur;

/// The text that somebody has in front of her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceSaisie {
    /// « Instruction du 29 avril 2025, annexe 2 ».
    pub titre: String,
    /// Who speaks: « Ministère des Solidarités ».
    pub autorite: String,
    pub date: Option<DatePartielle>,
    pub adresse: Option<String>,
    /// « 12 », « annexe 2, p. 3 ».
    pub page: Option<String>,
}

/// A change and who makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apport {
    pub par: String,
    pub le: Jour,
    pub source: SourceSaisie,
}

/// The official text of a year, as somebody reads it on its first page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TexteSaisi {
    pub nature: NatureTexte,
    pub numero: Option<String>,
    pub nor: Option<String>,
    /// What it is « relative » to, with its « à »: « à la contractualisation … ».
    pub objet: Option<String>,
    pub signature: Option<Jour>,
    pub publication: Option<Jour>,
}

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

    /// Gives an objective or an indicator the wording of the text. Dossiers that quote the former one get a finding.
    ///
    /// # Errors
    /// No such row, or an empty title.
    pub fn corriger_titre(&self, cadre: &Cadre, code: &str, titre: &str) -> Result<Cadre, Erreur> {
        let titre = mots(titre)?;
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let note = self.note();
        let avant = if let Some(objectif) = neuf.objectifs.iter_mut().find(|o| o.code == code) {
            let avant = std::mem::replace(&mut objectif.titre, titre.clone());
            // The former wording stays readable, with where it came from.
            if avant != titre {
                objectif.variantes.push(Sourcee {
                    valeur: avant.clone(),
                    fiabilite: objectif.fiabilite,
                    source: objectif.source.clone(),
                    note: objectif.note.take(),
                });
            }
            objectif.redaction = Redaction::Exacte;
            (objectif.fiabilite, objectif.source, objectif.note) = (Fiabilite::SaisiLocalement, source.clone(), note);
            avant
        } else if let Some(indicateur) = neuf.indicateurs.iter_mut().find(|i| i.code == code) {
            (indicateur.fiabilite, indicateur.source, indicateur.note) =
                (Fiabilite::SaisiLocalement, source.clone(), note);
            std::mem::replace(&mut indicateur.libelle, titre.clone())
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

    /// Takes back an objective or an indicator that was entered here; a place that it filled is empty again.
    ///
    /// # Errors
    /// No such row, one that was not added here, or an objective that an indicator measures.
    pub fn retirer(&self, cadre: &Cadre, code: &str) -> Result<Cadre, Erreur> {
        let ajoutee = |r: &&Retouche| {
            r.objet == code
                && matches!(
                    r.nature,
                    NatureRetouche::ObjectifAjoute | NatureRetouche::TrouComble | NatureRetouche::IndicateurAjoute
                )
        };
        let Some(ajout) = cadre.retouches.iter().rev().find(ajoutee) else {
            return Err(Erreur::RangeeDUnTexte { cadre: cadre.code.clone(), code: code.to_owned() });
        };
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let avant = if let Some(rang) = neuf.objectifs.iter().position(|o| o.code == code) {
            let objectif = neuf.objectifs.remove(rang);
            if ajout.nature == NatureRetouche::TrouComble {
                neuf.emplacements.push(self.place_rendue(&neuf.code, &objectif, &source));
            }
            objectif.titre
        } else if let Some(rang) = neuf.indicateurs.iter().position(|i| i.code == code) {
            neuf.indicateurs.remove(rang).libelle
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

    /// Gives the framework its own official text, before those it was copied with.
    ///
    /// # Errors
    /// What the door refuses: a text signed after it was published.
    pub fn definir_texte(&self, cadre: &Cadre, texte: &TexteSaisi) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let rempli =
            |mots: &Option<String>| mots.as_deref().map(str::trim).filter(|m| !m.is_empty()).map(str::to_owned);
        let cle = format!("texte-{}", cadre.code.to_lowercase());
        let avant = neuf.texte_principal().map(|t| t.mention());
        neuf.textes.retain(|t| t.cle != cle);
        let reference = TexteReference {
            cle: cle.clone(),
            nature: texte.nature,
            numero: rempli(&texte.numero),
            nor: rempli(&texte.nor),
            objet: rempli(&texte.objet),
            signature: texte.signature.map(|jour| saisie(jour, &source)).into_iter().collect(),
            envoi: Vec::new(),
            publication: texte.publication.map(|jour| saisie(jour, &source)).into_iter().collect(),
            opposable: None,
            annexes: Vec::new(),
            fiabilite: Fiabilite::SaisiLocalement,
            source: source.clone(),
            note: self.note(),
        };
        let apres = Some(reference.mention());
        neuf.textes.insert(0, reference);
        neuf.retouches.push(self.retouche(NatureRetouche::TexteDefini, &cle, avant, apres, &source));
        accepter(neuf)
    }

    /// Sets the period that a contract of that framework runs over, first contract and avenant alike.
    ///
    /// # Errors
    /// A period upside down.
    pub fn definir_periode(&self, cadre: &Cadre, debut: Jour, fin: Jour) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let ecrire = |debut: Option<Jour>, fin: Jour| match debut {
            Some(debut) => format!("du {} au {}", debut.en_francais(), fin.en_francais()),
            None => format!("jusqu’au {}", fin.en_francais()),
        };
        let avant = neuf.periode(Situation::PremierContrat).map(|p| ecrire(p.debut, p.fin));
        neuf.periodes.retain(|p| p.nature != NaturePeriode::Regle);
        neuf.periodes.insert(
            0,
            Periode {
                nature: NaturePeriode::Regle,
                situation: Situation::Tous,
                debut: Some(debut),
                fin,
                fiabilite: Fiabilite::SaisiLocalement,
                source: source.clone(),
                note: self.note(),
            },
        );
        let apres = Some(ecrire(Some(debut), fin));
        neuf.retouches.push(self.retouche(NatureRetouche::PeriodeDefinie, "periode", avant, apres, &source));
        accepter(neuf)
    }

    /// Gives a milestone its day, or takes it away.
    ///
    /// # Errors
    /// No such milestone.
    pub fn definir_echeance(&self, cadre: &Cadre, code: &str, jour: Option<Jour>) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let note = self.note();
        let Some(jalon) = neuf.jalons.iter_mut().find(|j| j.code == code) else {
            return Err(Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() });
        };
        let avant = Some(quand_en_clair(&jalon.quand)).filter(|mots| !mots.is_empty());
        jalon.quand = jour.map_or(Quand::SansDate, Quand::Fixe);
        // The words and the quotation are those of the former date.
        (jalon.formule, jalon.extrait) = (None, None);
        (jalon.fiabilite, jalon.source, jalon.note) = (Fiabilite::SaisiLocalement, source.clone(), note);
        let apres = jour.map(Jour::en_francais);
        neuf.retouches.push(self.retouche(NatureRetouche::EcheanceDefinie, code, avant, apres, &source));
        accepter(neuf)
    }

    /// Changes a number that rules compare with.
    ///
    /// # Errors
    /// No such threshold.
    pub fn definir_seuil(&self, cadre: &Cadre, code: &str, valeur: Nombre) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let note = self.note();
        let Some(seuil) = neuf.seuils.iter_mut().find(|s| s.code == code) else {
            return Err(Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() });
        };
        let ecrire = |valeur: Nombre, unite: &str| Some(format!("{} {unite}", valeur.en_francais()));
        let (avant, apres) = (ecrire(seuil.valeur, &seuil.unite), ecrire(valeur, &seuil.unite));
        seuil.valeur = valeur;
        (seuil.fiabilite, seuil.source, seuil.note) = (Fiabilite::SaisiLocalement, source.clone(), note);
        neuf.retouches.push(self.retouche(NatureRetouche::SeuilDefini, code, avant, apres, &source));
        accepter(neuf)
    }

    /// The source of this change in the cadre: one row for one text, however many changes rest on it.
    fn citer(&self, cadre: &mut Cadre) -> Result<CleSource, Erreur> {
        let (titre, autorite) = (mots(&self.source.titre)?, mots(&self.source.autorite)?);
        if mots(&self.par).is_err() {
            return Err(Erreur::NomManquant);
        }
        if let Some(deja) = cadre.sources.iter().find(|s| s.titre == titre && s.autorite == autorite) {
            return Ok(deja.cle.clone());
        }
        let pris = |cle: &str| {
            cadre.sources.iter().any(|s| s.cle.as_str() == cle)
                || referentiel::sources().iter().any(|s| s.cle.as_str() == cle)
        };
        let cle = (1..)
            .map(|n| format!("saisie-{}-{}-{n}", cadre.code.to_lowercase(), self.le))
            .find(|cle| !pris(cle))
            .expect("a cadre has finitely many sources");
        cadre.sources.push(SourceTexte {
            cle: CleSource(cle.clone()),
            titre,
            autorite,
            date: self.source.date,
            adresse: self.source.adresse.clone(),
            fiabilite: Fiabilite::SaisiLocalement,
            lecture: Lecture::Extrait,
            texte: None,
            note: None,
            extraits: Vec::new(),
        });
        Ok(CleSource(cle))
    }

    /// « Page 12. Saisi par Camille Exemple le 3 juin 2025. »
    fn note(&self) -> Option<String> {
        let page = self.source.page.as_deref().map(str::trim).filter(|p| !p.is_empty());
        let page =
            page.map(|p| if p.bytes().all(|o| o.is_ascii_digit()) { format!("Page {p}. ") } else { format!("{p}. ") });
        Some(format!("{}Saisi par {} le {}.", page.unwrap_or_default(), self.par.trim(), self.le.en_francais()))
    }

    fn retouche(
        &self,
        nature: NatureRetouche,
        objet: &str,
        avant: Option<String>,
        apres: Option<String>,
        source: &CleSource,
    ) -> Retouche {
        Retouche {
            le: self.le,
            par: self.par.trim().to_owned(),
            nature,
            objet: objet.to_owned(),
            avant,
            apres,
            source: Some(source.clone()),
            page: self.source.page.clone().filter(|p| !p.trim().is_empty()),
        }
    }
}

/// Starts the framework of another year as a copy: same rows, each objective continuing the one it is copied from, each
/// status and title to be confirmed against the new text. What is dated loses its date: deadlines, period, national
/// amounts. The clauses of the model serve until it has its own.
///
/// # Errors
/// A code that cannot be one, or that a framework has already.
pub fn copier(modele: &Cadre, code: &str, libelle: &str, par: &str, le: Jour) -> Result<Cadre, Erreur> {
    let libelle = mots(libelle)?;
    if !referentiel::code_valide(code) {
        return Err(Erreur::CodeDeCadre(code.to_owned()));
    }
    if referentiel::cadre(code).is_some() {
        return Err(Erreur::CadreDejaLa(code.to_owned()));
    }
    if mots(par).is_err() {
        return Err(Erreur::NomManquant);
    }
    let mut neuf = modele.clone();
    oublier_les_dates(&mut neuf);
    neuf.code = code.to_owned();
    neuf.libelle = libelle.clone();
    neuf.modele = Some(modele.modele.clone().unwrap_or_else(|| modele.code.clone()));
    neuf.exercices = code.parse().into_iter().collect();
    neuf.fiabilite = Fiabilite::SaisiLocalement;
    neuf.note = Some(format!(
        "Copie du cadre {} faite par {} le {} : chaque ligne est celle de l’année précédente, à confirmer d’après le nouveau texte.",
        modele.code,
        par.trim(),
        le.en_francais()
    ));
    for objectif in &mut neuf.objectifs {
        objectif.issu_de = vec![Correspondance {
            cadre: modele.code.clone(),
            code: objectif.code.clone(),
            fiabilite: Fiabilite::SaisiLocalement,
            source: objectif.source.clone(),
            note: Some("Même objectif, repris par copie.".to_owned()),
        }];
    }
    neuf.retouches = vec![Retouche {
        le,
        par: par.trim().to_owned(),
        nature: NatureRetouche::Copie,
        objet: code.to_owned(),
        avant: Some(modele.code.clone()),
        apres: Some(libelle),
        source: None,
        page: None,
    }];
    accepter(neuf)
}

/// A date of last year would pass for one of this year: what is dated is kept without its date, which its note recalls.
fn oublier_les_dates(cadre: &mut Cadre) {
    cadre.jalons.retain(|j| j.nature == NatureJalon::Echeance);
    for jalon in &mut cadre.jalons {
        jalon.reports.clear();
        match jalon.quand {
            Quand::Fixe(_) | Quand::Indicatif(_) => {
                let date = quand_en_clair(&jalon.quand);
                jalon.note = Some(format!("L’année précédente : {date}. À fixer d’après le nouveau texte."));
                jalon.quand = Quand::SansDate;
                (jalon.formule, jalon.extrait) = (None, None);
            }
            Quand::ExerciceSuivant(_) | Quand::SansDate => {}
        }
    }
    let restants: Vec<String> = cadre.jalons.iter().map(|j| j.code.clone()).collect();
    for document in &mut cadre.documents {
        if document.jalon.as_ref().is_some_and(|j| !restants.contains(j)) {
            document.jalon = None;
        }
    }
    cadre.precedences.retain(|p| restants.contains(&p.avant) && restants.contains(&p.apres));
    // A rule that compares with a day has nothing to compare with until that day is given.
    cadre.contraintes.retain(|c| c.texte("jalon").is_none_or(|j| restants.iter().any(|r| r == j)));
    cadre.periodes.clear();
    cadre.enveloppes.clear();
}

/// A date as people write it; nothing for a step without one.
pub(crate) fn quand_en_clair(quand: &Quand) -> String {
    match quand {
        Quand::Fixe(jour) => jour.en_francais(),
        Quand::ExerciceSuivant(jour) => {
            jour.de_l_annee(2024).map(|j| format!("{} de l’année suivante", j.jour_et_mois())).unwrap_or_default()
        }
        Quand::Indicatif(date) => date.en_francais(),
        Quand::SansDate => String::new(),
    }
}

fn place<'a>(cadre: &'a Cadre, code: &str) -> Result<&'a Emplacement, Erreur> {
    let inconnue = || Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() };
    cadre.emplacements.iter().find(|e| e.code == code).ok_or_else(inconnue)
}

fn saisie<T>(valeur: T, source: &CleSource) -> Sourcee<T> {
    Sourcee { valeur, fiabilite: Fiabilite::SaisiLocalement, source: source.clone(), note: None }
}

/// The words of a title, without useless spaces.
fn mots(texte: &str) -> Result<String, Erreur> {
    let mots = texte.split_whitespace().collect::<Vec<_>>().join(" ");
    if mots.is_empty() { Err(Erreur::TitreManquant) } else { Ok(mots) }
}

pub(crate) fn nom_du_statut(statut: StatutObjectif) -> &'static str {
    match statut {
        StatutObjectif::Obligatoire => "obligatoire",
        StatutObjectif::Facultatif => "facultatif",
        StatutObjectif::Inconnu => "inconnu",
    }
}

/// The one door: what was made here is read as if it came from a file.
fn accepter(cadre: Cadre) -> Result<Cadre, Erreur> {
    referentiel::lire_cadre(&referentiel::ecrire_cadre(&cadre), referentiel::sources())
        .map_err(|fautes| Erreur::CadreRefuse { fichier: format!("{}.toml", cadre.code), fautes })
}
