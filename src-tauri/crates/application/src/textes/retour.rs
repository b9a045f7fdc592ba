//! The French of what comes back from signature: what was verified, what was not, and what nobody can say offline.

use documents::typographie::typographier;
use domaine::jour::Jour;
use signatures::{Ajouts, Certificat, Changement, Defaut, Illisible, Lecture, Moment, Nature, Signature};

use super::constats::compter;
use super::nom_de_document::Nom;
use crate::horloge;
use crate::retour::{AGarder, Rendu, jour_de};
use crate::vues_retour::{SignatureVue, SorteDeRendu, VerdictRetour};

pub fn illisible(cause: Illisible) -> &'static str {
    match cause {
        Illisible::PasUnPdf => "Ce fichier n’est pas un PDF. Choisissez le fichier PDF qui est revenu de la signature.",
        Illisible::Abime => {
            "Ce PDF est incomplet ou abîmé : il ne peut pas être lu. Demandez qu’on vous l’envoie à nouveau, sans l’ouvrir ni l’enregistrer entre-temps."
        }
        Illisible::Chiffre => {
            "Ce PDF est protégé par un mot de passe. Demandez-en une copie sans protection, telle qu’elle est sortie de la signature."
        }
    }
}

/// The account in one sentence.
pub fn resume(verdict: &VerdictRetour, rendu: &Rendu, lecture: &Lecture) -> String {
    let signees = lecture.signatures.iter().filter(|s| s.nature == Nature::Signature).count();
    let texte = match verdict {
        VerdictRetour::Conforme => format!(
            "{}, sur {}.",
            compter(signees, "signature électronique intacte", "signatures électroniques intactes"),
            match rendu.sorte {
                SorteDeRendu::MemeTexte if rendu.est_un_acte() => {
                    format!("un fichier qui a les données et le texte {}", de_ce_dossier(rendu, Nom::avec_de))
                }
                SorteDeRendu::MemeTexte => format!("un fichier qui a le texte {}", de_ce_dossier(rendu, Nom::avec_de)),
                _ => de_ce_dossier(rendu, Nom::avec_article),
            }
        ),
        VerdictRetour::NonVerifiable if rendu.sorte == SorteDeRendu::SansDonnees => format!(
            "Document numérisé, sans signature électronique : {}. Rien ne peut y être vérifié par Paraphe.",
            compter(lecture.pages, "page", "pages")
        ),
        VerdictRetour::NonVerifiable => format!(
            "C’est {}, mais ce fichier ne porte aucune signature électronique.",
            de_ce_dossier(rendu, Nom::avec_article)
        ),
        VerdictRetour::Anomalie if rendu.sorte == SorteDeRendu::AutreDossier => {
            "Ce fichier n’est pas un document de ce dossier.".to_owned()
        }
        VerdictRetour::Anomalie if rendu.sorte == SorteDeRendu::AutreVersion => {
            format!("Ce fichier est une autre version {}.", de_ce_dossier(rendu, Nom::avec_de))
        }
        VerdictRetour::Anomalie if lecture.signatures.iter().any(|s| altere(&s.defauts)) => {
            "Au moins une signature est altérée : ce fichier ne prouve pas ce qui a été signé.".to_owned()
        }
        VerdictRetour::Anomalie if lecture.signatures.iter().any(|s| !s.intacte()) => {
            "Au moins une signature ne peut pas être vérifiée.".to_owned()
        }
        VerdictRetour::Anomalie => match rendu.sorte {
            SorteDeRendu::Exact | SorteDeRendu::MemeTexte => {
                "Le document a été modifié autrement que par des signatures.".to_owned()
            }
            _ if lecture.signatures.is_empty() => {
                "Ce fichier n’est pas celui de ce dossier, et ne porte aucune signature électronique.".to_owned()
            }
            _ => "Les signatures portent sur un fichier qui n’est pas celui de ce dossier.".to_owned(),
        },
    };
    typographier(&texte)
}

/// « de la convention de ce dossier », « le document de ce dossier » when nothing says which one.
fn de_ce_dossier(rendu: &Rendu, forme: fn(&Nom) -> String) -> String {
    format!("{} de ce dossier", forme(&rendu.nom()))
}

/// Which document this is.
pub fn document(rendu: &Rendu, lecture: &Lecture) -> String {
    let projet = if rendu.projet { " Il a été imprimé à l’état de projet." } else { "" };
    let texte = match rendu.sorte {
        SorteDeRendu::Exact => format!(
            "Il contient exactement le fichier que Paraphe a produit : c’est {}.{projet}",
            de_ce_dossier(rendu, Nom::avec_article)
        ),
        SorteDeRendu::MemeTexte => {
            let memes = if rendu.est_un_acte() { "Ses données et ses mots sont les mêmes" } else { "Ses mots sont les mêmes" };
            format!(
                "Ce n’est pas le fichier que Paraphe a produit pour {} : un autre logiciel l’a enregistré à nouveau, ou son logo est autre. {memes} ; seule une lecture dit si ses pages montrent la même chose.{projet}",
                rendu.nom().avec_article()
            )
        }
        SorteDeRendu::TexteDifferent => format!(
            "Ce n’est pas le fichier que Paraphe a produit pour {}. Les données jointes sont celles de ce dossier, mais le texte des pages n’est pas le même, ou ne peut pas être lu : comparez-le à l’original avant de le retenir.{projet}",
            rendu.nom().avec_article()
        ),
        SorteDeRendu::AutreVersion if rendu.ajouts.is_some() => format!(
            "Il contient exactement le fichier qui a été envoyé, mais le dossier a changé depuis : c’est une autre version {}.{}{projet}",
            rendu.nom().avec_de(),
            ecarts(rendu.ecarts)
        ),
        SorteDeRendu::AutreVersion if !rendu.reconnu_a_son_titre => format!(
            "C’est {}, dans une autre version que celle d’aujourd’hui.{}{projet}",
            de_ce_dossier(rendu, Nom::avec_article),
            ecarts(rendu.ecarts)
        ),
        SorteDeRendu::AutreVersion => format!(
            "Il porte le titre {}, mais une autre empreinte : c’est une autre version, ou le document d’un autre dossier qui a le même titre.",
            de_ce_dossier(rendu, Nom::avec_de)
        ),
        SorteDeRendu::AutreDossier => format!(
            "Ce n’est pas un document de ce dossier : il vient du dossier « {} ».",
            rendu.autre.as_deref().unwrap_or_default()
        ),
        SorteDeRendu::SansDonnees => match (&rendu.attendu, &rendu.empreinte_lue) {
            (Some((_, empreinte)), _) => format!(
                "Ce n’est pas le fichier que Paraphe a produit, mais il porte l’empreinte {empreinte}, celle {}.",
                de_ce_dossier(rendu, Nom::avec_de)
            ),
            (None, Some(lue)) => {
                format!("Ce n’est pas le fichier que Paraphe a produit. L’empreinte {lue} qu’il porte n’est celle d’aucun document de ce dossier dans son état d’aujourd’hui.")
            }
            (None, None) if lecture.signatures.is_empty() => "Le fichier n’a ni données ni signature électronique, comme une copie numérisée du papier : Paraphe ne peut pas dire de quel document il s’agit. Relisez-le, notamment l’empreinte au pied des pages.".to_owned(),
            (None, None) => "Ce n’est pas un document produit par Paraphe : il n’en porte ni les données, ni l’empreinte.".to_owned(),
        },
    };
    let sans_portee = if rendu.attendu.is_some() && !rendu.se_signe() {
        " Ce n’est pas un acte à signer : le joindre au dossier ne scelle rien."
    } else {
        ""
    };
    typographier(&format!("{texte}{sans_portee}"))
}

fn ecarts(n: usize) -> String {
    match n {
        0 => String::new(),
        n => format!(" Il en diffère par {}.", compter(n, "donnée", "données")),
    }
}

/// Under which title the file is kept, and the version that it seals.
pub fn a_garder(verdict: &VerdictRetour, rendu: &Rendu, restent: usize, jour: Jour) -> Option<AGarder> {
    if rendu.sorte == SorteDeRendu::AutreDossier {
        return None;
    }
    let (nom, e) = (rendu.nom().en_titre(), rendu.nom().accord());
    let etat = match verdict {
        VerdictRetour::Conforme if restent > 0 => format!("signé{e} en partie"),
        VerdictRetour::Conforme => format!("signé{e}"),
        VerdictRetour::NonVerifiable if rendu.sorte == SorteDeRendu::SansDonnees => format!("numérisé{e}"),
        VerdictRetour::NonVerifiable => "sans signature électronique".to_owned(),
        VerdictRetour::Anomalie => "à vérifier".to_owned(),
    };
    let scelle = *verdict == VerdictRetour::Conforme && rendu.se_signe();
    let empreinte = rendu.attendu.as_ref().filter(|_| scelle).map(|(_, empreinte)| empreinte);
    Some(AGarder {
        titre: typographier(&format!("{nom} {etat}, rendu{e} le {}", jour.en_francais())),
        version: empreinte.map(|empreinte| format!("{nom} {etat}, empreinte {empreinte}")),
    })
}

/// The version that a scan seals: the act as it was settled.
pub fn version_d_une_copie(acte: &Nom, empreinte: &str) -> String {
    format!("{} signé{} sur papier, copie numérisée jointe, empreinte {empreinte}", acte.en_titre(), acte.accord())
}

/// What is never judged offline.
pub fn limites(signees: bool, intact: bool) -> String {
    let texte = if signees {
        "Paraphe ne juge pas la confiance accordée aux certificats : ni si leur autorité est reconnue, ni s’ils ont été révoqués, ni si leur titulaire avait qualité pour signer. Faites-le vérifier par un service en ligne s’il le faut."
    } else if intact {
        "Sans signature électronique, Paraphe ne peut dire qui a signé."
    } else {
        "Sans signature électronique, Paraphe ne peut dire ni qui a signé, ni si le document a été modifié."
    };
    typographier(texte)
}

/// One signature.
pub fn signature(s: &Signature, pour: Option<String>, jour: Jour) -> SignatureVue {
    let certificat = s.certificat.as_ref();
    let signataire = certificat.map_or_else(|| "Signataire inconnu".to_owned(), |c| c.nom.clone());
    SignatureVue {
        champ: s.champ.clone(),
        pour,
        signataire,
        organisation: certificat.and_then(|c| c.organisation.clone()),
        emetteur: certificat.map(|c| c.emetteur.clone()),
        serie: certificat.map(|c| c.serie.clone()),
        validite: certificat.map(validite),
        algorithme: s.algorithme.clone(),
        date: typographier(&date(s)),
        intacte: s.intacte(),
        verdict: verdict(s),
        defauts: s.defauts.iter().map(|d| typographier(&defaut(d))).collect(),
        apres: typographier(&apres(&s.apres)),
        remarques: remarques(s, jour).iter().map(|r| typographier(r)).collect(),
    }
}

fn validite(certificat: &Certificat) -> String {
    let borne = |moment| jour_de(moment).map_or_else(|| "?".to_owned(), Jour::en_chiffres);
    format!("du {} au {}", borne(certificat.valide_du), borne(certificat.valide_au))
}

fn en_francais(moment: Moment) -> String {
    horloge::instant(moment.0).map_or_else(|| "date illisible".to_owned(), |i| horloge::en_francais(&i.to_string()))
}

fn date(s: &Signature) -> String {
    let autorite = s.horodatage.as_ref().filter(|h| h.defauts.is_empty());
    match (autorite.and_then(|h| h.date), s.date()) {
        (Some(moment), _) => {
            let nom = autorite.and_then(|h| h.autorite.as_ref()).map_or("une autorité inconnue", |c| c.nom.as_str());
            format!("{}, d’après l’horodatage de « {nom} »", en_francais(moment))
        }
        (None, Some(moment)) if s.nature == Nature::Horodatage => en_francais(moment),
        (None, Some(moment)) => format!("{}, d’après l’ordinateur du signataire", en_francais(moment)),
        (None, None) => "date non indiquée".to_owned(),
    }
}

/// True when the fault says that something was changed; false when it only says that nothing can be verified.
fn altere(defauts: &[Defaut]) -> bool {
    let inverifiable = |d: &Defaut| {
        matches!(
            d,
            Defaut::AlgorithmeFaible(_)
                | Defaut::AlgorithmeInconnu(_)
                | Defaut::FormatInconnu(_)
                | Defaut::CertificatAbsent
        )
    };
    !defauts.iter().all(inverifiable)
}

fn verdict(s: &Signature) -> String {
    let (nom, e) = match s.nature {
        Nature::Signature => ("Signature", "e"),
        Nature::Horodatage => ("Horodatage", ""),
    };
    if altere(&s.defauts) {
        format!("{nom} altéré{e}")
    } else if !s.intacte() {
        format!("{nom} non vérifié{e}")
    } else if s.apres.changements.is_empty() {
        format!("{nom} intact{e}")
    } else {
        format!("{nom} intact{e}, document modifié ensuite")
    }
}

fn apres(apres: &Ajouts) -> String {
    if !apres.changements.is_empty() {
        return "Le document a été modifié après cette signature.".to_owned();
    }
    match apres.signatures.len() {
        0 if apres.rien() => "Rien n’a été ajouté depuis.".to_owned(),
        0 => "Depuis, rien n’a changé de ce que les pages disaient.".to_owned(),
        1 => "Depuis, une autre signature a été apposée, et rien d’autre.".to_owned(),
        n => format!("Depuis, {n} autres signatures ont été apposées, et rien d’autre."),
    }
}

fn remarques(s: &Signature, jour: Jour) -> Vec<String> {
    let mut remarques = Vec::new();
    for defaut in s.horodatage.iter().flat_map(|h| &h.defauts) {
        remarques.push(format!("L’horodatage joint n’est pas valable. {}", self::defaut(defaut)));
    }
    if let (Some(certificat), Some(moment)) = (&s.certificat, s.date()) {
        if !certificat.valide_le(moment) {
            let quand = if moment < certificat.valide_du { "pas encore" } else { "plus" };
            remarques.push(format!("À la date indiquée, le certificat n’était {quand} valable."));
        } else if let Some(fin) = jour_de(certificat.valide_au).filter(|fin| *fin < jour) {
            remarques
                .push(format!("Le certificat, valable à la date indiquée, a expiré depuis, le {}.", fin.en_francais()));
        }
        if jour_de(moment).and_then(|j| j.plus(-1)).is_some_and(|veille| veille > jour) {
            remarques.push("La date indiquée est dans l’avenir.".to_owned());
        }
    }
    if s.certificat.as_ref().is_some_and(|c| c.auto_signe) {
        remarques.push(
            "Le signataire s’est délivré lui-même son certificat : aucune autorité ne répond de son nom.".to_owned(),
        );
    }
    remarques.extend(remarques_sur_les_champs(&s.apres));
    remarques
}

/// Fields that were added or filled: allowed, and worth a look.
pub fn remarques_sur_les_champs(ajouts: &Ajouts) -> Vec<String> {
    let ajoutes = ajouts.champs_ajoutes.iter().map(|champ| {
        format!("Le champ de signature « {champ} » a été ajouté sur une page : regardez ce qu’il recouvre.")
    });
    let remplis = ajouts.champs_remplis.iter().map(|champ| format!("Le champ « {champ} » a été rempli ou modifié."));
    ajoutes.chain(remplis).map(|r| typographier(&r)).collect()
}

/// The original that somebody gave, when nothing was learnt from it.
pub fn original_de_trop(rendu: &Rendu) -> Option<String> {
    let phrase = match &rendu.ajouts {
        Some(_) if rendu.par_l_original => return None,
        Some(_) => {
            "L’original donné n’a pas servi : Paraphe a refait lui-même, à l’octet près, le fichier qui a été envoyé."
        }
        None => {
            "L’original donné n’a pas servi : le fichier revenu ne le contient pas. Vérifiez que c’est bien celui qui a été envoyé à la signature."
        }
    };
    Some(typographier(phrase))
}

fn defaut(defaut: &Defaut) -> String {
    match defaut {
        Defaut::PlageAbsente => "La signature ne dit pas ce qu’elle couvre.".to_owned(),
        Defaut::PlageSansDebut => "La signature ne couvre pas le début du fichier.".to_owned(),
        Defaut::PlageEnDesordre => "Les deux parties que la signature dit couvrir se chevauchent.".to_owned(),
        Defaut::PlageHorsDuFichier => "La signature dit couvrir plus que le fichier : il en manque la fin.".to_owned(),
        Defaut::PlageTrouee => "La signature laisse de côté une partie du fichier, qui a pu être changée.".to_owned(),
        Defaut::PlageInachevee => "La signature s’arrête avant la fin de ce qu’elle devait couvrir.".to_owned(),
        Defaut::ContenuDeplace => "La signature ne se trouve pas à la place qu’elle laisse dans le fichier.".to_owned(),
        Defaut::HorsDeSaRevision => "La partie du fichier que la signature couvre ne la contient pas.".to_owned(),
        Defaut::Retiree => "La signature a été retirée ou remplacée ensuite.".to_owned(),
        Defaut::FormatInconnu(format) => format!("Ce format de signature n’est pas lu par Paraphe ({format})."),
        Defaut::ContenuIllisible => "La signature ne peut pas être décodée : elle est abîmée ou tronquée.".to_owned(),
        Defaut::ContenuSuivi => "Des données étrangères suivent la signature, à sa place.".to_owned(),
        Defaut::NombreDeSignataires(n) => format!("La signature a {n} signataires au lieu d’un seul."),
        Defaut::ContenuEmbarque => "La signature porte sur un contenu caché, et non sur le fichier.".to_owned(),
        Defaut::EmpreinteDifferente => "Ce qui était signé a été changé depuis.".to_owned(),
        Defaut::SignatureFausse => "La signature n’a pas été faite avec la clé de ce certificat.".to_owned(),
        Defaut::CertificatAbsent => "Le certificat du signataire n’est pas dans le fichier.".to_owned(),
        Defaut::CertificatDifferent => "Le certificat joint n’est pas celui que le signataire a désigné.".to_owned(),
        Defaut::CertificatNonNomme => {
            "La signature ne désigne pas son certificat, comme son format l’exige.".to_owned()
        }
        Defaut::AlgorithmeFaible(nom) => format!("{nom} est trop faible pour prouver quoi que ce soit."),
        Defaut::AlgorithmeInconnu(nom) => format!("Cet algorithme n’est pas lu par Paraphe ({nom})."),
    }
}

/// What a signature does not explain.
pub fn changement(changement: &Changement) -> String {
    let texte = match changement {
        Changement::PagesAjoutees(1) => "Une page a été ajoutée.".to_owned(),
        Changement::PagesAjoutees(n) => format!("{n} pages ont été ajoutées."),
        Changement::PagesRetirees(1) => "Une page a été retirée.".to_owned(),
        Changement::PagesRetirees(n) => format!("{n} pages ont été retirées."),
        Changement::PagesRemplacees => "La suite des pages a été changée.".to_owned(),
        Changement::Page(page) => format!("Ce que montre la page {page} a été changé."),
        Changement::Annotation(page) => {
            format!("Une note, un lien ou une image a été posé ou retiré sur la page {page}.")
        }
        Changement::ChampSigne(champ) => format!("Le champ « {champ} », déjà signé, a été changé."),
        Changement::ChampModifie(champ) => format!("L’aspect du champ « {champ} » a été changé sans qu’il soit signé."),
        Changement::Formulaire => "La liste des champs à signer a été changée.".to_owned(),
        Changement::Catalogue(cle) => format!("Une propriété du fichier a été changée ({cle})."),
        Changement::ObjetPrepare(numero) => {
            format!("Une place laissée vide avant la signature a été remplie après elle (objet {numero}).")
        }
        Changement::Objet(numero) => format!("Un élément du fichier a été changé (objet {numero})."),
        Changement::TableTrompeuse(numero) => {
            format!("La table du fichier mène à un autre élément que celui qu’elle nomme (objet {numero}).")
        }
        Changement::OctetsApresLaFin => "Des données ont été ajoutées après la fin du fichier.".to_owned(),
        Changement::CertificationEnfreinte => {
            "Une signature interdisait toute modification, et il y en a eu.".to_owned()
        }
    };
    typographier(&texte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chaque_phrase_finit_et_se_lit() {
        let defauts = [
            Defaut::PlageAbsente,
            Defaut::PlageSansDebut,
            Defaut::PlageEnDesordre,
            Defaut::PlageHorsDuFichier,
            Defaut::PlageTrouee,
            Defaut::PlageInachevee,
            Defaut::ContenuDeplace,
            Defaut::HorsDeSaRevision,
            Defaut::Retiree,
            Defaut::FormatInconnu("adbe.x".to_owned()),
            Defaut::ContenuIllisible,
            Defaut::ContenuSuivi,
            Defaut::NombreDeSignataires(2),
            Defaut::ContenuEmbarque,
            Defaut::EmpreinteDifferente,
            Defaut::SignatureFausse,
            Defaut::CertificatAbsent,
            Defaut::CertificatDifferent,
            Defaut::CertificatNonNomme,
            Defaut::AlgorithmeFaible("SHA-1".to_owned()),
            Defaut::AlgorithmeInconnu("1.2.3".to_owned()),
        ];
        let phrases: Vec<String> = defauts.iter().map(defaut).collect();
        let uniques: std::collections::BTreeSet<&String> = phrases.iter().collect();
        assert_eq!(uniques.len(), defauts.len(), "no two faults read the same");
        assert!(phrases.iter().all(|p| p.ends_with('.')), "{phrases:?}");
        assert!(!altere(&[Defaut::AlgorithmeFaible("SHA-1".to_owned())]), "weak is not altered");
        assert!(altere(&[Defaut::CertificatAbsent, Defaut::EmpreinteDifferente]));
    }

    #[test]
    fn un_fichier_inutilisable_dit_quoi_faire() {
        for cause in [Illisible::PasUnPdf, Illisible::Abime, Illisible::Chiffre] {
            assert!(illisible(cause).matches(". ").count() >= 1, "what happened, then what to do");
        }
    }
}
