// The dialogs that every screen has.
import { useReserve } from "../etat/reserve";
import { AideClavier } from "./AideClavier";
import { DialogueAffichage } from "./DialogueAffichage";
import { DialogueMessages } from "./DialogueMessages";
import { dialogueOuvert, fermerDialogue } from "./dialogues";
import { Palette } from "./palette/Palette";

export function DialoguesCadre() {
  const ouvert = useReserve(dialogueOuvert);
  return (
    <>
      <AideClavier ouvert={ouvert === "aide"} onFermer={fermerDialogue} />
      <DialogueAffichage ouvert={ouvert === "affichage"} onFermer={fermerDialogue} />
      <DialogueMessages ouvert={ouvert === "messages"} onFermer={fermerDialogue} />
      <Palette ouvert={ouvert === "palette"} onFermer={fermerDialogue} />
    </>
  );
}
