// Under the actions of the plan: the way to change several fiches alike.
import { useState } from "react";
import { Bouton } from "../../composants/Bouton";
import type { Edition } from "../../etat/edition";
import type { ElementVue } from "../../ipc/generated/ElementVue";
import { textes } from "../../textes/groupe";
import { DialogueGroupe } from "./DialogueGroupe";

type Props = { dossier: string; actions: readonly ElementVue[]; modifierListe: Edition["modifierListe"] };

export function FichesEnGroupe({ dossier, actions, modifierListe }: Props) {
  const [ouvert, ouvrir] = useState(false);
  if (actions.length < 2) return null;
  return (
    <div>
      <Bouton genre="ordinaire" onAppui={() => ouvrir(true)}>
        {textes.ouvrir}
      </Bouton>
      {ouvert && <DialogueGroupe dossier={dossier} actions={actions} modifierListe={modifierListe} onFermer={() => ouvrir(false)} />}
    </div>
  );
}
