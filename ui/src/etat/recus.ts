// Files that come from outside: a double click, a second start, the dialog. The screen that looks at them is shown.
import { useEffect } from "react";
import { hote } from "#hote";
import { appeler, enEchec } from "../ipc/commandes";
import type { RecuVue } from "../ipc/generated/RecuVue";
import { aller } from "../navigation/usage";
import { signaler } from "./journal";
import { reserve } from "./reserve";

/** The file that waits; null when there is none. A later file takes the place of the one shown. */
export const recuCourant = reserve<RecuVue | null>(null);

export function montrer(recu: RecuVue) {
  recuCourant.ecrire(recu);
  aller({ ecran: "recu" });
}

async function montrerRecu() {
  try {
    const recu = await appeler("recu_vue");
    if (recu !== null) montrer(recu);
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
