//! What the rows of a framework mean: a row that reads well and says nothing would silently switch a check off.
//!
//! Not here: the form of a row (see [`crate::lecture`]), nor the codes that rows share within one file.

use std::collections::BTreeSet;

use domaine::cadre::{Cadre, Contrainte, Correspondance, Fiabilite, Jalon, NatureJalon, Parametre, Quand, Severite};
use domaine::jour::Jour;
use domaine::nombre::Nombre;
use domaine::regles::{NatureParametre, REGLES, parametres};

use crate::erreur::{ErreurDonnees, Faute};
use crate::plan::Plan;
use crate::territoires::{collectivite, nom_du_territoire};

/// What can be said of the file alone.
pub fn fautes(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = plan.vides(&["titre", "libelle", "enonce"]);
    fautes.extend(regles(cadre, plan));
    fautes.extend(corps(cadre, plan));
    fautes.extend(nombres(cadre, plan));
    fautes.extend(etapes(cadre, plan));
    fautes.extend(etapes_en_boucle(cadre, plan));
    fautes.extend(publies(cadre, plan));
    fautes.extend(sur_soi(cadre, plan));
    fautes
}

/// What points to other frameworks, which are read among `connus`: a link to one that is not there is not judged.
pub fn liens(cadre: &Cadre, connus: &[&Cadre], plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = vec![];
    let trouver = |code: &str| connus.iter().copied().filter(|c| c.code != cadre.code).find(|c| c.code == code);
    for (n, code) in cadre.complete.iter().enumerate() {
        if *code != cadre.code && trouver(code).is_none() {
            fautes.push(plan.erreur(format!("complete/{n}"), Faute::CadreInconnu(code.clone())));
        }
    }
    for (n, objectif) in cadre.objectifs.iter().enumerate() {
        for (m, lien) in objectif.issu_de.iter().enumerate() {
            let Some(autre) = trouver(&lien.cadre) else { continue };
            if autre.objectif(&lien.code).is_none() && autre.emplacements.iter().all(|e| e.code != lien.code) {
                let faute = Faute::ObjectifDAilleurs { cadre: lien.cadre.clone(), code: lien.code.clone() };
                fautes.push(plan.erreur(format!("objectifs/{n}/issu_de/{m}/code"), faute));
            }
        }
    }
    for (n, indicateur) in cadre.indicateurs.iter().enumerate() {
        for (m, lien) in indicateur.issu_de.iter().enumerate() {
            if trouver(&lien.cadre).is_some_and(|autre| autre.indicateur(&lien.code).is_none()) {
                let faute = Faute::IndicateurDAilleurs { cadre: lien.cadre.clone(), code: lien.code.clone() };
                fautes.push(plan.erreur(format!("indicateurs/{n}/issu_de/{m}/code"), faute));
            }
        }
    }
    fautes.extend(boucles(cadre, connus, plan));
    fautes
}

/// The links of a row, by the kind of list it stands in.
type Liens = for<'a> fn(&'a Cadre, &str) -> &'a [Correspondance];

/// The two lists whose rows continue those of other frameworks.
const LISTES: [(&str, Liens); 2] = [
    ("objectifs", |c, code| c.objectif(code).map_or(&[], |o| &o.issu_de)),
    ("indicateurs", |c, code| c.indicateur(code).map_or(&[], |i| &i.issu_de)),
];

fn codes<'a>(cadre: &'a Cadre, liste: &str) -> Vec<&'a str> {
    match liste {
        "objectifs" => cadre.objectifs.iter().map(|o| o.code.as_str()).collect(),
        _ => cadre.indicateurs.iter().map(|i| i.code.as_str()).collect(),
    }
}

/// What continues, or completes, the framework that holds it.
fn sur_soi(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = vec![];
    for (n, code) in cadre.complete.iter().enumerate().filter(|(_, code)| **code == cadre.code) {
        fautes.push(plan.erreur(format!("complete/{n}"), Faute::LienEnBoucle(code.clone())));
    }
    for (liste, liens) in LISTES {
        for (n, code) in codes(cadre, liste).into_iter().enumerate() {
            for (m, _) in liens(cadre, code).iter().enumerate().filter(|(_, lien)| lien.cadre == cadre.code) {
                let faute = Faute::LienEnBoucle(code.to_owned());
                fautes.push(plan.erreur(format!("{liste}/{n}/issu_de/{m}/cadre"), faute));
            }
        }
    }
    fautes
}

/// A row that comes back to itself through the frameworks that are known.
fn boucles(cadre: &Cadre, connus: &[&Cadre], plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = vec![];
    for (liste, liens) in LISTES {
        for (n, code) in codes(cadre, liste).into_iter().enumerate() {
            for (m, lien) in liens(cadre, code).iter().enumerate().filter(|(_, lien)| lien.cadre != cadre.code) {
                let (mut vus, mut pile) = (BTreeSet::new(), vec![lien]);
                while let Some(ici) = pile.pop() {
                    if ici.cadre == cadre.code && ici.code == code {
                        let faute = Faute::LienEnBoucle(code.to_owned());
                        fautes.push(plan.erreur(format!("{liste}/{n}/issu_de/{m}/cadre"), faute));
                        break;
                    }
                    if !vus.insert((ici.cadre.as_str(), ici.code.as_str())) {
                        continue;
                    }
                    let tenu = connus.iter().copied().find(|c| c.code == ici.cadre && c.code != cadre.code);
                    let tenu = if ici.cadre == cadre.code { Some(cadre) } else { tenu };
                    pile.extend(tenu.into_iter().flat_map(|c| liens(c, &ici.code)));
                }
            }
        }
    }
    fautes
}

/// What was published names territories that exist, and years in their order.
fn publies(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = vec![];
    for (n, fait) in cadre.publies.iter().enumerate() {
        for (m, code) in fait.territoires.iter().enumerate().filter(|(_, code)| nom_du_territoire(code).is_none()) {
            let faute = Faute::TerritoireInconnu(code.clone());
            fautes.push(plan.erreur(format!("publies/{n}/territoires/{m}"), faute));
        }
        if let (Some(debut), Some(fin)) = (fait.debut, fait.fin)
            && fin < debut
        {
            let faute = Faute::DatesInversees { debut: debut.to_string(), fin: fin.to_string() };
            fautes.push(plan.erreur(format!("publies/{n}/fin"), faute));
        }
    }
    fautes
}

/// Would that row block on words that nobody read?
pub fn bloque_sans_texte(contrainte: &Contrainte) -> bool {
    let regle = REGLES.iter().find(|r| r.code == contrainte.regle);
    contrainte.severite == Severite::Bloquant && regle.is_some_and(|r| !r.peut_bloquer(contrainte.fiabilite))
}

/// Each row that would.
pub fn blocages_sans_texte(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let trop_severes = cadre.contraintes.iter().enumerate().filter(|(_, c)| bloque_sans_texte(c));
    trop_severes
        .map(|(n, c)| {
            let faute = Faute::BloquantSansTexte { regle: c.regle.clone(), fiabilite: c.fiabilite };
            plan.erreur(format!("contraintes/{n}/severite"), faute)
        })
        .collect()
}

fn regles(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = blocages_sans_texte(cadre, plan);
    for (n, contrainte) in cadre.contraintes.iter().enumerate() {
        if !REGLES.iter().any(|r| r.code == contrainte.regle) {
            fautes.push(plan.erreur(format!("contraintes/{n}/regle"), Faute::RegleInconnue(contrainte.regle.clone())));
            continue;
        }
        let admis = parametres(&contrainte.regle);
        for (nom, valeur) in &contrainte.parametres {
            let faute = match admis.iter().find(|(admis, _)| admis == nom) {
                None => Faute::ParametreInconnu {
                    parametre: nom.clone(),
                    admis: admis.iter().map(|(nom, _)| (*nom).to_owned()).collect(),
                },
                Some((_, nature)) if !est_de(valeur, *nature) => {
                    Faute::ParametreMalEcrit { parametre: nom.clone(), nature: *nature }
                }
                Some(_) => continue,
            };
            fautes.push(plan.erreur(format!("contraintes/{n}/parametres/{nom}"), faute));
        }
    }
    fautes
}

fn est_de(valeur: &Parametre, nature: NatureParametre) -> bool {
    match valeur {
        Parametre::Entier(n) => nature == NatureParametre::Entier && *n >= 0,
        Parametre::Texte(_) => nature == NatureParametre::Texte,
        Parametre::Liste(_) => nature == NatureParametre::Liste,
        Parametre::Booleen(_) => false,
    }
}

fn corps(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let inconnus = cadre.perimetre.collectivites.iter().enumerate().filter(|(_, code)| collectivite(code).is_none());
    inconnus
        .map(|(n, code)| plan.erreur(format!("perimetre/collectivites/{n}"), Faute::CollectiviteInconnue(code.clone())))
        .collect()
}

fn nombres(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = vec![];
    if cadre.exercices.is_empty() {
        fautes.push(plan.erreur("exercices", Faute::SansExercice));
    }
    let comptes = &cadre.comptes;
    // A number that is still to be checked, as in the copy of another year, contradicts nothing yet.
    if let Some(attendus) = comptes.obligatoires_attendus.as_ref().filter(|n| n.fiabilite != Fiabilite::AVerifier) {
        let inscrits = cadre.obligatoires().count();
        if inscrits > usize::from(attendus.valeur) {
            let faute = Faute::ObligatoiresEnTrop { annonces: attendus.valeur, inscrits };
            fautes.push(plan.erreur("comptes/obligatoires_attendus/valeur", faute));
        }
    }
    let limites = [(&comptes.facultatifs_max, false), (&comptes.facultatifs_possibles, true)];
    if let Some(minimum) = &comptes.facultatifs_min {
        let mut connues = limites.into_iter().filter_map(|(limite, offerts)| Some((limite.as_ref()?.valeur, offerts)));
        // One fault for one number: the first limit that it passes.
        if let Some((limite, offerts)) = connues.find(|(limite, _)| minimum.valeur > *limite) {
            let faute = Faute::MinimumTropGrand { minimum: minimum.valeur, limite, offerts };
            fautes.push(plan.erreur("comptes/facultatifs_min/valeur", faute));
        }
    }
    for (n, seuil) in cadre.seuils.iter().enumerate().filter(|(_, seuil)| seuil.unite == "%") {
        let dit = || seuil.valeur.en_francais();
        let faute = if seuil.valeur.est_negatif() {
            Faute::TauxNegatif(dit())
        } else if seuil.valeur > Nombre::from(100) {
            Faute::TauxTropGrand(dit())
        } else {
            continue;
        };
        fautes.push(plan.erreur(format!("seuils/{n}/valeur"), faute));
    }
    fautes
}

/// Steps that must follow each other and are dated the other way round, whatever undated steps stand between them.
fn etapes(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = vec![];
    for avant in &cadre.jalons {
        let Some(debut) = jour_fixe(avant) else { continue };
        for code in suites(cadre, &avant.code) {
            let Some(rang) = cadre.jalons.iter().position(|j| j.code == code) else { continue };
            let apres = &cadre.jalons[rang];
            if avant.situation.concerne(apres.situation)
                && let Some(fin) = jour_fixe(apres)
                && fin < debut
            {
                let faute = Faute::EtapesInversees {
                    avant: (avant.libelle.clone(), debut),
                    apres: (apres.libelle.clone(), fin),
                };
                fautes.push(plan.erreur(format!("jalons/{rang}/quand"), faute));
            }
        }
    }
    fautes
}

/// Steps whose orders turn in a circle, which no dossier can keep: the row that closes it is the fault.
fn etapes_en_boucle(cadre: &Cadre, plan: &Plan) -> Vec<ErreurDonnees> {
    let mut fautes = vec![];
    for (n, ferme) in cadre.precedences.iter().enumerate() {
        let (mut vus, mut pile) = (BTreeSet::new(), vec![ferme.apres.as_str()]);
        while let Some(ici) = pile.pop() {
            if ici == ferme.avant {
                let libelle = cadre.jalon(ici).map_or_else(|| ici.to_owned(), |j| j.libelle.clone());
                fautes.push(plan.erreur(format!("precedences/{n}/apres"), Faute::EtapesEnBoucle(libelle)));
                break;
            }
            if vus.insert(ici) {
                let suites = cadre.precedences[..n].iter().filter(|p| p.avant == ici);
                pile.extend(suites.map(|p| p.apres.as_str()));
            }
        }
    }
    fautes
}

fn jour_fixe(jalon: &Jalon) -> Option<Jour> {
    match jalon.quand {
        Quand::Fixe(jour) if jalon.nature == NatureJalon::Echeance => Some(jour),
        Quand::Fixe(_) | Quand::ExerciceSuivant(_) | Quand::Indicatif(_) | Quand::SansDate => None,
    }
}

/// The next dated steps after that one, through the undated ones.
fn suites<'a>(cadre: &'a Cadre, code: &'a str) -> BTreeSet<&'a str> {
    let (mut vus, mut trouvees, mut pile) = (BTreeSet::new(), BTreeSet::new(), vec![code]);
    while let Some(ici) = pile.pop() {
        for apres in cadre.precedences.iter().filter(|p| p.avant == ici).map(|p| p.apres.as_str()) {
            if !vus.insert(apres) {
                continue;
            }
            if cadre.jalon(apres).is_some_and(|j| jour_fixe(j).is_some()) {
                trouvees.insert(apres);
            } else {
                pile.push(apres);
            }
        }
    }
    trouvees
}
