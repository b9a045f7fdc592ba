// A day, typed as people write it (Rust reads « 15/10/22 » as well as « 15 octobre 2022 ») or chosen in a calendar.
import { textes } from "../../textes/edition";
import { Calendrier } from "./Calendrier";
import { ChampLigne, type Outil, type PropsChamp } from "./ChampLigne";

const calendrier: Outil = ({ libelle, lecture_seule }, texte, choisir) => !lecture_seule && <Calendrier texte={texte} nom={libelle} onChoix={choisir} />;

export function ChampJour(props: PropsChamp) {
  return <ChampLigne {...props} taille="court" clavier="text" exemple={textes.formatJour} outil={calendrier} />;
}
