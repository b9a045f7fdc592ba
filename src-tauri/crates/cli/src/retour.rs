//! `paraphe retour`: what came back from signature, said for a reader or for a program.

use std::path::Path;

use application::vues_retour::{RetourSigne, SignatureVue, VerdictRetour};
use application::{Jour, Maintenant, Recu};

use crate::Issue;
use crate::commandes::{afficher, en_json, lire_le_premier, phrase};

/// The files of the command.
pub struct Retour<'a> {
    pub fichier: &'a Path,
    pub signe: &'a Path,
    pub original: Option<&'a Path>,
    pub logo: Option<&'a Path>,
}

pub fn executer(demande: &Retour<'_>, jour: Option<Jour>, json: bool) -> Result<Issue, String> {
    let dossier = lire_le_premier(demande.fichier, demande.signe, "le dossier puis le PDF signé")?;
    let octets = application::lire_octets(demande.signe).map_err(phrase)?;
    let original = demande.original.map(application::lire_octets).transpose().map_err(phrase)?;
    let logo = demande.logo.map(|f| application::lire_logo(&dossier.collectivite, f)).transpose().map_err(phrase)?;
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let recu = Recu { octets: &octets, original: original.as_deref(), logo };
    let retour = application::retour(&dossier, &recu, jour).map_err(phrase)?;
    afficher(&if json { en_json(&retour) } else { lisible(&retour) })?;
    Ok(match retour.verdict {
        VerdictRetour::Conforme => Issue::Bien,
        VerdictRetour::Anomalie | VerdictRetour::NonVerifiable => Issue::Bloquant,
    })
}

fn lisible(retour: &RetourSigne) -> String {
    let mut lignes = vec![retour.resume.clone(), retour.document.phrase.clone()];
    if let Some(empreinte) = &retour.document.empreinte_lue {
        lignes.push(format!("Empreinte imprimée\u{a0}: {empreinte}"));
    }
    for signature in &retour.signatures {
        lignes.push(String::new());
        lignes.extend(une_signature(signature));
    }
    lignes.push(String::new());
    lignes.extend(retour.ajouts.iter().map(|ajout| format!("À regarder\u{a0}: {ajout}")));
    lignes.extend(retour.remarques.iter().map(|remarque| format!("À savoir\u{a0}: {remarque}")));
    if !retour.signatures.is_empty() && !retour.restent.is_empty() {
        lignes.push(format!("Il reste à signer\u{a0}: {}.", retour.restent.join(", ")));
    }
    lignes.push(retour.limites.clone());
    lignes.join("\n")
}

fn une_signature(s: &SignatureVue) -> Vec<String> {
    let organisation = s.organisation.as_ref().map(|o| format!(" ({o})")).unwrap_or_default();
    let pour = s.pour.as_ref().map(|pour| format!(", {pour}")).unwrap_or_default();
    let mut lignes = vec![format!("{}\u{a0}: {}{organisation}{pour}", s.verdict.to_uppercase(), s.signataire)];
    lignes.push(format!("    {} ; champ « {} »", s.date, s.champ));
    let details = [
        s.emetteur.as_ref().map(|e| format!("certificat de « {e} »")),
        s.serie.as_ref().map(|n| format!("n° {n}")),
        s.validite.as_ref().map(|v| format!("valable {v}")),
        s.algorithme.clone(),
    ];
    let details: Vec<String> = details.into_iter().flatten().collect();
    if !details.is_empty() {
        lignes.push(format!("    {}", details.join(", ")));
    }
    lignes.extend(s.defauts.iter().map(|d| format!("    {d}")));
    lignes.push(format!("    {}", s.apres));
    lignes.extend(s.remarques.iter().map(|r| format!("    {r}")));
    lignes
}
