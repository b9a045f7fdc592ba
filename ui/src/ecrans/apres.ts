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

/** Fetches them behind the screen that is drawn. */
export function useAvance() {
  useEffect(chercher);
}

/** Null until they are there. */
export function useEcransSuivants(): Ecrans | null {
  useAvance();
  return useSyncExternalStore(suivre, () => ecrans);
}
