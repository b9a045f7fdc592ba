// Files that come from outside: dropped, by a double click, by a second start, from the dialog. The screen that looks at them is shown.
import { useEffect } from "react";
import { hote } from "#hote";
import { appeler, enEchec } from "../ipc/commandes";
import type { FichierRecuVue } from "../ipc/generated/FichierRecuVue";
import { aller } from "../navigation/usage";
import { textes } from "../textes/importer";
import { signaler } from "./journal";
import { reserve } from "./reserve";

/** The file that waits; null when there is none. A later file takes the place of the one shown. */
export const recuCourant = reserve<FichierRecuVue | null>(null);

/** A file is held over the window. */
export const survol = reserve(false);

export function montrer(recu: FichierRecuVue) {
  recuCourant.ecrire(recu);
  aller({ ecran: "importer" });
}

async function montrerRecu(autres: number) {
  try {
    const recu = await appeler("recu_vue");
    if (recu === null) return;
    montrer(recu);
    if (autres > 0) signaler("information", textes.autres(autres));
  } catch (cause) {
    signaler("erreur", enEchec(cause).message);
  }
}

export function useRecus() {
  useEffect(() => {
    void montrerRecu(0);
    const arrivee = hote.suivre("fichier-recu", (autres) => void montrerRecu(autres));
    const passage = hote.suivre("fichier-survole", survol.ecrire);
    return () => {
      arrivee();
      passage();
    };
  }, []);
}
