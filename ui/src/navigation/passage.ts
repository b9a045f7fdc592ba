// Where to arrive once another screen is shown: a passage of a text, or the page that prints it.
import { reserve } from "../etat/reserve";
import type { EcranDemande } from "../ipc/generated/EcranDemande";

type Passage = {
  /** Paths of the tree, the best first. */
  chemins: readonly string[];
  /** Key of the finding whose words are looked for. */
  constat: string | null;
};

/** Null when nothing is awaited. */
export const passage = reserve<Passage | null>(null);

export function allerAuPassage(chemins: readonly string[], constat: string | null = null) {
  passage.ecrire({ chemins, constat });
}

/** The screen, or the path on it, whose printed page is awaited by the preview. */
export const pageAttendue = reserve<{ ecran: EcranDemande; chemin: string | null } | null>(null);
