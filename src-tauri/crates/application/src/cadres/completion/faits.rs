//! What an instruction says beside its lists: its references, the period, the deadlines, the thresholds, the funders, the
//! bases of the rates.

use domaine::cadre::{
    Cadre, Correspondance, Denominateur, Fiabilite, FinanceurAdmis, NaturePeriode, NatureRetouche, NatureTexte,
    Periode, Quand, Situation, TexteReference,
};
use domaine::jour::Jour;
use domaine::nombre::Nombre;

use super::{Apport, accepter, mots, saisie};
use crate::cadres::copie::quand_en_clair;
use crate::erreur::Erreur;

/// The official text of a year, as somebody reads it on its first page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TexteSaisi {
    pub nature: NatureTexte,
    pub numero: Option<String>,
    pub nor: Option<String>,
    /// What it is « relative » to, with its « à »: « à la contractualisation … ».
    pub objet: Option<String>,
    pub signature: Option<Jour>,
    pub publication: Option<Jour>,
}

impl Apport {
    /// Gives the framework its own official text, before those it was copied with.
    ///
    /// # Errors
    /// What the door refuses: a text signed after it was published.
    pub fn definir_texte(&self, cadre: &Cadre, texte: &TexteSaisi) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let rempli =
            |mots: &Option<String>| mots.as_deref().map(str::trim).filter(|m| !m.is_empty()).map(str::to_owned);
        let cle = format!("texte-{}", cadre.code.to_lowercase());
        let avant = neuf.texte_principal().map(|t| t.mention());
        neuf.textes.retain(|t| t.cle != cle);
        let reference = TexteReference {
            cle: cle.clone(),
            nature: texte.nature,
            numero: rempli(&texte.numero),
            nor: rempli(&texte.nor),
            objet: rempli(&texte.objet),
            signature: texte.signature.map(|jour| saisie(jour, &source)).into_iter().collect(),
            envoi: Vec::new(),
            publication: texte.publication.map(|jour| saisie(jour, &source)).into_iter().collect(),
            opposable: None,
            annexes: Vec::new(),
            fiabilite: Fiabilite::SaisiLocalement,
            source: source.clone(),
            note: self.note(),
        };
        let apres = Some(reference.mention());
        neuf.textes.insert(0, reference);
        neuf.retouches.push(self.retouche(NatureRetouche::TexteDefini, &cle, avant, apres, &source));
        accepter(neuf)
    }

    /// Sets the period that a contract of that framework runs over, first contract and avenant alike.
    ///
    /// # Errors
    /// A period upside down.
    pub fn definir_periode(&self, cadre: &Cadre, debut: Jour, fin: Jour) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let ecrire = |debut: Option<Jour>, fin: Jour| match debut {
            Some(debut) => format!("du {} au {}", debut.en_francais(), fin.en_francais()),
            None => format!("jusqu’au {}", fin.en_francais()),
        };
        let avant = neuf.periode(Situation::PremierContrat).map(|p| ecrire(p.debut, p.fin));
        neuf.periodes.retain(|p| p.nature != NaturePeriode::Regle);
        neuf.periodes.insert(
            0,
            Periode {
                nature: NaturePeriode::Regle,
                situation: Situation::Tous,
                debut: Some(debut),
                fin,
                fiabilite: Fiabilite::SaisiLocalement,
                source: source.clone(),
                note: self.note(),
            },
        );
        let apres = Some(ecrire(Some(debut), fin));
        neuf.retouches.push(self.retouche(NatureRetouche::PeriodeDefinie, "periode", avant, apres, &source));
        accepter(neuf)
    }

    /// Gives a milestone its day, or takes it away.
    ///
    /// # Errors
    /// No such milestone.
    pub fn definir_echeance(&self, cadre: &Cadre, code: &str, jour: Option<Jour>) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let note = self.note();
        let Some(jalon) = neuf.jalons.iter_mut().find(|j| j.code == code) else {
            return Err(Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() });
        };
        let avant = Some(quand_en_clair(&jalon.quand)).filter(|mots| !mots.is_empty());
        jalon.quand = jour.map_or(Quand::SansDate, Quand::Fixe);
        // The words and the quotation are those of the former date.
        (jalon.formule, jalon.extrait) = (None, None);
        (jalon.fiabilite, jalon.source, jalon.note) = (Fiabilite::SaisiLocalement, source.clone(), note);
        let apres = jour.map(Jour::en_francais);
        neuf.retouches.push(self.retouche(NatureRetouche::EcheanceDefinie, code, avant, apres, &source));
        accepter(neuf)
    }

    /// Changes a number that rules compare with.
    ///
    /// # Errors
    /// No such threshold.
    pub fn definir_seuil(&self, cadre: &Cadre, code: &str, valeur: Nombre) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let note = self.note();
        let Some(seuil) = neuf.seuils.iter_mut().find(|s| s.code == code) else {
            return Err(Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() });
        };
        let ecrire = |valeur: Nombre, unite: &str| Some(format!("{} {unite}", valeur.en_francais()));
        let (avant, apres) = (ecrire(seuil.valeur, &seuil.unite), ecrire(valeur, &seuil.unite));
        seuil.valeur = valeur;
        (seuil.fiabilite, seuil.source, seuil.note) = (Fiabilite::SaisiLocalement, source.clone(), note);
        neuf.retouches.push(self.retouche(NatureRetouche::SeuilDefini, code, avant, apres, &source));
        accepter(neuf)
    }

    /// Gives a funder its budget line and says whether its money goes on after the contract; `None` where the text is silent.
    ///
    /// # Errors
    /// No such funder.
    pub fn definir_financeur(
        &self,
        cadre: &Cadre,
        code: &str,
        ligne: Option<&str>,
        perenne: Option<bool>,
    ) -> Result<Cadre, Erreur> {
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let note = self.note();
        let financeur = neuf.financeurs.iter_mut().find(|f| f.code.code() == code);
        let financeur =
            financeur.ok_or_else(|| Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() })?;
        let avant = financeur_en_clair(financeur);
        let ligne = ligne.map(str::trim).filter(|l| !l.is_empty());
        financeur.ligne = ligne.map(|ligne| saisie(ligne.to_owned(), &source));
        financeur.perenne = perenne.map(|perenne| saisie(perenne, &source));
        (financeur.fiabilite, financeur.source, financeur.note) = (Fiabilite::SaisiLocalement, source.clone(), note);
        let apres = financeur_en_clair(financeur);
        neuf.retouches.push(self.retouche(NatureRetouche::FinanceurDefini, code, avant, apres, &source));
        accepter(neuf)
    }

    /// Says which objective or indicator of another year that one continues: « 2024/P1 »; `None` takes the links away.
    ///
    /// # Errors
    /// No such row here, or there.
    pub fn rattacher(&self, cadre: &Cadre, code: &str, de: Option<&str>) -> Result<Cadre, Erreur> {
        let inconnue =
            |cadre: &str, code: &str| Erreur::RangeeInconnue { cadre: cadre.to_owned(), code: code.to_owned() };
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let est_un_objectif = cadre.objectif(code).is_some();
        let lien = match de.map(str::trim).filter(|de| !de.is_empty()) {
            None => None,
            Some(de) => {
                let (annee, ancien) = de.split_once('/').ok_or_else(|| inconnue(de, code))?;
                let autre = referentiel::cadre(annee).ok_or_else(|| Erreur::CadreInconnu(annee.to_owned()))?;
                let existe =
                    if est_un_objectif { autre.objectif(ancien).is_some() } else { autre.indicateur(ancien).is_some() };
                if !existe || autre.code == cadre.code {
                    return Err(inconnue(annee, ancien));
                }
                Some(Correspondance {
                    cadre: annee.to_owned(),
                    code: ancien.to_owned(),
                    fiabilite: Fiabilite::SaisiLocalement,
                    source: source.clone(),
                    note: self.note(),
                })
            }
        };
        let liens = match neuf.objectifs.iter_mut().find(|o| o.code == code) {
            Some(objectif) => &mut objectif.issu_de,
            None => {
                let indicateur = neuf.indicateurs.iter_mut().find(|i| i.code == code);
                &mut indicateur.ok_or_else(|| inconnue(&cadre.code, code))?.issu_de
            }
        };
        let dit = |liens: &[Correspondance]| {
            let noms: Vec<String> = liens.iter().map(|l| format!("{}/{}", l.cadre, l.code)).collect();
            (!noms.is_empty()).then(|| noms.join(", "))
        };
        let avant = dit(liens);
        *liens = lien.into_iter().collect();
        let apres = dit(liens);
        neuf.retouches.push(self.retouche(NatureRetouche::SuiteDefinie, code, avant, apres, &source));
        accepter(neuf)
    }

    /// Offers one more base for a rate; none is ever chosen silently.
    ///
    /// # Errors
    /// No such indicator, one that is not a rate, a base without words or offered already.
    pub fn ajouter_denominateur(&self, cadre: &Cadre, code: &str, libelle: &str) -> Result<Cadre, Erreur> {
        let libelle = mots(libelle)?;
        let mut neuf = cadre.clone();
        let source = self.citer(&mut neuf)?;
        let indicateur = neuf.indicateurs.iter_mut().find(|i| i.code == code && i.est_un_taux());
        let indicateur =
            indicateur.ok_or_else(|| Erreur::RangeeInconnue { cadre: cadre.code.clone(), code: code.to_owned() })?;
        let pris = |c: &str| indicateur.denominateurs.iter().any(|d| d.code == c);
        if indicateur.denominateurs.iter().any(|d| d.libelle == libelle) {
            return Err(Erreur::CodePris { cadre: cadre.code.clone(), code: libelle });
        }
        let cle = (1..).map(|n| format!("base-{n}")).find(|c| !pris(c)).expect("an indicator has finitely many bases");
        indicateur.denominateurs.push(Denominateur {
            code: cle,
            libelle: libelle.clone(),
            fiabilite: Fiabilite::SaisiLocalement,
            source: source.clone(),
        });
        neuf.retouches.push(self.retouche(NatureRetouche::DenominateurAjoute, code, None, Some(libelle), &source));
        accepter(neuf)
    }
}

/// « programme 304, action 17 ; crédits pérennes »; nothing when neither is known.
pub(in crate::cadres) fn financeur_en_clair(financeur: &FinanceurAdmis) -> Option<String> {
    let perenne =
        financeur.perenne.as_ref().map(|p| if p.valeur { "crédits pérennes" } else { "crédits non pérennes" });
    let morceaux: Vec<&str> = financeur.ligne.as_ref().map(|l| l.valeur.as_str()).into_iter().chain(perenne).collect();
    (!morceaux.is_empty()).then(|| morceaux.join(" ; "))
}
