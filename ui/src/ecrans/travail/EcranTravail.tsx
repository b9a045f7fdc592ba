// A screen where the dossier is written: described by Rust, drawn here without knowing the trade.
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
import { useRessource, type Ressource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import type { EcranVue } from "../../ipc/generated/EcranVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { textes as coque } from "../../textes/coque";
import { textes } from "../../textes/edition";
import { textes as ensemble } from "../../textes/ensemble";
import { textes as erreurs } from "../../textes/erreurs";
import { BarreDossier } from "../ensemble/BarreDossier";
import { PlanDossier } from "../ensemble/PlanDossier";
import { Travail } from "./Travail";

const touches = [
  { touche: "F6", effet: coque.touches.zone },
  { touche: "F8", effet: coque.touches.constat },
  { touche: "Ctrl Z", effet: coque.touches.annuler },
];

type Props = { id: string; demande: EcranDemande };

export function EcranTravail({ id, demande: { ecran: nom, element } }: Props) {
  const dossier = useRessource(cleDossier(id), useCallback(() => appeler("dossier_vue", { id }), [id]));
  const ecran = useRessource(
    ecrireRoute({ ecran: "travail", id, demande: { ecran: nom, element } }),
    useCallback(() => appeler("ecran_vue", { id, ecran: { ecran: nom, element } }), [id, nom, element]),
  );
  const [relireDossier, relireEcran] = [dossier.rafraichir, ecran.rafraichir];
  const rafraichir = useCallback(() => Promise.all([relireDossier(), relireEcran()]), [relireDossier, relireEcran]);
  const echec = dossier.ressource.etat === "echec" ? dossier.ressource : ecran.ressource.etat === "echec" ? ecran.ressource : null;
  if (echec) {
    return (
      <Coque lieu={null} actions={null} plan={null} etat={null} touches={[]}>
        <Echec titre={dossier.ressource.etat === "echec" ? ensemble.echec : textes.echec} message={echec.erreur.message}>
          <Bouton
            genre="principal"
            onAppui={() => {
              dossier.recharger();
              ecran.recharger();
            }}
          >
            {erreurs.reessayer}
          </Bouton>
          {dossier.ressource.etat === "echec" ? (
            <a className={classeBouton("ordinaire")} href="#/">
              {erreurs.retour}
            </a>
          ) : (
            <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "dossier", id, partie: [] })}>
              {textes.vueEnsemble}
            </a>
          )}
        </Echec>
      </Coque>
    );
  }
  if (dossier.ressource.etat !== "pret") {
    return (
      <Coque lieu={null} actions={null} plan={null} etat={null} touches={[]}>
        <Attente texte={ensemble.attente} />
      </Coque>
    );
  }
  return <Dossier vue={dossier.ressource.valeur} demande={{ ecran: nom, element }} ecran={ecran.ressource} rafraichir={rafraichir} />;
}

type DossierProps = { vue: VueEnsemble; demande: EcranDemande; ecran: Ressource<EcranVue>; rafraichir: () => Promise<unknown> };

function Dossier({ vue, demande: { ecran: nom, element }, ecran, rafraichir }: DossierProps) {
  const edition = useEdition(vue, rafraichir);
  const premier = vue.documents[0]?.demande;
  const { lancer } = useAction(exporterDocument);
  useImpression(
    useCallback(() => {
      if (premier) lancer(vue.id, premier);
    }, [lancer, vue.id, premier]),
  );
  const plan = useMemo<PlanDeCoque>(
    () => ({
      nom: ensemble.plan,
      bouton: coque.planBouton,
      contenu: <PlanDossier vue={vue} courant={{ ecran: nom, element }} onChoix={fermerDialogue} />,
    }),
    [vue, nom, element],
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
      {ecran.etat === "pret" ? <Travail key={ecrireRoute({ ecran: "travail", id: vue.id, demande: ecran.valeur.demande })} vue={vue} ecran={ecran.valeur} edition={edition} /> : <Attente texte={textes.attente} />}
    </Coque>
  );
}
