// The notes of work of a dossier, beside it: written, marked, taken out and put back, then the overview is asked again.
import { createContext, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { appeler, enEchec } from "../ipc/commandes";
import type { EtatNoteVue } from "../ipc/generated/EtatNoteVue";
import type { NoteVue } from "../ipc/generated/NoteVue";
import type { RappelDemande } from "../ipc/generated/RappelDemande";
import type { SujetNote } from "../ipc/generated/SujetNote";
import { textes } from "../textes/notes";
import { annoncer, signaler } from "./journal";

export type Notes = {
  /** In the order to look at them; the one just taken out stays at its place, until something else is done. */
  montrees: readonly NoteVue[];
  /** Id of the one just taken out. */
  retiree: string | null;
  /** Rejects when it is refused: the window where it is written says why. */
  ecrire: (sujet: SujetNote, texte: string, rappel: RappelDemande) => Promise<void>;
  marquer: (note: NoteVue, etat: EtatNoteVue) => Promise<void>;
  supprimer: (note: NoteVue) => Promise<void>;
  remettre: (note: NoteVue) => Promise<void>;
};

export const NotesCourantes = createContext<Notes | null>(null);

type Brouillon = { texte: string; rappel: string };
const CLE = "paraphe.brouillons";

function relireBrouillons(): Map<string, Brouillon> {
  try {
    const lus = JSON.parse(localStorage.getItem(CLE) ?? "[]") as [string, Brouillon][];
    return new Map(lus.filter(([, { texte, rappel }]) => typeof texte === "string" && typeof rappel === "string"));
  } catch {
    return new Map();
  }
}

const gardes = relireBrouillons();

function garder() {
  try {
    localStorage.setItem(CLE, JSON.stringify([...gardes]));
  } catch {
    // A full disk: they are kept as long as the window is open.
  }
}

/** What was begun and not kept, by subject: it comes back with the window where it is written, even after a restart. */
export const brouillons = {
  get: (cle: string) => gardes.get(cle),
  set: (cle: string, brouillon: Brouillon) => {
    gardes.set(cle, brouillon);
    garder();
  },
  delete: (cle: string) => {
    if (gardes.delete(cle)) garder();
  },
};

export function useNotes(id: string, notes: readonly NoteVue[], relire: () => Promise<unknown>): Notes {
  const [retrait, definirRetrait] = useState<{ note: NoteVue; rang: number } | null>(null);
  const presentes = useRef(notes);
  useEffect(() => {
    presentes.current = notes;
  }, [notes]);

  /** Nothing of the dossier is at stake: a refusal is said, and leaves everything as it was. */
  const faire = useCallback(
    async (geste: () => Promise<unknown>, dire: string, suite: { note: NoteVue; rang: number } | null = null) => {
      try {
        await geste();
        // The place of a note that goes is kept from the drawing where it is gone, and given up once it is back.
        if (suite !== null) definirRetrait(suite);
        await relire();
        if (suite === null) definirRetrait(null);
        annoncer(dire);
      } catch (cause) {
        signaler("erreur", enEchec(cause).message);
      }
    },
    [relire],
  );

  const ecrire = useCallback<Notes["ecrire"]>(
    async (sujet, texte, rappel) => {
      const { lieu } = await appeler("note_ecrire", { id, sujet, texte, rappel });
      await relire();
      definirRetrait(null);
      annoncer("nouvelle" in sujet ? textes.ajoutee(lieu) : textes.modifiee(lieu));
    },
    [id, relire],
  );
  const marquer = useCallback<Notes["marquer"]>((note, etat) => faire(() => appeler("note_marquer", { id, note: note.id, etat }), textes.marquee[etat]), [id, faire]);
  const supprimer = useCallback<Notes["supprimer"]>(
    (note) => {
      const rang = presentes.current.findIndex((une) => une.id === note.id);
      return faire(() => appeler("note_supprimer", { id, note: note.id }), textes.supprimee, { note, rang });
    },
    [id, faire],
  );
  const remettre = useCallback<Notes["remettre"]>((note) => faire(() => appeler("note_remettre", { id, note: note.id }), textes.remise), [id, faire]);

  return useMemo(() => {
    const dehors = retrait !== null && notes.every((note) => note.id !== retrait.note.id) ? retrait : null;
    const montrees = dehors === null ? notes : [...notes.slice(0, dehors.rang), dehors.note, ...notes.slice(dehors.rang)];
    return { montrees, retiree: dehors?.note.id ?? null, ecrire, marquer, supprimer, remettre };
  }, [notes, retrait, ecrire, marquer, supprimer, remettre]);
}
