// The words of a text that findings are about, marked where they stand while one writes.
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { TonDePassage } from "../gravite";
import styles from "./Texte.module.css";

export type Marque = {
  /** Id of the title of the finding. */
  constat: string;
  ton: TonDePassage;
  bloc: string | null;
  mots: string;
};

type Etat = { marques: readonly Marque[]; decorations: DecorationSet };

const cle = new PluginKey<Etat>("marques");

export function marquer(marques: readonly Marque[]): Plugin<Etat> {
  return new Plugin<Etat>({
    key: cle,
    state: {
      init: (_, { doc }) => ({ marques, decorations: decorer(doc, marques) }),
      apply(transaction, avant) {
        const suite = (transaction.getMeta(cle) as readonly Marque[] | undefined) ?? avant.marques;
        return suite === avant.marques && !transaction.docChanged ? avant : { marques: suite, decorations: decorer(transaction.doc, suite) };
      },
    },
    props: { decorations: (etat) => cle.getState(etat)?.decorations },
  });
}

/** The findings changed; null when they are those that show already. */
export function remarquer(etat: EditorState, marques: readonly Marque[]): Transaction | null {
  return cle.getState(etat)?.marques === marques ? null : etat.tr.setMeta(cle, marques).setMeta("addToHistory", false);
}

function decorer(document: Node, marques: readonly Marque[]): DecorationSet {
  if (marques.length === 0) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  document.descendants((noeud, position) => {
    if (!noeud.isTextblock) return true;
    // One character for one place of the text, chips and line breaks included.
    const texte = noeud.textBetween(0, noeud.content.size, "", "\ufffc");
    for (const { constat, ton, bloc, mots } of marques) {
      if (bloc !== null && bloc !== noeud.attrs.id) continue;
      for (const debut of occurrences(texte, mots)) {
        const depuis = position + 1 + debut;
        decorations.push(Decoration.inline(depuis, depuis + mots.length, { class: styles.marque ?? "", "data-marque": constat, "data-ton": ton }));
      }
    }
    return false;
  });
  return DecorationSet.create(document, decorations);
}

const DE_MOT = /[\p{L}\p{N}]/u;

/** Where the words stand: never inside a longer word or number; one kind of space is as good as another. */
export function occurrences(texte: string, mots: string): number[] {
  const [lu, cherche] = [texte, mots].map((un) => un.replaceAll(/\s/g, " ")) as [string, string];
  const places: number[] = [];
  if (cherche === "") return places;
  const seul = [...cherche].length === 1;
  for (let debut = lu.indexOf(cherche); debut !== -1; debut = lu.indexOf(cherche, debut + cherche.length)) {
    const avant = DE_MOT.test(cherche[0] ?? "") && DE_MOT.test(lu[debut - 1] ?? " ");
    const apres = DE_MOT.test(cherche.at(-1) ?? "") && DE_MOT.test(lu[debut + cherche.length] ?? " ");
    if (seul || (!avant && !apres)) places.push(debut);
  }
  return places;
}
