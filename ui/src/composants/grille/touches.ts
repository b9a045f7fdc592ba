// The keys that move in a grid.
import type { KeyboardEvent } from "react";
import type { Mouvement } from "./selection";

const fleches: Record<string, [lignes: number, colonnes: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export function mouvementDe({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Mouvement | null {
  if (altKey) return null;
  const commande = ctrlKey || metaKey;
  const etendre = shiftKey ? "etendre" : "deplacer";
  const fleche = fleches[key];
  if (fleche && !commande) return { genre: "bouger", lignes: fleche[0], colonnes: fleche[1], etendre };
  if (key === "Home") return { genre: "bord", vers: commande ? "debut" : "debut_ligne", etendre };
  if (key === "End") return { genre: "bord", vers: commande ? "fin" : "fin_ligne", etendre };
  if (commande && key.toLowerCase() === "a") return { genre: "tout" };
  return null;
}
