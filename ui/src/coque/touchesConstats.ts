// The keys of a finding, from its card or from the passage that it is about: mend, source, back to the passage.
import { useEffect } from "react";
import { basculerSource, remedier, revenirAuPassage } from "./constats";

export function useTouchesConstats() {
  useEffect(() => {
    const surTouche = (evenement: KeyboardEvent) => {
      const geste = gesteDe(evenement);
      if (geste === null || document.querySelector('[role="dialog"]') !== null || !geste()) return;
      evenement.preventDefault();
      evenement.stopPropagation();
    };
    // Before the page: a grid, a button or a link would take Entrée for itself.
    window.addEventListener("keydown", surTouche, { capture: true });
    return () => window.removeEventListener("keydown", surTouche, { capture: true });
  }, []);
}

/** What the key does; false when it is left to the page. */
function gesteDe({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): (() => boolean) | null {
  if (ctrlKey || metaKey || shiftKey) return null;
  if (key === "Escape" && !altKey) return revenirAuPassage;
  if (!altKey) return null;
  if (key === "Enter") return toujours(remedier);
  return key.toLowerCase() === "s" ? toujours(basculerSource) : null;
}

function toujours(geste: () => void): () => boolean {
  return () => {
    geste();
    return true;
  };
}
