// What asks for the window where a note is written.
import { createContext } from "react";
import type { NoteVue } from "../../ipc/generated/NoteVue";
import type { Sujet } from "./sujets";

export type DemandeFenetre =
  | { genre: "existante"; note: NoteVue }
  /** The first subject is chosen; the others are offered. */
  | { genre: "nouvelle"; sujets: readonly Sujet[] }
  /** Counted back from a step. */
  | { genre: "rappel"; sujet: Sujet; date: string };

export const OuvrirNote = createContext<((demande: DemandeFenetre) => void) | null>(null);
