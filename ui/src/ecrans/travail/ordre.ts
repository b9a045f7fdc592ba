// Moving an element of a list by one place.
import type { ElementVue } from "../../ipc/generated/ElementVue";

export type Sens = -1 | 1;

/** The keys of a row. */
export const sensDesTouches: Readonly<Record<string, Sens>> = { "Alt+flèche haut": -1, "Alt+flèche bas": 1 };

/** The id that the element comes after (null: first) and its new rank; null when it is already at the end. */
export function place(elements: readonly ElementVue[], chemin: string, sens: Sens): { apres: string | null; rang: number } | null {
  const rang = elements.findIndex((element) => element.chemin === chemin);
  const but = rang + sens;
  if (rang < 0 || but < 0 || but >= elements.length) return null;
  const avant = sens === 1 ? elements[but] : elements[but - 1];
  return { apres: avant ? idDe(avant.chemin) : null, rang: but };
}

/** The last step of a path. */
function idDe(chemin: string): string {
  return chemin.slice(chemin.lastIndexOf("/") + 1);
}
