// What is being saved is saved before the window closes; what could not be saved is not lost without a word.
import { useEffect } from "react";
import { hote } from "#hote";
import { textes } from "../textes/coque";
import { signaler } from "./journal";

const enCours = new Set<Promise<boolean>>();
let derniereFaite = true;

/** A save that the closing of the window waits for; true when it was done. */
export function suivreEnregistrement(promesse: Promise<boolean>) {
  enCours.add(promesse);
  void promesse.then((faite) => {
    derniereFaite = faite;
    enCours.delete(promesse);
  });
}

/** A disk that does not answer must not keep the window open. */
const PATIENCE = 3000;

/** What failed was told once: the next time, the window closes. */
let averti = false;

/** False when the last save failed and she was not told that closing gives it up. */
async function vider(): Promise<boolean> {
  // Leaving a field, a cell or a text sends what was typed in it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((fini) => window.setTimeout(fini, 0));
  await Promise.race([Promise.allSettled(enCours), new Promise((fini) => window.setTimeout(fini, PATIENCE))]);
  if (averti || derniereFaite) return true;
  averti = true;
  signaler("erreur", textes.fermetureRetenue);
  return false;
}

export function useFermeture() {
  useEffect(() => {
    averti = false;
    derniereFaite = true;
    return hote.avantFermeture(vider);
  }, []);
}
