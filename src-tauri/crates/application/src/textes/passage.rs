//! The French of a change of framework: what is kept, what is lost, what has to be decided.

use documents::typographie::typographier;
use domaine::cadre::{Fiabilite, SourceTexte, StatutObjectif};
use domaine::dossier::Liste;
use domaine::filiation::DevenirIndicateur;
use domaine::ident::Id;
use domaine::passage::{Devenir, Etape, Sort, Suite};

use super::cadres::{nom_de_la_fiabilite, statut_inconnu};
use super::constats::compter;
use crate::cadres::completion::nom_du_statut;
use crate::cadres::passage::{ChangementDeCadre, DevenirDuTexte, Reste, SortDuTexte};
use crate::ecrans::ecran;
use crate::vues_cadres::{LignePassageVue, PassageVue, VersVue};
use crate::vues_ecran::{EcranDemande, EcranNom};

/// The whole account.
pub fn vue(changement: &ChangementDeCadre) -> PassageVue {
    let mut garde = Vec::new();
    let mut perdu = Vec::new();
    let mut a_decider = Vec::new();
    for devenir in &changement.objectifs {
        objectif(changement, devenir, &mut garde, &mut perdu, &mut a_decider);
    }
    for devenir in &changement.indicateurs {
        indicateur(changement, devenir, &mut garde, &mut perdu, &mut a_decider);
    }
    for e in &changement.engagements {
        match &e.apres {
            Some(apres) => garde.push(ligne(
                &e.code_action,
                format!("Engagement {} remplacé par {apres}, celui de son nouvel objectif.", e.avant),
            )),
            None => a_decider.push(sur_l_action(
                &e.action,
                &e.code_action,
                format!(
                    "L’engagement {} n’a pas de suite certaine dans le cadre {} : choisissez-en un.",
                    e.avant, changement.apres
                ),
            )),
        }
    }
    for l in &changement.listes {
        a_decider.push(sur_l_action(
            &l.action,
            &l.code_action,
            format!(
                "L’action passe de la liste des actions {} à celle des actions {}, d’après le statut de son objectif cette année-là : vérifiez.",
                nom_de_la_liste(l.avant),
                nom_de_la_liste(l.apres)
            ),
        ));
    }
    let terme = referentiel::cadre(&changement.apres)
        .map_or("objectif obligatoire", |cadre| cadre.terme(StatutObjectif::Obligatoire, 1));
    let obligatoire = terme.replacen("objectif", "Objectif", 1);
    for o in &changement.sans_action {
        a_decider.push(menant(
            EcranNom::Actions,
            "Plan d’actions",
            format!("{obligatoire} {} « {} » : aucune action ne le porte encore.", o.code, o.titre),
        ));
    }
    if let Some(phrase) = places_vides(&changement.apres) {
        let vers = Some(VersVue::Cadre(changement.apres.clone()));
        a_decider.push(LignePassageVue { vers, ..ligne("Cadre", phrase) });
    }
    textes((EcranNom::Articles, "Articles"), &changement.articles, &mut garde, &mut perdu, &mut a_decider);
    textes((EcranNom::Visas, "Visas"), &changement.visas, &mut garde, &mut perdu, &mut a_decider);
    for source in &changement.perennes {
        a_decider.push(menant(
            EcranNom::Financement,
            "Financement",
            format!("Crédits pérennes ({source}) : ils continuent après l’ancien contrat. Inscrivez-les dans le nouveau s’ils y ont leur place."),
        ));
    }
    perdu.extend(changement.restes.iter().map(|(reste, n)| ligne(ou(*reste), reste_en_clair(*reste, *n))));
    PassageVue {
        dossier: changement.dossier.id.to_string(),
        avant: changement.avant.clone(),
        apres: changement.apres.clone(),
        periode_avant: changement.periode.0.en_bref(),
        periode_apres: changement.periode.1.en_bref(),
        garde: garde.into_iter().map(typographiee).collect(),
        perdu: perdu.into_iter().map(typographiee).collect(),
        a_decider: a_decider.into_iter().map(typographiee).collect(),
    }
}

fn objectif(
    changement: &ChangementDeCadre,
    devenir: &Devenir,
    garde: &mut Vec<LignePassageVue>,
    perdu: &mut Vec<LignePassageVue>,
    a_decider: &mut Vec<LignePassageVue>,
) {
    let ancien = format!("Objectif {} « {} » (cadre {})", devenir.code, devenir.libelle, devenir.cadre);
    match &devenir.sort {
        Sort::Garde(suite) => {
            // A link that no source gives is a proposal: somebody decides.
            if sans_source(suite) {
                let phrase = format!(
                    "{ancien} : rapproché de {} (sans source lue). Gardez ce rattachement, ou choisissez-en un autre.",
                    nommer(changement, suite)
                );
                let vers = Some(fiche(&devenir.action));
                let liee = liee(&devenir.code_action, phrase, std::slice::from_ref(suite));
                a_decider.push(LignePassageVue { vers, ..liee });
            } else {
                garde.push(liee(
                    &devenir.code_action,
                    format!("{ancien} : continué par {}.", nommer(changement, suite)),
                    std::slice::from_ref(suite),
                ));
            }
            if let Some((avant, apres)) = statuts(changement, devenir, suite)
                && avant != apres
            {
                let phrase = statut_inconnu(&devenir.code, avant, Some(&suite.code), apres).unwrap_or_else(|| {
                    format!(
                        "{} était {} ; {} est {}.",
                        devenir.code,
                        nom_du_statut(avant),
                        suite.code,
                        nom_du_statut(apres)
                    )
                });
                let phrase = match apres {
                    StatutObjectif::Inconnu => format!("{phrase} Vérifiez-le dans le texte."),
                    StatutObjectif::Obligatoire | StatutObjectif::Facultatif => phrase,
                };
                a_decider.push(sur_l_action(&devenir.action, &devenir.code_action, phrase));
            }
        }
        Sort::AChoisir(suites) => {
            let noms: Vec<String> = suites.iter().map(|s| nommer(changement, s)).collect();
            let phrase = format!(
                "{ancien} : plusieurs suites possibles, toutes inscrites. Gardez celles qui conviennent : {}.",
                noms.join(" ; ")
            );
            let vers = Some(fiche(&devenir.action));
            a_decider.push(LignePassageVue { vers, ..liee(&devenir.code_action, phrase, suites) });
        }
        Sort::SansSuite => perdu.push(ligne(
            &devenir.code_action,
            format!(
                "{ancien} : sans équivalent dans le cadre {}. Il reste inscrit sur l’action et un constat le rappelle.",
                changement.apres
            ),
        )),
    }
}

/// An indicator keeps its words and its years: the account says what the new framework does of it.
fn indicateur(
    changement: &ChangementDeCadre,
    devenir: &DevenirIndicateur,
    garde: &mut Vec<LignePassageVue>,
    perdu: &mut Vec<LignePassageVue>,
    a_decider: &mut Vec<LignePassageVue>,
) {
    let apres = referentiel::cadre(&changement.apres);
    let nom = |suite: &Suite| {
        let libelle = apres.and_then(|c| c.indicateur(&suite.code)).map(|i| i.libelle.as_str()).unwrap_or_default();
        (suite.code.clone(), libelle.to_owned())
    };
    let ancien = format!("Indicateur « {} »", devenir.libelle);
    match devenir.suites.as_slice() {
        [] => perdu.push(ligne(
            &devenir.code_action,
            format!("{ancien} : le cadre {} ne le demande plus. Il reste inscrit sur l’action.", changement.apres),
        )),
        [suite] => {
            let (code, libelle) = nom(suite);
            // As for an objective: a link that no source gives is a proposal.
            if sans_source(suite) {
                let phrase = format!(
                    "{ancien} : rapproché de {code} du cadre {} (sans source lue). Gardez-le s’il mesure la même chose, ou retirez-le.",
                    changement.apres
                );
                let vers = Some(fiche(&devenir.action));
                let liee = liee(&devenir.code_action, phrase, std::slice::from_ref(suite));
                a_decider.push(LignePassageVue { vers, ..liee });
            } else {
                let memes_mots = if suite.etapes.is_empty() { ", reconnu à son libellé" } else { "" };
                let phrase = format!("{ancien} : continué par {code} du cadre {}{memes_mots}.", changement.apres);
                garde.push(liee(&devenir.code_action, phrase, std::slice::from_ref(suite)));
            }
            if libelle.to_lowercase() != devenir.libelle.to_lowercase() {
                let phrase = format!(
                    "{ancien} : le cadre {} l’appelle « {libelle} ». Reprenez ce libellé s’il convient.",
                    changement.apres
                );
                a_decider.push(sur_l_action(&devenir.action, &devenir.code_action, phrase));
            }
            if devenir.compte_autrement {
                let phrase = format!(
                    "{ancien} : le cadre {} le compte autrement (unité, sens ou période). Vérifiez la référence et les cibles.",
                    changement.apres
                );
                a_decider.push(sur_l_action(&devenir.action, &devenir.code_action, phrase));
            }
        }
        suites => {
            let noms: Vec<String> = suites.iter().map(nom).map(|(code, l)| format!("{code} « {l} »")).collect();
            let phrase = format!(
                "{ancien} : plusieurs suites possibles dans le cadre {} : {}. Gardez celles qui conviennent.",
                changement.apres,
                noms.join(" ; ")
            );
            let vers = Some(fiche(&devenir.action));
            a_decider.push(LignePassageVue { vers, ..liee(&devenir.code_action, phrase, suites) });
        }
    }
}

fn statuts(
    changement: &ChangementDeCadre,
    devenir: &Devenir,
    suite: &Suite,
) -> Option<(StatutObjectif, StatutObjectif)> {
    let avant = referentiel::cadre(&devenir.cadre)?.objectif(&devenir.code)?.statut.valeur;
    let apres = referentiel::cadre(&changement.apres)?.objectif(&suite.code)?.statut.valeur;
    Some((avant, apres))
}

fn nommer(changement: &ChangementDeCadre, suite: &Suite) -> String {
    let titre = referentiel::cadre(&changement.apres).and_then(|c| c.objectif(&suite.code)).map(|o| o.titre.as_str());
    format!("{} « {} »", suite.code, titre.unwrap_or_default())
}

fn places_vides(code: &str) -> Option<String> {
    let cadre = referentiel::cadre(code)?;
    let vides = cadre.emplacements_vides(StatutObjectif::Obligatoire).count();
    let terme = cadre.terme(StatutObjectif::Obligatoire, vides);
    (vides > 0).then(|| {
        format!(
            "{vides} {terme} du cadre {code} {} : complétez le cadre d’après le texte.",
            if vides == 1 { "n’est pas connu" } else { "ne sont pas connus" }
        )
    })
}

fn textes(
    (nom, ou): (EcranNom, &str),
    devenirs: &[DevenirDuTexte],
    garde: &mut Vec<LignePassageVue>,
    perdu: &mut Vec<LignePassageVue>,
    a_decider: &mut Vec<LignePassageVue>,
) {
    let noms = |sort: SortDuTexte| {
        devenirs.iter().filter(|d| d.sort == sort).map(|d| format!("« {} »", d.quoi)).collect::<Vec<_>>()
    };
    for (sort, phrase) in [
        (SortDuTexte::Modele, "Textes du modèle de l’année, à la place de ceux qui n’avaient pas été modifiés"),
        (SortDuTexte::Ajoute, "Textes que le nouveau modèle ajoute"),
        (SortDuTexte::Garde, "Textes modifiés par vous, gardés tels quels : relisez-les sous le nouveau cadre"),
        (SortDuTexte::Retire, "Textes de l’ancien modèle, absents du nouveau"),
    ] {
        let noms = noms(sort);
        if noms.is_empty() {
            continue;
        }
        let liste = match sort {
            SortDuTexte::Modele | SortDuTexte::Ajoute => &mut *garde,
            SortDuTexte::Garde => &mut *a_decider,
            SortDuTexte::Retire => &mut *perdu,
        };
        let ligne = ligne(ou, format!("{phrase} : {}.", noms.join(" ; ")));
        let vers = (sort == SortDuTexte::Garde).then(|| VersVue::Ecran(ecran(nom.clone())));
        liste.push(LignePassageVue { vers, ..ligne });
    }
}

fn ou(reste: Reste) -> &'static str {
    match reste {
        Reste::Enveloppes | Reste::LignesDeFinancement => "Financement",
        Reste::Cibles | Reste::Resultats => "Indicateurs",
        Reste::Avancements => "Actions",
        Reste::Rapports => "Rapport",
        Reste::Avenants => "Avenants",
        Reste::Derogations | Reste::Commentaires => "Échanges",
        Reste::Annonces => "Annonces",
        Reste::JalonsDates | Reste::Seance => "Calendrier",
        Reste::Arguments => "Candidature",
    }
}

fn reste_en_clair(reste: Reste, n: usize) -> String {
    let (singulier, pluriel) = match reste {
        Reste::Enveloppes => ("enveloppe des années passées", "enveloppes des années passées"),
        Reste::LignesDeFinancement => {
            ("ligne de financement des années passées", "lignes de financement des années passées")
        }
        Reste::Cibles => ("cible des années passées", "cibles des années passées"),
        Reste::Resultats => ("résultat des années passées", "résultats des années passées"),
        Reste::Avancements => ("avancement d’action", "avancements d’actions"),
        Reste::Rapports => ("rapport d’exécution", "rapports d’exécution"),
        Reste::Avenants => ("avenant", "avenants"),
        Reste::Derogations => ("dérogation", "dérogations"),
        Reste::Commentaires => ("commentaire", "commentaires"),
        Reste::Annonces => ("nombre annoncé", "nombres annoncés"),
        Reste::JalonsDates => ("étape datée", "étapes datées"),
        Reste::Seance => ("date de séance", "dates de séance"),
        Reste::Arguments => ("argument de la candidature", "arguments de la candidature"),
    };
    let verbe = if n < 2 { "reste" } else { "restent" };
    format!("{} {verbe} dans l’ancien dossier.", compter(n, singulier, pluriel))
}

fn nom_de_la_liste(liste: Liste) -> &'static str {
    match liste {
        Liste::Fondamentales => "fondamentales",
        Liste::Facultatives => "facultatives",
        Liste::Autres => "citées à part",
    }
}

/// « 2024 C09 → 2025 N05 : Signature…, déduit. Rapprochement… »
fn provenance(etape: &Etape) -> String {
    let source = referentiel::source_du_cadre(&etape.vers.0, etape.source.as_str());
    let titre = source.map_or_else(|| etape.source.to_string(), SourceTexte::reference);
    let note = etape.note.as_deref().map(|n| format!(" {n}")).unwrap_or_default();
    format!(
        "{} {} → {} {} : {titre}, {}.{note}",
        etape.de.0,
        etape.de.1,
        etape.vers.0,
        etape.vers.1,
        nom_de_la_fiabilite(etape.fiabilite)
    )
}

fn liee(ou: &str, phrase: String, suites: &[Suite]) -> LignePassageVue {
    LignePassageVue {
        provenance: suites.iter().flat_map(|s| &s.etapes).map(provenance).collect(),
        fiabilite: suites.iter().filter_map(Suite::fiabilite).max().map(|f| nom_de_la_fiabilite(f).to_owned()),
        ..ligne(ou, phrase)
    }
}

fn sans_source(suite: &Suite) -> bool {
    suite.fiabilite() == Some(Fiabilite::AVerifier)
}

fn ligne(ou: &str, phrase: String) -> LignePassageVue {
    LignePassageVue { ou: ou.to_owned(), vers: None, phrase, provenance: Vec::new(), fiabilite: None }
}

/// What is dealt with on a screen of the new dossier.
fn menant(nom: EcranNom, ou: &str, phrase: String) -> LignePassageVue {
    LignePassageVue { vers: Some(VersVue::Ecran(ecran(nom))), ..ligne(ou, phrase) }
}

fn sur_l_action(action: &Id, code: &str, phrase: String) -> LignePassageVue {
    LignePassageVue { vers: Some(fiche(action)), ..ligne(code, phrase) }
}

fn fiche(action: &Id) -> VersVue {
    VersVue::Ecran(EcranDemande { ecran: EcranNom::Action, element: Some(action.to_string()) })
}

fn typographiee(ligne: LignePassageVue) -> LignePassageVue {
    LignePassageVue {
        phrase: typographier(&ligne.phrase),
        provenance: ligne.provenance.iter().map(|p| typographier(p)).collect(),
        ..ligne
    }
}
