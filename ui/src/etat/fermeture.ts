// What is being saved is saved before the window closes; what could not be saved is not lost without a word.
import { useEffect } from "react";
import { hote } from "#hote";
import { textes } from "../textes/retenues";
import { envoyerFrappes } from "./frappes";
import { abandonnerRetenues, cleRetenue, decrire, retenues, signalerRetenues } from "./retenues";

/** The saves on their way, by name. */
const enCours = new Map<Promise<unknown>, string>();

/** A save that the closing of the window waits for. */
export function suivreEnregistrement<T>(nom: string, promesse: Promise<T>): Promise<T> {
  enCours.set(promesse, nom);
  const fini = () => enCours.delete(promesse);
  promesse.then(fini, fini);
  return promesse;
}

/** A disk that does not answer must not keep the window open. */
const PATIENCE = 3000;

/** What she was told is not saved: the next time, the window closes on it. */
let dites: ReadonlySet<string> = new Set();

/** False when something is not saved and she was not told that closing gives it up. */
async function vider(): Promise<boolean> {
  envoyerFrappes();
  await Promise.race([Promise.allSettled(enCours.keys()), new Promise((fini) => window.setTimeout(fini, PATIENCE))]);
  const attendus = [...enCours.values()];
  const gardees = [...retenues.lire().values()];
  const manquent = new Set([...attendus, ...gardees.map(({ dossier, chemin, texte }) => `${cleRetenue(dossier, chemin)} ${texte}`)]);
  const dejaDites = [...manquent].every((manque) => dites.has(manque));
  dites = manquent;
  if (dejaDites) {
    abandonnerRetenues();
    return true;
  }
  signalerRetenues(`${decrire(attendus, gardees, textes.fermeture)} ${textes.fermetureAbandonne}`, gardees);
  return false;
}

export function useFermeture() {
  useEffect(() => {
    dites = new Set();
    enCours.clear();
    // The page may go without the window: a crash of its engine, a reload.
    window.addEventListener("pagehide", envoyerFrappes);
    const arreter = hote.avantFermeture(vider);
    return () => {
      window.removeEventListener("pagehide", envoyerFrappes);
      arreter();
    };
  }, []);
}
