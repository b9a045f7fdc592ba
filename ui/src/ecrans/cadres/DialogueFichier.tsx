// A framework file that was chosen, over the list of frameworks.
import { Dialogue } from "../../composants/Dialogue";
import type { CadreLuVue } from "../../ipc/generated/CadreLuVue";
import { textes } from "../../textes/cadres";
import { FichierDeCadre } from "./FichierDeCadre";

type Props = { lu: CadreLuVue; onFermer: () => void; onImporte: () => Promise<unknown> };

export function DialogueFichier({ lu, onFermer, onImporte }: Props) {
  const importe = async () => {
    await onImporte();
    onFermer();
  };
  return (
    <Dialogue titre={textes.fichier.titre} ouvert onFermer={onFermer}>
      <FichierDeCadre lu={lu} niveau="h3" onLaisse={onFermer} onImporte={importe} />
    </Dialogue>
  );
}
