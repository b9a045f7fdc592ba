// What a paste becomes: figures over cells, where their titles say when they came with some.
import { expect, test } from "vitest";
import { fixtures } from "../../ipc/hote-essai";
import { afficher, lignesDeCellules, preparerCollage } from "./modele";

const grille = fixtures.ecran("financement").blocs.flatMap((bloc) => ("grille" in bloc ? [bloc.grille] : []))[0] ?? expect.fail("the plan of funding has a grid");
const lignes = lignesDeCellules(grille);
const coin = { haut: 0, bas: 0, gauche: 0, droite: 0 };
const [, premiere = "", seconde = "", troisieme = ""] = grille.entetes;
const [etat = "", fir = "", ondam = ""] = lignes.map(({ titre }) => titre);

/** « État 2022 = 1 », and what was said beside. */
function coller(copie: readonly (readonly string[])[], cible = coin) {
  const collage = preparerCollage(grille, lignes, copie, cible, afficher);
  if ("autresAnnees" in collage) return collage;
  const place = new Map(lignes.flatMap(({ titre, cellules }) => cellules.map(({ chemin }, colonne) => [chemin, `${titre} ${grille.entetes[colonne + 1]}`] as const)));
  const { saisies, titres, inconnus, ecartees } = collage;
  return { places: saisies.map(({ chemin, texte }) => `${place.get(chemin)} = ${texte}`), titres, inconnus, ecartees };
}

const figures = [
  ["1", "2"],
  ["3", "4"],
];
const attendu = [`${etat} 2022 = 1`, `${etat} 2023 = 2`, `${fir} 2022 = 3`, `${fir} 2023 = 4`];

test("the grid of this file has three years over three rows at least", () => {
  expect([premiere, seconde, troisieme]).toEqual(["2022", "2023", "2024"]);
  expect(ondam).not.toBe("");
});

test.each([
  ["figures alone", figures, "aucun"],
  ["years over them", [[premiere, seconde], ...figures], "colonnes"],
  ["years as a spreadsheet groups them", [["2 022", "2\u202f023"], ...figures], "colonnes"],
  ["names of rows beside them", [[etat, "1", "2"], [fir.toUpperCase(), "3", "4"]], "lignes"],
  ["both, with an empty corner", [["", premiere, seconde], [etat, "1", "2"], [fir, "3", "4"]], "deux"],
  ["both, with a word in the corner", [["Financeur", premiere, seconde], [etat, "1", "2"], [fir, "3", "4"]], "deux"],
  ["both, with sums", [["Financeur", premiere, seconde, "Total"], [etat, "1", "2", "3"], [fir, "3", "4", "7"], ["Total général", "4", "6", "10"]], "deux"],
  ["rows and years in another order", [["", seconde, premiere], [fir, "4", "3"], [etat, "2", "1"]], "deux"],
] as const)("%s", (_, copie, titres) => {
  const collage = coller(copie);
  if ("autresAnnees" in collage) return expect.fail("the years are those of the grid");
  expect(collage.places.toSorted()).toEqual(attendu.toSorted());
  expect(collage).toMatchObject({ titres, inconnus: [], ecartees: 0 });
});

test("two of three years go to theirs, wherever the selection is", () => {
  const places = [`${etat} 2023 = 11`, `${etat} 2024 = 12`, `${fir} 2023 = 21`, `${fir} 2024 = 22`];
  const copie = [["Financeur", seconde, troisieme], [etat, "11", "12"], [fir, "21", "22"]];
  expect(coller(copie)).toMatchObject({ places });
  expect(coller(copie, { haut: 2, bas: 2, gauche: 1, droite: 1 })).toMatchObject({ places });
  expect(coller([[seconde, troisieme], ["11", "12"], ["21", "22"]])).toMatchObject({ places });
});

test("a title that the grid does not have is left aside with its figures, and named", () => {
  expect(coller([["", premiere], [etat, "1"], ["CAF", "5"], [fir, "3"]])).toMatchObject({ places: [`${etat} 2022 = 1`, `${fir} 2022 = 3`], inconnus: ["CAF"] });
  expect(coller([["", "2021", premiere], [etat, "9", "1"], [fir, "9", "3"]])).toMatchObject({ places: [`${etat} 2022 = 1`, `${fir} 2022 = 3`], inconnus: ["2021"] });
  expect(coller([["Montant prévu", "Montant payé"], ...figures])).toMatchObject({ places: attendu, inconnus: ["Montant prévu", "Montant payé"] });
});

test("years that are none of the grid's are never money: nothing is pasted", () => {
  expect(coller([["2019", "2020"], ...figures])).toEqual({ autresAnnees: ["2019", "2020"] });
  expect(coller([["", "2019"], [etat, "1"], [fir, "2"]])).toEqual({ autresAnnees: ["2019"] });
});

test("an amount that reads like a year is an amount", () => {
  expect(coller([[premiere]])).toMatchObject({ places: [`${etat} 2022 = ${premiere}`] });
  expect(coller([[premiere, "5"], ...figures])).toMatchObject({ titres: "aucun", inconnus: [] });
});

test("an amount that cannot be read is no title, and a code that is a figure is none either", () => {
  expect(coller([["12 k€", "2"], ["3", "4"]])).toMatchObject({ titres: "aucun", ecartees: 0 });
  expect(coller([["à voir", "2"], ["3", "4"]])).toMatchObject({ titres: "aucun" });
  const numerotee = { ...grille, lignes: grille.lignes.map((ligne, rang) => ({ ...ligne, code: String(rang + 1), titre: "" })) };
  expect(preparerCollage(numerotee, lignesDeCellules(numerotee), [["1", "7"], ["2", "8"]], coin, afficher)).toMatchObject({ titres: "aucun" });
});

test("a name that each group has is that of the group where the paste is made", () => {
  const groupe = (code: string) => ({ ...(grille.lignes[0] ?? expect.fail("a row")), genre: "groupe" as const, code, titre: code, cellules: [] });
  const suite = grille.lignes.filter(({ genre }) => genre === "normale").map((ligne) => ({ ...ligne, cellules: ligne.cellules.map((cellule) => ({ ...cellule, chemin: cellule.chemin === null ? null : `b/${cellule.chemin}` })) }));
  const groupee = { ...grille, lignes: [groupe("A1"), ...grille.lignes.filter(({ genre }) => genre === "normale"), groupe("A2"), ...suite] };
  const collage = preparerCollage(groupee, lignesDeCellules(groupee), [[etat, "1"], [fir, "3"]], { ...coin, haut: suite.length, bas: suite.length }, afficher);
  expect("autresAnnees" in collage || collage.saisies.map(({ chemin }) => chemin.startsWith("b/"))).toEqual([true, true]);
});

test("an unread cell is named by its row in what was copied", () => {
  const collage = preparerCollage(grille, lignes, [[premiere, seconde], ...figures], coin, afficher);
  expect("autresAnnees" in collage || [...collage.lieux.values()].map(({ ligne, colonne }) => `${ligne} ${colonne}`)).toEqual(["2 2022", "2 2023", "3 2022", "3 2023"]);
});
