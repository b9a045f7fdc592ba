// The frameworks of the fake host: read from the fixtures, changed in memory as Rust would sign them.
import type { CadreDetailVue } from "./generated/CadreDetailVue";
import type { CadresVue } from "./generated/CadresVue";
import type { DemandeAjout } from "./generated/DemandeAjout";
import type { DemandeComblement } from "./generated/DemandeComblement";
import type { DemandeCopie } from "./generated/DemandeCopie";
import type { DemandeCorrection } from "./generated/DemandeCorrection";
import type { DemandeDefinition } from "./generated/DemandeDefinition";
import type { RangeeCadreVue } from "./generated/RangeeCadreVue";

type Listes = "objectifs" | "indicateurs" | "echeances" | "seuils" | "comptes";

const saisie = (code: string, titre: string, precision: string, engagement: string | null): RangeeCadreVue => ({
  code,
  titre,
  precision,
  saisie: precision,
  engagement,
  fiabilite: "saisi localement",
  locale: true,
  retirable: true,
  taux: false,
  source: "Annexe fictive (Ministère)",
  note: null,
  issu_de: [],
});

const sans = (cadre: CadreDetailVue, ou: "objectifs" | "indicateurs" | "places", code: string) => cadre[ou].filter((r) => r.code !== code);

export function cadres(liste: () => CadresVue, fixture: (code: string) => CadreDetailVue) {
  const changes = new Map<string, CadreDetailVue>();
  let vue = liste();

  const lire = (code: string) => changes.get(code) ?? fixture(code);
  const garder = (cadre: CadreDetailVue, retouche: string): CadreDetailVue => {
    const neuf = { ...cadre, retouches: [`${retouche}. Camille Exemple, le 3 juin 2025.`, ...cadre.retouches] };
    changes.set(cadre.resume.code, neuf);
    return neuf;
  };
  const modifier = (code: string, ou: Listes, rangee: string, suite: Partial<RangeeCadreVue>): CadreDetailVue => {
    const cadre = lire(code);
    const locale = { fiabilite: "saisi localement", locale: true };
    return { ...cadre, [ou]: cadre[ou].map((r) => (r.code === rangee ? { ...r, ...locale, ...suite } : r)) };
  };

  return {
    lire,
    liste: () => vue,
    ajouter({ cadre: code, nature, lignes }: DemandeAjout) {
      const cadre = lire(code);
      const neuves = lignes.map((l) => saisie(l.code, l.texte, l.statut ?? l.unite, l.engagement));
      const places = cadre.places.filter((place) => neuves.every((r) => r.code !== place.code));
      return garder({ ...cadre, places, [nature]: [...cadre[nature], ...neuves] }, `${lignes.length} lignes ajoutées`);
    },
    combler({ cadre: code, code: place, titre, engagement }: DemandeComblement) {
      const cadre = lire(code);
      const statut = cadre.places.find((r) => r.code === place)?.saisie ?? "";
      return garder({ ...cadre, places: sans(cadre, "places", place), objectifs: [...cadre.objectifs, saisie(place, titre, statut, engagement)] }, `Place comblée : ${place}`);
    },
    corriger({ cadre, code, titre, statut }: DemandeCorrection) {
      const ou = lire(cadre).objectifs.some((r) => r.code === code) ? "objectifs" : "indicateurs";
      const suite = { ...(titre === null ? {} : { titre }), ...(statut === null ? {} : { saisie: statut, precision: statut }) };
      return garder(modifier(cadre, ou, code, suite), `Titre corrigé : ${code}`);
    },
    definir({ cadre, definition }: DemandeDefinition) {
      if ("texte" in definition) return garder({ ...lire(cadre), texte: `l’instruction n° ${definition.texte.numero}` }, "Texte de référence");
      if ("periode" in definition) return garder({ ...lire(cadre), ...definition.periode }, "Période");
      if ("echeance" in definition) {
        const { code, jour } = definition.echeance;
        return garder(modifier(cadre, "echeances", code, { saisie: jour ?? "", precision: jour ?? "" }), `Échéance : ${code}`);
      }
      if ("engagement" in definition) {
        const { code, titre } = definition.engagement;
        const cible = lire(cadre);
        return garder({ ...cible, engagements: [...cible.engagements, saisie(code, titre, "", null)] }, `Engagement ajouté : ${code}`);
      }
      if ("financeur" in definition) {
        const { code, ligne, perenne } = definition.financeur;
        const cible = lire(cadre);
        const financeurs = cible.financeurs.map((f) => (f.rangee.code === code ? { ligne: ligne ?? "", perenne, rangee: { ...f.rangee, precision: ligne ?? "", locale: true } } : f));
        return garder({ ...cible, financeurs }, `Financeur : ${code}`);
      }
      if ("denominateur" in definition) {
        const { code, libelle } = definition.denominateur;
        return garder(modifier(cadre, "indicateurs", code, { precision: libelle }), `Base de calcul ajoutée : ${code}`);
      }
      if ("suite" in definition) {
        const { code, de } = definition.suite;
        const ou = lire(cadre).objectifs.some((r) => r.code === code) ? "objectifs" : "indicateurs";
        return garder(modifier(cadre, ou, code, { issu_de: de === null ? [] : [de], locale: true }), `Suite d’une année passée : ${code}`);
      }
      if ("compte" in definition) {
        const { code, nombre } = definition.compte;
        return garder(modifier(cadre, "comptes", code, { saisie: nombre ?? "", precision: nombre ?? "non trouvé" }), `Nombre annoncé : ${code}`);
      }
      if ("etape" in definition) {
        const { titre, jour } = definition.etape;
        const cible = lire(cadre);
        return garder({ ...cible, echeances: [...cible.echeances, saisie("etape-1", titre, jour ?? "", null)] }, `Étape ajoutée : ${titre}`);
      }
      const { code, valeur } = definition.seuil;
      return garder(modifier(cadre, "seuils", code, { saisie: valeur, precision: valeur }), `Seuil : ${code}`);
    },
    retirerRangee(code: string, rangee: string) {
      const cadre = lire(code);
      return garder({ ...cadre, objectifs: sans(cadre, "objectifs", rangee), indicateurs: sans(cadre, "indicateurs", rangee) }, `Ligne retirée : ${rangee}`);
    },
    copier({ modele, code, libelle }: DemandeCopie) {
      const cadre = lire(modele);
      return garder({ ...cadre, resume: { ...cadre.resume, code, libelle, local: true } }, `Cadre commencé par copie : ${code}`);
    },
    adopter(code: string) {
      vue = { ...vue, recus: vue.recus.filter((recu) => recu.code !== code) };
      return lire(code);
    },
    ecarter(code: string) {
      vue = { ...vue, recus: vue.recus.filter((recu) => recu.code !== code) };
      return vue;
    },
    retirer(code: string) {
      vue = { ...vue, cadres: vue.cadres.map((c) => (c.code === code ? { ...c, local: false, origine: "Livré avec Paraphe" } : c)) };
      return vue;
    },
  };
}
