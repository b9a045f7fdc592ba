// Where each finding of the margin stands: level with the passage it is about, below the finding before it.

/** Top of a passage, or null when the screen does not show it; height of its card. Both in pixels. */
export type Carte = { cle: string; visee: number | null; hauteur: number };
export type Place = { cle: string; haut: number };

/** White between two cards. */
export const ECART = 12;

/** Cards in the order of their passages, so that no rule to one crosses another; those without one come first, where one begins to read. */
export function aligner(cartes: readonly Carte[], depart: number): Place[] {
  let libre = depart;
  return ordonner(cartes).map(({ cle, visee, hauteur }) => {
    const haut = Math.max(libre, visee ?? libre);
    libre = haut + hauteur + ECART;
    return { cle, haut };
  });
}

function ordonner<C extends Pick<Carte, "visee">>(cartes: readonly C[]): C[] {
  return cartes.toSorted((a, b) => (a.visee === null || b.visee === null ? Number(b.visee === null) - Number(a.visee === null) : a.visee - b.visee));
}
