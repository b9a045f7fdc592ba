//! The screens of work, one file a screen: which fields, in which order, with which words.

mod actions;
mod annonces;
mod argent;
mod calendrier;
mod candidature;
mod champs;
mod choix;
mod clauses;
mod convention;
mod courbe;
mod identite;
mod indicateurs;
mod parties;
mod rapport;

use domaine::constat::Constat;
use domaine::dossier::Dossier;
use domaine::finances::Tranche;
use domaine::scelle::vit_apres_signature;

use crate::erreur::Erreur;
pub(crate) use actions::liste_du_statut;
pub(crate) use clauses::{article_de_clause, place_de_clause};

use crate::vues_ecran::{BlocEcran, ChampVue, EcranDemande, EcranNom, EcranVue, RenvoiEcran};

/// The screen asked for.
///
/// # Errors
/// When it is about an element that is not there.
pub(crate) fn vue(dossier: &Dossier, demande: &EcranDemande) -> Result<EcranVue, Erreur> {
    let mut vue = match (&demande.ecran, demande.element.as_deref()) {
        (EcranNom::Identite, _) => identite::vue(dossier),
        (EcranNom::Candidature, _) => candidature::vue(dossier)?,
        (EcranNom::Parties, _) => parties::vue(dossier),
        (EcranNom::Visas, _) => convention::visas(dossier)?,
        (EcranNom::Articles, _) => convention::articles(dossier)?,
        (EcranNom::Article, Some(id)) => convention::article(dossier, id)?,
        (EcranNom::Actions, _) => actions::liste(dossier)?,
        (EcranNom::Action, Some(id)) => actions::fiche(dossier, id)?,
        (EcranNom::Indicateurs, _) => indicateurs::vue(dossier),
        (EcranNom::Financement, _) => argent::vue(dossier),
        (EcranNom::Calendrier, _) => calendrier::vue(dossier),
        (EcranNom::Rapport, exercice) => rapport::vue(dossier, exercice)?,
        (EcranNom::Article | EcranNom::Action, None) => return Err(Erreur::ElementInconnu),
    };
    if !dossier.statut.est_modifiable() {
        sceller(&mut vue, vit_apres_signature);
    }
    vue.chemins = chemins(dossier, &vue.demande);
    let ordre = ordre(dossier);
    if let Some(rang) = ordre.iter().position(|r| r.demande == vue.demande) {
        vue.precedent = rang.checked_sub(1).map(|avant| ordre[avant].clone());
        vue.suivant = ordre.get(rang + 1).cloned();
    }
    Ok(vue)
}

/// The paths that a screen writes: their findings are those of its margin, of its line in the plan and in the overview.
pub(crate) fn chemins(dossier: &Dossier, demande: &EcranDemande) -> Vec<String> {
    let fixes = |chemins: &[&str]| chemins.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
    let par_action = |champ: &'static str| dossier.actions.iter().map(move |a| format!("actions/{}/{champ}", a.id));
    let avec_annonces = |chemins: Vec<String>| [chemins, annonces::chemins(dossier, &demande.ecran)].concat();
    let un = |liste: &str| vec![demande.element.as_ref().map_or(liste.to_owned(), |id| format!("{liste}/{id}"))];
    match demande.ecran {
        EcranNom::Identite => fixes(&["titre", "periode", "cadre", "territoires", "collectivite"]),
        EcranNom::Candidature => fixes(&["candidature"]),
        EcranNom::Parties => fixes(&["parties"]),
        EcranNom::Visas => fixes(&["visas"]),
        EcranNom::Articles => fixes(&["articles"]),
        EcranNom::Article => un("articles"),
        EcranNom::Actions => avec_annonces(fixes(&["actions"])),
        EcranNom::Action => un("actions"),
        EcranNom::Indicateurs => fixes(&["indicateurs"]).into_iter().chain(par_action("indicateurs")).collect(),
        EcranNom::Financement => {
            avec_annonces(fixes(&["enveloppes"]).into_iter().chain(par_action("financements")).collect())
        }
        EcranNom::Calendrier => fixes(&["jalons", "date_signature", "lieu_signature", "seance"]),
        EcranNom::Rapport => {
            let rapport = dossier.rapports.iter().find(|r| demande.element == Some(r.exercice.to_string()));
            vec![rapport.map_or_else(|| "rapports".to_owned(), |r| format!("rapports/{}", r.id))]
        }
    }
}

/// Where a finding is shown. An action that nothing measures is one of the indicators too: that is where they are read.
pub(crate) fn lieux(constat: &Constat) -> Vec<String> {
    let mut lieux = constat.cibles.clone();
    if constat.regle == "indicateur-par-objectif" {
        let actions = constat.cibles.iter().filter(|c| c.starts_with("actions/"));
        lieux.extend(actions.map(|action| format!("{action}/indicateurs")));
    }
    lieux
}

/// Everything is read, nothing is written.
pub(crate) fn figer(vue: &mut EcranVue) {
    sceller(vue, |_| false);
}

/// Confirming a text takes one press: the name of who writes is known.
pub(crate) fn proposer_le_nom(vue: &mut EcranVue, nom: &str) {
    for bloc in &mut vue.blocs {
        let BlocEcran::Formulaire(formulaire) = bloc else { continue };
        for champ in &mut formulaire.champs {
            if champ.chemin.ends_with("/confirme/par") && champ.valeur.is_empty() && !champ.lecture_seule {
                champ.proposition = Some(nom.to_owned());
            }
        }
    }
}

/// What was signed is read, not written; `vit` tells what may still change.
fn sceller(vue: &mut EcranVue, vit: fn(&str) -> bool) {
    for bloc in &mut vue.blocs {
        match bloc {
            BlocEcran::Formulaire(formulaire) => {
                formulaire.champs.iter_mut().for_each(|champ| tenir(champ, vit));
                formulaire.retirer = formulaire.retirer.take().filter(|r| vit(&r.chemin));
            }
            BlocEcran::Grille(grille) => {
                for cellule in grille.lignes.iter_mut().flat_map(|l| &mut l.cellules) {
                    // An element to make is a line of the contract: it waits for an avenant.
                    cellule.lecture_seule = cellule.chemin.as_deref().is_some_and(|c| !vit(c) || c.contains("/@"));
                }
            }
            BlocEcran::Texte(texte) => texte.lecture_seule = !vit(&texte.chemin),
            BlocEcran::Choix(choix) => choix.fixe |= !vit(&choix.chemin),
            BlocEcran::Seance(seance) => {
                seance.delais.iter_mut().chain([&mut seance.jour]).for_each(|champ| tenir(champ, vit));
            }
            BlocEcran::Frise(_) => {}
            BlocEcran::Liste(liste) if vit(&liste.chemin) => {}
            BlocEcran::Liste(liste) => {
                liste.fixe = true;
                liste.ajouts.clear();
                liste.elements.retain(|e| e.a_inserer.is_none());
                for element in &mut liste.elements {
                    element.retirer = None;
                }
            }
        }
    }
}

fn tenir(champ: &mut ChampVue, vit: fn(&str) -> bool) {
    champ.lecture_seule |= !vit(&champ.chemin);
}

/// A screen without an element.
pub(crate) fn ecran(nom: EcranNom) -> EcranDemande {
    EcranDemande { ecran: nom, element: None }
}

/// The screen of an element.
pub(crate) fn ecran_de(nom: EcranNom, id: &str) -> EcranDemande {
    EcranDemande { ecran: nom, element: Some(id.to_owned()) }
}

/// Where a path is written.
pub(crate) fn pour_le_chemin(chemin: &str) -> EcranDemande {
    let mut pas = chemin.split('/');
    match (pas.next(), pas.next(), pas.next()) {
        (Some("parties"), ..) => ecran(EcranNom::Parties),
        (Some("candidature"), ..) => ecran(EcranNom::Candidature),
        (Some("visas"), ..) => ecran(EcranNom::Visas),
        (Some("articles"), Some(id), _) => ecran_de(EcranNom::Article, id),
        (Some("articles"), None, _) => ecran(EcranNom::Articles),
        (Some("actions"), Some(_), Some("financements")) | (Some("enveloppes"), ..) => ecran(EcranNom::Financement),
        (Some("actions"), Some(_), Some("indicateurs")) => ecran(EcranNom::Indicateurs),
        (Some("actions"), Some(id), _) => ecran_de(EcranNom::Action, id),
        (Some("actions"), None, _) => ecran(EcranNom::Actions),
        (Some("indicateurs"), ..) => ecran(EcranNom::Indicateurs),
        (Some("jalons" | "date_signature" | "lieu_signature" | "seance"), ..) => ecran(EcranNom::Calendrier),
        (Some("rapports"), ..) => ecran(EcranNom::Rapport),
        _ => ecran(EcranNom::Identite),
    }
}

/// Where a finding is mended: the screen of its first place.
pub(crate) fn pour_le_constat(dossier: &Dossier, cibles: &[String]) -> Option<EcranDemande> {
    // Attachments and avenants have no field yet: a link to them would lead nowhere.
    let sans_champ = |c: &&String| !["pieces", "avenants"].iter().any(|r| c.split('/').next() == Some(*r));
    let cible = cibles.iter().find(sans_champ)?;
    Some(match cible.strip_prefix("annonces/") {
        Some(id) => annonces::ecran_de_l_annonce(dossier, id.split('/').next().unwrap_or_default()),
        None => pour_le_chemin(cible),
    })
}

/// Its framework asks for a candidacy, or one was written.
pub(crate) fn candidature_de_mise(dossier: &Dossier) -> bool {
    crate::cadre_de(dossier).is_ok_and(|cadre| dossier.candidature.est_de_mise(cadre))
}

/// The screens in the order of the plan: what « précédent » and « suivant » follow.
fn ordre(dossier: &Dossier) -> Vec<RenvoiEcran> {
    let renvoi = |demande: EcranDemande, libelle: &str| RenvoiEcran { demande, libelle: libelle.to_owned() };
    let mut ordre = Vec::new();
    if candidature_de_mise(dossier) {
        ordre.push(renvoi(ecran(EcranNom::Candidature), "Candidature"));
    }
    ordre.extend([
        renvoi(ecran(EcranNom::Identite), "Identité"),
        renvoi(ecran(EcranNom::Parties), "Parties et signataires"),
        renvoi(ecran(EcranNom::Visas), "Visas"),
        renvoi(ecran(EcranNom::Articles), "Articles"),
    ]);
    ordre.extend(dossier.articles.iter().map(|a| renvoi(ecran_de(EcranNom::Article, a.id.as_str()), &a.titre)));
    ordre.push(renvoi(ecran(EcranNom::Actions), "Choix des actions"));
    ordre.extend(
        dossier
            .actions
            .iter()
            .map(|a| renvoi(ecran_de(EcranNom::Action, a.id.as_str()), &format!("{} {}", a.code, a.intitule))),
    );
    ordre.push(renvoi(ecran(EcranNom::Indicateurs), "Indicateurs"));
    ordre.push(renvoi(ecran(EcranNom::Financement), "Plan de financement"));
    ordre.push(renvoi(ecran(EcranNom::Calendrier), "Calendrier"));
    ordre.push(renvoi(ecran(EcranNom::Rapport), "Rapports annuels"));
    ordre
}

/// A screen as the plan names it.
pub(crate) fn nom(dossier: &Dossier, demande: &EcranDemande) -> String {
    let ordre = ordre(dossier);
    let meme = ordre.iter().find(|r| r.demande == *demande);
    // A report is one screen, whatever its year.
    let trouve = meme.or_else(|| ordre.iter().find(|r| r.demande.ecran == demande.ecran));
    trouve.map(|r| r.libelle.clone()).unwrap_or_default()
}

/// A text of the dossier as people name it: « A1 Entretien prénatal précoce, constat ».
pub(crate) fn titre_du_texte(dossier: &Dossier, chemin: &str) -> String {
    let mut demande = pour_le_chemin(chemin);
    // What stands in a fiche is named by its action, whatever screen writes it.
    if let Some(action) = chemin.strip_prefix("actions/").and_then(|reste| reste.split('/').next()) {
        demande = ecran_de(EcranNom::Action, action);
    }
    let ecran = ordre(dossier).into_iter().find(|r| r.demande == demande).map(|r| r.libelle).unwrap_or_default();
    // An argument is named by the code of what it answers.
    if let ["candidature", _, code] = chemin.split('/').collect::<Vec<_>>().as_slice() {
        return format!("{ecran}, {code}");
    }
    // One envelope among others, by its funder and its years.
    if let ["enveloppes", id, "observation"] = chemin.split('/').collect::<Vec<_>>().as_slice()
        && let Some(enveloppe) = dossier.enveloppes.iter().find(|e| e.id.as_str() == *id)
    {
        let annees = Tranche::de_l_enveloppe(enveloppe).map(|t| format!(" {t}")).unwrap_or_default();
        return format!("{ecran}, observation de l’enveloppe {}{annees}", enveloppe.libelle());
    }
    let champ = match chemin.split('/').collect::<Vec<_>>().as_slice() {
        [.., "indicateurs", _, "libelle"] => Some("indicateur"),
        ["articles", _, "titre"] => Some("titre"),
        pas => pas.last().and_then(|nom| crate::textes::corrections::champ(nom)),
    };
    match champ {
        Some(champ) => format!("{ecran}, {champ}"),
        None => ecran,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vues::{EtatPartie, GraviteVue, VueEnsemble};

    const JOUR: &str = "2022-07-01";

    /// Each example, and one whose indicators were all taken out: something blocks that no field holds.
    fn dossiers() -> Vec<Dossier> {
        let mut dossiers: Vec<Dossier> = crate::EXEMPLES.iter().map(|e| crate::exemple(e.nom).unwrap()).collect();
        let mut sans_indicateur = crate::exemple("cantal-2022").unwrap();
        sans_indicateur.actions.iter_mut().for_each(|action| action.indicateurs.clear());
        dossiers.push(sans_indicateur);
        dossiers
    }

    fn ensemble(dossier: &Dossier) -> VueEnsemble {
        let fiche = stockage::Fiche {
            dossier: dossier.clone(),
            exemple: None,
            modifie_le: "2022-07-01T08:00:00.000Z".to_owned(),
            rangement: stockage::Rangement::Actif,
        };
        crate::vue_ensemble::vue(&fiche, (None, None), JOUR.parse().unwrap()).unwrap()
    }

    #[test]
    fn le_plan_compte_les_constats_que_l_ecran_montre() {
        let mut muets = 0;
        for dossier in dossiers() {
            let vue = ensemble(&dossier);
            let mut bloques = 0;
            for entree in vue.plan.iter().flat_map(|groupe| &groupe.entrees) {
                let ecran = super::vue(&dossier, &entree.ecran).unwrap();
                let ici = |gravite: GraviteVue| {
                    let sous = |c: &String| ecran.chemins.iter().any(|r| c == r || c.starts_with(&format!("{r}/")));
                    vue.constats.iter().filter(|c| c.gravite == gravite && c.chemins.iter().any(sous)).count()
                };
                let (bloquants, a_verifier) = (ici(GraviteVue::Bloquant), ici(GraviteVue::AVerifier));
                let attendu = match entree.etat {
                    EtatPartie::Bloque => (entree.nombre as usize, a_verifier),
                    EtatPartie::AVerifier => (0, entree.nombre as usize),
                    EtatPartie::Pret | EtatPartie::ACompleter => (0, 0),
                    EtatPartie::ACommencer => (0, a_verifier),
                };
                assert_eq!((bloquants, a_verifier), attendu, "{} of {}", entree.libelle, vue.nom_court);
                bloques += usize::from(entree.etat == EtatPartie::Bloque && entree.code == "T1");
            }
            let sans = !dossier.actions.is_empty() && dossier.actions.iter().all(|a| a.indicateurs.is_empty());
            muets += usize::from(sans && bloques == 1);
        }
        assert!(muets > 0, "without an indicator, their screen blocks");
    }

    #[test]
    fn un_constat_mene_a_un_ecran_qui_le_montre() {
        for dossier in dossiers() {
            for constat in ensemble(&dossier).constats.into_iter().filter(|c| c.gravite != GraviteVue::Respecte) {
                let Some(demande) = constat.ecran else { continue };
                let chemins = chemins(&dossier, &demande);
                let sous = |c: &String| chemins.iter().any(|r| c == r || c.starts_with(&format!("{r}/")));
                assert!(constat.chemins.iter().any(sous), "{} leads to {demande:?}", constat.cle);
            }
        }
    }

    #[test]
    fn la_date_de_la_deliberation_se_lit_partout_pareil() {
        let mut dossier = crate::exemple("cantal-2022").unwrap();
        for jalon in &mut dossier.jalons {
            (jalon.prevu, jalon.fait) = (None, None);
        }
        let partie = dossier.parties.iter_mut().find(|p| p.role == domaine::dossier::Role::Departement).unwrap();
        let date = Some("2022-06-17".parse().unwrap());
        partie.deliberation = Some(domaine::dossier::Deliberation { numero: None, date, organe: None });
        let vue = ensemble(&dossier);
        let etape = vue.frise.iter().find(|j| j.libelle.starts_with("Examen par l’assemblée")).unwrap();
        assert_eq!((&etape.etat, etape.detail.as_str()), (&crate::vues::EtatJalon::Fait, "Fait le 17 juin 2022"));
        let calendrier = vue.parties.iter().find(|p| p.libelle == "Calendrier").unwrap();
        assert!(calendrier.contenu.starts_with("1 étape datée sur "), "{}", calendrier.contenu);
        let constat = vue.constats.iter().find(|c| c.regle == "deliberation-avant-signature").unwrap();
        assert!(constat.explication.contains("saisissez son numéro à l’écran"), "{}", constat.explication);
        let ecran = serde_json::to_string(&super::vue(&dossier, &ecran(EcranNom::Calendrier)).unwrap()).unwrap();
        assert!(ecran.contains("Daté du 17 juin 2022") && ecran.contains("L’acte dit le 17 juin 2022."));
    }

    #[test]
    fn l_exemple_d_une_qualite_est_celle_de_son_role() {
        let dossier = crate::exemple("cantal-2022").unwrap();
        let ecran = serde_json::to_string(&super::vue(&dossier, &ecran(EcranNom::Parties)).unwrap()).unwrap();
        for attendu in ["préf", "direct", "présid"] {
            assert_eq!(ecran.matches(&format!("sans article : « {attendu}")).count(), 1, "{attendu}");
        }
    }

    #[test]
    fn ce_que_la_liste_officielle_a_de_plus_est_dit() {
        let mut dossier = crate::exemple("cantal-2022").unwrap();
        let dit = |dossier: &Dossier| {
            serde_json::to_string(&super::vue(dossier, &ecran(EcranNom::Actions)).unwrap()).unwrap()
        };
        assert!(dit(&dossier).contains("Il manque ici 14 objectifs complémentaires"), "nine are known of twenty-three");
        let constat = ensemble(&dossier).constats.into_iter().find(|c| c.regle == "objectifs-facultatifs").unwrap();
        assert!(constat.explication.contains("dont 14 au titre non retrouvé"), "{}", constat.explication);
        dossier.cadre = "2020".to_owned();
        assert!(dit(&dossier).contains("Il manque ici 1 objectif fondamental et 4 "), "one sentence for both");
    }

    /// Codes are spoken on the telephone: one never names a screen and a row of a framework.
    #[test]
    fn aucun_ecran_ne_porte_le_code_d_un_cadre() {
        let codes: Vec<&str> = referentiel::cadres()
            .iter()
            .flat_map(|c| {
                let objectifs = c.objectifs.iter().map(|o| o.code.as_str());
                let autour = c.emplacements.iter().map(|e| e.code.as_str());
                let indicateurs = c.indicateurs.iter().map(|i| i.code.as_str());
                objectifs.chain(autour).chain(indicateurs).chain(c.engagements.iter().map(|e| e.code.as_str()))
            })
            .collect();
        assert!(codes.contains(&"P1"), "the frameworks have codes");
        for dossier in dossiers() {
            let vue = ensemble(&dossier);
            let du_plan = vue.plan.iter().flat_map(|g| &g.entrees).filter(|e| e.ecran.ecran != EcranNom::Action);
            for code in du_plan.map(|e| e.code.as_str()).chain(vue.parties.iter().map(|p| p.codes.as_str())) {
                assert!(!codes.contains(&code), "{code} is also a code of a framework");
            }
        }
    }
}
