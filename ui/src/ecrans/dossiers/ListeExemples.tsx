// The examples that the product carries, with what each is good for.
import { Bouton, classeBouton } from "../../composants/Bouton";
import type { ExempleResume } from "../../ipc/generated/ExempleResume";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/dossiers";
import styles from "./ListeExemples.module.css";

type Props = { exemples: readonly ExempleResume[]; onOuvrir: (nom: string) => void };

export function ListeExemples({ exemples, onOuvrir }: Props) {
  return (
    <section className={styles.exemples} aria-labelledby="exemples">
      <div className={styles.tete}>
        <h2 id="exemples">{textes.exemples}</h2>
        <p>{textes.exemplesAide}</p>
      </div>
      <ul>
        {exemples.map(({ nom, titre, description, dossier }) => (
          <li key={nom}>
            <div>
              <h3>{titre}</h3>
              <p>{description}</p>
            </div>
            {dossier === null ? (
              <Bouton genre="ordinaire" onAppui={() => onOuvrir(nom)} nomVocal={textes.ouvrirExemple(titre)}>
                {textes.ouvrirExempleCourt}
              </Bouton>
            ) : (
              <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "dossier", id: dossier, partie: [] })} aria-label={textes.reprendreLong(titre)}>
                {textes.reprendre}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
