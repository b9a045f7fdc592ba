// The settings: who writes, how it looks, where the dossiers are.
import { screen, waitFor } from "@testing-library/react";
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

test("who writes changes, and an empty name is refused with a sentence", async () => {
  const { utilisateur } = await arriver();
  const nom = screen.getByRole("textbox", { name: "Prénom et nom" });
  await utilisateur.clear(nom);
  await utilisateur.click(screen.getByRole("button", { name: "Enregistrer" }));
  expect(screen.getByText("Indiquez votre prénom et votre nom.")).toBeTruthy();
  await utilisateur.type(nom, "Claire Vidal");
  await utilisateur.selectOptions(screen.getByRole("combobox", { name: "Vous travaillez pour" }), "prefet");
  await utilisateur.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(essai.appels("reglages_definir")).toEqual([{ nom: "Claire Vidal", partie: "prefet" }]));
  expect(await screen.findByText("Réglages enregistrés.", { selector: "section p" })).toBeTruthy();
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
