// The screens that come after the list of dossiers: one piece apart, fetched once the list is drawn, so that the window opens
// without waiting for them.
import { useEffect, useSyncExternalStore } from "react";
import type * as suivants from "./suivants";

type Ecrans = typeof suivants;

let ecrans: Ecrans | null = null;
let demande: Promise<void> | null = null;
const suiveurs = new Set<() => void>();

function chercher() {
  demande ??= import("./suivants").then(
    (module) => {
      ecrans = module;
      for (const prevenir of suiveurs) prevenir();
    },
    () => {
      // The next screen asks again.
      demande = null;
    },
  );
}

function suivre(prevenir: () => void) {
  suiveurs.add(prevenir);
  return () => {
    suiveurs.delete(prevenir);
  };
}

/** Reading them keeps the page busy: the screen that was just drawn answers first. */
const REPIT_MS = 300;

/** Fetches them behind the screen that is drawn. */
export function useAvance() {
  useEffect(() => {
    const attente = setTimeout(chercher, REPIT_MS);
    return () => clearTimeout(attente);
  }, []);
}

/** Null until they are there. */
export function useEcransSuivants(): Ecrans | null {
  useEffect(chercher);
  return useSyncExternalStore(suivre, () => ecrans);
}
