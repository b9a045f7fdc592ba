// Every block keeps its id; a new one, or the second half of one that was split, gets its own.
import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";

export function idNeuf(): string {
  return `b-${Array.from(crypto.getRandomValues(new Uint8Array(10)), (octet) => octet.toString(16).padStart(2, "0")).join("")}`;
}

const VALIDE = /^[A-Za-z0-9._-]{1,64}$/;

export function identifier(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _avant, apres) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const suite = apres.tr;
      for (const [position] of aRenommer(apres.doc)) suite.setNodeAttribute(position, "id", idNeuf());
      return suite.docChanged ? suite.setMeta("addToHistory", false) : null;
    },
  });
}

/** Blocks without an id, or with the id of a block before them. */
function aRenommer(document: Node): [position: number, noeud: Node][] {
  const vus = new Set<string>();
  const trouves: [number, Node][] = [];
  document.descendants((noeud, position) => {
    if (!("id" in noeud.attrs)) return;
    const id = String(noeud.attrs.id);
    if (!VALIDE.test(id) || vus.has(id)) trouves.push([position, noeud]);
    vus.add(id);
  });
  return trouves;
}
