//! What a later revision changed: nothing, another signature, a field that was filled, or something that a reader must look at.
//!
//! Bytes that both revisions share are the same; only the objects that the tables lead elsewhere are compared. Each has a role in the
//! former revision, and each role says what may change of it. A role that nobody named may not change at all.

mod roles;

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object};

use crate::chaine::texte;
use crate::champs::{self, Champ};
use crate::pdf::{Place, Structure};
use roles::{Role, Roles};

/// What was added, sorted by weight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ajouts {
    /// Fields that were signed since, by name.
    pub signatures: Vec<String>,
    /// Fields to sign that did not exist and that show on a page: they could cover something.
    pub champs_ajoutes: Vec<String>,
    /// Other fields that were filled.
    pub champs_remplis: Vec<String>,
    /// Validation data, time-stamps of the document, metadata: nothing that anybody reads on a page.
    pub annexes: bool,
    /// All that a signature does not explain.
    pub changements: Vec<Changement>,
}

/// A change that no signature needs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changement {
    PagesAjoutees(usize),
    PagesRetirees(usize),
    /// The order or the nature of pages.
    PagesRemplacees,
    /// What that page shows; counted from 1.
    Page(usize),
    /// A note, a link or a picture was laid on that page, or taken from it.
    Annotation(usize),
    /// A field that was signed already.
    ChampSigne(String),
    /// The look or the place of a field, without its being signed.
    ChampModifie(String),
    /// The list of fields.
    Formulaire,
    /// An entry of the catalogue: attached files, actions, structure…
    Catalogue(String),
    /// An object that the signed revision named and left empty.
    ObjetPrepare(u32),
    Objet(u32),
    /// A table that leads to another object than the one it names: two readers would not see the same page.
    TableTrompeuse(u32),
    /// Bytes after the last end of the file.
    OctetsApresLaFin,
    /// A signature had forbidden any change.
    CertificationEnfreinte,
}

impl Ajouts {
    #[must_use]
    pub fn rien(&self) -> bool {
        *self == Self::default()
    }

    /// Only what other signatures bring along.
    #[must_use]
    pub fn signatures_seules(&self) -> bool {
        self.changements.is_empty() && self.champs_remplis.is_empty() && self.champs_ajoutes.is_empty()
    }
}

/// What the second file adds to the first; nothing when it does not begin with it, or when one of them cannot be followed.
#[must_use]
pub fn ajouts(avant: &[u8], apres: &[u8]) -> Option<Ajouts> {
    if !apres.starts_with(avant) {
        return None;
    }
    Some(entre(&Structure::lire(avant).ok()?, &Structure::lire(apres).ok()?))
}

pub(crate) fn entre(avant: &Structure<'_>, apres: &Structure<'_>) -> Ajouts {
    let mut comparaison = Comparaison {
        roles: Roles::de(avant),
        champs: champs::lire(apres),
        anciens: champs::lire(avant),
        avant,
        apres,
        ajouts: Ajouts::default(),
    };
    if finit_mal(apres.octets) {
        comparaison.autre(Changement::OctetsApresLaFin);
    }
    if avant.octets.len() < apres.octets.len() {
        comparaison.champs();
        comparaison.objets();
        comparaison.pages();
        comparaison.certification();
    }
    let mut ajouts = comparaison.ajouts;
    ajouts.changements.sort();
    ajouts.changements.dedup();
    ajouts
}

/// A file ends with the end of its last revision.
fn finit_mal(octets: &[u8]) -> bool {
    let place = |mot: &[u8]| octets.windows(mot.len()).rposition(|f| f == mot);
    let (depart, fin) = (place(b"startxref"), place(b"%%EOF"));
    fin.is_none_or(|fin| depart > Some(fin) || !octets[fin + 5..].trim_ascii().is_empty())
}

struct Comparaison<'a, 'b> {
    avant: &'a Structure<'b>,
    apres: &'a Structure<'b>,
    roles: Roles,
    anciens: Vec<Champ>,
    champs: Vec<Champ>,
    ajouts: Ajouts,
}

impl Comparaison<'_, '_> {
    fn autre(&mut self, changement: Changement) {
        self.ajouts.changements.push(changement);
    }

    /// Which fields were signed or added since.
    fn champs(&mut self) {
        let connus: BTreeMap<&str, &Champ> = self.anciens.iter().map(|c| (c.nom.as_str(), c)).collect();
        let mut changements = Vec::new();
        for champ in self.champs.iter().filter(|c| c.signature) {
            let ancien = connus.get(champ.nom.as_str());
            if ancien.is_none() && champ.objets.iter().any(|o| visible(self.apres, *o)) {
                self.ajouts.champs_ajoutes.push(champ.nom.clone());
            }
            let Some(valeur) = champ.valeur.as_ref().filter(|_| ancien.is_none_or(|c| c.valeur.is_none())) else {
                continue;
            };
            // A new signature is a new object: one that was there could be that of somebody else.
            if valeur.as_reference().is_ok_and(|(numero, _)| self.avant.place(numero) != Place::Libre) {
                changements.push(Changement::ChampModifie(champ.nom.clone()));
            }
            let format = self.apres.dictionnaire(valeur).and_then(|d| d.get(b"SubFilter").ok().cloned());
            if format.as_ref().and_then(|f| f.as_name().ok()) == Some(b"ETSI.RFC3161") {
                self.ajouts.annexes = true;
            } else {
                self.ajouts.signatures.push(champ.nom.clone());
            }
        }
        self.ajouts.changements.extend(changements);
    }

    fn objets(&mut self) {
        if self.avant.fin().get(b"Root").ok() != self.apres.fin().get(b"Root").ok() {
            self.autre(Changement::Catalogue("Root".to_owned()));
        }
        let numeros: BTreeSet<u32> = self.avant.numeros().chain(self.apres.numeros()).collect();
        for numero in numeros {
            if self.avant.lieu(numero) == self.apres.lieu(numero) {
                continue;
            }
            let Some(b) = self.apres.lire_objet(numero) else {
                self.autre(Changement::TableTrompeuse(numero));
                continue;
            };
            let a = self.avant.objet(numero);
            // The same words under another generation are no longer those that references name.
            if self.avant.place(numero) != Place::Libre
                && self.apres.place(numero) != Place::Libre
                && self.avant.generation(numero) != self.apres.generation(numero)
            {
                self.autre(Changement::TableTrompeuse(numero));
                continue;
            }
            if self.avant.place(numero) == Place::Libre {
                // Whoever signed has seen nothing there; a reader now does.
                if self.roles.nomme.contains(&numero) {
                    self.autre(Changement::ObjetPrepare(numero));
                }
            } else if !pareils(&a, &b) {
                self.objet(numero, &a, &b);
            }
        }
    }

    fn objet(&mut self, numero: u32, a: &Object, b: &Object) {
        let vide = Dictionary::new();
        let (da, db) = (a.as_dict().unwrap_or(&vide), b.as_dict().unwrap_or(&vide));
        match self.roles.role(numero) {
            Role::Annexe => self.ajouts.annexes = true,
            Role::Catalogue => self.catalogue(da, db),
            Role::Formulaire => self.formulaire(da, db),
            Role::Page(rang) => {
                if differences(da, db).iter().any(|cle| cle != b"Annots") {
                    self.autre(Changement::Page(rang));
                }
                self.annotations(rang, da.get(b"Annots").ok(), db.get(b"Annots").ok());
            }
            Role::Annotations(rang) => self.annotations(rang, Some(a), Some(b)),
            Role::Champ(rang) => self.champ(&self.anciens[rang].clone(), da, db),
            Role::ArbreDesPages => self.autre(Changement::PagesRemplacees),
            Role::Table => {}
            Role::Autre => {
                let page = self.roles.page_de(self.avant, numero);
                self.autre(page.map_or(Changement::Objet(numero), Changement::Page));
            }
        }
    }

    fn catalogue(&mut self, a: &Dictionary, b: &Dictionary) {
        for cle in differences(a, b) {
            match cle.as_slice() {
                b"AcroForm" => {
                    let lire = |s: &Structure<'_>, d: &Dictionary| {
                        d.get(b"AcroForm").ok().and_then(|f| s.dictionnaire(f)).unwrap_or_default()
                    };
                    self.formulaire(&lire(self.avant, a), &lire(self.apres, b));
                }
                b"DSS" | b"Extensions" | b"Metadata" | b"Version" => self.ajouts.annexes = true,
                // A first signature may certify; none may take that away.
                b"Perms" if !a.has(b"Perms") => {}
                _ => self.autre(Changement::Catalogue(String::from_utf8_lossy(&cle).into_owned())),
            }
        }
    }

    fn formulaire(&mut self, a: &Dictionary, b: &Dictionary) {
        for cle in differences(a, b) {
            let permise = match cle.as_slice() {
                b"SigFlags" | b"DR" | b"DA" | b"NeedAppearances" => true,
                b"Fields" => {
                    let lire =
                        |s: &Structure<'_>, d: &Dictionary| d.get(b"Fields").map(|f| s.liste(f)).unwrap_or_default();
                    self.signatures_en_plus(&lire(self.avant, a), &lire(self.apres, b))
                }
                _ => false,
            };
            if !permise {
                self.autre(Changement::Formulaire);
            }
        }
    }

    fn annotations(&mut self, page: usize, a: Option<&Object>, b: Option<&Object>) {
        let lire = |s: &Structure<'_>, o: Option<&Object>| o.map(|o| s.liste(o)).unwrap_or_default();
        if !self.signatures_en_plus(&lire(self.avant, a), &lire(self.apres, b)) {
            self.autre(Changement::Annotation(page));
        }
    }

    /// The former list, in its order, with nothing more than fields to sign that are new.
    fn signatures_en_plus(&self, avant: &[Object], apres: &[Object]) -> bool {
        let mut anciens = avant.iter().peekable();
        for element in apres {
            if anciens.peek().is_some_and(|ancien| pareils(ancien, element)) {
                anciens.next();
                continue;
            }
            let Ok((numero, _)) = element.as_reference() else { return false };
            let champ = self.champs.iter().find(|c| c.objets.contains(&numero));
            if champ.is_none_or(|c| !c.signature) || self.avant.place(numero) != Place::Libre {
                return false;
            }
        }
        anciens.next().is_none()
    }

    fn champ(&mut self, champ: &Champ, a: &Dictionary, b: &Dictionary) {
        let permises: &[&[u8]] = if champ.signature {
            &[b"V", b"AP", b"AS", b"M", b"F", b"MK", b"DA", b"DR"]
        } else {
            &[b"V", b"AP", b"AS", b"M", b"I", b"RV"]
        };
        let reconnues = differences(a, b).iter().all(|cle| permises.contains(&cle.as_slice()));
        let signe_depuis = self.ajouts.signatures.contains(&champ.nom);
        match (champ.signature, champ.valeur.is_some()) {
            (true, true) => self.autre(Changement::ChampSigne(champ.nom.clone())),
            (true, false) if reconnues && (signe_depuis || self.ajouts.annexes) => {}
            (false, _) if reconnues => {
                if !self.ajouts.champs_remplis.contains(&champ.nom) {
                    self.ajouts.champs_remplis.push(champ.nom.clone());
                }
            }
            _ => self.autre(Changement::ChampModifie(champ.nom.clone())),
        }
    }

    fn pages(&mut self) {
        let (a, b) = (self.avant.pages(), self.apres.pages());
        if b.len() > a.len() {
            self.autre(Changement::PagesAjoutees(b.len() - a.len()));
        } else if a.len() > b.len() {
            self.autre(Changement::PagesRetirees(a.len() - b.len()));
        } else if a != b {
            self.autre(Changement::PagesRemplacees);
        }
    }

    /// A certifying signature may forbid even other signatures.
    fn certification(&mut self) {
        let lire = || {
            let permissions = self.avant.dictionnaire(self.avant.catalogue()?.get(b"Perms").ok()?)?;
            let signature = self.avant.dictionnaire(permissions.get(b"DocMDP").ok()?)?;
            let reference = self.avant.liste(signature.get(b"Reference").ok()?).into_iter().next()?;
            let reference = self.avant.dictionnaire(&reference)?;
            let parametres = self.avant.dictionnaire(reference.get(b"TransformParams").ok()?)?;
            parametres.get(b"P").ok()?.as_i64().ok()
        };
        let a = &self.ajouts;
        let touche = !(a.signatures.is_empty() && a.champs_ajoutes.is_empty() && a.champs_remplis.is_empty());
        if lire() == Some(1) && touche {
            self.autre(Changement::CertificationEnfreinte);
        }
    }
}

/// True when a field takes room on a page.
fn visible(structure: &Structure<'_>, numero: u32) -> bool {
    let Ok(dictionnaire) = structure.objet(numero).as_dict().cloned() else { return false };
    let cadre = dictionnaire.get(b"Rect").map(|r| structure.liste(r)).unwrap_or_default();
    let cotes: Vec<f32> = cadre.iter().filter_map(|c| c.as_float().ok()).collect();
    matches!(cotes[..], [a, b, c, d] if a != c && b != d)
}

/// Keys that are not in both, or not with the same value.
fn differences(a: &Dictionary, b: &Dictionary) -> Vec<Vec<u8>> {
    let cles: BTreeSet<&Vec<u8>> = a.iter().chain(b.iter()).map(|(cle, _)| cle).collect();
    let valeur = |d: &Dictionary, cle: &[u8]| d.get(cle).cloned().unwrap_or(Object::Null);
    cles.into_iter().filter(|cle| !pareils(&valeur(a, cle), &valeur(b, cle))).cloned().collect()
}

/// The same value, however it is written: texts in another encoding, keys in another order.
fn pareils(a: &Object, b: &Object) -> bool {
    match (a, b) {
        (Object::String(..), Object::String(..)) => a.as_str().ok() == b.as_str().ok() || texte(a) == texte(b),
        (Object::Array(a), Object::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| pareils(a, b)),
        (Object::Dictionary(a), Object::Dictionary(b)) => differences(a, b).is_empty(),
        (Object::Stream(a), Object::Stream(b)) => a.content == b.content && differences(&a.dict, &b.dict).is_empty(),
        (Object::Integer(_), Object::Real(_)) | (Object::Real(_), Object::Integer(_)) => {
            a.as_float().ok() == b.as_float().ok()
        }
        _ => a == b,
    }
}
