// A rich text as it reads, before its editor is there.
import type { ReactNode } from "react";
import type { PuceVue } from "../../ipc/generated/PuceVue";
import { cleDonnee, cleRenvoi, texteDe } from "./puces";
import styles from "./Texte.module.css";

type Noeud = { type: string; text?: string; attrs?: { id?: string; chemin?: string; forme?: string; cible?: string; texte?: string; niveau?: number }; content?: Noeud[] };

type Props = { document: string; puces: readonly PuceVue[] };

export function TexteLu({ document, puces }: Props) {
  const racine = JSON.parse(document) as Noeud;
  return <div className={`${styles.acte} ${styles.zone}`}>{enfants(racine, puces)}</div>;
}

function enfants({ content = [] }: Noeud, puces: readonly PuceVue[]): ReactNode {
  return content.map((noeud, rang) => <Rendu key={noeud.attrs?.id ?? rang} noeud={noeud} puces={puces} />);
}

function Rendu({ noeud, puces }: { noeud: Noeud; puces: readonly PuceVue[] }): ReactNode {
  switch (noeud.type) {
    case "text":
      return noeud.text;
    case "saut":
      return <br />;
    case "donnee":
      return <span className={styles.donnee}>{texteDe(puces, cleDonnee(noeud.attrs?.chemin ?? "", noeud.attrs?.forme ?? "simple"))}</span>;
    case "renvoi":
      return <span className={styles.donnee}>{texteDe(puces, cleRenvoi(noeud.attrs?.cible ?? ""))}</span>;
    case "note":
      return <span className={styles.note}>{noeud.attrs?.texte}</span>;
    case "intertitre":
      return noeud.attrs?.niveau === 2 ? <h4>{enfants(noeud, puces)}</h4> : <h3>{enfants(noeud, puces)}</h3>;
    case "liste_puces":
      return <ul>{enfants(noeud, puces)}</ul>;
    case "liste_num":
      return <ol>{enfants(noeud, puces)}</ol>;
    case "element":
      return <li>{enfants(noeud, puces)}</li>;
    default:
      return <p>{enfants(noeud, puces)}</p>;
  }
}
