// What can be put into a text besides what is typed: living figures and references, links, footnotes.
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import { idNeuf } from "./identifiants";
import { schema } from "./schema";

export type Insertion =
  | { genre: "donnee"; chemin: string; forme: string; texte: string }
  | { genre: "renvoi"; cible: string; texte: string }
  /** Null takes the link away. */
  | { genre: "lien"; href: string | null }
  | { genre: "note"; texte: string };

export type GenreInsertion = Insertion["genre"];

const { nodes, marks } = schema;

export function inserer(etat: EditorState, insertion: Insertion): Transaction {
  switch (insertion.genre) {
    case "donnee":
      return etat.tr.replaceSelectionWith(nodes.donnee.create({ chemin: insertion.chemin, forme: insertion.forme })).scrollIntoView();
    case "renvoi":
      return etat.tr.replaceSelectionWith(nodes.renvoi.create({ cible: insertion.cible })).scrollIntoView();
    case "note":
      return etat.tr.replaceSelectionWith(nodes.note.create({ id: idNeuf(), texte: insertion.texte })).scrollIntoView();
    case "lien":
      return lier(etat, insertion.href);
  }
}

/** The address of the link at the caret, or under the selection; empty when there is none. */
export function lienActuel(etat: EditorState): string {
  const { $from } = etat.selection;
  const lien = marks.lien.isInSet($from.marks()) ?? $from.nodeAfter?.marks.find(({ type }) => type === marks.lien);
  return String(lien?.attrs.href ?? "");
}

/** `exemple.fr` is meant as a page, `nom@exemple.fr` as an address; null when it is neither. */
export function adresseLue(saisie: string): string | null {
  const texte = saisie.trim();
  if (/^(https?:\/\/|mailto:)\S+$/i.test(texte)) return texte;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(texte)) return `mailto:${texte}`;
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/\S*)?$/u.test(texte) ? `https://${texte}` : null;
}

function lier(etat: EditorState, href: string | null): Transaction {
  const { from, to, empty } = etat.selection;
  const [debut, fin] = empty ? bornesDuLien(etat) : [from, to];
  if (href === null) return etat.tr.removeMark(debut, fin, marks.lien);
  const marque = marks.lien.create({ href });
  if (debut !== fin) return etat.tr.removeMark(debut, fin, marks.lien).addMark(debut, fin, marque);
  // Nothing is chosen: the address itself is written.
  const texte = href.replace(/^(https?:\/\/|mailto:)/, "");
  const suite = etat.tr.insert(from, schema.text(texte, [marque]));
  return suite.setSelection(TextSelection.create(suite.doc, from + texte.length));
}

/** From where to where the link at the caret runs. */
function bornesDuLien(etat: EditorState): [number, number] {
  const { $from } = etat.selection;
  const href = lienActuel(etat);
  if (href === "") return [$from.pos, $from.pos];
  let [debut, fin] = [$from.pos, $from.pos];
  $from.parent.forEach((noeud, decalage) => {
    const [de, a] = [$from.start() + decalage, $from.start() + decalage + noeud.nodeSize];
    const lie = noeud.marks.some(({ type, attrs }) => type === marks.lien && attrs.href === href);
    if (lie && de <= $from.pos && $from.pos <= a) [debut, fin] = [Math.min(debut, de), Math.max(fin, a)];
  });
  return [debut, fin];
}
