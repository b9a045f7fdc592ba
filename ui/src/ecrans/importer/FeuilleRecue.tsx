// A filled sheet, told cell by cell inside its dossier.
import { laisserRecu } from "../../etat/actions";
import type { FeuilleRecueVue } from "../../ipc/generated/FeuilleRecueVue";
import type { FichierRecuVue } from "../../ipc/generated/FichierRecuVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { aller } from "../../navigation/usage";
import { textes } from "../../textes/importer";
import { CompteRendu } from "../exporter/Feuilles";
import styles from "./Importer.module.css";
import { Tete } from "./Tete";

type Props = { recu: FichierRecuVue; feuille: FeuilleRecueVue; vue: VueEnsemble };

export function FeuilleRecue({ recu: { numero, fichier }, feuille, vue }: Props) {
  const finir = async (issue: "reprise" | "laissee") => {
    await laisserRecu(numero, issue === "reprise" ? "rester" : "revenir");
    if (issue === "reprise") aller({ ecran: "dossier", id: vue.id, partie: [] });
  };
  return (
    <div className={styles.page}>
      <Tete titre={textes.feuille} fichier={fichier} />
      <section className={styles.apercu}>
        <h2>{textes.pour(vue.nom_court)}</h2>
        {!vue.modifiable && <p>{textes.range}</p>}
        <CompteRendu recue={vue.modifiable ? feuille : { ...feuille, reprendre: null }} onFini={(issue) => void finir(issue)} />
      </section>
    </div>
  );
}
