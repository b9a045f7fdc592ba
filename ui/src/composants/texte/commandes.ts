// What the toolbar and the keys do to a text.
import { baseKeymap, chainCommands, setBlockType, toggleMark } from "prosemirror-commands";
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { MarkType, NodeType } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { gesteDHistorique } from "../../coque/gestes";
import { schema } from "./schema";

export type Outil = "gras" | "italique" | "exposant" | "intertitre" | "sous_intertitre" | "liste_puces" | "liste_num";

const { nodes, marks } = schema;

/** In a list of that kind, out of it; elsewhere, into it. */
function basculerListe(type: NodeType): Command {
  return (etat, envoyer, vue) => {
    const dans = listeAutour(etat);
    if (dans === type) return liftListItem(nodes.element)(etat, envoyer, vue);
    if (dans === null) return wrapInList(type)(etat, envoyer, vue);
    const { $from } = etat.selection;
    const profondeur = profondeurListe(etat);
    envoyer?.(etat.tr.setNodeMarkup($from.before(profondeur), type, $from.node(profondeur).attrs));
    return true;
  };
}

/** A heading of that level, or a paragraph again. */
function basculerIntertitre(niveau: 1 | 2): Command {
  return (etat, envoyer, vue) => {
    const { parent } = etat.selection.$from;
    const id = parent.attrs.id as string;
    const dedans = parent.type === nodes.intertitre && parent.attrs.niveau === niveau;
    return (dedans ? setBlockType(nodes.paragraphe, { id }) : setBlockType(nodes.intertitre, { id, niveau }))(etat, envoyer, vue);
  };
}

export const outils: Record<Outil, Command> = {
  gras: toggleMark(marks.gras),
  italique: toggleMark(marks.italique),
  exposant: toggleMark(marks.exposant),
  intertitre: basculerIntertitre(1),
  sous_intertitre: basculerIntertitre(2),
  liste_puces: basculerListe(nodes.liste_puces),
  liste_num: basculerListe(nodes.liste_num),
};

const sauter: Command = (etat, envoyer) => {
  envoyer?.(etat.tr.replaceSelectionWith(nodes.saut.create()).scrollIntoView());
  return true;
};

/** What a text does besides what every text does. */
export const touchesDeTexte: Readonly<Record<string, Command>> = {
  "Mod-g": outils.gras,
  "Mod-b": outils.gras,
  "Mod-i": outils.italique,
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
  "Shift-Enter": sauter,
  "Alt-Shift-ArrowRight": sinkListItem(nodes.element),
  "Alt-Shift-ArrowLeft": liftListItem(nodes.element),
};

export const touches: Record<string, Command> = {
  ...baseKeymap,
  ...touchesDeTexte,
  Enter: chainCommands(splitListItem(nodes.element), baseKeymap.Enter ?? (() => false)),
};

/** Undo or redo when the text has nothing more of its own: ProseMirror would keep the key for itself, the dossier has an answer. */
export function estAuDossier(etat: EditorState, evenement: KeyboardEvent): boolean {
  const geste = gesteDHistorique(evenement);
  return geste !== null && (geste === "annuler" ? undoDepth(etat) : redoDepth(etat)) === 0;
}

/** The tools that are on where the caret is. */
export function outilsActifs(etat: EditorState): ReadonlySet<Outil> {
  const actifs = new Set<Outil>();
  const { from, to, empty, $from } = etat.selection;
  for (const nom of ["gras", "italique", "exposant"] as const) {
    const type: MarkType = marks[nom];
    if (empty ? type.isInSet(etat.storedMarks ?? $from.marks()) : etat.doc.rangeHasMark(from, to, type)) actifs.add(nom);
  }
  if ($from.parent.type === nodes.intertitre) actifs.add($from.parent.attrs.niveau === 2 ? "sous_intertitre" : "intertitre");
  const liste = listeAutour(etat);
  if (liste === nodes.liste_puces) actifs.add("liste_puces");
  if (liste === nodes.liste_num) actifs.add("liste_num");
  return actifs;
}

function profondeurListe({ selection: { $from } }: EditorState): number {
  for (let profondeur = $from.depth; profondeur > 0; profondeur -= 1) {
    const { type } = $from.node(profondeur);
    if (type === nodes.liste_puces || type === nodes.liste_num) return profondeur;
  }
  return 0;
}

function listeAutour(etat: EditorState): NodeType | null {
  const profondeur = profondeurListe(etat);
  return profondeur === 0 ? null : etat.selection.$from.node(profondeur).type;
}
