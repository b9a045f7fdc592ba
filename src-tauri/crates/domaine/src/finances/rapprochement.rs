//! What is notified beside what is spread, as finely as the sources allow comparing and no further.
//!
//! An amount that its source did not split (FIR and ONDAM together, or three years together) joins the columns it
//! covers: they are compared together. Nothing is ever split here. Not here: what to think of a difference (rules).

use std::collections::BTreeMap;

use super::{Mesure, Tranche, enumerer};
use crate::donnee::Somme;
use crate::dossier::{Action, Dossier, Enveloppe, Financement, Source};
use crate::ident::{Exercice, Id};

/// Envelopes and lines that can only be compared together.
#[derive(Clone, Debug, Default)]
pub struct Rapprochement<'a> {
    /// Without the names of unsplit amounts: FIR and ONDAM rather than « ARS ».
    pub sources: Vec<Source>,
    pub exercices: Vec<Exercice>,
    pub enveloppes: Vec<&'a Enveloppe>,
    pub lignes: Vec<(&'a Action, &'a Financement)>,
}

impl Rapprochement<'_> {
    pub fn notifie(&self) -> Somme {
        Somme::de(self.enveloppes.iter().map(|e| e.notifie.as_ref()))
    }

    /// The notification, when a document of the dossier holds it.
    pub fn piece(&self) -> Option<&Id> {
        self.enveloppes.iter().find_map(|e| e.notifie.as_ref()?.origine()?.piece.as_ref())
    }

    pub fn reparti(&self, mesure: Mesure) -> Somme {
        Somme::de(self.lignes.iter().map(|(_, f)| mesure.de(f)))
    }

    /// True when all of it is of that source and in that column: the column then compares by itself.
    pub fn tient_dans(&self, source: Source, tranche: Tranche) -> bool {
        let enveloppe = |e: &&Enveloppe| e.source == source && Tranche::de_l_enveloppe(e) == Some(tranche);
        let ligne = |(_, f): &(&Action, &Financement)| f.source == source && Tranche::de_la_ligne(f) == tranche;
        self.enveloppes.iter().all(enveloppe) && self.lignes.iter().all(ligne)
    }

    /// « FIR », « ARS », « État et ARS », or the name given to another funder.
    pub fn financeur(&self) -> String {
        let nom = |s: &Source| match s {
            Source::Autre => {
                let nomme = self.enveloppes.iter().find_map(|e| e.nom.clone());
                nomme.or_else(|| self.lignes.iter().find_map(|(_, f)| f.nom.clone())).unwrap_or_else(|| s.to_string())
            }
            s => s.to_string(),
        };
        let ars = self.sources.contains(&Source::Fir) && self.sources.contains(&Source::Ondam);
        let mut noms: Vec<String> = Vec::new();
        for source in &self.sources {
            match source {
                Source::Fir if ars => noms.push("ARS".to_owned()),
                Source::Ondam if ars => {}
                source => noms.push(nom(source)),
            }
        }
        enumerer(&noms)
    }

    /// « 2022 », « 2020-2022 ».
    pub fn annees(&self) -> String {
        match (self.exercices.first(), self.exercices.last()) {
            (Some(debut), Some(fin)) => Tranche { debut: *debut, fin: *fin }.to_string(),
            _ => String::new(),
        }
    }
}

/// Another funder is told from the next by the name it was given.
type Case = (Source, Option<String>, Exercice);

/// Groups the money of a dossier, by source then by year.
pub fn rapprocher<'a>(
    dossier: &'a Dossier,
    lignes: impl IntoIterator<Item = (&'a Action, &'a Financement)>,
) -> Vec<Rapprochement<'a>> {
    let mut groupes = Groupes::default();
    let enveloppes: Vec<(&Enveloppe, usize)> = dossier
        .enveloppes
        .iter()
        .filter_map(|e| Some((e, groupes.joindre(e.source, e.nom.as_deref(), Tranche::de_l_enveloppe(e)?)?)))
        .collect();
    let lignes: Vec<((&Action, &Financement), usize)> = lignes
        .into_iter()
        .filter_map(|l| Some((l, groupes.joindre(l.1.source, l.1.nom.as_deref(), Tranche::de_la_ligne(l.1))?)))
        .collect();
    let mut rapprochements: BTreeMap<usize, Rapprochement<'a>> = BTreeMap::new();
    for (enveloppe, case) in enveloppes {
        rapprochements.entry(groupes.racine(case)).or_default().enveloppes.push(enveloppe);
    }
    for (ligne, case) in lignes {
        rapprochements.entry(groupes.racine(case)).or_default().lignes.push(ligne);
    }
    let cases: Vec<(Case, usize)> = groupes.cases.iter().map(|(c, n)| (c.clone(), *n)).collect();
    for ((source, _, exercice), case) in cases {
        let groupe = rapprochements.entry(groupes.racine(case)).or_default();
        if !groupe.sources.contains(&source) {
            groupe.sources.push(source);
        }
        if !groupe.exercices.contains(&exercice) {
            groupe.exercices.push(exercice);
        }
    }
    let mut trouves: Vec<Rapprochement<'a>> = rapprochements.into_values().collect();
    for groupe in &mut trouves {
        groupe.exercices.sort();
    }
    trouves.sort_by(|a, b| (&a.sources, &a.exercices).cmp(&(&b.sources, &b.exercices)));
    trouves
}

/// Cells (source, year) joined by the amounts that cover several.
#[derive(Default)]
struct Groupes {
    cases: BTreeMap<Case, usize>,
    parents: Vec<usize>,
}

impl Groupes {
    /// Joins the cells that an amount covers and gives one of them; `None` when it covers none.
    fn joindre(&mut self, source: Source, nom: Option<&str>, tranche: Tranche) -> Option<usize> {
        let nom = nom.filter(|_| source == Source::Autre).map(plier);
        let mut premiere = None;
        for source in simples(source) {
            for exercice in tranche.debut.jusqu_a(tranche.fin) {
                let neuve = self.parents.len();
                let case = *self.cases.entry((*source, nom.clone(), exercice)).or_insert(neuve);
                if case == neuve {
                    self.parents.push(neuve);
                }
                let (a, b) = (self.racine(*premiere.get_or_insert(case)), self.racine(case));
                self.parents[b] = a;
            }
        }
        premiere
    }

    fn racine(&mut self, mut case: usize) -> usize {
        while self.parents[case] != case {
            self.parents[case] = self.parents[self.parents[case]];
            case = self.parents[case];
        }
        case
    }
}

/// The name of another funder as it is compared: « CAF » and « Caf » are one.
pub(super) fn plier(nom: &str) -> String {
    nom.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// The name of a funder as the dossier writes it the first time, envelopes first: « Caf » further on is the same « CAF ».
pub fn nom_du_financeur<'a>(dossier: &'a Dossier, nom: &'a str) -> &'a str {
    let enveloppes = dossier.enveloppes.iter().filter_map(|e| e.nom.as_deref());
    let lignes = dossier.actions.iter().flat_map(|a| &a.financements).filter_map(|f| f.nom.as_deref());
    let plie = plier(nom);
    enveloppes.chain(lignes).map(str::trim).find(|autre| plier(autre) == plie).unwrap_or(nom)
}

/// What an unsplit amount is made of.
pub(super) fn simples(source: Source) -> &'static [Source] {
    match source {
        Source::Etat => &[Source::Etat],
        Source::Fir => &[Source::Fir],
        Source::Ondam => &[Source::Ondam],
        Source::ArsNonVentile => &[Source::Fir, Source::Ondam],
        Source::EtatEtArsNonVentile => &[Source::Etat, Source::Fir, Source::Ondam],
        Source::Departement => &[Source::Departement],
        Source::Dtpjj => &[Source::Dtpjj],
        Source::Autre => &[Source::Autre],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn dossier(enveloppes: Value, lignes: Value) -> Dossier {
        let tree = json!({
            "format": 1, "id": "essai", "titre": "Contrat", "cadre": "2022", "territoires": ["15"],
            "collectivite": "departement-15", "periode": {"debut": "2022-01-01", "fin": "2024-12-31"},
            "statut": "projet", "enveloppes": enveloppes,
            "actions": [{"id": "a", "code": "A", "intitule": "A", "financements": lignes}]});
        crate::arbre::lire(tree.to_string().as_bytes()).unwrap()
    }

    fn enveloppe(id: &str, source: &str, debut: u16, fin: u16, notifie: &str) -> Value {
        json!({"id": id, "source": source, "debut": format!("{debut}-01-01"), "fin": format!("{fin}-12-31"),
               "portee": "contrat", "notifie": notifie})
    }

    fn lire(dossier: &Dossier) -> Vec<(String, String, Option<String>, Option<String>)> {
        let lignes = dossier.actions.iter().flat_map(|a| a.financements.iter().map(move |f| (a, f)));
        let somme = |s: Somme| s.totale().map(|m| m.to_string());
        rapprocher(dossier, lignes)
            .iter()
            .map(|r| (r.financeur(), r.annees(), somme(r.notifie()), somme(r.reparti(Mesure::Prevu))))
            .collect()
    }

    #[test]
    fn chaque_source_et_chaque_annee_a_part() {
        let d = dossier(
            json!([enveloppe("e", "fir", 2022, 2022, "10.00"), enveloppe("o", "ondam", 2022, 2022, "20.00")]),
            json!([{"id": "f", "source": "fir", "exercice": 2022, "prevu": "10.00"}]),
        );
        let dix = Some("10.00".to_owned());
        assert_eq!(
            lire(&d),
            [
                ("FIR".to_owned(), "2022".to_owned(), dix.clone(), dix),
                ("ONDAM médico-social".to_owned(), "2022".to_owned(), Some("20.00".to_owned()), None)
            ]
        );
    }

    #[test]
    fn un_montant_que_sa_source_n_a_pas_reparti_se_compare_en_bloc() {
        let d = dossier(
            json!([enveloppe("e", "ars_non_ventile", 2022, 2024, "60.00")]),
            json!([{"id": "f", "source": "fir", "exercice": 2022, "prevu": "10.00"},
                   {"id": "o", "source": "ondam", "exercice": 2024, "prevu": "50.00"}]),
        );
        let soixante = Some("60.00".to_owned());
        assert_eq!(lire(&d), [("ARS".to_owned(), "2022-2024".to_owned(), soixante.clone(), soixante)]);
    }

    #[test]
    fn deux_autres_financeurs_ne_se_melent_pas() {
        let d = dossier(
            json!([]),
            json!([{"id": "a", "source": "autre", "nom": "Région", "exercice": 2022, "prevu": "1.00"},
                   {"id": "b", "source": "autre", "nom": "CAF", "exercice": 2022, "prevu": "1.50"},
                   {"id": "c", "source": "autre", "nom": " Caf", "exercice": 2022, "prevu": "0.50"}]),
        );
        let mut lus: Vec<(String, Option<String>)> = lire(&d).into_iter().map(|r| (r.0, r.3)).collect();
        lus.sort();
        assert_eq!(lus, [("CAF".to_owned(), Some("2.00".to_owned())), ("Région".to_owned(), Some("1.00".to_owned()))]);
    }
}
