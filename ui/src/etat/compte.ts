// The change of the count of findings, said at most every three seconds: what changed since it was last said.
import { useCallback, useEffect, useRef } from "react";
import type { CompteConstats } from "../ipc/generated/CompteConstats";
import { textes } from "../textes/edition";
import { annoncer } from "./journal";

export const SILENCE = 3000;

/** Says `dire` at once, with the change of count when it is time for it; else the change alone, later. */
export function useCompte(depart: CompteConstats) {
  const dit = useRef(depart);
  const present = useRef(depart);
  const derniere = useRef(-Infinity);
  const minuterie = useRef(0);
  useEffect(() => () => window.clearTimeout(minuterie.current), []);

  const changement = useCallback((): string | null => {
    const phrase = textes.changement(present.current.bloquants - dit.current.bloquants, present.current.a_verifier - dit.current.a_verifier);
    dit.current = present.current;
    if (phrase === "") return null;
    derniere.current = Date.now();
    return phrase;
  }, []);

  return useCallback(
    (compte: CompteConstats, dire: string | null) => {
      window.clearTimeout(minuterie.current);
      present.current = compte;
      const attente = derniere.current + SILENCE - Date.now();
      const suite = attente <= 0 ? changement() : null;
      const phrase = [dire?.replace(/\.$/, ""), suite].filter((morceau) => morceau).join(". ");
      if (phrase !== "") annoncer(phrase);
      if (attente > 0) {
        minuterie.current = window.setTimeout(() => {
          const tard = changement();
          if (tard !== null) annoncer(tard);
        }, attente);
      }
    },
    [changement],
  );
}
