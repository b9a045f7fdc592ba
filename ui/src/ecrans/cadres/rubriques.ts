// The headings of a framework: their order, their places on the screen, how many rows each holds.
import type { CadreDetailVue } from "../../ipc/generated/CadreDetailVue";
import type { textes } from "../../textes/cadre";

export type Rubrique = keyof typeof textes.rubriques;

/** What is left to find comes before what is known. */
export const ORDRE: readonly Rubrique[] = ["texte", "places", "engagements", "objectifs", "comptes", "indicateurs", "echeances", "seuils", "financeurs", "publies", "inconnus", "retouches"];

export const idRubrique = (rubrique: Rubrique) => `rubrique-${rubrique}`;

/** Null where there is nothing to count. */
export function nombres(cadre: CadreDetailVue): Record<Rubrique, number | null> {
  const { places, engagements, financeurs, objectifs, comptes, indicateurs, echeances, seuils, publies, inconnus, retouches } = cadre;
  return {
    texte: null,
    places: places.length,
    engagements: engagements.length,
    objectifs: objectifs.length,
    comptes: comptes.length,
    indicateurs: indicateurs.length,
    echeances: echeances.length,
    seuils: seuils.length,
    financeurs: financeurs.length,
    publies: publies.length,
    inconnus: inconnus.length,
    retouches: retouches.length,
  };
}
