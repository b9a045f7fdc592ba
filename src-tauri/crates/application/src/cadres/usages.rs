//! The use cases of a screen of frameworks: views in, views out, the author and the day signed on each change.

use documents::typographie::typographier;
use domaine::cadre::{Cadre, DatePartielle};
use domaine::jour::Jour;
use domaine::nombre::Nombre;

use super::completion::{Apport, Ligne, SourceSaisie, TexteSaisi};
use super::copie;
use super::detail::detail;
use super::lectures::{connu, lire_mot, mot, recu, resume};
use super::passage::changer_cadre;
use super::reconnaissance::{Nature, reconnaitre};
use crate::application::Application;
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::vues_cadres::{
    CadreDetailVue, CadreEcarteVue, CadresVue, DefinitionVue, DemandeAjout, DemandeComblement, DemandeCopie,
    DemandeCorrection, DemandeDefinition, DemandeReconnaissance, DemandeRetrait, LigneAjoutee, LigneReconnueVue,
    NatureListe, PassageVue, ReconnaissanceVue, SourceSaisieVue,
};
use crate::{pieces, textes};

impl Application {
    /// Every framework, with its origin, and the local files set aside.
    pub fn cadres(&self) -> CadresVue {
        let ecartes = self.depot.charger();
        CadresVue {
            cadres: referentiel::cadres_connus().iter().map(resume).collect(),
            recus: self.depot.en_attente().iter().map(recu).collect(),
            ecartes: ecartes
                .into_iter()
                .map(|e| CadreEcarteVue { fichier: e.fichier, message: textes::cadres::ecarte(&e.erreur) })
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

    /// Gives a framework its official text, its period, the day of a milestone, the value of a threshold, the number of
    /// objectives, one more step or engagement, what a funder pays from, one more base for a rate.
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
            DefinitionVue::Compte { code, nombre } => {
                let entier = |texte: &str| texte.parse().map_err(|_| Erreur::EntierDeSaisie(texte.to_owned()));
                let nombre = nombre.as_deref().map(str::trim).filter(|n| !n.is_empty()).map(entier).transpose()?;
                apport.definir_compte(cadre, code, nombre)?
            }
            DefinitionVue::Etape { titre, jour } => apport.ajouter_jalon(cadre, titre, peut_etre(jour)?)?,
            DefinitionVue::Engagement { code, titre } => apport.ajouter_engagement(cadre, code.trim(), titre)?,
            DefinitionVue::Financeur { code, ligne, perenne } => {
                let perenne = match perenne.as_str() {
                    "oui" => Some(true),
                    "non" => Some(false),
                    _ => None,
                };
                apport.definir_financeur(cadre, code, ligne.as_deref(), perenne)?
            }
            DefinitionVue::Denominateur { code, libelle } => apport.ajouter_denominateur(cadre, code, libelle)?,
            DefinitionVue::Suite { code, de } => apport.rattacher(cadre, code, de.as_deref())?,
        };
        self.garder(&neuf)
    }

    /// Starts the framework of another year as a copy.
    ///
    /// # Errors
    /// A code that cannot be one, or that is taken.
    pub fn copier_cadre(&mut self, demande: &DemandeCopie, maintenant: &Maintenant) -> Result<CadreDetailVue, Erreur> {
        let modele = connu(&demande.modele)?;
        let par = self.nom_de_l_auteur()?;
        let neuf = copie::copier(modele, demande.code.trim(), &demande.libelle, &par, maintenant.jour)?;
        self.garder(&neuf)
    }

    /// Takes out a row that was entered here, or that a copy brought.
    ///
    /// # Errors
    /// A row of a text that ships.
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

    /// What putting a contract under another framework would keep, lose and leave to decide. Nothing is written.
    ///
    /// # Errors
    /// As [`Application::changer_de_cadre`].
    pub fn examiner_changement(&self, dossier: &str, vers: &str) -> Result<PassageVue, Erreur> {
        Ok(textes::passage::vue(&changer_cadre(&self.portefeuille.charger(dossier)?, vers)?))
    }

    /// Puts a contract under another framework: a new dossier, the former one archived as it stands.
    ///
    /// # Errors
    /// An unknown framework, or the one that the dossier already has; a dossier that was archived.
    pub fn changer_de_cadre(
        &mut self,
        dossier: &str,
        vers: &str,
        maintenant: &Maintenant,
    ) -> Result<PassageVue, Erreur> {
        self.tenir_ouvert(dossier)?;
        let ancien = self.portefeuille.charger(dossier)?;
        let changement = changer_cadre(&ancien, vers)?;
        let transaction = self.transaction("changement de cadre", maintenant);
        self.portefeuille.creer(&changement.dossier, None, &transaction)?;
        let mut pieces = self.pieces_gardees(&ancien)?;
        pieces.retain(|sha256, _| pieces::nomme(&changement.dossier, sha256));
        self.portefeuille.garder_pieces(changement.dossier.id.as_str(), &pieces)?;
        self.portefeuille.ranger(dossier, stockage::Rangement::Archive)?;
        Ok(textes::passage::vue(&changement))
    }

    fn apport(&self, source: &SourceSaisieVue, maintenant: &Maintenant) -> Result<Apport, Erreur> {
        let rempli = |texte: &Option<String>| texte.clone().filter(|t| !t.trim().is_empty());
        Ok(Apport {
            par: self.nom_de_l_auteur()?,
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

/// As precise as it was typed: « 2025 », « 2025-04 », « 29/04/2025 ».
fn date(texte: &str, maintenant: &Maintenant) -> Result<DatePartielle, Erreur> {
    let texte = texte.trim();
    texte.parse().or_else(|_| {
        Jour::lire_saisie(texte, maintenant.jour.annee())
            .map(DatePartielle::Jour)
            .map_err(|_| Erreur::DateDeSaisie(texte.to_owned()))
    })
}
