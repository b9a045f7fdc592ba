//! The use cases of a screen of frameworks: views in, views out, the author and the day signed on each change.

use std::path::Path;

use documents::typographie::typographier;
use domaine::cadre::{Cadre, CleSource, DatePartielle, Fiabilite, Situation, StatutObjectif};
use domaine::jour::Jour;
use domaine::nombre::Nombre;
use referentiel::{CadreConnu, Origine};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::completion::{self, Apport, Ligne, SourceSaisie, TexteSaisi};
use super::passage::changer_cadre;
use super::reconnaissance::{Nature, reconnaitre};
use crate::application::Application;
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::textes;
use crate::vues_cadres::{
    CadreDetailVue, CadreEcarteVue, CadreResumeVue, CadresVue, ComparaisonVue, DefinitionVue, DemandeAjout,
    DemandeComblement, DemandeCopie, DemandeCorrection, DemandeDefinition, DemandeReconnaissance, DemandeRetrait,
    EcartVue, LigneAjoutee, LigneReconnueVue, NatureListe, PassageVue, RangeeCadreVue, ReconnaissanceVue,
    SourceSaisieVue,
};
use crate::vues_ecran::OptionVue;

impl Application {
    /// Every framework, with its origin, and the local files set aside.
    pub fn cadres(&self) -> CadresVue {
        let ecartes = self.depot.charger();
        CadresVue {
            cadres: referentiel::cadres_connus().iter().map(resume).collect(),
            ecartes: ecartes
                .into_iter()
                .map(|e| CadreEcarteVue { fichier: e.fichier, message: textes::erreurs::message(&e.erreur) })
                .collect(),
        }
    }

    /// One framework, to be read and completed.
    ///
    /// # Errors
    /// An unknown code.
    pub fn cadre(&self, code: &str) -> Result<CadreDetailVue, Erreur> {
        let connu = referentiel::cadre_connu(code).ok_or_else(|| Erreur::CadreInconnu(code.to_owned()))?;
        Ok(detail(&connu))
    }

    /// Reads a pasted list; nothing is written.
    ///
    /// # Errors
    /// An unknown framework.
    pub fn reconnaitre_lignes(&self, demande: &DemandeReconnaissance) -> Result<ReconnaissanceVue, Erreur> {
        let cadre = connu(&demande.cadre)?;
        let lues = reconnaitre(&demande.texte, nature(&demande.nature), cadre);
        Ok(ReconnaissanceVue {
            lignes: lues
                .lignes
                .into_iter()
                .map(|l| LigneReconnueVue {
                    retenue: l.deja.is_none(),
                    numero: l.numero,
                    texte: typographier(&l.texte),
                    code: l.code,
                    comble: l.comble,
                    engagement: l.engagement,
                    statut: l.statut.map(|s| mot(&s)),
                    theme: mot(&l.theme),
                    unite: l.unite,
                    sens: mot(&l.sens),
                    periodicite: mot(&l.periodicite),
                    remarques: l.remarques.iter().map(|r| typographier(r)).collect(),
                })
                .collect(),
            ecartees: lues.ecartees,
        })
    }

    /// Writes accepted lines into the framework, which becomes a local one.
    ///
    /// # Errors
    /// A line that the framework refuses: nothing is written then.
    pub fn ajouter_lignes(
        &mut self,
        demande: &DemandeAjout,
        maintenant: &Maintenant,
    ) -> Result<CadreDetailVue, Erreur> {
        let lignes = demande.lignes.iter().map(|l| ligne(l, &demande.nature)).collect::<Result<Vec<_>, _>>()?;
        let neuf = self.apport(&demande.source, maintenant)?.ajouter(connu(&demande.cadre)?, &lignes)?;
        self.garder(&neuf)
    }

    /// Fills an empty place of the official list.
    ///
    /// # Errors
    /// As [`Application::ajouter_lignes`].
    pub fn combler_place(
        &mut self,
        demande: &DemandeComblement,
        maintenant: &Maintenant,
    ) -> Result<CadreDetailVue, Erreur> {
        let apport = self.apport(&demande.source, maintenant)?;
        let theme = lire_mot(&demande.theme)?;
        let neuf = apport.combler(connu(&demande.cadre)?, &demande.code, &demande.titre, &demande.engagement, theme)?;
        self.garder(&neuf)
    }

    /// Corrects a title, a status, or both.
    ///
    /// # Errors
    /// No such row, or an empty title.
    pub fn corriger_rangee(
        &mut self,
        demande: &DemandeCorrection,
        maintenant: &Maintenant,
    ) -> Result<CadreDetailVue, Erreur> {
        let apport = self.apport(&demande.source, maintenant)?;
        let mut neuf = connu(&demande.cadre)?.clone();
        if let Some(titre) = &demande.titre {
            neuf = apport.corriger_titre(&neuf, &demande.code, titre)?;
        }
        if let Some(statut) = &demande.statut {
            neuf = apport.corriger_statut(&neuf, &demande.code, lire_mot(statut)?)?;
        }
        self.garder(&neuf)
    }

    /// Gives a framework its official text, its period, the day of a milestone or the value of a threshold.
    ///
    /// # Errors
    /// A date or a number that is not understood, a row that is not there, a period upside down.
    pub fn definir_dans_le_cadre(
        &mut self,
        demande: &DemandeDefinition,
        maintenant: &Maintenant,
    ) -> Result<CadreDetailVue, Erreur> {
        let apport = self.apport(&demande.source, maintenant)?;
        let cadre = connu(&demande.cadre)?;
        let jour = |texte: &str| {
            Jour::lire_saisie(texte, maintenant.jour.annee()).map_err(|_| Erreur::DateDeSaisie(texte.to_owned()))
        };
        let peut_etre =
            |texte: &Option<String>| texte.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(jour).transpose();
        let neuf = match &demande.definition {
            DefinitionVue::Texte { nature, numero, nor, objet, signature, publication } => apport.definir_texte(
                cadre,
                &TexteSaisi {
                    nature: lire_mot(nature)?,
                    numero: numero.clone(),
                    nor: nor.clone(),
                    objet: objet.clone(),
                    signature: peut_etre(signature)?,
                    publication: peut_etre(publication)?,
                },
            )?,
            DefinitionVue::Periode { debut, fin } => apport.definir_periode(cadre, jour(debut)?, jour(fin)?)?,
            DefinitionVue::Echeance { code, jour } => apport.definir_echeance(cadre, code, peut_etre(jour)?)?,
            DefinitionVue::Seuil { code, valeur } => {
                let nombre = Nombre::lire_saisie(valeur).map_err(|_| Erreur::NombreDeSaisie(valeur.clone()))?;
                apport.definir_seuil(cadre, code, nombre)?
            }
        };
        self.garder(&neuf)
    }

    /// Starts the framework of another year as a copy.
    ///
    /// # Errors
    /// A code that cannot be one, or that is taken.
    pub fn copier_cadre(&mut self, demande: &DemandeCopie, maintenant: &Maintenant) -> Result<CadreDetailVue, Erreur> {
        let modele = connu(&demande.modele)?;
        let par = self.auteur().nom.clone();
        let neuf = completion::copier(modele, demande.code.trim(), &demande.libelle, &par, maintenant.jour)?;
        self.garder(&neuf)
    }

    /// Takes in a framework file.
    ///
    /// # Errors
    /// Every fault of the file, or another local framework of that code: nothing is written then.
    pub fn importer_cadre(&mut self, fichier: &Path, remplacer: bool) -> Result<CadreDetailVue, Erreur> {
        let import = self.depot.importer(fichier, remplacer)?;
        self.cadre(&import.cadre.code)
    }

    /// Takes back a row that was entered here.
    ///
    /// # Errors
    /// A row that was not added here.
    pub fn retirer_rangee(
        &mut self,
        demande: &DemandeRetrait,
        maintenant: &Maintenant,
    ) -> Result<CadreDetailVue, Erreur> {
        let neuf = self.apport(&demande.source, maintenant)?.retirer(connu(&demande.cadre)?, &demande.code)?;
        self.garder(&neuf)
    }

    /// Sets a local framework aside: the shipped one of its code serves again.
    ///
    /// # Errors
    /// A framework that does not ship and that a dossier of this computer is under.
    pub fn retirer_cadre(&mut self, code: &str) -> Result<CadresVue, Erreur> {
        let livre = referentiel::cadres_livres().iter().any(|c| c.code == code);
        let dossiers = self.portefeuille.fiches()?.iter().filter(|f| f.dossier.cadre == code).count();
        if !livre && dossiers > 0 {
            return Err(Erreur::CadreEmploye { code: code.to_owned(), dossiers });
        }
        self.depot.retirer(code)?;
        Ok(self.cadres())
    }

    /// Writes a framework as one file.
    ///
    /// # Errors
    /// An unknown code, or a file that cannot be written.
    pub fn exporter_cadre(&self, code: &str, fichier: &Path) -> Result<(), Erreur> {
        super::exporter(code, fichier)
    }

    /// Puts a contract under another framework: a new dossier, the former one archived as it stands.
    ///
    /// # Errors
    /// An unknown framework, or the one that the dossier already has.
    pub fn changer_de_cadre(
        &mut self,
        dossier: &str,
        vers: &str,
        maintenant: &Maintenant,
    ) -> Result<PassageVue, Erreur> {
        let ancien = self.portefeuille.charger(dossier)?;
        let changement = changer_cadre(&ancien, vers)?;
        let transaction = self.transaction("changement de cadre", maintenant);
        self.portefeuille.creer(&changement.dossier, None, &transaction)?;
        self.portefeuille.ranger(dossier, stockage::Rangement::Archive)?;
        Ok(textes::passage::vue(&changement))
    }

    fn apport(&self, source: &SourceSaisieVue, maintenant: &Maintenant) -> Result<Apport, Erreur> {
        let rempli = |texte: &Option<String>| texte.clone().filter(|t| !t.trim().is_empty());
        Ok(Apport {
            par: self.auteur().nom.clone(),
            le: maintenant.jour,
            source: SourceSaisie {
                titre: source.titre.clone(),
                autorite: source.autorite.clone(),
                date: rempli(&source.date).map(|d| date(&d, maintenant)).transpose()?,
                adresse: rempli(&source.adresse),
                page: rempli(&source.page),
            },
        })
    }

    fn garder(&mut self, cadre: &Cadre) -> Result<CadreDetailVue, Erreur> {
        self.depot.ecrire(cadre)?;
        self.cadre(&cadre.code)
    }
}

/// What differs between two frameworks.
///
/// # Errors
/// An unknown code.
pub fn comparer(avant: &str, apres: &str) -> Result<ComparaisonVue, Erreur> {
    let (a, b) = (connu(avant)?, connu(apres)?);
    let ecarts = domaine::cadre::comparer(a, b, &referentiel::cadres());
    Ok(ComparaisonVue {
        avant: a.code.clone(),
        apres: b.code.clone(),
        ecarts: ecarts
            .iter()
            .map(|e| EcartVue {
                rubrique: textes::cadres::rubrique(e.rubrique).to_owned(),
                code: e.code.clone(),
                changement: match e.changement {
                    domaine::cadre::Changement::Apparu => "apparu",
                    domaine::cadre::Changement::Disparu => "disparu",
                    domaine::cadre::Changement::Statut { .. } => "statut",
                    domaine::cadre::Changement::Valeur { .. } => "valeur",
                }
                .to_owned(),
                phrase: typographier(&textes::cadres::ecart(e)),
            })
            .collect(),
    })
}

/// One framework of the list.
pub fn resume(connu: &CadreConnu) -> CadreResumeVue {
    let cadre = connu.cadre;
    let periode = cadre.periode(Situation::PremierContrat).and_then(|p| {
        let debut = p.debut?;
        Some(domaine::dossier::Periode { debut, fin: p.fin }.en_toutes_lettres())
    });
    let connus = cadre.obligatoires().count();
    let terme = |n| cadre.terme(StatutObjectif::Obligatoire, n);
    let connaissance = match cadre.comptes.obligatoires_attendus.as_ref().map(|n| usize::from(n.valeur)) {
        Some(attendus) if attendus != connus => format!(
            "{connus} {} {} sur {attendus} attendus",
            terme(connus),
            if connus < 2 { "connu" } else { "connus" }
        ),
        Some(_) | None => format!("{connus} {}", terme(connus)),
    };
    CadreResumeVue {
        code: cadre.code.clone(),
        libelle: cadre.libelle.clone(),
        periode,
        origine: typographier(&textes::cadres::origine(&connu.origine, connu.remplace)),
        local: connu.origine != Origine::Livre,
        connaissance,
        places_vides: u32::try_from(cadre.emplacements.len()).unwrap_or(u32::MAX),
        fiabilite: textes::fiabilite(cadre.fiabilite),
    }
}

fn detail(connu: &CadreConnu) -> CadreDetailVue {
    let cadre = connu.cadre;
    let rangee = |code: &str,
                  titre: &str,
                  precision: String,
                  fiabilite: Fiabilite,
                  source: &CleSource,
                  note: &Option<String>| {
        let source = referentiel::source_du_cadre(&cadre.code, source.as_str())
            .map_or_else(|| source.to_string(), |s| format!("{} ({})", s.titre, s.autorite));
        RangeeCadreVue {
            code: code.to_owned(),
            titre: titre.to_owned(),
            precision,
            engagement: None,
            fiabilite: textes::fiabilite(fiabilite),
            source,
            note: note.clone(),
        }
    };
    let statut = |s| textes::cadres::statut_en_clair(s).to_owned();
    CadreDetailVue {
        resume: resume(connu),
        texte: cadre.texte_principal().map(|t| t.mention()),
        note: cadre.note.clone(),
        engagements: cadre
            .engagements
            .iter()
            .map(|e| OptionVue { code: e.code.clone(), libelle: e.titre.clone() })
            .collect(),
        statuts: [StatutObjectif::Obligatoire, StatutObjectif::Facultatif, StatutObjectif::Inconnu]
            .map(|s| OptionVue { code: mot(&s), libelle: statut(s) })
            .into(),
        objectifs: cadre
            .objectifs
            .iter()
            .map(|o| RangeeCadreVue {
                engagement: Some(o.engagement.valeur.clone()),
                ..rangee(&o.code, &o.titre, statut(o.statut.valeur), o.fiabilite, &o.source, &o.note)
            })
            .collect(),
        places: cadre
            .emplacements
            .iter()
            .map(|e| rangee(&e.code, "", statut(e.statut), e.fiabilite, &e.source, &e.note))
            .collect(),
        indicateurs: cadre
            .indicateurs
            .iter()
            .map(|i| rangee(&i.code, &i.libelle, i.unite.clone(), i.fiabilite, &i.source, &i.note))
            .collect(),
        echeances: cadre
            .jalons
            .iter()
            .map(|j| rangee(&j.code, &j.libelle, completion::quand_en_clair(&j.quand), j.fiabilite, &j.source, &j.note))
            .collect(),
        seuils: cadre
            .seuils
            .iter()
            .map(|s| {
                let valeur = format!("{} {}", s.valeur.en_francais(), s.unite);
                rangee(&s.code, &s.libelle, typographier(&valeur), s.fiabilite, &s.source, &s.note)
            })
            .collect(),
        inconnus: cadre.inconnus.iter().map(|i| format!("{}\u{a0}: {}", i.sujet, i.precision)).collect(),
        retouches: cadre.retouches.iter().rev().map(|r| typographier(&textes::cadres::retouche(r))).collect(),
    }
}

fn connu(code: &str) -> Result<&'static Cadre, Erreur> {
    referentiel::cadre(code).ok_or_else(|| Erreur::CadreInconnu(code.to_owned()))
}

fn nature(nature: &NatureListe) -> Nature {
    match nature {
        NatureListe::Objectifs => Nature::Objectifs,
        NatureListe::Indicateurs => Nature::Indicateurs,
    }
}

fn ligne(ligne: &LigneAjoutee, nature: &NatureListe) -> Result<Ligne, Erreur> {
    Ok(match nature {
        NatureListe::Objectifs => Ligne::Objectif {
            code: ligne.code.trim().to_owned(),
            titre: ligne.texte.clone(),
            engagement: ligne.engagement.clone().ok_or(Erreur::ChoixManquant { ligne: ligne.code.clone() })?,
            statut: lire_mot(ligne.statut.as_deref().ok_or(Erreur::ChoixManquant { ligne: ligne.code.clone() })?)?,
            theme: lire_mot(&ligne.theme)?,
        },
        NatureListe::Indicateurs => Ligne::Indicateur {
            code: ligne.code.trim().to_owned(),
            libelle: ligne.texte.clone(),
            unite: ligne.unite.clone(),
            sens: lire_mot(&ligne.sens)?,
            periodicite: lire_mot(&ligne.periodicite)?,
            objectifs: ligne.objectifs.clone(),
        },
    })
}

/// The code of a variant, as files write it.
fn mot<T: Serialize>(valeur: &T) -> String {
    match serde_json::to_value(valeur) {
        Ok(serde_json::Value::String(mot)) => mot,
        _ => String::new(),
    }
}

fn lire_mot<T: DeserializeOwned>(mot: &str) -> Result<T, Erreur> {
    serde_json::from_value(serde_json::Value::String(mot.to_owned()))
        .map_err(|_| Erreur::ChoixManquant { ligne: mot.to_owned() })
}

/// As precise as it was typed: « 2025 », « 2025-04 », « 29/04/2025 ».
fn date(texte: &str, maintenant: &Maintenant) -> Result<DatePartielle, Erreur> {
    let texte = texte.trim();
    texte.parse().or_else(|_| {
        Jour::lire_saisie(texte, maintenant.jour.annee())
            .map(DatePartielle::Jour)
            .map_err(|_| Erreur::DateDeSaisie(texte.to_owned()))
    })
}
