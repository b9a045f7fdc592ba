// A local framework no longer serves: asked twice, because dossiers then read the shipped one.
import { Bouton } from "../../composants/Bouton";
import { Dialogue } from "../../composants/Dialogue";
import { textes } from "../../textes/cadres";
import styles from "./EcranCadres.module.css";

export function DialogueRetrait({ onRetirer, onFermer }: { onRetirer: () => void; onFermer: () => void }) {
  const { retirer } = textes;
  return (
    <Dialogue titre={retirer.titre} ouvert onFermer={onFermer}>
      <p>{retirer.texte}</p>
      <div className={styles.gestes}>
        <Bouton genre="principal" onAppui={onRetirer}>
          {retirer.oui}
        </Bouton>
        <Bouton genre="ordinaire" onAppui={onFermer}>
          {retirer.non}
        </Bouton>
      </div>
    </Dialogue>
  );
}
