// Overview of one dossier: calendar, parts, money, and what is left to treat.
import { textes as coque } from "../../textes/coque";
import { CadreDossier } from "./CadreDossier";
import { ContenuEnsemble } from "./ContenuEnsemble";

const touches = [
  { touche: "F6", effet: coque.touches.zone },
  { touche: "F8", effet: coque.touches.constat },
];

type Props = { id: string; partie: readonly string[] };

export function EcranEnsemble({ id, partie }: Props) {
  return (
    <CadreDossier id={id} place="ensemble" touches={touches}>
      {(vue) => <ContenuEnsemble vue={vue} partie={partie} />}
    </CadreDossier>
  );
}
