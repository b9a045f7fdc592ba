// The words of a text that the dictionary does not know, underlined a moment after one stops typing.
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { dossierOuvert } from "../../coque/palette/entrees";
import { retenir as garder } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import styles from "./Texte.module.css";

export type MotInconnu = { mot: string; depuis: number; jusque: number };

const cle = new PluginKey<DecorationSet>("orthographe");

/** How long after the last change the words are looked up. */
export const REPOS = 600;

/** Every text that is open reads its words again when the user says that one is right. */
const lecteurs = new Set<() => void>();

export async function retenir(mot: string): Promise<void> {
  garder("reglages", await appeler("orthographe_retenir", { mot }));
  for (const relire of lecteurs) relire();
}

export function verifierOrthographe(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: cle,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, avant) {
        const suite = transaction.getMeta(cle) as DecorationSet | undefined;
        return suite ?? avant.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (etat) => cle.getState(etat) },
    view(vue) {
      const lecteur = new Lecteur(vue);
      const relire = () => lecteur.attendre(0);
      lecteurs.add(relire);
      relire();
      return {
        update(suite, avant) {
          if (suite.state.doc !== avant.doc) lecteur.attendre(REPOS);
        },
        destroy() {
          lecteurs.delete(relire);
          lecteur.arreter();
        },
      };
    },
  });
}

/** Asks for the words of one text, never twice at once; an answer that comes too late is asked again. */
class Lecteur {
  private minuterie: number | undefined;
  private vivant = true;
  constructor(private readonly vue: EditorView) {}

  attendre(duree: number): void {
    window.clearTimeout(this.minuterie);
    this.minuterie = window.setTimeout(() => void this.lire(), duree);
  }

  arreter(): void {
    this.vivant = false;
    window.clearTimeout(this.minuterie);
  }

  private async lire(): Promise<void> {
    const { doc } = this.vue.state;
    const lignes = paragraphes(doc);
    try {
      const { textes } = await appeler("orthographe_lire", { dossier: dossierOuvert()?.id ?? null, textes: lignes.map(({ texte }) => texte) });
      if (!this.vivant) return;
      // Typed since: the pause that follows asks again.
      if (!this.vue.state.doc.eq(doc)) return;
      const decorations = lignes.flatMap(({ depuis }, rang) =>
        (textes[rang] ?? []).map(({ mot, debut }) => Decoration.inline(depuis + debut, depuis + debut + mot.length, { class: styles.inconnu ?? "", "aria-invalid": "spelling" }, { mot })),
      );
      this.vue.dispatch(this.vue.state.tr.setMeta(cle, DecorationSet.create(this.vue.state.doc, decorations)).setMeta("addToHistory", false));
    } catch {
      // Nothing is underlined: what is typed matters more than its spelling.
    }
  }
}

/** Each paragraph with the place of its first character: one character for one place, chips and breaks included. */
function paragraphes(document: Node): { texte: string; depuis: number }[] {
  const trouves: { texte: string; depuis: number }[] = [];
  document.descendants((noeud, position) => {
    if (!noeud.isTextblock) return true;
    trouves.push({ texte: noeud.textBetween(0, noeud.content.size, "", "\ufffc"), depuis: position + 1 });
    return false;
  });
  return trouves;
}

/** The unknown words, in the order of the text. */
export function inconnus(etat: EditorState): MotInconnu[] {
  const trouves = cle.getState(etat)?.find() ?? [];
  return trouves.map(({ from, to, spec }) => ({ mot: (spec as { mot: string }).mot, depuis: from, jusque: to })).toSorted((a, b) => a.depuis - b.depuis);
}

/** The unknown word at a place. */
export const inconnuA = (etat: EditorState, place: number): MotInconnu | null => inconnus(etat).find(({ depuis, jusque }) => depuis <= place && place <= jusque) ?? null;

/** The next unknown word after the caret, the first one after the last. */
export function inconnuSuivant(etat: EditorState): MotInconnu | null {
  const tous = inconnus(etat);
  return tous.find(({ depuis }) => depuis > etat.selection.head) ?? tous[0] ?? null;
}
