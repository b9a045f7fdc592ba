// The header of a column that a list can be sorted by.
import { Icone } from "../../composants/Icone";
import styles from "./TableDossiers.module.css";

type Props = { libelle: string; /** Undefined when the list is sorted by another column. */ sens: "ascending" | "descending" | undefined; onTri: () => void };

export function EnTeteTriable({ libelle, sens, onTri }: Props) {
  return (
    <th scope="col" aria-sort={sens}>
      <button type="button" className={styles.tri} onClick={onTri}>
        {libelle}
        <span className={styles.sens} data-sens={sens}>
          <Icone nom={sens === "descending" ? "bas" : sens === "ascending" ? "haut" : "trier"} />
        </span>
      </button>
    </th>
  );
}
