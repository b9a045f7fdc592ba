// Around a field: its label, its help, what was refused.
import { useEffect, useRef, type ReactNode } from "react";
import { Icone } from "../Icone";
import styles from "./Champ.module.css";

type Props = { id: string; libelle: string; aide: string | null; refus: string | null; taille: Taille; children: ReactNode };

export type Taille = "code" | "court" | "moyen" | "large";

export function CadreChamp({ id, libelle, aide, refus, taille, children }: Props) {
  const cadre = useVenue(refus);
  return (
    <div ref={cadre} className={styles.champ} data-taille={taille}>
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

/** A refusal that comes is seen whole, as long as its field is in sight: one has gone on to the next one meanwhile. */
function useVenue(refus: string | null) {
  const cadre = useRef<HTMLDivElement>(null);
  const avant = useRef(refus);
  useEffect(() => {
    const vient = refus !== null && avant.current === null;
    avant.current = refus;
    const boite = cadre.current;
    if (!vient || !boite) return;
    const { top, bottom } = boite.getBoundingClientRect();
    if (top < window.innerHeight && bottom > 0) boite.scrollIntoView({ block: "nearest" });
  }, [refus]);
  return cadre;
}

/** What is read after the name of the field: the refusal, the findings, then the help. */
export function descriptions(id: string, refus: string | null, constats: readonly string[], aide: string | null): string | undefined {
  const ids = [...(refus === null ? [] : [`${id}-refus`]), ...constats, ...(aide === null ? [] : [`${id}-aide`])];
  return ids.length === 0 ? undefined : ids.join(" ");
}
