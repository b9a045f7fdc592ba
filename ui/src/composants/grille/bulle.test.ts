// The sentence of a refused cell hides neither the cell, nor its titles, nor the next cell.
import { expect, test } from "vitest";
import { ECART, placer } from "./bulle";

const reperes = { cellule: { haut: 200, bas: 232 }, titres: 60, suivante: 264, grille: 500, hauteur: 45 };

test("it stands above the cell when the titles leave room", () => {
  expect(placer(reperes)).toEqual({ haut: 200 - ECART - 45, cote: "dessus" });
  expect(placer({ ...reperes, titres: 200 - ECART - 45 })).toEqual({ haut: 200 - ECART - 45, cote: "dessus" });
});

test("under the titles it stands below the next row", () => {
  expect(placer({ ...reperes, titres: 200 - ECART - 44 })).toEqual({ haut: 264 + ECART, cote: "dessous" });
});

test("where the grid ends the list says it", () => {
  expect(placer({ ...reperes, titres: 190, suivante: 498 })).toBeNull();
});
