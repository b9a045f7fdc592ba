//! What leaves from the window: one document, a folder of them; and what is known of it afterwards.
//!
//! A document that leaves is a version: its state is kept under its name and its fingerprint, so that a printed page can be
//! recognised later, and a dossier that changed since can say so. Not here: dialogs (the shell), composing.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use documents::document::{Document, Faces, Logo};
use domaine::dossier::Dossier;
use domaine::jour::Jour;
use stockage::Version;

use crate::application::{Application, demande_de, nom_de};
use crate::empreintes::{self, Reconnaissance};
use crate::erreur::Erreur;
use crate::horloge::{self, Maintenant};
use crate::liasses::{self, Feuillet, Paraphes};
use crate::textes::constats::compter;
use crate::textes::{manques, reste};
use crate::vues::{
    AvanceeVue, DocumentDemande, DocumentNature, DocumentVue, EmpreinteVue, ExportVue, FormatDocument, ImpressionVue,
    LiasseVue, VerdictEmpreinte,
};
use crate::{actes, fichiers, noms, vue_ensemble};

/// Between the name of a document and its fingerprint, in the name of a version.
const EMPREINTE: &str = ", empreinte ";

/// Several documents of one state of a dossier, ready to be written without the portefeuille.
pub struct Liasse {
    dossier: Dossier,
    feuillets: Vec<Feuillet>,
    logo: Option<Logo>,
    jour: Jour,
}

impl Liasse {
    /// Writes each document, telling before each how far it is; stops when told to.
    ///
    /// # Errors
    /// A document that cannot be made, or a folder that cannot be written: what was written before stays.
    pub fn produire(
        &self,
        dans: &Path,
        suivre: &mut dyn FnMut(AvanceeVue) -> ControlFlow<()>,
    ) -> Result<Vec<PathBuf>, Erreur> {
        let total = u32::try_from(self.feuillets.len()).unwrap_or(u32::MAX);
        let mut dire = |rang: usize, feuillet: &Feuillet| {
            let rang = u32::try_from(rang + 1).unwrap_or(u32::MAX);
            suivre(AvanceeVue { rang, total, nom: feuillet.nom.clone() })
        };
        liasses::produire(&self.dossier, &self.feuillets, dans, self.jour, self.logo.as_ref(), &mut dire)
    }
}

/// What a report that leaves still lacks.
fn manque(dossier: &Dossier, demande: &DocumentDemande) -> Option<String> {
    match (&demande.document, demande.exercice) {
        (DocumentNature::Rapport, Some(exercice)) => manques::phrase(dossier, i32::from(exercice).try_into().ok()?),
        _ => None,
    }
}

impl Application {
    /// Writes a document.
    ///
    /// # Errors
    /// When the document cannot be made or the file cannot be written.
    pub fn exporter_document(
        &mut self,
        id: &str,
        demande: &DocumentDemande,
        format: &FormatDocument,
        fichier: &Path,
        maintenant: &Maintenant,
    ) -> Result<ExportVue, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let acte = self.acte(id, demande, maintenant.jour)?;
        let (octets, taille, remarque) = match format {
            FormatDocument::Pdf => {
                let pages = acte.pages.pages.len();
                (
                    actes::ecrire(&acte.pages, &dossier, maintenant.jour)?,
                    format!(" ({})", compter(pages, "page", "pages")),
                    None,
                )
            }
            FormatDocument::Docx => {
                let remarque = actes::remarque(&acte.pages, &dossier, maintenant.jour)?;
                (documents::ecrire_docx(&acte.document), String::new(), remarque)
            }
        };
        let empreinte = acte.document.meta.empreinte.clone().unwrap_or_default();
        fichiers::ecrire_octets(&octets, fichier)?;
        let dite = reste::Sortie { marque: "marqué PROJET", ou: "", conseil: "" };
        let reserve = reste::a_la_sortie(&dossier, maintenant.jour, dite)?.unwrap_or_else(|| ".".to_owned());
        self.garder_l_impression(id, demande, &empreinte, maintenant)?;
        let fait = format!("Document enregistré : {}{taille}{reserve}", nom_de(fichier));
        Ok(ExportVue {
            chemin: Some(fichier.display().to_string()),
            message: std::iter::once(fait)
                .chain(manque(&dossier, demande))
                .chain(remarque)
                .collect::<Vec<_>>()
                .join(" "),
        })
    }

    /// What is to be written of several documents, as the dossier stands: writing them then keeps nobody waiting.
    ///
    /// # Errors
    /// A number of originals that is not understood, a dossier that is not there.
    pub fn preparer_liasse(&self, id: &str, liasse: &LiasseVue, maintenant: &Maintenant) -> Result<Liasse, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        Ok(Liasse {
            feuillets: feuillets(&dossier, liasse)?,
            logo: self.logo_de(&dossier.collectivite)?,
            dossier,
            jour: maintenant.jour,
        })
    }

    /// Keeps what was written as so many versions, and says it.
    ///
    /// # Errors
    /// When the portefeuille cannot be written.
    pub fn garder_liasse(
        &mut self,
        liasse: &Liasse,
        ecrits: &[PathBuf],
        dans: &Path,
        maintenant: &Maintenant,
    ) -> Result<ExportVue, Erreur> {
        let Liasse { dossier, feuillets, jour, .. } = liasse;
        let sortis = feuillets.get(..ecrits.len()).unwrap_or(feuillets);
        for document in vue_ensemble::tous_les_documents(dossier, *jour) {
            let demande = demande_de(&document.demande)?;
            if let Some(feuillet) = sortis.iter().find(|f| f.demande == demande) {
                let imprime = actes::composer_pour(dossier, &demande, *jour, feuillet.impression.originaux)?;
                let empreinte = imprime.meta.empreinte.unwrap_or_default();
                self.garder_l_impression(dossier.id.as_str(), &document.demande, &empreinte, maintenant)?;
            }
        }
        let ou = nom_de(dans);
        let message = if sortis.len() < feuillets.len() {
            let fait = compter(sortis.len(), "document enregistré", "documents enregistrés");
            format!("Arrêté : {fait} sur {} dans « {ou} ».", feuillets.len())
        } else {
            let fait = compter(sortis.len(), "document enregistré", "documents enregistrés");
            let originaux = feuillets.iter().filter(|f| f.impression.original.is_some()).count();
            let (conseil, remarque) = match originaux {
                0 => (reste::AVANT_LA_SEANCE, None),
                n => (reste::AVANT_DE_SIGNER, liasses::autre_nombre(dossier, n)),
            };
            let dite = reste::Sortie { marque: "marqués PROJET", ou: "", conseil };
            let reserve = reste::a_la_sortie(dossier, *jour, dite)?.unwrap_or_else(|| ".".to_owned());
            [Some(format!("{fait} dans « {ou} »{reserve}")), liasses::anciens(dans), remarque]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ")
        };
        Ok(ExportVue { chemin: Some(dans.display().to_string()), message })
    }

    /// The folder proposed for several documents, and the file proposed for one in that format.
    ///
    /// # Errors
    /// When the dossier is not there.
    pub fn nom_de_document(
        &self,
        id: &str,
        demande: &DocumentDemande,
        format: &FormatDocument,
    ) -> Result<PathBuf, Erreur> {
        let nom = PathBuf::from(noms::propose(&self.portefeuille.charger(id)?, Some(demande)));
        Ok(match format {
            FormatDocument::Pdf => nom,
            FormatDocument::Docx => nom.with_extension("docx"),
        })
    }

    /// Every document that left, as it was the last time, and whether the dossier prints something else today.
    ///
    /// # Errors
    /// When the dossier is not there, or its framework is not known.
    pub fn impressions(&self, id: &str, maintenant: &Maintenant) -> Result<Vec<ImpressionVue>, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let versions = self.portefeuille.versions(id)?;
        let mut impressions = Vec::new();
        for document in vue_ensemble::tous_les_documents(&dossier, maintenant.jour) {
            let nom = nom_garde(&document);
            let Some((version, code)) = derniere(&versions, &nom) else { continue };
            let demande = demande_de(&document.demande)?;
            let porte = |document: &Document| document.meta.empreinte.as_deref() == Some(code);
            let a_jour = porte(&actes::composer(&dossier, &demande, maintenant.jour)?)
                || empreintes::pour_d_autres_originaux(&dossier, &demande, maintenant.jour).any(|d| porte(&d));
            impressions.push(ImpressionVue {
                document: document.demande,
                quand: format!("Enregistré le {}{EMPREINTE}{code}", horloge::en_francais(&version.horodatage)),
                perimee: !a_jour,
            });
        }
        Ok(impressions)
    }

    /// Which document a fingerprint is of.
    ///
    /// # Errors
    /// Something that is not a fingerprint, or a dossier that is not there.
    pub fn reconnaitre(&self, id: &str, code: &str, maintenant: &Maintenant) -> Result<EmpreinteVue, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let mut versions: Vec<(Version, Dossier)> = Vec::new();
        for version in self.portefeuille.versions(id)? {
            // Documents printed together have one state; one that no longer reads hides no other.
            if versions.last().is_some_and(|(v, _)| v.empreinte == version.empreinte) {
                continue;
            }
            if let Ok(ancien) = self.portefeuille.charger_version(id, version.numero) {
                versions.push((version, ancien));
            }
        }
        let trouvee = empreintes::reconnaitre(&dossier, &versions, code, maintenant.jour)?;
        Ok(EmpreinteVue {
            verdict: match trouvee {
                Reconnaissance::MemeDocument { .. } => VerdictEmpreinte::Meme,
                Reconnaissance::VersionAnterieure { .. } => VerdictEmpreinte::Anterieure,
                Reconnaissance::Inconnue => VerdictEmpreinte::Inconnue,
            },
            phrase: empreintes::en_phrase(&trouvee),
        })
    }

    /// Once for each state of each document: the same page printed twice is one version.
    fn garder_l_impression(
        &mut self,
        id: &str,
        demande: &DocumentDemande,
        empreinte: &str,
        maintenant: &Maintenant,
    ) -> Result<(), Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let documents = vue_ensemble::tous_les_documents(&dossier, maintenant.jour);
        let Some(document) = documents.iter().find(|d| d.demande == *demande) else { return Ok(()) };
        let nom = nom_garde(document);
        let intitule = format!("{nom}{EMPREINTE}{empreinte}");
        if derniere(&self.portefeuille.versions(id)?, &nom).is_none_or(|(_, code)| code != empreinte) {
            let auteur = self.auteur.clone();
            self.portefeuille.nommer_version(id, &intitule, false, &auteur, &maintenant.horodatage)?;
        }
        Ok(())
    }
}

/// What a version is called by: a fiche by its code, since its title may change.
fn nom_garde(document: &DocumentVue) -> String {
    match document.demande.document {
        DocumentNature::Fiche => format!("Fiche {}", document.libelle.split(' ').next().unwrap_or_default()),
        _ => document.libelle.clone(),
    }
}

/// The version that a document left in the last time, with its fingerprint.
fn derniere<'a>(versions: &'a [Version], nom: &str) -> Option<(&'a Version, &'a str)> {
    versions.iter().rev().find_map(|v| {
        let (de, code) = v.intitule.rsplit_once(EMPREINTE)?;
        (de == nom).then_some((v, code))
    })
}

fn feuillets(dossier: &Dossier, liasse: &LiasseVue) -> Result<Vec<Feuillet>, Erreur> {
    match liasse {
        LiasseVue::Assemblee => Ok(liasses::dossier_assemblee()),
        LiasseVue::Signature { exemplaires, paraphes, recto_verso } => {
            let faces = if *recto_verso { Faces::RectoVerso } else { Faces::Recto };
            let paraphes = if *paraphes { Paraphes::Avec } else { Paraphes::Sans };
            let exemplaires = match exemplaires.trim() {
                "" => dossier.signataires().count(),
                // What is not a number is none: the sentence is the same.
                texte => texte.parse().unwrap_or_default(),
            };
            liasses::kit(dossier, exemplaires, paraphes, faces)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was written before the stop stays, is known, and is all that is said.
    #[test]
    fn une_liasse_s_arrete_ou_l_on_veut() {
        let chez = tempfile::tempdir().unwrap();
        let mut app = Application::ouvrir(&chez.path().join("portefeuille.sqlite")).unwrap();
        let maintenant =
            Maintenant { jour: "2022-06-08".parse().unwrap(), horodatage: "2022-06-08T10:00:00Z".to_owned() };
        let id = app.ouvrir_exemple("cantal-2022-demo", &maintenant).unwrap().id;
        let liasse = app.preparer_liasse(&id, &LiasseVue::Assemblee, &maintenant).unwrap();
        let dans = chez.path().join("documents");
        let mut dits = Vec::new();
        let mut suivre = |avancee: AvanceeVue| {
            dits.push((avancee.rang, avancee.total));
            if avancee.rang > 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let ecrits = liasse.produire(&dans, &mut suivre).unwrap();
        assert_eq!(dits, [(1, 5), (2, 5), (3, 5)]);
        assert_eq!(std::fs::read_dir(&dans).unwrap().count(), 2);
        let dit = app.garder_liasse(&liasse, &ecrits, &dans, &maintenant).unwrap().message;
        assert_eq!(dit.replace('\u{a0}', " "), "Arrêté : 2 documents enregistrés sur 5 dans « documents ».");
        assert_eq!(app.impressions(&id, &maintenant).unwrap().len(), 2, "the others did not leave");
    }

    /// What is not ready says so when it leaves, one document or several, whatever its status.
    #[test]
    fn ce_qui_n_est_pas_pret_se_dit_en_sortant() {
        let chez = tempfile::tempdir().unwrap();
        let mut app = Application::ouvrir(&chez.path().join("portefeuille.sqlite")).unwrap();
        let maintenant =
            Maintenant { jour: "2022-06-08".parse().unwrap(), horodatage: "2022-06-08T10:00:00Z".to_owned() };
        let id = app.ouvrir_exemple("cantal-2022", &maintenant).unwrap().id;
        let mut dire = |voulue: &LiasseVue, nom: &str| {
            let liasse = app.preparer_liasse(&id, voulue, &maintenant).unwrap();
            let dans = chez.path().join(nom);
            let ecrits = liasse.produire(&dans, &mut |_| ControlFlow::Continue(())).unwrap();
            app.garder_liasse(&liasse, &ecrits, &dans, &maintenant)
                .unwrap()
                .message
                .replace(['\u{a0}', '\u{202f}'], " ")
        };
        assert_eq!(
            dire(&LiasseVue::Assemblee, "assemblee"),
            "5 documents enregistrés dans « assemblee », marqués PROJET : le contrat n’est pas rempli. Complétez le contrat \
             avant la séance."
        );
        let kit = LiasseVue::Signature { exemplaires: String::new(), paraphes: false, recto_verso: false };
        assert!(
            dire(&kit, "kit").ends_with(", marqués PROJET : le contrat n’est pas rempli. Ne les faites pas signer.")
        );
        let dossier = app.portefeuille.charger(&id).unwrap();
        let convention = vue_ensemble::tous_les_documents(&dossier, maintenant.jour).remove(0).demande;
        let fichier = chez.path().join("c.docx");
        let seul =
            app.exporter_document(&id, &convention, &FormatDocument::Docx, &fichier, &maintenant).unwrap().message;
        assert_eq!(
            seul.replace(['\u{a0}', '\u{202f}'], " "),
            "Document enregistré : c.docx, marqué PROJET : le contrat n’est pas rempli."
        );
    }

    /// A letter that no PDF draws: refused there, written in what is not signed, and told.
    #[test]
    fn ce_que_le_pdf_refuse_part_en_docx_et_se_dit() {
        let chez = tempfile::tempdir().unwrap();
        let mut app = Application::ouvrir(&chez.path().join("portefeuille.sqlite")).unwrap();
        let maintenant =
            Maintenant { jour: "2022-06-08".parse().unwrap(), horodatage: "2022-06-08T10:00:00Z".to_owned() };
        let mut dossier = crate::exemple("cantal-2022-demo").unwrap();
        let attendu = dossier.actions[0].code.clone();
        dossier.actions[0].intitule.push_str(" 😀");
        let paquet = chez.path().join("d.json");
        std::fs::write(&paquet, serde_json::to_vec(&dossier).unwrap()).unwrap();
        let id = app.importer(&paquet, &crate::vues_recus::ImportVue::Ajouter, &maintenant).unwrap().id;
        let convention = vue_ensemble::tous_les_documents(&dossier, maintenant.jour).remove(0).demande;
        let exporter = |app: &mut Application, format, nom: &str| {
            app.exporter_document(&id, &convention, &format, &chez.path().join(nom), &maintenant)
        };
        let lieu = format!("« 😀 » (U+1F600 ; action {attendu}, intitulé)");
        let refus = exporter(&mut app, FormatDocument::Pdf, "c.pdf").unwrap_err().pour_l_ecran().message;
        assert!(refus.replace(['\u{a0}', '\u{202f}'], " ").contains(&lieu), "{refus}");
        assert!(!chez.path().join("c.pdf").exists(), "the act is not made");
        let dit = exporter(&mut app, FormatDocument::Docx, "c.docx").unwrap().message;
        assert!(dit.replace(['\u{a0}', '\u{202f}'], " ").contains(&lieu), "{dit}");
        let dit = app.exporter_feuille(&id, "plan-actions", &chez.path().join("p.xlsx"), &maintenant).unwrap().message;
        assert!(dit.replace('\u{a0}', " ").contains("« 😀 »"), "{dit}");
    }

    /// Each sheet of the kit is known by itself; what was printed for five originals is not out of date for that.
    #[test]
    fn le_kit_de_cinq_originaux_n_est_pas_perime() {
        let chez = tempfile::tempdir().unwrap();
        let mut app = Application::ouvrir(&chez.path().join("portefeuille.sqlite")).unwrap();
        let maintenant =
            Maintenant { jour: "2022-06-08".parse().unwrap(), horodatage: "2022-06-08T10:00:00Z".to_owned() };
        let id = app.ouvrir_exemple("cher-2020", &maintenant).unwrap().id;
        let voulue = LiasseVue::Signature { exemplaires: "5".to_owned(), paraphes: false, recto_verso: false };
        let liasse = app.preparer_liasse(&id, &voulue, &maintenant).unwrap();
        let dans = chez.path().join("kit");
        let ecrits = liasse.produire(&dans, &mut |_| ControlFlow::Continue(())).unwrap();
        app.garder_liasse(&liasse, &ecrits, &dans, &maintenant).unwrap();
        let sorties = app.impressions(&id, &maintenant).unwrap();
        let parties: Vec<_> = sorties.iter().filter_map(|i| i.document.partie.as_deref()).collect();
        assert_eq!(parties, ["prefet", "ars", "departement"]);
        assert_eq!(sorties.len(), 6, "the convention, three sheets, the bordereau, the running order");
        for sortie in sorties {
            assert!(!sortie.perimee, "{sortie:?}");
            let code = sortie.quand.rsplit(' ').next().unwrap();
            assert_eq!(app.reconnaitre(&id, code, &maintenant).unwrap().verdict, VerdictEmpreinte::Meme, "{code}");
        }
    }
}
