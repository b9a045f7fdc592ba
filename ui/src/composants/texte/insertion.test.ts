// What is put into a text: chips, links, notes, as Rust reads them back.
import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { ecrireDocument } from "./document";
import { adresseLue, inserer, lienActuel, type Insertion } from "./insertion";
import { schema } from "./schema";

/** « Un mot. » with the selection from `de` to `a`. */
function etat(de: number, a = de): EditorState {
  const doc = schema.node("doc", null, [schema.node("paragraphe", { id: "p1" }, [schema.text("Un mot.")])]);
  return EditorState.create({ doc, selection: TextSelection.create(doc, de, a) });
}
const contenu = (suite: EditorState) => (JSON.parse(ecrireDocument(suite.doc)) as { content: { content: unknown[] }[] }).content[0]?.content;
const avec = (depart: EditorState, insertion: Insertion) => depart.apply(inserer(depart, insertion));

test("a figure stands where the caret was", () => {
  const suite = avec(etat(4), { genre: "donnee", chemin: "enveloppes/a/notifie", forme: "en_lettres", texte: "10 €" });
  expect(contenu(suite)).toEqual([
    { type: "text", text: "Un " },
    { type: "donnee", attrs: { chemin: "enveloppes/a/notifie", forme: "en_lettres" } },
    { type: "text", text: "mot." },
  ]);
});

test("a reference takes the place of what was chosen", () => {
  const suite = avec(etat(4, 7), { genre: "renvoi", cible: "objet", texte: "article 1er" });
  expect(contenu(suite)).toEqual([
    { type: "text", text: "Un " },
    { type: "renvoi", attrs: { cible: "objet" } },
    { type: "text", text: "." },
  ]);
});

test("a note has an id of its own", () => {
  const [, note] = contenu(avec(etat(7), { genre: "note", texte: "Source : Insee." })) as { attrs: { id: string; texte: string } }[];
  expect(note?.attrs.texte).toBe("Source : Insee.");
  expect(note?.attrs.id).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
});

test("a link marks what was chosen, is found again at the caret, and leaves", () => {
  const lie = avec(etat(4, 7), { genre: "lien", href: "https://exemple.fr" });
  expect(contenu(lie)).toContainEqual({ type: "text", text: "mot", marks: [{ type: "lien", attrs: { href: "https://exemple.fr" } }] });
  const dedans = lie.apply(lie.tr.setSelection(TextSelection.create(lie.doc, 5)));
  expect(lienActuel(dedans)).toBe("https://exemple.fr");
  expect(contenu(avec(dedans, { genre: "lien", href: null }))).toEqual([{ type: "text", text: "Un mot." }]);
});

test("a link without a selection writes its address", () => {
  const suite = avec(etat(8), { genre: "lien", href: "mailto:a@exemple.fr" });
  expect(contenu(suite)).toContainEqual({ type: "text", text: "a@exemple.fr", marks: [{ type: "lien", attrs: { href: "mailto:a@exemple.fr" } }] });
});

test.each([
  ["www.exemple.fr", "https://www.exemple.fr"],
  ["exemple.fr/page", "https://exemple.fr/page"],
  ["http://exemple.fr", "http://exemple.fr"],
  ["a.b@exemple.fr", "mailto:a.b@exemple.fr"],
  ["javascript:alert(1)", null],
  ["bonjour", null],
  ["", null],
])("« %s » is read as %s", (saisie, attendu) => {
  expect(adresseLue(saisie)).toBe(attendu);
});
