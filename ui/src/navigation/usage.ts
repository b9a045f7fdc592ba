// Where the reader is: follows the hash, and sends focus to the heading of the new screen.
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { hote } from "#hote";
import { ecrireRoute, lireRoute, type Route } from "./route";

/** True from a change of screen until a heading has taken the focus. */
let titreAttendu = false;
let ecranVu = cleEcran(lireRoute(window.location.hash));

/** Showing the findings of another part is not a change of screen. */
function cleEcran(route: Route): string {
  return ecrireRoute(route.ecran === "dossier" ? { ...route, partie: [] } : route);
}

function ecouter(suivre: () => void) {
  const surChangement = () => {
    const ecran = cleEcran(lireRoute(window.location.hash));
    if (ecran !== ecranVu) titreAttendu = true;
    ecranVu = ecran;
    suivre();
  };
  window.addEventListener("hashchange", surChangement);
  return () => window.removeEventListener("hashchange", surChangement);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(ecouter, () => window.location.hash);
  return lireRoute(hash);
}

/** Another screen takes the place of this one at the same address. */
export function attendreTitre() {
  titreAttendu = true;
}

export function aller(route: Route) {
  window.location.hash = ecrireRoute(route);
}

/** The zone that scrolls stays from one screen to the next: each begins at its top. Focus alone would scroll, and later. */
function arriverSur(titre: HTMLElement) {
  titre.focus({ preventScroll: true });
  titre.scrollIntoView?.({ block: "nearest" });
  titre.closest("main")?.scrollTo?.({ top: 0 });
}

/** The heading of a screen: names the window and takes the focus on arrival. */
export function useTitre(titreFenetre: string) {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = titreFenetre;
    // A window that refuses its title keeps the former one: nothing else depends on it.
    hote.titrer(titreFenetre).catch(() => {});
  }, [titreFenetre]);
  useLayoutEffect(() => {
    if (!titreAttendu) return;
    titreAttendu = false;
    if (titre.current) arriverSur(titre.current);
  });
  return titre;
}
