// From the JSON that Rust writes to the editor, and back: exactly what Rust accepts, nothing more.
import type { Mark, Node } from "prosemirror-model";
import { idNeuf } from "./identifiants";
import { schema } from "./schema";

type Json = { type: string; text?: string; attrs?: Record<string, unknown>; marks?: Json[]; content?: Json[] };

/** What carries marks on the Rust side: a line break and the call of a note have none. */
const PORTEURS: ReadonlySet<string> = new Set(["text", "donnee", "renvoi"]);

/** An empty text gets a paragraph to write in. */
export function lireDocument(texte: string): Node {
  const json = JSON.parse(texte) as Json;
  if (!json.content || json.content.length === 0) return schema.node("doc", null, [schema.node("paragraphe", { id: idNeuf() })]);
  const lu = schema.nodeFromJSON(json);
  lu.check();
  return lu;
}

export function ecrireDocument(document: Node): string {
  return JSON.stringify(noeud(document));
}

function noeud(source: Node): Json {
  const json: Json = { type: source.type.name };
  if (source.isText) json.text = source.text ?? "";
  if (Object.keys(source.attrs).length > 0) json.attrs = { ...source.attrs };
  if (source.marks.length > 0 && PORTEURS.has(source.type.name)) json.marks = source.marks.map(marque);
  if (source.childCount > 0) json.content = source.children.map(noeud);
  return json;
}

function marque({ type, attrs }: Mark): Json {
  return Object.keys(attrs).length === 0 ? { type: type.name } : { type: type.name, attrs: { ...attrs } };
}
