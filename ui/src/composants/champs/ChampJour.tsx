// A day, typed as people write it; Rust reads « 15/10/22 » as well as « 15 octobre 2022 ».
import { textes } from "../../textes/edition";
import { ChampLigne, type PropsChamp } from "./ChampLigne";

export function ChampJour(props: PropsChamp) {
  return <ChampLigne {...props} taille="court" clavier="text" exemple={textes.formatJour} />;
}
