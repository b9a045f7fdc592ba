//! The measures of `cargo xtask banc` that need no process of their own, on one dossier, as JSON on standard output.
//!
//! `banc donnees FOLDER` writes what the peers read; `banc mesures FOLDER` measures, `banc liste|verifier FOLDER` only the list
//! or the rules. Wall times are medians of many
//! runs: on a busy machine a mean says how busy it is. Not here: peers of another language, the table (both in `xtask`).

use std::error::Error;
use std::fs::{self, File, OpenOptions};
use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use application::vues_france::DemandeFrance;
use application::vues_recherche::DemandeRecherche;
use application::{Application, Creation, Demande, Dossier, Jour, Maintenant, Periode};
use domaine::modification::{Modification, appliquer};
use serde_json::{Value, json};
use stockage::{Auteur, Portefeuille, Transaction};

// As in the product.
#[global_allocator]
static ALLOCATEUR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Resultat<T = ()> = Result<T, Box<dyn Error>>;

const EXEMPLE: &str = "cantal-2022-demo";
/// The amount that a user corrects, again and again.
const MONTANT: &str = "enveloppes/etat-2022/notifie/valeur";
/// Fiches of the act that is set beside the peer's: more than sixty pages.
const FICHES: usize = 40;

fn main() -> Resultat {
    let mut arguments = std::env::args().skip(1);
    let (Some(commande), Some(chez)) = (arguments.next(), arguments.next().map(PathBuf::from)) else {
        return Err("usage: banc donnees|mesures|liste|verifier FOLDER".into());
    };
    let dossier = application::exemple(EXEMPLE).map_err(|e| e.to_string())?;
    let jour: Jour = "2022-06-08".parse()?;
    match commande.as_str() {
        "donnees" => donnees(&dossier, jour, &chez),
        "verifier" => {
            println!("{}", verifier(&dossier, &chez, jour)?);
            Ok(())
        }
        "mesures" => {
            let mesures = json!({
                "verifier": verifier(&dossier, &chez, jour)?,
                "enregistrer": enregistrer(&dossier, &chez)?,
                "apercu": apercu(&grand(&dossier, FICHES)?, jour)?,
                "liste": liste(&dossier, &chez, jour)?,
                "territoires": territoires(jour)?,
            });
            println!("{mesures}");
            Ok(())
        }
        "liste" => {
            println!("{}", liste(&dossier, &chez, jour)?);
            Ok(())
        }
        autre => Err(format!("unknown command {autre}").into()),
    }
}

/// The act, its document, the same after each of twenty corrections, and the file that the PDF carries; then the dossiers
/// of the other measures.
fn donnees(dossier: &Dossier, jour: Jour, chez: &Path) -> Resultat {
    let acte = grand(dossier, FICHES)?;
    application::ecrire_dossier(&acte, &chez.join("acte.paraphe")).map_err(|e| e.to_string())?;
    application::ecrire_dossier(&grand(dossier, 60)?, &chez.join("grand.paraphe")).map_err(|e| e.to_string())?;
    for fiches in [60, 300, 640] {
        let long = grand(dossier, fiches)?;
        application::ecrire_dossier(&long, &chez.join(format!("long-{fiches}.paraphe"))).map_err(|e| e.to_string())?;
    }
    let charge = charge(dossier, 60)?;
    application::ecrire_dossier(&charge, &chez.join("charge.paraphe")).map_err(|e| e.to_string())?;
    fs::write(chez.join("charge.json"), domaine::arbre::ecrire(&domaine::arbre::de_dossier(&charge)))?;
    let document = application::composer(&acte, &Demande::Convention, jour)?;
    for piece in &document.pieces {
        fs::write(chez.join(&piece.nom), &piece.octets)?;
    }
    fs::write(chez.join("document.json"), serde_json::to_vec(&document)?)?;
    for tour in 0..=20 {
        let corrige = application::composer(&corriger(&acte, tour)?, &Demande::Convention, jour)?;
        fs::write(chez.join(format!("document-{tour}.json")), serde_json::to_vec(&corrige)?)?;
    }
    Ok(())
}

/// The same dossier with so many fiches: sixty is what a large département writes.
fn grand(dossier: &Dossier, fiches: usize) -> Resultat<Dossier> {
    let mut grand = dossier.clone();
    grand.id = "mesures".parse()?;
    let modeles = grand.actions.clone();
    for (rang, modele) in modeles.iter().cycle().enumerate().skip(modeles.len()).take(fiches - modeles.len()) {
        let mut action = modele.clone();
        action.id = format!("{}-{rang}", modele.id).parse()?;
        action.code = format!("C{rang}");
        grand.actions.push(action);
    }
    Ok(grand)
}

/// As many fiches, each with twice its indicators: two hundred of them over sixty fiches.
fn charge(dossier: &Dossier, fiches: usize) -> Resultat<Dossier> {
    let mut charge = grand(dossier, fiches)?;
    for indicateurs in charge.actions.iter_mut().map(|a| &mut a.indicateurs) {
        for mut indicateur in indicateurs.clone() {
            indicateur.id = format!("{}-bis", indicateur.id).parse()?;
            indicateurs.push(indicateur);
        }
    }
    Ok(charge)
}

fn correction(tour: usize) -> Vec<Modification> {
    vec![Modification::Definir { chemin: MONTANT.to_owned(), valeur: json!(format!("{}.00", 600_000 + tour)) }]
}

fn corriger(dossier: &Dossier, tour: usize) -> Resultat<Dossier> {
    Ok(appliquer(&domaine::arbre::de_dossier(dossier), &correction(tour)).map_err(|e| format!("{e:?}"))?.dossier)
}

/// Reads the dossier and runs every rule; the peer only reads the same JSON into a tree.
fn verifier(dossier: &Dossier, chez: &Path, jour: Jour) -> Resultat<Value> {
    let (fichier, arbre) = (chez.join("charge.paraphe"), chez.join("charge.json"));
    let (mut tout, mut regles, mut pair) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..200 {
        let debut = Instant::now();
        let dossier = application::lire_dossier(&fichier)?;
        let lu = debut.elapsed();
        black_box(application::verifier(&dossier, jour)?);
        tout.push(debut.elapsed());
        regles.push(debut.elapsed() - lu);
        let debut = Instant::now();
        black_box(serde_json::from_slice::<Value>(&fs::read(&arbre)?)?);
        pair.push(debut.elapsed());
    }
    let regles_sur = |fiches| -> Resultat<f64> {
        let plus = charge(dossier, fiches)?;
        let mut durees = Vec::new();
        for _ in 0..50 {
            let debut = Instant::now();
            black_box(application::verifier(&plus, jour)?);
            durees.push(debut.elapsed());
        }
        Ok(mediane(durees))
    };
    let simple = charge(dossier, 60)?;
    let indicateurs: usize = simple.actions.iter().map(|a| a.indicateurs.len()).sum();
    Ok(json!({
        "ms": mediane(tout),
        "regles": mediane(regles),
        "double": regles_sur(120)?,
        "quadruple": regles_sur(240)?,
        "pair": mediane(pair),
        "indicateurs": indicateurs,
    }))
}

/// Three hundred corrections, each durable before the next; the peer appends as many bytes to a file and syncs it.
fn enregistrer(dossier: &Dossier, chez: &Path) -> Resultat<Value> {
    const TOURS: usize = 300;
    const ESSAIS: usize = 20;
    let lieu = chez.join("portefeuille");
    fs::create_dir_all(&lieu)?;
    let mut portefeuille = Portefeuille::ouvrir(&lieu.join("banc.sqlite"))?;
    portefeuille.creer(dossier, None, &transaction(Vec::new()))?;
    let mut modifier = |tour| -> Resultat<Duration> {
        let transaction = transaction(correction(tour));
        let debut = Instant::now();
        portefeuille.modifier(dossier.id.as_str(), &transaction)?;
        Ok(debut.elapsed())
    };
    let (cpu, ecrits) = (processeur(), octets_ecrits());
    for tour in 1..=ESSAIS {
        modifier(tour)?;
    }
    let cpu = processeur().zip(cpu).map(|(apres, avant)| ms(apres.saturating_sub(avant)) / ESSAIS as f64);
    // Where the system does not say how much was written, about what it says on Linux.
    let octets = octets_ecrits().zip(ecrits).map_or(230_000, |(apres, avant)| (apres - avant) / ESSAIS as u64);
    let bloc = vec![0x5a; usize::try_from(octets)?];
    let mut pair = OpenOptions::new().create(true).append(true).open(lieu.join("pair"))?;
    let (mut notres, mut siens) = (Vec::new(), Vec::new());
    // One after the other, so that both meet the same disk.
    for tour in 1..=TOURS {
        notres.push(modifier(ESSAIS + tour)?);
        siens.push(ajouter(&mut pair, &bloc)?);
    }
    let arbre = (1..60).map(|tour| dans_l_arbre(dossier, tour)).collect::<Resultat<Vec<_>>>()?;
    let (p95, p95_pair) = (centile(notres.clone(), 95), centile(siens.clone(), 95));
    Ok(json!({ "ms": mediane(notres), "p95": p95, "cpu": cpu, "arbre": mediane(arbre), "tours": TOURS,
               "octets": octets, "pair": mediane(siens), "p95_pair": p95_pair }))
}

fn transaction(modifications: Vec<Modification>) -> Transaction {
    let auteur = Auteur { nom: "Banc".to_owned(), partie: "departement".to_owned() };
    let horodatage = "2022-06-08T12:00:00.000Z".to_owned();
    Transaction { auteur, horodatage, libelle: "montant de l’État 2022".to_owned(), modifications }
}

fn ajouter(fichier: &mut File, bloc: &[u8]) -> Resultat<Duration> {
    let debut = Instant::now();
    fichier.write_all(bloc)?;
    fichier.sync_all()?;
    Ok(debut.elapsed())
}

/// The same correction in memory: read, apply, read back, write, fingerprint.
fn dans_l_arbre(dossier: &Dossier, tour: usize) -> Resultat<Duration> {
    let texte = domaine::arbre::ecrire(&domaine::arbre::de_dossier(dossier));
    let debut = Instant::now();
    let arbre: Value = serde_json::from_str(&texte)?;
    let applique = appliquer(&arbre, &correction(tour)).map_err(|e| format!("{e:?}"))?;
    black_box(domaine::arbre::empreinte(&domaine::arbre::ecrire(&applique.arbre)));
    Ok(debut.elapsed())
}

/// Bytes handed to the system by this process so far; nothing elsewhere than on Linux.
fn octets_ecrits() -> Option<u64> {
    let etat = fs::read_to_string("/proc/self/io").ok()?;
    etat.lines().find_map(|l| l.strip_prefix("wchar: "))?.trim().parse().ok()
}

/// After a correction, the whole act again: composed, laid out, every page drawn.
fn apercu(dossier: &Dossier, jour: Jour) -> Resultat<Value> {
    let (mut composer, mut poser, mut dessiner) = (Vec::new(), Vec::new(), Vec::new());
    let mut pages = 0;
    for tour in 0..60 {
        let corrige = corriger(dossier, tour)?;
        let debut = Instant::now();
        let document = application::composer(&corrige, &Demande::Convention, jour)?;
        composer.push(debut.elapsed());
        let debut = Instant::now();
        let posees = documents::mettre_en_page(&document);
        poser.push(debut.elapsed());
        let debut = Instant::now();
        pages = black_box(documents::svg::pages(&posees)).len();
        dessiner.push(debut.elapsed());
    }
    let premier = ms(composer[0] + poser[0] + dessiner[0]);
    let (composer, poser, dessiner) = (mediane(composer), mediane(poser), mediane(dessiner));
    Ok(json!({ "premier": premier, "composer": composer, "poser": poser, "dessiner": dessiner, "pages": pages }))
}

/// Every territory under every cadre, each body where there are several: created, then printed.
fn territoires(jour: Jour) -> Resultat<Value> {
    let (mut reussis, mut manques) = (0, Vec::new());
    let (debut, cpu) = (Instant::now(), processeur());
    for cadre in referentiel::cadres() {
        let periode: Periode = trois_ans(cadre.code.parse()?)?;
        for territoire in referentiel::territoires() {
            for corps in referentiel::collectivites_pour(&territoire.code, periode.debut) {
                let collectivite = Some(corps.code.as_str());
                let demande = Creation { territoire: &territoire.code, collectivite, cadre: &cadre.code, periode };
                match application::creer(&demande).and_then(|d| application::pdf(&d, &Demande::Convention, jour, None))
                {
                    Ok(pdf) => reussis += usize::from(!black_box(pdf).is_empty()),
                    Err(cause) => manques.push(format!("{} {} {}: {cause}", territoire.code, corps.code, cadre.code)),
                }
            }
        }
    }
    let cpu = processeur().zip(cpu).map(|(apres, avant)| ms(apres.saturating_sub(avant)));
    Ok(json!({ "reussis": reussis, "manques": manques, "territoires": referentiel::territoires().len(),
               "ms": ms(debut.elapsed()), "cpu": cpu }))
}

/// A portefeuille of the 101 territories over six years: its list on a new day, then as it is each time it is shown, and words
/// looked for in all of it.
fn liste(dossier: &Dossier, chez: &Path, jour: Jour) -> Resultat<Value> {
    const DOSSIERS: usize = 606;
    let lieu = chez.join("liste");
    fs::create_dir_all(&lieu)?;
    let fichier = lieu.join("banc.sqlite");
    let mut portefeuille = Portefeuille::ouvrir(&fichier)?;
    // Six years of each territory.
    let territoires = referentiel::territoires();
    for rang in 0..DOSSIERS {
        let mut autre = dossier.clone();
        autre.id = format!("{}-{rang}", dossier.id).parse()?;
        let territoire = &territoires[rang % territoires.len()];
        autre.territoires = vec![territoire.code.clone()];
        autre.collectivite = format!("departement-{}", territoire.code.to_lowercase());
        autre.periode = trois_ans(2020 + i16::try_from(rang / territoires.len())?)?;
        portefeuille.creer(&autre, None, &transaction(Vec::new()))?;
    }
    drop(portefeuille);
    let application = Application::ouvrir(&fichier)?;
    let maintenant = Maintenant { jour, horodatage: "2022-06-08T08:00:00.000Z".to_owned() };
    let debut = Instant::now();
    black_box(application.accueil(&maintenant)?);
    let premiere = ms(debut.elapsed());
    let demande = DemandeRecherche { mots: "médicalisée adolescents".to_owned(), dossier: None };
    let (mut listes, mut recherches, mut comparaisons) = (Vec::new(), Vec::new(), Vec::new());
    let france = DemandeFrance { annee: Some(2022), mesure: Some("cofinancement".to_owned()), exemples: false };
    for _ in 0..30 {
        let debut = Instant::now();
        black_box(application.accueil(&maintenant)?);
        listes.push(debut.elapsed());
        let debut = Instant::now();
        black_box(application.rechercher(&demande)?);
        recherches.push(debut.elapsed());
        let debut = Instant::now();
        black_box(application.france(&france, &maintenant)?);
        comparaisons.push(debut.elapsed());
    }
    Ok(json!({
        "dossiers": DOSSIERS,
        "premiere": premiere,
        "ms": mediane(listes),
        "recherche": mediane(recherches),
        "comparaison": mediane(comparaisons),
    }))
}

fn trois_ans(annee: i16) -> Resultat<Periode> {
    Ok(Periode { debut: format!("{annee}-01-01").parse()?, fin: format!("{}-12-31", annee + 2).parse()? })
}

/// Time that this process got from the processor; nothing elsewhere than on Linux.
fn processeur() -> Option<Duration> {
    let etat = fs::read_to_string("/proc/self/schedstat").ok()?;
    Some(Duration::from_nanos(etat.split_whitespace().next()?.parse().ok()?))
}

fn mediane(durees: Vec<Duration>) -> f64 {
    centile(durees, 50)
}

fn centile(mut durees: Vec<Duration>, part: usize) -> f64 {
    durees.sort_unstable();
    durees.get(durees.len().saturating_sub(1) * part / 100).map_or(0.0, |d| ms(*d))
}

fn ms(duree: Duration) -> f64 {
    duree.as_secs_f64() * 1000.0
}
