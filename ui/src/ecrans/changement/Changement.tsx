// The choice of the next framework, then the account of what the change does.
import { useId, useState } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import { changements } from "../../etat/changements";
import { useReserve } from "../../etat/reserve";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { CadreResumeVue } from "../../ipc/generated/CadreResumeVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { minuscule } from "../../texte/francais";
import { textes } from "../../textes/changement";
import { textes as bureau } from "../../textes/coque";
import { textes as erreurs } from "../../textes/erreurs";
import { QuiEcrit } from "../reglages/QuiEcrit";
import styles from "./Changement.module.css";
import { Compte } from "./Compte";
import { Fait } from "./Fait";

const chargerCadres = () => appeler("cadres_lire");

export function Changement({ vue }: { vue: VueEnsemble }) {
  const titre = useTitre(textes.fenetre(vue.nom_court));
  const { ressource, recharger } = useRessource("cadres", chargerCadres);
  const fait = useReserve(changements).get(vue.id);
  if (fait) return <Fait cadre={fait.cadre} passage={fait.passage} titre={titre} />;
  return (
    <div className={styles.page}>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{vue.modifiable ? textes.chapo(minuscule(vue.nom_du_cadre)) : textes.range}</p>
      </div>
      {vue.modifiable && (
        <>
          <QuiEcrit titre={titre} />
          {ressource.etat === "attente" && <Attente texte={textes.attente} />}
          {ressource.etat === "echec" && (
            <div className={styles.feuille} role="alert">
              <p>{ressource.erreur.message}</p>
              <div>
                <Bouton genre="ordinaire" onAppui={recharger}>
                  {erreurs.reessayer}
                </Bouton>
              </div>
            </div>
          )}
          {ressource.etat === "pret" && <Choix vue={vue} cadres={ressource.valeur.cadres.filter(({ code }) => code !== vue.cadre)} />}
        </>
      )}
    </div>
  );
}

function Choix({ vue, cadres }: { vue: VueEnsemble; cadres: readonly CadreResumeVue[] }) {
  const id = useId();
  const [vers, choisir] = useState("");
  const cadre = cadres.find(({ code }) => code === vers);
  if (cadres.length === 0) {
    return (
      <div className={styles.feuille}>
        <p>
          {textes.aucun} <a href={ecrireRoute({ ecran: "cadres" })}>{bureau.cadres}</a>
        </p>
      </div>
    );
  }
  return (
    <>
      <div className={styles.feuille}>
        <div className={styles.champs}>
          <CadreChamp id={id} libelle={textes.vers} aide={cadre === undefined ? null : `${cadre.connaissance}. ${cadre.origine}.`} refus={null} taille="moyen">
            <select id={id} className={champs.saisie} value={vers} aria-describedby={cadre === undefined ? undefined : `${id}-aide`} onChange={({ target }) => choisir(target.value)}>
              <option value="">{textes.choisir}</option>
              {cadres.map(({ code, libelle }) => (
                <option key={code} value={code}>
                  {libelle}
                </option>
              ))}
            </select>
          </CadreChamp>
        </div>
      </div>
      {cadre !== undefined && <Compte key={vers} dossier={vue.id} cadre={cadre} />}
    </>
  );
}
