// One shape for each severity and each state, shared by the plan, the tables and the margin.
import type { EtatPartie } from "../ipc/generated/EtatPartie";
import type { GraviteVue } from "../ipc/generated/GraviteVue";
import type { NomIcone } from "./Icone";

export type Ton = "bloquant" | "a_verifier" | "information" | "laisse" | "respecte" | "note" | "neutre";

/** What a passage shows of the findings about it. */
export type TonDePassage = "bloquant" | "a_verifier" | "information";

export const iconeDeGravite: Record<GraviteVue, NomIcone> = {
  bloquant: "bloquant",
  a_verifier: "verifier",
  information: "information",
  laisse: "laisse",
  respecte: "respecte",
};

export const tonDEtat: Record<EtatPartie, Ton> = {
  pret: "respecte",
  a_completer: "neutre",
  a_verifier: "a_verifier",
  bloque: "bloquant",
  a_commencer: "neutre",
};

export const iconeDEtat: Record<EtatPartie, NomIcone> = {
  pret: "respecte",
  a_completer: "commencer",
  a_verifier: "verifier",
  bloque: "bloquant",
  a_commencer: "commencer",
};

export const ORDRE_GRAVITES: readonly GraviteVue[] = ["bloquant", "a_verifier", "information", "laisse", "respecte"];
