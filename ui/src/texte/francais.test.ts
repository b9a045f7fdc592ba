// Spaces, apostrophes, plurals.
import { expect, test } from "vitest";
import { ecran, francais, minuscule, pluriel, reponsePourEcran, typographier } from "./francais";

test("the narrow no-break space becomes the one that the fonts have", () => {
  expect(ecran("810\u202f000,00\u00a0€")).toBe("810\u00a0000,00\u00a0€");
});

test("typography: apostrophes, and the spaces of French punctuation", () => {
  expect(typographier("L'état : « prêt » !")).toBe("L’état\u00a0: «\u00a0prêt\u00a0»\u00a0!");
});

test.each([
  [0, "0\u00a0constat"],
  [1, "1\u00a0constat"],
  [2, "2\u00a0constats"],
])("zero and one are singular: %i", (nombre, attendu) => {
  expect(pluriel(nombre, "constat", "constats")).toBe(attendu);
});

test("a table of labels is set whole, functions and lists included", () => {
  const textes = francais({ a: "l'un", b: (n: number) => `l'autre : ${n}`, c: { d: ["n'a"] } });
  expect(textes.a).toBe("l’un");
  expect(textes.b(3)).toBe("l’autre\u00a0: 3");
  expect(textes.c.d[0]).toBe("n’a");
});

test("an answer is normalised everywhere but in drawings and rich texts", () => {
  const reponse = reponsePourEcran({ lignes: [{ texte: "1\u202f000", rien: null, nombre: 2 }], svg: "<text>1\u202f000</text>", document: "a\u202f;" });
  expect(reponse).toEqual({ lignes: [{ texte: "1\u00a0000", rien: null, nombre: 2 }], svg: "<text>1\u202f000</text>", document: "a\u202f;" });
});

test.each([
  ["Coller 12 montants", "coller 12 montants"],
  ["ONDAM 2023", "ONDAM 2023"],
  ["État", "état"],
  ["", ""],
])("in the middle of a sentence, %s is %s", (libelle, attendu) => {
  expect(minuscule(libelle)).toBe(attendu);
});
