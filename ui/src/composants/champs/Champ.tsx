// A field, drawn after what is typed in it.
import { ChampChoix } from "./ChampChoix";
import { ChampJour } from "./ChampJour";
import { ChampLigne, type PropsChamp } from "./ChampLigne";
import { ChampMontant } from "./ChampMontant";
import { ChampOuiNon } from "./ChampOuiNon";
import { ChampTexte } from "./ChampTexte";
import { ChampTexteLong } from "./ChampTexteLong";

export function Champ(props: PropsChamp) {
  switch (props.champ.nature) {
    case "texte":
      return <ChampTexte {...props} />;
    case "code":
      return <ChampLigne {...props} taille="code" clavier="text" />;
    case "texte_long":
      return <ChampTexteLong {...props} />;
    case "montant":
    case "nombre":
      return <ChampMontant {...props} />;
    case "jour":
      return <ChampJour {...props} />;
    case "choix":
      return <ChampChoix {...props} />;
    case "oui_non":
      return <ChampOuiNon {...props} />;
  }
}
