// Words found in the whole dossier, and others put in their place.
import { useMemo, useState } from "react";
import { textes as coque } from "../../textes/coque";
import { CadreDossier } from "../ensemble/CadreDossier";
import { Remplacer } from "./Remplacer";

const touches = [
  { touche: "F6", effet: coque.touches.zone },
  { touche: "Ctrl Z", effet: coque.touches.annuler },
];

export function EcranRemplacer({ id }: { id: string }) {
  // What was undone, or written by another gesture, is looked for again.
  const [ecrits, definir] = useState(0);
  const suivi = useMemo(() => ({ relire: async () => definir((avant) => avant + 1) }), []);
  return (
    <CadreDossier id={id} place="remplacer" touches={touches} suivi={suivi}>
      {(vue, { remplacer }) => <Remplacer vue={vue} ecrits={ecrits} onRemplacer={remplacer} />}
    </CadreDossier>
  );
}
