// Asks who writes, on the screens that sign with a name, until somebody gave one.
import { useCallback, type RefObject } from "react";
import { useAction } from "../../etat/actions";
import { annoncer } from "../../etat/journal";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import { textes } from "../../textes/dossiers";
import { BandeauAuteur } from "./BandeauAuteur";

const chargerReglages = () => appeler("reglages_lire");

/** Nothing else waits for the answer; the focus then goes to the heading of the screen. */
export function QuiEcrit({ titre }: { titre: RefObject<HTMLHeadingElement | null> }) {
  const { ressource, rafraichir } = useRessource("reglages", chargerReglages);
  const definir = useAction(
    useCallback(
      async (nom: string, partie: string) => {
        await appeler("reglages_definir", { nom, partie });
        await rafraichir();
        annoncer(textes.premiere.bienvenue(nom));
        titre.current?.focus();
      },
      [rafraichir, titre],
    ),
  );
  if (ressource.etat !== "pret" || ressource.valeur.nom !== "") return null;
  return <BandeauAuteur reglages={ressource.valeur} onEnregistrer={definir.lancer} enCours={definir.enCours} />;
}
