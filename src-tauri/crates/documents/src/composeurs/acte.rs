//! The projection « acte »: the data attached to a PDF. Only what the act prints leaves; never a comment, a note, a
//! derogation, a draft, nor a result that this act does not show.
//!
//! Every field is named here on purpose: a new field of the dossier does not leave until somebody says so.

use std::collections::BTreeMap;

use domaine::arbre;
use domaine::donnee::{Donnee, NatureOrigine, Origine};
use domaine::dossier::{
    Action, Article, Avancement, Dossier, Enveloppe, Financement, Indicateur, Rapport, Realise, ValeurProposee, Visa,
};
use domaine::ident::Exercice;
use serde_json::json;

/// Canonical JSON of what the act prints: the report of that exercise, or the convention.
pub(super) fn projeter(dossier: &Dossier, exercice: Option<Exercice>) -> String {
    let nature = if exercice.is_some() { "rapport" } else { "convention" };
    arbre::ecrire(&arbre::canoniser(json!({
        "format": "acte-1",
        "document": nature,
        "exercice": exercice.map(Exercice::annee),
        "dossier": arbre::de_dossier(&filtrer(dossier, exercice)),
    })))
}

fn filtrer(dossier: &Dossier, exercice: Option<Exercice>) -> Dossier {
    Dossier {
        nom: None,
        format: dossier.format,
        id: dossier.id.clone(),
        titre: dossier.titre.clone(),
        cadre: dossier.cadre.clone(),
        territoires: dossier.territoires.clone(),
        collectivite: dossier.collectivite.clone(),
        periode: dossier.periode,
        statut: dossier.statut,
        lieu_signature: dossier.lieu_signature.clone(),
        orthographe: dossier.orthographe,
        date_signature: dossier.date_signature,
        avertissement: dossier.avertissement.clone(),
        parties: dossier.parties.iter().filter(|p| p.signe).cloned().collect(),
        visas: dossier.visas.iter().filter(|_| exercice.is_none()).map(visa).collect(),
        articles: dossier.articles.iter().filter(|_| exercice.is_none()).map(article).collect(),
        enveloppes: dossier.enveloppes.iter().map(enveloppe).collect(),
        candidature: domaine::dossier::Candidature::default(),
        annonces: Vec::new(),
        actions: dossier.actions.iter().map(|a| action(a, exercice)).collect(),
        jalons: Vec::new(),
        seance: domaine::dossier::Seance::default(),
        rapports: dossier.rapports.iter().filter(|r| Some(r.exercice) == exercice).map(rapport).collect(),
        derogations: Vec::new(),
        commentaires: Vec::new(),
        pieces: Vec::new(),
        avenants: Vec::new(),
    }
}

/// Who confirmed a text of the model, and how sure it was, are our own business.
fn visa(v: &Visa) -> Visa {
    Visa { id: v.id.clone(), texte: v.texte.clone(), modele: None, fiabilite: None, confirme: None }
}

fn article(a: &Article) -> Article {
    Article {
        id: a.id.clone(),
        titre: a.titre.clone(),
        corps: a.corps.clone(),
        preambule: a.preambule,
        modele: None,
        fiabilite: None,
        confirme: None,
    }
}

fn enveloppe(e: &Enveloppe) -> Enveloppe {
    Enveloppe {
        id: e.id.clone(),
        source: e.source,
        nom: e.nom.clone(),
        debut: e.debut,
        fin: e.fin,
        portee: e.portee.clone(),
        demande: None,
        notifie: e.notifie.as_ref().map(imprimee),
        perenne: e.perenne,
        observation: e.observation.clone(),
    }
}

fn action(a: &Action, exercice: Option<Exercice>) -> Action {
    let avancement: BTreeMap<Exercice, Avancement> =
        a.avancement.iter().filter(|(e, _)| Some(**e) == exercice).map(|(e, v)| (*e, v.clone())).collect();
    // The fiche prints with the convention, not with the report.
    let convention = exercice.is_none();
    Action {
        id: a.id.clone(),
        code: a.code.clone(),
        intitule: a.intitule.clone(),
        listes: a.listes.clone(),
        objectifs: a.objectifs.iter().filter(|_| convention).cloned().collect(),
        engagement: a.engagement.clone().filter(|_| convention),
        nature: a.nature.filter(|_| convention),
        constat: a.constat.clone().filter(|_| convention),
        description: a.description.clone().filter(|_| convention),
        public: a.public.clone().filter(|_| convention),
        territoire_vise: a.territoire_vise.clone().filter(|_| convention),
        pilote: a.pilote.clone().filter(|_| convention),
        partenaires: a.partenaires.iter().filter(|_| convention).cloned().collect(),
        etapes: a.etapes.iter().filter(|_| convention).cloned().collect(),
        indicateurs: a.indicateurs.iter().map(|i| indicateur(i, exercice)).collect(),
        financements: a.financements.iter().map(|f| financement(f, exercice)).collect(),
        avancement,
        autres_contrats: a.autres_contrats.iter().filter(|_| convention).cloned().collect(),
    }
}

fn indicateur(i: &Indicateur, exercice: Option<Exercice>) -> Indicateur {
    let realises = i
        .realises
        .iter()
        .filter(|(m, _)| exercice.is_some_and(|e| m.annee_de_fin() == e.annee()))
        .map(|(m, r)| {
            let realise = Realise {
                valeur: r.valeur.as_ref().map(imprimee),
                source: r.source.clone(),
                le: r.le,
                par: None,
                commentaire: r.commentaire.clone(),
                propositions: r.propositions.iter().map(proposition).collect(),
            };
            (m.clone(), realise)
        })
        .collect();
    Indicateur {
        reference: i.reference.as_ref().map(|r| domaine::dossier::Reference {
            periode: r.periode.clone(),
            valeur: r.valeur.as_ref().map(imprimee),
        }),
        cibles: i.cibles.iter().map(|(m, c)| (m.clone(), imprimee(c))).collect(),
        realises,
        id: i.id.clone(),
        code: i.code.clone(),
        libelle: i.libelle.clone(),
        unite: i.unite.clone(),
        sens: i.sens,
        periodicite: i.periodicite,
        denominateur: i.denominateur.clone(),
        methode: i.methode.clone().filter(|_| exercice.is_none()),
        producteur: i.producteur.clone().filter(|_| exercice.is_none()),
    }
}

fn proposition(p: &ValeurProposee) -> ValeurProposee {
    ValeurProposee { id: p.id.clone(), par: p.par.clone(), valeur: imprimee(&p.valeur), methode: p.methode.clone() }
}

fn financement(f: &Financement, exercice: Option<Exercice>) -> Financement {
    let execution = |d: &Option<Donnee<_>>| exercice.filter(|e| f.touche(*e)).and(d.as_ref()).map(imprimee);
    Financement {
        id: f.id.clone(),
        source: f.source,
        nom: f.nom.clone(),
        exercice: f.exercice,
        jusqu_a: f.jusqu_a,
        prevu: f.prevu.as_ref().map(imprimee),
        engage: execution(&f.engage),
        paye: execution(&f.paye),
        report: None,
        devenir: None,
    }
}

fn rapport(r: &Rapport) -> Rapport {
    Rapport {
        id: r.id.clone(),
        exercice: r.exercice,
        etat: r.etat,
        contexte: r.contexte.clone(),
        gouvernance: r.gouvernance.clone(),
        perspectives: r.perspectives.clone(),
        approbations: r.approbations.clone(),
    }
}

/// The figure as printed: its value, and only the mark « fictif » of its origin.
fn imprimee<T: Clone>(donnee: &Donnee<T>) -> Donnee<T> {
    match donnee {
        Donnee::Sourcee { valeur, origine } if origine.nature == NatureOrigine::Fictif => Donnee::Sourcee {
            valeur: valeur.clone(),
            origine: Origine { nature: NatureOrigine::Fictif, piece: None, citation: None },
        },
        Donnee::Sourcee { valeur, .. } | Donnee::Saisie(valeur) => Donnee::Saisie(valeur.clone()),
        Donnee::Indisponible { .. } => Donnee::Indisponible { indisponible: "non disponible".to_owned() },
    }
}
