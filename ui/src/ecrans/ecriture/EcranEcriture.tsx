// What the corrector proposes for the texts of a dossier.
import { useCallback, useMemo } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import { ecrireRoute } from "../../navigation/route";
import { textes as coque } from "../../textes/coque";
import { textes } from "../../textes/ecriture";
import { textes as edition } from "../../textes/edition";
import { textes as erreurs } from "../../textes/erreurs";
import { CadreDossier } from "../ensemble/CadreDossier";
import { Ecriture } from "./Ecriture";

const touches = [
  { touche: "F6", effet: coque.touches.zone },
  { touche: "Ctrl Z", effet: coque.touches.annuler },
];

export function EcranEcriture({ id }: { id: string }) {
  const { ressource, recharger, rafraichir } = useRessource(`ecriture/${id}`, useCallback(() => appeler("dossier_ecriture", { id }), [id]));
  const suivi = useMemo(() => ({ relire: rafraichir }), [rafraichir]);
  return (
    <CadreDossier id={id} place="ecriture" touches={touches} suivi={suivi}>
      {(vue, { corriger }) => {
        switch (ressource.etat) {
          case "attente":
            return <Attente texte={textes.attente} />;
          case "echec":
            return (
              <Echec titre={textes.echec} message={ressource.erreur.message}>
                <Bouton genre="principal" onAppui={recharger}>
                  {erreurs.reessayer}
                </Bouton>
                <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "dossier", id, partie: [] })}>
                  {edition.vueEnsemble}
                </a>
              </Echec>
            );
          case "pret":
            return <Ecriture vue={vue} ecriture={ressource.valeur} onAccepter={corriger} />;
        }
      }}
    </CadreDossier>
  );
}
