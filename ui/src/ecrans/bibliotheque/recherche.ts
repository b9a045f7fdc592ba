// What answers to the words that were typed, and where.
import type { RegleVue } from "../../ipc/generated/RegleVue";
import type { TexteLuVue } from "../../ipc/generated/TexteLuVue";
import { repond } from "../../texte/recherche";

/** A passage longer than this is cut after it. */
const LONGUEUR = 180;

export type TexteTrouve = {
  texte: TexteLuVue;
  /** The first passage that holds the words, when the title does not. */
  passage: string | null;
};

export function chercherTextes(textes: readonly TexteLuVue[], mots: string): TexteTrouve[] {
  return textes.flatMap((texte): TexteTrouve[] => {
    if (mots === "" || repond([texte.titre, texte.autorite, texte.date ?? "", texte.cle].join(" "), mots)) return [{ texte, passage: null }];
    const passages = [...texte.paragraphes.map(({ morceaux }) => morceaux.map((morceau) => morceau.texte).join("")), ...texte.appuis.map(({ intitule }) => intitule)];
    const passage = passages.find((un) => repond(un, mots));
    return passage === undefined ? [] : [{ texte, passage: abreger(passage) }];
  });
}

export function chercherRegles(regles: readonly RegleVue[], mots: string): RegleVue[] {
  if (mots === "") return [...regles];
  return regles.filter(({ code, titre, verifie, pourquoi, exemple, avis }) => repond([code, titre, verifie, pourquoi, exemple, ...avis.map(({ enonce }) => enonce)].join(" "), mots));
}

function abreger(passage: string): string {
  if (passage.length <= LONGUEUR) return passage;
  return `${passage.slice(0, passage.lastIndexOf(" ", LONGUEUR))}…`;
}
