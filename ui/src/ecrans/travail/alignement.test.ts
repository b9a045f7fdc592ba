// Cards level with their passages, never one over another.
import { expect, test } from "vitest";
import { aligner, ECART } from "./alignement";

test("a card stands level with its passage", () => {
  expect(aligner([{ cle: "a", visee: 300, hauteur: 80 }], 40)).toEqual([{ cle: "a", haut: 300 }]);
});

test("cards of one passage follow one another", () => {
  const places = aligner(
    [
      { cle: "a", visee: 300, hauteur: 80 },
      { cle: "b", visee: 310, hauteur: 50 },
      { cle: "c", visee: 900, hauteur: 50 },
    ],
    0,
  );
  expect(places).toEqual([
    { cle: "a", haut: 300 },
    { cle: "b", haut: 300 + 80 + ECART },
    { cle: "c", haut: 900 },
  ]);
});

test("cards without a passage come first, under the title of the margin", () => {
  const places = aligner(
    [
      { cle: "a", visee: 10, hauteur: 80 },
      { cle: "seule", visee: null, hauteur: 50 },
    ],
    40,
  );
  expect(places).toEqual([
    { cle: "seule", haut: 40 },
    { cle: "a", haut: 40 + 50 + ECART },
  ]);
});
