//! The annual report of one exercise (« rapport d’exécution »): everything the contract already knows, and what is missing.

use domaine::donnee::{Donnee, Somme};
use domaine::dossier::{
    Action, Dossier, EtatAvancement, EtatRapport, Indicateur, Partie, Rapport, Realise, Role, Sens,
};
use domaine::finances::{self, EtatDesCredits, Mesure, Tranche};
use domaine::ident::Exercice;
use domaine::montant::Montant;
use domaine::nombre::Nombre;
use domaine::texte::Texte as TexteRiche;

use super::ecriture::{A_DATER, Ecriture, NON_RENSEIGNE, NON_VENTILE, discret, nombre, note_fictif, ou_non_renseigne};
use super::etapes::{self, Quand};
use super::{Sujet, convention, etat, financement, plan, riche, signatures};
use crate::document::{
    Bloc, BlocTexte, Cellule, Colonne, Contenu, Document, Fiche, LigneFiche, Metadonnees, NatureRangee, Niveau,
    PageDeTitre, Rangee, Sommaire, Span, Tableau, Texte,
};

pub(super) fn composer(sujet: &Sujet<'_>, exercice: Exercice) -> Document {
    let dossier = sujet.dossier;
    let rapport = dossier.rapports.iter().find(|r| r.exercice == exercice);
    let titre = format!("Rapport d’exécution {exercice}");
    let mut document = Document::nouveau(Metadonnees {
        titre: format!("{titre} – {}", dossier.titre),
        sujet: format!("Exécution de l’exercice {exercice} du contrat {}", dossier.periode.en_toutes_lettres()),
        auteur: dossier.signataires().map(|p| p.designation.clone()).collect::<Vec<_>>().join(" ; "),
        jour: sujet.jour.to_string(),
        etat: etat_du_rapport(rapport).or_else(|| etat(sujet.statut).filter(|_| rapport.is_none())),
        entete: entete(dossier, &titre),
        ..Metadonnees::default()
    });
    document.ajouter(Contenu::Titre(PageDeTitre {
        surtitre: Some("Stratégie nationale de prévention et de protection de l’enfance".to_owned()),
        titre: Texte::from(titre),
        sous_titre: Some(Texte::from(dossier.titre.as_str())),
        periode: Some(dossier.periode.en_bref()),
    }));
    if let Some(avertissement) = convention::avertissement(dossier) {
        document.ajouter(avertissement);
    }
    document.ajouter(Contenu::Sommaire(Sommaire { titre: "Sommaire".to_owned(), jusqu_a: Niveau::Un }));
    document.ajouter(Contenu::SautDePage);
    identite(sujet, exercice, rapport, &mut document);
    recits(sujet, rapport, &mut document);
    mise_en_oeuvre(sujet, exercice, &mut document);
    resultats(sujet, exercice, &mut document);
    bilan(sujet, exercice, &mut document);
    perspectives(sujet, rapport, &mut document);
    arrete(sujet, exercice, rapport, &mut document);
    document
}

/// « Rapport d’exécution 2022 – Département du Cantal »: the whole title of the contract would not fit a running header.
fn entete(dossier: &Dossier, titre: &str) -> String {
    let partie = dossier.parties.iter().find(|p| p.role == Role::Departement);
    let nom = partie.map_or(dossier.titre.as_str(), |p| {
        let sans_article = p.designation.strip_prefix("Le ").or_else(|| p.designation.strip_prefix("La "));
        sans_article.unwrap_or(&p.designation)
    });
    format!("{titre} – {nom}")
}

/// Until it is jointly approved, the report says what it is.
fn etat_du_rapport(rapport: Option<&Rapport>) -> Option<String> {
    match rapport.map(|r| r.etat) {
        None | Some(EtatRapport::Initie) => Some("PROJET".to_owned()),
        Some(EtatRapport::Partage) => Some("PROJET PARTAGÉ".to_owned()),
        Some(EtatRapport::Arrete) => None,
    }
}

fn titre(document: &mut Document, numero: usize, texte: &str) {
    document.ajouter(Bloc::intertitre(Niveau::Un, Some(&numero.to_string()), texte, format!("partie-{numero}")));
}

fn identite(sujet: &Sujet<'_>, exercice: Exercice, rapport: Option<&Rapport>, document: &mut Document) {
    titre(document, 1, "Identité du contrat");
    let dossier = sujet.dossier;
    let ligne = |libelle: &str, contenu: Texte| LigneFiche::nouvelle(libelle, vec![BlocTexte::Paragraphe(contenu)]);
    let etat = match rapport.map(|r| r.etat) {
        None => "Aucun élément saisi pour cet exercice".to_owned(),
        Some(EtatRapport::Initie) => format!("Établi à l’initiative {}", dossier.du_contractant()),
        Some(EtatRapport::Partage) => "Partagé avec le préfet et l’agence régionale de santé".to_owned(),
        Some(EtatRapport::Arrete) => "Arrêté conjointement".to_owned(),
    };
    let parties: Vec<String> = dossier.signataires().map(|p| p.designation.clone()).collect();
    let signature = etapes::de(dossier, "signature").map(|quand| match quand {
        Quand::Fait(jour) => format!("Signé le {}", jour.en_francais()),
        Quand::Prevu(jour) => format!("Prévue le {}", jour.en_francais()),
    });
    document.ajouter(Contenu::Fiche(Fiche {
        legende: None,
        lignes: vec![
            ligne("Contrat", Texte::from(dossier.titre.as_str())),
            ligne("Période", Texte::from(dossier.periode.en_toutes_lettres())),
            ligne("Signature", Texte::from(signature.as_deref().unwrap_or(A_DATER))),
            ligne("Parties", Texte::from(parties.join(" ; "))),
            ligne("Exercice", Texte::from(exercice.to_string())),
            ligne("État du rapport", Texte::from(etat)),
        ],
    }));
}

fn recits(sujet: &Sujet<'_>, rapport: Option<&Rapport>, document: &mut Document) {
    titre(document, 2, "Contexte et gouvernance");
    recit(sujet, document, "Contexte de l’exercice", rapport.and_then(|r| r.contexte.as_ref()), rapport, "contexte");
    recit(sujet, document, "Gouvernance", rapport.and_then(|r| r.gouvernance.as_ref()), rapport, "gouvernance");
}

fn recit(
    sujet: &Sujet<'_>,
    document: &mut Document,
    intitule: &str,
    texte: Option<&TexteRiche>,
    rapport: Option<&Rapport>,
    champ: &str,
) {
    let chemin = rapport.map_or_else(|| "rapports".to_owned(), |r| format!("rapports/{}/{champ}", r.id));
    document.ajouter(Bloc::intertitre(Niveau::Deux, None, intitule, format!("recit-{champ}")).chemin(&chemin));
    match texte.filter(|t| !t.est_vide()) {
        Some(texte) => document.blocs.extend(texte.blocs().iter().map(|b| riche::bloc(sujet, b, &chemin))),
        None => {
            document.ajouter(Bloc::paragraphe(discret("Non renseigné.")).chemin(chemin));
        }
    }
}

fn mise_en_oeuvre(sujet: &Sujet<'_>, exercice: Exercice, document: &mut Document) {
    titre(document, 3, "Mise en œuvre des actions");
    if sujet.dossier.actions.is_empty() {
        document.ajouter(Bloc::paragraphe(discret("Le plan d’actions est vide.")));
    }
    for action in &sujet.dossier.actions {
        document.ajouter(plan::intertitre(action, "action"));
        document.ajouter(avancement(sujet, action, exercice));
    }
}

fn avancement(sujet: &Sujet<'_>, action: &Action, exercice: Exercice) -> Bloc {
    let racine = format!("actions/{}/avancement/{exercice}", action.id);
    let avancement = action.avancement.get(&exercice).cloned().unwrap_or_default();
    let mut lignes = vec![LigneFiche::nouvelle(
        "État",
        vec![BlocTexte::Paragraphe(ou_non_renseigne(avancement.etat.map(etat_d_avancement)))],
    )];
    let mut vides = Vec::new();
    for (libelle, champ, texte) in [
        ("Ce qui a été fait", "fait", &avancement.fait),
        ("Difficultés", "difficultes", &avancement.difficultes),
        ("Suites", "suites", &avancement.suites),
    ] {
        match texte.as_ref().filter(|t| !t.est_vide()) {
            Some(texte) => lignes
                .push(LigneFiche::nouvelle(libelle, riche::cellule(sujet, texte)).chemin(format!("{racine}/{champ}"))),
            None => vides.push(libelle.to_lowercase()),
        }
    }
    if !vides.is_empty() {
        let noms = super::fiches::majuscule(&vides.join(", "));
        lignes.push(LigneFiche::nouvelle("Non renseigné", vec![BlocTexte::Paragraphe(discret(&format!("{noms}.")))]));
    }
    Bloc::nouveau(Contenu::Fiche(Fiche { legende: None, lignes })).chemin(racine)
}

pub(super) fn etat_d_avancement(etat: EtatAvancement) -> &'static str {
    match etat {
        EtatAvancement::NonDemarree => "Non démarrée",
        EtatAvancement::EnCours => "En cours",
        EtatAvancement::Realisee => "Réalisée",
        EtatAvancement::Abandonnee => "Abandonnée",
    }
}

fn resultats(sujet: &Sujet<'_>, exercice: Exercice, document: &mut Document) {
    titre(document, 4, "Tableau de bord : résultats et cibles");
    let actions: Vec<&Action> = sujet.dossier.actions.iter().filter(|a| !a.indicateurs.is_empty()).collect();
    if actions.is_empty() {
        document.ajouter(Bloc::paragraphe(discret("Aucun indicateur n’est inscrit au contrat.")));
        return;
    }
    let mut rangees = Vec::new();
    for action in actions {
        let titre = Span::nouveau(format!("{} – {}", action.code, action.intitule)).gras();
        rangees.push(Rangee::nouvelle([Cellule::from(titre).etendue(6)]).nature(NatureRangee::Groupe));
        rangees.extend(action.indicateurs.iter().map(|i| resultat(sujet.dossier, action, i, exercice)));
    }
    document.ajouter(Contenu::Tableau(Tableau {
        legende: None,
        resume: Some(format!("Résultats de l’exercice {exercice}")),
        colonnes: vec![
            Colonne::gauche(10),
            Colonne::droite(4),
            Colonne::droite(3),
            Colonne::droite(3),
            Colonne::droite(5),
            Colonne::gauche(9),
        ],
        entetes: vec![Rangee::nouvelle(["Indicateur", "Référence", "Cible", "Résultat", "Écart", "Commentaire"])],
        rangees,
        notes: note_fictif(sujet.dossier),
    }));
}

fn resultat(dossier: &Dossier, action: &Action, indicateur: &Indicateur, exercice: Exercice) -> Rangee {
    let unite = indicateur.unite.as_deref();
    let cible = indicateur.cibles.iter().find(|(m, _)| m.annee_de_fin() == exercice.annee()).map(|(_, c)| c);
    let realise = indicateur.realises.iter().find(|(m, _)| m.annee_de_fin() == exercice.annee()).map(|(_, r)| r);
    let valeur = realise.and_then(|r| r.valeur.as_ref());
    let ecart = match (valeur.and_then(Donnee::valeur), cible.and_then(Donnee::valeur)) {
        (Some(v), Some(c)) => Texte::from(ecart_signe(v.ecart(*c), indicateur.sens, unite)),
        _ => Texte::from("–"),
    };
    let mut titre = vec![Span::nouveau(&indicateur.code).gras(), Span::nouveau(format!(" {}", indicateur.libelle))];
    if let Some(unite) = unite.filter(|u| *u != "%") {
        titre.push(Span::nouveau(format!(" ({unite})")));
    }
    let cible = match (cible, indicateur.sens) {
        (None, Some(Sens::Suivi)) => Texte::from("suivi"),
        (cible, _) => nombre(cible, unite),
    };
    Rangee::nouvelle([
        Cellule::from(Texte(titre)),
        Cellule::from(nombre(indicateur.reference.as_ref().and_then(|r| r.valeur.as_ref()), unite)),
        Cellule::from(cible),
        Cellule::from(nombre(valeur, unite)),
        Cellule::from(ecart),
        Cellule::nouvelle(commentaires(dossier, realise, unite)),
    ])
    .titree()
    .chemin(format!("actions/{}/indicateurs/{}", action.id, indicateur.id))
}

/// The comment on the gap, then the values that others hold for true, each with its source.
fn commentaires(dossier: &Dossier, realise: Option<&Realise>, unite: Option<&str>) -> Vec<BlocTexte> {
    let Some(realise) = realise else { return Vec::new() };
    let commentaire = realise.commentaire.as_deref().map(BlocTexte::from);
    let propositions = realise.propositions.iter().map(|p| {
        // Whoever holds it is a party, by its id, or somebody named.
        let partie = dossier.parties.iter().find(|partie| partie.id.as_str() == p.par);
        let qui = partie.map_or_else(|| p.par.clone(), Partie::court);
        let methode = p.methode.as_deref().map(|m| format!(". {m}")).unwrap_or_default();
        let valeur = nombre(Some(&p.valeur), unite).brut();
        BlocTexte::Paragraphe(Texte::from(format!("Autre valeur, selon {qui} : {valeur}{methode}")))
    });
    commentaire.into_iter().chain(propositions).collect()
}

/// « +12 », « −3 », « −0,9 pt » between two rates, and whether the direction asked for is met.
fn ecart_signe(ecart: Nombre, sens: Option<Sens>, unite: Option<&str>) -> String {
    let plus = if ecart.est_negatif() || ecart.decimal().is_zero() { "" } else { "+" };
    let points = if unite == Some("%") { "\u{a0}pt" } else { "" };
    let ecrit = format!("{plus}{}{points}", ecart.en_francais());
    let atteinte = match sens {
        Some(Sens::Hausse) => !ecart.est_negatif(),
        Some(Sens::Baisse) => ecart.est_negatif() || ecart.decimal().is_zero(),
        Some(Sens::Stabilite) => ecart.decimal().is_zero(),
        Some(Sens::Suivi) | None => return ecrit,
    };
    let mention = if atteinte { "atteinte" } else { "non atteinte" };
    format!("{ecrit}\n{mention}")
}

fn bilan(sujet: &Sujet<'_>, exercice: Exercice, document: &mut Document) {
    titre(document, 5, "Bilan financier");
    let dossier = sujet.dossier;
    let ecriture = Ecriture::pour(dossier);
    let tranche = Tranche::annee(exercice);
    let sources = finances::sources(dossier);
    if sources.is_empty() {
        document.ajouter(Bloc::paragraphe(discret("Aucun crédit n’est inscrit au contrat.")));
        return;
    }
    let mut rangees = Vec::new();
    let mut totaux = [Somme::default(); 4];
    for source in &sources {
        let sommes = [
            finances::notifie(dossier, *source, tranche),
            finances::reparti(dossier, *source, tranche, Mesure::Prevu),
            finances::reparti(dossier, *source, tranche, Mesure::Engage),
            finances::reparti(dossier, *source, tranche, Mesure::Paye),
        ];
        for (total, somme) in totaux.iter_mut().zip(sommes) {
            *total = total.plus(manquante_comptee(somme));
        }
        rangees.push(rangee_du_bilan(ecriture, &dossier.nom_de_source(*source), sommes));
    }
    rangees.push(rangee_du_bilan(ecriture, "Total", totaux).nature(NatureRangee::Total));
    document.ajouter(Contenu::Tableau(tableau_du_bilan(
        format!("Exercice {exercice}, par source"),
        ["Source", notifie_ou_annonce(dossier, exercice)],
        rangees,
        note_fictif(dossier),
    )));
    par_action(sujet, exercice, ecriture, document);
}

/// In a total, a source of which nothing is said counts as one unknown, so that the total calls itself partial.
fn manquante_comptee(somme: Somme) -> Somme {
    if somme.connu.is_none() && somme.absents == 0 { Somme { absents: 1, ..somme } } else { somme }
}

fn par_action(sujet: &Sujet<'_>, exercice: Exercice, ecriture: Ecriture, document: &mut Document) {
    let tranche = Tranche::annee(exercice);
    let mut rangees = Vec::new();
    for action in &sujet.dossier.actions {
        let titre = Span::nouveau(format!("{} – {}", action.code, action.intitule)).gras();
        let sources = financement::sources_de(action);
        rangees.push(Rangee::nouvelle([Cellule::from(titre).etendue(6)]).nature(NatureRangee::Groupe));
        if sources.is_empty() {
            let vides = [Texte::from("–"), discret(NON_VENTILE), discret(NON_RENSEIGNE), discret(NON_RENSEIGNE)];
            let mut cellules = vec![Cellule::from("Toutes sources")];
            cellules.extend(vides.into_iter().chain([Texte::from("–")]).map(Cellule::from));
            rangees.push(Rangee { cellules, ..Rangee::default() }.titree());
        }
        for source in sources {
            let de = |mesure| finances::de_l_action(action, source, tranche, mesure);
            // What is notified is an envelope: it is shown here only when it names this action alone.
            let notifie = Somme::de(
                finances::enveloppes(sujet.dossier, source, tranche)
                    .filter(|e| matches!(&e.portee, domaine::dossier::Portee::Actions(ids) if ids.as_slice() == [action.id.clone()]))
                    .map(|e| e.notifie.as_ref()),
            );
            rangees.push(rangee_du_bilan(
                ecriture,
                &sujet.dossier.nom_de_source(source),
                [notifie, de(Mesure::Prevu), de(Mesure::Engage), de(Mesure::Paye)],
            ));
        }
    }
    if !rangees.is_empty() {
        document.ajouter(Contenu::Tableau(tableau_du_bilan(
            format!("Exercice {exercice}, par action et par source"),
            ["Action et source", notifie_ou_annonce(sujet.dossier, exercice)],
            rangees,
            note_fictif(sujet.dossier),
        )));
    }
}

/// « Notifié », « Annoncé »: what the column of the envelopes of that year holds.
fn notifie_ou_annonce(dossier: &Dossier, exercice: Exercice) -> &'static str {
    let ici = dossier.enveloppes.iter().filter(|e| e.touche(exercice));
    EtatDesCredits::des(ici).unwrap_or(EtatDesCredits::Notifies).titre()
}

fn tableau_du_bilan(legende: String, titres: [&str; 2], rangees: Vec<Rangee>, notes: Vec<Texte>) -> Tableau {
    let [premiere, credits] = titres;
    Tableau {
        legende: Some(Texte::from(legende)),
        resume: None,
        colonnes: vec![
            Colonne::gauche(7),
            Colonne::droite(4),
            Colonne::droite(4),
            Colonne::droite(4),
            Colonne::droite(4),
            Colonne::droite(4),
        ],
        entetes: vec![Rangee::nouvelle([premiere, credits, "Prévu", "Engagé", "Payé", "Écart prévu – payé"])],
        rangees,
        notes,
    }
}

fn rangee_du_bilan(ecriture: Ecriture, titre: &str, sommes: [Somme; 4]) -> Rangee {
    let [notifie, prevu, engage, paye] = sommes;
    let ecart: Option<Montant> = prevu.totale().zip(paye.totale()).map(|(p, d)| p - d);
    let sans_ligne = |somme: Somme| somme.connu.is_none() && somme.absents == 0;
    let rien = sans_ligne(notifie) && sans_ligne(prevu);
    let texte = |somme: Somme| if sans_ligne(somme) { Texte::from("–") } else { ecriture.somme(somme) };
    // An envelope that no line spreads is « non ventilé »; what was engaged and paid of it is unknown, not nothing.
    let prevu_ecrit = if sans_ligne(prevu) && !rien { discret(NON_VENTILE) } else { texte(prevu) };
    let execution = [engage, paye].map(|somme| if rien { texte(somme) } else { ecriture.somme(somme) });
    let ecart = ecart.map_or_else(|| Texte::from("–"), |e| Texte::from(ecriture.montant(e)));
    let mut cellules = vec![Cellule::from(titre)];
    cellules.extend([texte(notifie), prevu_ecrit].into_iter().chain(execution).chain([ecart]).map(Cellule::from));
    Rangee { cellules, ..Rangee::default() }.titree()
}

fn perspectives(sujet: &Sujet<'_>, rapport: Option<&Rapport>, document: &mut Document) {
    titre(document, 6, "Perspectives");
    recit(
        sujet,
        document,
        "Évolutions proposées",
        rapport.and_then(|r| r.perspectives.as_ref()),
        rapport,
        "perspectives",
    );
}

fn arrete(sujet: &Sujet<'_>, exercice: Exercice, rapport: Option<&Rapport>, document: &mut Document) {
    // The agreement and its signatures stand on one page.
    document.ajouter(Contenu::SautSouple);
    titre(document, 7, "Arrêté conjoint du rapport");
    document.ajouter(Bloc::paragraphe(format!(
        "Le présent rapport d’exécution de l’exercice {exercice}, établi à l’initiative {}, partagé avec les services \
         de l’État et l’agence régionale de santé, est arrêté conjointement par les parties.",
        sujet.dossier.du_contractant()
    )));
    let rangees = sujet.dossier.signataires().map(|partie| {
        let approbation = rapport.and_then(|r| r.approbations.iter().find(|a| a.partie == partie.id));
        let date = approbation.and_then(|a| a.le).map(|d| format!("Le {}", d.en_francais()));
        Rangee::nouvelle([
            Cellule::from(partie.designation.as_str()),
            Cellule::from(date.as_deref().unwrap_or(A_DATER)),
            Cellule::from(Texte::from(approbation.and_then(|a| a.observation.as_deref()).unwrap_or_default())),
        ])
        .titree()
    });
    document.ajouter(Contenu::Tableau(Tableau {
        legende: Some(Texte::from("Accord des parties")),
        resume: None,
        colonnes: vec![Colonne::gauche(6), Colonne::gauche(4), Colonne::gauche(6)],
        entetes: vec![Rangee::nouvelle(["Partie", "Accord", "Observation"])],
        rangees: rangees.collect(),
        notes: Vec::new(),
    }));
    document.ajouter(signatures::bloc(sujet, &format!("rapport_{exercice}")));
}
