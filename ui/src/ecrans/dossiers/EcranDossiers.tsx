// First screen: the dossiers of this machine, and the examples.
import { Attente } from "../../composants/Attente";
import { Bouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { Icone } from "../../composants/Icone";
import { Coque } from "../../coque/Coque";
import { importerDossier, ouvrirExemple, useAction } from "../../etat/actions";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { Accueil } from "../../ipc/generated/Accueil";
import { useTitre } from "../../navigation/usage";
import { textes as coque } from "../../textes/coque";
import { textes } from "../../textes/dossiers";
import { textes as erreurs } from "../../textes/erreurs";
import styles from "./EcranDossiers.module.css";
import { ListeExemples } from "./ListeExemples";
import { TableDossiers } from "./TableDossiers";

const charger = () => appeler("accueil");
const touches = [{ touche: "F6", effet: coque.touches.zone }];

export function EcranDossiers() {
  const { ressource, recharger } = useRessource("accueil", charger);
  switch (ressource.etat) {
    case "attente":
      return (
        <Coque lieu={null} actions={null} plan={null} etat={null} touches={touches}>
          <Attente texte={textes.attente} />
        </Coque>
      );
    case "echec":
      return (
        <Coque lieu={null} actions={null} plan={null} etat={null} touches={touches}>
          <Echec titre={textes.echec} message={ressource.erreur.message}>
            <Bouton genre="principal" onAppui={recharger}>
              {erreurs.reessayer}
            </Bouton>
          </Echec>
        </Coque>
      );
    case "pret":
      return (
        <Coque
          lieu={<p className={styles.jour}>{ressource.valeur.jour}</p>}
          actions={null}
          plan={null}
          etat={<span>{textes.version(ressource.valeur.version)}</span>}
          touches={touches}
        >
          <Contenu accueil={ressource.valeur} />
        </Coque>
      );
  }
}

function Contenu({ accueil }: { accueil: Accueil }) {
  const titre = useTitre(`${textes.titre} - ${coque.nom}`);
  const recu = useAction(importerDossier);
  const exemple = useAction(ouvrirExemple);
  return (
    <div className={styles.bureau}>
      <div className={styles.titre}>
        <div>
          <h1 ref={titre} tabIndex={-1}>
            {textes.titre}
          </h1>
          <p className={styles.chapo}>{textes.chapo}</p>
        </div>
        <Bouton genre="principal" onAppui={recu.lancer} enCours={recu.enCours}>
          <Icone nom="dossier" />
          {textes.ouvrir}
        </Bouton>
      </div>
      {accueil.dossiers.length === 0 ? <p className={styles.vide}>{textes.vide}</p> : <TableDossiers dossiers={accueil.dossiers} />}
      {accueil.exemples.length > 0 && <ListeExemples exemples={accueil.exemples} onOuvrir={exemple.lancer} />}
    </div>
  );
}
