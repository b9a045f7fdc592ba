// A framework file that came: the same account as on the screen of the frameworks.
import { laisserRecu } from "../../etat/actions";
import type { CadreLuVue } from "../../ipc/generated/CadreLuVue";
import type { FichierRecuVue } from "../../ipc/generated/FichierRecuVue";
import { aller } from "../../navigation/usage";
import { textes as mots } from "../../textes/cadres";
import { FichierDeCadre } from "../cadres/FichierDeCadre";
import styles from "./Importer.module.css";
import { Tete } from "./Tete";

export function CadreRecu({ recu: { numero, fichier }, lu }: { recu: FichierRecuVue; lu: CadreLuVue }) {
  const importe = async () => {
    await laisserRecu(numero, "rester");
    aller({ ecran: "cadres" });
  };
  return (
    <div className={styles.page}>
      <Tete titre={mots.fichier.titre} fichier={fichier} />
      <FichierDeCadre lu={lu} niveau="h2" onLaisse={() => void laisserRecu(numero, "revenir")} onImporte={importe} />
    </div>
  );
}
