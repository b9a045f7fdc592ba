// A thing asked of the host: waiting, ready, or failed; what was seen last is shown while it is asked again.
import { useCallback, useEffect, useRef, useState } from "react";
import { enEchec, type EchecCommande } from "../ipc/commandes";
import { partager } from "./partage";

type Ressource<T> = { etat: "attente" } | { etat: "pret"; valeur: T } | { etat: "echec"; erreur: EchecCommande };

const memoire = new Map<string, unknown>();
/** What was asked for before its screen was there. */
const devances = new Map<string, Promise<unknown>>();

/** Keeps an answer that came with another command, so that its screen opens at once. */
export function retenir(cle: string, valeur: unknown) {
  memoire.set(cle, valeur);
}

/** What was seen last under that key. */
export function vu<T>(cle: string): T | undefined {
  return memoire.get(cle) as T | undefined;
}

export function oublier() {
  memoire.clear();
  devances.clear();
}

/** Asks ahead: the screen of that key takes this answer instead of asking again. Ends when it has come, or failed. */
export function devancer<T>(cle: string, charger: () => Promise<T>): Promise<void> {
  const demande = charger();
  devances.set(cle, demande);
  return demande.then(
    (valeur) => retenir(cle, valeur),
    () => {},
  );
}

function prendre<T>(cle: string, charger: () => Promise<T>): Promise<T> {
  const demande = devances.get(cle) as Promise<T> | undefined;
  devances.delete(cle);
  return demande ?? charger();
}

function depart<T>(cle: string): Ressource<T> {
  return memoire.has(cle) ? { etat: "pret", valeur: memoire.get(cle) as T } : { etat: "attente" };
}

/** What is on screen is not drawn again. */
function montre<T>(vue: { cle: string; ressource: Ressource<T> }, cle: string, valeur: T): boolean {
  return vue.cle === cle && vue.ressource.etat === "pret" && vue.ressource.valeur === valeur;
}

/** `charger` must be stable for a given `cle`. */
export function useRessource<T>(cle: string, charger: () => Promise<T>) {
  const [vue, definir] = useState(() => ({ cle, ressource: depart<T>(cle) }));
  const dernier = useRef(0);
  /** The key on screen: what answers to a former one is kept for later, and touches nothing that is seen. */
  const courante = useRef(cle);

  const demander = useCallback((): Promise<T | null> => {
    const rang = courante.current === cle ? ++dernier.current : dernier.current;
    /** False when something newer was asked or put in place meanwhile. */
    const aJour = () => courante.current !== cle || rang === dernier.current;
    return prendre(cle, charger).then(
      (recue) => {
        if (!aJour()) return recue;
        const valeur = partager(memoire.get(cle), recue);
        memoire.set(cle, valeur);
        if (courante.current === cle) definir((avant) => (montre(avant, cle, valeur) ? avant : { cle, ressource: { etat: "pret", valeur } }));
        return valeur;
      },
      (cause: unknown) => {
        if (!aJour()) return null;
        memoire.delete(cle);
        if (courante.current === cle) definir({ cle, ressource: { etat: "echec", erreur: enEchec(cause) } });
        return null;
      },
    );
  }, [cle, charger]);

  /** An answer that came with another command; what was asked before is out of date. */
  const poser = useCallback(
    (recue: T) => {
      const valeur = partager(memoire.get(cle), recue);
      memoire.set(cle, valeur);
      if (courante.current !== cle) return;
      dernier.current += 1;
      definir({ cle, ressource: { etat: "pret", valeur } });
    },
    [cle],
  );

  useEffect(() => {
    courante.current = cle;
    void demander();
    return () => {
      dernier.current += 1;
    };
  }, [cle, demander]);

  const recharger = useCallback(() => {
    definir({ cle, ressource: { etat: "attente" } });
    void demander();
  }, [cle, demander]);

  /** `rafraichir` asks again while what was seen stays on screen; it ends when the answer is there. */
  return { ressource: vue.cle === cle ? vue.ressource : depart<T>(cle), recharger, rafraichir: demander, poser };
}
