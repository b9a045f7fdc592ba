// What is left to decide, lost and kept, with where each link comes from; then the new dossier.
import { useCallback } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { useAction } from "../../etat/actions";
import { changements } from "../../etat/changements";
import { annoncer } from "../../etat/journal";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { CadreResumeVue } from "../../ipc/generated/CadreResumeVue";
import type { PassageVue } from "../../ipc/generated/PassageVue";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/changement";
import { textes as erreurs } from "../../textes/erreurs";
import styles from "./Changement.module.css";
import { Rubriques } from "./Rubriques";

export function Compte({ dossier, cadre }: { dossier: string; cadre: CadreResumeVue }) {
  const { code } = cadre;
  const { ressource, recharger } = useRessource(
    `changement/${dossier}/${code}`,
    useCallback(async () => {
      const passage = await appeler("dossier_changement", { id: dossier, vers: code });
      annoncer(textes.pret(passage.a_decider.length, passage.perdu.length, passage.garde.length));
      return passage;
    }, [dossier, code]),
  );
  switch (ressource.etat) {
    case "attente":
      return <Attente texte={textes.attente} />;
    case "echec":
      return (
        <div className={styles.feuille} role="alert">
          <h2>{textes.echec}</h2>
          <p>{ressource.erreur.message}</p>
          <div>
            <Bouton genre="ordinaire" onAppui={recharger}>
              {erreurs.reessayer}
            </Bouton>
          </div>
        </div>
      );
    case "pret":
      return <Passage dossier={dossier} cadre={cadre} passage={ressource.valeur} />;
  }
}

function Passage({ dossier, cadre: { code, libelle }, passage }: { dossier: string; cadre: CadreResumeVue; passage: PassageVue }) {
  const changer = useAction(
    useCallback(async () => {
      const fait = await appeler("dossier_changer_de_cadre", { id: dossier, vers: code });
      annoncer(textes.fait(libelle));
      changements.ecrire((avant) => new Map([...avant, [dossier, { cadre: libelle, passage: fait }]]));
    }, [dossier, code, libelle]),
  );
  return (
    <>
      <p className={styles.periode}>{textes.periode(passage.periode_avant, passage.periode_apres)}</p>
      <Rubriques passage={passage} nouveau={null} />
      <section className={styles.feuille}>
        <p>{textes.effet}</p>
        <div className={styles.gestes}>
          <Bouton genre="principal" onAppui={changer.lancer} enCours={changer.enCours}>
            {textes.faire}
          </Bouton>
          <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "dossier", id: dossier, partie: [] })}>
            {textes.renoncer}
          </a>
        </div>
      </section>
    </>
  );
}
