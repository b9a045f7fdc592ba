//! The projection « acte »: the data attached to a PDF. Only what the act prints leaves; never a comment, a note, a
//! derogation, a draft, nor a result that this act does not show.
//!
//! Every field is named here on purpose: a new field of the dossier does not leave until somebody says so.

use std::collections::BTreeMap;

use domaine::arbre;
use domaine::donnee::{Donnee, NatureOrigine, Origine};
use domaine::dossier::{
    Action, Avancement, Dossier, Enveloppe, Financement, Indicateur, Rapport, Realise, ValeurProposee,
};
use domaine::ident::Exercice;
use serde_json::json;

use super::Demande;

/// Canonical JSON of what the act prints.
pub(super) fn projeter(dossier: &Dossier, demande: Demande) -> String {
    let exercice = match demande {
        Demande::Convention => None,
        Demande::Rapport(exercice) => Some(exercice),
    };
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
        format: dossier.format,
        id: dossier.id.clone(),
        titre: dossier.titre.clone(),
        cadre: dossier.cadre.clone(),
        territoires: dossier.territoires.clone(),
        collectivite: dossier.collectivite.clone(),
        periode: dossier.periode,
        statut: dossier.statut,
        lieu_signature: dossier.lieu_signature.clone(),
        date_signature: dossier.date_signature,
        avertissement: dossier.avertissement.clone(),
        parties: dossier.parties.iter().filter(|p| p.signe).cloned().collect(),
        visas: if exercice.is_none() { dossier.visas.clone() } else { Vec::new() },
        articles: if exercice.is_none() { dossier.articles.clone() } else { Vec::new() },
        enveloppes: dossier.enveloppes.iter().map(enveloppe).collect(),
        annonces: Vec::new(),
        actions: dossier.actions.iter().map(|a| action(a, exercice)).collect(),
        jalons: Vec::new(),
        rapports: dossier.rapports.iter().filter(|r| Some(r.exercice) == exercice).map(rapport).collect(),
        derogations: Vec::new(),
        commentaires: Vec::new(),
        pieces: Vec::new(),
        avenants: Vec::new(),
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
    Action {
        id: a.id.clone(),
        code: a.code.clone(),
        intitule: a.intitule.clone(),
        listes: a.listes.clone(),
        objectifs: a.objectifs.clone(),
        engagement: a.engagement.clone(),
        nature: a.nature,
        constat: a.constat.clone(),
        description: a.description.clone(),
        public: a.public.clone(),
        territoire_vise: a.territoire_vise.clone(),
        pilote: a.pilote.clone(),
        partenaires: a.partenaires.clone(),
        etapes: a.etapes.clone(),
        indicateurs: a.indicateurs.iter().map(|i| indicateur(i, exercice)).collect(),
        financements: a.financements.iter().map(|f| financement(f, exercice)).collect(),
        avancement,
        autres_contrats: a.autres_contrats.clone(),
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
        methode: None,
        producteur: None,
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
    r.clone()
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
