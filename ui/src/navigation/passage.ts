// The passage to put the focus on, once the screen that holds it is shown.
import { reserve } from "../etat/reserve";

/** Paths of the tree, the best first; null when nothing is awaited. */
export const passage = reserve<readonly string[] | null>(null);
