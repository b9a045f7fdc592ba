// A state in a word, with its shape and its tint.
import styles from "./Pastille.module.css";
import { Icone, type NomIcone } from "./Icone";
import type { Ton } from "./gravite";

type Props = { ton: Ton; icone: NomIcone; libelle: string };

export function Pastille({ ton, icone, libelle }: Props) {
  return (
    <span className={styles.pastille} data-ton={ton}>
      <Icone nom={icone} />
      {libelle}
    </span>
  );
}
