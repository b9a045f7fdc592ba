// The calendar strip: each milestone with its state in shape and in words.
import { useId, type CSSProperties } from "react";
import { Icone } from "../../composants/Icone";
import type { JalonVue } from "../../ipc/generated/JalonVue";
import { textes } from "../../textes/ensemble";
import styles from "./Frise.module.css";

type Props = {
  jalons: readonly JalonVue[];
  /** Shown above the strip where other blocks have a title too. */
  titre?: string;
};

/** So many have no room on one row beside the margin; more than that have none anywhere. */
const SERRES = 6;

export function Frise({ jalons, titre }: Props) {
  const id = useId();
  if (jalons.length === 0) return null;
  // In two rows, none stands alone.
  const moitie = Math.ceil(jalons.length / 2);
  const frise = (
    <section className={styles.frise} {...(titre === undefined ? { "aria-label": textes.frise } : { "aria-labelledby": id })}>
      <ol data-rangs={jalons.length > SERRES ? 2 : 1} data-serre={jalons.length >= SERRES || undefined} style={{ "--nombre": jalons.length, "--moitie": moitie } as CSSProperties}>
        {jalons.map(({ libelle, detail, etat }, rang) => (
          <li key={`${rang} ${libelle}`} data-etat={etat} data-bout={rang === moitie - 1 || undefined}>
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
  if (titre === undefined) return frise;
  return (
    <div>
      <h2 id={id} className={styles.titre}>
        {titre}
      </h2>
      {frise}
    </div>
  );
}
