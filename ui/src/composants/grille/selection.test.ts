// Moving and selecting in a grid.
import { expect, test } from "vitest";
import { depart, etendue, mouvoir, multiple, type Mouvement, type Selection } from "./selection";

const taille = { lignes: 3, colonnes: 4 };
const en = (ligne: number, colonne: number): Selection => ({ active: { ligne, colonne }, ancre: { ligne, colonne } });
const bouger = (lignes: number, colonnes: number, etendre: "deplacer" | "etendre" = "deplacer"): Mouvement => ({ genre: "bouger", lignes, colonnes, etendre });

test.each<[string, Selection, Mouvement, Selection]>([
  ["down", depart, bouger(1, 0), en(1, 0)],
  ["up at the top stays", depart, bouger(-1, 0), en(0, 0)],
  ["right at the end stays", en(0, 3), bouger(0, 1), en(0, 3)],
  ["Home", en(1, 2), { genre: "bord", vers: "debut_ligne", etendre: "deplacer" }, en(1, 0)],
  ["End", en(1, 0), { genre: "bord", vers: "fin_ligne", etendre: "deplacer" }, en(1, 3)],
  ["Ctrl+Home", en(2, 3), { genre: "bord", vers: "debut", etendre: "deplacer" }, en(0, 0)],
  ["Ctrl+End", depart, { genre: "bord", vers: "fin", etendre: "deplacer" }, en(2, 3)],
  ["Tab", en(0, 0), { genre: "suivante" }, en(0, 1)],
  ["Tab at the end of a row begins the next", en(0, 3), { genre: "suivante" }, en(1, 0)],
  ["Tab in the last cell stays", en(2, 3), { genre: "suivante" }, en(2, 3)],
  ["Maj+Tab at the beginning of a row", en(1, 0), { genre: "precedente" }, en(0, 3)],
  ["a click beyond the grid is kept inside", depart, { genre: "aller", position: { ligne: 9, colonne: 9 } }, en(2, 3)],
  ["a smaller grid", { active: { ligne: 9, colonne: 1 }, ancre: { ligne: 9, colonne: 9 } }, { genre: "borner" }, { active: { ligne: 2, colonne: 1 }, ancre: { ligne: 2, colonne: 3 } }],
])("%s", (_, avant, mouvement, attendu) => {
  expect(mouvoir(avant, mouvement, taille)).toEqual(attendu);
});

test("Maj and an arrow extend from where the selection began, and come back", () => {
  const un = mouvoir(en(1, 1), bouger(1, 0, "etendre"), taille);
  const deux = mouvoir(un, bouger(0, -1, "etendre"), taille);
  expect(multiple(deux)).toBe(true);
  expect(etendue(deux)).toEqual({ haut: 1, bas: 2, gauche: 0, droite: 1 });
  expect(multiple(mouvoir(deux, bouger(0, 1), taille))).toBe(false);
});

test("all of it", () => {
  expect(etendue(mouvoir(depart, { genre: "tout" }, taille))).toEqual({ haut: 0, bas: 2, gauche: 0, droite: 3 });
});
