// The model shared with Rust: read, written the same, ids kept and made, paste cleaned.
import { EditorState, TextSelection } from "prosemirror-state";
import { splitBlock } from "prosemirror-commands";
import { expect, test } from "vitest";
import { fixtures } from "../../ipc/hote-essai";
import { nettoyer } from "./collage";
import { outils, outilsActifs } from "./commandes";
import { ecrireDocument, lireDocument } from "./document";
import { identifier } from "./identifiants";

type Json = { type: string; attrs?: Record<string, unknown>; content?: Json[]; marks?: Json[]; text?: string };

const textes = (["article", "action", "visas", "rapport"] as const).flatMap((nom) => fixtures.ecran(nom).blocs.flatMap((bloc) => ("texte" in bloc ? [bloc.texte] : [])));
const article = textes[0];
if (!article) throw new Error("the article has a text");

const tout: Json = {
  type: "doc",
  content: [
    { type: "intertitre", attrs: { id: "t1", niveau: 2 }, content: [{ type: "text", text: "Titre" }] },
    {
      type: "paragraphe",
      attrs: { id: "p1" },
      content: [
        { type: "text", text: "Le 1" },
        { type: "text", text: "er", marks: [{ type: "exposant" }] },
        { type: "saut" },
        { type: "donnee", attrs: { chemin: "actions/usema/indicateurs/places/cibles/2023", forme: "nombre_unite" }, marks: [{ type: "gras" }] },
        { type: "text", text: "voir", marks: [{ type: "gras" }, { type: "italique" }, { type: "lien", attrs: { href: "https://exemple.fr" } }] },
        { type: "renvoi", attrs: { cible: "avenants" }, marks: [{ type: "italique" }] },
        { type: "note", attrs: { id: "n1", texte: "Une note." } },
      ],
    },
    {
      type: "liste_puces",
      attrs: { id: "l1" },
      content: [
        {
          type: "element",
          attrs: { id: "e1" },
          content: [
            { type: "paragraphe", attrs: { id: "p2" }, content: [{ type: "text", text: "six" }] },
            { type: "liste_num", attrs: { id: "l2" }, content: [{ type: "element", attrs: { id: "e2" }, content: [{ type: "paragraphe", attrs: { id: "p3" } }] }] },
          ],
        },
      ],
    },
  ],
};

function ids(json: Json): string[] {
  return [...(json.attrs?.id === undefined || json.type === "note" ? [] : [String(json.attrs.id)]), ...(json.content ?? []).flatMap(ids)];
}

test.each(textes.filter(({ document }) => document.includes("content")).map(({ chemin, document }) => [chemin, document]))("%s, written again, is the same", (_, document) => {
  expect(JSON.parse(ecrireDocument(lireDocument(document)))).toEqual(JSON.parse(document));
});

test("every kind of node and mark goes through", () => {
  expect(JSON.parse(ecrireDocument(lireDocument(JSON.stringify(tout))))).toEqual(tout);
});

test("an empty text gives one paragraph, with an id and no content", () => {
  const ecrit = JSON.parse(ecrireDocument(lireDocument('{"type":"doc"}'))) as Json;
  expect(ecrit.content).toEqual([{ type: "paragraphe", attrs: { id: expect.stringMatching(/^[A-Za-z0-9._-]{1,64}$/) } }]);
});

test("a node that Rust does not know is refused", () => {
  expect(() => lireDocument('{"type":"doc","content":[{"type":"tableau"}]}')).toThrow();
});

test("a paragraph split in two keeps its id, and gives another to the second half", () => {
  let etat = EditorState.create({ doc: lireDocument(article.document), plugins: [identifier()] });
  const avant = ids(JSON.parse(ecrireDocument(etat.doc)) as Json);
  etat = etat.apply(etat.tr.setSelection(TextSelection.create(etat.doc, 10)));
  splitBlock(etat, (transaction) => (etat = etat.apply(transaction)));
  const apres = ids(JSON.parse(ecrireDocument(etat.doc)) as Json);
  expect(apres).toHaveLength(avant.length + 1);
  expect(new Set(apres).size).toBe(apres.length);
  expect(apres.filter((id) => avant.includes(id))).toEqual(avant);
});

test("a list made of a paragraph has ids everywhere, and no empty attribute", () => {
  let etat = EditorState.create({ doc: lireDocument(article.document), plugins: [identifier()] });
  etat = etat.apply(etat.tr.setSelection(TextSelection.create(etat.doc, 3)));
  outils.liste_num(etat, (transaction) => (etat = etat.apply(transaction)));
  const ecrit = JSON.parse(ecrireDocument(etat.doc)) as Json;
  expect(ecrit.content?.[0]?.type).toBe("liste_num");
  expect(ids(ecrit).every((id) => /^[A-Za-z0-9._-]{1,64}$/.test(id))).toBe(true);
  expect(new Set(ids(ecrit)).size).toBe(ids(ecrit).length);
  expect(JSON.stringify(ecrit)).not.toMatch(/null|"marks":\[\]|"content":\[\]/);
});

test("a paragraph becomes a heading of either level, passes from one to the other, and back", () => {
  let etat = EditorState.create({ doc: lireDocument(article.document), plugins: [identifier()] });
  etat = etat.apply(etat.tr.setSelection(TextSelection.create(etat.doc, 3)));
  const id = ids(JSON.parse(ecrireDocument(etat.doc)) as Json)[0];
  const appliquer = (outil: "intertitre" | "sous_intertitre") => {
    outils[outil](etat, (transaction) => (etat = etat.apply(transaction)));
    return [(JSON.parse(ecrireDocument(etat.doc)) as Json).content?.[0], outilsActifs(etat)] as const;
  };
  expect(appliquer("sous_intertitre")).toMatchObject([{ type: "intertitre", attrs: { id, niveau: 2 } }, new Set(["sous_intertitre"])]);
  expect(appliquer("intertitre")).toMatchObject([{ type: "intertitre", attrs: { id, niveau: 1 } }, new Set(["intertitre"])]);
  expect(appliquer("intertitre")).toMatchObject([{ type: "paragraphe", attrs: { id } }, new Set()]);
});

test("what comes from Word loses its styles, and it is known", () => {
  expect(nettoyer('<p class="MsoNormal" style="color:red"><b>Un</b></p><table><tr><td>2</td></tr></table>')).toMatchObject({ perdu: "tableau" });
  expect(nettoyer('<p style="color:red"><b>Un</b></p>').html).toBe("<p><b>Un</b></p>");
  expect(nettoyer("<p><strong>Un</strong> et <em>deux</em></p><ul><li>trois</li></ul>").perdu).toBe("rien");
  expect(nettoyer('<p data-pm-slice="1 1 []">Un</p>').perdu).toBe("rien");
});
