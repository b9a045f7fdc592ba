// Above a text or a rule: where it stands, and the way back to where the reader came from.
import type { RefObject } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { ecrireRoute } from "../../navigation/route";
import { revenir } from "../../navigation/retour";
import { textes } from "../../textes/bibliotheque";
import styles from "./Bibliotheque.module.css";

type Props = { titre: string; reference: RefObject<HTMLHeadingElement | null> };

export function TeteDePage({ titre, reference }: Props) {
  return (
    <div className={styles.titre}>
      <div>
        <p className={styles.surtitre}>
          <a href={ecrireRoute({ ecran: "bibliotheque" })}>{textes.titre}</a>
        </p>
        <h1 ref={reference} tabIndex={-1}>
          {titre}
        </h1>
      </div>
      {window.history.length > 1 && (
        <Bouton genre="ordinaire" onAppui={revenir}>
          <Icone nom="retour" />
          {textes.revenir}
        </Bouton>
      )}
    </div>
  );
}
