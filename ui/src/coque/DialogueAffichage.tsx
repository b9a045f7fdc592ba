// The comfort of the reader, without leaving the screen.
import { Dialogue } from "../composants/Dialogue";
import { textes } from "../textes/coque";
import { ChoixAffichage, TOUS_LES_CHOIX } from "./ChoixAffichage";

type Props = { ouvert: boolean; onFermer: () => void };

export function DialogueAffichage({ ouvert, onFermer }: Props) {
  return (
    <Dialogue titre={textes.affichage} ouvert={ouvert} onFermer={onFermer}>
      <ChoixAffichage noms={TOUS_LES_CHOIX} />
    </Dialogue>
  );
}
