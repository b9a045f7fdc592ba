//! What was published about a territory, as people read it: the fact, then who says so.

use documents::typographie::typographier;
use domaine::cadre::{Cadre, FaitPublie, ObjetPublie, Precision, Rythme, ValeurPubliee};
use domaine::constat::Constat;
use domaine::donnee::Somme;
use domaine::dossier::{Dossier, Source};
use domaine::finances::enumerer;
use domaine::montant::Decimales;

use super::constats::{Phrase, compter, euros};
use super::degre;

/// « 3 300 000 € de crédits de l’État au total, de 2020 à 2022 ».
pub(crate) fn fait(fait: &FaitPublie) -> String {
    let valeur = fait.valeur.as_ref().map(|v| valeur(v, fait.precision)).unwrap_or_default();
    let quoi = match (fait.objet, &fait.valeur) {
        (ObjetPublie::CreditsEtat, _) => format!("{valeur} de crédits de l’État"),
        (ObjetPublie::CreditsFir, _) => format!("{valeur} de crédits du FIR"),
        (ObjetPublie::CreditsOndam, _) => format!("{valeur} de crédits de l’ONDAM médico-social"),
        (ObjetPublie::CreditsEtatEtArs, _) => format!("{valeur} de l’État et de l’ARS ensemble"),
        (ObjetPublie::PartDepartement, Some(ValeurPubliee::Taux(_))) => format!("part de la collectivité : {valeur}"),
        (ObjetPublie::PartDepartement, _) => format!("{valeur} apportés par la collectivité"),
        (ObjetPublie::MoyensNouveaux, _) => format!("{valeur} de moyens supplémentaires"),
        (ObjetPublie::MontantDuContrat, _) => {
            return format!("{valeur}{} pour le contrat{}", rythme(fait), annees(fait));
        }
        (ObjetPublie::BudgetDeLaPolitique, _) => {
            format!("{valeur} pour le budget de toute la politique, qui n’est pas le montant du contrat")
        }
        (ObjetPublie::Contrat, _) => "un contrat existe".to_owned(),
        (ObjetPublie::Periode, _) => {
            return format!("période du contrat : {}", annees(fait).trim_start_matches([',', ' ']));
        }
        (ObjetPublie::NombreDActions, Some(ValeurPubliee::Nombre(n))) => compter(usize::from(*n), "action", "actions"),
        (ObjetPublie::NombreDActions, _) => "un nombre d’actions".to_owned(),
        (ObjetPublie::NombreDObjectifs, Some(ValeurPubliee::Nombre(n))) => {
            compter(usize::from(*n), "objectif", "objectifs")
        }
        (ObjetPublie::NombreDObjectifs, _) => "un nombre d’objectifs".to_owned(),
        (ObjetPublie::Deliberation, _) => format!("délibération {valeur}"),
        (ObjetPublie::Signature, _) => format!("signature {valeur}"),
        (ObjetPublie::SansCandidature, _) => "pas de candidature".to_owned(),
        (ObjetPublie::ComiteDepartemental, Some(_)) => {
            format!("comité départemental pour la protection de l’enfance installé {valeur}")
        }
        (ObjetPublie::ComiteDepartemental, None) => {
            "candidature retenue pour essayer un comité départemental pour la protection de l’enfance".to_owned()
        }
    };
    format!("{quoi}{}{}", rythme(fait), annees(fait))
}

fn rythme(fait: &FaitPublie) -> &'static str {
    match fait.rythme {
        Some(Rythme::ParAn) => " par an",
        Some(Rythme::EnTout) => " au total",
        None => "",
    }
}

fn annees(fait: &FaitPublie) -> String {
    match (fait.debut, fait.fin) {
        (Some(debut), Some(fin)) if debut == fin => format!(" en {debut}"),
        (Some(debut), Some(fin)) => format!(", de {debut} à {fin}"),
        (Some(debut), None) => format!(" depuis {debut}"),
        (None, Some(fin)) => format!(" jusqu’en {fin}"),
        (None, None) => String::new(),
    }
}

fn valeur(valeur: &ValeurPubliee, precision: Option<Precision>) -> String {
    let dit = match valeur {
        ValeurPubliee::Montant(m) => m.en_francais(Decimales::Utiles),
        ValeurPubliee::Taux(t) => format!("{} %", t.en_francais()),
        ValeurPubliee::Nombre(n) => n.to_string(),
        ValeurPubliee::Date(date) => match date {
            domaine::cadre::DatePartielle::Jour(_) => format!("le {}", date.en_francais()),
            domaine::cadre::DatePartielle::Mois(_) | domaine::cadre::DatePartielle::Annee(_) => {
                format!("en {}", date.en_francais())
            }
        },
    };
    match (precision, valeur) {
        (None, _) => dit,
        (Some(Precision::Environ), ValeurPubliee::Date(_)) => format!("vers {dit}"),
        (Some(Precision::Environ), _) => format!("près de {dit}"),
        (Some(Precision::AuPlus), ValeurPubliee::Date(_)) => format!("au plus tard {dit}"),
        (Some(Precision::AuPlus), _) => format!("jusqu’à {dit}"),
        (Some(Precision::Prevue), _) => format!("prévue {dit}"),
    }
}

/// « (France 3, octobre 2020 ; presse) ».
fn qui(cadre: &str, fait: &FaitPublie) -> String {
    let source = referentiel::source_du_cadre(cadre, fait.source.as_str());
    let autorite = source.map_or_else(|| fait.source.to_string(), |s| s.autorite.clone());
    let date = source.and_then(|s| s.date).map(|d| format!(", {}", d.en_francais())).unwrap_or_default();
    format!("{autorite}{date} ; {}", degre(fait.fiabilite).to_lowercase())
}

/// One row as a sentence, for a list: the territories, the fact, the source, the note.
pub(crate) fn ligne(cadre: &Cadre, publie: &FaitPublie) -> String {
    let noms: Vec<String> = publie
        .territoires
        .iter()
        .map(|code| referentiel::nom_du_territoire(code).map_or_else(|| code.clone(), |nom| format!("{nom} ({code})")))
        .collect();
    let note = publie.note.as_deref().map(|n| format!(" {n}")).unwrap_or_default();
    typographier(&format!("{} : {} ({}).{note}", enumerer(&noms), fait(publie), qui(&cadre.code, publie)))
}

/// The finding: each fact with its source, then what the dossier holds of the same kind.
pub(super) fn phrase(c: &Constat, dossier: &Dossier) -> Option<Phrase> {
    if c.regle != "faits-publies" {
        return None;
    }
    let cadre = referentiel::cadre(&dossier.cadre);
    let faits: Vec<&FaitPublie> = cadre.iter().flat_map(|cadre| cadre.publies_de(&dossier.territoires)).collect();
    // What one source says is said together, and the source once.
    let par_source = faits.chunk_by(|a, b| a.source == b.source && a.fiabilite == b.fiabilite);
    let dits: Vec<String> = par_source
        .map(|faits| {
            let ensemble: Vec<String> = faits.iter().map(|f| fait(f)).collect();
            format!("{} ({})", ensemble.join(" ; "), qui(&dossier.cadre, faits[0]))
        })
        .collect();
    let notifie = etat_notifie(dossier)
        .filter(|_| faits.iter().any(|f| f.objet == ObjetPublie::CreditsEtat))
        .map(|m| format!(" Le dossier porte {} de crédits de l’État, toutes années comprises.", euros(Some(m))))
        .unwrap_or_default();
    Some(Phrase::new(
        format!("{} sur ce territoire", compter(c.nombre("nombre"), "fait publié", "faits publiés")),
        format!("Lu dans des sources publiques : {}.{notifie} {}", dits.join(" ; "), conseil(&faits)),
    ))
}

/// What to do of these facts; figures are spoken of when there is one.
fn conseil(faits: &[&FaitPublie]) -> &'static str {
    let est_un_chiffre = |f: &&FaitPublie| match f.valeur {
        Some(ValeurPubliee::Montant(_) | ValeurPubliee::Taux(_) | ValeurPubliee::Nombre(_)) => true,
        Some(ValeurPubliee::Date(_)) | None => false,
    };
    match faits.iter().filter(|f| est_un_chiffre(f)).count() {
        0 if faits.len() == 1 => "Comparez ce fait au dossier.",
        0 => "Comparez ces faits au dossier.",
        1 => "Ce chiffre n’entre dans aucun calcul : comparez-le au dossier.",
        _ => "Ces chiffres n’entrent dans aucun calcul : comparez-les au dossier.",
    }
}

/// What the dossier holds as notified by the State; nothing when no amount is known.
fn etat_notifie(dossier: &Dossier) -> Option<domaine::montant::Montant> {
    let siennes: Vec<_> = dossier.enveloppes.iter().filter(|e| e.source == Source::Etat).collect();
    (!siennes.is_empty()).then(|| Somme::de(siennes.iter().map(|e| e.notifie.as_ref())).totale()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn simples(texte: &str) -> String {
        texte.replace(['\u{a0}', '\u{202f}'], " ")
    }

    /// Every row that ships reads as a sentence, with who says so.
    #[test]
    fn chaque_fait_se_lit() {
        let mut lues = 0;
        for cadre in referentiel::cadres() {
            for publie in &cadre.publies {
                let phrase = simples(&ligne(cadre, publie));
                for faute in ["  ", "()", " ,", "..", "_", "'", "délibération (", "signature ("] {
                    assert!(!phrase.contains(faute), "« {faute} » in: {phrase}");
                }
                assert!(phrase.ends_with('.') && phrase.contains(" ; "), "{phrase}");
                lues += 1;
            }
        }
        assert!(lues > 60, "{lues} facts");
    }

    /// Figures are spoken of where there are some.
    #[test]
    fn un_fait_sans_chiffre_n_en_annonce_pas() {
        let (mut avec, mut sans) = (0, 0);
        for publie in referentiel::cadres().iter().flat_map(|cadre| &cadre.publies) {
            let dit = conseil(&[publie]);
            match publie.valeur {
                Some(ValeurPubliee::Montant(_) | ValeurPubliee::Taux(_) | ValeurPubliee::Nombre(_)) => {
                    assert!(dit.starts_with("Ce chiffre "), "{publie:?}");
                    avec += 1;
                }
                Some(ValeurPubliee::Date(_)) | None => {
                    assert_eq!(dit, "Comparez ce fait au dossier.", "{publie:?}");
                    sans += 1;
                }
            }
        }
        assert!(avec > 0 && sans > 0, "{avec} with a figure, {sans} without");
    }

    #[test]
    fn les_sources_qui_se_contredisent_sont_toutes_dites() {
        let cadre = referentiel::cadre("2020").unwrap();
        let allier: Vec<String> = cadre.publies_de(&["03".to_owned()]).map(|f| simples(&fait(f))).collect();
        assert_eq!(
            allier,
            [
                "3 300 000 € de crédits de l’État au total, de 2020 à 2022",
                "1 100 000 € de crédits de l’État",
                "1 200 000 € de crédits de l’État",
                "29 000 000 € pour le budget de toute la politique, qui n’est pas le montant du contrat",
                "signature le 12 octobre 2020",
            ]
        );
    }
}
