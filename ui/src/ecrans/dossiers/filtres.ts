// Which dossiers the list shows, and in what order.
import { reserve } from "../../etat/reserve";
import type { DossierResume } from "../../ipc/generated/DossierResume";
import type { UrgenceVue } from "../../ipc/generated/UrgenceVue";
import { repond } from "../../texte/recherche";

export const STATUTS = ["projet", "transmis", "delibere", "definitif", "signe", "clos"] as const;
export const POINTS = ["bloquants", "a_verifier", "aucun"] as const;
export const ECHEANCES = ["depassee", "sous_un_mois", "plus_tard", "aucune"] as const;

/** Empty: no filter. */
export type Filtres = {
  cherche: string;
  statut: "" | (typeof STATUTS)[number];
  points: "" | (typeof POINTS)[number];
  echeance: "" | UrgenceVue | "aucune";
};
export type Colonne = "departement" | "periode" | "etat" | "bloquants" | "aVerifier" | "echeance";
/** Null: as the core gives them, the last modified first. */
export type Tri = { colonne: Colonne; sens: "ascending" | "descending" } | null;

export const AUCUN_FILTRE: Filtres = { cherche: "", statut: "", points: "", echeance: "" };

/** Kept while the application is open: she comes back to the list she left. */
export const choixDeListe = reserve<{ filtres: Filtres; tri: Tri }>({ filtres: AUCUN_FILTRE, tri: null });

export function filtrer(dossiers: readonly DossierResume[], { cherche, statut, points, echeance }: Filtres): DossierResume[] {
  return dossiers.filter(
    (dossier) =>
      repond([dossier.territoire, dossier.titre, dossier.periode, dossier.statut.libelle].join(" "), cherche) &&
      (statut === "" || dossier.statut.code === statut) &&
      (points === "" || pointsDe(dossier)[points]) &&
      (echeance === "" || (dossier.prochaine_echeance?.urgence ?? "aucune") === echeance),
  );
}

function pointsDe({ bloquants, a_verifier }: DossierResume): Record<(typeof POINTS)[number], boolean> {
  return { bloquants: bloquants > 0, a_verifier: a_verifier > 0, aucun: bloquants + a_verifier === 0 };
}

/** The same column again turns the order round; counts start with the greatest. */
export function suivant(tri: Tri, colonne: Colonne): Tri {
  if (tri?.colonne === colonne) return { colonne, sens: tri.sens === "ascending" ? "descending" : "ascending" };
  return { colonne, sens: colonne === "bloquants" || colonne === "aVerifier" ? "descending" : "ascending" };
}

/** A dossier with nothing due comes last, in either order. */
export function trier(dossiers: readonly DossierResume[], tri: Tri): readonly DossierResume[] {
  if (tri === null) return dossiers;
  const sens = tri.sens === "ascending" ? 1 : -1;
  if (tri.colonne === "echeance") {
    const [dus, libres] = [dossiers.filter((d) => d.prochaine_echeance !== null), dossiers.filter((d) => d.prochaine_echeance === null)];
    return [...dus.toSorted((a, b) => sens * comparer(a.prochaine_echeance?.date ?? "", b.prochaine_echeance?.date ?? "")), ...libres];
  }
  const cle = CLES[tri.colonne];
  return dossiers.toSorted((a, b) => sens * comparer(cle(a), cle(b)));
}

const CLES: Record<Exclude<Colonne, "echeance">, (dossier: DossierResume) => string | number> = {
  departement: ({ territoire }) => territoire,
  periode: ({ periode }) => periode,
  etat: ({ statut }) => STATUTS.findIndex((code) => code === statut.code),
  bloquants: ({ bloquants }) => bloquants,
  aVerifier: ({ a_verifier }) => a_verifier,
};

function comparer(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "fr", { numeric: true });
}
