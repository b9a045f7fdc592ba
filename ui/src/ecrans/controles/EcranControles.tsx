// Everything the rules say of a dossier, respected rules included.
import { textes as coque } from "../../textes/coque";
import { CadreDossier } from "../ensemble/CadreDossier";
import { Controles } from "./Controles";

const touches = [
  { touche: "F6", effet: coque.touches.zone },
  { touche: "F8", effet: coque.touches.constat },
];

export function EcranControles({ id }: { id: string }) {
  return (
    <CadreDossier id={id} place="controles" touches={touches}>
      {(vue) => <Controles vue={vue} />}
    </CadreDossier>
  );
}
