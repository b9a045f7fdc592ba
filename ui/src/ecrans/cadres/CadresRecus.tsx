// Frameworks that came with dossiers: whose place they would take, what was changed in them, adopted or not.
import { Bouton } from "../../composants/Bouton";
import type { CadreRecuVue } from "../../ipc/generated/CadreRecuVue";
import { textes } from "../../textes/cadres";
import styles from "./EcranCadres.module.css";
import { ListeRetouches } from "./ListeRetouches";

type Props = { recus: readonly CadreRecuVue[]; onAdopter: (recu: CadreRecuVue) => void; onEcarter: (recu: CadreRecuVue) => void };

export function CadresRecus({ recus, onAdopter, onEcarter }: Props) {
  return (
    <section className={styles.bloc}>
      <h2>{textes.recus}</h2>
      <p className={styles.aide}>{textes.recusAide}</p>
      <ul className={styles.recus}>
        {recus.map((recu) => (
          <li key={recu.code}>
            <h3>{recu.libelle}</h3>
            <p>{recu.place}</p>
            <ListeRetouches retouches={recu.retouches} />
            <div className={styles.gestes}>
              <Bouton genre="ordinaire" onAppui={() => onAdopter(recu)} nomVocal={textes.adopterLong(recu.libelle)}>
                {textes.adopter}
              </Bouton>
              <Bouton genre="ordinaire" onAppui={() => onEcarter(recu)} nomVocal={textes.ecarterLong(recu.libelle)}>
                {textes.ecarter}
              </Bouton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
