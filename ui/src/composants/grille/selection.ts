// Where one is in a grid: the active cell, and the corner from which the selection extends.

export type Position = { ligne: number; colonne: number };
export type Selection = { active: Position; ancre: Position };
type Dimensions = { lignes: number; colonnes: number };
export type Etendue = { haut: number; bas: number; gauche: number; droite: number };

export type Mouvement =
  | { genre: "aller"; position: Position }
  | { genre: "etendre_a"; position: Position }
  | { genre: "bouger"; lignes: number; colonnes: number; etendre: Etendre }
  | { genre: "bord"; vers: "debut_ligne" | "fin_ligne" | "debut" | "fin"; etendre: Etendre }
  /** To the right, then to the beginning of the next row. */
  | { genre: "suivante" }
  | { genre: "precedente" }
  | { genre: "tout" }
  /** The grid has changed size. */
  | { genre: "borner" };

type Etendre = "deplacer" | "etendre";

export const depart: Selection = { active: { ligne: 0, colonne: 0 }, ancre: { ligne: 0, colonne: 0 } };

export function mouvoir(avant: Selection, mouvement: Mouvement, taille: Dimensions): Selection {
  const { active, ancre } = avant;
  switch (mouvement.genre) {
    case "aller":
      return poser(borner(mouvement.position, taille));
    case "etendre_a":
      return { ancre, active: borner(mouvement.position, taille) };
    case "bouger": {
      const but = borner({ ligne: active.ligne + mouvement.lignes, colonne: active.colonne + mouvement.colonnes }, taille);
      return mouvement.etendre === "etendre" ? { ancre, active: but } : poser(but);
    }
    case "bord": {
      const but = bord(active, mouvement.vers, taille);
      return mouvement.etendre === "etendre" ? { ancre, active: but } : poser(but);
    }
    case "suivante":
    case "precedente": {
      const sens = mouvement.genre === "suivante" ? 1 : -1;
      const rang = active.ligne * taille.colonnes + active.colonne + sens;
      const dernier = taille.lignes * taille.colonnes - 1;
      const tenu = Math.max(0, Math.min(rang, dernier));
      return poser({ ligne: Math.floor(tenu / taille.colonnes), colonne: tenu % taille.colonnes });
    }
    case "tout":
      return { ancre: { ligne: 0, colonne: 0 }, active: { ligne: taille.lignes - 1, colonne: taille.colonnes - 1 } };
    case "borner":
      return { active: borner(active, taille), ancre: borner(ancre, taille) };
  }
}

export function etendue({ active, ancre }: Selection): Etendue {
  return {
    haut: Math.min(active.ligne, ancre.ligne),
    bas: Math.max(active.ligne, ancre.ligne),
    gauche: Math.min(active.colonne, ancre.colonne),
    droite: Math.max(active.colonne, ancre.colonne),
  };
}

export function memePosition(a: Position, b: Position): boolean {
  return a.ligne === b.ligne && a.colonne === b.colonne;
}

/** True for more than one cell. */
export function multiple({ active, ancre }: Selection): boolean {
  return !memePosition(active, ancre);
}

function poser(position: Position): Selection {
  return { active: position, ancre: position };
}

function borner({ ligne, colonne }: Position, { lignes, colonnes }: Dimensions): Position {
  return { ligne: Math.max(0, Math.min(ligne, lignes - 1)), colonne: Math.max(0, Math.min(colonne, colonnes - 1)) };
}

function bord({ ligne }: Position, vers: "debut_ligne" | "fin_ligne" | "debut" | "fin", { lignes, colonnes }: Dimensions): Position {
  switch (vers) {
    case "debut_ligne":
      return { ligne, colonne: 0 };
    case "fin_ligne":
      return { ligne, colonne: Math.max(0, colonnes - 1) };
    case "debut":
      return { ligne: 0, colonne: 0 };
    case "fin":
      return { ligne: Math.max(0, lignes - 1), colonne: Math.max(0, colonnes - 1) };
  }
}
