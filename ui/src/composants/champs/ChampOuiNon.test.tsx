// A yes/no field: marked as the others are.
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Champ } from "./Champ";

const champ = { chemin: "parties/prefet/signe", libelle: "Signe le contrat", nature: "oui_non", valeur: "oui", options: [], aide: null, proposition: null, lecture_seule: false } as const;

test.each(["bloquant", "a_verifier"] as const)("a finding « %s » marks its box, and says why", (ton) => {
  render(<Champ champ={{ ...champ, options: [] }} ton={ton} constats={["constat-a"]} onSaisir={async () => true} />);
  const coche = screen.getByRole("checkbox", { name: "Signe le contrat" });
  expect(coche.dataset.ton).toBe(ton);
  expect(coche.getAttribute("aria-describedby")).toBe("constat-a");
});

test("without a finding it is plain", () => {
  render(<Champ champ={{ ...champ, options: [] }} ton={null} constats={[]} onSaisir={async () => true} />);
  expect(screen.getByRole("checkbox").dataset.ton).toBeUndefined();
});
