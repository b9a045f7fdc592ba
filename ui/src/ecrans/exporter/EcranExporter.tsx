// « Check answers »: what the dossier says, what stands in the way, and the files to produce.
import { textes as coque } from "../../textes/coque";
import { CadreDossier } from "../ensemble/CadreDossier";
import { Exporter } from "./Exporter";

const touches = [
  { touche: "F6", effet: coque.touches.zone },
  { touche: "F8", effet: coque.touches.constat },
];

export function EcranExporter({ id }: { id: string }) {
  return (
    <CadreDossier id={id} place="exporter" touches={touches}>
      {(vue) => <Exporter vue={vue} />}
    </CadreDossier>
  );
}
