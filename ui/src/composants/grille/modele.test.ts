// What a paste becomes: figures over cells, and the titles that came with them left aside.
import { expect, test } from "vitest";
import { fixtures } from "../../ipc/hote-essai";
import { afficher, lignesDeCellules, preparerCollage } from "./modele";

const grille = fixtures.ecran("financement").blocs.flatMap((bloc) => ("grille" in bloc ? [bloc.grille] : []))[0] ?? expect.fail("the plan of funding has a grid");
const lignes = lignesDeCellules(grille);
const coin = { haut: 0, bas: 0, gauche: 0, droite: 0 };
const coller = (copie: string[][], cible = coin) => {
  const { saisies, titres, ecartees } = preparerCollage(grille, lignes, copie, cible, afficher);
  const place = new Map(lignes.flatMap(({ cellules }, ligne) => cellules.map(({ chemin }, colonne) => [chemin, `${ligne}-${colonne}`] as const)));
  return { places: saisies.map(({ chemin, texte }) => `${place.get(chemin)} ${texte}`), titres, ecartees };
};
const [, premiere = "", seconde = ""] = grille.entetes;
const [etat = "", fir = ""] = lignes.map(({ titre }) => titre);
const figures = [
  ["1", "2"],
  ["3", "4"],
];
const attendu = ["0-0 1", "0-1 2", "1-0 3", "1-1 4"];

test("the grid of this file has years over two rows at least", () => {
  expect([premiere, seconde]).toEqual(["2022", "2023"]);
  expect(fir).not.toBe("");
});

test.each([
  ["figures alone", figures, "aucun"],
  ["years over them", [[premiere, seconde], ...figures], "colonnes"],
  ["years as a spreadsheet groups them", [["2 022", "2\u202f023"], ...figures], "colonnes"],
  ["names of rows beside them", [[etat, "1", "2"], [fir.toUpperCase(), "3", "4"]], "lignes"],
  ["both, with an empty corner", [["", premiere, seconde], [etat, "1", "2"], [fir, "3", "4"]], "deux"],
  ["both, with a word in the corner", [["Financeur", premiere, seconde], [etat, "1", "2"], [fir, "3", "4"]], "deux"],
] as const)("%s", (_, copie, titres) => {
  expect(coller(copie.map((ligne) => [...ligne]))).toEqual({ places: attendu, titres, ecartees: 0 });
});

test("an amount that reads like a year is an amount", () => {
  expect(coller([[premiere]]).places).toEqual([`0-0 ${premiere}`]);
  expect(coller([[premiere, "5"], ...figures])).toMatchObject({ titres: "aucun" });
  // Under other years than its own, it is none of the titles of the grid.
  expect(coller([["2019", "2020"], ...figures])).toMatchObject({ titres: "aucun" });
});

test("one row alone keeps its first cell, and a code that is a figure is no title", () => {
  expect(coller([[etat, "6"]])).toMatchObject({ titres: "aucun" });
  const numerotee = { ...grille, lignes: grille.lignes.map((ligne, rang) => ({ ...ligne, code: String(rang + 1), titre: "" })) };
  const { titres } = preparerCollage(numerotee, lignesDeCellules(numerotee), [["1", "7"], ["2", "8"]], coin, afficher);
  expect(titres).toBe("aucun");
});

test("an unread cell is named by its row in what was copied", () => {
  const { lieux } = preparerCollage(grille, lignes, [[premiere, seconde], ["1", "2"], ["3", "4"]], coin, afficher);
  expect([...lieux.values()].map(({ ligne, colonne }) => `${ligne} ${colonne}`)).toEqual(["2 2022", "2 2023", "3 2022", "3 2023"]);
});
