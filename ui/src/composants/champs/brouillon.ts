// A field being typed: saved on leaving it and 800 ms after the last change; what was refused stays as typed.
import { useCallback, useEffect, useRef, useState } from "react";

export type Resultat = { etat: "enregistre" } | { etat: "refuse"; message: string };

export const DELAI = 800;

export function useBrouillon(valeur: string, onSaisir: (texte: string) => Promise<Resultat>) {
  /** Null when the field shows what is saved. */
  const [brouillon, definirBrouillon] = useState<string | null>(null);
  const [refus, definirRefus] = useState<string | null>(null);
  const courant = useRef<string | null>(null);
  const envoye = useRef<string | null>(null);
  /** Calls that were not answered yet: until then nobody knows whether what was typed is saved. */
  const enVol = useRef(0);
  const enFocus = useRef(false);
  const minuterie = useRef(0);
  const dernier = useRef({ valeur, onSaisir });
  useEffect(() => {
    dernier.current = { valeur, onSaisir };
  });

  const noter = useCallback((texte: string | null) => {
    courant.current = texte;
    definirBrouillon(texte);
  }, []);

  const enregistrer = useCallback(async () => {
    window.clearTimeout(minuterie.current);
    const texte = courant.current;
    if (texte === null || texte === envoye.current) return;
    // While another value is on its way, the former one has to be sent again.
    if (texte === dernier.current.valeur && envoye.current === null) {
      // Typed back to what is saved.
      envoye.current = null;
      definirRefus(null);
      if (!enFocus.current) noter(null);
      return;
    }
    envoye.current = texte;
    enVol.current += 1;
    const resultat = await dernier.current.onSaisir(texte);
    enVol.current -= 1;
    // Something else was typed meanwhile: its own answer will say.
    if (courant.current !== texte) return;
    if (resultat.etat === "refuse") {
      definirRefus(resultat.message);
      // A full disk may be freed: leaving the field tries again.
      envoye.current = null;
      return;
    }
    definirRefus(null);
    if (!enFocus.current) {
      envoye.current = null;
      noter(null);
    }
  }, [noter]);

  // A screen left in the middle of a word keeps the word.
  useEffect(() => () => void enregistrer(), [enregistrer]);

  return {
    texte: brouillon ?? valeur,
    refus,
    changer: useCallback(
      (texte: string) => {
        noter(texte);
        window.clearTimeout(minuterie.current);
        minuterie.current = window.setTimeout(() => void enregistrer(), DELAI);
      },
      [enregistrer, noter],
    ),
    entrer: useCallback(() => {
      enFocus.current = true;
    }, []),
    sortir: useCallback(() => {
      enFocus.current = false;
      if (courant.current !== null && courant.current === envoye.current && enVol.current === 0 && refus === null) {
        envoye.current = null;
        noter(null);
      } else {
        void enregistrer();
      }
    }, [enregistrer, noter, refus]),
  };
}
