// What every screen shares and no screen owns: keys, voice, dialogs of the frame.
import { useCallback, type ReactNode } from "react";
import { useFermeture } from "../etat/fermeture";
import { useRecus } from "../etat/recus";
import { useReserve } from "../etat/reserve";
import { AideClavier } from "./AideClavier";
import { dialogueOuvert, fermerDialogue } from "./dialogues";
import { DialogueAffichage } from "./DialogueAffichage";
import { DialogueMessages } from "./DialogueMessages";
import { useRaccourcis } from "./raccourcis";
import { useTouchesConstats } from "./touchesConstats";
import { Voix } from "./Voix";

export function Socle({ children }: { children: ReactNode }) {
  const ouvert = useReserve(dialogueOuvert);
  const aide = useCallback(() => dialogueOuvert.ecrire("aide"), []);
  useRaccourcis(aide);
  useTouchesConstats();
  useRecus();
  useFermeture();
  return (
    <>
      {children}
      <AideClavier ouvert={ouvert === "aide"} onFermer={fermerDialogue} />
      <DialogueAffichage ouvert={ouvert === "affichage"} onFermer={fermerDialogue} />
      <DialogueMessages ouvert={ouvert === "messages"} onFermer={fermerDialogue} />
      <Voix />
    </>
  );
}
