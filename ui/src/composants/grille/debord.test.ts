// On which side a grid goes on.
import { expect, test } from "vitest";
import { coteCache } from "./debord";

test.each([
  [0, 700, 700, null],
  [0, 700, 701, null],
  [0, 700, 702, "droite"],
  [50, 700, 800, "deux"],
  [100, 700, 800, "gauche"],
] as const)("scrolled by %i in a box of %i, a table of %i", (decalage, large, contenu, attendu) => {
  expect(coteCache(decalage, large, contenu)).toBe(attendu);
});
