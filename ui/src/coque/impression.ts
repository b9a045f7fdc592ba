// What Ctrl+P exports: the screen that is shown says it.
import { useEffect } from "react";
import { annoncer } from "../etat/journal";
import { textes } from "../textes/coque";

let exporter: (() => void) | null = null;

export function useImpression(action: () => void) {
  useEffect(() => {
    exporter = action;
    return () => {
      if (exporter === action) exporter = null;
    };
  }, [action]);
}

export function imprimer() {
  if (exporter) exporter();
  else annoncer(textes.rienAImprimer);
}
