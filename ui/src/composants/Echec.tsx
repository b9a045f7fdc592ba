// A screen that could not be shown: what happened, then what to do.
import type { ReactNode } from "react";
import { useTitre } from "../navigation/usage";
import styles from "./Echec.module.css";
import { Icone } from "./Icone";

type Props = { titre: string; message: string; children: ReactNode };

export function Echec({ titre, message, children }: Props) {
  const repere = useTitre(`${titre} - Paraphe`);
  return (
    <div className={styles.echec}>
      <h1 ref={repere} tabIndex={-1}>
        <Icone nom="bloquant" />
        {titre}
      </h1>
      <p>{message}</p>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
