// What the host tells of a screen after an edit, put together with the screen that is held.
import { expect, test } from "vitest";
import { fixtures } from "../ipc/hote-essai";
import type { BlocEcran } from "../ipc/generated/BlocEcran";
import type { EcranMontre } from "../ipc/generated/EcranMontre";
import { rendre } from "./ecranRendu";

const tenu: EcranMontre = { ...fixtures.ecran("financement"), tour: 4 };
const pareils = tenu.blocs.map(() => "pareil" as const);
const rangGrille = tenu.blocs.findIndex((bloc) => "grille" in bloc);
const grille = (bloc: BlocEcran | undefined) => (bloc && "grille" in bloc ? bloc.grille : expect.fail("a grid"));

test("a whole screen takes the place of any other", () => {
  const entier = { ...tenu, titre: "Autre", tour: 9 };
  expect(rendre(undefined, { entier })).toBe(entier);
  expect(rendre(tenu, { entier })).toBe(entier);
});

test("only the rows that changed are new", () => {
  const avant = grille(tenu.blocs[rangGrille]).lignes;
  const [premiere, seconde] = avant;
  if (!premiere || !seconde) return expect.fail("the plan has rows");
  const ligne = { ...seconde, titre: "changée" };
  const suite = rendre(tenu, { change: { depuis: 4, tour: 5, blocs: pareils.map((pareil, rang) => (rang === rangGrille ? { lignes: [{ rang: 1, ligne }] } : pareil)) } });
  const apres = grille(suite?.blocs[rangGrille]).lignes;
  expect(suite?.tour).toBe(5);
  expect(apres[0]).toBe(premiere);
  expect(apres[1]).toBe(ligne);
  expect(apres).toHaveLength(avant.length);
  expect(avant[1]).toBe(seconde);
});

test("a block that changed whole is taken as it is, the others stay the same objects", () => {
  const entier: BlocEcran = { frise: { titre: "Autre" } };
  const suite = rendre(tenu, { change: { depuis: 4, tour: 5, blocs: [{ entier }, ...pareils.slice(1)] } });
  expect(suite?.blocs[0]).toBe(entier);
  expect(suite?.blocs[1]).toBe(tenu.blocs[1]);
});

test.each([
  ["another screen is held", { ...tenu, tour: 3 }, pareils],
  ["none is held", undefined, pareils],
  ["it has not as many blocks", tenu, pareils.slice(1)],
])("a change cannot be applied when %s", (_, ici, blocs) => {
  expect(rendre(ici, { change: { depuis: 4, tour: 5, blocs } })).toBeNull();
});
