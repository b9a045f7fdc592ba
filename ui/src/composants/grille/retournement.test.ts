// A grid turned round keeps every cell, once, and its totals; a grid that cannot be is left as it is.
import { expect, test } from "vitest";
import type { GrilleVue } from "../../ipc/generated/GrilleVue";
import { fixtures } from "../../ipc/hote-essai";
import { retourner } from "./retournement";

const grilles = (ecran: "financement" | "indicateurs") => fixtures.ecran(ecran).blocs.flatMap((bloc) => ("grille" in bloc ? [bloc.grille] : []));
const prevus = grilles("financement").find(({ lignes }) => lignes.some(({ genre }) => genre === "groupe")) as GrilleVue;
const chemins = ({ lignes }: GrilleVue) => lignes.flatMap(({ cellules }) => cellules.flatMap(({ chemin }) => chemin ?? []));
const groupes = ({ lignes }: GrilleVue) => lignes.filter(({ genre }) => genre === "groupe").map(({ titre }) => titre);
const totaux = ({ lignes }: GrilleVue) => lignes.slice(lignes.findLastIndex(({ genre }) => genre === "normale") + 1);

test("amounts by action are read by financeur, each cell once, with the totals at the end", () => {
  const tournee = retourner(prevus);
  if (!tournee) throw new Error("the grid of amounts can be turned round");
  expect(groupes(tournee)).toEqual(["État", "FIR", "ONDAM médico-social", "Département", "DTPJJ"]);
  expect(chemins(tournee).toSorted()).toEqual(chemins(prevus).toSorted());
  const premiere = tournee.lignes[1];
  expect(premiere).toMatchObject({ code: "A1", cellules: prevus.lignes[1]?.cellules });
  expect(totaux(tournee)).toEqual(totaux(prevus));
  expect(totaux(prevus).length).toBeGreaterThan(0);
});

test("a grid without groups, or whose groups differ, is not turned round", () => {
  for (const grille of grilles("indicateurs")) expect(retourner(grille)).toBeNull();
  const sansUne = { ...prevus, lignes: prevus.lignes.filter((_, rang) => rang !== 2) };
  expect(retourner(sansUne)).toBeNull();
});
