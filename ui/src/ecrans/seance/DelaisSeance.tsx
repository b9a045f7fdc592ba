// The delays agreed with each recipient, in place of those that are proposed.
import { Champ } from "../../composants/champs/Champ";
import type { PropsChamp } from "../../composants/champs/ChampLigne";
import type { ChampVue } from "../../ipc/generated/ChampVue";
import { textes } from "../../textes/seance";
import styles from "./Seance.module.css";

type Props = { champs: readonly ChampVue[]; onSaisir: PropsChamp["onSaisir"] };

export function DelaisSeance({ champs, onSaisir }: Props) {
  return (
    <details className={styles.delais}>
      <summary>{textes.delais}</summary>
      <p className={styles.aide}>{textes.joursAide}</p>
      <div className={styles.champs}>
        {champs.map((champ) => (
          <Champ key={champ.chemin} champ={champ} ton={null} constats={[]} onSaisir={onSaisir} />
        ))}
      </div>
    </details>
  );
}
