// The keys of a grid: those that move, and what the others do.
import { combinaison, type Touche } from "../../coque/combinaisons";
import type { Mouvement } from "./selection";

const pas = { "flèche haut": [-1, 0], "flèche bas": [1, 0], "flèche gauche": [0, -1], "flèche droite": [0, 1] } as const;
const bords = { Début: "debut_ligne", Fin: "fin_ligne", "Ctrl+Début": "debut", "Ctrl+Fin": "fin" } as const;

/** With Maj, the move extends the selection. */
function avecMaj(touche: string): string {
  return touche.startsWith("Ctrl+") ? touche.replace("Ctrl+", "Ctrl+Maj+") : `Maj+${touche}`;
}

function sensDe(nom: (touche: string) => string, etendre: "deplacer" | "etendre"): [string, Mouvement][] {
  return [
    ...Object.entries(pas).map(([touche, [lignes, colonnes]]): [string, Mouvement] => [nom(touche), { genre: "bouger", lignes, colonnes, etendre }]),
    ...Object.entries(bords).map(([touche, vers]): [string, Mouvement] => [nom(touche), { genre: "bord", vers, etendre }]),
  ];
}

export const mouvements: Readonly<Record<string, Mouvement>> = Object.fromEntries([...sensDe((touche) => touche, "deplacer"), ...sensDe(avecMaj, "etendre"), ["Ctrl+A", { genre: "tout" }]]);

export function mouvementDe(touche: Touche): Mouvement | null {
  return mouvements[combinaison(touche)] ?? null;
}

/** On a cell that is looked at. */
export type GesteDeGrille = "modifier" | "vider" | "recopier" | "abandonner";
export const gestesDeGrille: Readonly<Record<string, GesteDeGrille>> = { Entrée: "modifier", F2: "modifier", Suppr: "vider", "Retour arrière": "vider", "Ctrl+D": "recopier", Échap: "abandonner" };

/** In a cell that is typed in: where one goes once what is typed is sent. */
export const suitesDeFrappe: Readonly<Record<string, Mouvement>> = {
  Entrée: { genre: "bouger", lignes: 1, colonnes: 0, etendre: "deplacer" },
  "Maj+Entrée": { genre: "bouger", lignes: -1, colonnes: 0, etendre: "deplacer" },
  Tab: { genre: "suivante" },
  "Maj+Tab": { genre: "precedente" },
};
