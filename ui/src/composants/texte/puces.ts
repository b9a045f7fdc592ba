// The figures and references inside a text: a chip shows what the dossier says now.
import type { Node } from "prosemirror-model";
import type { NodeViewConstructor } from "prosemirror-view";
import type { PuceVue } from "../../ipc/generated/PuceVue";
import styles from "./Texte.module.css";

/** The same keys as Rust: `<path> <form>` of a figure, `renvoi <id>` of a reference. */
export const cleDonnee = (chemin: string, forme: string) => `${chemin} ${forme}`;
export const cleRenvoi = (cible: string) => `renvoi ${cible}`;

export function texteDe(puces: readonly PuceVue[], cle: string): string {
  return puces.find((candidate) => candidate.cle === cle)?.texte ?? "…";
}

export function vuesDesPuces(puces: () => readonly PuceVue[]): Record<string, NodeViewConstructor> {
  return {
    donnee: puce(puces, ({ attrs }) => cleDonnee(String(attrs.chemin), String(attrs.forme))),
    renvoi: puce(puces, ({ attrs }) => cleRenvoi(String(attrs.cible))),
    note: ({ attrs }) => ({ dom: bulle(styles.note, String(attrs.texte)), ignoreMutation: () => true }),
  };
}

function puce(puces: () => readonly PuceVue[], cle: (noeud: Node) => string): NodeViewConstructor {
  return (noeud) => {
    const dom = bulle(styles.donnee, texteDe(puces(), cle(noeud)));
    dom.dataset.puce = cle(noeud);
    return { dom, ignoreMutation: () => true };
  };
}

function bulle(classe: string | undefined, texte: string): HTMLElement {
  const dom = document.createElement("span");
  dom.className = classe ?? "";
  dom.textContent = texte;
  return dom;
}

/** Writes again what each chip shows. */
export function afficherPuces(racine: HTMLElement, puces: readonly PuceVue[]) {
  for (const dom of racine.querySelectorAll<HTMLElement>("[data-puce]")) {
    const texte = texteDe(puces, dom.dataset.puce ?? "");
    if (dom.textContent !== texte) dom.textContent = texte;
  }
}
