// Where to arrive once another screen is shown: a passage of a text, or the page that prints it.
import { reserve } from "../etat/reserve";
import type { EcranDemande } from "../ipc/generated/EcranDemande";

/** Paths of the tree, the best first; null when nothing is awaited. */
export const passage = reserve<readonly string[] | null>(null);

/** The screen, or the path on it, whose printed page is awaited by the preview. */
export const pageAttendue = reserve<{ ecran: EcranDemande; chemin: string | null } | null>(null);
