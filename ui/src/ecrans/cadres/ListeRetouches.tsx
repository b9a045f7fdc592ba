// What somebody changed in a framework, newest first.
import { textes } from "../../textes/cadres";
import styles from "./ListeRetouches.module.css";

export function ListeRetouches({ retouches }: { retouches: readonly string[] }) {
  if (retouches.length === 0) return <p className={styles.rien}>{textes.fichier.sansRetouche}</p>;
  return (
    <details className={styles.retouches}>
      <summary>{textes.retouches(retouches.length)}</summary>
      <ol>
        {retouches.map((retouche, rang) => (
          // The same change may be made twice on one day.
          <li key={`${retouches.length - rang} ${retouche}`}>{retouche}</li>
        ))}
      </ol>
    </details>
  );
}
