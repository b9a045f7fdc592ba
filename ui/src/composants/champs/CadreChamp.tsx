// Around a field: its label, its help, what was refused.
import type { ReactNode } from "react";
import { Icone } from "../Icone";
import styles from "./Champ.module.css";

type Props = { id: string; libelle: string; aide: string | null; refus: string | null; taille: Taille; children: ReactNode };

export type Taille = "code" | "court" | "moyen" | "large";

export function CadreChamp({ id, libelle, aide, refus, taille, children }: Props) {
  return (
    <div className={styles.champ} data-taille={taille}>
      <label htmlFor={id}>{libelle}</label>
      {children}
      {refus !== null && (
        <p className={styles.refus} id={`${id}-refus`}>
          <Icone nom="bloquant" />
          {refus}
        </p>
      )}
      {aide !== null && (
        <p className={styles.aide} id={`${id}-aide`}>
          {aide}
        </p>
      )}
    </div>
  );
}

/** What is read after the name of the field: the refusal, the findings, then the help. */
export function descriptions(id: string, refus: string | null, constats: readonly string[], aide: string | null): string | undefined {
  const ids = [...(refus === null ? [] : [`${id}-refus`]), ...constats, ...(aide === null ? [] : [`${id}-aide`])];
  return ids.length === 0 ? undefined : ids.join(" ");
}
