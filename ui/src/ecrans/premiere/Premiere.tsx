// Before the list of dossiers: the first opening, on a machine that has none and where nobody said who writes.
import type { ReactNode } from "react";
import { Attente } from "../../composants/Attente";
import { Coque } from "../../coque/Coque";
import { premierePassee } from "../../etat/premiere";
import { useReserve } from "../../etat/reserve";
import { useRessource } from "../../etat/ressource";
import { useSuite } from "../../etat/suite";
import { appeler } from "../../ipc/commandes";
import type { Accueil } from "../../ipc/generated/Accueil";
import { textes } from "../../textes/dossiers";

const chargerReglages = () => appeler("reglages_lire");

type Props = { accueil: Accueil; /** The list. */
  children: ReactNode };

export function Premiere({ accueil, children }: Props) {
  const passee = useReserve(premierePassee);
  const vierge = accueil.dossiers.length === 0 && accueil.ranges.length === 0;
  return vierge && !passee ? <SiPersonne accueil={accueil}>{children}</SiPersonne> : children;
}

function SiPersonne({ accueil, children }: Props) {
  const { ressource, poser } = useRessource("reglages", chargerReglages);
  const suite = useSuite(true);
  const attente = (
    <Coque lieu={null} actions={null} plan={null} etat={null} touches={[]}>
      <Attente texte={textes.attente} />
    </Coque>
  );
  switch (ressource.etat) {
    case "attente":
      return attente;
    case "echec":
      // The list is of use without them.
      return children;
    case "pret":
      if (ressource.valeur.nom !== "") return children;
      return suite ? <suite.PremiereOuverture reglages={ressource.valeur} exemples={accueil.exemples} poser={poser} /> : attente;
  }
}
