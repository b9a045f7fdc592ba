// Which field a finding leads to: the one that holds its path, the row that it is about, an empty one under it, any under it, an element of a list.
import { expect, test } from "vitest";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import { enOrdre, indexer, viser, viserPremier, type Cible } from "./cibles";

const champ = (chemin: string): Cible => ({ chemin, genre: "champ" });
const ligne = (chemin: string): Cible => ({ chemin, genre: "ligne" });
const vide = (chemin: string): Cible => ({ chemin, genre: "cellule_vide" });
const element = (chemin: string): Cible => ({ chemin, genre: "element" });

const cibles = indexer([element("actions/a"), champ("actions/a/titre"), vide("actions/a/cibles/2023"), champ("actions/b/titre"), element("jalons/x"), element("parties"), champ("actions/a/titre"), ligne("lignes/i"), champ("lignes/i/unite"), vide("lignes/i/reference/valeur")]);

test.each([
  ["the very field", "actions/a/titre", "actions/a/titre"],
  ["the field above", "actions/b/titre/mot", "actions/b/titre"],
  ["an empty cell under it", "actions/a", "actions/a/cibles/2023"],
  ["the first field under it", "actions/b", "actions/b/titre"],
  ["an element, when no field holds it", "jalons/x/prevu", "jalons/x"],
  ["none of its elements, for what is said of a whole list", "jalons", null],
  ["the list itself, where the screen is about it", "parties", "parties"],
  ["the row, for what is said of it", "lignes/i", "lignes/i"],
  ["its cell, for what is said of the cell", "lignes/i/unite", "lignes/i/unite"],
  ["its cell under the path", "lignes/i/reference", "lignes/i/reference/valeur"],
  ["the row, when it has no such cell", "lignes/i/cibles/2024", "lignes/i"],
  ["nothing", "visas/v", null],
  ["a longer name is not under it", "actions/bb", null],
])("%s", (_, chemin, attendu) => {
  expect(viser(chemin, cibles)).toBe(attendu);
});

test("the first path that leads somewhere wins", () => {
  expect(viserPremier(["visas/v", "actions/b/titre", "actions/a/titre"], cibles)).toBe("actions/b/titre");
  expect(viserPremier([], cibles)).toBeNull();
});

const constat = (cle: string, chemin: string, mots: string | null, bloc = "b2") =>
  ({ cle, chemins: [chemin], gravite: "a_verifier", extraits: mots === null ? [] : [{ chemin, bloc, mots }] }) as unknown as ConstatVue;

test("findings come in the order of their passages, and of their words in one text", () => {
  const texte = "articles/objet/corps";
  const document = JSON.stringify({ content: [{ attrs: { id: "b1" }, text: "loi du" }, { attrs: { id: "b2" }, text: "un taux, une date" }] });
  const constats = [constat("date", texte, "date"), constat("titre", "articles/objet/titre", null), constat("taux", texte, "taux"), constat("loi", texte, "loi", "b1"), constat("entier", texte, null), constat("ailleurs", "visas/v", null)];
  const places = indexer([champ(texte), champ("articles/objet/titre")]);
  expect(enOrdre(constats, places, { [texte]: document }).map(({ cle }) => cle)).toEqual(["ailleurs", "entier", "loi", "taux", "date", "titre"]);
});
