//! The screens of work as the window receives them: what is there, what can be written, what comes of it.

use std::path::Path;

use application::vues::{DocumentDemande, DocumentNature};
use application::vues_ecran::{
    BlocChange, BlocEcran, ChampVue, DemandeCreation, DemandeListe, DemandeSaisie, DemandeTexte, EcranConnu,
    EcranDemande, EcranMontre, EcranNom, EcranRendu, EcranVue, GenreLigne, GrilleVue, LigneChoix, ListeVue,
    NatureChamp, OperationListe, Saisie, TraitDeFrappe,
};
use application::{Application, Maintenant};
use serde_json::json;
use tempfile::TempDir;

const DEMO: &str = "exemple-cantal-2022-demo";

struct Bureau {
    _dossier: TempDir,
    app: Application,
    maintenant: Maintenant,
}

impl Bureau {
    /// With one example open, on a day of the Cantal's story.
    fn ouvrir(exemple: &str) -> Self {
        let dossier = tempfile::tempdir().unwrap();
        let maintenant =
            Maintenant { jour: "2022-06-08".parse().unwrap(), horodatage: "2022-06-08T12:32:00.000Z".to_owned() };
        let mut app = Application::ouvrir(&dossier.path().join("portefeuille.sqlite")).unwrap();
        app.ouvrir_exemple(exemple, &maintenant).unwrap();
        Self { _dossier: dossier, app, maintenant }
    }

    fn ecran(&self, nom: EcranNom) -> EcranVue {
        self.app.ecran(DEMO, &EcranDemande { ecran: nom, element: None }).unwrap()
    }

    fn saisir(&mut self, chemin: &str, nature: NatureChamp, texte: &str) -> Vec<String> {
        let saisies = vec![Saisie { chemin: chemin.to_owned(), nature, texte: texte.to_owned() }];
        let demande = DemandeSaisie { id: DEMO.to_owned(), libelle: "essai".to_owned(), saisies, ecran: None };
        let retour = self.app.saisir(&demande, &self.maintenant).unwrap();
        retour.refus.into_iter().map(|r| r.message).collect()
    }
}

fn champ<'a>(vue: &'a EcranVue, chemin: &str) -> &'a ChampVue {
    let champs = vue.blocs.iter().filter_map(|b| match b {
        BlocEcran::Formulaire(formulaire) => Some(&formulaire.champs),
        _ => None,
    });
    champs.flatten().find(|c| c.chemin == chemin).unwrap_or_else(|| panic!("{chemin} has no field"))
}

fn grilles(vue: &EcranVue) -> Vec<&GrilleVue> {
    vue.blocs.iter().filter_map(|b| if let BlocEcran::Grille(grille) = b { Some(grille) } else { None }).collect()
}

/// What a row and a total are about is data: the window adds nothing up and guesses nothing.
#[test]
fn une_ligne_dit_son_element_et_un_total_ce_qu_il_additionne() {
    let bureau = Bureau::ouvrir("cantal-2022-demo");
    let vue = bureau.ecran(EcranNom::Indicateurs);
    for ligne in grilles(&vue).into_iter().flat_map(|g| &g.lignes) {
        let element = ligne.chemin.as_deref().expect("an indicator is one element");
        let cellules = ligne.cellules.iter().filter_map(|c| c.chemin.as_deref());
        assert!(cellules.into_iter().all(|c| c.starts_with(&format!("{element}/"))), "{element}");
    }
    let vue = bureau.ecran(EcranNom::Financement);
    let [enveloppes, detail, prevus, ..] = grilles(&vue)[..] else { panic!("three grids") };
    let dernier = |g: &GrilleVue| g.lignes.last().map(|l| (l.genre.clone(), l.additionne.clone())).unwrap();
    let (genre, additionne) = dernier(enveloppes);
    assert_eq!(genre, GenreLigne::Total);
    assert!(!additionne.contains(&"departement".to_owned()), "the part of the Département stands apart");
    for ligne in enveloppes.lignes.iter().filter(|l| l.genre == GenreLigne::Normale && l.serie != "departement") {
        assert!(additionne.contains(&ligne.serie), "{}", ligne.titre);
    }
    assert!(enveloppes.derniere_totale && prevus.derniere_totale && !detail.derniere_totale);
    for total in prevus.lignes.iter().filter(|l| l.genre == GenreLigne::SousTotal) {
        let [serie] = &total.additionne[..] else { panic!("{} adds up one funder", total.titre) };
        assert!(prevus.lignes.iter().any(|l| l.serie == *serie), "{}", total.titre);
    }
    assert!(detail.lignes.iter().all(|l| l.chemin.is_some()), "an envelope is one element");
}

/// The report of a paste and the undo of it count the same.
#[test]
fn un_collage_porte_le_nombre_de_ce_qui_est_ecrit() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let saisie = |exercice: u16, texte: &str| Saisie {
        chemin: format!("enveloppes/@etat.{exercice}/notifie"),
        nature: NatureChamp::Montant,
        texte: texte.to_owned(),
    };
    let demande = DemandeSaisie {
        id: DEMO.to_owned(),
        libelle: "Coller 3\u{a0}montants".to_owned(),
        saisies: vec![saisie(2022, "1 000"), saisie(2023, "12 k€"), saisie(2024, "2 000")],
        ecran: None,
    };
    let retour = bureau.app.saisir(&demande, &bureau.maintenant).unwrap();
    assert_eq!((retour.refus.len(), retour.annuler.as_deref()), (1, Some("Coller 2 montants")));
}

#[test]
fn chaque_donnee_a_inserer_a_un_nom_a_elle() {
    let bureau = Bureau::ouvrir("cantal-2022-demo");
    let donnees = bureau.app.insertions(DEMO).unwrap().donnees;
    let noms: std::collections::BTreeSet<&str> = donnees.iter().map(|d| d.libelle.as_str()).collect();
    assert_eq!(noms.len(), donnees.len(), "no two have the same name");
    assert!(noms.contains("Fiche A1 – FIR 2022, montant prévu"), "{noms:?}");
}

/// The screen and the rule count the same: five in a list, two that the contract names apart.
#[test]
fn le_plan_d_actions_compte_comme_la_regle() {
    let bureau = Bureau::ouvrir("cantal-2022");
    let dossier = application::exemple("cantal-2022").unwrap();
    let constats = application::verifier(&dossier, bureau.maintenant.jour).unwrap();
    let compte = constats.iter().find(|c| c.regle == "objectifs-facultatifs").unwrap().nombre("nombre");
    let demande = EcranDemande { ecran: EcranNom::Actions, element: None };
    let chapo = bureau.app.ecran(dossier.id.as_str(), &demande).unwrap().chapo.replace('\u{a0}', " ");
    let attendu = format!("{compte} objectifs complémentaires pour 6 exigés, 2 portés par des actions citées à part.");
    assert!(chapo.ends_with(&attendu), "{chapo}");
}

#[test]
fn un_indicateur_dit_ce_qu_il_compte_et_d_ou_il_vient() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let vue = bureau.ecran(EcranNom::Indicateurs);
    let premiere = grilles(&vue)[0];
    assert!(premiere.titre.starts_with("A1 "), "one grid an action: {}", premiere.titre);
    let courbe = premiere.lignes[0].courbe.as_ref().expect("a known indicator has its curve");
    assert_eq!(
        courbe.en_clair,
        "Référence 2021 : 118 ; cibles : 150 en 2022, 185 en 2023, 220 en 2024 ; résultat : 141 en 2022. À la hausse."
    );
    assert_eq!((courbe.colonnes, courbe.cibles.len(), courbe.resultats.len()), (4, 4, 1));
    assert_eq!((courbe.cibles[0].hauteur, courbe.cibles[3].hauteur), (0, 100), "from the lowest to the highest");
    let unite = premiere.lignes[0].cellules[0].chemin.as_deref().expect("the unit is typed");
    let racine = unite.trim_end_matches("/unite").to_owned();
    assert_eq!(champ(&vue, &format!("{racine}/producteur")).valeur, "Logiciel métier de PMI");
    for (nom, nature, texte) in [
        ("methode", NatureChamp::TexteLong, "Compte des entretiens."),
        ("producteur", NatureChamp::Texte, "PMI"),
        ("sens", NatureChamp::Choix, "stabilite"),
    ] {
        assert!(bureau.saisir(&format!("{racine}/{nom}"), nature, texte).is_empty());
        assert_eq!(champ(&bureau.ecran(EcranNom::Indicateurs), &format!("{racine}/{nom}")).valeur, texte);
    }
}

#[test]
fn une_enveloppe_se_dit_perenne_et_reservee_a_des_actions() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let cellules = |bureau: &Bureau| {
        let vue = bureau.ecran(EcranNom::Financement);
        let detail = grilles(&vue).into_iter().find(|g| g.titre == "Détail des enveloppes").cloned().unwrap();
        let colonne = |nom: &str| detail.entetes.iter().position(|e| e == nom).unwrap() - 1;
        let cellules = &detail.lignes[0].cellules;
        (cellules[colonne("Pérenne")].clone(), cellules[colonne("Portée")].clone())
    };
    let (perenne, portee) = cellules(&bureau);
    let (chemin_perenne, chemin_portee) = (perenne.chemin.unwrap(), portee.chemin.unwrap());
    assert!(bureau.saisir(&chemin_perenne, perenne.nature.clone(), "Oui").is_empty());
    assert!(bureau.saisir(&chemin_portee, portee.nature.clone(), "a6 ; A1").is_empty());
    let (perenne, portee) = cellules(&bureau);
    assert_eq!((perenne.texte.as_str(), portee.texte.as_str()), ("oui", "A6 ; A1"));
    let refus = bureau.saisir(&chemin_portee, portee.nature, "Z9");
    assert!(refus[0].contains("n’est le code d’aucune action"), "{refus:?}");
    assert!(bureau.saisir(&chemin_portee, NatureChamp::Texte, "").is_empty());
    assert!(bureau.saisir(&chemin_perenne, NatureChamp::OuiNon, "").is_empty());
    let (perenne, portee) = cellules(&bureau);
    assert_eq!((perenne.texte.as_str(), portee.texte.as_str()), ("", "Tout le contrat"), "both can be taken back");
}

#[test]
fn ce_que_le_dossier_ne_peut_tenir_se_dit_cellule_par_cellule() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let detail = |bureau: &Bureau| {
        let vue = bureau.ecran(EcranNom::Financement);
        grilles(&vue).into_iter().find(|g| g.titre == "Détail des enveloppes").cloned().unwrap().lignes[0].clone()
    };
    let saisies: Vec<Saisie> = detail(&bureau)
        .cellules
        .into_iter()
        .map(|c| Saisie { chemin: c.chemin.unwrap(), nature: c.nature, texte: String::new() })
        .collect();
    let demande = DemandeSaisie { id: DEMO.into(), libelle: "Effacer".into(), saisies, ecran: None };
    let retour = bureau.app.saisir(&demande, &bureau.maintenant).unwrap();
    let refuses: Vec<&str> = retour.refus.iter().map(|r| r.chemin.rsplit('/').next().unwrap()).collect();
    assert_eq!(refuses, ["debut", "fin"], "only the dates are needed");
    assert!(
        retour.refus.iter().all(|r| r.message.starts_with("Ce champ ne peut pas rester vide")),
        "{:?}",
        retour.refus
    );
    assert!(retour.ecrit, "the others are emptied");
    let apres: Vec<String> = detail(&bureau).cellules.into_iter().map(|c| c.texte).collect();
    assert_eq!(apres[0], "");
    assert!(!apres[1].is_empty() && !apres[2].is_empty());
    // Two dates that only stand together are taken together.
    let racine = demande.saisies[1].chemin.trim_end_matches("/debut").to_owned();
    let jour = |champ: &str, texte: &str| Saisie {
        chemin: format!("{racine}/{champ}"),
        nature: NatureChamp::Jour,
        texte: texte.to_owned(),
    };
    let deux = vec![jour("debut", "01/01/2031"), jour("fin", "31/12/2031")];
    let demande = DemandeSaisie { id: DEMO.into(), libelle: "Dates".into(), saisies: deux, ecran: None };
    assert_eq!(bureau.app.saisir(&demande, &bureau.maintenant).unwrap().refus, []);
}

#[test]
fn les_credits_employes_s_ecrivent_avec_le_rapport() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let credits = |bureau: &Bureau| {
        let demande = EcranDemande { ecran: EcranNom::Rapport, element: Some("2022".to_owned()) };
        let vue = bureau.app.ecran(DEMO, &demande).unwrap();
        grilles(&vue).into_iter().find(|g| g.titre == "Crédits employés en 2022").cloned().unwrap()
    };
    let grille = credits(&bureau);
    assert_eq!(grille.entetes, ["Action et financeur", "Prévu", "Engagé", "Payé"]);
    let cellule = |grille: &GrilleVue, cle: &str| {
        grille
            .lignes
            .iter()
            .flat_map(|l| &l.cellules)
            .find(|c| c.cle == cle)
            .cloned()
            .unwrap_or_else(|| panic!("{cle}"))
    };
    let cle = "actions/usema/financements/@departement.2022/paye";
    let montant = |texte: &str| domaine::montant::Montant::lire_saisie(texte).unwrap();
    let total = |grille: &GrilleVue| {
        let ligne = grille.lignes.iter().find(|l| l.titre == "Total Département").unwrap();
        assert!(ligne.cellules[2].chemin.is_none());
        montant(&ligne.cellules[2].texte)
    };
    let (avant, avant_saisie) = (cellule(&grille, cle), grille);
    assert!(bureau.saisir(avant.chemin.as_deref().unwrap(), NatureChamp::Montant, "12 345,60").is_empty());
    let grille = credits(&bureau);
    assert_eq!(cellule(&grille, cle).texte.replace(['\u{202f}', '\u{a0}'], " "), "12 345,60 €");
    let apres = total(&grille) - total(&avant_saisie);
    assert_eq!(apres, montant("12 345,60") - montant(&avant.texte), "the total is computed");
    let rapport =
        DocumentDemande { document: DocumentNature::Rapport, exercice: Some(2022), ..DocumentDemande::default() };
    let pages = bureau.app.apercu(DEMO, &rapport, bureau.maintenant.jour).unwrap().pages;
    let textes: Vec<String> =
        (1..=pages).map(|n| bureau.app.page(DEMO, &rapport, n, bureau.maintenant.jour).unwrap().mots()).collect();
    assert!(
        textes.iter().any(|t| t.replace(['\u{202f}', '\u{a0}'], " ").contains("12 345,60")),
        "the report prints it"
    );
}

#[test]
fn un_total_annonce_est_a_cote_du_total_calcule() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let ajout = OperationListe::Ajouter { chemin: "annonces".into(), modele: "annonce:cofinancement_contrat".into() };
    let retour =
        bureau.app.modifier_liste(&DemandeListe { id: DEMO.into(), operation: ajout }, &bureau.maintenant).unwrap();
    let chemin = retour.ajoute.unwrap();
    assert!(bureau.saisir(&format!("{chemin}/montant"), NatureChamp::Montant, "2 430 000").is_empty());
    let vue = bureau.ecran(EcranNom::Financement);
    let annonce = champ(&vue, &format!("{chemin}/montant"));
    let calcule = champ(&vue, &format!("calcul:{chemin}/contrat"));
    assert_eq!(annonce.valeur.replace('\u{202f}', " "), "2 430 000,00\u{a0}€");
    assert!(calcule.lecture_seule, "a total is computed, never typed");
    let annuel = vue.blocs.iter().find_map(|b| match b {
        BlocEcran::Formulaire(f) if f.titre == "Cofinancement par an" => Some(f),
        _ => None,
    });
    let libelles: Vec<&str> =
        annuel.expect("the demonstration announces a yearly total").champs.iter().map(|c| c.libelle.as_str()).collect();
    assert_eq!(libelles[..4], ["Annoncé", "Calculé 2022", "Calculé 2023", "Calculé 2024"]);
}

#[test]
fn un_nombre_annonce_est_a_cote_du_choix_des_actions() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let vue = bureau.ecran(EcranNom::Actions);
    assert_eq!(champ(&vue, "annonces/six-attendues/nombre").valeur, "6");
    assert_eq!(champ(&vue, "calcul:annonces/six-attendues/compte").valeur, "6");
    let refus = bureau.saisir("annonces/six-attendues/nombre", NatureChamp::Nombre, "6,5");
    assert!(refus[0].contains("nombre entier"), "{refus:?}");
    assert!(bureau.saisir("annonces/six-attendues/nombre", NatureChamp::Nombre, "5").is_empty());
    assert_eq!(champ(&bureau.ecran(EcranNom::Actions), "annonces/six-attendues/nombre").valeur, "5");
}

fn ligne(vue: &EcranVue, code: &str) -> LigneChoix {
    let choix =
        vue.blocs.iter().find_map(|b| if let BlocEcran::Choix(choix) = b { Some(choix) } else { None }).unwrap();
    choix.groupes.iter().flat_map(|g| &g.lignes).find(|l| l.code == code).cloned().unwrap()
}

#[test]
fn un_objectif_se_coche_et_ne_se_decoche_que_tant_que_sa_fiche_est_vide() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let avant = ligne(&bureau.ecran(EcranNom::Actions), "C08");
    assert!(avant.servi.is_empty() && avant.retirer.is_none() && !avant.impose);
    assert_eq!(avant.source.unwrap().fiabilite, "Fiabilité : déduit, non lu dans le texte");

    let operation = OperationListe::Ajouter { chemin: "actions".to_owned(), modele: avant.modele };
    let demande = DemandeListe { id: DEMO.to_owned(), operation };
    let ajoute = bureau.app.modifier_liste(&demande, &bureau.maintenant).unwrap().ajoute.unwrap();
    let coche = ligne(&bureau.ecran(EcranNom::Actions), "C08");
    assert_eq!(coche.servi.len(), 1);
    assert_eq!(coche.retirer.unwrap().chemin, ajoute);

    assert!(bureau.saisir(&format!("{ajoute}/pilote"), NatureChamp::Texte, "Service enfance").is_empty());
    let ecrite = ligne(&bureau.ecran(EcranNom::Actions), "C08");
    assert!(ecrite.retirer.is_none(), "a written fiche is not taken out by a tick");

    let p1 = ligne(&bureau.ecran(EcranNom::Actions), "P1");
    assert!(p1.impose && p1.statut.contains("obligatoire") && p1.servi[0].libelle == "A1");
}

#[test]
fn un_objectif_dont_le_statut_est_inconnu_n_est_dit_facultatif_nulle_part() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let demande = DemandeCreation {
        territoire: "46".to_owned(),
        collectivite: None,
        cadre: "2025".to_owned(),
        debut: "01/01/2025".to_owned(),
        fin: "31/12/2027".to_owned(),
    };
    let id = bureau.app.creer_dossier(&demande, &bureau.maintenant).unwrap().id;
    let ecran = |app: &Application, ecran, element: Option<&str>| {
        app.ecran(&id, &EcranDemande { ecran, element: element.map(str::to_owned) }).unwrap()
    };
    let vide = ecran(&bureau.app, EcranNom::Actions, None);
    assert!(vide.chapo.starts_with("2 objectifs obligatoires sur 2 connus (7 attendus), 0 objectif"), "{}", vide.chapo);
    let inconnu = ligne(&vide, "N03");
    assert_eq!(inconnu.statut, "statut non trouvé");

    let operation = OperationListe::Ajouter { chemin: "actions".to_owned(), modele: inconnu.modele };
    let demande = DemandeListe { id: id.clone(), operation };
    let ajoute = bureau.app.modifier_liste(&demande, &bureau.maintenant).unwrap().ajoute.unwrap();
    let vue = ecran(&bureau.app, EcranNom::Actions, None);
    assert!(vue.chapo.ends_with(", 1 dont le statut n’a pas été trouvé."), "{}", vue.chapo);
    let fiche = ecran(&bureau.app, EcranNom::Action, ajoute.strip_prefix("actions/"));
    assert_eq!(fiche.chapo, "N03, statut non trouvé");
    let plan = bureau.app.vue(&id, bureau.maintenant.jour).unwrap().plan;
    let titres: Vec<&str> = plan.iter().map(|g| g.titre.as_str()).collect();
    assert!(titres.contains(&"Actions du plan") && !titres.contains(&"Actions facultatives"), "{titres:?}");

    let demande = DocumentDemande { document: DocumentNature::Convention, ..DocumentDemande::default() };
    let pages = bureau.app.apercu(&id, &demande, bureau.maintenant.jour).unwrap().pages;
    let acte: String = (1..=pages)
        .map(|page| bureau.app.page(&id, &demande, page, bureau.maintenant.jour).unwrap().mots().replace('\u{a0}', " "))
        .collect();
    assert!(acte.contains("À préciser") && acte.contains("dont le statut reste à préciser"));
    assert!(!acte.contains("Facultatif"), "an unknown status is not printed as a known one");
}

#[test]
fn une_clause_type_retiree_se_reprend_a_sa_place_et_reste_a_confirmer() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let listes = |bureau: &Bureau| {
        let vue = bureau.ecran(EcranNom::Articles);
        let listes = vue.blocs.into_iter().filter_map(|b| if let BlocEcran::Liste(l) = b { Some(l) } else { None });
        let [articles, clauses] = <[ListeVue; 2]>::try_from(listes.collect::<Vec<_>>()).expect("two lists");
        (articles, clauses)
    };
    let (avant, clauses) = listes(&bureau);
    assert!(clauses.elements.is_empty(), "the demonstration holds every clause: {:?}", clauses.elements);
    let operer = |bureau: &mut Bureau, operation| {
        let demande = DemandeListe { id: DEMO.into(), operation };
        bureau.app.modifier_liste(&demande, &bureau.maintenant).map(|r| r.annuler)
    };
    let retrait = OperationListe::Retirer { chemin: "articles/litiges".into(), libelle: "retrait".into() };
    operer(&mut bureau, retrait).unwrap();
    let (_, clauses) = listes(&bureau);
    let [clause] = clauses.elements.as_slice() else { panic!("one clause is missing: {clauses:?}") };
    assert!(clause.detail.contains("À relire et à confirmer"), "its reliability is said: {}", clause.detail);
    let a_inserer = clause.a_inserer.clone().expect("it can be taken");
    assert!(a_inserer.texte.document.contains("litige"), "it is read before it is taken");
    let ajout = OperationListe::Ajouter { chemin: a_inserer.chemin, modele: a_inserer.modele };
    let annulable = operer(&mut bureau, ajout.clone()).unwrap();
    assert_eq!(annulable.as_deref(), Some("insertion de l’article « Litiges »"));
    let (apres, clauses) = listes(&bureau);
    let titres = |l: &ListeVue| l.elements.iter().map(|e| e.titre.clone()).collect::<Vec<_>>();
    assert_eq!(titres(&apres), titres(&avant), "back in its place");
    assert!(clauses.elements.is_empty());
    assert!(operer(&mut bureau, ajout).is_err(), "the same clause is not taken twice");
}

#[test]
fn les_etapes_du_cadre_sont_verrouillees_avec_leur_source_les_autres_non() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let ajout = OperationListe::Ajouter { chemin: "jalons".into(), modele: "jalon".into() };
    let demande = DemandeListe { id: DEMO.into(), operation: ajout };
    let ajoutee = bureau.app.modifier_liste(&demande, &bureau.maintenant).unwrap().ajoute.unwrap();
    let vue = bureau.ecran(EcranNom::Calendrier);
    let [BlocEcran::Liste(etapes), BlocEcran::Frise(_), ..] = vue.blocs.as_slice() else {
        panic!("the list first, then the strip")
    };
    let legale = etapes.elements.iter().find(|e| e.chemin == "jalons/odpe").expect("a step of the framework");
    let verrou = legale.verrou.as_ref().expect("locked");
    let source = verrou.source.as_ref().expect("with its source");
    assert!(source.extrait.is_some() && source.fiabilite.starts_with("Fiabilité"), "{source:?}");
    assert!(legale.retirer.is_none() && champ(&vue, "jalons/odpe/libelle").lecture_seule);
    assert!(!champ(&vue, "jalons/odpe/fait").lecture_seule, "its dates are written");
    let libre = etapes.elements.iter().find(|e| e.chemin == ajoutee).expect("the step just added");
    assert!(libre.verrou.is_none() && libre.retirer.is_some());
    assert!(!champ(&vue, &format!("{ajoutee}/libelle")).lecture_seule);
    assert!(vue.chapo.contains("Le jour limite compte"), "how days are counted is said");
}

#[test]
fn un_exemple_se_remet_a_neuf_et_le_journal_le_dit() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let maintenant = bureau.maintenant.clone();
    let neuf = bureau.ecran(EcranNom::Parties);
    let chemin = "parties/prefet/nom";
    assert!(bureau.saisir(chemin, NatureChamp::Texte, "Quelqu’un d’autre").is_empty());
    let retrait = OperationListe::Retirer { chemin: "articles/litiges".into(), libelle: "retrait".into() };
    bureau.app.modifier_liste(&DemandeListe { id: DEMO.into(), operation: retrait }, &maintenant).unwrap();
    assert_ne!(bureau.ecran(EcranNom::Parties), neuf);
    bureau.app.remettre_exemple(DEMO, &maintenant).unwrap();
    assert_eq!(bureau.ecran(EcranNom::Parties), neuf);
    let annulable = bureau.app.vue(DEMO, maintenant.jour).unwrap().annuler;
    assert_eq!(annulable.as_deref(), Some("remise à neuf de l’exemple"), "it is a modification like another");
    bureau.app.annuler(DEMO, &maintenant).unwrap();
    assert_eq!(champ(&bureau.ecran(EcranNom::Parties), chemin).valeur, "Quelqu’un d’autre", "and can be undone");
    // Once there, a second time changes nothing.
    bureau.app.remettre_exemple(DEMO, &maintenant).unwrap();
    bureau.app.remettre_exemple(DEMO, &maintenant).unwrap();
    bureau.app.annuler(DEMO, &maintenant).unwrap();
    assert_eq!(champ(&bureau.ecran(EcranNom::Parties), chemin).valeur, "Quelqu’un d’autre");
    let copie = bureau.app.dupliquer(DEMO, &maintenant).unwrap();
    assert!(bureau.app.remettre_exemple(&copie.id, &maintenant).is_err(), "a copy is one’s own work");
}

#[test]
fn une_page_de_l_apercu_sait_quels_textes_elle_porte() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let jour = bureau.maintenant.jour;
    let convention = DocumentDemande { document: DocumentNature::Convention, ..DocumentDemande::default() };
    let apercu = bureau.app.apercu(DEMO, &convention, jour).unwrap();
    let de = |ecran: EcranNom, element: &str| {
        let voulu = EcranDemande { ecran, element: Some(element.to_owned()) };
        apercu.zones.iter().filter(|z| z.ecran == voulu).cloned().collect::<Vec<_>>()
    };
    let article = de(EcranNom::Article, "litiges");
    let titre = apercu.sommaire.iter().find(|s| s.titre.contains("Litiges")).expect("in the contents");
    assert_eq!(article[0].page, titre.page, "the article is where the contents say");
    assert!(article[0].haut < article[0].bas && article[0].bas <= 1000);
    assert!(article[0].chemins.iter().any(|c| c == "articles/litiges/corps"), "{:?}", article[0].chemins);
    assert!(!de(EcranNom::Action, "usema").is_empty(), "a fiche too");
    let rapport =
        DocumentDemande { document: DocumentNature::Rapport, exercice: Some(2022), ..DocumentDemande::default() };
    let zones = bureau.app.apercu(DEMO, &rapport, jour).unwrap().zones;
    let recit = EcranDemande { ecran: EcranNom::Rapport, element: Some("2022".to_owned()) };
    assert!(zones.iter().any(|z| z.ecran == recit), "what a report tells is written with the report");
    assert!(zones.iter().all(|z| z.ecran != EcranDemande { ecran: EcranNom::Rapport, element: None }));
}

#[test]
fn un_texte_tape_d_un_trait_s_annule_d_un_coup() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let maintenant = bureau.maintenant.clone();
    let ecrire = |bureau: &mut Bureau, texte: &str, trait_de_frappe| {
        let document = json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p1"},
                              "content": [{"type": "text", "text": texte}]}]});
        let demande = DemandeTexte {
            id: DEMO.to_owned(),
            chemin: "actions/usema/constat".to_owned(),
            libelle: "constat".to_owned(),
            document: document.to_string(),
            trait_de_frappe,
        };
        bureau.app.ecrire_texte(&demande, &maintenant).unwrap();
    };
    let lire = |bureau: &Bureau| {
        let demande = EcranDemande { ecran: EcranNom::Action, element: Some("usema".to_owned()) };
        let vue = bureau.app.ecran(DEMO, &demande).unwrap();
        let texte = vue.blocs.iter().find_map(|b| match b {
            BlocEcran::Texte(t) if t.chemin == "actions/usema/constat" => Some(t.document.clone()),
            _ => None,
        });
        texte.expect("the fiche has its constat")
    };
    let depart = lire(&bureau);
    ecrire(&mut bureau, "Un", TraitDeFrappe::Nouveau);
    ecrire(&mut bureau, "Un mot", TraitDeFrappe::Suite);
    ecrire(&mut bureau, "Un mot, puis", TraitDeFrappe::Nouveau);
    ecrire(&mut bureau, "Un mot, puis un autre", TraitDeFrappe::Suite);
    bureau.app.annuler(DEMO, &maintenant).unwrap();
    assert!(lire(&bureau).contains("\"Un mot\""), "one stretch at a time: {}", lire(&bureau));
    bureau.app.annuler(DEMO, &maintenant).unwrap();
    assert_eq!(lire(&bureau), depart);
    bureau.app.retablir(DEMO, &maintenant).unwrap();
    bureau.app.retablir(DEMO, &maintenant).unwrap();
    assert!(lire(&bureau).contains("Un mot, puis un autre"));
}

#[test]
fn le_logo_choisi_est_en_tete_du_document_jusqu_a_ce_qu_on_le_retire() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let convention = DocumentDemande { document: DocumentNature::Convention, ..DocumentDemande::default() };
    let premiere_page =
        |bureau: &mut Bureau| bureau.app.page(DEMO, &convention, 1, bureau.maintenant.jour).unwrap().svg;
    let logo = |app: &Application| app.reglages().unwrap().logos.into_iter().next().expect("one body has a dossier");
    let vue = logo(&bureau.app);
    assert_eq!((vue.nom.as_str(), vue.image), ("Département du Cantal", None));
    let nue = premiere_page(&mut bureau);
    assert!(!nue.contains("<image"));

    let image = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../icons/128x128.png");
    bureau.app.definir_logo(&vue.collectivite, &image).unwrap();
    let gardee = logo(&bureau.app).image.expect("kept");
    assert!(gardee.starts_with("data:image/png;base64,"));
    assert!(premiere_page(&mut bureau).contains("<image"));

    for (nom, contenu, attendu) in [
        ("note.png", &b"une note"[..], "n’est pas une image"),
        ("coupe.png", &std::fs::read(&image).unwrap()[..200], "est abîmé ou trop grand"),
        (
            "texte.svg",
            br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">a</text></svg>"#,
            "contient du texte",
        ),
    ] {
        let fichier = bureau._dossier.path().join(nom);
        std::fs::write(&fichier, contenu).unwrap();
        let erreur = bureau.app.definir_logo(&vue.collectivite, &fichier).expect_err(nom);
        let phrase = application::textes::erreurs::message(&erreur);
        assert!(phrase.contains(attendu), "{nom}: {phrase}");
        assert_eq!(logo(&bureau.app).image.as_deref(), Some(&*gardee), "a refusal changes nothing");
    }

    bureau.app.retirer_logo(&vue.collectivite).unwrap();
    assert_eq!(premiere_page(&mut bureau), nue);
}

#[test]
fn une_action_libre_se_rattache_a_un_objectif_et_s_en_detache() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let liste = |bureau: &mut Bureau, operation| {
        let demande = DemandeListe { id: DEMO.to_owned(), operation };
        bureau.app.modifier_liste(&demande, &bureau.maintenant).unwrap()
    };
    let ajouter = |chemin: &str, modele: &str| OperationListe::Ajouter { chemin: chemin.into(), modele: modele.into() };
    let action = liste(&mut bureau, ajouter("actions", "action")).ajoute.expect("a path");
    let fiche = |bureau: &Bureau| {
        let demande = EcranDemande { ecran: EcranNom::Action, element: action.split('/').nth(1).map(str::to_owned) };
        let ecran = bureau.app.ecran(DEMO, &demande).unwrap();
        ecran.blocs.into_iter().find_map(|bloc| match bloc {
            BlocEcran::Liste(liste) if liste.chemin.ends_with("/objectifs") => Some(liste),
            _ => None,
        })
    };
    let vide = fiche(&bureau).expect("a list of objectives");
    assert!(vide.elements.is_empty());
    let premier = vide.ajouts.first().expect("an objective of the framework").code.clone();
    let vise = liste(&mut bureau, ajouter(&vide.chemin, &premier)).ajoute.expect("a path");
    let rattachee = fiche(&bureau).unwrap();
    assert_eq!(rattachee.elements[0].chemin, vise);
    assert_eq!(format!("vise:{}", rattachee.elements[0].code), premier);
    assert!(rattachee.ajouts.iter().all(|ajout| ajout.code != premier), "served once");
    liste(&mut bureau, OperationListe::Retirer { chemin: vise, libelle: "Détacher".into() });
    assert!(fiche(&bureau).unwrap().elements.is_empty());
}

/// What an edit sends back, put on the screen that was held.
fn rendre(tenu: &EcranMontre, rendu: EcranRendu) -> EcranMontre {
    let change = match rendu {
        EcranRendu::Entier(montre) => return *montre,
        EcranRendu::Change(change) => change,
    };
    assert_eq!(change.depuis, tenu.tour);
    let mut montre = EcranMontre { tour: change.tour, ..tenu.clone() };
    assert_eq!(change.blocs.len(), montre.ecran.blocs.len());
    for (bloc, change) in montre.ecran.blocs.iter_mut().zip(change.blocs) {
        match (bloc, change) {
            (_, BlocChange::Pareil) => {}
            (bloc, BlocChange::Entier(entier)) => *bloc = entier,
            (BlocEcran::Grille(grille), BlocChange::Lignes(lignes)) => {
                for changee in lignes {
                    grille.lignes[changee.rang as usize] = changee.ligne;
                }
            }
            (bloc, BlocChange::Lignes(_)) => panic!("rows of what is no grid: {bloc:?}"),
        }
    }
    montre
}

#[test]
fn une_saisie_rend_ce_qu_elle_change_de_l_ecran() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let demande = EcranDemande { ecran: EcranNom::Financement, element: None };
    let mut tenu = bureau.app.ecran_montre(DEMO, &demande).unwrap();
    let saisies = [
        ("enveloppes/@etat.2022/notifie", NatureChamp::Montant, "1 000"),
        ("actions/usema/financements/@etat.2022/prevu", NatureChamp::Montant, "1 234,50"),
        ("actions/usema/financements/@etat.2022/prevu", NatureChamp::Montant, "1 234,50"),
        ("actions/usema/financements/@fir.2023/prevu", NatureChamp::Montant, "12 k€"),
        ("actions/usema/financements/@fir.2023/prevu", NatureChamp::Montant, "0"),
        ("enveloppes/@etat.2022/notifie", NatureChamp::Montant, ""),
        ("actions/usema/code", NatureChamp::Code, "Z9"),
    ];
    for (chemin, nature, texte) in saisies {
        let saisie = DemandeSaisie {
            id: DEMO.to_owned(),
            libelle: "essai".to_owned(),
            saisies: vec![Saisie { chemin: chemin.to_owned(), nature, texte: texte.to_owned() }],
            ecran: Some(EcranConnu { demande: demande.clone(), tour: tenu.tour }),
        };
        let retour = bureau.app.saisir(&saisie, &bureau.maintenant).unwrap();
        let rendu = retour.ecran.unwrap();
        assert!(matches!(rendu, EcranRendu::Change(_)), "{chemin}: the whole screen came");
        let suite = rendre(&tenu, rendu);
        assert_eq!(suite.ecran, bureau.ecran(EcranNom::Financement), "{chemin} « {texte} »");
        assert_eq!(suite.tour == tenu.tour, suite.ecran == tenu.ecran, "{chemin}: the number follows what is shown");
        tenu = suite;
    }
    // A typed amount is four rows of a plan, not the plan.
    let montant = DemandeSaisie {
        id: DEMO.to_owned(),
        libelle: "essai".to_owned(),
        saisies: vec![Saisie {
            chemin: "enveloppes/@fir.2022/notifie".to_owned(),
            nature: NatureChamp::Montant,
            texte: "777".to_owned(),
        }],
        ecran: Some(EcranConnu { demande, tour: tenu.tour }),
    };
    let Some(EcranRendu::Change(change)) = bureau.app.saisir(&montant, &bureau.maintenant).unwrap().ecran else {
        panic!("the whole screen came");
    };
    let envoye = serde_json::to_string(&change).unwrap().len();
    let entier = serde_json::to_string(&bureau.ecran(EcranNom::Financement)).unwrap().len();
    assert!(envoye * 4 < entier, "{envoye} of {entier}");
}

/// Whoever holds another screen than the one that was sent last gets the whole of it.
#[test]
fn un_ecran_qui_n_est_pas_celui_tenu_revient_entier() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let financement = EcranDemande { ecran: EcranNom::Financement, element: None };
    let parties = EcranDemande { ecran: EcranNom::Parties, element: None };
    let premier = bureau.app.ecran_montre(DEMO, &financement).unwrap();
    let mut saisir = |demande: &EcranDemande, tour: u32, texte: &str| {
        let saisie = DemandeSaisie {
            id: DEMO.to_owned(),
            libelle: "essai".to_owned(),
            saisies: vec![Saisie {
                chemin: "enveloppes/@etat.2022/notifie".to_owned(),
                nature: NatureChamp::Montant,
                texte: texte.to_owned(),
            }],
            ecran: Some(EcranConnu { demande: demande.clone(), tour }),
        };
        bureau.app.saisir(&saisie, &bureau.maintenant).unwrap().ecran.unwrap()
    };
    assert!(matches!(saisir(&financement, 0, "1"), EcranRendu::Entier(_)), "nothing is held");
    assert!(matches!(saisir(&financement, premier.tour, "2"), EcranRendu::Entier(_)), "what is held is out of date");
    let EcranRendu::Entier(autre) = saisir(&parties, premier.tour + 2, "3") else {
        panic!("another screen was sent last");
    };
    assert_eq!(autre.ecran.demande, parties);
}

/// One funder speaks of one year: the grid, the sheet, the act and what the map adds up all say that the total is partial.
#[test]
fn un_total_partiel_l_est_partout() {
    use domaine::consolidation::{Quoi, apport, releve};
    use domaine::dossier::Source;

    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    assert!(bureau.saisir("enveloppes/@dtpjj.2022/notifie", NatureChamp::Montant, "5 000").is_empty());
    let vue = bureau.ecran(EcranNom::Financement);
    let grilles = grilles(&vue);
    let lignes = || grilles[0].lignes.iter();
    let mention = |ligne: &application::vues_ecran::LigneGrille| ligne.cellules.last().unwrap().mention.clone();
    let partiel = Some("partiel".to_owned());
    assert_eq!(lignes().find(|l| l.serie == "dtpjj").map(mention), Some(partiel.clone()));
    assert_eq!(lignes().find(|l| l.serie == "etat").map(mention), Some(None));
    assert_eq!(lignes().last().map(mention), Some(partiel));
    let annonce = champ(&vue, "calcul:annonces/total-annuel/2023");
    assert_eq!(annonce.aide.as_deref(), Some("Partiel, il manque : DTPJJ."));

    let mut dossier = application::exemple("cantal-2022-demo").unwrap();
    let mut enveloppe = dossier.enveloppes[0].clone();
    (enveloppe.id, enveloppe.source) = ("dtpjj-2022".parse().unwrap(), Source::Dtpjj);
    enveloppe.notifie = Some(domaine::donnee::Donnee::Saisie("5000.00".parse().unwrap()));
    dossier.enveloppes.push(enveloppe);
    let cadre = referentiel::cadre(&dossier.cadre).unwrap();
    let jour = bureau.maintenant.jour;
    let nature = application::NatureFeuille::Financement;
    let feuille = documents::composeurs::feuilles::composer(&dossier, cadre, jour, dossier.statut, nature);
    let total =
        |repere: &str| feuille.cases().find(|(r, c, _)| (*r, *c) == (repere, "Total")).unwrap().2.marques.partiel;
    assert!(total("enveloppes/@dtpjj") && total("calcul/cofinancements") && !total("enveloppes/@etat"));
    let acte = application::composer(&dossier, &application::Demande::Financement, jour).unwrap();
    let acte = documents::markdown::ecrire(&acte).replace(['\u{a0}', '\u{202f}'], " ");
    assert!(acte.contains("Total partiel ; il y manque : DTPJJ pour 2023 et 2024."), "{acte}");
    let de_la_carte = |source| apport(&releve(&dossier), Quoi::Source(source), None).somme.est_partielle();
    assert!(de_la_carte(Source::Dtpjj) && !de_la_carte(Source::Etat));
}

/// Every field and every cell of every screen that something can be typed in: its path, its nature, what it shows.
fn ecritures(bureau: &Bureau) -> Vec<(EcranDemande, String, NatureChamp, String)> {
    use EcranNom::{Action, Actions, Article, Articles, Calendrier, Candidature, Financement, Identite, Indicateurs};
    use EcranNom::{Parties, Rapport, Visas};
    let dossier = application::exemple("cantal-2022-demo").unwrap();
    let un = |ecran: &EcranNom, element: &str| EcranDemande { ecran: ecran.clone(), element: Some(element.to_owned()) };
    let seuls =
        [Candidature, Identite, Parties, Visas, Articles, Actions, Indicateurs, Financement, Calendrier, Rapport];
    let demandes = seuls
        .into_iter()
        .map(|ecran| EcranDemande { ecran, element: None })
        .chain(dossier.articles.iter().map(|article| un(&Article, article.id.as_str())))
        .chain(dossier.actions.iter().map(|action| un(&Action, action.id.as_str())))
        .chain([un(&Rapport, "2022")]);
    let mut ecritures = Vec::new();
    for demande in demandes {
        // A framework without criteria has no such screen.
        let Ok(vue) = bureau.app.ecran(DEMO, &demande) else { continue };
        for bloc in &vue.blocs {
            let champs: Vec<&ChampVue> = match bloc {
                BlocEcran::Formulaire(formulaire) => formulaire.champs.iter().collect(),
                BlocEcran::Seance(seance) => std::iter::once(&seance.jour).chain(&seance.delais).collect(),
                _ => Vec::new(),
            };
            for champ in champs.into_iter().filter(|champ| !champ.lecture_seule) {
                ecritures.push((demande.clone(), champ.chemin.clone(), champ.nature.clone(), champ.valeur.clone()));
            }
            if let BlocEcran::Grille(grille) = bloc {
                for cellule in grille.lignes.iter().flat_map(|ligne| &ligne.cellules).filter(|c| !c.lecture_seule) {
                    if let Some(chemin) = &cellule.chemin {
                        ecritures.push((
                            demande.clone(),
                            chemin.clone(),
                            cellule.nature.clone(),
                            cellule.texte.clone(),
                        ));
                    }
                }
            }
        }
    }
    ecritures
}

/// Whatever the field, what cannot be read is refused with one clear sentence, and what was there stays.
#[test]
fn aucun_champ_ne_perd_sa_valeur_pour_ce_qui_ne_se_lit_pas() {
    let mut bureau = Bureau::ouvrir("cantal-2022-demo");
    let avant = ecritures(&bureau);
    assert!(avant.len() > 300, "{} fields", avant.len());
    let mut refuses = std::collections::BTreeMap::<String, usize>::new();
    for (_, chemin, nature, _) in &avant {
        let illisibles: &[&str] = match nature {
            NatureChamp::Montant => &["12 k€", "1,234", "beaucoup", "1e5", "99999999999999999999"],
            NatureChamp::Nombre => &["douze", "1/2", "12 places", "--3"],
            NatureChamp::Jour => &["bientôt", "31/02/2022", "2022-13-01", "le 3"],
            NatureChamp::OuiNon => &["peut-être"],
            // One of a list, and text of any kind.
            NatureChamp::Choix | NatureChamp::Texte | NatureChamp::Code | NatureChamp::TexteLong => &[],
        };
        for texte in illisibles {
            let refus = bureau.saisir(chemin, nature.clone(), texte);
            let [phrase] = refus.as_slice() else { panic!("{chemin} took « {texte} »: {refus:?}") };
            let lisible = phrase.ends_with('.') && !phrase.contains("  ") && !phrase.contains(['{', '_', '`']);
            assert!(
                lisible && phrase.chars().next().is_some_and(|c| c.is_uppercase() || c == '«'),
                "{chemin}: {phrase}"
            );
            *refuses.entry(format!("{nature:?}")).or_default() += 1;
        }
    }
    assert!(refuses.len() >= 4 && refuses.values().all(|nombre| *nombre > 0), "{refuses:?}");
    assert_eq!(ecritures(&bureau), avant, "nothing moved");
    assert_eq!(bureau.app.vue(DEMO, bureau.maintenant.jour).unwrap().annuler, None, "and nothing is to be undone");
}
