// A list pasted from an instruction: read, looked at line by line, then written.
import { useCallback } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { Coque } from "../../coque/Coque";
import { NavBureau } from "../../coque/NavBureau";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/cadre";
import { textes as coque } from "../../textes/coque";
import { textes as erreurs } from "../../textes/erreurs";
import { Collage } from "./Collage";
import { cleCadre } from "./EcranCadre";

const touches = [{ touche: "F6", effet: coque.touches.zone }];

export function EcranColler({ code }: { code: string }) {
  const { ressource, recharger } = useRessource(cleCadre(code), useCallback(() => appeler("cadre_lire", { code }), [code]));
  return (
    <Coque lieu={<NavBureau courant="cadres" />} actions={null} plan={null} etat={null} touches={touches}>
      {ressource.etat === "attente" && <Attente texte={textes.attente} />}
      {ressource.etat === "echec" && (
        <Echec titre={textes.echec} message={ressource.erreur.message}>
          <Bouton genre="principal" onAppui={recharger}>
            {erreurs.reessayer}
          </Bouton>
          <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "cadres" })}>
            {textes.retour}
          </a>
        </Echec>
      )}
      {ressource.etat === "pret" && <Collage cadre={ressource.valeur} />}
    </Coque>
  );
}
