// One field of a screen, saved; a refusal is said.
import { useCallback } from "react";
import type { Edition } from "../../etat/edition";
import { annoncer } from "../../etat/journal";
import type { ChampVue } from "../../ipc/generated/ChampVue";
import { minuscule } from "../../texte/francais";
import { textes } from "../../textes/edition";

/** `titre` names the group of the field, in the name of the step of undo. */
export function useSaisieChamp(saisir: Edition["saisir"], titre: string) {
  return useCallback(
    async ({ chemin, nature, libelle }: ChampVue, texte: string): Promise<boolean> => {
      const issue = await saisir(textes.libelleChamp(minuscule(libelle), titre), [{ chemin, nature, texte }]);
      if (issue.etat === "echec") return false;
      const refus = issue.retour.refus.find((candidat) => candidat.chemin === chemin);
      if (refus) annoncer(refus.message);
      return !refus;
    },
    [saisir, titre],
  );
}
