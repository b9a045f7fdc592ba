// The frame of every screen of one dossier: its bar, its plan, what is saved; it says so when the dossier does not open.
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Echec } from "../../composants/Echec";
import { Coque, type PlanDeCoque } from "../../coque/Coque";
import { fermerDialogue } from "../../coque/dialogues";
import { useGeste } from "../../coque/gestes";
import { useImpression } from "../../coque/impression";
import { Lieu } from "../../coque/Lieu";
import { cleDossier, exporterDocument, useAction } from "../../etat/actions";
import { GestesCourants, useEdition, type EcranSuivi, type Edition } from "../../etat/edition";
import { NotesCourantes, useNotes } from "../../etat/notes";
import { DossierCourant } from "../../etat/retenues";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { aller } from "../../navigation/usage";
import { textes as coque } from "../../textes/coque";
import { textes } from "../../textes/ensemble";
import { textes as erreurs } from "../../textes/erreurs";
import { DialogueNote } from "../notes/DialogueNote";
import { OuvrirNote, type DemandeFenetre } from "../notes/fenetre";
import { toutLeDossier } from "../notes/sujets";
import { BarreDossier } from "./BarreDossier";
import { PlanDossier, type Place } from "./PlanDossier";

type Contenu = (vue: VueEnsemble, edition: Edition) => ReactNode;

type Props = {
  id: string;
  /** Where we are in the plan. */
  place: Place;
  /** Keys worth recalling, before F1. */
  touches: readonly { touche: string; effet: string }[];
  /** The screen that follows the edits. Must be stable. */
  suivi?: EcranSuivi;
  children: Contenu;
};

export function CadreDossier({ id, place, touches, suivi, children }: Props) {
  const { ressource, recharger, rafraichir } = useRessource(cleDossier(id), useCallback(() => appeler("dossier_vue", { id }), [id]));
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
      return (
        <Ouvert vue={ressource.valeur} place={place} touches={touches} suivi={suivi} relire={rafraichir}>
          {children}
        </Ouvert>
      );
  }
}

type OuvertProps = Pick<Props, "place" | "touches" | "suivi" | "children"> & { vue: VueEnsemble; relire: () => Promise<VueEnsemble | null> };

function Ouvert({ vue, place, touches, suivi, relire, children }: OuvertProps) {
  const edition = useEdition(vue, relire, suivi);
  const { remedier, laisser, passer, reprendre, joindre } = edition;
  const gestes = useMemo(() => ({ remedier, laisser, passer, reprendre, joindre }), [remedier, laisser, passer, reprendre, joindre]);
  // Its own screen answers that key by itself.
  const ailleurs = useCallback(() => aller({ ecran: "remplacer", id: vue.id }), [vue.id]);
  useGeste("remplacer", place === "remplacer" ? null : ailleurs);
  const notes = useNotes(vue.id, vue.notes, relire);
  const [note, ouvrirNote] = useState<DemandeFenetre | null>(null);
  // A screen where one writes knows the passage that one is on.
  const noterLeDossier = useCallback(() => ouvrirNote({ genre: "nouvelle", sujets: [toutLeDossier] }), []);
  useGeste("noter", typeof place === "string" && vue.modifiable ? noterLeDossier : null);
  const premier = vue.documents[0]?.demande;
  const { lancer } = useAction(exporterDocument);
  useImpression(
    useCallback(() => {
      if (premier) lancer(vue.id, premier, "pdf");
    }, [lancer, vue.id, premier]),
  );
  const plan = useMemo<PlanDeCoque>(
    () => ({ nom: textes.plan, bouton: coque.planBouton, contenu: <PlanDossier vue={vue} place={place} onChoix={fermerDialogue} /> }),
    [vue, place],
  );
  return (
    <Coque
      lieu={<Lieu id={vue.id} nom={vue.nom_court} statut={vue.statut.libelle} />}
      actions={<BarreDossier vue={vue} edition={edition} />}
      plan={plan}
      etat={
        <>
          {vue.mention !== null && <span title={vue.mention}>{vue.mention}</span>}
          <span>
            <a href={ecrireRoute({ ecran: "cadre", code: vue.cadre })}>{vue.regles}</a>
          </span>
        </>
      }
      touches={touches}
    >
      <DossierCourant value={vue.id}>
        <GestesCourants value={gestes}>
          <NotesCourantes value={notes}>
            <OuvrirNote value={ouvrirNote}>{children(vue, edition)}</OuvrirNote>
          </NotesCourantes>
        </GestesCourants>
      </DossierCourant>
      {note && <DialogueNote dossier={vue.id} demande={note} onEcrire={notes.ecrire} onFermer={() => ouvrirNote(null)} />}
    </Coque>
  );
}
