// The screens seen last, from one day to the next on this machine.
import { useEffect } from "react";

/** An address and the title of its screen. */
export type Recent = { adresse: string; titre: string };

const CLE = "paraphe.recents";
const GARDES = 8;
/** Screens that the palette names anyway, or that lead nowhere later. */
const SANS_SUITE = /^#?\/?(nouveau|importer|reglages|cadres)?$/;

export function recents(): readonly Recent[] {
  try {
    const lus: unknown = JSON.parse(localStorage.getItem(CLE) ?? "[]");
    return Array.isArray(lus) ? lus.filter(estRecent) : [];
  } catch {
    // What cannot be read is as if nothing had been seen.
    return [];
  }
}

function estRecent(lu: unknown): lu is Recent {
  return typeof lu === "object" && lu !== null && "adresse" in lu && "titre" in lu && typeof lu.adresse === "string" && typeof lu.titre === "string";
}

/** Keeps the screen that is left: it is where one may want to come back. */
export function useRecents() {
  useEffect(() => {
    const noter = ({ oldURL }: HashChangeEvent) => retenirRecent({ adresse: new URL(oldURL).hash, titre: document.title });
    window.addEventListener("hashchange", noter);
    return () => window.removeEventListener("hashchange", noter);
  }, []);
}

export function retenirRecent(recent: Recent) {
  if (SANS_SUITE.test(recent.adresse)) return;
  const suite = [recent, ...recents().filter(({ adresse }) => adresse !== recent.adresse)].slice(0, GARDES);
  try {
    localStorage.setItem(CLE, JSON.stringify(suite));
  } catch {
    // A machine that keeps nothing still has its plan and its list.
  }
}
