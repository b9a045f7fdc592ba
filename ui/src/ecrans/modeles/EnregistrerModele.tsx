// On a fiche: keeps it as a template.
import { useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { signaler } from "../../etat/journal";
import { retenir } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import { textes } from "../../textes/modeles";
import { DialogueModele } from "./DialogueModele";
import { CLE_MODELES } from "./Modeles";

type Props = { dossier: string; action: string; titre: string };

export function EnregistrerModele({ dossier, action, titre }: Props) {
  const [ouvert, ouvrir] = useState(false);
  const nommer = async (nom: string) => {
    retenir(CLE_MODELES, await appeler("modele_enregistrer", { id: dossier, action, nom }));
    signaler("information", textes.enregistre(nom.trim()));
  };
  return (
    <>
      <Bouton genre="lien" onAppui={() => ouvrir(true)}>
        {textes.enregistrer}
      </Bouton>
      {ouvert && <DialogueModele titre={textes.enregistrerTitre} depart={titre} aide={textes.nomAide} onNommer={nommer} onFermer={() => ouvrir(false)} />}
    </>
  );
}
