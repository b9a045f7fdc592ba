// Who writes, how it looks, where the dossiers are.
import { useRef } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { ChoixAffichage, TOUS_LES_CHOIX } from "../../coque/ChoixAffichage";
import { Coque } from "../../coque/Coque";
import { dialogueOuvert } from "../../coque/dialogues";
import { NavBureau } from "../../coque/NavBureau";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { ReglagesVue } from "../../ipc/generated/ReglagesVue";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { textes as coque } from "../../textes/coque";
import { textes as erreurs } from "../../textes/erreurs";
import { textes } from "../../textes/reglages";
import { AuteurDuPoste } from "./AuteurDuPoste";
import { Logos } from "./Logos";
import { MotsRetenus } from "./MotsRetenus";
import styles from "./EcranReglages.module.css";

const charger = () => appeler("reglages_lire");
const touches = [{ touche: "F6", effet: coque.touches.zone }];

export function EcranReglages() {
  const { ressource, recharger, poser } = useRessource("reglages", charger);
  return (
    <Coque lieu={<NavBureau courant="reglages" />} actions={null} plan={null} etat={null} touches={touches}>
      {ressource.etat === "attente" && <Attente texte={textes.attente} />}
      {ressource.etat === "echec" && (
        <Echec titre={textes.echec} message={ressource.erreur.message}>
          <Bouton genre="principal" onAppui={recharger}>
            {erreurs.reessayer}
          </Bouton>
        </Echec>
      )}
      {ressource.etat === "pret" && <Reglages reglages={ressource.valeur} poser={poser} />}
    </Coque>
  );
}

function Reglages({ reglages, poser }: { reglages: ReglagesVue; poser: (neufs: ReglagesVue) => void }) {
  const titre = useTitre(textes.fenetre);
  const titreDesMots = useRef<HTMLHeadingElement>(null);
  return (
    <div className={styles.page}>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{textes.chapo}</p>
      </div>
      <section>
        <h2>{textes.quiEcrit}</h2>
        <p className={styles.aide}>{textes.quiEcritAide}</p>
        <AuteurDuPoste reglages={reglages} poser={poser} />
      </section>
      <section>
        <h2>{textes.cadres}</h2>
        <p className={styles.aide}>{textes.cadresAide}</p>
        <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "cadres" })}>
          {textes.ouvrirCadres}
        </a>
      </section>
      <section>
        <h2>{textes.logo}</h2>
        <p className={styles.aide}>{textes.logoAide}</p>
        <Logos logos={reglages.logos} poser={poser} />
      </section>
      <section>
        <h2 ref={titreDesMots} tabIndex={-1}>
          {textes.mots}
        </h2>
        <p className={styles.aide}>{textes.motsAide}</p>
        <MotsRetenus mots={reglages.mots} poser={poser} onRetire={() => titreDesMots.current?.focus()} />
      </section>
      <section>
        <h2>{textes.affichage}</h2>
        <ChoixAffichage noms={TOUS_LES_CHOIX} />
      </section>
      <section>
        <h2>{textes.clavier}</h2>
        <p className={styles.aide}>{textes.clavierAide}</p>
        <Bouton genre="ordinaire" onAppui={() => dialogueOuvert.ecrire("aide")}>
          {textes.ouvrirClavier}
        </Bouton>
      </section>
      <section>
        <h2>{textes.donnees}</h2>
        <p className={styles.aide}>{textes.donneesAide}</p>
        <p className={styles.emplacement}>
          {textes.emplacement} : <code>{reglages.dossier_des_donnees}</code>
        </p>
        <p className={styles.aide}>{textes.derniereCopie(reglages.derniere_copie)}</p>
      </section>
    </div>
  );
}
