// One finding: severity, place, title, reason, source.
import { useId } from "react";
import { iconeDeGravite } from "../../composants/gravite";
import { Icone } from "../../composants/Icone";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import styles from "./CarteConstat.module.css";
import { SourceConstat } from "./SourceConstat";

type Props = { constat: ConstatVue };

export function CarteConstat({ constat }: Props) {
  const base = useId();
  return (
    <article
      className={styles.constat}
      data-constat={constat.cle}
      data-gravite={constat.gravite}
      tabIndex={-1}
      aria-labelledby={`${base}genre ${base}titre`}
      aria-describedby={`${base}raison`}
    >
      <p className={styles.genre} id={`${base}genre`}>
        <Icone nom={iconeDeGravite[constat.gravite]} />
        {constat.gravite_libelle}
        <span className={styles.lieu}>{constat.ou}</span>
      </p>
      <h3 id={`${base}titre`}>{constat.titre}</h3>
      <p id={`${base}raison`}>{constat.explication}</p>
      {constat.source && <SourceConstat source={constat.source} />}
    </article>
  );
}
