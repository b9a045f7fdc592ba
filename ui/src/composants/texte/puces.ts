// The figures of the dossier inside a text: a chip shows what the figure is now.
import type { Node } from "prosemirror-model";
import type { NodeViewConstructor } from "prosemirror-view";
import type { PuceVue } from "../../ipc/generated/PuceVue";
import styles from "./Texte.module.css";

export function vuesDesPuces(puces: () => readonly PuceVue[]): Record<string, NodeViewConstructor> {
  return {
    donnee: vue(({ attrs }) => texteDe(puces(), String(attrs.chemin)), styles.donnee),
    renvoi: vue(({ attrs }) => String(attrs.cible), styles.donnee),
    note: vue(({ attrs }) => String(attrs.texte), styles.note),
  };
}

function vue(texte: (noeud: Node) => string, classe: string | undefined): NodeViewConstructor {
  return (noeud) => {
    const dom = document.createElement("span");
    dom.className = classe ?? "";
    if (typeof noeud.attrs.chemin === "string") dom.dataset.puce = noeud.attrs.chemin;
    dom.textContent = texte(noeud);
    return { dom, ignoreMutation: () => true };
  };
}

/** Writes again what each chip shows. */
export function afficherPuces(racine: HTMLElement, puces: readonly PuceVue[]) {
  for (const puce of racine.querySelectorAll<HTMLElement>("[data-puce]")) {
    const texte = texteDe(puces, puce.dataset.puce ?? "");
    if (puce.textContent !== texte) puce.textContent = texte;
  }
}

function texteDe(puces: readonly PuceVue[], chemin: string): string {
  return puces.find((puce) => puce.chemin === chemin)?.texte ?? chemin;
}
