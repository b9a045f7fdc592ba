// The keys that work everywhere.
import { useEffect } from "react";
import { flushSync } from "react-dom";
import { envoyerFrappes } from "../etat/frappes";
import { noterPassage } from "./constats";
import { dialogueOuvert } from "./dialogues";
import { annuler, changerLaTaille, creer, enregistrer, ouvrirFichier, parcourirConstats, retablir } from "./effets";
import { faire, gesteDHistorique, type Geste } from "./gestes";
import { imprimer } from "./impression";
import type { Sens } from "./parcours";
import { allerZone, noterZone } from "./zones";

/** What is being typed has its own undo; a field of the dossier where nothing is typed has that of the dossier, and a rich text answers before us. */
const SAISIE = 'input:not([type="checkbox"]):not([type="radio"]):not([data-chemin]), textarea:not([data-chemin]), [data-frappe]';

/** Keys of a web page that have no sense in a window: they reload it, or put a caret everywhere. */
function estDuNavigateur(key: string, commande: boolean): boolean {
  return key === "F5" || key === "F7" || (commande && key.toLowerCase() === "r");
}

export function useRaccourcis(onAide: () => void) {
  useEffect(() => {
    const surTouche = (evenement: KeyboardEvent) => {
      if (evenement.defaultPrevented) return;
      const { key, shiftKey, ctrlKey, metaKey, altKey } = evenement;
      const sens: Sens = shiftKey ? -1 : 1;
      const seule = !ctrlKey && !metaKey && !altKey;
      const commande = (ctrlKey || metaKey) && !altKey;
      const lettre = key.toLowerCase();
      const pas = commande ? pasDeTaille(evenement) : null;
      const dialogue = document.querySelector('[role="dialog"]') !== null;
      const geste = gesteDHistorique(evenement) ?? (commande ? gesteDe(lettre, shiftKey) : null);
      if (estDuNavigateur(key, commande)) {
        evenement.preventDefault();
      } else if (pas !== null) {
        evenement.preventDefault();
        changerLaTaille(pas);
      } else if (key === "F1" && seule) {
        evenement.preventDefault();
        if (!dialogue) onAide();
      } else if (key === "F6" && seule) {
        evenement.preventDefault();
        if (!dialogue) allerZone(sens);
      } else if (key === "F8" && seule) {
        evenement.preventDefault();
        if (!dialogue) parcourirConstats(sens);
      } else if (lettre === "k" && commande && !shiftKey) {
        evenement.preventDefault();
        if (dialogue) return;
        // What is being typed goes first: the field of a cell is gone when the focus comes back.
        flushSync(() => envoyerFrappes());
        dialogueOuvert.ecrire("palette");
      } else if (lettre === "p" && commande && !shiftKey) {
        evenement.preventDefault();
        if (!dialogue) imprimer();
      } else if (lettre === "n" && commande && !shiftKey) {
        evenement.preventDefault();
        if (!dialogue) creer();
      } else if (lettre === "o" && commande && !shiftKey) {
        evenement.preventDefault();
        if (!dialogue) ouvrirFichier();
      } else if (geste === "annuler" || geste === "retablir") {
        if (dialogue || (evenement.target instanceof Element && evenement.target.closest(SAISIE))) return;
        evenement.preventDefault();
        if (geste === "annuler") annuler();
        else retablir();
      } else if (geste === "enregistrer") {
        // The engine would save the page.
        evenement.preventDefault();
        if (!dialogue) enregistrer();
      } else if (geste) {
        if (!dialogue && faire(geste)) evenement.preventDefault();
      }
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
  }, [onAide]);
}

/** The sign by its letter, with or without Maj; zero by its place, which needs Maj on a French keyboard. */
function pasDeTaille({ key, code }: KeyboardEvent): 1 | -1 | 0 | null {
  if (key === "+" || key === "=") return 1;
  if (key === "-") return -1;
  return code === "Digit0" || code === "Numpad0" ? 0 : null;
}

function gesteDe(lettre: string, maj: boolean): Geste | null {
  if (lettre === "s" && !maj) return "enregistrer";
  if (lettre === "f" && !maj) return "chercher";
  if (lettre === "h" && !maj) return "remplacer";
  if (lettre === "pagedown" && !maj) return "suivant";
  if (lettre === "pageup" && !maj) return "precedent";
  return null;
}
