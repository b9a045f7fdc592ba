// The head of a file that came: what it is, its name, and that nothing is written yet.
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/importer";
import styles from "./Importer.module.css";

export function Tete({ titre, fichier }: { titre: string; fichier: string }) {
  const repere = useTitre(textes.fenetreDe(titre));
  return (
    <div>
      <h1 ref={repere} tabIndex={-1}>
        {titre}
      </h1>
      <p className={styles.chapo}>{textes.chapo(fichier)}</p>
    </div>
  );
}
