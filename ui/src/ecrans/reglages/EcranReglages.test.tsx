// The settings: who writes, how it looks, where the dossiers are.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

async function arriver() {
  const ouvert = ouvrir("#/reglages");
  await screen.findByRole("heading", { level: 1, name: "Réglages" });
  return ouvert;
}

test("the screen says who writes and where the dossiers are", async () => {
  const { conteneur } = await arriver();
  expect((screen.getByRole("textbox", { name: "Prénom et nom" }) as HTMLInputElement).value).toBe("Camille Exemple");
  expect(screen.getByText(fixtures.reglages().dossier_des_donnees)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Réglages" }).getAttribute("aria-current")).toBe("page");
  await expect(conteneur).toEtreAccessible();
});

test("who writes is saved on leaving the field, and an empty name keeps the former one with a sentence", async () => {
  const { utilisateur } = await arriver();
  const nom = screen.getByRole("textbox", { name: "Prénom et nom" }) as HTMLInputElement;
  await utilisateur.clear(nom);
  await utilisateur.tab();
  expect(nom.value).toBe("Camille Exemple");
  expect(screen.getByText(/^Un nom est nécessaire\s: « Camille Exemple » reste/)).toBeTruthy();
  await utilisateur.clear(nom);
  await utilisateur.type(nom, "Claire Vidal");
  await utilisateur.tab();
  await waitFor(() => expect(essai.appels("reglages_definir")).toEqual([{ nom: "Claire Vidal", partie: "departement" }]));
  expect(await screen.findByText("Enregistré : Claire Vidal.", { selector: "section p" })).toBeTruthy();
  await utilisateur.selectOptions(screen.getByRole("combobox", { name: "Vous travaillez pour" }), "prefet");
  await utilisateur.tab();
  await waitFor(() => expect(essai.appels("reglages_definir").at(-1)).toEqual({ nom: "Claire Vidal", partie: "prefet" }));
});

test("a name being typed is saved when the screen is left, and before the window closes", async () => {
  const { utilisateur } = await arriver();
  const nom = screen.getByRole("textbox", { name: "Prénom et nom" });
  await utilisateur.type(nom, " Vidal");
  expect(await essai.fermer()).toBe(true);
  expect(essai.appels("reglages_definir")).toMatchObject([{ nom: "Camille Exemple Vidal" }]);
  await utilisateur.type(nom, "-Roux");
  window.location.hash = "#/";
  await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  expect(essai.appels("reglages_definir").at(-1)).toMatchObject({ nom: "Camille Exemple Vidal-Roux" });
});

test("asked at the head of another screen, a name that was typed goes with the screen that is left", async () => {
  essai.repondre("reglages_lire", fixtures.reglages);
  const { utilisateur } = ouvrir("#/cadres");
  await utilisateur.type(await screen.findByRole("textbox", { name: "Prénom et nom" }), "Claire Vidal");
  window.location.hash = "#/";
  await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  expect(essai.appels("reglages_definir")).toMatchObject([{ nom: "Claire Vidal" }]);
});

test("the logo of a contracting body is chosen, seen and taken out", async () => {
  const { utilisateur, conteneur } = await arriver();
  const logos = screen.getByRole("heading", { level: 2, name: "Logo" }).closest("section") as HTMLElement;
  expect(within(logos).queryByRole("img")).toBeNull();
  await utilisateur.click(within(logos).getByRole("button", { name: "Choisir une image… Logo\u00a0: Département du Cantal" }));
  expect(await within(logos).findByRole("img", { name: "Logo\u00a0: Département du Cantal" })).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(within(logos).getByRole("button", { name: "Retirer le logo\u00a0: Département du Cantal" }));
  await waitFor(() => expect(within(logos).queryByRole("img")).toBeNull());
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Choisir/);
});

test("a file that is no picture is refused with a sentence, and nothing changes", async () => {
  essai.refuser("logo_choisir", { code: "fichier", message: "« notes.docx » n’est pas une image. Choisissez un fichier PNG, JPEG ou SVG." });
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Choisir une image… Logo\u00a0: Département du Cantal" }));
  expect((await screen.findAllByText(/n’est pas une image/)).length).toBeGreaterThan(0);
  expect(screen.getByText("Aucun logo")).toBeTruthy();
});

test("the size of the text and the motion are kept on this machine", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("radio", { name: "Grande" }));
  await utilisateur.click(screen.getByRole("radio", { name: "Réduites" }));
  expect(document.documentElement.dataset).toMatchObject({ taille: "grande", mouvement: "reduit" });
  expect(JSON.parse(localStorage.getItem("paraphe.affichage") ?? "{}")).toMatchObject({ taille: "grande", mouvement: "reduit" });
  await utilisateur.click(screen.getByRole("radio", { name: "Ordinaire" }));
  expect(document.documentElement.dataset.taille).toBe("ordinaire");
});
