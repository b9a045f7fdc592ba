// What is being saved is saved before the window closes.
import { useEffect } from "react";
import { hote } from "#hote";

const enCours = new Set<Promise<unknown>>();

/** A save that the closing of the window waits for. */
export function suivreEnregistrement(promesse: Promise<unknown>) {
  enCours.add(promesse);
  void promesse.finally(() => enCours.delete(promesse));
}

/** A disk that does not answer must not keep the window open. */
const PATIENCE = 3000;

async function vider() {
  // Leaving a field, a cell or a text sends what was typed in it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((fini) => window.setTimeout(fini, 0));
  await Promise.race([Promise.allSettled(enCours), new Promise((fini) => window.setTimeout(fini, PATIENCE))]);
}

export function useFermeture() {
  useEffect(() => hote.avantFermeture(vider), []);
}
