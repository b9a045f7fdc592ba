// Where the sentence of a refused cell stands: over neither the cell, nor what names it, nor the next ones to type in.

/** Tops and bottoms, in pixels, from one origin. */
export type Reperes = {
  cellule: { haut: number; bas: number };
  /** Bottom of what names the cell above it: the header of its column, the title of its group. */
  titres: number;
  /** Bottom of the row where Enter leads; that of the cell in the last row. */
  suivante: number;
  /** Bottom of the grid: its refusals are listed right under it. */
  grille: number;
  hauteur: number;
};

/** White between the cell and the sentence: room for the outline of the cell. */
export const ECART = 5;

/** The top of the sentence: above the cell, else under the next row; null where the list under the grid says it already. */
export function placer({ cellule, titres, suivante, grille, hauteur }: Reperes): { haut: number; cote: "dessus" | "dessous" } | null {
  const dessus = cellule.haut - ECART - hauteur;
  if (dessus >= titres) return { haut: dessus, cote: "dessus" };
  const dessous = suivante + ECART;
  return dessous < grille ? { haut: dessous, cote: "dessous" } : null;
}
