// A name, a title, a place.
import { useContext } from "react";
import { ChampLigne, type PropsChamp } from "./ChampLigne";
import { NomsLarges } from "./largeurs";

export function ChampTexte(props: PropsChamp) {
  const large = useContext(NomsLarges).has(props.champ.libelle);
  return <ChampLigne {...props} taille={large ? "large" : "moyen"} clavier="text" />;
}
