// A screen where the dossier is written: described by Rust, drawn here without knowing the trade.
import { useCallback, useMemo } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { rendre } from "../../etat/ecranRendu";
import { useRessource, vu } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import type { EcranMontre } from "../../ipc/generated/EcranMontre";
import type { EcranRendu } from "../../ipc/generated/EcranRendu";
import { ecrireRoute } from "../../navigation/route";
import { textes as coque } from "../../textes/coque";
import { textes } from "../../textes/edition";
import { textes as erreurs } from "../../textes/erreurs";
import { CadreDossier } from "../ensemble/CadreDossier";
import { Travail } from "./Travail";

const touches = [
  { touche: "F6", effet: coque.touches.zone },
  { touche: "F8", effet: coque.touches.constat },
  { touche: "Ctrl Z", effet: coque.touches.annuler },
];

type Props = { id: string; demande: EcranDemande };

export function EcranTravail({ id, demande: { ecran: nom, element } }: Props) {
  const demande = useMemo(() => ({ ecran: nom, element }), [nom, element]);
  const adresse = ecrireRoute({ ecran: "travail", id, demande });
  const { ressource, recharger, rafraichir, poser } = useRessource(adresse, useCallback(() => appeler("ecran_vue", { id, ecran: demande }), [id, demande]));
  const suivi = useMemo(() => {
    const tenu = () => vu<EcranMontre>(adresse);
    return {
      connu: () => ({ demande, tour: tenu()?.tour ?? 0 }),
      poser: (rendu: EcranRendu) => {
        const suite = rendre(tenu(), rendu);
        if (suite) poser(suite);
        else void rafraichir();
      },
      relire: rafraichir,
    };
  }, [adresse, demande, poser, rafraichir]);
  return (
    <CadreDossier id={id} place={demande} touches={touches} suivi={suivi}>
      {(vue, edition) => {
        switch (ressource.etat) {
          case "attente":
            return <Attente texte={textes.attente} />;
          case "echec":
            return (
              <Echec titre={textes.echec} message={ressource.erreur.message}>
                <Bouton genre="principal" onAppui={recharger}>
                  {erreurs.reessayer}
                </Bouton>
                <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "dossier", id, partie: [] })}>
                  {textes.vueEnsemble}
                </a>
              </Echec>
            );
          case "pret":
            return <Travail key={ecrireRoute({ ecran: "travail", id, demande: ressource.valeur.demande })} vue={vue} ecran={ressource.valeur} edition={edition} />;
        }
      }}
    </CadreDossier>
  );
}
