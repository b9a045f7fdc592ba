// A PDF that came back from signature, told inside its dossier.
import { Bouton, classeBouton } from "../../composants/Bouton";
import { laisserRecu, useAction } from "../../etat/actions";
import type { FichierRecuVue } from "../../ipc/generated/FichierRecuVue";
import type { RetourChoisi } from "../../ipc/generated/RetourChoisi";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/importer";
import { Compte } from "../exporter/Retour";
import styles from "./Importer.module.css";
import { Tete } from "./Tete";

type Props = { recu: FichierRecuVue; retour: RetourChoisi; vue: VueEnsemble };

export function RetourRecu({ recu: { numero, fichier }, retour, vue }: Props) {
  const laisser = useAction(laisserRecu);
  const joint = vue.retours.some(({ sha256 }) => sha256 === retour.sha256);
  return (
    <div className={styles.page}>
      <Tete titre={textes.retour} fichier={fichier} enregistre={joint} />
      <section className={styles.apercu}>
        <h2>{textes.pour(vue.nom_court)}</h2>
        {!vue.modifiable && <p>{textes.range}</p>}
        <Compte choisi={retour} vue={vue} />
      </section>
      <div className={styles.gestes}>
        {joint ? (
          <a className={classeBouton("principal")} href={ecrireRoute({ ecran: "exporter", id: vue.id })} onClick={() => laisser.lancer(numero, "rester")}>
            {textes.voirJoints}
          </a>
        ) : (
          <Bouton genre="ordinaire" onAppui={() => laisser.lancer(numero, "revenir")} enCours={laisser.enCours}>
            {textes.laisser}
          </Bouton>
        )}
      </div>
    </div>
  );
}
