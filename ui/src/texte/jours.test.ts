// Days of the screens, read and written.
import { expect, test } from "vitest";
import { jourEcrit, jourLu } from "./jours";

test.each([
  ["15 octobre 2022", "15/10/2022"],
  ["1er\u00a0janvier 2022", "01/01/2022"],
  ["31/12/2024", "31/12/2024"],
  ["29 février 2024", "29/02/2024"],
])("%s is %s", (texte, attendu) => {
  const jour = jourLu(texte);
  expect(jour && jourEcrit(jour)).toBe(attendu);
});

test.each(["", "bientôt", "31 septembre 2022", "29/02/2023", "15 brumaire 2022", "15/13/2022"])("« %s » is no day", (texte) => {
  expect(jourLu(texte)).toBeNull();
});
