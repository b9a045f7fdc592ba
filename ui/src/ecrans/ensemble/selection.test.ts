// Which findings belong to a part.
import { expect, test } from "vitest";
import { vue } from "../../essais";
import { constatsDe, nomDePartie, sous } from "./selection";

test.each([
  ["actions/usema", "actions/usema", true],
  ["actions/usema/financements", "actions/usema", true],
  ["actions/usema-bis", "actions/usema", false],
  ["actions", "actions/usema", false],
])("%s under %s: %s", (chemin, partie, attendu) => {
  expect(sous(chemin, partie)).toBe(attendu);
});

test("without a part, every finding, the gravest first", () => {
  const gravites = constatsDe(vue.constats, []).map(({ gravite }) => gravite);
  const ordre = ["bloquant", "a_verifier", "information", "respecte"];
  expect(gravites).toHaveLength(vue.constats.length);
  expect(gravites).toEqual(gravites.toSorted((a, b) => ordre.indexOf(a) - ordre.indexOf(b)));
});

test("a row that gathers a group of the plan stands for its entries", () => {
  const ligne = vue.parties.find(({ chemins }) => chemins.length > 1 && chemins.every((chemin) => chemin.startsWith("actions/")));
  expect(ligne).toBeDefined();
  expect(nomDePartie(vue, ligne?.chemins ?? [])).toBe(`${ligne?.codes}, ${ligne?.libelle}`);
});

test("an address that names no part has no name", () => {
  expect(nomDePartie(vue, ["ailleurs"])).toBeNull();
});
