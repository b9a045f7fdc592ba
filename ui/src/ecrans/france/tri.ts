// The order of the contracts. What is not known comes last, whichever way.
import type { LigneFrance } from "../../ipc/generated/LigneFrance";

export type ColonneFrance = "nom" | "region" | "periode" | "etat" | "valeur" | "bloquants" | "echeance";
export type TriFrance = { colonne: ColonneFrance; sens: "ascending" | "descending" };

/** From the first step of a contract to the last. */
const AVANCEMENT = ["projet", "transmis", "delibere", "definitif", "signe", "clos"];

const cles: Record<ColonneFrance, (ligne: LigneFrance) => string | null> = {
  nom: ({ nom }) => nom,
  region: ({ region }) => region,
  periode: ({ periode }) => periode,
  etat: ({ statut }) => String(AVANCEMENT.indexOf(statut.code)),
  valeur: ({ valeur }) => valeur.cle,
  bloquants: ({ bloquants }) => String(bloquants),
  echeance: ({ echeance }) => echeance?.date ?? null,
};

/** Figures are compared as figures: they may be longer than a number of the language holds exactly. */
const NOMBRE = /^-?\d+(\.\d+)?$/;

function comparer(a: string, b: string): number {
  if (!NOMBRE.test(a) || !NOMBRE.test(b)) return a.localeCompare(b, "fr", { numeric: true });
  const [ca, cb] = [enCentimes(a), enCentimes(b)];
  return ca < cb ? -1 : Number(ca > cb);
}

function enCentimes(texte: string): bigint {
  const [entier = "0", decimales = ""] = texte.split(".");
  return BigInt(`${entier}${decimales.padEnd(2, "0").slice(0, 2)}`);
}

export function trier(lignes: readonly LigneFrance[], { colonne, sens }: TriFrance): LigneFrance[] {
  const cle = cles[colonne];
  return lignes.toSorted((a, b) => {
    const [ka, kb] = [cle(a), cle(b)];
    if (ka === null || kb === null) return Number(ka === null) - Number(kb === null);
    return comparer(ka, kb) * (sens === "ascending" ? 1 : -1) || a.nom.localeCompare(b.nom, "fr");
  });
}
