// The head of a file that came: what it is, its name, and whether something of it is written.
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/importer";
import styles from "./Importer.module.css";

type Props = { titre: string; fichier: string; enregistre?: boolean };

export function Tete({ titre, fichier, enregistre = false }: Props) {
  const repere = useTitre(textes.fenetreDe(titre));
  return (
    <div>
      <h1 ref={repere} tabIndex={-1}>
        {titre}
      </h1>
      <p className={styles.chapo}>{enregistre ? textes.chapoEnregistre(fichier) : textes.chapo(fichier)}</p>
    </div>
  );
}
