// Which findings are shown: those of a part, those of a severity.
import { ORDRE_GRAVITES } from "../../composants/gravite";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { GraviteVue } from "../../ipc/generated/GraviteVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";

/** A path is under another when it is the same or goes on after a slash. */
export function sous(chemin: string, partie: string): boolean {
  return chemin === partie || chemin.startsWith(`${partie}/`);
}

export function constatsDe(constats: readonly ConstatVue[], partie: readonly string[]): ConstatVue[] {
  const retenus = partie.length === 0 ? constats : constats.filter(({ chemins }) => chemins.some((chemin) => partie.some((racine) => sous(chemin, racine))));
  return retenus.toSorted((a, b) => ORDRE_GRAVITES.indexOf(a.gravite) - ORDRE_GRAVITES.indexOf(b.gravite));
}

export function compter(constats: readonly ConstatVue[], gravite: GraviteVue): number {
  return constats.filter((constat) => constat.gravite === gravite).length;
}

/** « A6, Unité USEMA »; null when the address names no part of this dossier. */
export function nomDePartie(vue: VueEnsemble, partie: readonly string[]): string | null {
  const cle = partie.join(",");
  for (const { entrees } of vue.plan) {
    const entree = entrees.find(({ chemin }) => chemin === cle);
    if (entree) return `${entree.code}, ${entree.libelle}`;
  }
  const ligne = vue.parties.find((candidate) => candidate.chemins.join(",") === cle);
  return ligne ? `${ligne.codes}, ${ligne.libelle}` : null;
}
