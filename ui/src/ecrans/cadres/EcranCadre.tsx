// One framework, read and completed.
import { useCallback } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { Coque } from "../../coque/Coque";
import { fermerDialogue } from "../../coque/dialogues";
import { NavBureau } from "../../coque/NavBureau";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/cadre";
import { textes as coque } from "../../textes/coque";
import { textes as erreurs } from "../../textes/erreurs";
import { Cadre } from "./Cadre";
import { PlanCadre } from "./PlanCadre";

const touches = [{ touche: "F6", effet: coque.touches.zone }];

export const cleCadre = (code: string) => `cadre/${code}`;

export function EcranCadre({ code }: { code: string }) {
  const { ressource, recharger, rafraichir } = useRessource(cleCadre(code), useCallback(() => appeler("cadre_lire", { code }), [code]));
  const lieu = <NavBureau courant="cadres" />;
  switch (ressource.etat) {
    case "attente":
      return (
        <Coque lieu={lieu} actions={null} plan={null} etat={null} touches={touches}>
          <Attente texte={textes.attente} />
        </Coque>
      );
    case "echec":
      return (
        <Coque lieu={lieu} actions={null} plan={null} etat={null} touches={touches}>
          <Echec titre={textes.echec} message={ressource.erreur.message}>
            <Bouton genre="principal" onAppui={recharger}>
              {erreurs.reessayer}
            </Bouton>
            <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "cadres" })}>
              {textes.retour}
            </a>
          </Echec>
        </Coque>
      );
    case "pret": {
      const plan = { nom: textes.plan, bouton: textes.planBouton, contenu: <PlanCadre cadre={ressource.valeur} onChoix={fermerDialogue} /> };
      return (
        <Coque lieu={lieu} actions={null} plan={plan} etat={<span>{ressource.valeur.resume.origine}</span>} touches={touches}>
          <Cadre cadre={ressource.valeur} rafraichir={rafraichir} />
        </Coque>
      );
    }
  }
}
