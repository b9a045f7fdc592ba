// What describes a passage: the findings about it, then the notes of work that stand beside it.
import { createContext, useCallback, useContext } from "react";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { NoteVue } from "../../ipc/generated/NoteVue";
import { idsDeNote } from "../notes/sujets";
import { idsDe } from "./cibles";

/** Ids of what says the notes of a passage, by its path. */
type NotesDecrites = Readonly<Record<string, readonly string[]>>;

export const NotesDuPassage = createContext<NotesDecrites>({});

/** What is done, or was just taken out, is no longer said at its passage. */
export function liensDesNotes(notes: readonly NoteVue[], visees: ReadonlyMap<string, string | null>, retiree: string | null): NotesDecrites {
  const liens: Record<string, string[]> = {};
  for (const { id, etat } of notes) {
    const visee = visees.get(id) ?? null;
    if (visee !== null && etat === "a_revoir" && id !== retiree) liens[visee] = [...(liens[visee] ?? []), ...idsDeNote(id)];
  }
  return liens;
}

/** Ids of all that describes a passage. */
export function useDecrire(liens: ReadonlyMap<string, readonly ConstatVue[]>): (chemin: string) => readonly string[] {
  const notes = useContext(NotesDuPassage);
  return useCallback((chemin) => [...idsDe(liens.get(chemin)), ...(notes[chemin] ?? [])], [liens, notes]);
}
