// What the screen shown answers to the keys of the frame: undo, redo, save, previous, next, find, replace, a note.
import { useEffect } from "react";
import { combinaison, type Touche } from "./combinaisons";

export type Geste = "annuler" | "retablir" | "enregistrer" | "precedent" | "suivant" | "chercher" | "remplacer" | "noter";

const gestes = new Map<Geste, () => void>();

/** Null when the screen has no answer for now. */
export function useGeste(geste: Geste, action: (() => void) | null) {
  useEffect(() => {
    if (action === null) return;
    gestes.set(geste, action);
    return () => {
      if (gestes.get(geste) === action) gestes.delete(geste);
    };
  }, [geste, action]);
}

/** False when the screen shown has no answer. */
export function faire(geste: Geste): boolean {
  const action = gestes.get(geste);
  action?.();
  return action !== undefined;
}

const HISTORIQUE: Readonly<Record<string, "annuler" | "retablir">> = { "Ctrl+Z": "annuler", "Ctrl+Y": "retablir", "Ctrl+Maj+Z": "retablir" };

/** Undo or redo, by its keys; null for any other. */
export function gesteDHistorique(touche: Touche): "annuler" | "retablir" | null {
  return HISTORIQUE[combinaison(touche)] ?? null;
}
