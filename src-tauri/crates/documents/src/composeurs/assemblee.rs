//! What the assembly receives: the report that explains the contract, the draft of its vote, the information of the ODPE.
//!
//! The same tables as in the contract, under sentences of ours: all of it says « PROJET » until the vote. Not here: the contract
//! itself, which is annexed.

use domaine::cadre::{Cadre, Fiabilite, StatutObjectif, reserves_en_mots};
use domaine::dossier::{Action, Dossier, Jalon, Partie, Role};
use domaine::finances::enumerer;
use domaine::jour::Jour;

use super::ecriture::{A_DATER, discret, ou_non_renseigne};
use super::etapes::{self, Quand, jour_du_vote};
use super::extraits::extrait;
use super::{Sujet, convention, financement, plan, tableau_de_bord};
use crate::document::{
    Bloc, BlocTexte, Cellule, Colonne, Contenu, Document, Fiche, LigneFiche, Niveau, Rangee, Span, Tableau, Texte,
    Visa, Visas,
};

/// « Rapport à l’assemblée ».
pub(super) fn rapport(sujet: &Sujet<'_>) -> Document {
    let (dossier, formules) = (sujet.dossier, sujet.formules);
    let mut blocs = vec![
        intertitre(1, "Objet du rapport"),
        Bloc::paragraphe(format!(
            "Le présent rapport soumet {} le {}, joint en annexe, à conclure{} pour la période {}.",
            formules.a_l_assemblee,
            contrat(dossier),
            avec_qui(dossier),
            dossier.periode.en_toutes_lettres(),
        ))
        .chemin("parties"),
        intertitre(2, "Le contrat en bref"),
        en_bref(sujet),
        intertitre(3, "Objectifs et actions"),
    ];
    blocs.extend(plan::objectifs(sujet));
    blocs.extend(plan::tableaux(sujet));
    blocs.push(intertitre(4, "Financement"));
    blocs.extend(financement::cofinancements(sujet, &financement::credits_par_source(sujet.dossier)));
    if let Some(total) = financement::total_en_phrase(dossier) {
        let suite = financement::annees_indicatives(sujet).map(|s| format!(" {s}")).unwrap_or_default();
        let total = format!("Le total des cofinancements s’élève à {total}.{suite}");
        blocs.push(Bloc::paragraphe(total).chemin("enveloppes"));
    }
    blocs.push(intertitre(5, "Calendrier"));
    blocs.push(calendrier(dossier, &dossier.jalons.iter().collect::<Vec<_>>()));
    blocs.push(intertitre(6, "Ce qui est proposé"));
    blocs.push(Bloc::paragraphe(format!(
        "Il est proposé {} d’approuver ce contrat et d’autoriser {} à le signer. Le projet de délibération est joint.",
        formules.a_l_assemblee, formules.executif
    )));
    let titre = format!("Rapport {}", formules.a_l_assemblee);
    extrait(sujet, &titre, None, blocs)
}

/// « Projet de délibération »: the visas of the contract, the vote, what is decided.
pub(super) fn deliberation(sujet: &Sujet<'_>) -> Document {
    let (dossier, formules) = (sujet.dossier, sujet.formules);
    // The assembly takes note of what came before it, and of nothing that came after.
    let trop_tard = presente_apres_la_seance(dossier);
    // The visa of the vote is that of this very text.
    let visas = dossier
        .visas
        .iter()
        .filter(|v| v.id.as_str() != "deliberation" && !(trop_tard && v.id.as_str() == "odpe"))
        .map(|visa| Visa { texte: convention::texte_du_visa(sujet, visa), chemin: Some(format!("visas/{}", visa.id)) });
    let formule = format!("Après en avoir délibéré, {} décide :", formules.assemblee);
    let mut blocs = vec![
        Bloc::nouveau(Contenu::Visas(Visas { visas: visas.collect(), formule: Some(Texte::from(formule)) }))
            .chemin("visas"),
    ];
    let mut articles = vec![
        format!(
            "d’approuver le {}, joint en annexe, à conclure{} pour la période {} ;",
            contrat(dossier),
            avec_qui(dossier),
            dossier.periode.en_toutes_lettres()
        ),
        format!("d’autoriser {} à signer ce contrat.", formules.executif),
    ];
    if let Some(jour) = presentation(dossier).filter(|_| !trop_tard) {
        let jour = jour.en_francais();
        articles.insert(
            0,
            format!(
                "de prendre acte de la présentation du projet, pour information, à l’observatoire départemental de la \
                 protection de l’enfance le {jour} ;"
            ),
        );
    }
    for (rang, texte) in articles.iter().enumerate() {
        let numero = Span::nouveau(format!("{} : ", convention::numero_d_article(rang + 1))).gras();
        blocs.push(Bloc::paragraphe([numero, Span::nouveau(texte)]));
    }
    blocs.push(vote(dossier));
    extrait(sujet, "Projet de délibération", None, blocs)
}

/// « Information de l’ODPE »: what the observatory is shown, in principle before the assembly examines the draft.
pub(super) fn information_odpe(sujet: &Sujet<'_>) -> Document {
    let dossier = sujet.dossier;
    let etapes: Vec<&Jalon> =
        dossier.jalons.iter().filter(|j| matches!(j.quoi.as_str(), "odpe" | "deliberation" | "signature")).collect();
    let avant = match presente_apres_la_seance(dossier) {
        true => String::new(),
        false => format!(", avant son examen par {}", sujet.formules.assemblee),
    };
    let mut blocs = vec![
        Bloc::paragraphe(format!(
            "Le projet de {} est présenté pour information à l’observatoire départemental de la protection de \
             l’enfance{avant}.",
            contrat(dossier),
        ))
        .chemin("jalons"),
        intertitre(1, "Le contrat en bref"),
        en_bref(sujet),
        intertitre(2, "Étapes"),
        calendrier(dossier, &etapes),
        intertitre(3, "Objectifs retenus"),
    ];
    blocs.extend(plan::objectifs(sujet));
    blocs.push(intertitre(4, "Plan d’actions"));
    blocs.extend(plan::tableaux(sujet));
    blocs.push(intertitre(5, "Indicateurs"));
    blocs.extend(tableau_de_bord::annexe(sujet));
    let developpe = "Observatoire départemental de la protection de l’enfance";
    extrait(sujet, "Information de l’ODPE", Some(developpe), blocs)
}

fn intertitre(rang: usize, titre: &str) -> Bloc {
    Bloc::intertitre(Niveau::Un, Some(&rang.to_string()), titre, format!("partie-{rang}"))
}

/// « contrat départemental de prévention… », inside a sentence.
pub(super) fn contrat(dossier: &Dossier) -> String {
    super::fiches::minuscule(&dossier.titre)
}

/// « avec l’État et l’agence régionale de santé », after a space; nothing when nobody else signs.
fn avec_qui(dossier: &Dossier) -> String {
    let autres = autres_parties(dossier);
    if autres.is_empty() { String::new() } else { format!(" avec {}", enumerer(&autres)) }
}

/// The day the observatory was shown the draft.
fn presentation(dossier: &Dossier) -> Option<Jour> {
    dossier.jalons.iter().find(|j| j.quoi == "odpe").and_then(|j| j.fait)
}

fn presente_apres_la_seance(dossier: &Dossier) -> bool {
    presentation(dossier).zip(jour_du_vote(dossier)).is_some_and(|(presente, seance)| presente > seance)
}

/// Who signs with the contracting body, as texts call them.
pub(super) fn autres_parties(dossier: &Dossier) -> Vec<String> {
    let mut noms: Vec<String> = Vec::new();
    for partie in dossier.signataires().filter(|p| p.role != Role::Departement) {
        let nom = super::fiches::minuscule(&partie.designation);
        if !noms.contains(&nom) {
            noms.push(nom);
        }
    }
    noms
}

/// Who, how long, how many actions, how much.
pub(super) fn en_bref(sujet: &Sujet<'_>) -> Bloc {
    let dossier = sujet.dossier;
    let ligne = |libelle: &str, texte: Texte, chemin: &str| {
        LigneFiche::nouvelle(libelle, vec![BlocTexte::Paragraphe(texte)]).chemin(chemin)
    };
    // Two préfets represent one State.
    let mut parties: Vec<String> =
        dossier.signataires().map(|p: &Partie| super::fiches::minuscule(&p.designation)).collect();
    parties.dedup();
    let texte = sujet.cadre.texte_principal().map(|t| {
        let mention = t.mention();
        let nu = ["l’", "la ", "le "].into_iter().find_map(|article| mention.strip_prefix(article));
        super::fiches::majuscule(nu.unwrap_or(&mention))
    });
    let total = financement::total_en_phrase(dossier);
    Bloc::nouveau(Contenu::Fiche(Fiche {
        legende: None,
        lignes: vec![
            ligne("Parties", Texte::from(super::fiches::majuscule(&parties.join(" ; "))), "parties"),
            ligne("Durée", Texte::from(super::fiches::majuscule(&dossier.periode.en_toutes_lettres())), "periode"),
            ligne("Texte de référence", ou_non_renseigne(texte.as_deref()), "cadre"),
            ligne("Actions", Texte::from(nombre_d_actions(sujet)), "actions"),
            ligne("Cofinancements", ou_non_renseigne(total.as_deref()), "enveloppes"),
        ],
    }))
}

/// « 13 actions, dont 6 sur les objectifs obligatoires », in the words of the framework.
pub(super) fn nombre_d_actions(sujet: &Sujet<'_>) -> String {
    let actions = &sujet.dossier.actions;
    let compter = |n: usize| if n == 1 { "1 action".to_owned() } else { format!("{n} actions") };
    let fondamentales = |a: &&Action| a.listes.contains(&domaine::dossier::Liste::Fondamentales);
    let fondamentales: Vec<&Action> = actions.iter().filter(fondamentales).collect();
    let obligatoires = fondamentales.len();
    let reserve = reserve(&fondamentales, sujet.cadre);
    let terme = sujet.cadre.terme(StatutObjectif::Obligatoire, 2);
    match (actions.len(), obligatoires) {
        (0, _) => "Aucune action n’est encore inscrite".to_owned(),
        (n, 0) => compter(n),
        (1, _) => format!("1 action, sur les {terme}{reserve}"),
        (n, m) if n == m => format!("{n} actions, toutes sur les {terme}{reserve}"),
        (n, m) => format!("{}, dont {m} sur les {terme}{reserve}", compter(n)),
    }
}

/// « (par déduction) », or how many of them only so: what nobody read is not printed as what the text says.
fn reserve(actions: &[&Action], cadre: &Cadre) -> String {
    // An action that serves one objective whose status is read is one of the list, and so is one that serves none of them.
    let de = |action: &&Action| {
        let vises = action.objectifs.iter().filter(|o| o.cadre == cadre.code).filter_map(|o| cadre.objectif(&o.code));
        let vises = vises.filter(|o| o.statut.valeur == StatutObjectif::Obligatoire).map(|o| o.statut.fiabilite);
        vises.min_by_key(|f| (f.reserve().is_some(), *f)).unwrap_or(Fiabilite::Officiel)
    };
    let statuts: Vec<Fiabilite> = actions.iter().map(de).collect();
    reserves_en_mots(&statuts, |n| n.to_string()).map(|reserves| format!(" ({reserves})")).unwrap_or_default()
}

/// Each step with its day: done, planned, or to be written.
fn calendrier(dossier: &Dossier, jalons: &[&Jalon]) -> Bloc {
    if jalons.is_empty() {
        return Bloc::paragraphe(discret("Aucune étape n’est inscrite au calendrier.")).chemin("jalons");
    }
    let rangees = jalons.iter().map(|jalon| {
        let quand = match etapes::quand(dossier, jalon) {
            Some(Quand::Fait(jour)) => Texte::from(format!("Fait le {}", jour.en_francais())),
            Some(Quand::Prevu(jour)) => Texte::from(format!("Prévu le {}", jour.en_francais())),
            None => Texte::from(A_DATER),
        };
        Rangee::nouvelle([Cellule::from(jalon.libelle.as_str()), Cellule::from(quand)])
            .titree()
            .chemin(format!("jalons/{}", jalon.id))
    });
    Bloc::nouveau(Contenu::Tableau(Tableau {
        legende: None,
        resume: None,
        colonnes: vec![Colonne::gauche(14), Colonne::gauche(8)],
        entetes: vec![Rangee::nouvelle(["Étape", "Date"])],
        rangees: rangees.collect(),
        notes: Vec::new(),
    }))
    .chemin("jalons")
}

/// What is filled in during the session.
fn vote(dossier: &Dossier) -> Bloc {
    let a_remplir = || "………".to_owned();
    let numero = dossier.deliberation().and_then(|d| d.numero.clone()).unwrap_or_else(a_remplir);
    let seance = jour_du_vote(dossier).map_or_else(a_remplir, Jour::en_francais);
    Bloc::nouveau(Contenu::Tableau(Tableau {
        legende: None,
        resume: None,
        colonnes: [6, 6, 4, 4, 4].map(Colonne::gauche).into(),
        entetes: vec![Rangee::nouvelle(["Numéro", "Date de la séance", "Pour", "Contre", "Abstentions"])],
        rangees: vec![Rangee::nouvelle([numero, seance, a_remplir(), a_remplir(), a_remplir()])],
        notes: vec![Texte::from("À remplir en séance.")],
    }))
    .chemin("parties")
}
