// What the margin shows: the part comes from the address, the severity from the reader.
import { useState } from "react";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { GraviteVue } from "../../ipc/generated/GraviteVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { aller } from "../../navigation/usage";
import { textes } from "../../textes/ensemble";
import { constatsDe, nomDePartie } from "./selection";

export type Filtre = {
  /** Empty when every part is shown. */
  partie: readonly string[];
  nomPartie: string;
  gravite: GraviteVue | "tout";
  choisirGravite: (gravite: GraviteVue | "tout") => void;
  /** Findings of the part that are not respected, whatever the severity chosen. */
  aTraiter: readonly ConstatVue[];
  /** Those of them that the severity lets through. */
  montres: readonly ConstatVue[];
  respectes: readonly ConstatVue[];
  toutMontrer: () => void;
};

export function useFiltre(vue: VueEnsemble, partie: readonly string[]): Filtre {
  const [gravite, choisirGravite] = useState<GraviteVue | "tout">("tout");
  const dePartie = constatsDe(vue.constats, partie);
  const aTraiter = dePartie.filter((constat) => constat.gravite !== "respecte");
  return {
    partie,
    nomPartie: nomDePartie(vue, partie) ?? textes.partieInconnue,
    gravite,
    choisirGravite,
    aTraiter,
    montres: gravite === "tout" ? aTraiter : aTraiter.filter((constat) => constat.gravite === gravite),
    respectes: dePartie.filter((constat) => constat.gravite === "respecte"),
    toutMontrer() {
      choisirGravite("tout");
      if (partie.length > 0) aller({ ecran: "dossier", id: vue.id, partie: [] });
    },
  };
}
