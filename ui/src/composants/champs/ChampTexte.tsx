// A name, a title, a place; what one press may write in it when it is empty.
import { useContext } from "react";
import { textes } from "../../textes/edition";
import { Bouton } from "../Bouton";
import styles from "./Champ.module.css";
import { ChampLigne, type Outil, type PropsChamp } from "./ChampLigne";
import { NomsLarges } from "./largeurs";

export function ChampTexte(props: PropsChamp) {
  const large = useContext(NomsLarges).has(props.champ.libelle);
  return <ChampLigne {...props} taille={large ? "large" : "moyen"} clavier="text" outil={proposer} />;
}

const proposer: Outil = ({ libelle, proposition }, texte, choisir) =>
  proposition !== null &&
  texte === "" && (
    <span className={styles.proposition}>
      <Bouton genre="lien" onAppui={() => choisir(proposition)} nomVocal={`${textes.proposer(proposition)}, ${libelle}`}>
        {textes.proposer(proposition)}
      </Bouton>
    </span>
  );
