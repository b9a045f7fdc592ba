// The addresses of the screens: a typed union kept in the hash.
import type { DocumentDemande } from "../ipc/generated/DocumentDemande";
import type { DocumentNature } from "../ipc/generated/DocumentNature";
import type { EcranDemande } from "../ipc/generated/EcranDemande";
import type { EcranNom } from "../ipc/generated/EcranNom";

export type Route =
  | { ecran: "dossiers" }
  /** `partie`: paths of the part whose findings are shown alone; empty for all. */
  | { ecran: "dossier"; id: string; partie: readonly string[] }
  /** A screen where the dossier is written. */
  | { ecran: "travail"; id: string; demande: EcranDemande }
  | { ecran: "nouveau" }
  /** Where files come in: the one that waits, before it is taken in. */
  | { ecran: "importer" }
  | { ecran: "reglages" }
  /** The frameworks of this machine. */
  | { ecran: "cadres" }
  | { ecran: "cadre"; code: string }
  /** The contracts of this machine side by side. */
  | { ecran: "france" }
  /** The texts that the frameworks rest on, and the rules. */
  | { ecran: "bibliotheque" }
  /** One text, at one of its quotations when it is named. */
  | { ecran: "texte"; cle: string; repere: string | null }
  | { ecran: "regle"; code: string }
  /** A pasted list, before its lines are written. */
  | { ecran: "coller"; code: string }
  /** Everything the rules say of a dossier. */
  | { ecran: "controles"; id: string }
  /** The last look before the files leave. */
  | { ecran: "exporter"; id: string }
  /** What the corrector proposes. */
  | { ecran: "ecriture"; id: string }
  /** Words to find in the whole dossier, and others to put in their place. */
  | { ecran: "remplacer"; id: string }
  /** The same contract under another framework. */
  | { ecran: "changement"; id: string }
  | { ecran: "apercu"; id: string; document: DocumentDemande }
  | { ecran: "inconnu"; adresse: string };

/** Whether the screen is about one element, named in the address. */
const ecrans: Record<EcranNom, "seul" | "element"> = {
  candidature: "seul",
  identite: "seul",
  parties: "seul",
  visas: "seul",
  articles: "seul",
  article: "element",
  actions: "seul",
  action: "element",
  indicateurs: "seul",
  financement: "seul",
  calendrier: "seul",
  rapport: "seul",
};

function lireEcran(nom: string | undefined, element: string | undefined): EcranDemande | null {
  if (nom === undefined || !Object.hasOwn(ecrans, nom)) return null;
  const ecran = nom as EcranNom;
  if (ecrans[ecran] === "element" && element === undefined) return null;
  if (ecrans[ecran] === "seul" && element !== undefined && ecran !== "rapport") return null;
  return { ecran, element: element ?? null };
}

/** What follows the name of a document: nothing, a year, an action, or a signatory. */
const documents: Record<DocumentNature, "seul" | "exercice" | "action" | "partie"> = {
  convention: "seul",
  rapport: "exercice",
  fiche: "action",
  financement: "seul",
  tableau_de_bord: "seul",
  candidature: "seul",
  controle: "seul",
  note: "seul",
  rapport_assemblee: "seul",
  deliberation: "seul",
  information_odpe: "seul",
  bordereau: "seul",
  deroule: "seul",
  feuille_de_signature: "partie",
};

function lireDocument(nom: string | undefined, precision: string | undefined): DocumentDemande | null {
  if (nom === undefined || !Object.hasOwn(documents, nom)) return null;
  const document = nom as DocumentNature;
  const seul: DocumentDemande = { document, exercice: null, action: null, partie: null };
  switch (documents[document]) {
    case "seul":
      return precision === undefined ? seul : null;
    case "exercice":
      return precision !== undefined && /^\d{4}$/.test(precision) ? { ...seul, exercice: Number(precision) } : null;
    case "action":
    case "partie":
      return precision === undefined ? null : { ...seul, [documents[document]]: precision };
  }
}

function lireCadre(code: string | undefined, suite: string | undefined, trop: string | undefined): Route | null {
  if (code === undefined) return { ecran: "cadres" };
  if (suite === undefined) return { ecran: "cadre", code };
  return suite === "coller" && trop === undefined ? { ecran: "coller", code } : null;
}

function lireTexte(cle: string | undefined, repere: string | undefined, trop: string | undefined): Route | null {
  if (cle === undefined) return { ecran: "bibliotheque" };
  return trop === undefined ? { ecran: "texte", cle, repere: repere ?? null } : null;
}

export function lireRoute(hash: string): Route {
  const adresse = hash.replace(/^#/, "");
  const inconnu: Route = { ecran: "inconnu", adresse };
  let morceaux: string[];
  try {
    morceaux = adresse.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return inconnu;
  }
  const [racine, id, vue, precision, exercice, ...trop] = morceaux;
  if (racine === undefined) return { ecran: "dossiers" };
  if ((racine === "nouveau" || racine === "importer" || racine === "reglages" || racine === "france") && id === undefined) return { ecran: racine };
  if (racine === "cadres") return lireCadre(id, vue, precision) ?? inconnu;
  if (racine === "textes") return lireTexte(id, vue, precision) ?? inconnu;
  if (racine === "regles" && id !== undefined && vue === undefined) return { ecran: "regle", code: id };
  if (racine !== "dossier" || id === undefined || trop.length > 0) return inconnu;
  if (vue === undefined) return { ecran: "dossier", id, partie: [] };
  if ((vue === "controles" || vue === "exporter" || vue === "ecriture" || vue === "remplacer" || vue === "changement") && precision === undefined) return { ecran: vue, id };
  if (vue === "partie" && precision !== undefined && exercice === undefined) {
    return { ecran: "dossier", id, partie: precision.split(",").filter(Boolean) };
  }
  if (vue === "ecran") {
    const demande = lireEcran(precision, exercice);
    return demande ? { ecran: "travail", id, demande } : inconnu;
  }
  if (vue === "apercu") {
    const document = lireDocument(precision, exercice);
    return document ? { ecran: "apercu", id, document } : inconnu;
  }
  return inconnu;
}

export function ecrireRoute(route: Route): string {
  switch (route.ecran) {
    case "dossiers":
      return "#/";
    case "dossier": {
      const racine = `#/dossier/${encodeURIComponent(route.id)}`;
      return route.partie.length === 0 ? racine : `${racine}/partie/${encodeURIComponent(route.partie.join(","))}`;
    }
    case "travail": {
      const { ecran, element } = route.demande;
      const racine = `#/dossier/${encodeURIComponent(route.id)}/ecran/${ecran}`;
      return element === null ? racine : `${racine}/${encodeURIComponent(element)}`;
    }
    case "nouveau":
    case "importer":
    case "reglages":
    case "france":
    case "cadres":
      return `#/${route.ecran}`;
    case "bibliotheque":
      return "#/textes";
    case "texte": {
      const racine = `#/textes/${encodeURIComponent(route.cle)}`;
      return route.repere === null ? racine : `${racine}/${encodeURIComponent(route.repere)}`;
    }
    case "regle":
      return `#/regles/${encodeURIComponent(route.code)}`;
    case "cadre":
      return `#/cadres/${encodeURIComponent(route.code)}`;
    case "coller":
      return `#/cadres/${encodeURIComponent(route.code)}/coller`;
    case "controles":
    case "exporter":
    case "ecriture":
    case "remplacer":
    case "changement":
      return `#/dossier/${encodeURIComponent(route.id)}/${route.ecran}`;
    case "apercu": {
      const { document, exercice, action, partie } = route.document;
      const precision = exercice ?? action ?? partie;
      const fin = precision === null ? document : `${document}/${encodeURIComponent(precision)}`;
      return `#/dossier/${encodeURIComponent(route.id)}/apercu/${fin}`;
    }
    case "inconnu":
      return `#${route.adresse}`;
  }
}
