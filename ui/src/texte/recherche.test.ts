// Words and figures are found as people type them.
import { expect, test } from "vitest";
import { repond } from "./recherche";

const donnee = "182\u202f350,50\u00a0€ Fiche A6 – ONDAM médico-social 2023, montant prévu";

test.each([["182 350"], ["182350"], ["182\u00a0350,50 €"], ["ondam 2023"], ["2023 ONDAM"], ["medico prevu"], ["montant"], ["2023 182 350"], ["182 3"], [""]])("« %s » is found", (cherche) => {
  expect(repond(donnee, cherche)).toBe(true);
});

test.each([["182 351"], ["350 182"], ["ondam 2024"], ["notifié"]])("« %s » is not", (cherche) => {
  expect(repond(donnee, cherche)).toBe(false);
});

test("an apostrophe is one, straight or not; a year before an amount stays a year", () => {
  expect(repond("l’assemblée", "l'assemblee")).toBe(true);
  expect(repond("État 2022 600\u202f000\u00a0€", "600000 2022")).toBe(true);
});
