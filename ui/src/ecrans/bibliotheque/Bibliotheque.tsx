// What the screens of texts and rules share: one answer of the core, waited for, and the frame around them.
import type { ReactNode } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { Coque } from "../../coque/Coque";
import { NavBureau } from "../../coque/NavBureau";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { BibliothequeVue } from "../../ipc/generated/BibliothequeVue";
import { textes } from "../../textes/bibliotheque";
import { textes as coque } from "../../textes/coque";
import { textes as erreurs } from "../../textes/erreurs";

const charger = () => appeler("bibliotheque_lire");
const zone = { touche: "F6", effet: coque.touches.zone };
const recherche = { touche: "Ctrl F", effet: textes.chercher };

type Props = {
  /** The words are looked for on this one. */
  cherche?: boolean;
  children: (vue: BibliothequeVue) => ReactNode;
};

export function Bibliotheque({ cherche = false, children }: Props) {
  const { ressource, recharger } = useRessource("bibliotheque", charger);
  return (
    <Coque lieu={<NavBureau courant="bibliotheque" />} actions={null} plan={null} etat={null} touches={cherche ? [recherche, zone] : [zone]}>
      {ressource.etat === "attente" && <Attente texte={textes.attente} />}
      {ressource.etat === "echec" && (
        <Echec titre={textes.echec} message={ressource.erreur.message}>
          <Bouton genre="principal" onAppui={recharger}>
            {erreurs.reessayer}
          </Bouton>
        </Echec>
      )}
      {ressource.etat === "pret" && children(ressource.valeur)}
    </Coque>
  );
}
