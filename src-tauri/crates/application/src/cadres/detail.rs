//! One framework as a view, to be read and completed: each row with its source, how sure it is, and what its field shows.

use documents::typographie::typographier;
use domaine::cadre::{
    Cadre, CleSource, Correspondance, DatePartielle, Fiabilite, FinanceurAdmis, Indicateur, NatureTexte, Quand,
    Situation, SourceTexte, StatutObjectif, Theme,
};
use domaine::dossier::{Periodicite, Sens};
use referentiel::CadreConnu;
use serde::Serialize;

use super::completion::{Compte, financeur_en_clair, se_retire};
use super::copie::quand_en_clair;
use super::lectures::{mot, resume, retouches};
use crate::textes;
use crate::textes::cadres as mots;
use crate::vues_cadres::{CadreDetailVue, FinanceurCadreVue, RangeeCadreVue, SourceSaisieVue};
use crate::vues_ecran::OptionVue;

/// The whole framework.
pub(super) fn detail(connu: &CadreConnu) -> CadreDetailVue {
    let cadre = connu.cadre;
    let periode = cadre.periode(Situation::PremierContrat);
    CadreDetailVue {
        resume: resume(connu),
        debut: periode.and_then(|p| p.debut).map(|d| d.en_chiffres()).unwrap_or_default(),
        fin: periode.map(|p| p.fin.en_chiffres()).unwrap_or_default(),
        texte: cadre.texte_principal().map(|t| typographier(&t.mention())),
        note: cadre.note.as_deref().map(typographier),
        engagements: cadre
            .engagements
            .iter()
            .map(|e| {
                let precision = if e.transverse { "transversal" } else { "" };
                Rangee::de(&e.code, e.fiabilite, &e.source, &e.note).vue(cadre, &e.titre, precision)
            })
            .collect(),
        perennites: [("", "non trouvé"), ("oui", "pérennes"), ("non", "non pérennes")]
            .map(|(code, libelle)| OptionVue { code: code.to_owned(), libelle: libelle.to_owned() })
            .into(),
        statuts: options(
            [StatutObjectif::Obligatoire, StatutObjectif::Facultatif, StatutObjectif::Inconnu],
            mots::statut_en_clair,
        ),
        themes: options(Theme::TOUS, mots::theme),
        sens: options([Sens::Hausse, Sens::Baisse, Sens::Stabilite, Sens::Suivi], mots::sens),
        periodicites: options([Periodicite::AnneeCivile, Periodicite::AnneeScolaire], mots::periodicite),
        textes: options(
            [
                NatureTexte::Instruction,
                NatureTexte::Circulaire,
                NatureTexte::Arrete,
                NatureTexte::Decret,
                NatureTexte::Loi,
            ],
            mots::nature_du_texte,
        ),
        objectifs: objectifs(cadre),
        places: places(cadre),
        comptes: comptes(cadre),
        indicateurs: cadre.indicateurs.iter().map(|i| indicateur(cadre, i)).collect(),
        objectifs_passes: passes(cadre, |c| c.objectifs.iter().map(|o| (o.code.as_str(), o.titre.as_str())).collect()),
        indicateurs_passes: passes(cadre, |c| {
            c.indicateurs.iter().map(|i| (i.code.as_str(), i.libelle.as_str())).collect()
        }),
        echeances: echeances(cadre),
        seuils: cadre
            .seuils
            .iter()
            .map(|s| {
                let valeur = s.valeur.en_francais();
                let precision = typographier(&format!("{valeur} {}", s.unite));
                let vue = Rangee::de(&s.code, s.fiabilite, &s.source, &s.note).vue(cadre, &s.libelle, &precision);
                RangeeCadreVue { saisie: valeur, ..vue }
            })
            .collect(),
        financeurs: cadre.financeurs.iter().map(|f| financeur(cadre, f)).collect(),
        inconnus: cadre.inconnus.iter().map(|i| typographier(&format!("{} : {}", i.sujet, i.precision))).collect(),
        publies: cadre.publies.iter().map(|f| textes::publies::ligne(cadre, f)).collect(),
        retouches: retouches(cadre),
        derniere_source: derniere_source(cadre),
    }
}

fn objectifs(cadre: &Cadre) -> Vec<RangeeCadreVue> {
    let rangee = |o: &domaine::cadre::Objectif| {
        let statut = mots::statut_en_clair(o.statut.valeur);
        let vue = Rangee::de(&o.code, o.fiabilite, &o.source, &o.note).vue(cadre, &o.titre, statut);
        RangeeCadreVue {
            saisie: mot(&o.statut.valeur),
            engagement: Some(o.engagement.valeur.clone()),
            issu_de: liens(&o.issu_de),
            locale: vue.locale || o.statut.fiabilite == Fiabilite::SaisiLocalement,
            ..vue
        }
    };
    cadre.objectifs.iter().map(rangee).collect()
}

fn liens(issu_de: &[Correspondance]) -> Vec<String> {
    issu_de.iter().map(|lien| format!("{}/{}", lien.cadre, lien.code)).collect()
}

/// The rows of the framework before, from which a row of this one may come.
fn passes(cadre: &Cadre, rangees: impl for<'a> Fn(&'a Cadre) -> Vec<(&'a str, &'a str)>) -> Vec<OptionVue> {
    let premiere = |c: &Cadre| c.exercices.iter().min().copied();
    let avant = referentiel::cadres().into_iter().filter(|c| premiere(c) < premiere(cadre)).max_by_key(|c| premiere(c));
    let option = |avant: &Cadre, (code, titre): (&str, &str)| OptionVue {
        code: format!("{}/{code}", avant.code),
        libelle: typographier(&format!("{} {code} : {titre}", avant.code)),
    };
    avant.map(|avant| rangees(avant).into_iter().map(|rangee| option(avant, rangee)).collect()).unwrap_or_default()
}

/// The bases of a rate stand beside its unit: one of them is chosen in each contract.
fn indicateur(cadre: &Cadre, i: &Indicateur) -> RangeeCadreVue {
    let bases: Vec<&str> = i.denominateurs.iter().map(|d| d.libelle.as_str()).collect();
    let precision = match bases.as_slice() {
        [] => i.unite.clone(),
        [seule] => format!("{} ; base : {seule}", i.unite),
        bases => format!("{} ; bases au choix : {}", i.unite, bases.join(", ou ")),
    };
    let vue = Rangee::de(&i.code, i.fiabilite, &i.source, &i.note).vue(cadre, &i.libelle, &typographier(&precision));
    RangeeCadreVue { taux: i.est_un_taux(), issu_de: liens(&i.issu_de), ..vue }
}

fn financeur(cadre: &Cadre, f: &FinanceurAdmis) -> FinanceurCadreVue {
    let precision = typographier(&financeur_en_clair(f).unwrap_or_default());
    FinanceurCadreVue {
        rangee: Rangee::de(f.code.code(), f.fiabilite, &f.source, &f.note).vue(cadre, &f.libelle, &precision),
        ligne: f.ligne.as_ref().map(|l| l.valeur.clone()).unwrap_or_default(),
        perenne: f.perenne.as_ref().map(|p| if p.valeur { "oui" } else { "non" }).unwrap_or_default().to_owned(),
    }
}

fn places(cadre: &Cadre) -> Vec<RangeeCadreVue> {
    let rangee = |e: &domaine::cadre::Emplacement| {
        let statut = mots::statut_en_clair(e.statut);
        let vue = Rangee::de(&e.code, e.fiabilite, &e.source, &e.note).vue(cadre, "", statut);
        RangeeCadreVue { saisie: mot(&e.statut), ..vue }
    };
    cadre.emplacements.iter().map(rangee).collect()
}

/// The numbers that the text announces; one that it does not give is a row without a number.
fn comptes(cadre: &Cadre) -> Vec<RangeeCadreVue> {
    let rangee = |compte: Compte| {
        let lu = compte.lire(cadre);
        let nombre = lu.as_ref().map(|n| n.valeur.to_string()).unwrap_or_default();
        let (fiabilite, source) = match &lu {
            Some(n) => (n.fiabilite, &n.source),
            None => (cadre.fiabilite, &cadre.source),
        };
        let note = lu.as_ref().and_then(|n| n.note.clone());
        let precision = if nombre.is_empty() { "non trouvé" } else { nombre.as_str() };
        let vue = Rangee::de(&compte.code(), fiabilite, source, &note).vue(cadre, &mots::compte(compte), precision);
        RangeeCadreVue { saisie: nombre, retirable: false, ..vue }
    };
    Compte::de(cadre).into_iter().map(rangee).collect()
}

fn echeances(cadre: &Cadre) -> Vec<RangeeCadreVue> {
    let rangee = |j: &domaine::cadre::Jalon| {
        let quand = Some(quand_en_clair(&j.quand)).filter(|q| !q.is_empty()).unwrap_or_else(|| "sans date".to_owned());
        let vue = Rangee::de(&j.code, j.fiabilite, &j.source, &j.note).vue(cadre, &j.libelle, &quand);
        let saisie = match j.quand {
            Quand::Fixe(jour) => jour.en_chiffres(),
            Quand::ExerciceSuivant(_) | Quand::Indicatif(_) | Quand::SansDate => String::new(),
        };
        RangeeCadreVue { saisie, ..vue }
    };
    cadre.jalons.iter().map(rangee).collect()
}

/// What every kind of row has.
struct Rangee<'a> {
    code: &'a str,
    fiabilite: Fiabilite,
    source: &'a CleSource,
    note: &'a Option<String>,
}

impl<'a> Rangee<'a> {
    fn de(code: &'a str, fiabilite: Fiabilite, source: &'a CleSource, note: &'a Option<String>) -> Self {
        Self { code, fiabilite, source, note }
    }

    fn vue(&self, cadre: &Cadre, titre: &str, precision: &str) -> RangeeCadreVue {
        let source = referentiel::source_du_cadre(&cadre.code, self.source.as_str())
            .map_or_else(|| self.source.to_string(), SourceTexte::reference);
        RangeeCadreVue {
            code: self.code.to_owned(),
            titre: titre.to_owned(),
            precision: precision.to_owned(),
            saisie: String::new(),
            engagement: None,
            fiabilite: textes::degre(self.fiabilite).to_owned(),
            locale: self.fiabilite == Fiabilite::SaisiLocalement,
            retirable: se_retire(cadre, self.code),
            taux: false,
            source: typographier(&source),
            note: self.note.as_deref().map(typographier),
            issu_de: Vec::new(),
        }
    }
}

fn derniere_source(cadre: &Cadre) -> Option<SourceSaisieVue> {
    let retouche = cadre.retouches.iter().rev().find(|r| r.source.is_some())?;
    let cle = retouche.source.as_ref()?;
    let source = cadre.sources.iter().find(|s| s.cle == *cle && s.fiabilite == Fiabilite::SaisiLocalement)?;
    Some(SourceSaisieVue {
        titre: source.titre.clone(),
        autorite: source.autorite.clone(),
        date: source.date.map(|d| match d {
            DatePartielle::Jour(jour) => jour.en_chiffres(),
            DatePartielle::Mois(_) | DatePartielle::Annee(_) => d.to_string(),
        }),
        adresse: source.adresse.clone(),
        page: retouche.page.clone(),
    })
}

fn options<T: Serialize + Copy, const N: usize>(valeurs: [T; N], nom: impl Fn(T) -> &'static str) -> Vec<OptionVue> {
    valeurs.map(|v| OptionVue { code: mot(&v), libelle: nom(v).to_owned() }).into()
}
