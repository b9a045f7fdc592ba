// A contract is put under another framework: everything is read before anything is done.
import { textes as coque } from "../../textes/coque";
import { CadreDossier } from "../ensemble/CadreDossier";
import { Changement } from "./Changement";

const touches = [{ touche: "F6", effet: coque.touches.zone }];

export function EcranChangement({ id }: { id: string }) {
  return (
    <CadreDossier id={id} place="changement" touches={touches}>
      {(vue) => <Changement vue={vue} />}
    </CadreDossier>
  );
}
