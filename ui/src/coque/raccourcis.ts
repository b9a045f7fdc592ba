// The keys that work everywhere.
import { useEffect } from "react";
import { annoncer } from "../etat/journal";
import { textes } from "../textes/coque";
import { imprimer } from "./impression";
import { allerConstat, allerZone, noterFocus, type Sens } from "./zones";

export function useRaccourcis(onAide: () => void) {
  useEffect(() => {
    const surTouche = (evenement: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = evenement;
      const sens: Sens = shiftKey ? -1 : 1;
      const seule = !ctrlKey && !metaKey && !altKey;
      const dialogue = document.querySelector('[role="dialog"]') !== null;
      if (key === "F1" && seule) {
        evenement.preventDefault();
        if (!dialogue) onAide();
      } else if (key === "F6" && seule) {
        evenement.preventDefault();
        if (!dialogue) allerZone(sens);
      } else if (key === "F8" && seule) {
        evenement.preventDefault();
        if (!dialogue && !allerConstat(sens)) annoncer(textes.aucunConstat);
      } else if (key.toLowerCase() === "p" && (ctrlKey || metaKey) && !altKey && !shiftKey) {
        evenement.preventDefault();
        if (!dialogue) imprimer();
      }
    };
    const surFocus = (evenement: FocusEvent) => noterFocus(evenement.target);
    window.addEventListener("keydown", surTouche);
    window.addEventListener("focusin", surFocus);
    return () => {
      window.removeEventListener("keydown", surTouche);
      window.removeEventListener("focusin", surFocus);
    };
  }, [onAide]);
}
