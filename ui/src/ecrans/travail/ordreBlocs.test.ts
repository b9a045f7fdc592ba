// The blocks of a fiche, as they are read.
import { expect, test } from "vitest";
import { fixtures } from "../../ipc/hote-essai";
import { blocsEnOrdre } from "./ordreBlocs";

const titres = (nom: "action" | "parties") =>
  blocsEnOrdre(fixtures.ecran(nom)).map((bloc) => ("formulaire" in bloc ? `${bloc.formulaire.rang} ${bloc.formulaire.titre}` : "liste" in bloc ? bloc.liste.titre : ""));

test("the steps of a fiche stand under the heading of its calendar, and nothing is lost", () => {
  const lus = titres("action");
  const debut = lus.indexOf("Calendrier de l’action");
  expect(lus.slice(debut, debut + 3)).toEqual(["Calendrier de l’action", "precision Appel à projets et autorisation", "precision Préfiguration hors les murs"]);
  expect(lus).toHaveLength(fixtures.ecran("action").blocs.length);
});

test("the other screens keep their order", () => {
  const ecran = fixtures.ecran("parties");
  expect(blocsEnOrdre(ecran)).toBe(ecran.blocs);
});
