// No file yet: where to drop one, and what is taken in.
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { choisirFichier, useAction } from "../../etat/actions";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/importer";
import styles from "./Importer.module.css";

export function Depot() {
  const titre = useTitre(textes.fenetreDepot);
  const choix = useAction(choisirFichier);
  return (
    <div className={styles.page}>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.depot}
        </h1>
        <p className={styles.chapo}>{textes.depotChapo}</p>
      </div>
      <div className={styles.depot}>
        <p>{textes.deposez}</p>
        <Bouton genre="principal" onAppui={choix.lancer} enCours={choix.enCours}>
          <Icone nom="dossier" />
          {textes.choisir}
        </Bouton>
      </div>
      <section className={styles.genres}>
        <h2>{textes.genresTitre}</h2>
        <dl className={styles.contenu}>
          {textes.genres.map(({ nom, effet }) => (
            <div key={nom}>
              <dt>{nom}</dt>
              <dd>{effet}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
