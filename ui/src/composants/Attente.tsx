// Waiting, in words; shown only when it lasts.
import styles from "./Attente.module.css";

export function Attente({ texte }: { texte: string }) {
  return (
    <output className={styles.attente}>
      {texte}
    </output>
  );
}
