// The first screen: what it asks for, and asking for it before anything is drawn.
import { appeler } from "../ipc/commandes";
import type { Accueil } from "../ipc/generated/Accueil";
import { devancer } from "./ressource";

export const CLE_ACCUEIL = "accueil";
export const chargerAccueil = (): Promise<Accueil> => appeler("accueil");

/** Longer than this, the window says that it waits. */
const PATIENCE_MS = 150;

/** Ends when the first screen can be drawn whole, or when waiting for it should show. */
export function devancerAccueil(): Promise<void> {
  return Promise.race([devancer(CLE_ACCUEIL, chargerAccueil), new Promise<void>((fin) => setTimeout(fin, PATIENCE_MS))]);
}
