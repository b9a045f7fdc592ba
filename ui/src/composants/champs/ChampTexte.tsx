// A name, a title, a place; what one press may write in it when it is empty.
import { useState } from "react";
import { textes } from "../../textes/edition";
import { Bouton } from "../Bouton";
import { tailleDe } from "./CadreChamp";
import { ChampLigne, type Outil, type PropsChamp } from "./ChampLigne";

export function ChampTexte(props: PropsChamp) {
  const [taille] = useState(() => tailleDe([props.champ.valeur]));
  return <ChampLigne {...props} taille={taille} clavier="text" outil={proposer} />;
}

const proposer: Outil = ({ libelle, proposition }, texte, choisir) =>
  proposition !== null &&
  texte === "" && (
    <Bouton genre="lien" onAppui={() => choisir(proposition)} nomVocal={`${textes.proposer(proposition)}, ${libelle}`}>
      {textes.proposer(proposition)}
    </Bouton>
  );
