// What was typed and is not in its dossier: refused, or not saved. Kept for the session, and shown again where it was typed.
import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from "react";
import { enEchec } from "../ipc/commandes";
import type { RetourSaisie } from "../ipc/generated/RetourSaisie";
import type { Saisie } from "../ipc/generated/Saisie";
import { textes } from "../textes/retenues";
import { avis, signaler } from "./journal";
import { reserve } from "./reserve";

/** What a field, a cell or a text sends. */
/** A cell pasted with others has a name of its own. */
export type Envoyee = (Saisie & { nom?: string }) | { chemin: string; nature: "document"; texte: string };

export type Retenue = Envoyee & {
  dossier: string;
  /** Name of the change that it would have been. */
  nom: string;
  motif: "refusee" | "echouee";
  message: string;
  /** What the dossier held when it was shown again: once that changes, what was typed is out of date. Null until then. */
  valeur: string | null;
  /** Nothing of what was sent with it is saved: undoing it undoes nothing else. */
  seule: boolean;
  /** She was told of it away from its screen. */
  dite: boolean;
};

export const retenues = reserve<ReadonlyMap<string, Retenue>>(new Map());

/** The dossier that is written in, for its fields and its grids. */
export const DossierCourant = createContext("");

export function cleRetenue(dossier: string, chemin: string): string {
  return `${dossier}/${chemin}`;
}

/** Follows what was sent: what it writes is no longer kept, what it does not write is. */
export async function suivreEnvoi(dossier: string, nom: string, envoyees: readonly Envoyee[], reponse: Promise<RetourSaisie>): Promise<RetourSaisie> {
  const poser = (motifs: ReadonlyMap<string, Pick<Retenue, "motif" | "message">>) => {
    // The ordinary case: who follows what is kept draws nothing again.
    if (motifs.size === 0 && envoyees.every(({ chemin }) => !retenues.lire().has(cleRetenue(dossier, chemin)))) return;
    const suite = new Map(retenues.lire());
    for (const envoyee of envoyees) {
      const cle = cleRetenue(dossier, envoyee.chemin);
      const avant = suite.get(cle);
      const pourquoi = motifs.get(envoyee.chemin);
      suite.delete(cle);
      if (pourquoi) suite.set(cle, { ...envoyee, ...pourquoi, dossier, nom: ("nom" in envoyee ? envoyee.nom : undefined) ?? nom, valeur: avant?.valeur ?? null, seule: motifs.size === envoyees.length, dite: avant?.dite === true && avant.texte === envoyee.texte });
    }
    retenues.ecrire(suite);
    direAilleurs();
  };
  try {
    const retour = await reponse;
    poser(new Map(retour.refus.map(({ chemin, message }) => [chemin, { motif: "refusee", message }] as const)));
    return retour;
  } catch (cause) {
    const { message } = enEchec(cause);
    poser(new Map(envoyees.map(({ chemin }) => [chemin, { motif: "echouee", message }] as const)));
    throw cause;
  }
}

/** Nothing under this path is kept: its value was given up, or what held it is gone. */
export function oublierRetenues(dossier: string, chemin: string) {
  const cle = cleRetenue(dossier, chemin);
  garder((autre) => autre !== cle && !autre.startsWith(`${cle}/`));
}

function garder(retenu: (cle: string) => boolean) {
  const avant = retenues.lire();
  const suite = new Map([...avant].filter(([cle]) => retenu(cle)));
  if (suite.size < avant.size) retenues.ecrire(suite);
}

/** What the dossier holds in the place of what was typed: another value than before, and what was typed is given up. */
export function confronter(cle: string, retenue: Retenue, valeur: string) {
  if (retenue.valeur === valeur) return;
  if (retenue.valeur === null) retenues.ecrire((avant) => new Map([...avant, [cle, { ...retenue, valeur }]]));
  else garder((autre) => autre !== cle);
}

/** Gives up what was refused last, and alone, on the screen that is shown, and tells its name; null when there is none. A paste
    is undone whole, with what was refused of it. */
export function oublierLeDernierRefus(dossier: string): string | null {
  const refusees = [...retenues.lire()].filter(([cle, { dossier: sien, motif, seule }]) => sien === dossier && motif === "refusee" && seule && montrees.has(cle));
  const derniere = refusees.at(-1);
  if (!derniere) return null;
  garder((cle) => cle !== derniere[0]);
  return derniere[1].nom;
}

/** The last message that told of what is kept: it names what is left, and goes when nothing is any longer. */
let dit: ReturnType<typeof avis.lire> = null;
retenues.suivre(() => {
  if (dit === null || dit !== avis.lire()) return;
  const restent = [...retenues.lire().values()];
  const suite = restent.length === 0 ? null : { ...dit, texte: decrire([], restent, textes.ailleurs) };
  if (suite?.texte === dit.texte) return;
  dit = suite;
  avis.ecrire(suite);
});

export function signalerRetenues(texte: string) {
  signaler("erreur", texte, "partout");
  dit = avis.lire();
}

/** Beyond, they are counted. */
const CITEES = 3;

function enumerer(tous: readonly string[]): string {
  return [...tous.slice(0, CITEES), ...(tous.length > CITEES ? [textes.dePlus(tous.length - CITEES)] : [])].join(textes.separateur);
}

/** One sentence for what is not saved, `enCours` being on its way still, and one for what was refused; each has its end. */
export function decrire(enCours: readonly string[], gardees: readonly Retenue[], fins: Record<"echouees" | "refusees", string>): string {
  // A rich text is too long to be quoted.
  const noms = (voulu: Retenue["motif"]) => gardees.flatMap(({ motif, nature, nom, texte }) => (motif === voulu ? [nature === "document" ? nom : textes.cite(nom, texte)] : []));
  const echouees = [...new Set([...enCours, ...noms("echouee")])];
  const refusees = noms("refusee");
  return [
    ...(echouees.length > 0 ? [textes.echouees(enumerer(echouees)), fins.echouees] : []),
    ...(refusees.length > 0 ? [textes.refusees(enumerer(refusees)), fins.refusees] : []),
  ].join(" ");
}

/** The places that the screen shows, where what is kept is seen. */
const montrees = new Map<string, number>();

/** Returns how to stop. */
export function montrer(cles: readonly string[]): () => void {
  for (const cle of cles) montrees.set(cle, (montrees.get(cle) ?? 0) + 1);
  return () => {
    for (const cle of cles) {
      const reste = (montrees.get(cle) ?? 1) - 1;
      if (reste === 0) montrees.delete(cle);
      else montrees.set(cle, reste);
    }
    direAilleurs();
  };
}

let prevu = false;

/** What is kept and no longer seen is told, once, when all that leaves and all that comes in its place has. */
function direAilleurs() {
  if (prevu || retenues.lire().size === 0) return;
  prevu = true;
  window.setTimeout(() => {
    prevu = false;
    const cachees = [...retenues.lire()].filter(([cle, { dite }]) => !dite && !montrees.has(cle));
    if (cachees.length === 0) return;
    signalerRetenues(decrire([], cachees.map(([, retenue]) => retenue), textes.ailleurs));
    retenues.ecrire((avant) => new Map([...avant, ...cachees.map(([cle, retenue]) => [cle, { ...retenue, dite: true }] as const)]));
  }, 0);
}

/** What is kept of one field, over the value that the dossier holds. */
export function useRetenue(chemin: string, valeur: string) {
  const dossier = useContext(DossierCourant);
  const cle = cleRetenue(dossier, chemin);
  const gardee = useSyncExternalStore(retenues.suivre, () => retenues.lire().get(cle)) ?? null;
  useEffect(() => montrer([cle]), [cle]);
  useEffect(() => {
    if (gardee) confronter(cle, gardee, valeur);
  }, [cle, gardee, valeur]);
  const perimee = gardee !== null && gardee.valeur !== null && gardee.valeur !== valeur;
  return { retenue: perimee ? null : gardee, oublier: useCallback(() => oublierRetenues(dossier, chemin), [dossier, chemin]) };
}
