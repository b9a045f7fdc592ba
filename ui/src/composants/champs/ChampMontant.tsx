// An amount or a number: digits aligned, comma or point.
import { ChampLigne, type PropsChamp } from "./ChampLigne";

export function ChampMontant(props: PropsChamp) {
  return <ChampLigne {...props} taille="court" clavier="decimal" />;
}
