// The delays agreed with each recipient, in place of those that are proposed.
import type { Resultat } from "../../composants/champs/brouillon";
import { Champ } from "../../composants/champs/Champ";
import type { LigneSeanceVue } from "../../ipc/generated/LigneSeanceVue";
import { textes } from "../../textes/seance";
import styles from "./Seance.module.css";

type Props = { lignes: readonly LigneSeanceVue[]; onChanger: (code: string, jours: string) => Promise<Resultat> };

export function DelaisSeance({ lignes, onChanger }: Props) {
  return (
    <details className={styles.delais}>
      <summary>{textes.delais}</summary>
      <p className={styles.aide}>{textes.joursAide}</p>
      <div className={styles.champs}>
        {lignes.map(({ code, destinataire, unite, jours }) => (
          <Champ
            key={code}
            champ={{ chemin: `seance/${code}`, libelle: textes.jours(destinataire, unite), nature: "nombre", valeur: jours, options: [], aide: null, lecture_seule: false }}
            ton={null}
            constats={[]}
            onSaisir={(_, texte) => onChanger(code, texte)}
          />
        ))}
      </div>
    </details>
  );
}
