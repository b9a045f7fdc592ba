// A grid wider than its box: on which side it goes on, for the shadow that says so.
import { useLayoutEffect, type RefObject } from "react";

export function useDebord(cadre: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const boite = cadre.current;
    const table = boite?.firstElementChild;
    if (!boite || !table || typeof ResizeObserver === "undefined") return;
    const dire = () => {
      const cote = coteCache(boite.scrollLeft, boite.clientWidth, table.scrollWidth);
      if (cote === null) delete boite.dataset.deborde;
      else boite.dataset.deborde = cote;
    };
    const observateur = new ResizeObserver(dire);
    observateur.observe(boite);
    observateur.observe(table);
    boite.addEventListener("scroll", dire, { passive: true });
    return () => {
      observateur.disconnect();
      boite.removeEventListener("scroll", dire);
    };
  }, [cadre]);
}

/** Where something is out of sight; null when all of it is seen. */
export function coteCache(decalage: number, large: number, contenu: number): "gauche" | "droite" | "deux" | null {
  if (contenu <= large + 1) return null;
  if (decalage <= 1) return "droite";
  return decalage + large >= contenu - 1 ? "gauche" : "deux";
}
