// An address that leads nowhere.
import { classeBouton } from "../composants/Bouton";
import { Echec } from "../composants/Echec";
import { Coque } from "../coque/Coque";
import { textes } from "../textes/erreurs";

export function EcranInconnu() {
  return (
    <Coque lieu={null} actions={null} plan={null} etat={null} touches={[]}>
      <Echec titre={textes.inconnuTitre} message={textes.inconnuTexte}>
        <a className={classeBouton("principal")} href="#/">
          {textes.retour}
        </a>
      </Echec>
    </Coque>
  );
}
