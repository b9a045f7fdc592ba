// The keys that work everywhere.
import { useEffect } from "react";
import { flushSync } from "react-dom";
import { envoyerFrappes } from "../etat/frappes";
import { combinaison } from "./combinaisons";
import { noterPassage } from "./constats";
import { dialogueOuvert } from "./dialogues";
import { annuler, changerLaTaille, creer, enregistrer, ouvrirFichier, parcourirConstats, retablir } from "./effets";
import { faire, type Geste } from "./gestes";
import { imprimer } from "./impression";
import { allerZone, noterZone } from "./zones";

/** What is being typed has its own undo; a field of the dossier where nothing is typed has that of the dossier, and a rich text answers before us. */
const SAISIE = 'input:not([type="checkbox"]):not([type="radio"]):not([data-chemin]), textarea:not([data-chemin]), [data-frappe]';

/** Where the engine chooses all of what is typed, and nothing around it. */
const TEXTE = 'input:not([type="checkbox"]):not([type="radio"]), textarea, [contenteditable="true"]';

/** True when the key was taken: the engine does nothing more of it. */
type Raccourci = (cible: Element | null, dialogue: boolean) => boolean;

/** The page that a dialog covers does not answer. */
function surLaPage(action: () => void): Raccourci {
  return (_, dialogue) => {
    if (!dialogue) action();
    return true;
  };
}

/** The key is left to the engine when the screen has no answer. */
function deLEcran(geste: Geste): Raccourci {
  return (_, dialogue) => !dialogue && faire(geste);
}

function deLHistorique(action: () => void): Raccourci {
  return (cible, dialogue) => {
    if (dialogue || cible?.closest(SAISIE)) return false;
    action();
    return true;
  };
}

function taille(pas: 1 | -1 | 0): Raccourci {
  return () => {
    changerLaTaille(pas);
    return true;
  };
}

export const raccourcis: Readonly<Record<string, Raccourci>> = {
  F1: surLaPage(() => dialogueOuvert.ecrire("aide")),
  F6: surLaPage(() => allerZone(1)),
  "Maj+F6": surLaPage(() => allerZone(-1)),
  F8: surLaPage(() => parcourirConstats(1)),
  "Maj+F8": surLaPage(() => parcourirConstats(-1)),
  "Ctrl+K": surLaPage(() => {
    // What is being typed goes first: the field of a cell is gone when the focus comes back.
    flushSync(() => envoyerFrappes());
    dialogueOuvert.ecrire("palette");
  }),
  "Ctrl+N": surLaPage(creer),
  "Ctrl+O": surLaPage(ouvrirFichier),
  "Ctrl+P": surLaPage(imprimer),
  // The engine would save the page.
  "Ctrl+S": surLaPage(enregistrer),
  // As in a spreadsheet, where it writes a note on the cell.
  "Maj+F2": deLEcran("noter"),
  "Ctrl+F": deLEcran("chercher"),
  "Ctrl+H": deLEcran("remplacer"),
  "Ctrl+Page bas": deLEcran("suivant"),
  "Ctrl+Page haut": deLEcran("precedent"),
  "Ctrl+Z": deLHistorique(annuler),
  "Ctrl+Y": deLHistorique(retablir),
  "Ctrl+Maj+Z": deLHistorique(retablir),
  "Ctrl++": taille(1),
  "Ctrl+-": taille(-1),
  "Ctrl+0": taille(0),
  // The engine would choose every word of the window.
  "Ctrl+A": (cible) => !cible?.closest(TEXTE),
  "Ctrl+Entrée": (cible) => {
    const formulaire = cible instanceof HTMLTextAreaElement ? cible.form : null;
    formulaire?.requestSubmit();
    return formulaire !== null;
  },
};

/** Keys of a web page that have no sense in a window: they reload it, or put a caret everywhere. */
function estDuNavigateur({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === "F5" || key === "F7" || ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "r");
}

export function useRaccourcis() {
  useEffect(() => {
    const surTouche = (evenement: KeyboardEvent) => {
      if (evenement.defaultPrevented) return;
      const cible = evenement.target instanceof Element ? evenement.target : null;
      const dialogue = document.querySelector('[role="dialog"]') !== null;
      if (estDuNavigateur(evenement) || raccourcis[combinaison(evenement)]?.(cible, dialogue)) evenement.preventDefault();
    };
    const surFocus = ({ target }: FocusEvent) => {
      noterZone(target);
      noterPassage(target);
    };
    window.addEventListener("keydown", surTouche);
    window.addEventListener("focusin", surFocus);
    return () => {
      window.removeEventListener("keydown", surTouche);
      window.removeEventListener("focusin", surFocus);
    };
  }, []);
}
