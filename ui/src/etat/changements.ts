// The changes of framework made since the window opened: their account leads into the new dossier.
import type { PassageVue } from "../ipc/generated/PassageVue";
import { reserve } from "./reserve";

/** By former dossier. */
export const changements = reserve<ReadonlyMap<string, { cadre: string; passage: PassageVue }>>(new Map());
