// One place for whatever comes from outside: a file is dropped or chosen, told by the preview of its kind, and taken in when one says so.
import { Coque } from "../../coque/Coque";
import { NavBureau } from "../../coque/NavBureau";
import { recuCourant } from "../../etat/recus";
import { useReserve } from "../../etat/reserve";
import type { FichierRecuVue } from "../../ipc/generated/FichierRecuVue";
import { textes as coque } from "../../textes/coque";
import { CadreDossier } from "../ensemble/CadreDossier";
import { CadreRecu } from "./CadreRecu";
import { ChoixDuDossier } from "./ChoixDuDossier";
import { Depot } from "./Depot";
import { DossierRecu } from "./DossierRecu";
import { FeuilleRecue } from "./FeuilleRecue";
import { RetourRecu } from "./RetourRecu";

const touches = [{ touche: "F6", effet: coque.touches.zone }];
const touchesDossier = [...touches, { touche: "Ctrl Z", effet: coque.touches.annuler }];

export function EcranImporter() {
  const recu = useReserve(recuCourant);
  const contenu = recu?.contenu;
  if (recu && contenu && contenu !== "pdf_sans_dossier") {
    if ("feuille" in contenu) {
      return (
        <CadreDossier key={recu.numero} id={contenu.feuille.dossier} place="importer" touches={touchesDossier}>
          {(vue) => <FeuilleRecue recu={recu} feuille={contenu.feuille.feuille} vue={vue} />}
        </CadreDossier>
      );
    }
    if ("retour" in contenu) {
      return (
        <CadreDossier key={recu.numero} id={contenu.retour.dossier} place="importer" touches={touchesDossier}>
          {(vue) => <RetourRecu recu={recu} retour={contenu.retour.retour} vue={vue} />}
        </CadreDossier>
      );
    }
  }
  return (
    <Coque lieu={<NavBureau courant="importer" />} actions={null} plan={null} etat={null} touches={touches}>
      <SansDossier key={recu?.numero} recu={recu} />
    </Coque>
  );
}

/** What is no change of one dossier of this machine. */
function SansDossier({ recu }: { recu: FichierRecuVue | null }) {
  const contenu = recu?.contenu;
  if (!recu || !contenu) return <Depot />;
  if (contenu === "pdf_sans_dossier") return <ChoixDuDossier recu={recu} />;
  if ("dossier" in contenu) return <DossierRecu recu={contenu.dossier} />;
  return "cadre" in contenu ? <CadreRecu recu={recu} lu={contenu.cadre} /> : null;
}
