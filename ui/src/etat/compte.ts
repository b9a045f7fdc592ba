// The change of the findings, said at most every three seconds: what changed since it was last said, and where.
import { useCallback, useEffect, useRef } from "react";
import type { ConstatVue } from "../ipc/generated/ConstatVue";
import type { VueEnsemble } from "../ipc/generated/VueEnsemble";
import { textes } from "../textes/edition";
import { annoncer } from "./journal";

export const SILENCE = 3000;

type Releve = Pick<VueEnsemble, "compte" | "constats">;

/** Says `dire` at once, with the change when it is time for it; else the change alone, later. */
export function useCompte(depart: Releve) {
  const dit = useRef(depart);
  const present = useRef(depart);
  const derniere = useRef(-Infinity);
  const minuterie = useRef(0);
  useEffect(() => () => window.clearTimeout(minuterie.current), []);

  const changement = useCallback((): string | null => {
    const [avant, apres] = [dit.current.compte, present.current.compte];
    const phrase = textes.changement(
      apres.bloquants - avant.bloquants,
      apres.a_verifier - avant.a_verifier,
      apres.informations - avant.informations,
      lieuDuChangement(dit.current, present.current),
    );
    dit.current = present.current;
    if (phrase === "") return null;
    derniere.current = Date.now();
    return phrase;
  }, []);

  return useCallback(
    (releve: Releve, dire: string | null) => {
      window.clearTimeout(minuterie.current);
      present.current = releve;
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

/** « B3 », « Calendrier »: where the findings came and went, when it is in one place. */
function lieuDuChangement(avant: Releve, apres: Releve): string | null {
  const lieux = new Set([...absents(avant.constats, apres.constats), ...absents(apres.constats, avant.constats)].map(({ ou }) => ou));
  return lieux.size === 1 ? ([...lieux][0] ?? null) : null;
}

/** The findings to treat of the first list that are not in the second, or are graver or lighter there. */
function absents(liste: readonly ConstatVue[], autre: readonly ConstatVue[]): ConstatVue[] {
  const connus = new Set(autre.map(({ cle, gravite }) => `${gravite} ${cle}`));
  return liste.filter(({ cle, gravite }) => gravite !== "respecte" && gravite !== "laisse" && !connus.has(`${gravite} ${cle}`));
}
