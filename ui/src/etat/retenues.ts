// What was typed and is not in its dossier: refused, or not saved. Kept until it is mended or given up, and shown again where it
// was typed.
import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from "react";
import { enEchec } from "../ipc/commandes";
import type { RetourSaisie } from "../ipc/generated/RetourSaisie";
import type { Saisie } from "../ipc/generated/Saisie";
import type { VueEnsemble } from "../ipc/generated/VueEnsemble";
import { textes } from "../textes/retenues";
import { avis, signaler, type Place } from "./journal";
import { reserve } from "./reserve";

/** What a field, a cell or a text sends. A cell pasted with others has a name of its own. */
export type Envoyee = (Saisie & { nom?: string }) | { chemin: string; nature: "document"; texte: string };

export type Retenue = Envoyee & {
  dossier: string;
  /** The screen where it was typed and its dossier, as the window is named. */
  lieu: string;
  /** Address of the screen where it was typed. */
  adresse: string;
  /** Name of the change that it would have been. */
  nom: string;
  motif: "refusee" | "echouee";
  message: string;
  /** What the dossier held when it was shown again: once that changes, what was typed is out of date. Null until then. */
  valeur: string | null;
  /** Nothing of what was sent with it is saved: undoing it undoes nothing else. */
  seule: boolean;
  /** Name of the step that saved the rest of what it was sent with: undone, it goes too. */
  lot: string | null;
  /** Its place among the gestures of this session; zero for one of a session before. */
  rang: number;
  /** She was told of it away from its screen. */
  dite: boolean;
};

const CLE = "paraphe.retenues";
/** How the title of a window ends, after that of its screen. */
const NOM_DE_L_APPLICATION = /(^| - )Paraphe$/;

/** What a window that was killed had kept: she is told of it again. */
export function relireRetenues(): ReadonlyMap<string, Retenue> {
  try {
    const lues = JSON.parse(localStorage.getItem(CLE) ?? "[]") as [string, Retenue][];
    return new Map(lues.filter(([cle, retenue]) => cle === cleRetenue(retenue.dossier, retenue.chemin) && typeof retenue.texte === "string" && (retenue.motif === "refusee" || retenue.motif === "echouee") && typeof retenue.nature === "string" && typeof retenue.nom === "string" && typeof retenue.message === "string").map(([cle, retenue]) => [cle, { ...retenue, dite: false, rang: 0 }]));
  } catch {
    return new Map();
  }
}

export const retenues = reserve<ReadonlyMap<string, Retenue>>(relireRetenues());
retenues.suivre(() => {
  try {
    const gardees = retenues.lire();
    if (gardees.size === 0) localStorage.removeItem(CLE);
    else localStorage.setItem(CLE, JSON.stringify([...gardees]));
  } catch {
    // A full disk: they are kept as long as the window is open.
  }
});

/** Gives up all that is kept: she closed the window on it, and had been told. */
export function abandonnerRetenues() {
  retenues.ecrire(new Map());
}

/** The dossier that is written in, for its fields and its grids. */
export const DossierCourant = createContext("");

export function cleRetenue(dossier: string, chemin: string): string {
  return `${dossier}/${chemin}`;
}

let rangs = 0;
/** Of the gestures of this session, the last that was saved. */
let dernierEcrit = 0;

/** A gesture begins; what it returns is called once it is saved. */
export function compterGeste(): () => void {
  const rang = (rangs += 1);
  return () => {
    dernierEcrit = Math.max(dernierEcrit, rang);
  };
}

/** Follows what was sent: what it writes is no longer kept, what it does not write is. */
export async function suivreEnvoi({ id: dossier, nom_court }: Pick<VueEnsemble, "id" | "nom_court">, nom: string, envoyees: readonly Envoyee[], reponse: Promise<RetourSaisie>): Promise<RetourSaisie> {
  // Where it is typed: the answer may come on another screen.
  const adresse = window.location.hash;
  const lieu = document.title.replace(NOM_DE_L_APPLICATION, "") || nom_court;
  const rang = (rangs += 1);
  const poser = (motifs: ReadonlyMap<string, Pick<Retenue, "motif" | "message">>, lot: string | null) => {
    // The ordinary case: who follows what is kept draws nothing again.
    if (motifs.size === 0 && envoyees.every(({ chemin }) => !retenues.lire().has(cleRetenue(dossier, chemin)))) return;
    const suite = new Map(retenues.lire());
    for (const envoyee of envoyees) {
      const cle = cleRetenue(dossier, envoyee.chemin);
      const avant = suite.get(cle);
      const pourquoi = motifs.get(envoyee.chemin);
      // The same text, sent again on leaving its field: it was refused when it was.
      const encore = avant !== undefined && avant.texte === envoyee.texte;
      suite.delete(cle);
      if (pourquoi) suite.set(cle, { ...envoyee, ...pourquoi, dossier, lieu, adresse, lot: encore ? avant.lot : lot, rang: encore ? avant.rang : rang, nom: ("nom" in envoyee ? envoyee.nom : undefined) ?? nom, valeur: avant?.valeur ?? null, seule: motifs.size === envoyees.length, dite: encore && avant.dite });
    }
    retenues.ecrire(suite);
    direAilleurs();
  };
  try {
    const retour = await reponse;
    const ecrit = retour.ecrit && retour.refus.length < envoyees.length;
    if (ecrit) dernierEcrit = Math.max(dernierEcrit, rang);
    poser(new Map(retour.refus.map(({ chemin, message }) => [chemin, { motif: "refusee", message }] as const)), ecrit ? retour.annuler : null);
    return retour;
  } catch (cause) {
    const { message } = enEchec(cause);
    poser(new Map(envoyees.map(({ chemin }) => [chemin, { motif: "echouee", message }] as const)), null);
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

/** Gives up what was refused alone on the screen that is shown, when nothing was saved since, and tells its name; null when there
    is none. A paste is undone whole, with what was refused of it. */
export function oublierLeDernierRefus(dossier: string): string | null {
  const refusees = [...retenues.lire()].filter(([cle, { dossier: sien, motif, seule, rang }]) => sien === dossier && motif === "refusee" && seule && rang > dernierEcrit && estMontree(cle));
  const derniere = refusees.at(-1);
  if (!derniere) return null;
  garder((cle) => cle !== derniere[0]);
  return derniere[1].nom;
}

/** A step is undone: what was refused of it goes with it. */
export function oublierLot(dossier: string, lot: string | null) {
  if (lot === null) return;
  const avant = retenues.lire();
  garder((cle) => avant.get(cle)?.dossier !== dossier || avant.get(cle)?.lot !== lot);
}

/** The last message that told of what is kept: it names what is left, and goes when nothing is any longer. */
let dit: ReturnType<typeof avis.lire> = null;
retenues.suivre(() => {
  if (dit === null || dit !== avis.lire()) return;
  const restent = [...retenues.lire().values()];
  const suite = restent.length === 0 ? null : { ...dit, texte: decrire([], restent, textes.ailleurs), vers: premiere(restent) };
  if (suite?.texte === dit.texte) return;
  dit = suite;
  avis.ecrire(suite);
});

export function signalerRetenues(texte: string, gardees: readonly Retenue[]) {
  signaler("erreur", texte, "partout", premiere(gardees));
  dit = avis.lire();
}

/** Where the first that `decrire` names waits. */
function premiere(gardees: readonly Retenue[]): Place | null {
  return gardees.find(({ motif }) => motif === "echouee") ?? gardees[0] ?? null;
}

/** Beyond, they are counted. */
const CITEES = 3;

function enumerer(tous: readonly string[]): string {
  return [...tous.slice(0, CITEES), ...(tous.length > CITEES ? [textes.dePlus(tous.length - CITEES)] : [])].join(textes.separateur);
}

/** One sentence for what is not saved, `enCours` being on its way still, and one for what was refused; each has its end. */
export function decrire(enCours: readonly string[], gardees: readonly Retenue[], fins: Record<"echouees" | "refusees", string>): string {
  const lieux = new Set(gardees.map(({ lieu }) => lieu));
  const de = (motif: Retenue["motif"], siens: readonly string[] = []) => {
    const phrases = [...lieux].flatMap((lieu) => {
      // A rich text is too long to be quoted.
      const noms = gardees.flatMap((une) => (une.motif === motif && une.lieu === lieu ? [une.nature === "document" ? une.nom : textes.cite(une.nom, une.texte)] : []));
      return noms.length === 0 ? [] : [textes[motif](enumerer([...new Set(noms)]), lieu)];
    });
    return siens.length === 0 ? phrases : [textes.enCours(enumerer(siens)), ...phrases];
  };
  const echouees = de("echouee", [...new Set(enCours)].filter((nom) => !gardees.some((une) => une.motif === "echouee" && une.nom === nom)));
  const refusees = de("refusee");
  return [...echouees, ...(echouees.length > 0 ? [fins.echouees] : []), ...refusees, ...(refusees.length > 0 ? [fins.refusees] : [])].join(" ");
}

/** What the screen shows: each says whether a place is among its own. */
const montres = new Set<(cle: string) => boolean>();

/** Returns how to stop. */
export function montrer(aMontre: (cle: string) => boolean): () => void {
  montres.add(aMontre);
  return () => {
    montres.delete(aMontre);
    direAilleurs();
  };
}

function estMontree(cle: string): boolean {
  return [...montres].some((aMontre) => aMontre(cle));
}

let prevu = false;

/** What is kept and no longer seen is told, once, when all that leaves and all that comes in its place has. */
function direAilleurs() {
  if (prevu || retenues.lire().size === 0) return;
  prevu = true;
  window.setTimeout(() => {
    prevu = false;
    const cachees = [...retenues.lire()].filter(([cle, { dite }]) => !dite && !estMontree(cle));
    if (cachees.length === 0) return;
    const gardees = cachees.map(([, retenue]) => retenue);
    signalerRetenues(decrire([], gardees, textes.ailleurs), gardees);
    retenues.ecrire((avant) => new Map([...avant, ...cachees.map(([cle, retenue]) => [cle, { ...retenue, dite: true }] as const)]));
  }, 0);
}

/** What is kept of one field, over the value that the dossier holds. */
export function useRetenue(chemin: string, valeur: string) {
  const dossier = useContext(DossierCourant);
  const cle = cleRetenue(dossier, chemin);
  const gardee = useSyncExternalStore(retenues.suivre, () => retenues.lire().get(cle)) ?? null;
  useEffect(() => montrer((autre) => autre === cle), [cle]);
  useEffect(() => {
    if (gardee) confronter(cle, gardee, valeur);
  }, [cle, gardee, valeur]);
  const perimee = gardee !== null && gardee.valeur !== null && gardee.valeur !== valeur;
  return { retenue: perimee ? null : gardee, oublier: useCallback(() => oublierRetenues(dossier, chemin), [dossier, chemin]) };
}

// What was kept from the window before.
direAilleurs();
