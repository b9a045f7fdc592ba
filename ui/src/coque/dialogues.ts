// Which dialog of the frame is open; at most one.
import { reserve } from "../etat/reserve";

type NomDialogue = "aide" | "affichage" | "messages" | "palette" | "plan";

export const dialogueOuvert = reserve<NomDialogue | null>(null);

export function fermerDialogue() {
  dialogueOuvert.ecrire(null);
}
