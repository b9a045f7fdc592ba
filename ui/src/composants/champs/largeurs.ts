// The width of the fields of text of a screen: those of one name are alike, whatever each holds.
import { createContext } from "react";
import type { ChampVue } from "../../ipc/generated/ChampVue";

/** A longer value has the whole width. */
const LONGUEUR_MOYENNE = 44;

export function estLong(texte: string): boolean {
  return texte.length > LONGUEUR_MOYENNE;
}

/** Names of the fields of which one, at least, holds a long text. */
export function nomsLarges(champs: readonly ChampVue[]): ReadonlySet<string> {
  return new Set(champs.filter(({ nature, valeur }) => nature === "texte" && estLong(valeur)).map(({ libelle }) => libelle));
}

export const NomsLarges = createContext<ReadonlySet<string>>(new Set());
