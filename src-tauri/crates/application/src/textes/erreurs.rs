//! The French of errors: what happened, then what to do. No Rust name, no SQL.

use std::path::Path;

use documents::paquet::ErreurPaquet;
use documents::pdf::ErreurPdf;
use domaine::jour::MOIS;
use domaine::refus::{Motif, Refus};

use crate::creation::Question;
use crate::erreur::{CaractereRefuse, Erreur};
use crate::textes::{cadres, caracteres, chemins, feuilles};

/// The « Mo » of file managers and of the legal units.
const MEGAOCTET: u64 = 1_000_000;

/// One sentence or two, with French spaces.
pub fn message(erreur: &Erreur) -> String {
    documents::typographie::typographier(&phrase(erreur))
}

fn phrase(erreur: &Erreur) -> String {
    match erreur {
        Erreur::Lecture { fichier, cause } => lecture(fichier, cause),
        Erreur::Ecriture { fichier, cause } => ecriture(fichier, cause),
        Erreur::TropGros { fichier, octets } => format!(
            "« {} » pèse {} Mo : Paraphe ne lit pas au-delà de {} Mo. Vérifiez que vous avez choisi le bon fichier.",
            nom(fichier),
            octets.div_ceil(MEGAOCTET),
            documents::paquet::TAILLE_MAX / MEGAOCTET
        ),
        Erreur::Paquet { fichier, cause } => paquet(&nom(fichier), cause),
        Erreur::DossierAbsent { contrat } => format!(
            "Ce fichier vient de « {contrat} », qui n’est pas sur ce poste. Importez d’abord son dossier (« .paraphe »), puis \
             déposez de nouveau ce fichier."
        ),
        Erreur::FichierInconnu(fichier) => inconnu(fichier),
        Erreur::RetourIllisible(cause) => super::retour::illisible(*cause).to_owned(),
        Erreur::RetourDUnAutre => {
            "Ce fichier est un document d’un autre dossier : il n’a pas été joint. Ouvrez cet autre dossier pour l’y joindre.".to_owned()
        }
        Erreur::RetourRemplace => {
            "Ce fichier n’est plus celui qui est examiné : il n’a pas été joint. Examinez-le à nouveau, puis joignez-le.".to_owned()
        }
        Erreur::PiecesTropLourdes { fichier } => format!(
            "« {fichier} » n’a pas été joint : les pièces du dossier dépasseraient {} Mo et il ne pourrait plus être transmis. Gardez ce fichier à part.",
            crate::pieces::POIDS_MAX / MEGAOCTET
        ),
        Erreur::AutreDossier => {
            "Ces trois fichiers ne sont pas trois états d’un même dossier : rien n’a été réuni. Vérifiez que vous avez choisi les bons.".to_owned()
        }
        Erreur::FusionScellee => {
            "L’une des copies est définitive ou signée : son texte ne se réunit plus avec un autre. Passez par un avenant, ou revenez au \
             projet si rien n’est signé."
                .to_owned()
        }
        Erreur::Fusion(refus) => format!(
            "Réunies, les deux copies ne font plus un dossier lisible ({}) : rien n’a été écrit. Reprenez ce point dans l’une des copies, \
             puis recommencez.",
            chemins::en_clair(refus)
        ),
        Erreur::PieceAbsente { titre } => format!(
            "Le fichier de « {titre} » n’est pas dans ce dossier : seul son titre y est. Demandez-le à qui vous a envoyé le dossier."
        ),
        Erreur::PieceAlteree { titre } => format!(
            "Le fichier de « {titre} » n’est plus celui qui a été joint : son empreinte est autre. Rien n’a été enregistré. Reprenez-le dans une copie plus ancienne du dossier."
        ),
        Erreur::RienACollecter(exercice) => format!(
            "Ce contrat n’a ni indicateur ni montant prévu pour {exercice} : il n’y a rien à relever. Remplissez d’abord ses fiches actions."
        ),
        Erreur::SansDossier(repertoire) => format!(
            "« {} » ne contient aucun fichier .paraphe. Vérifiez que c’est le bon répertoire.",
            repertoire.display()
        ),
        Erreur::DejaLa(fichier) => format!(
            "« {} » existe déjà : il n’est pas remplacé. Déplacez-le, ou choisissez un autre répertoire.",
            nom(fichier)
        ),
        Erreur::PeriodeAChoisir(cadre) => format!(
            "Le cadre « {cadre} » ne fixe pas de période : indiquez celle des contrats, par exemple « --periode 2022..2024 »."
        ),
        Erreur::TerritoireInconnu(code) => territoire_inconnu(code),
        Erreur::CollectiviteAChoisir { territoire, choix, .. } if choix.is_empty() => format!(
            "Aucune collectivité connue ne signe pour le territoire {territoire} à cette date. Vérifiez la période."
        ),
        Erreur::CollectiviteAChoisir { territoire, choix, refusee } => {
            let liste: Vec<String> = choix.iter().map(|(code, nom)| format!("{nom} ({code})")).collect();
            if let Some(refusee) = refusee {
                return format!(
                    "« {refusee} » n’est pas une collectivité du territoire {territoire}. Choisissez : {}.",
                    liste.join(" ou ")
                );
            }
            format!("Pour le territoire {territoire}, choisissez la collectivité qui signe : {}.", liste.join(" ou "))
        }
        Erreur::CadreInconnu(code) => {
            let connus: Vec<&str> = referentiel::cadres().iter().map(|c| c.code.as_str()).collect();
            format!(
                "Le cadre « {code} » n’est pas connu. Cadres disponibles : {}. S’il vient d’un autre poste, importez son fichier, ou demandez le dossier en .paraphe, qui l’emporte avec lui.",
                connus.join(", ")
            )
        }
        Erreur::CadreRefuse { fichier, fautes } => cadres::refus(fichier, fautes),
        Erreur::CadreTropGros(fichier) => {
            format!("« {fichier} » est trop gros pour un cadre. Choisissez le fichier qu’un export de Paraphe a produit.")
        }
        Erreur::CadreSansTexte { fichier, ligne: Some(ligne) } => format!(
            "« {fichier} », ligne {ligne} : un caractère n’est pas écrit en UTF-8. Enregistrez le fichier en UTF-8, ou \
             demandez un nouvel export."
        ),
        Erreur::CadreSansTexte { fichier, ligne: None } => {
            format!("« {fichier} » n’est pas un fichier de cadre. Choisissez le fichier .toml qu’un export a produit.")
        }
        Erreur::LogoRefuse { fichier, cause } => crate::logo::refus(fichier, cause),
        Erreur::CadreDejaLa(code) => format!(
            "Un cadre « {code} » est déjà sur ce poste. Choisissez un autre code."
        ),
        Erreur::CodeDeCadre(code) => format!(
            "« {code} » ne peut pas être le code d’un cadre. Utilisez des lettres sans accent, des chiffres et des traits d’union, par exemple 2026."
        ),
        Erreur::CodeSansAnnee(code) => format!(
            "« {code} » ne dit pas pour quelle année vaut le cadre. Donnez-lui un code avec son année, par exemple 2026 ou 2028-2030."
        ),
        Erreur::CadreDUnAutre { fichier, attendu, trouve } => format!(
            "« {fichier} » contient le cadre {trouve}, mais son dossier relève du cadre {attendu}. Demandez un nouvel export du fichier."
        ),
        Erreur::SansCandidature(cadre) => format!(
            "Le cadre « {cadre} » ne donne pas de critères de sélection : il n’y a pas de dossier de candidature à argumenter. Choisissez un autre document."
        ),
        Erreur::MemeCadre(code) => {
            format!("Ce dossier relève déjà du cadre {code}. Choisissez un autre cadre.")
        }
        Erreur::RangeeInconnue { cadre, code } => {
            format!("Le cadre {cadre} n’a pas d’élément « {code} ». Actualisez la liste.")
        }
        Erreur::RangeeDUnTexte { cadre, code } => format!(
            "« {code} » vient du texte du cadre {cadre} : cette ligne se corrige, elle ne se retire pas. Corrigez son intitulé ou son statut."
        ),
        Erreur::CadreEmploye { code, dossiers } => format!(
            "Le cadre {code} sert à {} et n’est pas livré avec Paraphe : il reste en place. Changez d’abord le cadre de ces dossiers.",
            if *dossiers < 2 { "un dossier de ce poste".to_owned() } else { format!("{dossiers} dossiers de ce poste") }
        ),
        Erreur::NombreDeSaisie(texte) => format!("« {texte} » n’est pas un nombre. Écrivez par exemple 50 ou 12,5."),
        Erreur::EntierDeSaisie(texte) => {
            format!("« {texte} » n’est pas un nombre d’objectifs. Écrivez un nombre entier, par exemple 11.")
        }
        Erreur::CadreRepete { fichier, code } => format!(
            "« {fichier} » contient le cadre {code}, qu’un autre fichier du même dossier donne déjà. Retirez l’un des deux du dossier « cadres »."
        ),
        Erreur::ChoixManquant { ligne } => {
            format!("Pour « {ligne} », choisissez l’engagement, le statut et le thème parmi ceux qui sont proposés.")
        }
        Erreur::TitreManquant => {
            "Il manque un texte : l’intitulé, l’unité, ou le titre et l’auteur de la source. Complétez-le.".to_owned()
        }
        Erreur::ReponseManquante(question) => match question {
            Question::Territoire => "Choisissez un territoire dans la liste.",
            Question::Collectivite => "Choisissez la collectivité qui signe.",
            Question::Debut => "Indiquez le premier jour du contrat.",
            Question::Fin => "Indiquez le dernier jour du contrat.",
        }
        .to_owned(),
        Erreur::Reponses(refus) => {
            refus.iter().map(|(_, erreur)| phrase(erreur)).collect::<Vec<_>>().join(" ")
        }
        Erreur::PeriodeInversee(periode) => format!(
            "La période se termine le {} avant de commencer le {}. Corrigez l’une des deux dates.",
            periode.fin.en_francais(),
            periode.debut.en_francais()
        ),
        Erreur::PeriodeHorsBornes(periode) => format!(
            "La période {} sort des années 2000 à 2100. Corrigez les dates.",
            periode.en_bref()
        ),
        Erreur::ExempleInconnu(nom) => {
            let connus: Vec<&str> = crate::EXEMPLES.iter().map(|e| e.nom).collect();
            format!("Il n’y a pas d’exemple « {nom} ». Exemples disponibles : {}.", connus.join(", "))
        }
        Erreur::ExerciceHorsContrat { exercice, periode } => format!(
            "L’exercice {exercice} est hors du contrat, qui court {}. Choisissez un exercice de cette période.",
            periode.en_toutes_lettres()
        ),
        Erreur::PageInconnue { numero, pages } => {
            format!("La page {numero} n’existe pas : le document en compte {pages}. Actualisez l’aperçu.")
        }
        Erreur::DelaiInconnu { code, connus } => {
            format!("Aucun délai ne porte le nom « {code} ». Délais que vous pouvez changer : {connus}.")
        }
        Erreur::SansSignataire => {
            "Aucune partie ne signe ce contrat. Indiquez qui signe dans « Parties et signataires ».".to_owned()
        }
        Erreur::NombreDOriginaux { maximum } => {
            format!("Indiquez un nombre d’originaux entre 1 et {maximum}.")
        }
        Erreur::EmpreinteManquante => {
            "Aucune empreinte n’est indiquée. Recopiez les huit caractères imprimés au pied de la page, par exemple 7K2M-4QXT."
                .to_owned()
        }
        Erreur::EmpreinteMalEcrite(texte) => format!(
            "« {texte} » n’est pas une empreinte. Recopiez les huit caractères imprimés au pied de la page, par exemple 7K2M-4QXT."
        ),
        Erreur::SeanceManquante => {
            "Aucune séance n’est indiquée. Donnez d’abord la date de la séance de l’assemblée.".to_owned()
        }
        Erreur::SeanceHorsCalendrier(seance) => {
            format!("Aucune échéance ne se calcule pour une séance le {}. Vérifiez la date.", seance.en_francais())
        }
        Erreur::RemedeChange => {
            "Cette correction n’est plus celle que vous avez lue : le dossier a changé. Relisez le constat.".to_owned()
        }
        Erreur::ElementInconnu => "Cet élément n’existe plus. Revenez au plan du dossier.".to_owned(),
        Erreur::TexteIllisible => {
            "Le texte contient un élément qui n’est pas accepté : il n’a pas été enregistré. Retirez le dernier collage et réessayez.".to_owned()
        }
        Erreur::DateDeSaisie(texte) => format!("« {texte} » n’est pas une date du calendrier. Écrivez par exemple 01/01/2022."),
        Erreur::ChangementIncomplet => "Indiquez le partenaire ou la date à écrire dans ces fiches.".to_owned(),
        Erreur::ModeleSansNom => "Donnez un nom au modèle : c’est par lui que vous le retrouverez.".to_owned(),
        Erreur::ModeleDejaLa(nom) => format!("Un modèle s’appelle déjà « {nom} ». Choisissez un autre nom."),
        Erreur::ModeleInconnu => "Ce modèle n’existe plus. Rouvrez l’écran pour voir ceux qui restent.".to_owned(),
        Erreur::NoteVide => "Écrivez la note : elle est vide.".to_owned(),
        Erreur::NoteInconnue => "Cette note n’existe plus. Rouvrez le dossier pour voir celles qui restent.".to_owned(),
        Erreur::RappelIllisible(texte) => format!(
            "« {texte} » n’est pas une date du calendrier. Écrivez par exemple 15/10/2022, ou videz la case pour ne pas avoir de rappel."
        ),
        Erreur::RappelPasse(jour) => format!(
            "Ce rappel tomberait le {}, qui est passé. Choisissez aujourd’hui ou un jour à venir.",
            jour.en_francais()
        ),
        Erreur::JoursDeRappel(texte) if texte.is_empty() => {
            "Indiquez combien de jours avant l’étape, par exemple 15.".to_owned()
        }
        Erreur::JoursDeRappel(texte) => {
            format!("« {texte} » n’est pas un nombre de jours. Écrivez un nombre entier, par exemple 15.")
        }
        Erreur::EtapeSansDate => {
            "Cette étape n’a pas encore de date : indiquez quand elle est prévue, ou choisissez le jour du rappel.".to_owned()
        }
        Erreur::NomManquant => "Indiquez votre nom et la partie pour laquelle vous écrivez.".to_owned(),
        Erreur::MotifManquant => {
            "Un constat se laisse pour une raison. Écrivez le motif : il reste au dossier et au journal.".to_owned()
        }
        Erreur::ConstatNonLaissable => "Seul un point « à vérifier » peut être laissé ainsi. Corrigez ce qui bloque, ou \
             imprimez le dossier comme projet."
            .to_owned(),
        Erreur::PassageBloque { vers, obstacles } => crate::textes::passages::refus(*vers, *obstacles),
        Erreur::DossierRange => {
            "Ce dossier est rangé : il se lit, il ne change plus. Pour y écrire, ressortez-le depuis la liste des dossiers."
                .to_owned()
        }
        Erreur::CodePris { cadre, code } => format!(
            "Le code « {code} » désigne déjà une ligne du cadre {cadre}, ou une autre ligne de votre liste. Donnez-en un autre à cette ligne."
        ),
        Erreur::ContratDefinitif => "La version définitive est arrêtée : son texte, ses cibles et ses montants prévus ne changent plus. \
             Pour la corriger, revenez d’abord au projet, à l’écran « Vérifier et exporter »."
            .to_owned(),
        Erreur::ContratSigne => "Le contrat est signé : son texte, ses cibles et ses montants prévus ne changent plus. Vous pouvez \
             encore noter les résultats, les crédits employés et les étapes."
            .to_owned(),
        Erreur::Feuille(_)
        | Erreur::Classeur(_)
        | Erreur::FeuilleDeLecture(_)
        | Erreur::FeuilleDUnAutre { .. }
        | Erreur::FeuilleSansReperes => feuilles::erreur(erreur),
        Erreur::NonImprimable(refuses) => caracteres::refus(refuses),
        Erreur::Pdf(cause) => pdf(cause),
        Erreur::Stockage(cause) => stockage(cause),
    }
}

fn nom(fichier: &Path) -> String {
    fichier.file_name().map_or_else(|| fichier.display().to_string(), |n| n.to_string_lossy().into_owned())
}

fn lecture(fichier: &Path, cause: &std::io::Error) -> String {
    use std::io::ErrorKind as K;
    let quoi = nom(fichier);
    match cause.kind() {
        K::NotFound => format!("« {quoi} » est introuvable. Vérifiez son nom et son dossier."),
        K::PermissionDenied => {
            format!("« {quoi} » ne peut pas être lu : l’accès est refusé. Demandez les droits de lecture.")
        }
        K::IsADirectory => {
            format!("« {quoi} » est un dossier de fichiers. Choisissez un fichier de ce dossier.")
        }
        _ => format!("« {quoi} » ne peut pas être lu. Réessayez, ou copiez-le d’abord sur ce poste."),
    }
}

fn ecriture(fichier: &Path, cause: &std::io::Error) -> String {
    use std::io::ErrorKind as K;
    let quoi = nom(fichier);
    match cause.kind() {
        K::NotFound => {
            format!("Impossible d’écrire « {quoi} » : le dossier de destination n’existe pas. Choisissez-en un autre.")
        }
        K::PermissionDenied | K::ReadOnlyFilesystem => {
            format!("Impossible d’écrire « {quoi} » : l’emplacement est protégé. Choisissez un autre dossier.")
        }
        K::StorageFull => {
            format!("Impossible d’écrire « {quoi} » : le disque est plein. Libérez de la place et réessayez.")
        }
        K::IsADirectory => format!("« {quoi} » est un dossier de fichiers. Donnez un nom de fichier."),
        _ if fichier.is_dir() => format!("« {quoi} » est un dossier de fichiers. Donnez un nom de fichier."),
        _ => format!("Impossible d’écrire « {quoi} ». S’il est ouvert, fermez-le et réessayez."),
    }
}

fn paquet(quoi: &str, cause: &ErreurPaquet) -> String {
    match cause {
        ErreurPaquet::TropGros => {
            format!("« {quoi} » est trop volumineux pour un dossier. Demandez un nouvel envoi, sans pièces inutiles.")
        }
        ErreurPaquet::Tronque => {
            format!(
                "« {quoi} » est incomplet ou abîmé : il n’a pas pu être ouvert. Demandez un nouvel envoi du fichier."
            )
        }
        // What Word, Excel and their like put first in their files.
        ErreurPaquet::NomInterdit(membre) if membre == "[Content_Types].xml" => format!(
            "« {quoi} » est un document de bureautique (Word, Excel…), pas un dossier. Choisissez le fichier « .paraphe »."
        ),
        ErreurPaquet::NomInterdit(membre) => format!(
            "« {quoi} » contient un élément au nom interdit (« {membre} ») : il n’a pas été ouvert. Demandez un nouvel \
             export depuis Paraphe."
        ),
        ErreurPaquet::SansDossier => {
            format!("« {quoi} » ne contient pas de dossier. Choisissez un fichier .paraphe exporté depuis Paraphe.")
        }
        ErreurPaquet::Altere(membre) => format!(
            "« {quoi} » a été modifié depuis son export (élément « {membre} »). Demandez un nouvel envoi du fichier."
        ),
        ErreurPaquet::AutreFormat => {
            format!(
                "« {quoi} » n’est pas un dossier de Paraphe. Choisissez le fichier « .paraphe » que vous avez reçu ou exporté."
            )
        }
        ErreurPaquet::PlusRecent(_) => plus_recent(quoi),
        ErreurPaquet::Refus(refus) => refus_de_lecture(quoi, refus),
    }
}

/// What is not taken in, with what to do of it when that is known.
fn inconnu(fichier: &str) -> String {
    let extension = fichier.rsplit_once('.').map(|(_, fin)| fin.to_lowercase()).unwrap_or_default();
    let suite = match extension.as_str() {
        "xls" | "ods" | "csv" => "Ouvrez-le dans votre tableur et enregistrez-le au format Excel (.xlsx).",
        "docx" | "doc" | "odt" => {
            "Paraphe ne reprend pas un texte de traitement de texte : ouvrez l’article ou la fiche, et collez-y ce qui a changé."
        }
        _ => {
            "Paraphe reprend un dossier (.paraphe), une feuille remplie (.xlsx), un cadre (.toml) ou un PDF revenu de la signature."
        }
    };
    format!("« {fichier} » ne peut pas être importé. {suite}")
}

fn plus_recent(quoi: &str) -> String {
    format!("« {quoi} » vient d’une version plus récente de Paraphe. Mettez l’application à jour pour l’ouvrir.")
}

/// The file, the place, what is wrong, how to mend it.
pub fn refus_de_lecture(quoi: &str, refus: &Refus) -> String {
    let ou = chemins::en_clair(refus);
    let valeur = refus.valeur.as_deref().unwrap_or_default();
    match &refus.motif {
        Motif::FormatPlusRecent => plus_recent(quoi),
        Motif::Syntaxe { ligne, colonne } => {
            let ou = match colonne {
                // The reader counts from one: nothing is left on that line.
                0 => "à la fin du fichier".to_owned(),
                colonne => format!("à la ligne {ligne}, colonne {colonne}"),
            };
            format!("« {quoi} » ne peut pas être lu : erreur d’écriture {ou}. Demandez un nouvel export du fichier.")
        }
        motif => format!("« {quoi} », {ou} : {}", defaut(motif, valeur)),
    }
}

/// What is wrong with a value, then what to write.
/// Why what was typed cannot stand in the dossier, beside its field.
pub(crate) fn saisie_refusee(motif: &Motif, valeur: Option<&str>) -> String {
    match motif {
        Motif::ChampManquant(_) => "Ce champ ne peut pas rester vide. Écrivez sa valeur.".to_owned(),
        Motif::ValeurInattendue => "Cette valeur n’est pas attendue ici. Rétablissez la précédente.".to_owned(),
        autre => crate::edition::majuscule(&defaut(autre, valeur.unwrap_or_default())),
    }
}

pub fn defaut(motif: &Motif, valeur: &str) -> String {
    match motif {
        Motif::MontantIllisible => {
            format!(
                "le montant « {valeur} » n’est pas lisible. Écrivez-le avec un point et deux décimales, par exemple 110000.00."
            )
        }
        Motif::NombreIllisible => format!("le nombre « {valeur} » n’est pas lisible. Écrivez par exemple 12 ou 12.5."),
        Motif::DateIllisible => {
            format!("la date « {valeur} » n’est pas lisible. Écrivez-la AAAA-MM-JJ, par exemple 2022-10-15.")
        }
        Motif::DateInexistante => {
            format!("la date « {valeur} » n’existe pas{}. Corrigez-la.", explication_de_la_date(valeur))
        }
        Motif::IdentifiantInvalide => format!(
            "l’identifiant « {valeur} » contient un caractère interdit. N’utilisez que lettres, chiffres et tirets."
        ),
        Motif::IdentifiantEnDouble => {
            format!("l’identifiant « {valeur} » est utilisé deux fois. Donnez-en un autre au second élément.")
        }
        Motif::PeriodeInversee => "la fin précède le début. Corrigez l’une des deux dates.".to_owned(),
        Motif::AnneeInvalide => {
            format!("l’année « {valeur} » n’est pas valable. Indiquez une année entre 2000 et 2100.")
        }
        Motif::ChampInconnu(champ) => {
            format!("le champ « {champ} » n’est pas connu de cette version. Retirez-le ou mettez Paraphe à jour.")
        }
        Motif::ChampManquant(champ) => format!("il manque le champ « {champ} ». Ajoutez-le."),
        Motif::ValeurInattendue if valeur.is_empty() => {
            "la valeur n’est pas du type attendu. Comparez avec un dossier exporté par Paraphe.".to_owned()
        }
        Motif::ValeurInattendue => {
            format!("la valeur « {valeur} » n’est pas attendue ici. Comparez avec un dossier exporté par Paraphe.")
        }
        Motif::CheminIntrouvable => "cet élément n’existe plus. Actualisez l’affichage.".to_owned(),
        Motif::PassageRefuse => {
            "ce passage d’un état à l’autre n’est pas possible. Revenez d’abord à l’état précédent.".to_owned()
        }
        Motif::FormatPlusRecent | Motif::Syntaxe { .. } => "le fichier ne peut pas être lu.".to_owned(),
    }
}

/// « : il n’y a pas de 31 septembre ».
fn explication_de_la_date(valeur: &str) -> String {
    let mut parties = valeur.split('-').skip(1).filter_map(|p| p.parse::<usize>().ok());
    match (parties.next(), parties.next()) {
        (Some(mois @ 1..=12), Some(jour)) => format!(" : il n’y a pas de {jour} {}", MOIS[mois - 1]),
        _ => String::new(),
    }
}

fn pdf(cause: &ErreurPdf) -> String {
    match cause {
        ErreurPdf::CaractereAbsent { caractere, .. } => {
            caracteres::refus(&[CaractereRefuse { caractere: *caractere, lieux: Vec::new() }])
        }
        _ => "Le PDF n’a pas pu être produit. Votre texte est enregistré. Réessayez, ou signalez le problème à l’assistance.".to_owned(),
    }
}

/// What to do of a file that no longer reads.
const REPRENDRE: &str = "Une copie vérifiée est faite chaque jour, à côté, dans le dossier « sauvegardes » : fermez Paraphe, puis \
                         faites remettre la plus récente à la place du fichier « portefeuille.sqlite ».";

fn stockage(cause: &stockage::Erreur) -> String {
    use stockage::Erreur as S;
    match cause {
        S::PlusRecent { .. } => {
            "Vos dossiers viennent d’une version plus récente de Paraphe. Mettez l’application à jour pour les ouvrir."
                .to_owned()
        }
        S::Illisible(fichier) => format!(
            "« {} » n’est pas un portefeuille de Paraphe, ou il est abîmé. Rien n’a été modifié. {}",
            fichier.display(),
            REPRENDRE
        ),
        S::Endommage => format!("Le fichier qui contient vos dossiers est abîmé. {REPRENDRE}"),
        S::Occupe => "Une autre fenêtre de Paraphe écrit en ce moment. Fermez-la, puis réessayez.".to_owned(),
        S::DisquePlein => {
            "Le dossier n’a pas pu être enregistré : le disque est plein. Libérez de la place et réessayez.".to_owned()
        }
        S::LectureSeule => {
            "Le dossier n’a pas pu être enregistré : l’emplacement est protégé en écriture. Vérifiez vos droits."
                .to_owned()
        }
        S::Introuvable(_) => "Ce dossier n’existe plus. Actualisez la liste.".to_owned(),
        S::DejaLa(_) => "Ce dossier est déjà dans votre liste. Ouvrez-le depuis la liste des dossiers.".to_owned(),
        S::RienAAnnuler => "Il n’y a rien à annuler.".to_owned(),
        S::Refus(refus) => {
            let ou = chemins::en_clair(refus);
            format!(
                "La modification n’a pas été enregistrée ({ou}) : {}",
                defaut(&refus.motif, refus.valeur.as_deref().unwrap_or_default())
            )
        }
        S::MontantHorsLimite(_) => {
            "Un montant est trop grand pour être enregistré. Vérifiez le nombre de chiffres.".to_owned()
        }
        S::Abime(_) => format!("Ce dossier ne se relit plus. Rien n’a été modifié. {REPRENDRE}"),
        S::Fichier(_) => {
            "Le dossier des données ne peut pas être ouvert. Vérifiez vos droits et la place disponible.".to_owned()
        }
        S::Sqlite(_) => {
            "L’opération a échoué de façon inattendue. Fermez et rouvrez Paraphe, puis réessayez ; si cela se répète, \
             signalez-le à l’assistance."
                .to_owned()
        }
    }
}
/// Where no dossier can be begun: a territory whose titles are not known, a code written otherwise, a code of nothing.
fn territoire_inconnu(code: &str) -> String {
    if let Some(nom) = referentiel::nom_du_territoire(code) {
        return format!(
            "{nom} ({code}) n’est pas un département : les titres de la collectivité et de l’État qui y signent ne sont pas connus, et aucun dossier n’a été créé. Écrivez son fichier dossier.json d’après « paraphe schema », avec ses parties : il s’importe, se contrôle et s’imprime comme les autres."
        );
    }
    let voulu = [code.trim().to_uppercase(), format!("0{}", code.trim())];
    match voulu.iter().find_map(|essai| referentiel::territoire(essai)) {
        Some(t) => format!("Aucun département ne porte le code « {code} ». Pour {}, écrivez « {} ».", t.nom, t.code),
        None => format!("Aucun département ne porte le code « {code} ». Indiquez un code comme 15, 2A ou 974."),
    }
}
