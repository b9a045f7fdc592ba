// What comes after the list of dossiers: one piece of script apart, fetched once the list is drawn, so that the window opens
// without waiting for it.
import { useEffect, useSyncExternalStore } from "react";
import type * as suite from "../suite";

type Suite = typeof suite;

let lue: Suite | null = null;
let demande: Promise<void> | null = null;
const suiveurs = new Set<() => void>();

export function chercherSuite(): Promise<void> {
  demande ??= import("../suite").then(
    (module) => {
      lue = module;
      for (const prevenir of suiveurs) prevenir();
    },
    () => {
      // The next need asks again.
      demande = null;
    },
  );
  return demande;
}

function suivre(prevenir: () => void) {
  suiveurs.add(prevenir);
  return () => {
    suiveurs.delete(prevenir);
  };
}

/** Reading it keeps the page busy: the screen that was just drawn answers first. */
const REPIT_MS = 300;

/** Fetches it behind the screen that is drawn. */
export function useAvance() {
  useEffect(() => {
    const attente = setTimeout(() => void chercherSuite(), REPIT_MS);
    return () => clearTimeout(attente);
  }, []);
}

/** Null until it is there; fetched at once when something of it is needed. */
export function useSuite(besoin: boolean): Suite | null {
  useEffect(() => {
    if (besoin) void chercherSuite();
  });
  return useSyncExternalStore(suivre, () => lue);
}
