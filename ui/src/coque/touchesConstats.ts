// The keys of a finding, from its card or from the passage that it is about: mend, source, back to the passage.
import { useEffect } from "react";
import { combinaison } from "./combinaisons";
import { basculerSource, remedier, revenirAuPassage } from "./constats";

/** What each key does; false when it is left to the page. */
export const touchesConstats: Readonly<Record<string, () => boolean>> = {
  Échap: revenirAuPassage,
  "Alt+Entrée": toujours(remedier),
  "Alt+S": toujours(basculerSource),
};

export function useTouchesConstats() {
  useEffect(() => {
    const surTouche = (evenement: KeyboardEvent) => {
      const geste = touchesConstats[combinaison(evenement)];
      if (!geste || document.querySelector('[role="dialog"]') !== null || !geste()) return;
      evenement.preventDefault();
      evenement.stopPropagation();
    };
    // Before the page: a grid, a button or a link would take Entrée for itself.
    window.addEventListener("keydown", surTouche, { capture: true });
    return () => window.removeEventListener("keydown", surTouche, { capture: true });
  }, []);
}

function toujours(geste: () => void): () => boolean {
  return () => {
    geste();
    return true;
  };
}
