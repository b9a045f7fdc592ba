// The map of tiles: every territory once, with its neighbours.
import { expect, test } from "vitest";
import { fixtures } from "../../ipc/hote-essai";
import { places, voisine } from "./tuiles";

test("each of the 101 territories has a place of its own", () => {
  const codes = fixtures.france("etat").tuiles.map(({ code }) => code);
  expect(codes).toHaveLength(101);
  expect([...places.keys()].toSorted()).toEqual(codes.toSorted());
  expect(new Set([...places.values()].map(({ colonne, rang }) => `${colonne}-${rang}`)).size).toBe(101);
});

test("the arrows go to the neighbour, and stay at the edge", () => {
  expect(voisine("15", "haut")).toBe("23");
  expect(voisine("15", "bas")).toBe("12");
  expect(voisine("62", "haut")).toBe("62");
});
