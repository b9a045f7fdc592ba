// The words that the user said are right, each of which can be judged again.
import { useCallback } from "react";
import { flushSync } from "react-dom";
import { Bouton } from "../../composants/Bouton";
import { useAction } from "../../etat/actions";
import { signaler } from "../../etat/journal";
import { appeler } from "../../ipc/commandes";
import type { ReglagesVue } from "../../ipc/generated/ReglagesVue";
import { textes } from "../../textes/reglages";
import styles from "./Logos.module.css";

type Props = { mots: readonly string[]; poser: (neufs: ReglagesVue) => void; onRetire: () => void };

export function MotsRetenus({ mots, poser, onRetire }: Props) {
  const retrait = useAction(
    useCallback(
      async (mot: string) => {
        const neufs = await appeler("orthographe_oublier", { mot });
        // Its button is gone: the focus goes to the heading.
        flushSync(() => poser(neufs));
        onRetire();
        signaler("information", textes.motRetire(mot));
      },
      [poser, onRetire],
    ),
  );
  if (mots.length === 0) return <p className={styles.vide}>{textes.motsAucun}</p>;
  return (
    <ul className={styles.logos}>
      {mots.map((mot) => (
        <li key={mot}>
          <span className={styles.nom}>{mot}</span>
          <Bouton genre="lien" onAppui={() => retrait.lancer(mot)} nomVocal={textes.retirerMotDe(mot)}>
            {textes.retirerMot}
          </Bouton>
        </li>
      ))}
    </ul>
  );
}
