// The text model shared with Rust (domaine/src/texte.rs): eleven kinds of node, four marks, nothing else.
import { Schema, type DOMOutputSpec, type Node, type TagParseRule } from "prosemirror-model";

const ancre = { id: { default: "" } };

export const schema = new Schema({
  nodes: {
    doc: { content: "bloc+" },
    paragraphe: { group: "bloc", content: "inline*", attrs: ancre, parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    intertitre: {
      group: "bloc",
      content: "inline*",
      attrs: { ...ancre, niveau: { default: 1 } },
      defining: true,
      parseDOM: [...titres(["h1", "h2", "h3"], 1), ...titres(["h4", "h5", "h6"], 2)],
      toDOM: ({ attrs }) => [attrs.niveau === 2 ? "h4" : "h3", 0],
    },
    liste_puces: { group: "bloc", content: "element+", attrs: ancre, parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
    liste_num: { group: "bloc", content: "element+", attrs: ancre, parseDOM: [{ tag: "ol" }], toDOM: () => ["ol", 0] },
    element: { content: "bloc+", attrs: ancre, defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    text: { group: "inline" },
    saut: { group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"], leafText: () => "\n" },
    donnee: atome("donnee", { chemin: { default: "" }, forme: { default: "simple" } }),
    renvoi: atome("renvoi", { cible: { default: "" } }),
    note: atome("note", { id: { default: "" }, texte: { default: "" } }),
  },
  marks: {
    gras: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    italique: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    exposant: { parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
    lien: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (element) => (/^(https?|mailto):/.test(element.getAttribute("href") ?? "") ? { href: element.getAttribute("href") } : false) }],
      // Written as a span: a click places the caret, and leads nowhere.
      toDOM: ({ attrs }) => ["span", { "data-lien": String(attrs.href), title: String(attrs.href) }, 0],
    },
  },
});

function titres(balises: readonly string[], niveau: 1 | 2): TagParseRule[] {
  return balises.map((tag) => ({ tag, attrs: { niveau } }));
}

/** Something of the dossier that stands in a line and is never retyped. */
function atome(nom: string, attrs: Record<string, { default: string }>) {
  const cles = Object.keys(attrs);
  return {
    group: "inline",
    inline: true,
    atom: true,
    attrs,
    parseDOM: [
      {
        tag: `span[data-noeud="${nom}"]`,
        getAttrs: (element: HTMLElement) => Object.fromEntries(cles.map((cle) => [cle, element.getAttribute(`data-${cle}`) ?? ""])),
      },
    ],
    toDOM: (noeud: Node): DOMOutputSpec => ["span", { "data-noeud": nom, ...Object.fromEntries(cles.map((cle) => [`data-${cle}`, String(noeud.attrs[cle])])) }],
  };
}
