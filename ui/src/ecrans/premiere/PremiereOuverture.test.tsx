// The first opening: who writes, how it looks, the ways to begin; once only.
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

const BIENVENUE = "Bienvenue dans Paraphe";

async function arriver() {
  essai.repondre("accueil", fixtures.accueilVide);
  essai.repondre("reglages_lire", fixtures.reglages);
  const ouvert = ouvrir("#/");
  await screen.findByRole("heading", { level: 1, name: BIENVENUE });
  return ouvert;
}
const nom = () => screen.getByRole("textbox", { name: "Prénom et nom" });
const surLaListe = async () => {
  const titre = await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  expect(document.activeElement).toBe(titre);
};

test("it says what it asks for, the ways to begin, and nothing of the list", async () => {
  const { conteneur } = await arriver();
  expect(screen.getByRole("combobox", { name: "Vous travaillez pour" })).toBeTruthy();
  expect(screen.getByRole("radiogroup", { name: "Thème" })).toBeTruthy();
  expect(screen.getByRole("radiogroup", { name: "Taille du texte" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Créer un dossier" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Ouvrir un dossier reçu…" })).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /^Ouvrir l’exemple\s: / })).toHaveLength(fixtures.accueilVide().exemples.length);
  expect(screen.queryByText(/^Aucun dossier/)).toBeNull();
  await expect(conteneur).toEtreAccessible();
});

test("the size of the text changes at once", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("radio", { name: "Grande" }));
  expect(document.documentElement.dataset.taille).toBe("grande");
  await utilisateur.click(screen.getByRole("radio", { name: "Ordinaire" }));
});

test("without a name nothing begins: the field says so", async () => {
  const { utilisateur } = await arriver();
  for (const voie of ["Créer un dossier", "Ouvrir un dossier reçu…"]) {
    await utilisateur.click(screen.getByRole("button", { name: voie }));
    expect(document.activeElement).toBe(nom());
    expect(screen.getByText("Indiquez votre prénom et votre nom.")).toBeTruthy();
  }
  expect(essai.appels("reglages_definir")).toEqual([]);
  expect(essai.appels("recu_choisir")).toEqual([]);
});

test("with a name and a party, a dossier is begun, and the screen does not come back", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.type(nom(), "Claire Vidal");
  await utilisateur.selectOptions(screen.getByRole("combobox", { name: "Vous travaillez pour" }), "ars");
  essai.repondre("reglages_lire", () => ({ ...fixtures.reglages(), nom: "Claire Vidal", partie: "ars" }));
  await utilisateur.click(screen.getByRole("button", { name: "Créer un dossier" }));
  await screen.findByRole("heading", { level: 1, name: "Nouveau dossier" });
  expect(essai.appels("reglages_definir")).toEqual([{ nom: "Claire Vidal", partie: "ars" }]);
  window.location.hash = "#/";
  await surLaListe();
});

test("an example opens at once", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.type(nom(), "Claire Vidal");
  await utilisateur.click(screen.getByRole("button", { name: /^Ouvrir l’exemple\s: Cantal, contrat 2022-2024/ }));
  await screen.findByRole("heading", { level: 1, name: fixtures.vue().titre });
  expect(essai.appels("exemple_ouvrir")).toEqual([{ nom: "cantal-2022" }]);
});

test("a received file that is given up leads to the list", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.type(nom(), "Claire Vidal");
  await utilisateur.click(screen.getByRole("button", { name: "Ouvrir un dossier reçu…" }));
  await surLaListe();
  await waitFor(() => expect(essai.appels("recu_choisir")).toHaveLength(1));
});

test("passed, it leads to the list, asks nothing there, and does not come back", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Passer cette étape" }));
  await surLaListe();
  expect(screen.queryByRole("region", { name: /^Qui écrit/ })).toBeNull();
  expect(localStorage.getItem("paraphe.premiere")).toBe("passee");
  window.location.hash = "#/reglages";
  await screen.findByRole("heading", { level: 1, name: "Réglages" });
  window.location.hash = "#/";
  await surLaListe();
});

test("passed with a name already typed, the name is kept", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.type(nom(), "Claire Vidal");
  await utilisateur.click(screen.getByRole("button", { name: "Passer cette étape" }));
  await surLaListe();
  expect(essai.appels("reglages_definir")).toMatchObject([{ nom: "Claire Vidal" }]);
});

test("left by another way, it keeps the name that was typed", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.type(nom(), "Claire Vidal");
  window.location.hash = "#/cadres";
  await screen.findByRole("heading", { level: 1, name: /Cadres/ });
  expect(essai.appels("reglages_definir")).toMatchObject([{ nom: "Claire Vidal" }]);
});

test("whoever has said a name never sees it, whatever the list", async () => {
  essai.repondre("accueil", fixtures.accueilVide);
  ouvrir("#/");
  await screen.findByText(/^Aucun dossier/);
  expect(screen.queryByRole("heading", { name: BIENVENUE })).toBeNull();
});

test("settings that cannot be read do not stand in the way", async () => {
  essai.repondre("accueil", fixtures.accueilVide);
  essai.refuser("reglages_lire", { code: "inattendu", message: "Les réglages n’ont pas pu être lus." });
  ouvrir("#/");
  expect(await screen.findByText(/^Aucun dossier/)).toBeTruthy();
});
