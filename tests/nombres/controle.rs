//! The counts of the control report, made again from the bare tree and from the framework: how many findings of each kind, and
//! what each of them counts.

use std::collections::{BTreeMap, BTreeSet};

use application::Dossier;
use domaine::constat::{Constat, Detail, Gravite};
use rust_decimal::Decimal;
use serde_json::Value;

use super::{jour, lignes, montants_possibles};

type Comptes = BTreeMap<&'static str, BTreeSet<u64>>;

fn liste<'a>(v: &'a Value, cle: &str) -> &'a [Value] {
    v.get(cle).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// What this report counts beside what every document does.
pub fn comptes(dossier: &Dossier, communs: &Comptes) -> Comptes {
    let arbre = domaine::arbre::de_dossier(dossier);
    let cadre = serde_json::to_value(referentiel::cadre(&dossier.cadre).unwrap()).unwrap();
    let constats = application::verifier(dossier, jour()).unwrap();
    let nombre = |n: usize| u64::try_from(n).unwrap();
    let combien =
        |elements: &[Value], voulu: &dyn Fn(&Value) -> bool| nombre(elements.iter().filter(|v| voulu(v)).count());
    let actions = liste(&arbre, "actions");
    let sans = |cle: &str| combien(actions, &|a| a.get(cle).is_none());
    let a_confirmer = |v: &Value| {
        matches!(v["fiabilite"].as_str(), Some("redige" | "a_verifier"))
            && v.get("modele").is_some()
            && v.get("confirme").is_none()
    };
    let lignes: Vec<&Value> = actions.iter().flat_map(|a| liste(a, "financements")).collect();
    let publies = liste(&cadre, "publies")
        .iter()
        .filter(|p| liste(p, "territoires").iter().any(|t| liste(&arbre, "territoires").contains(t)));
    // What the framework asks for, what an action serves of it, and what lacks.
    let code = |v: &Value| v["code"].as_str().unwrap_or_default().to_owned();
    let servis: BTreeSet<String> = actions.iter().flat_map(|a| liste(a, "objectifs")).map(code).collect();
    let mut par_statut: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    // « 6 objectifs fondamentaux sans action »: those whose status is read are counted apart from those deduced.
    let mut par_surete: BTreeMap<(String, bool), (u64, u64)> = BTreeMap::new();
    for objectif in liste(&cadre, "objectifs") {
        let surs = ["officiel", "communique", "presse"];
        let ferme = objectif["statut"]["fiabilite"].as_str().is_some_and(|f| surs.contains(&f));
        let cle = (objectif["statut"]["valeur"].to_string(), ferme);
        let (tous, retenus) = par_surete.entry(cle).or_default();
        *tous += 1;
        *retenus += u64::from(servis.contains(&code(objectif)));
        let statut = objectif["statut"].get("valeur").unwrap_or(&objectif["statut"]).to_string();
        let (tous, retenus) = par_statut.entry(statut).or_default();
        *tous += 1;
        *retenus += u64::from(servis.contains(&code(objectif)));
    }
    let annonces: BTreeSet<u64> =
        ["annonces"].iter().flat_map(|cle| liste(&arbre, cle)).filter_map(|a| a["nombre"].as_u64()).collect();
    let exiges = communs["au"].clone();
    let manquent =
        exiges.iter().flat_map(|e| communs["objectif"].iter().filter_map(move |retenus| e.checked_sub(*retenus)));
    // « 23 possibles, dont 14 au titre non retrouvé »: what the framework announces, less what it lists.
    let annonces_du_cadre =
        cadre["comptes"].as_object().into_iter().flat_map(|c| c.values()).filter_map(|c| c["valeur"].as_u64());
    let sans_titre: BTreeSet<u64> =
        annonces_du_cadre.flat_map(|n| par_statut.values().filter_map(move |(tous, _)| n.checked_sub(*tous))).collect();
    let gravites = [Gravite::Bloquant, Gravite::AVerifier, Gravite::Laisse, Gravite::Information];
    let points = gravites.map(|g| nombre(constats.iter().filter(|c| c.gravite == g).count()));
    let respectes = nombre(constats.iter().filter(|c| c.gravite == Gravite::Respecte).count());
    let sur = BTreeSet::from([nombre(actions.len()), nombre(lignes.len())]);
    Comptes::from([
        ("point", points.into()),
        ("contrôle", BTreeSet::from([respectes])),
        ("article", BTreeSet::from([combien(liste(&arbre, "articles"), &a_confirmer)])),
        ("visa", BTreeSet::from([combien(liste(&arbre, "visas"), &a_confirmer)])),
        ("chiffre", BTreeSet::from([fictifs(&arbre)])),
        ("montant", BTreeSet::from([nombre(lignes.iter().filter(|l| l.get("prevu").is_none()).count())])),
        (
            "signataire",
            BTreeSet::from([combien(liste(&arbre, "parties"), &|p| {
                p.get("signe") != Some(&Value::Bool(false)) && (p.get("nom").is_none() || p.get("civilite").is_none())
            })]),
        ),
        ("fait", BTreeSet::from([nombre(publies.count())])),
        (
            "action",
            BTreeSet::from([
                combien(actions, &|a| liste(a, "listes").len() > 1),
                combien(actions, &|a| a.get("engagement").is_none() || liste(a, "objectifs").is_empty()),
                sans("indicateurs"),
            ]),
        ),
        // « Il reste à remplir : la description de 12 fiches, les montants de 7 fiches, … »
        (
            "fiche",
            BTreeSet::from([sans("description"), sans("indicateurs"), combien(actions, &|a| !a_un_montant(&arbre, a))]),
        ),
        (
            "objectif",
            par_statut
                .values()
                .chain(par_surete.values())
                .flat_map(|(tous, retenus)| [*retenus, tous - retenus])
                .collect(),
        ),
        // « 13 actions sur 13 sans cible », « 2 montants manquent sur 2 ».
        ("san", sur.clone()),
        ("une", sur.clone()),
        ("le", sur),
        ("attendu", exiges.clone()),
        ("attendusle", exiges.clone()),
        ("exigé", exiges.clone()),
        ("au", sans_titre),
        ("pour", manquent.collect()),
        ("listée", communs["sur"].clone()),
        ("n", annonces),
        ("autre", autres(&constats)),
        // « Deux textes fixent deux fins », « inscrite dans deux listes »: the rules compare two by two.
        ("texte", BTreeSet::from([2])),
        ("fin", BTreeSet::from([2])),
        ("date", BTreeSet::from([2])),
        ("foi", BTreeSet::from([2])),
        ("liste", BTreeSet::from([2])),
    ])
}

/// A line of money with an amount, or an envelope of its own.
fn a_un_montant(arbre: &Value, action: &Value) -> bool {
    liste(action, "financements").iter().any(|l| l.get("prevu").is_some())
        || liste(arbre, "enveloppes")
            .iter()
            .any(|e| e.get("notifie").is_some() && liste(&e["portee"], "actions").contains(&action["id"]))
}

/// What the report says of money beside the amounts of the dossier: those of the framework and of what was published, then what
/// the Département brings and the total beside it, for the actions that the State pays too, with the share in per cent.
pub fn montants(dossier: &Dossier) -> (BTreeSet<Decimal>, BTreeSet<Decimal>) {
    let cadre = serde_json::to_value(referentiel::cadre(&dossier.cadre).unwrap()).unwrap();
    let mut montants = montants_possibles(&cadre);
    let lignes = lignes(&domaine::arbre::de_dossier(dossier));
    let prevu = |action: &str, source: &str| -> Option<Decimal> {
        let siennes = lignes.iter().filter(|l| l.mesure == "prevu" && l.action == action && l.source == source);
        siennes.map(|l| l.montant).reduce(|a, b| a + b)
    };
    let actions: BTreeSet<&str> = lignes.iter().map(|l| l.action.as_str()).collect();
    let ensemble = actions.iter().filter_map(|a| Some((prevu(a, "departement")?, prevu(a, "etat")?)));
    let (part, etat) = ensemble.fold(Default::default(), |(p, e): (Decimal, Decimal), (dp, de)| (p + dp, e + de));
    montants.extend([part, part + etat]);
    let arrondi = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
    let taux = (!(part + etat).is_zero())
        .then(|| (part * Decimal::from(100) / (part + etat)).round_dp_with_strategy(1, arrondi).normalize());
    (montants, taux.into_iter().collect())
}

/// Figures that say that they are made up.
fn fictifs(arbre: &Value) -> u64 {
    match arbre {
        Value::Object(champs) => {
            let ici = champs.contains_key("valeur") && champs.get("origine").is_some_and(|o| o["nature"] == "fictif");
            u64::from(ici) + champs.values().map(fictifs).sum::<u64>()
        }
        Value::Array(elements) => elements.iter().map(fictifs).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    }
}

/// « A1, A2 et 11 autres »: what is left of a list of a finding once two or six are named.
fn autres(constats: &[Constat]) -> BTreeSet<u64> {
    let de_la_liste = |detail: &Detail| if let Detail::Liste(l) = detail { Some(l.len()) } else { None };
    let places = |c: &Constat| {
        let premiers = c.cibles.iter().map(|chemin| chemin.split('/').take(2).collect::<Vec<_>>());
        premiers.map(|p| if p[0] == "actions" { p } else { p[..1].to_vec() }).collect::<BTreeSet<_>>().len()
    };
    let restes = constats.iter().flat_map(|c| {
        let listes = c.details.values().filter_map(de_la_liste);
        let nommes = listes.flat_map(|n| [n.checked_sub(6), n.checked_sub(2)]).flatten();
        nommes.chain(places(c).checked_sub(2)).collect::<Vec<_>>()
    });
    restes.map(|n| u64::try_from(n).unwrap()).collect()
}
