// Overview of one dossier: calendar, parts, money, and what is left to treat.
import { useCallback, useMemo } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { Coque, type PlanDeCoque } from "../../coque/Coque";
import { fermerDialogue } from "../../coque/dialogues";
import { useImpression } from "../../coque/impression";
import { Lieu } from "../../coque/Lieu";
import { cleDossier, exporterDocument, useAction } from "../../etat/actions";
import { useEdition } from "../../etat/edition";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { textes as coque } from "../../textes/coque";
import { textes } from "../../textes/ensemble";
import { textes as erreurs } from "../../textes/erreurs";
import { BarreDossier } from "./BarreDossier";
import { ContenuEnsemble } from "./ContenuEnsemble";
import { PlanDossier } from "./PlanDossier";

const touches = [
  { touche: "F6", effet: coque.touches.zone },
  { touche: "F8", effet: coque.touches.constat },
];

type Props = { id: string; partie: readonly string[] };

export function EcranEnsemble({ id, partie }: Props) {
  const charger = useCallback(() => appeler("dossier_vue", { id }), [id]);
  const { ressource, recharger, rafraichir } = useRessource(cleDossier(id), charger);
  switch (ressource.etat) {
    case "attente":
      return (
        <Coque lieu={null} actions={null} plan={null} etat={null} touches={[]}>
          <Attente texte={textes.attente} />
        </Coque>
      );
    case "echec":
      return (
        <Coque lieu={null} actions={null} plan={null} etat={null} touches={[]}>
          <Echec titre={textes.echec} message={ressource.erreur.message}>
            <Bouton genre="principal" onAppui={recharger}>
              {erreurs.reessayer}
            </Bouton>
            <a className={classeBouton("ordinaire")} href="#/">
              {erreurs.retour}
            </a>
          </Echec>
        </Coque>
      );
    case "pret":
      return <Ensemble vue={ressource.valeur} partie={partie} rafraichir={rafraichir} />;
  }
}

function Ensemble({ vue, partie, rafraichir }: { vue: VueEnsemble; partie: readonly string[]; rafraichir: () => Promise<unknown> }) {
  const edition = useEdition(vue, rafraichir);
  const premier = vue.documents[0]?.demande;
  const exporter = useAction(exporterDocument);
  const { lancer } = exporter;
  useImpression(
    useCallback(() => {
      if (premier) lancer(vue.id, premier);
    }, [lancer, vue.id, premier]),
  );
  const plan = useMemo<PlanDeCoque>(
    () => ({
      nom: textes.plan,
      bouton: coque.planBouton,
      contenu: <PlanDossier vue={vue} courant={null} onChoix={fermerDialogue} />,
    }),
    [vue],
  );
  return (
    <Coque
      lieu={<Lieu id={vue.id} nom={vue.nom_court} statut={vue.statut.libelle} />}
      actions={<BarreDossier vue={vue} edition={edition} />}
      plan={plan}
      etat={
        <>
          {vue.mention !== null && <span title={vue.mention}>{vue.mention}</span>}
          <span>{vue.regles}</span>
        </>
      }
      touches={touches}
    >
      <ContenuEnsemble vue={vue} partie={partie} />
    </Coque>
  );
}
