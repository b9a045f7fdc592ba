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

/** One row while it is readable, else two of the same length: no milestone stands alone. */
function colonnes(nombre: number): CSSProperties {
  const moitie = Math.ceil(nombre / 2);
  return { "--colonnes": nombre > 6 ? moitie : nombre, "--moitie": nombre > 3 ? moitie : nombre } as CSSProperties;
}

export function Frise({ jalons, titre }: Props) {
  const id = useId();
  if (jalons.length === 0) return null;
  const frise = (
    <section className={styles.frise} {...(titre === undefined ? { "aria-label": textes.frise } : { "aria-labelledby": id })}>
      <ol style={colonnes(jalons.length)}>
        {jalons.map(({ libelle, detail, etat }, rang) => (
          <li key={`${rang} ${libelle}`} data-etat={etat}>
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
