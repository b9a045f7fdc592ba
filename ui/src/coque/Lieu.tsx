// Where we are, in the top bar: back to the list, the dossier, its status.
import { Icone } from "../composants/Icone";
import { ecrireRoute } from "../navigation/route";
import { textes } from "../textes/coque";
import styles from "./Lieu.module.css";

type Props = { id: string; nom: string; statut: string };

export function Lieu({ id, nom, statut }: Props) {
  return (
    <nav className={styles.lieu} aria-label={textes.filAriane}>
      <a href={ecrireRoute({ ecran: "dossiers" })}>{textes.dossiers}</a>
      <Icone nom="chevron" />
      <a className={styles.dossier} href={ecrireRoute({ ecran: "dossier", id, partie: [] })}>
        {nom}
      </a>
      <span className={styles.statut}>{statut}</span>
    </nav>
  );
}
