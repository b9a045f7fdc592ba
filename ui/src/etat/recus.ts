// Files that come from outside: a double click, a second start. The screen that looks at them is shown.
import { useEffect } from "react";
import { hote } from "#hote";
import { appeler, enEchec } from "../ipc/commandes";
import { aller } from "../navigation/usage";
import { signaler } from "./journal";
import { retenir } from "./ressource";

export const CLE_RECU = "recu";

/** Shows the file that waits, if there is one. */
export async function montrerRecu() {
  try {
    const recu = await appeler("recu_vue");
    if (recu === null) return;
    retenir(CLE_RECU, recu);
    aller({ ecran: "recu" });
  } catch (cause) {
    signaler("erreur", enEchec(cause).message);
  }
}

export function useRecus() {
  useEffect(() => {
    void montrerRecu();
    return hote.suivre("fichier-recu", () => void montrerRecu());
  }, []);
}
