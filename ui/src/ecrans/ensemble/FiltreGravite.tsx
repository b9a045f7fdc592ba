// One severity at a time, or all.
import { Bascule } from "../../composants/Bascule";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { GraviteVue } from "../../ipc/generated/GraviteVue";
import { textes } from "../../textes/ensemble";
import { compter } from "./selection";

type Choix = GraviteVue | "tout";

type Props = {
  constats: readonly ConstatVue[];
  gravite: Choix;
  onGravite: (gravite: Choix) => void;
};

const gravites = ["bloquant", "a_verifier", "information", "laisse"] as const;

export function FiltreGravite({ constats, gravite, onGravite }: Props) {
  const montrees = gravites.filter((cle) => cle !== "laisse" || gravite === "laisse" || compter(constats, cle) > 0);
  const choix: { cle: Choix; libelle: string; nomVocal: string }[] = [
    { cle: "tout", libelle: textes.tout, nomVocal: textes.filtreGravite(textes.tout, constats.length) },
    ...montrees.map((cle) => ({ cle, libelle: textes.filtres[cle].court, nomVocal: textes.filtreGravite(textes.filtres[cle].entier, compter(constats, cle)) })),
  ];
  return <Bascule nom={textes.filtre} choix={choix} choisi={gravite} onChoix={onGravite} />;
}
