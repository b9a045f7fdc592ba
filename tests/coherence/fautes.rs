//! Seeded faults: sentences with a right figure of an example dossier, then with a wrong one, and sentences whose figures
//! are not those of the contract. What the consistency rule finds is counted here; nothing is asserted here.

use std::collections::BTreeMap;

use application::{Dossier, EXEMPLES, exemple};
use domaine::coherence::{Controle, champs};
use domaine::donnee::Donnee;
use domaine::dossier::{Action, Liste};
use domaine::jour::Jour;
use domaine::lettres;
use domaine::montant::{Decimales, Montant};
use domaine::texte::{Ancre, Bloc, Inline, Texte};

/// A sentence put into one text of one example.
pub struct Cas {
    pub sorte: &'static str,
    pub exemple: &'static str,
    /// Id of the action whose description receives the sentence; `None` for an article.
    pub action: Option<String>,
    pub phrase: String,
    /// True when one figure of the sentence is wrong.
    pub faute: bool,
}

/// What was found, by kind.
#[derive(Default)]
pub struct Bilan {
    pub fautes: BTreeMap<&'static str, (usize, usize)>,
    pub justes: BTreeMap<&'static str, (usize, usize)>,
    pub manquees: Vec<String>,
    pub fausses_alertes: Vec<String>,
}

impl Bilan {
    /// Faults found, faults seeded.
    pub fn detection(&self) -> (usize, usize) {
        somme(&self.fautes)
    }

    /// Right sentences flagged, right sentences.
    pub fn alertes(&self) -> (usize, usize) {
        somme(&self.justes)
    }
}

fn somme(lignes: &BTreeMap<&'static str, (usize, usize)>) -> (usize, usize) {
    lignes.values().fold((0, 0), |(a, b), (x, y)| (a + x, b + y))
}

/// Runs the rule over every case.
pub fn mesurer() -> Bilan {
    let mut bilan = Bilan::default();
    for e in EXEMPLES {
        let dossier = exemple(e.nom).expect("a shipped example");
        let cadre = referentiel::cadre(&dossier.cadre).expect("a shipped framework");
        let controle = Controle::new(&dossier, cadre);
        let ecarts = |d: &Dossier, chemin: &str| -> Vec<String> {
            let lus = champs(d).into_iter().filter(|c| c.chemin.starts_with(chemin)).flat_map(|c| controle.ecarts(&c));
            lus.map(|a| format!("{}: {} in {}", e.nom, a.ecrit, a.champ)).collect()
        };
        let avant = ecarts(&dossier, "");
        // The examples themselves are right sentences.
        let ligne = bilan.justes.entry("examples as they are").or_default();
        ligne.0 += avant.len();
        ligne.1 += domaine::coherence::relire(&dossier, cadre).1;
        bilan.fausses_alertes.extend(avant);
        for cas in cas(e.nom, &dossier) {
            let (seme, chemin) = avec(&dossier, &cas);
            let trouve = ecarts(&seme, &chemin).len() > ecarts(&dossier, &chemin).len();
            let lignes = if cas.faute { &mut bilan.fautes } else { &mut bilan.justes };
            let ligne = lignes.entry(cas.sorte).or_default();
            ligne.1 += 1;
            ligne.0 += usize::from(trouve);
            let dit = || format!("{} ({}): {}", cas.exemple, cas.action.as_deref().unwrap_or("article"), cas.phrase);
            match (cas.faute, trouve) {
                (true, false) => bilan.manquees.push(dit()),
                (false, true) => bilan.fausses_alertes.push(dit()),
                (true, true) | (false, false) => {}
            }
        }
    }
    bilan
}

/// The dossier with the sentence, and the path of the text that received it.
fn avec(dossier: &Dossier, cas: &Cas) -> (Dossier, String) {
    let mut dossier = dossier.clone();
    let bloc = Bloc::Paragraphe {
        attrs: Ancre { id: "phrase-semee".parse().expect("a valid id") },
        content: vec![Inline::Text { text: cas.phrase.clone(), marks: Vec::new() }],
    };
    let (texte, chemin) = match &cas.action {
        None => {
            let article = dossier.articles.iter_mut().find(|a| !a.preambule).expect("an article");
            (&mut article.corps, format!("articles/{}/corps", article.id))
        }
        Some(id) => {
            let action = dossier.actions.iter_mut().find(|a| a.id.as_str() == id).expect("an action");
            let texte = action.description.get_or_insert(Texte::Doc { content: Vec::new() });
            (texte, format!("actions/{id}/description"))
        }
    };
    let Texte::Doc { content } = texte;
    content.push(bloc);
    (dossier, chemin)
}

fn cas(exemple: &'static str, d: &Dossier) -> Vec<Cas> {
    let mut semis = Semis { exemple, cas: Vec::new(), tour: 0 };
    argent(&mut semis, d);
    dates(&mut semis, d);
    comptes(&mut semis, d);
    durees(&mut semis, d);
    d.actions.iter().for_each(|a| mesures(&mut semis, a));
    for phrase in INNOCENTES {
        semis.ajouter("innocent figures", None, phrase, false);
        if let Some(action) = d.actions.first() {
            semis.ajouter("innocent figures", Some(action), phrase, false);
        }
    }
    semis.cas
}

struct Semis {
    exemple: &'static str,
    cas: Vec<Cas>,
    /// Turns through the spellings and the sentences, so that each run gives the same cases.
    tour: usize,
}

impl Semis {
    fn ajouter(&mut self, sorte: &'static str, action: Option<&Action>, phrase: &str, faute: bool) {
        let action = action.map(|a| a.id.to_string());
        self.cas.push(Cas { sorte, exemple: self.exemple, action, phrase: phrase.to_owned(), faute });
    }

    /// The same sentence with the right figure, then with each wrong one.
    fn semer(&mut self, sorte: &'static str, action: Option<&Action>, phrases: &[&str], juste: &str, faux: &[String]) {
        let phrase = phrases[self.tour % phrases.len()];
        self.tour += 1;
        self.ajouter(sorte, action, &phrase.replace("{}", juste), false);
        for autre in faux.iter().filter(|f| *f != juste) {
            self.ajouter(sorte, action, &phrase.replace("{}", autre), true);
        }
    }
}

fn argent(semis: &mut Semis, d: &Dossier) {
    let mut places: Vec<(Option<&Action>, Montant)> =
        d.enveloppes.iter().filter_map(|e| Some((None, *e.notifie.as_ref()?.valeur()?))).collect();
    places.extend(d.annonces.iter().filter_map(|a| Some((None, a.montant?))));
    for action in &d.actions {
        let lignes = action.financements.iter().step_by(4);
        places.extend(lignes.filter_map(|f| Some((Some(action), *f.prevu.as_ref()?.valeur()?))));
    }
    let mut vus = Vec::new();
    for (action, montant) in places {
        if vus.contains(&(action.map(|a| &a.id), montant)) {
            continue;
        }
        vus.push((action.map(|a| &a.id), montant));
        let centimes = montant.centimes().expect("small amounts");
        let faux: Vec<Montant> =
            [centimes * 10, centimes / 10, centimes + 1_000_000, centimes - 100, transposer(centimes)]
                .into_iter()
                .map(Montant::de_centimes)
                .collect();
        for ecrire in ecritures(montant) {
            let faux: Vec<String> = faux.iter().map(ecrire).collect();
            semis.semer("amounts", action, PHRASES_ARGENT, &ecrire(&montant), &faux);
        }
    }
    // The right amount under another source's name.
    let de =
        |source| d.enveloppes.iter().find(|e| e.source == source).and_then(|e| e.notifie.as_ref()?.valeur().copied());
    use domaine::dossier::Source::{Etat, Fir, Ondam};
    for (nom, source, autre) in [("du FIR", Fir, Ondam), ("de l’ONDAM", Ondam, Fir), ("de l’État", Etat, Fir)] {
        if let (Some(juste), Some(faux)) = (de(source), de(autre)) {
            let phrases = &[
                format!("Le plan reçoit {{}} {nom}."),
                format!("Un montant annuel de {{}} au titre {nom} est notifié."),
            ];
            for phrase in phrases {
                let ecrire = |m: Montant| m.en_francais(Decimales::Utiles);
                semis.semer("amounts of another source", None, &[phrase], &ecrire(juste), &[ecrire(faux)]);
            }
        }
    }
}

const PHRASES_ARGENT: &[&str] = &[
    "Les crédits s’élèvent à {} par an.",
    "Un total de {} est prévu pour le présent contrat.",
    "Le montant notifié est de {} ; il est réparti entre les actions.",
    "La dotation atteint {}, versés en une fois.",
    "Les parties y consacrent {} au titre de l’exercice.",
    "Les moyens alloués s’élèvent à {} par an.",
    "Sans autre plafond, la subvention forfaitaire est de {}.",
    "Les crédits, répartis entre les actions, atteignent {} chaque année.",
];

type Ecriture = fn(&Montant) -> String;

/// Spellings that can write that amount exactly.
fn ecritures(montant: Montant) -> Vec<Ecriture> {
    let figures: Ecriture = |m| m.en_francais(Decimales::Utiles);
    let simples: Ecriture = |m| m.en_francais(Decimales::Utiles).replace(['\u{a0}', '\u{202f}'], " ");
    let lettres: Ecriture = |m| lettres::montant(*m);
    let serrees: Ecriture =
        |m| m.en_francais(Decimales::Utiles).replace(['\u{a0}', '\u{202f}'], "").replace('€', " euros");
    if montant.est_entier() { vec![figures, simples, lettres, serrees] } else { vec![figures, simples] }
}

/// The first two different digits change places: 810 000 becomes 180 000.
fn transposer(centimes: i64) -> i64 {
    let mut chiffres: Vec<u8> = centimes.to_string().into_bytes();
    match chiffres.windows(2).position(|p| p[0] != p[1]) {
        Some(place) => chiffres.swap(place, place + 1),
        None => return centimes + 100_000,
    }
    String::from_utf8(chiffres).expect("digits").parse().expect("digits")
}

fn dates(semis: &mut Semis, d: &Dossier) {
    let (debut, fin) = (d.periode.debut, d.periode.fin);
    let decaler = |j: Jour, annees: i16, mois: i8| {
        let m = (j.date().month() - 1 + mois) % 12 + 1;
        Jour::new(j.annee() + annees, m, j.date().day().min(28)).expect("a day that exists")
    };
    let faux =
        |j: Jour| [decaler(j, 1, 0), decaler(j, -1, 0), decaler(j, 0, 1), decaler(j, 100, 0)].map(|j| j.en_francais());
    for faux_debut in faux(debut) {
        semis.ajouter("period", None, &format!("Le contrat court du {faux_debut} au {}.", fin.en_francais()), true);
    }
    for faux_fin in faux(fin) {
        semis.ajouter(
            "period",
            None,
            &format!("La convention s’applique du {} au {faux_fin}.", debut.en_francais()),
            true,
        );
    }
    let juste = format!("Le contrat court {}.", d.periode.en_toutes_lettres());
    semis.ajouter("period", None, &juste, false);
    let (a, z) = (debut.annee(), fin.annee());
    let annees: Vec<String> =
        [(a, z + 1), (a - 1, z), (a + 1, z + 1)].iter().map(|(x, y)| format!("{x}-{y}")).collect();
    let phrases = &["Le contrat départemental {} fixe les engagements.", "La présente convention {} est annexée."];
    for _ in phrases {
        semis.semer("period", None, phrases, &format!("{a}-{z}"), &annees);
    }
    semis.semer(
        "period",
        None,
        &["Les crédits de l’exercice {} sont notifiés."],
        &a.to_string(),
        &[(a + 10).to_string(), (z + 1).to_string(), (a - 3).to_string()],
    );
    for jalon in &d.jalons {
        let Some(jour) = jalon.fait.or(jalon.prevu) else { continue };
        let phrase = match jalon.quoi.as_str() {
            "odpe" => "Le projet a été présenté à l’observatoire le {}.",
            "deliberation" => "La délibération du {} autorise la signature.",
            "signature" => "La signature du contrat est prévue le {}.",
            _ => continue,
        };
        semis.semer("milestones", None, &[phrase], &jour.en_francais(), &faux(jour));
    }
    for action in &d.actions {
        for etape in action.etapes.iter().take(1) {
            let Some(jour) = etape.debut else { continue };
            let phrases = &["L’ouverture est prévue le {}.", "Selon le calendrier, l’action débute le {}."];
            semis.semer("steps of an action", Some(action), phrases, &jour.en_francais(), &faux(jour)[..3]);
            let mois =
                |j: Jour| j.jour_et_mois().split_once(' ').expect("a month").1.to_owned() + &format!(" {}", j.annee());
            let phrases = &["L’ouverture est prévue en {}.", "Le lancement est prévu en {}, selon le calendrier."];
            semis.semer(
                "steps of an action",
                Some(action),
                phrases,
                &mois(jour),
                &[mois(decaler(jour, 1, 0)), mois(decaler(jour, 3, 1))],
            );
        }
    }
}

/// Off by one, by two, and double, in figures and in words.
fn autres_nombres(n: usize, lettres: bool) -> Vec<String> {
    [n + 1, n + 2, n.saturating_sub(1), n * 2 + 3].into_iter().filter(|x| *x > 1).map(|x| nombre(x, lettres)).collect()
}

fn nombre(n: usize, en_lettres: bool) -> String {
    if en_lettres { lettres::entier(u64::try_from(n).expect("small")) } else { n.to_string() }
}

fn comptes(semis: &mut Semis, d: &Dossier) {
    let dans = |liste| d.actions.iter().filter(|a| a.listes.contains(&liste)).count();
    let sujets = [
        ("Le plan comprend {} actions.", d.actions.len()),
        ("Les {} actions fondamentales sont décrites en annexe.", dans(Liste::Fondamentales)),
        ("S’y ajoutent {} actions facultatives.", dans(Liste::Facultatives)),
        ("Sont annexées {} fiches, une pour chaque action.", d.actions.len()),
        ("Le présent contrat est signé par {} parties.", d.parties.len()),
        ("Il couvre {} exercices.", d.exercices().len()),
        ("Le contrat est établi en {} exemplaires.", d.signataires().count()),
        ("Le tableau de bord suit {} indicateurs.", d.actions.iter().map(|a| a.indicateurs.len()).sum()),
    ];
    for (phrase, n) in sujets.into_iter().filter(|(_, n)| *n > 1) {
        for lettres in [false, true] {
            semis.semer("counts", None, &[phrase], &nombre(n, lettres), &autres_nombres(n, lettres));
        }
    }
}

fn durees(semis: &mut Semis, d: &Dossier) {
    let ans = d.exercices().len();
    let phrases = &["Le contrat est conclu pour une durée de {} ans.", "La convention est conclue pour {} ans."];
    for lettres in [false, true] {
        semis.semer("durations", None, phrases, &nombre(ans, lettres), &autres_nombres(ans, lettres));
    }
    let phrases = &["Le contrat est conclu pour une durée de {} mois."];
    semis.semer("durations", None, phrases, &(ans * 12).to_string(), &["24".into(), "48".into(), "30".into()]);
    for action in d.actions.iter().filter(|a| a.intitule.contains("trois mois")) {
        let phrases = &["Le délai de {} mois est suivi par la cellule."];
        semis.semer("durations", Some(action), phrases, "trois", &["quatre".into(), "deux".into(), "six".into()]);
    }
}

fn mesures(semis: &mut Semis, action: &Action) {
    for indicateur in &action.indicateurs {
        let Some(unite) = indicateur.unite.as_deref() else { continue };
        let Some(cible) = indicateur.cibles.values().filter_map(Donnee::valeur).next_back() else { continue };
        let (juste, valeur) = (cible.en_francais(), cible.decimal());
        if unite == "%" {
            let faux = [valeur + rust_decimal::Decimal::from(7), valeur - rust_decimal::Decimal::from(11)];
            let faux: Vec<String> = faux.iter().map(|d| d.normalize().to_string().replace('.', ",")).collect();
            let phrases = &["La cible est un taux de {} % au terme du contrat.", "Le taux attendu est de {}\u{a0}%."];
            semis.semer("rates of an action", Some(action), phrases, &juste, &faux);
        } else if unite != "jours" && valeur >= rust_decimal::Decimal::from(4) {
            let n = usize::try_from(valeur.trunc().mantissa()).expect("a small count");
            let phrases = &["L’action vise {} UNITE.", "Au terme du contrat, {} UNITE sont attendus."];
            let phrases: Vec<String> = phrases.iter().map(|p| p.replace("UNITE", unite)).collect();
            let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
            let faux: Vec<String> = [n + 1, n * 10, n * 2 + 1].iter().map(ToString::to_string).collect();
            semis.semer("counts of an action", Some(action), &phrases, &juste, &faux);
        }
    }
}

/// Figures that are not those of the contract.
const INNOCENTES: &[&str] = &[
    "Vu la loi n° 2022-140 du 7 février 2022 relative à la protection des enfants.",
    "Conformément à l’article L. 112-3 et aux articles R. 221-1 à R. 221-4 du code.",
    "En application de l’ordonnance du 2 novembre 1945 et de la loi du 14 mars 2016.",
    "Le code de l’action sociale et des familles, dans sa rédaction du 1er janvier 2019, reste applicable.",
    "Le service accueille des enfants de 3 à 4 ans et des jeunes de 18 à 21 ans.",
    "Les enfants de moins de six ans sont prioritaires.",
    "Le secrétariat répond au 04 71 46 23 00, du lundi au vendredi de 9h00 à 17h30.",
    "La maison des solidarités se trouve 28 avenue Gambetta, 15000 Aurillac.",
    "En 2019, le schéma départemental 2017-2021 prévoyait déjà cette orientation.",
    "Le schéma départemental 2022-2026 fixe les orientations du territoire.",
    "En 2020, 30 départements ont contractualisé ; en 2021, 30 autres les ont rejoints.",
    "Le prix de journée est de 187,45 € par jour et de 35 € par heure.",
    "L’accueil coûte 5 621 € par mois et par place.",
    "Depuis 1989, la convention internationale des droits de l’enfant garantit ces droits.",
    "L’équipe se réunit deux fois par mois et une fois par trimestre.",
    "Une réponse est donnée sous 48 heures, sauf urgence.",
    "Trois services se partagent la permanence, sur deux sites.",
    "Ces deux actions sont menées ensemble.",
    "Les trois premières actions prolongent une activité existante.",
    "Deux autres actions pourront être ajoutées par avenant.",
    "Au moins deux actions seront évaluées chaque année.",
    "Le programme 304 et la mission 1 du fonds d’intervention régional sont mobilisés.",
    "L’objectif national de dépenses représente 80 millions d’euros au niveau national.",
    "La ligne A1.1 du tableau de bord renvoie à la page 12 de l’annexe 3.",
    "Le règlement (UE) 2016/679 du 27 avril 2016 s’applique.",
    "L’instruction n° DGCS/SD2B/2022/61 du 18 février 2022 est jointe.",
    "Le taux de natalité a baissé de 12 % en dix ans.",
    "Une hausse de 5 % de l’activité est observée depuis 2015.",
    "La première réunion s’est tenue à 14h30 en salle 204.",
    "L’unité est ouverte 365 jours par an et 24 heures sur 24.",
    "Le XXIe siècle, la 2e circonscription, le 3e étage.",
    "La résiliation prend effet après un délai de trois mois.",
    "Une tranche de 20 000 € est versée à chaque étape.",
    "Les crédits sont versés par tranches de 25 000 euros.",
    "L’aide est attribuée dans la limite d’un plafond de 12 500 €.",
    "Le plafond est fixé à 12 500 € et le plancher à 1 500 €.",
    "La participation est plafonnée à 9 000 €.",
    "Le seuil est de 23 000 € pour l’ensemble des associations.",
    "Au-delà de 40 000 €, le marché fait l’objet d’une publicité.",
    "Les achats supérieurs à 90 000 € HT passent par un appel d’offres.",
    "Les projets inférieurs à 5 000 € sont dispensés d’instruction.",
    "À partir de 15 000 €, un comité se prononce.",
    "Chaque projet reçoit entre 5 000 et 20 000 €.",
    "Le soutien ne peut excéder 7 500 €.",
    "Le coût est de 4 300 € par an et par enfant.",
    "La prise en charge revient à 18 250 €/an.",
    "Une mesure coûte en moyenne 6 400 €.",
    "En moyenne, chaque famille reçoit 850 €.",
    "Le montant moyen d’une aide est de 640 €.",
    "Chaque structure reçoit 2 500 € au plus.",
    "Deux dotations de 33 000 € chacune sont versées aux associations.",
    "Les montants s’arrondissent à 100 € près.",
    "Le salaire annuel d’un éducateur est de 31 700 €.",
    "La bourse de 1 200 € aide un jeune majeur à se loger.",
    "L’équipe suit en moyenne 27 enfants.",
    "Le seuil de 14 places permet une ouverture permanente.",
    "Les places sont ouvertes par tranche de 9 places.",
];
