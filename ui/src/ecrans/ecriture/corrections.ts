// Which proposals are shown, and how a change of spaces is told from a change of words.
import type { CorrectionVue } from "../../ipc/generated/CorrectionVue";
import type { TexteACorriger } from "../../ipc/generated/TexteACorriger";

type Textes = readonly TexteACorriger[];

/** The reasons, the most frequent first, each with its number of proposals. */
export function raisons(textes: Textes): [string, number][] {
  const compte = new Map<string, number>();
  for (const nom of textes.flatMap(({ corrections }) => corrections.flatMap((c) => c.raisons))) compte.set(nom, (compte.get(nom) ?? 0) + 1);
  return [...compte].toSorted(([, a], [, b]) => b - a);
}

/** Empty: every reason. */
export function montrer(textes: Textes, raison: string): Textes {
  if (raison === "") return textes;
  return textes.map((texte) => ({ ...texte, corrections: texte.corrections.filter((c) => c.raisons.includes(raison)) })).filter(({ corrections }) => corrections.length > 0);
}

/** Texts of one name on one screen follow one another under one title: the visas, for instance. */
export function grouper(textes: Textes): Textes {
  const groupes: TexteACorriger[] = [];
  for (const texte of textes) {
    const dernier = groupes.at(-1);
    if (dernier?.titre === texte.titre) groupes[groupes.length - 1] = { ...dernier, corrections: [...dernier.corrections, ...texte.corrections] };
    else groupes.push(texte);
  }
  return groupes;
}

export function cles(textes: Textes): string[] {
  return textes.flatMap(({ corrections }) => corrections.map(({ cle }) => cle));
}

/** Only spaces differ: they have to be seen. */
export function neChangeQueLesEspaces({ avant, apres }: CorrectionVue): boolean {
  return sansEspace(avant) === sansEspace(apres);
}

function sansEspace(texte: string): string {
  return texte.replaceAll(/\s/g, "");
}
