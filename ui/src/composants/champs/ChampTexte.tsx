// A name, a title, a place.
import { useState } from "react";
import { tailleDe } from "./CadreChamp";
import { ChampLigne, type PropsChamp } from "./ChampLigne";

export function ChampTexte(props: PropsChamp) {
  const [taille] = useState(() => tailleDe([props.champ.valeur]));
  return <ChampLigne {...props} taille={taille} clavier="text" />;
}
