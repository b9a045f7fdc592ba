// Writing in a dossier: one call at a time, in order; then what it changed is shown, the screen first.
import { createContext, useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { appeler, enEchec } from "../ipc/commandes";
import type { EcranDemande } from "../ipc/generated/EcranDemande";
import type { EcranVue } from "../ipc/generated/EcranVue";
import type { OperationListe } from "../ipc/generated/OperationListe";
import type { RetourSaisie } from "../ipc/generated/RetourSaisie";
import type { Saisie } from "../ipc/generated/Saisie";
import type { TraitDeFrappe } from "../ipc/generated/TraitDeFrappe";
import type { VueEnsemble } from "../ipc/generated/VueEnsemble";
import { minuscule } from "../texte/francais";
import { textes } from "../textes/edition";
import { useCompte } from "./compte";
import { suivreEnregistrement } from "./fermeture";
import { annoncer, signaler } from "./journal";

export type Issue = { etat: "enregistre"; retour: RetourSaisie } | { etat: "echec"; message: string };

export type Edition = {
  /** « Enregistré à 14 h 32 », « Enregistrement… », « Non enregistré ». */
  enregistre: { etat: "enregistre" | "en_cours" | "echec"; libelle: string };
  /** Names of what would be undone and redone. */
  annulable: string | null;
  retablissable: string | null;
  saisir: (libelle: string, saisies: readonly Saisie[]) => Promise<Issue>;
  ecrireTexte: (chemin: string, libelle: string, document: string, trait: TraitDeFrappe) => Promise<Issue>;
  modifierListe: (operation: OperationListe, apres?: Apres) => Promise<Issue>;
  /** Applies a correction of a finding, as it reads. */
  remedier: (cle: string, libelle: string) => Promise<Issue>;
  /** Leaves a finding as it is for a reason; without one, takes it up again. */
  laisser: (cle: string, motif: string | null) => Promise<Issue>;
  passer: (vers: string) => Promise<Issue>;
  /** Takes in the accepted cells of a sheet that was looked at: one modification. */
  reprendre: (numero: number) => Promise<Issue>;
  /** Keeps a file that came back from signature with the dossier. */
  joindre: (numero: number) => Promise<Issue>;
  /** Accepts proposals of the corrector: one modification. */
  corriger: (cles: readonly string[]) => Promise<Issue>;
  annuler: () => void;
  retablir: () => void;
};

export type Gestes = Pick<Edition, "remedier" | "laisser" | "passer" | "reprendre" | "joindre">;

/** The gestures on the dossier that is shown, for what acts on it from deep inside a screen. */
export const GestesCourants = createContext<Gestes | null>(null);

/** What follows an edit: the screen is asked again, or it is about to be left. */
type Apres = "rafraichir" | "quitter";

/** The screen that follows the edits, asked again after them; a screen of work is put in place when an answer brings it. */
export type EcranSuivi = { demande?: EcranDemande; poser?: (ecran: EcranVue) => void; relire: () => Promise<unknown> };

/** A save that is quicker than this is not told while it lasts. */
const BREF = 250;

/** The findings are asked for once the drawing of what was typed had the processor. */
const DESSIN = 40;

export function useEdition(vue: VueEnsemble, relire: () => Promise<VueEnsemble | null>, suivi?: EcranSuivi): Edition {
  const { id } = vue;
  const [retour, definirRetour] = useState<RetourSaisie | null>(null);
  const [enCours, definirEnCours] = useState(false);
  const [echec, definirEchec] = useState(false);
  const file = useRef<Promise<unknown> | null>(null);
  /** Calls that were not answered yet. */
  const attendus = useRef(0);
  const direCompte = useCompte(vue);

  const executer = useCallback(
    (genre: "saisie" | "geste", appel: () => Promise<RetourSaisie>, dire: ((suite: RetourSaisie) => string) | null, apres: Apres = "rafraichir"): Promise<Issue> => {
      const devant = file.current;
      const tour = (async (): Promise<Issue> => {
        attendus.current += 1;
        // What waits behind another is not saved either.
        const lent = window.setTimeout(() => definirEnCours(true), BREF);
        // Nothing before it: it leaves at once, while the screen still draws the key.
        if (devant !== null) await devant;
        try {
          const suite = await appel();
          // In one drawing with the new screen, and at once: what was just typed is there before the findings are asked for.
          flushSync(() => {
            definirRetour(suite);
            definirEchec(false);
            if (suite.ecran) suivi?.poser?.(suite.ecran);
          });
          if (apres === "rafraichir") {
            if (suite.ecran) await new Promise((fini) => window.setTimeout(fini, DESSIN));
            const [vueApres] = await Promise.all([relire(), suite.ecran ? null : suivi?.relire()]);
            const dit = dire?.(suite) ?? null;
            if (vueApres) direCompte(vueApres, dit);
            else if (dit !== null) annoncer(dit);
          }
          return { etat: "enregistre", retour: suite };
        } catch (cause) {
          const { code, message } = enEchec(cause);
          // A gesture that is refused leaves nothing unsaved.
          if (genre === "saisie" || code !== "refus") definirEchec(true);
          signaler("erreur", message);
          return { etat: "echec", message };
        } finally {
          window.clearTimeout(lent);
          // What waits behind is told in its turn.
          if (--attendus.current === 0) definirEnCours(false);
        }
      })();
      file.current = tour;
      void tour.then(() => {
        if (file.current === tour) file.current = null;
      });
      suivreEnregistrement(tour.then((issue) => genre === "geste" || (issue.etat === "enregistre" && issue.retour.refus.length === 0)));
      return tour;
    },
    [relire, suivi, direCompte],
  );
  const demande = suivi?.demande ?? null;

  const annulable = retour ? retour.annuler : vue.annuler;
  const retablissable = retour ? retour.retablir : vue.retablir;
  return {
    enregistre: etatDe(vue, retour, enCours, echec),
    annulable,
    retablissable,
    saisir: useCallback((libelle, saisies) => executer("saisie", () => appeler("dossier_saisir", { id, libelle, saisies: [...saisies], ecran: demande }), null), [executer, id, demande]),
    ecrireTexte: useCallback((chemin, libelle, document, trait) => executer("saisie", () => appeler("dossier_texte", { id, chemin, libelle, document, trait_de_frappe: trait }), null), [executer, id]),
    modifierListe: useCallback((operation, apres) => executer("geste", () => appeler("dossier_liste", { id, operation }), null, apres), [executer, id]),
    remedier: useCallback((cle, libelle) => executer("geste", () => appeler("constat_remedier", { id, cle, libelle }), () => textes.remedie), [executer, id]),
    laisser: useCallback(
      (cle, motif) => executer("geste", () => appeler("constat_laisser", { id, cle, motif }), () => (motif === null ? textes.repris : textes.laisse)),
      [executer, id],
    ),
    passer: useCallback((vers) => executer("geste", () => appeler("dossier_passer", { id, vers }), () => textes.passe), [executer, id]),
    reprendre: useCallback((numero) => executer("geste", () => appeler("feuille_reprendre", { id, numero }), ({ annuler }) => textes.reprises(annuler ?? "")), [executer, id]),
    joindre: useCallback((numero) => executer("geste", () => appeler("retour_joindre", { id, numero }), ({ ecrit }) => (ecrit ? textes.joint : textes.dejaJoint)), [executer, id]),
    corriger: useCallback((cles) => executer("geste", () => appeler("dossier_corriger", { id, cles: [...cles] }), ({ ecrit, annuler }) => (ecrit && annuler !== null ? textes.corrige(annuler) : textes.corrigeAutrement)), [executer, id]),
    annuler: useCallback(() => {
      if (annulable === null) annoncer(textes.rienAAnnuler);
      // What was waiting to be saved went first: the answer knows what was undone.
      else void executer("geste", () => appeler("dossier_annuler", { id }), ({ retablir }) => textes.annule(minuscule(retablir ?? annulable)));
    }, [executer, id, annulable]),
    retablir: useCallback(() => {
      if (retablissable === null) annoncer(textes.rienARetablir);
      else void executer("geste", () => appeler("dossier_retablir", { id }), ({ annuler }) => textes.retabli(minuscule(annuler ?? retablissable)));
    }, [executer, id, retablissable]),
  };
}

function etatDe(vue: VueEnsemble, retour: RetourSaisie | null, enCours: boolean, echec: boolean): Edition["enregistre"] {
  if (enCours) return { etat: "en_cours", libelle: textes.enCours };
  if (echec) return { etat: "echec", libelle: textes.nonEnregistre };
  if (retour === null) return { etat: "enregistre", libelle: vue.enregistre };
  // What was just saved was saved today: the hour is enough.
  return { etat: "enregistre", libelle: retour.enregistre.replace(/ le .* à /, " à ") };
}
