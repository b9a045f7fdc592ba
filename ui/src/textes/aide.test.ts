// The help and the tables of keys say the same: no key is left out of the help, and the help promises none.
import { expect, test } from "vitest";
import { gestesDeGrille, mouvements, suitesDeFrappe } from "../composants/grille/touches";
import { touchesDeTexte } from "../composants/texte/commandes";
import { combinaison, morceaux } from "../coque/combinaisons";
import { raccourcis } from "../coque/raccourcis";
import { touchesConstats } from "../coque/touchesConstats";
import { sensDesTouches } from "../ecrans/travail/ordre";
import { groupes } from "./aide";

const FLECHES = ["haut", "bas", "gauche", "droite"].map((sens) => `flèche ${sens}`);

/** What the help says under these titles, one combination after another. */
function dites(...titres: string[]): string[] {
  const touches = groupes.filter(({ titre }) => titres.includes(titre)).flatMap((groupe) => groupe.touches.flatMap(({ touches: siennes }) => [...siennes]));
  return [...new Set(touches.flatMap((touche) => (touche.endsWith("Flèches") ? FLECHES.map((fleche) => touche.replace("Flèches", fleche)) : [touche])))].toSorted();
}

const triees = (...tables: (object | readonly string[])[]) => [...new Set(tables.flatMap((table) => (Array.isArray(table) ? (table as string[]) : Object.keys(table))))].toSorted();

/** « Alt-Shift-ArrowLeft » as the help writes it. */
function enFrancais(touche: string): string {
  const noms: Record<string, string> = { Mod: "Ctrl", Shift: "Maj", Enter: "Entrée", ArrowLeft: "flèche gauche", ArrowRight: "flèche droite" };
  return touche
    .split("-")
    .map((morceau) => noms[morceau] ?? (morceau.length === 1 ? morceau.toUpperCase() : morceau))
    .join("+");
}

test("the keys of the frame and of the findings", () => {
  expect(dites("Partout", "Dossier")).toEqual(triees(raccourcis, touchesConstats));
});

test("the keys of a grid, and its exchange with the clipboard", () => {
  expect(dites("Grille de montants ou d’indicateurs")).toEqual(triees(mouvements, gestesDeGrille, suitesDeFrappe, ["Ctrl+C", "Ctrl+V", "Ctrl+X"]));
});

test("the keys of a list", () => {
  expect(dites("Liste")).toEqual(triees(sensDesTouches));
});

test("the keys of a text, and the way to its toolbar", () => {
  expect(dites("Texte")).toEqual(triees(Object.keys(touchesDeTexte).map(enFrancais), ["Maj+Tab", "flèche gauche", "flèche droite"]));
});

test("a sign that is the plus stays one key", () => {
  expect(morceaux("Ctrl++")).toEqual(["Ctrl", "+"]);
  expect(morceaux("Ctrl+Maj+Z")).toEqual(["Ctrl", "Maj", "Z"]);
});

test.each([
  ["a letter, whatever its case", { key: "Z", ctrlKey: true, shiftKey: true }, "Ctrl+Maj+Z"],
  ["a sign that wants Maj on some keyboards", { key: "+", ctrlKey: true, shiftKey: true }, "Ctrl++"],
  ["zero by its place, which gives another sign on a French keyboard", { key: "à", code: "Digit0", ctrlKey: true }, "Ctrl+0"],
  ["AltGr, which is no command", { key: "e", ctrlKey: true, altKey: true }, "Ctrl+Alt+E"],
  ["a key with a name", { key: "PageDown", metaKey: true }, "Ctrl+Page bas"],
])("%s", (_, touche, nom) => {
  expect(combinaison({ ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...touche })).toBe(nom);
});
