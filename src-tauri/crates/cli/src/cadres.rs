//! `paraphe cadre …` and `paraphe changer-cadre`: what a person or a program reads of them.

use std::path::Path;

use application::cadres::{self, CadreEcarte, CadreRecu, Depot};
use application::textes;
use application::vues_cadres::{CadreEcarteVue, CadresVue, FauteVue, LignePassageVue};
use application::{Erreur, Maintenant, cadres_connus};

use crate::Issue;
use crate::arguments::CommandeCadre;
use crate::commandes::{afficher, en_json, garder, garder_l_ancien, phrase};

/// Said where a command needs the folder of frameworks.
const SANS_DONNEES: &str = "Ce système ne dit pas où sont vos données. Ajoutez « --donnees DOSSIER ».";

/// Runs `paraphe cadre …`.
///
/// # Errors
/// One French sentence; nothing was written then.
pub fn executer(commande: CommandeCadre, depot: Option<&Depot>, ecartes: &[CadreEcarte]) -> Result<Issue, String> {
    match commande {
        CommandeCadre::Lister { json } => lister(depot, ecartes, json),
        CommandeCadre::Comparer { avant, apres, json } => comparer(&avant, &apres, json),
        CommandeCadre::Verifier { fichier, json } => verifier(&fichier, json),
        CommandeCadre::Publies { code, territoire, json } => publies(&code, territoire.as_deref(), json),
        CommandeCadre::Importer { fichier, remplacer } => importer(&fichier, remplacer, depot),
        CommandeCadre::Copier { modele, code, titre, par } => copier(&modele, &code, &titre, &par, depot),
        CommandeCadre::Exporter { code, sortie } => {
            garder(&[], &sortie)?;
            cadres::exporter(&code, &sortie).map_err(phrase)?;
            afficher(&format!("Cadre {code} écrit dans {}", sortie.display()))
        }
    }
}

fn lister(depot: Option<&Depot>, ecartes: &[CadreEcarte], json: bool) -> Result<Issue, String> {
    let vue = CadresVue {
        cadres: cadres_connus().iter().map(cadres::resume).collect(),
        ecartes: ecartes
            .iter()
            .map(|e| CadreEcarteVue { fichier: e.fichier.clone(), message: textes::erreurs::message(&e.erreur) })
            .collect(),
        recus: depot.map(Depot::en_attente).unwrap_or_default().iter().map(cadres::recu).collect(),
    };
    if json {
        return afficher(&en_json(&vue));
    }
    let mut lignes = Vec::new();
    for cadre in &vue.cadres {
        lignes.push(format!("{}  {}", cadre.code, cadre.libelle));
        let periode = cadre.periode.as_deref().map(|p| format!("{p} ; ")).unwrap_or_default();
        lignes.push(format!("    {periode}{}", cadre.connaissance));
        lignes.push(format!("    {}. {}.", cadre.origine, cadre.fiabilite));
        lignes.extend(cadre.avis.as_ref().map(|avis| format!("    {avis}")));
        lignes.push(String::new());
    }
    for recu in &vue.recus {
        lignes.push(format!(
            "EN ATTENTE  {}  {} : reçu avec un dossier, il ne sert pas encore.",
            recu.code, recu.libelle
        ));
    }
    for ecarte in &vue.ecartes {
        lignes.push(format!("ÉCARTÉ  {}", ecarte.message));
    }
    afficher(lignes.join("\n").trim_end())
}

fn comparer(avant: &str, apres: &str, json: bool) -> Result<Issue, String> {
    let vue = cadres::comparer(avant, apres).map_err(phrase)?;
    if json {
        return afficher(&en_json(&vue));
    }
    let mut lignes = vec![format!("Du cadre {} au cadre {}", vue.avant, vue.apres)];
    lignes.extend(vue.prudence.clone());
    let mut rubrique = "";
    for ecart in &vue.ecarts {
        if ecart.rubrique != rubrique {
            rubrique = &ecart.rubrique;
            lignes.extend([String::new(), rubrique.to_owned()]);
        }
        lignes.push(format!("  {}", ecart.phrase));
    }
    if vue.ecarts.is_empty() {
        lignes.push("Aucune différence.".to_owned());
    }
    afficher(&lignes.join("\n"))
}

fn publies(code: &str, territoire: Option<&str>, json: bool) -> Result<Issue, String> {
    let lignes = cadres::publies(code, territoire).map_err(phrase)?;
    if json {
        return afficher(&en_json(&lignes));
    }
    if lignes.is_empty() {
        let de_quoi = if territoire.is_some() { "de ce territoire" } else { "d’un contrat" };
        return afficher(&format!("Les sources que Paraphe a lues ne disent rien {de_quoi} pour le cadre {code}."));
    }
    let sans_effet = match lignes.len() {
        1 => "Ce fait n’entre dans aucun calcul.",
        _ => "Ces faits n’entrent dans aucun calcul.",
    };
    afficher(&format!("Lu dans des sources publiques. {sans_effet}\n\n{}", lignes.join("\n")))
}

fn verifier(fichier: &Path, json: bool) -> Result<Issue, String> {
    let nom = fichier.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let fautes = match cadres::verifier_fichier(fichier).map_err(phrase)? {
        Ok(CadreRecu { cadre, leves }) => {
            let vues: Vec<FauteVue> = leves.iter().map(|l| cadres::avertissement(&nom, l)).collect();
            if json {
                return afficher(&en_json(&vues));
            }
            let avertis = match vues.len() {
                0 => String::new(),
                1 => " ; 1 avertissement".to_owned(),
                n => format!(" ; {n} avertissements"),
            };
            let dit = format!("« {nom} » : cadre {} « {} », sans erreur{avertis}.", cadre.code, cadre.libelle);
            let lignes: Vec<String> = vues.into_iter().map(|v| v.message).chain([textes::typographier(&dit)]).collect();
            return afficher(&lignes.join("\n"));
        }
        Err(fautes) => fautes,
    };
    let vues: Vec<FauteVue> = fautes.iter().map(|f| cadres::faute(&nom, f)).collect();
    if json {
        afficher(&en_json(&vues))?;
    } else {
        let mut lignes: Vec<String> = vues.iter().map(|v| v.message.clone()).collect();
        lignes.push(match vues.len() {
            1 => "1 erreur.".to_owned(),
            n => format!("{n} erreurs."),
        });
        afficher(&lignes.join("\n"))?;
    }
    Ok(Issue::Bloquant)
}

/// Starts the framework of another year, kept on this computer like one that was completed in the window.
fn copier(modele: &str, code: &str, titre: &str, par: &str, depot: Option<&Depot>) -> Result<Issue, String> {
    let depot = depot.ok_or(SANS_DONNEES)?;
    let connus = cadres_connus();
    let connu = connus.iter().find(|c| c.cadre.code == modele);
    let modele = connu.ok_or_else(|| phrase(Erreur::CadreInconnu(modele.to_owned())))?.cadre;
    let neuf = cadres::copier(modele, code, titre, par, Maintenant::lire().jour).map_err(phrase)?;
    depot.ecrire(&neuf).map_err(phrase)?;
    afficher(&textes::typographier(&format!(
        "Cadre {} « {} » enregistré dans {}. Chaque ligne vient du cadre {} : confirmez-la d’après le nouveau texte.",
        neuf.code,
        neuf.libelle,
        depot.dossier().display(),
        modele.code
    )))
}

fn importer(fichier: &Path, remplacer: bool, depot: Option<&Depot>) -> Result<Issue, String> {
    let depot = depot.ok_or(SANS_DONNEES)?;
    let import = depot.importer(fichier, remplacer).map_err(|erreur| match erreur {
        Erreur::CadreDejaLa(code) => format!(
            "Un autre cadre « {code} » est déjà enregistré sur ce poste : rien n’a été importé. Exportez-le pour le \
             garder, puis ajoutez « --remplacer »."
        ),
        autre => phrase(autre),
    })?;
    let suite = match (import.remplace_un_local, import.remplace_un_livre) {
        (true, _) => " Il remplace celui qui était enregistré sur ce poste.",
        (false, true) => " Il sert désormais à la place du cadre livré de même code.",
        (false, false) => "",
    };
    let avis = textes::cadres::blocages_leves(&import.cadre).map(|avis| format!(" {avis}")).unwrap_or_default();
    afficher(&textes::typographier(&format!(
        "Cadre {} « {} » enregistré dans {}.{suite}{avis}",
        import.cadre.code,
        import.cadre.libelle,
        depot.dossier().display()
    )))
}

/// Runs `paraphe changer-cadre`.
///
/// # Errors
/// One French sentence; nothing was written then.
pub fn changer(fichier: &Path, vers: &str, sortie: &Path, json: bool) -> Result<Issue, String> {
    let dossier = application::lire_dossier(fichier).map_err(phrase)?;
    garder_l_ancien(fichier, sortie)?;
    let changement = cadres::changer_cadre(&dossier, vers).map_err(phrase)?;
    application::ecrire_dossier(&changement.dossier, sortie).map_err(phrase)?;
    let vue = textes::passage::vue(&changement);
    if json {
        return afficher(&en_json(&vue));
    }
    let mut lignes = vec![format!(
        "Du cadre {} ({}) au cadre {} ({}) : dossier écrit dans {}",
        vue.avant,
        vue.periode_avant,
        vue.apres,
        vue.periode_apres,
        sortie.display()
    )];
    for (titre, liste) in
        [("À décider", &vue.a_decider), ("Perdu, ou resté dans l’ancien dossier", &vue.perdu), ("Gardé", &vue.garde)]
    {
        lignes.extend([String::new(), format!("{titre} ({})", liste.len())]);
        lignes.extend(liste.iter().flat_map(lisible));
    }
    afficher(&lignes.join("\n"))
}

fn lisible(ligne: &LignePassageVue) -> Vec<String> {
    let mut lignes = vec![format!("  {} : {}", ligne.ou, ligne.phrase)];
    lignes.extend(ligne.provenance.iter().map(|p| format!("      {p}")));
    lignes
}

/// « , cadre 2025 enregistré sur ce poste (2025.toml) », when the framework does not ship.
pub fn origine(code: &str) -> String {
    cadres_connus()
        .iter()
        .find(|c| c.cadre.code == code)
        .map(cadres::resume)
        .filter(|r| r.local)
        .map(|r| format!("\nCadre {} : {}.", r.code, r.origine))
        .unwrap_or_default()
}
