// A field being typed: saved on leaving it and 800 ms after the last change; what was refused stays as typed.
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { annuler, retablir } from "../../coque/effets";
import { gesteDHistorique } from "../../coque/gestes";
import { commencerFrappe, finirFrappe, suivreFrappe } from "../../etat/frappes";
import { useRetenue } from "../../etat/retenues";
import type { ChampVue } from "../../ipc/generated/ChampVue";

export const DELAI = 800;

/** `onSaisir` tells true once saved; what is not is kept by `etat/retenues.ts`. */
export function useBrouillon(champ: ChampVue, onSaisir: (champ: ChampVue, texte: string) => Promise<boolean>) {
  const { valeur } = champ;
  const { retenue, oublier } = useRetenue(champ.chemin, valeur);
  /** Null when the field shows what is saved, or what is kept. */
  const [brouillon, definirBrouillon] = useState<string | null>(null);
  const courant = useRef<string | null>(null);
  const envoye = useRef<string | null>(null);
  /** Calls that were not answered yet: until then nobody knows whether what was typed is saved. */
  const enVol = useRef(0);
  const enFocus = useRef(false);
  const minuterie = useRef(0);
  const dernier = useRef({ champ, retenue, onSaisir });
  useEffect(() => {
    dernier.current = { champ, retenue, onSaisir };
  });

  const noter = useCallback((texte: string | null) => {
    courant.current = texte;
    definirBrouillon(texte);
  }, []);

  const arreterMinuterie = useCallback(() => {
    window.clearTimeout(minuterie.current);
    finirFrappe(courant);
  }, []);

  const envoyer = useCallback(
    async (texte: string) => {
      envoye.current = texte;
      enVol.current += 1;
      const enregistre = await dernier.current.onSaisir(dernier.current.champ, texte);
      enVol.current -= 1;
      // Something else was typed meanwhile: its own answer will say.
      if (courant.current !== null && courant.current !== texte) return;
      // A full disk may be freed: leaving the field tries again.
      if (!enregistre) envoye.current = null;
      if (enFocus.current) return;
      envoye.current = null;
      noter(null);
    },
    [noter],
  );

  const enregistrer = useCallback(() => {
    arreterMinuterie();
    const texte = courant.current;
    if (texte === null || texte === envoye.current) return;
    const { champ: present, retenue: gardee } = dernier.current;
    // While another value is on its way, the former one has to be sent again.
    if (texte === present.valeur && envoye.current === null) {
      // Typed back to what is saved.
      noter(null);
      oublier();
    } else if (texte !== gardee?.texte) void envoyer(texte);
  }, [arreterMinuterie, envoyer, noter, oublier]);

  useEffect(() => {
    const arreter = suivreFrappe(enregistrer);
    return () => {
      arreter();
      // A screen left in the middle of a word keeps the word.
      enregistrer();
    };
  }, [enregistrer]);

  // Undo, or another answer, gave the value up.
  const avant = useRef(retenue);
  useEffect(() => {
    if (avant.current !== null && retenue === null && courant.current === avant.current.texte && enVol.current === 0) noter(null);
    avant.current = retenue;
  }, [retenue, noter]);

  return {
    texte: brouillon ?? retenue?.texte ?? valeur,
    refus: retenue?.message ?? null,
    /** What is shown is not what is saved. */
    enFrappe: brouillon !== null || retenue !== null,
    changer: useCallback(
      (texte: string) => {
        noter(texte);
        commencerFrappe(courant);
        window.clearTimeout(minuterie.current);
        minuterie.current = window.setTimeout(enregistrer, DELAI);
      },
      [enregistrer, noter],
    ),
    entrer: useCallback(() => {
      enFocus.current = true;
    }, []),
    sortir: useCallback(() => {
      enFocus.current = false;
      const { retenue: gardee } = dernier.current;
      if (courant.current !== null && courant.current === envoye.current && enVol.current === 0) {
        envoye.current = null;
        noter(null);
      } else if (gardee && (courant.current ?? gardee.texte) === gardee.texte && enVol.current === 0) void envoyer(gardee.texte);
      else enregistrer();
    }, [envoyer, enregistrer, noter]),
    surTouche: useCallback(
      (evenement: KeyboardEvent) => {
        const { champ: present, retenue: gardee } = dernier.current;
        const geste = gesteDHistorique(evenement);
        if (evenement.key === "Escape" || (geste === "annuler" && (courant.current === null || courant.current === gardee?.texte))) {
          if (gardee === null) return;
          if (geste) evenement.preventDefault();
          arreterMinuterie();
          envoye.current = null;
          noter(null);
          oublier();
        } else if (geste && courant.current !== null) {
          // The engine has no undo for a field that is drawn again: what is not saved yet goes, else it is the dossier's turn.
          evenement.preventDefault();
          arreterMinuterie();
          const saisi = courant.current !== envoye.current && courant.current !== present.valeur;
          if (saisi && geste === "annuler") {
            noter(envoye.current);
            oublier();
          } else if (!saisi) {
            envoye.current = null;
            noter(null);
            if (geste === "annuler") annuler();
            else retablir();
          }
        }
      },
      [arreterMinuterie, noter, oublier],
    ),
  };
}
