// Structural sharing: equal in value to the new answer, the same object wherever nothing changed.
import { expect, test } from "vitest";
import { partager } from "./partage";

const avant = { titre: "a", lignes: [{ code: "A1", cellules: ["1", null] }, { code: "A2", cellules: ["2"] }] };

test("an equal answer is the former one", () => {
  expect(partager(avant, structuredClone(avant))).toBe(avant);
});

test("what changed is new, what did not is kept", () => {
  const apres = structuredClone(avant);
  apres.lignes[1] = { code: "A2", cellules: ["3"] };
  const partage = partager(avant, apres);
  expect(partage).toEqual(apres);
  expect(partage).not.toBe(avant);
  expect(partage.lignes[0]).toBe(avant.lignes[0]);
});

test.each([
  ["a longer list", { l: [1] }, { l: [1, 2] }],
  ["a shorter list", { l: [1, 2] }, { l: [1] }],
  ["a key more", { a: 1 } as object, { a: 1, b: undefined }],
  ["a key less", { a: 1, b: 2 }, { a: 1 }],
  ["another kind", { a: [1] } as object, { a: { 0: 1 } }],
  ["a null", { a: null } as object, { a: {} }],
])("the new value is given back: %s", (_, ancien, nouveau) => {
  expect(partager(ancien, nouveau)).toEqual(nouveau);
  expect(Object.keys(partager(ancien, nouveau))).toEqual(Object.keys(nouveau));
});
