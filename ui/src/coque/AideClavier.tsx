// F1: every shortcut, grouped by place.
import { Fragment } from "react";
import { Dialogue } from "../composants/Dialogue";
import { groupes, textes } from "../textes/aide";
import styles from "./AideClavier.module.css";

type Props = { ouvert: boolean; onFermer: () => void };

export function AideClavier({ ouvert, onFermer }: Props) {
  return (
    <Dialogue titre={textes.titre} ouvert={ouvert} onFermer={onFermer}>
      <p className={styles.introduction}>{textes.introduction}</p>
      {groupes.map(({ titre, touches }) => (
        <section key={titre} className={styles.groupe}>
          <h3>{titre}</h3>
          <dl>
            {touches.map(({ touches: combinaison, effet }) => (
              <div key={effet}>
                <dt>
                  {combinaison.map((touche, rang) => (
                    <Fragment key={touche}>
                      {rang > 0 && " + "}
                      <kbd>{touche}</kbd>
                    </Fragment>
                  ))}
                </dt>
                <dd>{effet}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialogue>
  );
}
