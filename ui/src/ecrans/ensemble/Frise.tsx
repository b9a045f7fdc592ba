// The calendar strip: each milestone with its state in shape and in words.
import { Icone } from "../../composants/Icone";
import type { JalonVue } from "../../ipc/generated/JalonVue";
import { textes } from "../../textes/ensemble";
import styles from "./Frise.module.css";

type Props = { jalons: readonly JalonVue[] };

export function Frise({ jalons }: Props) {
  return (
    <section className={styles.frise} aria-label={textes.frise}>
      <ol>
        {jalons.map(({ libelle, detail, etat }) => (
          <li key={libelle} data-etat={etat}>
            <span className={styles.point} aria-hidden="true">
              {etat === "en_retard" && <Icone nom="verifier" />}
            </span>
            <strong>{libelle}</strong>
            <span className="vocal">, {textes.jalons[etat]} : </span>
            <span className={styles.detail}>{detail}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
