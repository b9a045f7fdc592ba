// A file is held over the window: what letting it go does.
import { Icone } from "../../composants/Icone";
import { textes } from "../../textes/importer";
import styles from "./Importer.module.css";

export function VoileDepot() {
  return (
    <div className={styles.voile} role="status">
      <p>
        <Icone nom="dossier" />
        {textes.survol}
      </p>
    </div>
  );
}
