// Writing in a dossier: one call at a time, in order; then what it changed is shown, the screen first.
import { createContext, useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { appeler, enEchec } from "../ipc/commandes";
import type { DemandeOccurrences } from "../ipc/generated/DemandeOccurrences";
import type { EcranConnu } from "../ipc/generated/EcranConnu";
import type { EcranRendu } from "../ipc/generated/EcranRendu";
import type { OperationListe } from "../ipc/generated/OperationListe";
import type { RetourSaisie } from "../ipc/generated/RetourSaisie";
import type { Saisie } from "../ipc/generated/Saisie";
import type { TraitDeFrappe } from "../ipc/generated/TraitDeFrappe";
import type { VueEnsemble } from "../ipc/generated/VueEnsemble";
import { minuscule } from "../texte/francais";
import { textes } from "../textes/edition";
import { textes as textesRetenues } from "../textes/retenues";
import { useCompte } from "./compte";
import { suivreEnregistrement } from "./fermeture";
import { envoyerFrappes } from "./frappes";
import { annoncer, effacer, montrer, signaler } from "./journal";
import { useReserve } from "./reserve";
import { cleRetenue, decrire, compterGeste, oublierLeDernierRefus, oublierLot, oublierRetenues, retenues, signalerRetenues, suivreEnvoi, type Envoyee, type Retenue } from "./retenues";

export type Issue = { etat: "enregistre"; retour: RetourSaisie } | { etat: "echec"; message: string };

export type Edition = {
  /** « Enregistré à 14 h 32 », « Enregistrement… », « Non enregistré ». */
  enregistre: { etat: "enregistre" | "en_cours" | "echec"; libelle: string };
  /** Names of what would be undone and redone. */
  annulable: string | null;
  retablissable: string | null;
  /** `nomDe`: how one of several cells is called, apart from the others. */
  saisir: (libelle: string, saisies: readonly Saisie[], nomDe?: (chemin: string) => string) => Promise<Issue>;
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
  /** Puts other words where these were chosen: one modification. */
  remplacer: (recherche: Recherche, par: string, cles: readonly string[]) => Promise<Issue>;
  annuler: () => void;
  retablir: () => void;
  /** Sends what is being typed, and again what could not be saved. */
  toutEnregistrer: () => void;
};

/** Words to find in the dossier, and how. */
export type Recherche = Omit<DemandeOccurrences, "id">;

/** What is typed has a name and is kept when it is not saved; a gesture is done or not. */
type Envoi = { genre: "geste" } | { genre: "saisie"; libelle: string; envoyees: readonly Envoyee[] };

const geste: Envoi = { genre: "geste" };

export type Gestes = Pick<Edition, "remedier" | "laisser" | "passer" | "reprendre" | "joindre">;

/** The gestures on the dossier that is shown, for what acts on it from deep inside a screen. */
export const GestesCourants = createContext<Gestes | null>(null);

/** What follows an edit: the screen is asked again, or it is about to be left. */
type Apres = "rafraichir" | "quitter";

/** The screen that follows the edits, asked again after them; a screen of work is put in place when an answer brings it. */
export type EcranSuivi = { connu?: () => EcranConnu; poser?: (ecran: EcranRendu) => void; relire: () => Promise<unknown> };

/** A save that is quicker than this is not told while it lasts. */
const BREF = 250;

/** The findings are asked for once the drawing of what was typed had the processor. */
const DESSIN = 40;

export function useEdition(vue: VueEnsemble, relire: () => Promise<VueEnsemble | null>, suivi?: EcranSuivi): Edition {
  const { id, nom_court } = vue;
  const [retour, definirRetour] = useState<RetourSaisie | null>(null);
  const [enCours, definirEnCours] = useState(false);
  const [echec, definirEchec] = useState(false);
  const file = useRef<Promise<unknown> | null>(null);
  /** Calls that were not answered yet. */
  const attendus = useRef(0);
  const direCompte = useCompte(vue);

  const executer = useCallback(
    (envoi: Envoi, appel: () => Promise<RetourSaisie>, dire: ((suite: RetourSaisie) => string) | null, apres: Apres = "rafraichir"): Promise<Issue> => {
      const devant = file.current;
      // Nothing before it: it leaves at once, while the screen still draws the key.
      const reponse = devant === null ? appel() : devant.then(appel);
      const suivie =
        envoi.genre === "geste" ? suivreEnregistrement(textes.derniereModification, compter(reponse)) : suivreEnregistrement(envoi.libelle, suivreEnvoi({ id, nom_court }, envoi.libelle, envoi.envoyees, reponse));
      const tour = (async (): Promise<Issue> => {
        attendus.current += 1;
        effacer();
        // What waits behind another is not saved either.
        const lent = window.setTimeout(() => definirEnCours(true), BREF);
        try {
          const suite = await suivie;
          // In one drawing with the new screen, and at once: what was just typed is there before the findings are asked for.
          flushSync(() => {
            definirRetour(suite);
            definirEchec(false);
            if (suite.ecran) suivi?.poser?.(suite.ecran);
          });
          if (apres === "quitter") {
            // Its screen is about to go: only the overview is asked again, which no longer holds what it was about.
            await relire();
          } else {
            if (suite.ecran) await new Promise((fini) => window.setTimeout(fini, DESSIN));
            const [vueApres] = await Promise.all([relire(), suite.ecran ? null : suivi?.relire()]);
            const dit = dire?.(suite) ?? null;
            if (dit !== null) montrer(dit);
            if (vueApres) direCompte(vueApres, dit);
            else if (dit !== null) annoncer(dit);
          }
          return { etat: "enregistre", retour: suite };
        } catch (cause) {
          const { code, message } = enEchec(cause);
          // A gesture that is refused leaves nothing unsaved.
          if (envoi.genre === "saisie" || code !== "refus") definirEchec(true);
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
      return tour;
    },
    [id, nom_court, relire, suivi, direCompte],
  );
  const connu = suivi?.connu;

  const saisir = useCallback<Edition["saisir"]>(
    (libelle, saisies, nomDe) => executer({ genre: "saisie", libelle, envoyees: nomDe ? saisies.map((saisie) => ({ ...saisie, nom: nomDe(saisie.chemin) })) : saisies }, () => appeler("dossier_saisir", { id, libelle, saisies: [...saisies], ecran: connu?.() ?? null }), null),
    [executer, id, connu],
  );
  const ecrireTexte = useCallback<Edition["ecrireTexte"]>(
    (chemin, libelle, document, trait) =>
      executer(
        { genre: "saisie", libelle, envoyees: [{ chemin, nature: "document", texte: document }] },
        () => appeler("dossier_texte", { id, chemin, libelle, document, trait_de_frappe: trait }),
        null,
      ),
    [executer, id],
  );
  const echouee = [...useReserve(retenues).values()].some(({ dossier, motif }) => dossier === id && motif === "echouee");

  const annulable = retour ? retour.annuler : vue.annuler;
  const retablissable = retour ? retour.retablir : vue.retablir;
  return {
    enregistre: etatDe(vue, retour, enCours, echec || echouee),
    annulable,
    retablissable,
    saisir,
    ecrireTexte,
    modifierListe: useCallback(
      (operation, apres) => {
        const appel = async () => {
          const suite = await appeler("dossier_liste", { id, operation });
          if ("retirer" in operation) oublierRetenues(id, operation.retirer.chemin);
          return suite;
        };
        return executer(geste, appel, null, apres);
      },
      [executer, id],
    ),
    remedier: useCallback((cle, libelle) => executer(geste, () => appeler("constat_remedier", { id, cle, libelle }), () => textes.remedie), [executer, id]),
    laisser: useCallback(
      (cle, motif) => executer(geste, () => appeler("constat_laisser", { id, cle, motif }), () => (motif === null ? textes.repris : textes.laisse)),
      [executer, id],
    ),
    passer: useCallback((vers) => executer(geste, () => appeler("dossier_passer", { id, vers }), () => textes.passe), [executer, id]),
    reprendre: useCallback((numero) => executer(geste, () => appeler("feuille_reprendre", { id, numero }), ({ annuler }) => textes.reprises(annuler ?? "")), [executer, id]),
    joindre: useCallback((numero) => executer(geste, () => appeler("retour_joindre", { id, numero }), ({ ecrit }) => (ecrit ? textes.joint : textes.dejaJoint)), [executer, id]),
    corriger: useCallback((cles) => executer(geste, () => appeler("dossier_corriger", { id, cles: [...cles] }), ({ ecrit, annuler }) => (ecrit && annuler !== null ? textes.corrige(annuler) : textes.corrigeAutrement)), [executer, id]),
    remplacer: useCallback(
      (recherche, par, cles) =>
        executer(geste, () => appeler("dossier_remplacer", { recherche: { id, ...recherche }, par, cles: [...cles] }), ({ ecrit, annuler }) => (ecrit && annuler !== null ? textes.corrige(annuler) : textes.remplaceAutrement)),
      [executer, id],
    ),
    annuler: useCallback(() => {
      // What waits to be saved goes first: the answer knows what was undone.
      envoyerFrappes();
      // What was refused since the last save was done last: it goes first.
      const refusee = oublierLeDernierRefus(id);
      if (refusee !== null) {
        montrer(textes.refusAnnule(minuscule(refusee)));
        annoncer(textes.refusAnnule(minuscule(refusee)));
      } else if (annulable === null) annoncer(textes.rienAAnnuler);
      else
        void executer(geste, () => appeler("dossier_annuler", { id }), ({ retablir }) => {
          oublierLot(id, retablir);
          return textes.annule(minuscule(retablir ?? annulable));
        });
    }, [executer, id, annulable]),
    retablir: useCallback(() => {
      if (retablissable === null) annoncer(textes.rienARetablir);
      else void executer(geste, () => appeler("dossier_retablir", { id }), ({ annuler }) => textes.retabli(minuscule(annuler ?? retablissable)));
    }, [executer, id, retablissable]),
    toutEnregistrer: useCallback(() => {
      const duDossier = () => [...retenues.lire().values()].filter(({ dossier }) => dossier === id);
      const avant = retenues.lire();
      const enregistrer = async () => {
        envoyerFrappes();
        await file.current;
        // What was sent again just now has its own answer.
        const restes = duDossier().filter((retenue) => retenue.motif === "echouee" && avant.get(cleRetenue(id, retenue.chemin)) === retenue);
        await Promise.all([
          ...restes.flatMap((retenue) => (retenue.nature === "document" ? [ecrireTexte(retenue.chemin, retenue.nom, retenue.texte, "nouveau")] : [])),
          ...parNom(restes).map(([nom, saisies]) => saisir(nom, saisies)),
        ]);
        const manquent = duDossier();
        if (manquent.length === 0) annoncer(textesRetenues.toutEnregistre);
        else signalerRetenues(decrire([], manquent, textesRetenues.ailleurs), manquent);
      };
      void enregistrer();
    }, [id, saisir, ecrireTexte]),
  };
}

/** What is saved since a refusal is undone before it. */
async function compter(reponse: Promise<RetourSaisie>): Promise<RetourSaisie> {
  const saisi = compterGeste();
  const retour = await reponse;
  if (retour.ecrit) saisi();
  return retour;
}

/** What was sent together is sent again together. */
function parNom(gardees: readonly Retenue[]): [nom: string, saisies: Saisie[]][] {
  const lots = new Map<string, Saisie[]>();
  for (const { nom, chemin, nature, texte } of gardees) if (nature !== "document") lots.set(nom, [...(lots.get(nom) ?? []), { chemin, nature, texte }]);
  return [...lots];
}

function etatDe(vue: VueEnsemble, retour: RetourSaisie | null, enCours: boolean, echec: boolean): Edition["enregistre"] {
  if (enCours) return { etat: "en_cours", libelle: textes.enCours };
  if (echec) return { etat: "echec", libelle: textes.nonEnregistre };
  if (retour === null) return { etat: "enregistre", libelle: vue.enregistre };
  // What was just saved was saved today: the hour is enough.
  return { etat: "enregistre", libelle: retour.enregistre.replace(/ le .* à /, " à ") };
}
