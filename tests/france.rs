//! The contracts of a portefeuille side by side: which speaks, what is added up, what is left unsplit.

use application::vues_ecran::{DemandeCreation, DemandeSaisie, EcranDemande, EcranNom, NatureChamp, Saisie};
use application::vues_france::{DemandeFrance, FranceVue, GroupeFrance, LigneFrance, TotalFrance};
use application::{Application, Maintenant};
use tempfile::TempDir;

struct Poste {
    _dossier: TempDir,
    app: Application,
    maintenant: Maintenant,
}

impl Poste {
    fn ouvrir() -> Self {
        let dossier = tempfile::tempdir().unwrap();
        let maintenant =
            Maintenant { jour: "2023-03-01".parse().unwrap(), horodatage: "2023-03-01T09:00:00.000Z".to_owned() };
        let app = Application::ouvrir(&dossier.path().join("portefeuille.sqlite")).unwrap();
        Self { _dossier: dossier, app, maintenant }
    }

    /// The clock goes on, so that what is made later is modified later.
    fn creer(
        &mut self,
        territoire: &str,
        collectivite: Option<&str>,
        annees: (u16, u16),
        montants: &[(&str, &str)],
    ) -> String {
        let minute = self.maintenant.horodatage[14..16].parse::<u32>().unwrap() + 1;
        self.maintenant.horodatage = format!("2023-03-01T09:{minute:02}:00.000Z");
        let demande = DemandeCreation {
            territoire: territoire.to_owned(),
            collectivite: collectivite.map(str::to_owned),
            cadre: "2022".to_owned(),
            debut: format!("01/01/{}", annees.0),
            fin: format!("31/12/{}", annees.1),
        };
        let id = self.app.creer_dossier(&demande, &self.maintenant).unwrap().id;
        let saisies = montants
            .iter()
            .map(|(place, texte)| Saisie {
                chemin: format!("enveloppes/@{place}/notifie"),
                nature: NatureChamp::Montant,
                texte: (*texte).to_owned(),
            })
            .collect();
        let demande = DemandeSaisie { id: id.clone(), libelle: "montants".to_owned(), saisies, ecran: None };
        assert!(self.app.saisir(&demande, &self.maintenant).unwrap().refus.is_empty());
        id
    }

    fn france(&self, annee: Option<u16>, mesure: &str) -> FranceVue {
        let demande = DemandeFrance { annee, mesure: Some(mesure.to_owned()), exemples: false };
        self.app.france(&demande, &self.maintenant).unwrap()
    }
}

fn ligne<'a>(vue: &'a FranceVue, nom: &str) -> &'a LigneFrance {
    vue.lignes.iter().find(|l| l.nom.starts_with(nom)).unwrap_or_else(|| panic!("{nom} has no row"))
}

fn nu(texte: &str) -> String {
    texte.replace(['\u{202f}', '\u{a0}'], " ")
}

fn total<'a>(vue: &'a FranceVue, libelle: &str) -> &'a TotalFrance {
    vue.totaux.iter().find(|t| t.libelle.starts_with(libelle)).unwrap_or_else(|| panic!("{libelle} has no total"))
}

#[test]
fn un_portefeuille_vide_se_dit() {
    let poste = Poste::ouvrir();
    let vue = poste.france(None, "avancement");
    assert_eq!(nu(&vue.couverture), "Aucun territoire sur 101 n’a de contrat.");
    assert_eq!((vue.lignes.len(), vue.tuiles.len(), vue.sans_contrat.len()), (0, 101, 101));
    assert!(vue.annees.is_empty() && vue.totaux.is_empty());
}

#[test]
fn les_exemples_ne_comptent_que_si_on_le_demande() {
    let mut poste = Poste::ouvrir();
    poste.app.ouvrir_exemple("cantal-2022", &poste.maintenant).unwrap();
    let vue = poste.france(None, "avancement");
    assert_eq!((vue.lignes.len(), vue.nombre_exemples), (0, 1));
    let demande = DemandeFrance { annee: None, mesure: None, exemples: true };
    let vue = poste.app.france(&demande, &poste.maintenant).unwrap();
    assert_eq!(vue.lignes.len(), 1);
    assert!(vue.lignes[0].exemple);
}

#[test]
fn la_somme_dit_de_quoi_elle_est_faite() {
    let mut poste = Poste::ouvrir();
    poste.creer("15", None, (2022, 2024), &[("etat.2022", "600 000"), ("fir.2022", "100 000,50"), ("etat.2023", "1")]);
    poste.creer("12", None, (2022, 2024), &[("etat.2022", "400 000")]);
    poste.creer("63", None, (2023, 2025), &[("etat.2023", "9")]);
    let vue = poste.france(Some(2022), "etat");
    assert_eq!(nu(&vue.couverture), "2 territoires sur 101 ont un contrat qui couvre 2022.");
    assert_eq!(vue.annees, [2025, 2024, 2023, 2022]);
    assert_eq!(nu(&ligne(&vue, "Cantal").valeur.texte), "600 000 €");
    let etat = total(&vue, "État");
    assert_eq!(nu(&etat.montant), "1 000 000 €");
    assert_eq!(etat.detail, "2 contrats");
    let fir = total(&vue, "FIR");
    assert_eq!(
        (nu(&fir.montant), nu(&fir.detail)),
        ("100 000,50 €".to_owned(), "1 contrat ; 1 contrat sans montant".to_owned())
    );
    assert_eq!(nu(&total(&vue, "Cofinancements").montant), "1 100 000,50 €");
    let regions: Vec<&str> =
        vue.totaux.iter().filter(|t| t.groupe == GroupeFrance::Region).map(|t| t.libelle.as_str()).collect();
    assert_eq!(regions, ["Auvergne-Rhône-Alpes", "Occitanie"]);
    assert_eq!(vue.sans_contrat.len(), 99);
    // The classes hold the rows, and each tile shows its own.
    assert_eq!(vue.classes.iter().map(|c| c.nombre).sum::<u32>(), 2);
    let cantal = vue.tuiles.iter().find(|t| t.code == "15").unwrap();
    assert_eq!(nu(&cantal.en_clair), "Cantal, 600 000 €");
    assert_eq!(cantal.classe, ligne(&vue, "Cantal").valeur.classe);
    let puy = vue.tuiles.iter().find(|t| t.code == "63").unwrap();
    assert_eq!((puy.classe, nu(&puy.en_clair).as_str()), (None, "Puy-de-Dôme, pas de contrat qui couvre 2022"));
    assert_eq!(puy.ailleurs.iter().map(|a| nu(&a.libelle)).collect::<Vec<_>>(), ["Puy-de-Dôme (63), 2023-2025"]);
}

/// What a copy or an older version says is never added to what the contract says.
#[test]
fn un_seul_dossier_parle_pour_un_departement() {
    let mut poste = Poste::ouvrir();
    let ancien = poste.creer("15", None, (2022, 2024), &[("etat.2022", "1")]);
    let neuf = poste.creer("15", None, (2022, 2024), &[("etat.2022", "2")]);
    let vue = poste.france(Some(2022), "etat");
    assert_eq!((vue.lignes.len(), ligne(&vue, "Cantal").autres), (1, 1));
    assert_eq!(ligne(&vue, "Cantal").dossier, neuf, "the last modified");
    assert_eq!(nu(&total(&vue, "État").montant), "2 €");
    assert_ne!(ancien, neuf);
}

/// Two bodies in one territory are two contracts; one body over two territories is one.
#[test]
fn le_rhone_a_deux_contrats_et_la_corse_un() {
    let mut poste = Poste::ouvrir();
    poste.creer("69", Some("metropole-de-lyon"), (2022, 2024), &[("etat.2022", "10")]);
    poste.creer("69", Some("departement-69"), (2022, 2024), &[("etat.2022", "20")]);
    poste.creer("2A", None, (2022, 2024), &[("etat.2022", "5")]);
    let vue = poste.france(Some(2022), "etat");
    assert_eq!(vue.lignes.len(), 3);
    let tuile = |code: &str| vue.tuiles.iter().find(|t| t.code == code).unwrap();
    assert_eq!(tuile("69").lignes.len(), 2);
    assert_eq!((tuile("2A").lignes.len(), &tuile("2A").lignes), (1, &tuile("2B").lignes));
    assert_eq!(nu(&total(&vue, "État").montant), "35 €", "the contract of Corse counts once");
    assert_eq!(nu(&vue.couverture), "3 territoires sur 101 ont un contrat qui couvre 2022.");
}

#[test]
fn un_montant_de_trois_ans_se_montre_sans_etre_compte_dans_une_annee() {
    let mut poste = Poste::ouvrir();
    let id = poste.creer("15", None, (2022, 2024), &[("etat.2022", "90 000"), ("etat.2023", "7")]);
    let ecran = EcranDemande { ecran: EcranNom::Financement, element: None };
    let ecrit = serde_json::to_value(poste.app.ecran(&id, &ecran).unwrap()).unwrap();
    let cellules = ecrit["blocs"][0]["grille"]["lignes"][0]["cellules"].clone();
    let chemin = cellules[0]["chemin"].as_str().unwrap().replace("/notifie", "/fin");
    let fin = vec![Saisie { chemin, nature: NatureChamp::Jour, texte: "31/12/2024".to_owned() }];
    let demande = DemandeSaisie { id, libelle: "dates".to_owned(), saisies: fin, ecran: None };
    assert!(poste.app.saisir(&demande, &poste.maintenant).unwrap().refus.is_empty());

    let an = poste.france(Some(2022), "etat");
    let valeur = &ligne(&an, "Cantal").valeur;
    assert_eq!((valeur.texte.as_str(), valeur.classe), ("non renseigné", None));
    assert_eq!(
        valeur.mentions.iter().map(|m| nu(m)).collect::<Vec<_>>(),
        ["90 000 € pour 2022-2024, sans part par an"]
    );
    assert_eq!(nu(&total(&an, "État").detail), "1 montant donné pour plusieurs années, non compté");
    let tout = poste.france(None, "etat");
    assert_eq!(nu(&ligne(&tout, "Cantal").valeur.texte), "90 007 €");
    assert!(ligne(&tout, "Cantal").valeur.mentions.is_empty());
}

#[test]
fn une_mesure_inconnue_est_refusee() {
    let poste = Poste::ouvrir();
    let demande = DemandeFrance { annee: None, mesure: Some("meteo".to_owned()), exemples: false };
    assert!(poste.app.france(&demande, &poste.maintenant).is_err());
}
