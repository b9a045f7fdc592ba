//! Findings made by hand, for sentences that no dossier at hand provokes: the same details as the rules give, at other numbers.

use application::{Constat, Jour};
use domaine::cadre::{CleSource, Fiabilite};
use domaine::constat::{Fondement, Gravite};
use domaine::modification::Modification;
use domaine::montant::Montant;
use serde_json::json;

fn jour(texte: &str) -> Jour {
    texte.parse().unwrap()
}

fn euros(texte: &str) -> Montant {
    texte.parse().unwrap()
}

fn liste(mots: &[&str]) -> Vec<String> {
    mots.iter().map(|m| (*m).to_owned()).collect()
}

/// « À vérifier », of the dossier alone.
fn a_verifier(regle: &'static str) -> Constat {
    Constat::new(regle, Gravite::AVerifier, Fondement::Coherence)
}

fn respecte(regle: &'static str) -> Constat {
    Constat::new(regle, Gravite::Respecte, Fondement::Coherence)
}

/// What a text of that worth says.
fn d_un_cadre(regle: &'static str, fiabilite: Fiabilite, source: &str) -> Constat {
    let source = CleSource(source.to_owned());
    let fondement = Fondement::Cadre { cadre: "2022".to_owned(), source, fiabilite, extrait: None };
    Constat::new(regle, Gravite::AVerifier, fondement)
}

pub fn constats() -> Vec<Constat> {
    [argent(), calendrier(), textes(), contenu(), parties()].into_iter().flatten().collect()
}

fn argent() -> Vec<Constat> {
    let total = |connu: Option<&str>, manques: &[&str]| {
        let constat = a_verifier("total-des-sources")
            .detail("annonce", euros("810000.00"))
            .detail("annee", "2023")
            .detail("manques", liste(manques));
        match connu {
            Some(connu) => constat.detail("connu", euros(connu)),
            None => constat,
        }
    };
    let demande = || {
        a_verifier("credits-demandes-et-notifies")
            .detail("source", "État")
            .detail("annee", "2022")
            .detail("demande", euros("700000.00"))
            .detail("etat", "annoncés")
    };
    let perenne = |sans_marque: usize| {
        d_un_cadre("ondam-perenne", Fiabilite::Communique, "relance-2020-05").detail("sans_marque", sans_marque)
    };
    let plausible = |source: &str| {
        d_un_cadre("montant-plausible", Fiabilite::Communique, source)
            .detail("montant", euros("158000000.00"))
            .detail("repere", euros("140000000.00"))
    };
    vec![
        a_verifier("total-des-sources").detail("annonce", euros("810000.00")),
        total(Some("600000.00"), &["FIR", "ONDAM médico-social"]),
        total(Some("900000.00"), &["FIR"]),
        total(None, &["État"]),
        demande(),
        demande().detail("notifie", euros("600000.00")).detail("ecart", euros("100000.00")),
        a_verifier("montant-negatif").detail("nombre", 2_usize),
        plausible("assemblee-nationale-plf-2022")
            .detail("national", "oui")
            .detail("annee", "2022")
            .detail("annees", 3_usize),
        plausible("relance-2020-05"),
        a_verifier("financeur-admis").detail("noms", liste(&["CAF", "Région"])),
        d_un_cadre("fir-prevention", Fiabilite::Presse, "accens-2021-05-03").detail("codes", liste(&["B1"])),
        perenne(2),
        perenne(0).detail("fin", jour("2024-12-31")),
        perenne(0).detail("fin", jour("2024-12-31")).detail("montant", euros("110000.00")).detail("annee", "2024"),
    ]
}

fn calendrier() -> Vec<Constat> {
    let limite = |regle: &'static str| {
        d_un_cadre(regle, Fiabilite::Presse, "media-social-2024")
            .detail("etape", "Envoi du projet")
            .detail("limite", jour("2024-10-31"))
            .detail("compris", "oui")
    };
    let rapport = |fiabilite: Fiabilite, formule: &str| {
        d_un_cadre("rapport-annuel", fiabilite, "relance-2020-05")
            .detail("exercice", "2022")
            .detail("limite", jour("2023-06-30"))
            .detail("compris", "oui")
            .detail("formule", formule)
            .detail("etat", "partagé")
    };
    let vote = || a_verifier("deliberation-avant-signature");
    let dates = |place: &str, champ: &str| {
        a_verifier("dates-concordantes")
            .detail("etape", "Délibération")
            .detail("place", place)
            .detail("champ", champ)
            .detail("jour", jour("2022-06-24"))
            .detail("calendrier", jour("2022-06-17"))
    };
    let periode = || {
        d_un_cadre("periode-du-contrat", Fiabilite::Presse, "idcite-2023-05-31")
            .detail("debut", jour("2022-01-01"))
            .detail("fin", jour("2024-12-31"))
    };
    let theme = |code: &str| a_verifier("themes-de-l-avenant").detail("absents", liste(&[code]));
    vec![
        Constat {
            gravite: Gravite::Respecte,
            ..limite("dates-limites").detail("jour", jour("2024-10-30")).detail("compris", "non")
        },
        limite("dates-limites").detail("jour", jour("2024-10-20")).detail("depassee", "oui"),
        Constat {
            gravite: Gravite::Information,
            ..limite("dates-limites")
                .detail("jour", jour("2024-11-05"))
                .detail("motif", "envoi accepté par la préfecture")
        },
        limite("dates-limites"),
        limite("signature-dans-les-delais").detail("jour", jour("2024-10-20")).detail("depassee", "oui"),
        rapport(Fiabilite::Communique, "avant le 30 juin"),
        rapport(Fiabilite::Deduit, "avant le 30 juin"),
        rapport(Fiabilite::Deduit, ""),
        rapport(Fiabilite::SaisiLocalement, "au plus tard le 30 juin"),
        rapport(Fiabilite::Communique, "avant le 30 juin").detail("arrete", jour("2023-07-03")),
        vote().detail("prevue", jour("2022-06-24")),
        vote().detail("passee", jour("2022-05-24")),
        vote().detail("votee", jour("2022-05-24")),
        dates("seance", "prevu"),
        dates("acte", "fait"),
        periode().detail("fin_ulterieure", jour("2023-12-31")),
        periode().detail("fin_attendue", jour("2023-12-31")),
        a_verifier("etape-inversee").detail("etapes", liste(&["« Ouvrir » (A1)", "« Recruter » (A2)"])),
        a_verifier("ordre-des-etapes")
            .detail("avant", "Délibération")
            .detail("apres", "Signature")
            .detail("jour_avant", jour("2022-06-28"))
            .detail("jour_apres", jour("2022-06-24")),
        theme("controle"),
        theme("crip"),
    ]
}

/// Figures written by hand, in each place that a text may have.
fn textes() -> Vec<Constat> {
    let places = [
        "intitule",
        "constat",
        "description",
        "public",
        "etapes/e/libelle",
        "indicateurs/i/commentaire",
        "financements/f/devenir",
        "avancement/2022/fait",
    ];
    let un = |place: &str, n: usize| {
        a_verifier("chiffres-des-textes")
            .en(format!("actions/usema/{place}"))
            .detail("ecrits", vec!["8 places".to_owned(); n])
            .detail("attendus", vec!["6 places".to_owned(); n])
    };
    let mut tous: Vec<Constat> = places.iter().flat_map(|place| [un(place, 1), un(place, 2)]).collect();
    tous.push(a_verifier("chiffres-des-textes").detail("ecrits", liste(&["8"])).detail("attendus", liste(&["6"])));
    tous
}

fn contenu() -> Vec<Constat> {
    let objectifs = |regle: &'static str, nombre: usize| {
        respecte(regle)
            .detail("nombre", nombre)
            .detail("singulier", "objectif obligatoire")
            .detail("pluriel", "objectifs obligatoires")
    };
    let deduits = |codes: &[&str]| objectifs("objectifs-obligatoires", 6).detail("deduits", liste(codes));
    let valeurs = |defaut: &str, n: usize| {
        let valeurs = vec!["I1 (cible 2022) : 120 %".to_owned(); n];
        a_verifier("valeurs-plausibles").detail("defaut", defaut).detail("valeurs", valeurs)
    };
    let suivi = |codes: &[&str]| {
        a_verifier("indicateur-par-objectif")
            .detail("suivi", "oui")
            .detail("codes", liste(codes))
            .detail("total", 7_usize)
    };
    let facultatifs = |nombre: usize, minimum: usize, maximum: usize| {
        d_un_cadre("objectifs-facultatifs", Fiabilite::Presse, "cnape-2020")
            .detail("nombre", nombre)
            .detail("minimum", minimum)
            .detail("maximum", maximum)
            .detail("singulier", "objectif complémentaire")
            .detail("pluriel", "objectifs complémentaires")
    };
    let annonce = |doubles: &[&str], ailleurs: &[&str], lecture: &str| {
        a_verifier("nombre-annonce")
            .detail("liste", "facultatives")
            .detail("annoncees", 7_usize)
            .detail("listees", 8_usize)
            .detail("doubles", liste(doubles))
            .detail("ailleurs", liste(ailleurs))
            .detail("lecture", lecture)
    };
    let nommee = |nombre: usize| a_verifier("donnees-des-textes").detail("nombre", nombre);
    vec![
        objectifs("objectifs-obligatoires", 1),
        objectifs("objectifs-obligatoires", 1).detail("a_remplir", 1_usize),
        objectifs("objectifs-obligatoires", 6).detail("a_remplir", 6_usize),
        objectifs("objectifs-obligatoires", 0),
        deduits(&["H1"]),
        deduits(&["P1", "H1"]),
        d_un_cadre("objectifs-inconnus", Fiabilite::AVerifier, "media-social-2025")
            .detail("connus", 2_usize)
            .detail("attendus", 7_usize)
            .detail("manque", 5_usize)
            .detail("cadre", "2028")
            .detail("modele", "2025")
            .detail("singulier", "objectif obligatoire")
            .detail("pluriel", "objectifs obligatoires"),
        a_verifier("action-comptee-une-fois")
            .detail("codes", liste(&["A1", "A2"]))
            .detail("titres", liste(&["Ouvrir", "Fermer"])),
        a_verifier("caractere-imprimable").detail("caracteres", liste(&["« 😀 » (U+1F600)", "« 漢 » (U+6F22)"])),
        a_verifier("fiche-repetee").detail("paires", liste(&["B8 répète B7", "B9 répète B7"])),
        suivi(&["A1"]),
        suivi(&["A1", "A2"]),
        a_verifier("reference-des-indicateurs").detail("codes", liste(&["I1", "I2"])),
        valeurs("taux", 2),
        valeurs("taux", 8),
        valeurs("negative", 1),
        valeurs("negative", 2),
        valeurs("base", 1),
        valeurs("base", 2),
        a_verifier("autre-contrat").detail("codes", liste(&["B5", "B6"])),
        a_verifier("textes-a-confirmer").detail("articles", 2_usize).detail("visas", 1_usize).detail("signe", 1_usize),
        a_verifier("donnees-des-textes").detail("cadre", "2028"),
        nommee(1),
        nommee(3),
        a_verifier("personne-nommee").en("articles/objet/corps"),
        a_verifier("intitules-a-ecrire")
            .detail("nombre", 1_usize)
            .detail("copies", 1_usize)
            .detail("elements", liste(&["l’action B8"])),
        facultatifs(3, 0, 0),
        facultatifs(16, 0, 15),
        facultatifs(5, 6, 0).detail("ailleurs", liste(&["B7"])).detail("a_rattacher", liste(&["B8"])),
        facultatifs(4, 6, 0)
            .detail("ailleurs", liste(&["B7", "B9"]))
            .detail("a_rattacher", liste(&["B8", "B10"]))
            .detail("inconnus", 2_usize),
        facultatifs(5, 6, 0).detail("inconnus", 1_usize).detail("possibles", 23_usize),
        annonce(&["A6"], &["B7"], "sans les doubles, avec les autres actions"),
        annonce(&["A5", "A6"], &["B7", "B8"], "sans les doubles, avec les autres actions"),
        annonce(&["A6"], &[], "sans les doubles"),
        annonce(&[], &["B7"], "avec les autres actions"),
        annonce(&[], &[], ""),
    ]
}

fn parties() -> Vec<Constat> {
    let identite = |champ: &'static str| {
        let qui = || liste(&["préfet du Cantal"]);
        a_verifier("identite-des-signataires").detail("qualites", qui()).detail(champ, qui())
    };
    let associes = |gravite: Gravite| Constat {
        gravite,
        ..d_un_cadre("services-associes", Fiabilite::Presse, "directions-2023-06")
            .detail("attendus", liste(&["Les services de la Justice", "Les services de l’Éducation nationale"]))
            .detail("absents", liste(&["Les services de la Justice", "Les services de l’Éducation nationale"]))
    };
    let territoire = |codes: &[&str]| a_verifier("territoire-connu").detail("inconnus", liste(codes));
    let inconnue = || a_verifier("territoire-connu").detail("ecart", "inconnue").detail("collectivite", "conseil");
    let remede = Modification::Definir { chemin: "collectivite".to_owned(), valeur: json!("departement-15") };
    vec![
        identite("sans_rien"),
        identite("sans_nom"),
        identite("sans_civilite"),
        associes(Gravite::AVerifier),
        associes(Gravite::AVerifier).detail("inscrits", liste(&["La caisse d’allocations familiales"])),
        associes(Gravite::Respecte).detail("inscrits", liste(&["La Justice"])).detail("sans_mots", liste(&["x"])),
        associes(Gravite::Respecte)
            .detail("inscrits", liste(&["La Justice", "L’académie"]))
            .detail("sans_mots", liste(&["x"])),
        territoire(&["99"]),
        territoire(&["99", "00"]),
        territoire(&["69M"]),
        inconnue(),
        inconnue().detail("proposee", "Département du Cantal").remede(remede.clone()),
        a_verifier("territoire-connu").detail("collectivite", "Département de la Marne").remede(remede),
    ]
}
