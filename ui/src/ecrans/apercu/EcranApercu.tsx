// Preview of a document: its pages as they will print, and its text.
import { useCallback } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { Coque } from "../../coque/Coque";
import { cleDossier } from "../../etat/actions";
import { retenir, useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { DocumentDemande } from "../../ipc/generated/DocumentDemande";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/apercu";
import { textes as erreurs } from "../../textes/erreurs";
import { Apercu } from "./Apercu";

type Props = { id: string; document: DocumentDemande };

export function EcranApercu({ id, document: { document, exercice, action, partie } }: Props) {
  const charger = useCallback(async () => {
    const [vue, apercu] = await Promise.all([
      appeler("dossier_vue", { id }),
      appeler("document_apercu", { id, document: { document, exercice, action, partie } }),
    ]);
    retenir(cleDossier(id), vue);
    return { vue, apercu };
  }, [id, document, exercice, action, partie]);
  const { ressource, recharger } = useRessource(`apercu/${id}/${document}/${exercice ?? action ?? partie ?? ""}`, charger);
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
            <a className={classeBouton("ordinaire")} href={ressource.erreur.code === "introuvable" ? "#/" : ecrireRoute({ ecran: "dossier", id, partie: [] })}>
              {ressource.erreur.code === "introuvable" ? erreurs.retour : textes.retour}
            </a>
          </Echec>
        </Coque>
      );
    case "pret":
      return <Apercu vue={ressource.valeur.vue} apercu={ressource.valeur.apercu} />;
  }
}
