// The addresses of the screens: a typed union kept in the hash.
import type { DocumentDemande } from "../ipc/generated/DocumentDemande";

export type Route =
  | { ecran: "dossiers" }
  /** `partie`: paths of the part whose findings are shown alone; empty for all. */
  | { ecran: "dossier"; id: string; partie: readonly string[] }
  | { ecran: "apercu"; id: string; document: DocumentDemande }
  | { ecran: "inconnu"; adresse: string };

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
  if (racine !== "dossier" || id === undefined || trop.length > 0) return inconnu;
  if (vue === undefined) return { ecran: "dossier", id, partie: [] };
  if (vue === "partie" && precision !== undefined && exercice === undefined) {
    return { ecran: "dossier", id, partie: precision.split(",").filter(Boolean) };
  }
  if (vue === "apercu" && precision === "convention" && exercice === undefined) {
    return { ecran: "apercu", id, document: { document: "convention", exercice: null } };
  }
  if (vue === "apercu" && precision === "rapport" && exercice !== undefined && /^\d{4}$/.test(exercice)) {
    return { ecran: "apercu", id, document: { document: "rapport", exercice: Number(exercice) } };
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
    case "apercu": {
      const { document, exercice } = route.document;
      const fin = exercice === null ? document : `${document}/${exercice}`;
      return `#/dossier/${encodeURIComponent(route.id)}/apercu/${fin}`;
    }
    case "inconnu":
      return `#${route.adresse}`;
  }
}
