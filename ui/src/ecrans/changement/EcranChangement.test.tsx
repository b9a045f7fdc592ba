// A change of framework: the account first, the new dossier only when asked.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { demo, lu, ouvrir, vue } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

const compte = fixtures.changement();

const lien = (nom: string) => screen.getAllByRole("link", { name: nom }).at(0)?.getAttribute("href");

async function choisir() {
  const ouvert = ouvrir(`#/dossier/${demo.id}/changement`);
  await ouvert.utilisateur.selectOptions(await screen.findByRole("combobox", { name: "Nouveau cadre" }), "2025");
  await screen.findByRole("heading", { level: 2, name: /^À décider/ });
  return ouvert;
}

test("the frameworks of this machine are offered, but not the one that the contract has", async () => {
  ouvrir(`#/dossier/${demo.id}/changement`);
  const choix = await screen.findByRole("combobox", { name: "Nouveau cadre" });
  const codes = within(choix).getAllByRole("option").map((option) => (option as HTMLOptionElement).value);
  expect(codes).toContain("2025");
  expect(codes).not.toContain(demo.cadre);
});

test("what is kept, lost and left to decide is read before anything is done, links with their source", async () => {
  const { conteneur } = await choisir();
  expect(essai.appels("dossier_changement")).toEqual([{ id: demo.id, vers: "2025" }]);
  for (const { phrase } of [...compte.a_decider, ...compte.perdu, ...compte.garde]) expect(screen.getAllByText(lu(phrase)).length).toBeGreaterThan(0);
  expect(screen.getAllByText(lu(compte.garde[0]?.provenance[0])).length).toBeGreaterThan(0);
  expect(essai.appels("dossier_changer_de_cadre")).toEqual([]);
  await expect(conteneur).toEtreAccessible();
});

test("once the new dossier is made, each point to decide leads to its screen there", async () => {
  essai.repondre("dossier_changer_de_cadre", () => ({ ...compte, dossier: vue.id }));
  const { utilisateur, conteneur } = await choisir();
  expect(screen.queryByRole("link", { name: "Financement" })).toBeNull();
  await utilisateur.click(screen.getByRole("button", { name: "Créer le nouveau dossier" }));
  const ouvrirNouveau = await screen.findByRole("link", { name: "Ouvrir le nouveau dossier" });
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  expect(essai.appels("dossier_changer_de_cadre")).toEqual([{ id: demo.id, vers: "2025" }]);
  expect(lien("Financement")).toBe(`#/dossier/${vue.id}/ecran/financement`);
  expect(lien("A1")).toMatch(new RegExp(`^#/dossier/${vue.id}/ecran/action/`));
  expect(lien("Cadre")).toBe("#/cadres/2025");
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(ouvrirNouveau);
  expect(await screen.findByRole("heading", { level: 1, name: vue.titre })).toBeTruthy();
});

test("a refusal is said, and can be tried again", async () => {
  essai.refuser("dossier_changement", { code: "inattendu", message: "Le cadre n’a pas pu être lu." });
  const { utilisateur } = ouvrir(`#/dossier/${demo.id}/changement`);
  await utilisateur.selectOptions(await screen.findByRole("combobox", { name: "Nouveau cadre" }), "2025");
  expect(await screen.findByText("Le cadre n’a pas pu être lu.")).toBeTruthy();
  essai.repondre("dossier_changement", () => compte);
  await utilisateur.click(screen.getByRole("button", { name: "Réessayer" }));
  await screen.findByRole("heading", { level: 2, name: /^À décider/ });
});

test("a dossier that was archived is read, not moved", async () => {
  essai.repondre("dossier_vue", () => ({ ...demo, modifiable: false }));
  ouvrir(`#/dossier/${demo.id}/changement`);
  expect(await screen.findByText(/^Ce dossier est rangé/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("combobox")).toBeNull());
});
