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

test("no rule from a passage to its card crosses another, in whatever order the cards come", () => {
  // Passages above the margin, level with one another, and cards without one, in many orders.
  for (let tirage = 1; tirage <= 200; tirage += 1) {
    const cartes = Array.from({ length: 12 }, (_, rang) => {
      const alea = (tirage * 7919 + rang * 104_729) % 997;
      return { cle: String(rang), visee: alea % 5 === 0 ? null : (alea % 40) * 25 - 100, hauteur: 40 + (alea % 3) * 60 };
    });
    const visees = new Map(cartes.map(({ cle, visee }) => [cle, visee]));
    const traits = aligner(cartes, 0).map(({ cle, haut }) => ({ de: visees.get(cle) ?? null, a: haut }));
    expect(traits.findLastIndex(({ de }) => de === null)).toBeLessThan(traits.filter(({ de }) => de === null).length);
    for (const [rang, { de, a }] of traits.entries()) {
      const avant = traits[rang - 1];
      if (avant) expect(a).toBeGreaterThan(avant.a);
      if (avant && avant.de !== null && de !== null) expect(de).toBeGreaterThanOrEqual(avant.de);
    }
  }
});
