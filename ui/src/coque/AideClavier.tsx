// F1: every shortcut, grouped by place, found by a few letters.
import { Fragment, useState } from "react";
import { Bouton } from "../composants/Bouton";
import { ChampRecherche } from "../composants/champs/ChampRecherche";
import { Dialogue } from "../composants/Dialogue";
import { useAction } from "../etat/actions";
import { annoncer } from "../etat/journal";
import { repond } from "../texte/recherche";
import { groupes, textes } from "../textes/aide";
import { textes as visite } from "../textes/visite";
import styles from "./AideClavier.module.css";
import { morceaux } from "./combinaisons";
import { fermerDialogue } from "./dialogues";
import { commencerLeTour } from "./tour";

type Props = { ouvert: boolean; onFermer: () => void };

export function AideClavier({ ouvert, onFermer }: Props) {
  return (
    <Dialogue titre={textes.titre} ouvert={ouvert} onFermer={onFermer}>
      <PremiersPas />
      <Touches />
    </Dialogue>
  );
}

/** The tour begins once the dialog has given the focus back. */
function PremiersPas() {
  const { lancer, enCours } = useAction(commencerLeTour);
  // Where who writes is still being asked, leaving would lose what was typed.
  if (document.querySelector("[data-premiere]") !== null) return null;
  return (
    <section className={styles.premiersPas}>
      <h3>{visite.titre}</h3>
      <p>{visite.aide}</p>
      <Bouton
        genre="ordinaire"
        enCours={enCours}
        onAppui={() => {
          fermerDialogue();
          lancer();
        }}
      >
        {visite.commencer}
      </Bouton>
    </section>
  );
}

/** « Ctrl+Z » as it is written elsewhere is found as « Ctrl Z ». */
function trouver(cherche: string) {
  const mots = cherche.replaceAll("+", " ");
  return groupes
    .map(({ titre, touches }) => ({ titre, touches: touches.filter(({ touches: siennes, effet }) => repond(`${siennes.flatMap(morceaux).join(" ")} ${effet} ${titre}`, mots)) }))
    .filter(({ touches }) => touches.length > 0);
}

function Touches() {
  const [cherche, definirCherche] = useState("");
  const trouves = trouver(cherche);
  const chercher = (suite: string) => {
    definirCherche(suite);
    annoncer(textes.trouvees(trouver(suite).reduce((nombre, { touches }) => nombre + touches.length, 0)));
  };
  return (
    <>
      <p className={styles.introduction}>{textes.introduction}</p>
      <ChampRecherche nom={textes.chercher} valeur={cherche} onValeur={chercher} />
      <div className={styles.groupes}>
        {trouves.map(({ titre, touches }) => (
          <section key={titre} className={styles.groupe}>
            <h3>{titre}</h3>
            <dl>
              {touches.map(({ touches: siennes, effet }) => (
                <div key={effet}>
                  <dt>
                    {siennes.map((touche, rang) => (
                      <Fragment key={touche}>
                        {rang > 0 && textes.ou}
                        <Combinaison touche={touche} />
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{effet}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {trouves.length === 0 && <p>{textes.aucune}</p>}
      </div>
    </>
  );
}

/** Never broken at the end of a line. */
function Combinaison({ touche }: { touche: string }) {
  return (
    <span className={styles.combinaison}>
      {morceaux(touche).map((nom, rang) => (
        <Fragment key={nom}>
          {rang > 0 && " + "}
          <kbd>{nom}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
