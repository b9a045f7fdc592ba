// Which field a finding leads to: the one that holds its path, an empty one under it, any under it, an element of a list.
import { expect, test } from "vitest";
import { indexer, viser, viserPremier, type Cible } from "./cibles";

const champ = (chemin: string): Cible => ({ chemin, genre: "champ" });
const vide = (chemin: string): Cible => ({ chemin, genre: "cellule_vide" });
const element = (chemin: string): Cible => ({ chemin, genre: "element" });

const cibles = indexer([element("actions/a"), champ("actions/a/titre"), vide("actions/a/cibles/2023"), champ("actions/b/titre"), element("jalons/x"), element("parties"), champ("actions/a/titre")]);

test.each([
  ["the very field", "actions/a/titre", "actions/a/titre"],
  ["the field above", "actions/b/titre/mot", "actions/b/titre"],
  ["an empty cell under it", "actions/a", "actions/a/cibles/2023"],
  ["the first field under it", "actions/b", "actions/b/titre"],
  ["an element, when no field holds it", "jalons/x/prevu", "jalons/x"],
  ["none of its elements, for what is said of a whole list", "jalons", null],
  ["the list itself, where the screen is about it", "parties", "parties"],
  ["nothing", "visas/v", null],
  ["a longer name is not under it", "actions/bb", null],
])("%s", (_, chemin, attendu) => {
  expect(viser(chemin, cibles)).toBe(attendu);
});

test("the first path that leads somewhere wins", () => {
  expect(viserPremier(["visas/v", "actions/b/titre", "actions/a/titre"], cibles)).toBe("actions/b/titre");
  expect(viserPremier([], cibles)).toBeNull();
});
