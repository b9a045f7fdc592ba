// A text or a rule that this machine does not have any more.
import { classeBouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/bibliotheque";

export function Introuvable() {
  return (
    <Echec titre={textes.introuvable} message={textes.introuvableAide}>
      <a className={classeBouton("principal")} href={ecrireRoute({ ecran: "bibliotheque" })}>
        {textes.retour}
      </a>
    </Echec>
  );
}
