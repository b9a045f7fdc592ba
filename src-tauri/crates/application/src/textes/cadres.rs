//! The French of frameworks: the faults of a file, where a framework comes from, what differs between two of them.

use documents::typographie::typographier;
use domaine::cadre::{
    Cadre, Changement, Ecart, Fiabilite, NatureRetouche, NatureTexte, Retouche, Rubrique, Severite, StatutObjectif,
    Surete, Theme,
};
use domaine::dossier::{Periodicite, Sens};
use domaine::regles::NatureParametre;
use referentiel::{ErreurDonnees, Faute, Forme, Origine};

use crate::cadres::completion::{Compte, nom_du_statut};
use crate::erreur::Erreur;

/// One sentence for a refused file: its first fault, and how many follow.
pub(super) fn refus(fichier: &str, fautes: &[ErreurDonnees]) -> String {
    match fautes {
        [] => format!("« {fichier} » n’est pas un cadre. Choisissez le fichier qu’un export a produit."),
        [seule] => format!("{} Rien n’a été enregistré.", phrase(fichier, seule)),
        [premiere, reste @ ..] => format!(
            "{} {} encore dans ce fichier. Rien n’a été enregistré.",
            phrase(fichier, premiere),
            match reste.len() {
                1 => "Une autre erreur reste".to_owned(),
                n => format!("{n} autres erreurs restent"),
            }
        ),
    }
}

/// A local file that was set aside when the application opened: nothing was to be written.
pub fn ecarte(erreur: &Erreur) -> String {
    match erreur {
        Erreur::CadreRefuse { fichier, fautes } => match fautes.as_slice() {
            [premiere, ..] => faute(fichier, premiere),
            [] => super::erreurs::message(erreur),
        },
        autre => super::erreurs::message(autre),
    }
}

/// « cadre.toml, ligne 12 : la source « x » n’existe pas. … »
pub fn faute(fichier: &str, erreur: &ErreurDonnees) -> String {
    typographier(&phrase(fichier, erreur))
}

/// The same for a row that comes in lowered: what becomes of it, then what would make it block.
pub fn avertissement(fichier: &str, leve: &ErreurDonnees) -> String {
    let Faute::BloquantSansTexte { regle, fiabilite } = &leve.faute else { return faute(fichier, leve) };
    typographier(&format!(
        "{} : le contrôle « {regle} » sera à vérifier et ne bloquera rien, car la fiabilité de cette ligne est « {} ». La ligne \
         garde sa place ; pour qu’elle bloque, citez le texte qui l’impose.",
        endroit(fichier, leve),
        super::sources::degre(*fiabilite)
    ))
}

fn phrase(fichier: &str, erreur: &ErreurDonnees) -> String {
    format!("{} : {}", endroit(fichier, erreur), defaut(&erreur.faute))
}

fn endroit(fichier: &str, erreur: &ErreurDonnees) -> String {
    match erreur.ligne {
        Some(ligne) => format!("« {fichier} », ligne {ligne}"),
        None => format!("« {fichier} »"),
    }
}

/// What is wrong, then what to do.
fn defaut(faute: &Faute) -> String {
    match faute {
        Faute::Illisible(_) => {
            "l’écriture du fichier n’est pas correcte à cet endroit. Vérifiez les guillemets, les crochets et le signe « = »."
                .to_owned()
        }
        Faute::CleInconnue(cle) => {
            format!("la rubrique « {cle} » n’est pas connue ici. Vérifiez son nom ou retirez-la.")
        }
        Faute::CleRepetee(cle) => {
            format!("la rubrique « {cle} » est écrite deux fois. Gardez-en une seule.")
        }
        Faute::CleManquante(cle) => format!("il manque la rubrique « {cle} ». Ajoutez-la."),
        Faute::ValeurRefusee { valeur, attendues, forme } if attendues.is_empty() => {
            format!("la valeur {} n’est pas admise ici. {}.", citer(valeur), forme.map_or("Corrigez-la", attendu))
        }
        Faute::ValeurRefusee { valeur, attendues, forme: _ } => format!(
            "la valeur {} n’est pas admise ici. Valeurs possibles : {}.",
            citer(valeur),
            attendues.join(", ")
        ),
        Faute::CodeInvalide(code) => format!(
            "« {code} » ne peut pas être le code d’un cadre. Utilisez des lettres sans accent, des chiffres et des traits d’union."
        ),
        Faute::SourceInconnue(cle) => {
            format!("la source « {cle} » n’existe pas. Ajoutez-la aux sources du fichier, ou corrigez sa clé.")
        }
        Faute::SourceTropFaible { ligne, source_citee, source_fiabilite } => format!(
            "cette ligne est donnée pour « {} », mais sa source « {source_citee} » est seulement « {} ». Abaissez la fiabilité ou citez une autre source.",
            fiabilite_de_la_ligne(*ligne),
            fiabilite_de_la_ligne(*source_fiabilite)
        ),
        Faute::ExtraitInconnu { source_citee, repere } => {
            format!("la source « {source_citee} » n’a pas d’extrait « {repere} ». Corrigez le repère ou retirez-le.")
        }
        Faute::CodeEnDouble(code) => {
            format!("le code « {code} » est déjà employé. Donnez-en un autre à cette ligne.")
        }
        Faute::RenvoiInconnu { liste, code } => {
            format!("« {code} » ne figure pas dans la liste « {liste} ». Ajoutez-le à cette liste ou corrigez le renvoi.")
        }
        Faute::DatesInversees { debut, fin } => {
            format!("la fin ({fin}) précède le début ({debut}). Corrigez l’une des deux.")
        }
        Faute::EtapesInversees { avant, apres } => format!(
            "« {} » ({}) précède « {} » ({}), qui doit venir avant. Corrigez l’une des deux dates.",
            apres.0,
            apres.1.en_francais(),
            avant.0,
            avant.1.en_francais()
        ),
        Faute::RegleInconnue(regle) => format!(
            "« {regle} » n’est le nom d’aucune règle : rien ne serait vérifié. Corrigez ce nom ou retirez la contrainte."
        ),
        Faute::BloquantSansTexte { regle, fiabilite } => format!(
            "le contrôle « {regle} » ne peut pas bloquer : la fiabilité de cette ligne est « {} », et aucun texte lu ne le dit. Écrivez « a_verifier » pour la sévérité, ou citez le texte qui l’impose.",
            super::sources::degre(*fiabilite)
        ),
        Faute::ParametreInconnu { parametre, admis } => match admis.as_slice() {
            [] => format!("cette règle n’a pas de paramètre : retirez « {parametre} »."),
            admis => format!(
                "le paramètre « {parametre} » n’existe pas pour cette règle. Paramètres possibles : {}.",
                admis.join(", ")
            ),
        },
        Faute::ParametreMalEcrit { parametre, nature } => format!(
            "le paramètre « {parametre} » n’a pas la forme attendue. {}.",
            match nature {
                NatureParametre::Entier => "Écrivez un nombre entier positif, sans guillemets",
                NatureParametre::Texte => "Écrivez un texte entre guillemets",
                NatureParametre::Liste => "Écrivez une liste de textes entre crochets",
            }
        ),
        Faute::CadreInconnu(code) => {
            format!("le cadre « {code} » n’est pas connu sur ce poste. Corrigez son code, ou importez-le d’abord.")
        }
        Faute::ObjectifDAilleurs { cadre, code } => format!(
            "le cadre {cadre} n’a pas d’objectif « {code} ». Corrigez le renvoi, ou importez d’abord le cadre {cadre} qui le contient."
        ),
        Faute::IndicateurDAilleurs { cadre, code } => format!(
            "le cadre {cadre} n’a pas d’indicateur « {code} ». Corrigez le renvoi, ou importez d’abord le cadre {cadre} qui le contient."
        ),
        Faute::LienEnBoucle(code) => format!(
            "« {code} » finit par se continuer lui-même : les renvois tournent en rond. Retirez celui qui ne remonte pas à une année passée."
        ),
        Faute::EtapesEnBoucle(etape) => format!(
            "« {etape} » devrait se précéder elle-même : l’ordre des étapes tourne en rond. Retirez l’un de ces ordres."
        ),
        Faute::TerritoireInconnu(code) => format!(
            "« {code} » n’est le code d’aucun territoire. Écrivez celui de l’INSEE : « 15 », « 2A », « 974 »."
        ),
        Faute::CollectiviteInconnue(code) => format!(
            "« {code} » n’est le code d’aucune collectivité. Écrivez par exemple « departement-15 »."
        ),
        Faute::TexteVide(cle) => format!("la rubrique « {cle} » est vide. Écrivez-y un texte."),
        Faute::MinimumTropGrand { minimum, limite, offerts } => format!(
            "le minimum ({minimum}) dépasse {} ({limite}). Corrigez l’un des deux.",
            if *offerts { "le nombre d’objectifs possibles" } else { "le maximum" }
        ),
        Faute::ObligatoiresEnTrop { annonces, inscrits } => format!(
            "le texte annoncerait {annonces} objectifs obligatoires, mais {inscrits} sont inscrits dans la liste. Corrigez ce nombre, ou le statut des objectifs en trop."
        ),
        Faute::SansExercice => "le cadre ne vaut pour aucune année : il ne s’appliquerait à aucun contrat. Écrivez-en au moins une, par exemple [2026].".to_owned(),
        Faute::TauxTropGrand(taux) => format!("une part ne peut pas dépasser 100 % ({taux} %). Corrigez-la."),
        Faute::TauxNegatif(taux) => format!("un taux ne peut pas être négatif ({taux} %). Corrigez-le."),
        Faute::JourImpossible { mois, jour } => {
            format!("aucune année n’a de jour {jour:02}/{mois:02}. Corrigez la date.")
        }
        Faute::ChampInconnu(champ) => format!("le champ « {champ} » n’existe pas. Corrigez son nom."),
    }
}

/// What a comparison does not prove: a hole in what we know of one year looks like a change.
pub(crate) const PRUDENCE: &str = "Seul ce qui est connu des deux cadres est comparé\u{a0}: une ligne dite apparue ou disparue peut exister dans l’autre texte sans avoir été retrouvée.";

/// What to write in the place of a value that was refused.
fn attendu(forme: Forme) -> &'static str {
    match forme {
        Forme::Jour => "Écrivez une date qui existe, sous la forme AAAA-MM-JJ",
        Forme::DatePartielle => "Écrivez une date sous la forme AAAA-MM-JJ, AAAA-MM ou AAAA",
        Forme::Annee => "Écrivez une année entre 2000 et 2100",
        Forme::Nombre => "Écrivez un nombre entre guillemets, par exemple \"12.5\"",
        Forme::Entier => "Écrivez un nombre entier, sans guillemets",
        Forme::Texte => "Écrivez un texte entre guillemets",
        Forme::OuiNon => "Écrivez true (oui) ou false (non)",
        Forme::Liste => "Écrivez une liste entre crochets",
        Forme::Parametre => "Écrivez un nombre entier, un texte entre guillemets ou une liste de textes",
    }
}

/// « officielle », « de presse »: said of a row or of a source.
fn fiabilite_de_la_ligne(fiabilite: Fiabilite) -> &'static str {
    match fiabilite {
        Fiabilite::Officiel => "officielle",
        Fiabilite::Communique => "communiquée",
        Fiabilite::Presse => "presse",
        Fiabilite::Deduit => "déduite",
        Fiabilite::AVerifier => "à vérifier",
        Fiabilite::Redige => "rédigée",
        Fiabilite::SaisiLocalement => "saisie localement",
    }
}

/// A value as it stands in the file, its own quotes taken off.
fn citer(valeur: &str) -> String {
    format!("« {} »", valeur.trim_matches('"'))
}

/// « communiqué », « presse »: as the file writes it, in words.
pub fn nom_de_la_fiabilite(fiabilite: Fiabilite) -> &'static str {
    match fiabilite {
        Fiabilite::Officiel => "officiel",
        Fiabilite::Communique => "communiqué",
        Fiabilite::Presse => "presse",
        Fiabilite::Deduit => "déduit",
        Fiabilite::AVerifier => "à vérifier",
        Fiabilite::Redige => "rédigé",
        Fiabilite::SaisiLocalement => "saisi localement",
    }
}

/// « Livré avec Paraphe », « Complété sur ce poste (2025.toml), à la place du cadre livré ».
pub fn origine(origine: &Origine, remplace: bool) -> String {
    let place = if remplace { ", à la place du cadre livré" } else { "" };
    match origine {
        Origine::Livre => "Livré avec Paraphe".to_owned(),
        Origine::Local { fichier } => format!("Enregistré sur ce poste ({fichier}){place}"),
        Origine::Recu { fichier } => format!("Reçu avec « {fichier} »{place}"),
    }
}

/// « Cadre 2022 », « Cadre 2025, complété sur ce poste »: the name of a framework wherever a dossier shows it.
pub fn nom(code: &str) -> String {
    match origine_locale(code) {
        Some(origine) => format!("Cadre {code}, {origine}"),
        None => format!("Cadre {code}"),
    }
}

/// Where the framework of a finding comes from, when it does not ship.
pub(crate) fn origine_du_cadre(code: &str) -> Option<String> {
    origine_locale(code).map(|origine| format!("Cadre {code} {origine}"))
}

/// « complété sur ce poste », « reçu avec un dossier »; nothing for one that ships as it is.
pub(crate) fn origine_locale(code: &str) -> Option<&'static str> {
    match referentiel::cadre_connu(code)?.origine {
        Origine::Livre => None,
        Origine::Local { .. } => Some("complété sur ce poste"),
        Origine::Recu { .. } => Some("reçu avec un dossier"),
    }
}

/// « Objectif F06 devient C01 : obligatoire, puis facultatif (« … ») ».
pub fn ecart(ecart: &Ecart) -> String {
    let quoi = match ecart.rubrique {
        Rubrique::Texte => "Texte".to_owned(),
        Rubrique::Partie => "Partie".to_owned(),
        Rubrique::Enveloppe => "Enveloppe nationale".to_owned(),
        Rubrique::Periode => "Période".to_owned(),
        Rubrique::Compte => ecart.libelle.clone(),
        Rubrique::Engagement => format!("Engagement {}", ecart.code),
        Rubrique::Objectif => format!("Objectif {}", ecart.code),
        Rubrique::Indicateur => format!("Indicateur {}", ecart.code),
        Rubrique::Financeur => "Financeur".to_owned(),
        Rubrique::Document => "Document".to_owned(),
        Rubrique::Echeance => "Échéance".to_owned(),
        Rubrique::Seuil => "Seuil".to_owned(),
        Rubrique::Regle => format!("Règle « {} »", titre_de_la_regle(&ecart.code)),
    };
    let quoi = match &ecart.devient {
        Some(code) if ecart.nuance.sans_source => {
            format!("{quoi}, rapproché de {code} (sans source lue, à vérifier)")
        }
        Some(code) if matches!(ecart.changement, Changement::IntituleRepris { .. }) => {
            format!("{quoi}, rapproché de {code}")
        }
        Some(code) => format!("{quoi}, qui devient {code}"),
        None => quoi,
    };
    let nomme = !ecart.libelle.is_empty() && !matches!(ecart.rubrique, Rubrique::Compte | Rubrique::Regle);
    let libelle = if nomme { format!(" « {} ».", sans_point(&ecart.libelle)) } else { String::new() };
    match &ecart.changement {
        Changement::Apparu => format!("{quoi} : {}.{libelle}", accorder("apparu", ecart.rubrique)),
        Changement::Disparu => format!("{quoi} : {}.{libelle}", accorder("disparu", ecart.rubrique)),
        Changement::Statut { avant, apres } => {
            match statut_inconnu(&ecart.code, *avant, ecart.devient.as_deref(), *apres) {
                Some(phrase) => format!("{quoi}. {phrase}{libelle}"),
                None => {
                    let (de_l_avant, de_l_apres) =
                        ecart.nuance.suretes.map_or(Default::default(), |(a, b)| (par_deduction(a), par_deduction(b)));
                    format!(
                        "{quoi} : {}{de_l_avant}, puis {}{de_l_apres}.{libelle}",
                        statut_en_clair(*avant),
                        statut_en_clair(*apres)
                    )
                }
            }
        }
        Changement::Severite { avant, apres } => {
            format!("{quoi} : {}, puis {}.", nom_de_la_severite(*avant), nom_de_la_severite(*apres))
        }
        Changement::IntituleRepris { manque, repris } => {
            format!("{quoi} : l’intitulé de {manque} n’a pas été retrouvé, celui de {repris} en tient lieu.")
        }
        Changement::Valeur { avant, apres } if avant == apres => format!("{quoi} : même intitulé.{libelle}"),
        Changement::Valeur { avant, apres } if ecart.libelle == *apres => {
            format!("{quoi} : « {} », puis « {} ».", sans_point(avant), sans_point(apres))
        }
        Changement::Valeur { avant, apres } => format!("{quoi} : {avant}, puis {apres}.{libelle}"),
    }
}

/// « par déduction (indice faible) »: a status that nobody read.
fn par_deduction(surete: Surete) -> String {
    match surete {
        Surete::Ferme => String::new(),
        Surete::Deduite { indice: None } => " par déduction".to_owned(),
        Surete::Deduite { indice: Some(indice) } => format!(" par déduction ({indice})"),
    }
}

/// A sentence quoted inside another gives up its own full stop.
fn sans_point(texte: &str) -> &str {
    texte.trim_end_matches('.')
}

/// « Le statut de N06 était inconnu ; celui de F08 est obligatoire. »; nothing when both are known.
pub(super) fn statut_inconnu(
    ancien: &str,
    avant: StatutObjectif,
    suite: Option<&str>,
    apres: StatutObjectif,
) -> Option<String> {
    let inconnu = |statut| statut == StatutObjectif::Inconnu;
    match (inconnu(avant), inconnu(apres)) {
        (true, false) => {
            let celui = suite.map_or_else(|| "il".to_owned(), |suite| format!("celui {}", de(suite)));
            Some(format!("Le statut {} était inconnu ; {celui} est {}.", de(ancien), nom_du_statut(apres)))
        }
        (false, true) => {
            let le_sien =
                suite.map_or_else(|| "son nouveau statut".to_owned(), |suite| format!("le statut {}", de(suite)));
            Some(format!("{ancien} était {} ; {le_sien} n’a pas été trouvé.", nom_du_statut(avant)))
        }
        (true, true) | (false, false) => None,
    }
}

/// « de N06 », « d’O04 ».
fn de(code: &str) -> String {
    if code.starts_with(['A', 'E', 'I', 'O', 'U']) { format!("d’{code}") } else { format!("de {code}") }
}

/// The title of a rule in the rule book, else its slug.
fn titre_de_la_regle(code: &str) -> String {
    let regle = domaine::regles::REGLES.iter().find(|r| r.code == code);
    regle.map_or_else(|| code.to_owned(), |r| r.notice().titre)
}

/// The rules of a kept framework that an earlier version let block on words that nobody read; `None` when there are none.
pub fn blocages_leves(cadre: &Cadre) -> Option<String> {
    let regles: Vec<String> = cadre
        .contraintes
        .iter()
        .filter(|c| c.bloquait)
        .map(|c| format!("« {} »", titre_de_la_regle(&c.regle)))
        .collect();
    let dite = match regles.as_slice() {
        [] => return None,
        [seule] => format!(
            "Un contrôle y était bloquant sans qu’aucun texte lu l’impose : {seule}. Il est désormais à vérifier ; le reste du \
             cadre n’a pas changé."
        ),
        toutes => format!(
            "{} contrôles y étaient bloquants sans qu’aucun texte lu les impose : {}. Ils sont désormais à vérifier ; le reste \
             du cadre n’a pas changé.",
            toutes.len(),
            toutes.join(" ; ")
        ),
    };
    Some(typographier(&dite))
}

fn nom_de_la_severite(severite: Severite) -> &'static str {
    match severite {
        Severite::Bloquant => "bloquante",
        Severite::AVerifier => "à vérifier",
        Severite::Information => "pour information",
    }
}

/// « Titre corrigé : N01, « … », puis « … ». Camille Exemple, le 3 juin 2025, page 12. »
pub fn retouche(retouche: &Retouche) -> String {
    let quoi = match retouche.nature {
        NatureRetouche::Copie => "Cadre commencé par copie",
        NatureRetouche::ObjectifAjoute => "Objectif ajouté",
        NatureRetouche::TrouComble => "Place comblée",
        NatureRetouche::IndicateurAjoute => "Indicateur ajouté",
        NatureRetouche::EngagementAjoute => "Engagement ajouté",
        NatureRetouche::DenominateurAjoute => "Base de calcul ajoutée",
        NatureRetouche::SuiteDefinie => "Suite d’une année passée",
        NatureRetouche::FinanceurDefini => "Financeur",
        NatureRetouche::TitreCorrige => "Titre corrigé",
        NatureRetouche::StatutCorrige => "Statut corrigé",
        NatureRetouche::TexteDefini => "Texte de référence",
        NatureRetouche::PeriodeDefinie => "Période",
        NatureRetouche::EcheanceDefinie => "Échéance",
        NatureRetouche::SeuilDefini => "Seuil",
        NatureRetouche::CompteDefini => "Nombre annoncé",
        NatureRetouche::JalonAjoute => "Étape ajoutée",
        NatureRetouche::LigneRetiree => "Ligne retirée",
    };
    let valeurs = match (&retouche.avant, &retouche.apres) {
        (Some(avant), Some(apres)) => format!(", « {avant} », puis « {apres} »"),
        (None, Some(seule)) | (Some(seule), None) => format!(", « {seule} »"),
        (None, None) => String::new(),
    };
    let page = retouche.page.as_deref().map(|p| format!(", page {p}")).unwrap_or_default();
    format!("{quoi} : {}{valeurs}. {}, le {}{page}.", retouche.objet, retouche.par, retouche.le.en_francais())
}

/// « apparue » for a period, a rule or a deadline.
fn accorder(mot: &str, rubrique: Rubrique) -> String {
    match rubrique {
        Rubrique::Periode | Rubrique::Echeance | Rubrique::Regle | Rubrique::Partie | Rubrique::Enveloppe => {
            format!("{mot}e")
        }
        Rubrique::Texte
        | Rubrique::Compte
        | Rubrique::Engagement
        | Rubrique::Objectif
        | Rubrique::Indicateur
        | Rubrique::Financeur
        | Rubrique::Document
        | Rubrique::Seuil => mot.to_owned(),
    }
}

/// « obligatoire », « facultatif », « statut non trouvé ».
pub fn statut_en_clair(statut: StatutObjectif) -> &'static str {
    match statut {
        StatutObjectif::Obligatoire | StatutObjectif::Facultatif => nom_du_statut(statut),
        StatutObjectif::Inconnu => "statut non trouvé",
    }
}

/// « objectif obligatoire », in the words of the framework; « statut non trouvé ».
pub(crate) fn statut_dans_le_cadre(cadre: &Cadre, statut: StatutObjectif) -> &str {
    match statut {
        StatutObjectif::Obligatoire | StatutObjectif::Facultatif => cadre.terme(statut, 1),
        StatutObjectif::Inconnu => statut_en_clair(statut),
    }
}

/// « Objectifs obligatoires attendus », « Protection maternelle et infantile : objectifs obligatoires ».
pub(crate) fn compte(compte: Compte) -> String {
    match compte {
        Compte::Obligatoires => "Objectifs obligatoires attendus".to_owned(),
        Compte::AuChoixMin => "Objectifs au choix, au moins".to_owned(),
        Compte::AuChoixMax => "Objectifs au choix, au plus".to_owned(),
        Compte::AuChoixPossibles => "Objectifs au choix possibles".to_owned(),
        Compte::Theme(sujet, statut) => {
            let statut = match statut {
                StatutObjectif::Obligatoire => "obligatoires",
                StatutObjectif::Facultatif => "facultatifs",
                StatutObjectif::Inconnu => "de statut non trouvé",
            };
            format!("{} : objectifs {statut}", theme(sujet))
        }
    }
}

/// What an objective is about.
pub(crate) fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Pmi => "Protection maternelle et infantile",
        Theme::Handicap => "Handicap",
        Theme::Crip => "Informations préoccupantes",
        Theme::Odpe => "Observatoire",
        Theme::Controle => "Contrôle",
        Theme::Fratrie => "Fratries",
        Theme::Formation => "Formation",
        Theme::Mna => "Mineurs non accompagnés",
        Theme::TiersDeConfiance => "Tiers de confiance",
        Theme::Parrainage => "Parrainage",
        Theme::SoutienDomicile => "Soutien à domicile",
        Theme::Parentalite => "Parentalité",
        Theme::OffreAccueil => "Offre d’accueil",
        Theme::Autonomie => "Autonomie",
        Theme::Autre => "Autre",
    }
}

/// Which way an indicator makes progress.
pub(crate) fn sens(sens: Sens) -> &'static str {
    match sens {
        Sens::Hausse => "À la hausse",
        Sens::Baisse => "À la baisse",
        Sens::Stabilite => "Stable",
        Sens::Suivi => "Suivi sans cible",
    }
}

pub(crate) fn periodicite(periodicite: Periodicite) -> &'static str {
    match periodicite {
        Periodicite::AnneeCivile => "Année civile",
        Periodicite::AnneeScolaire => "Année scolaire",
    }
}

pub(crate) fn nature_du_texte(nature: NatureTexte) -> &'static str {
    match nature {
        NatureTexte::Circulaire => "Circulaire",
        NatureTexte::Instruction => "Instruction",
        NatureTexte::Loi => "Loi",
        NatureTexte::Decret => "Décret",
        NatureTexte::Arrete => "Arrêté",
    }
}

/// Whose place a framework takes when it serves from now on.
pub(crate) fn place_prise(code: &str) -> String {
    let phrase = match referentiel::cadre_connu(code).map(|c| (c.origine, c.remplace)) {
        None => format!("Aucun cadre {code} n’est encore sur ce poste."),
        Some((Origine::Livre, _)) => format!("Il prendra la place du cadre {code} livré avec Paraphe."),
        Some((Origine::Local { .. }, _)) => format!(
            "Il prendra la place du cadre {code} complété sur ce poste : ce que vous y avez saisi ne servira plus. Exportez d’abord le vôtre pour le garder."
        ),
        Some((Origine::Recu { .. }, _)) => format!("Il prendra la place du cadre {code} reçu avec un dossier."),
    };
    typographier(&phrase)
}

/// The heading of a list of differences.
pub fn rubrique(rubrique: Rubrique) -> &'static str {
    match rubrique {
        Rubrique::Texte => "Textes",
        Rubrique::Partie => "Parties",
        Rubrique::Enveloppe => "Enveloppes nationales",
        Rubrique::Periode => "Période",
        Rubrique::Compte => "Nombres",
        Rubrique::Engagement => "Engagements",
        Rubrique::Objectif => "Objectifs",
        Rubrique::Indicateur => "Indicateurs",
        Rubrique::Financeur => "Financeurs",
        Rubrique::Document => "Documents",
        Rubrique::Echeance => "Échéances",
        Rubrique::Seuil => "Seuils",
        Rubrique::Regle => "Règles",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    use StatutObjectif::{Facultatif, Inconnu, Obligatoire};

    #[test_case(
        "N06",
        Inconnu,
        Some("F08"),
        Obligatoire,
        Some("Le statut de N06 était inconnu ; celui de F08 est obligatoire.")
    )]
    #[test_case("O04", Inconnu, None, Facultatif, Some("Le statut d’O04 était inconnu ; il est facultatif."))]
    #[test_case(
        "H1",
        Obligatoire,
        Some("N06"),
        Inconnu,
        Some("H1 était obligatoire ; le statut de N06 n’a pas été trouvé.")
    )]
    #[test_case("F06", Obligatoire, Some("C01"), Facultatif, None; "both are known")]
    #[test_case("N03", Inconnu, Some("N04"), Inconnu, None; "neither is")]
    fn un_statut_inconnu_a_sa_phrase(
        ancien: &str,
        avant: StatutObjectif,
        suite: Option<&str>,
        apres: StatutObjectif,
        attendu: Option<&str>,
    ) {
        assert_eq!(statut_inconnu(ancien, avant, suite, apres).as_deref(), attendu);
    }
}
