// Ctrl+K: places, commands and words, by the keyboard alone.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { adresseDossier, adresseEcran, demo, lu, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";
import { recents, retenirRecent } from "./recents";

const champ = () => screen.findByRole("combobox", { name: /^Dossier, fiche, article/ });
const choisie = async () => document.getElementById((await champ()).getAttribute("aria-activedescendant") ?? "")?.textContent ?? "";
const cellule = () => document.querySelector<HTMLElement>('[data-position="0-1"]') as HTMLElement;
const dialogue = () => screen.queryByRole("dialog", { name: "Aller à, chercher" });

async function appeler(hash = "#/") {
  const ouvert = ouvrir(hash);
  await screen.findByRole("heading", { level: 1 });
  await utiliser(ouvert.utilisateur);
  return ouvert;
}
async function utiliser(utilisateur: ReturnType<typeof ouvrir>["utilisateur"]) {
  await utilisateur.keyboard("{Control>}k{/Control}");
  const saisie = await champ();
  await waitFor(() => expect(document.activeElement).toBe(saisie));
}

test("it opens on commands and dossiers, is accessible, and Escape closes it", async () => {
  const { utilisateur } = await appeler();
  await expect(dialogue() as HTMLElement).toEtreAccessible();
  expect(screen.getByRole("group", { name: "Dossiers" })).toBeTruthy();
  expect(screen.getByRole("option", { name: /^Créer un dossier/ })).toBeTruthy();
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(dialogue()).toBeNull());
});

test("so does the button of the top bar", async () => {
  const { utilisateur } = ouvrir("#/");
  await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  await utilisateur.click(await screen.findByRole("button", { name: "Chercher" }));
  expect(await champ()).toBeTruthy();
});

test("a few letters and Enter lead to a part of the open dossier", async () => {
  const { utilisateur } = await appeler(`#/dossier/${demo.id}`);
  await utilisateur.keyboard("calend");
  expect(await choisie()).toMatch(/^Calendrier/);
  await utilisateur.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 1, name: /Calendrier$/ });
  expect(dialogue()).toBeNull();
});

test("a command acts as its key does, and the arrows go round", async () => {
  const { utilisateur } = await appeler();
  await utilisateur.keyboard("texte taille");
  expect(await choisie()).toMatch(/^Affichage/);
  await utilisateur.keyboard("{ArrowUp}");
  expect(await choisie()).toMatch(/^Taille ordinaire/);
  await utilisateur.keyboard("{ArrowDown}{Enter}");
  expect(await screen.findByRole("dialog", { name: "Affichage" })).toBeTruthy();
});

test("words are found in the texts, with what is around them, and lead to their passage", async () => {
  const { utilisateur } = await appeler(`#/dossier/${demo.id}`);
  await utilisateur.keyboard("médicalisée");
  const [premier] = fixtures.recherche().trouves;
  if (!premier) throw new Error("the fixture finds something");
  const textes = await screen.findByRole("group", { name: "Dans les textes" });
  expect(within(textes).getAllByRole("option")).toHaveLength(fixtures.recherche().trouves.length);
  expect(essai.appels("dossiers_chercher").at(-1)).toEqual({ mots: "médicalisée", dossier: demo.id });
  expect(within(textes).getAllByRole("option")[0]?.querySelector("mark")?.textContent).toBe(premier.extrait.find(({ trouve }) => trouve)?.texte);
  await utilisateur.click(within(textes).getAllByRole("option")[0] as HTMLElement);
  await waitFor(() => expect(window.location.hash).toBe(`#/dossier/${premier.dossier}/ecran/${premier.ecran.ecran}/${premier.ecran.element}`));
  expect(dialogue()).toBeNull();
});

test("a letter gone wrong is said, and so is a search without an answer", async () => {
  const { utilisateur } = await appeler();
  await utilisateur.keyboard("médicalsée");
  expect(lu((await screen.findByText(/ne se trouvent nulle part/)).textContent)).toContain("« médicalisée »");
  await utilisateur.keyboard("xyz");
  expect(await screen.findByText(/^Rien ne correspond/)).toBeTruthy();
});

test("a search that fails says so and keeps the places", async () => {
  essai.refuser("dossiers_chercher", { code: "inattendu", message: "Panne." });
  const { utilisateur } = await appeler();
  await utilisateur.keyboard("réglages");
  expect(await screen.findByText(/^La recherche n’a pas pu se faire/)).toBeTruthy();
  expect(await choisie()).toMatch(/^Réglages/);
});

test("the screens seen last come first, once each", async () => {
  localStorage.removeItem("paraphe.recents");
  ouvrir(adresseEcran("calendrier"));
  await screen.findByRole("heading", { level: 1, name: /Calendrier$/ });
  const titre = document.title.replace(" - Paraphe", "");
  window.location.hash = adresseDossier;
  await waitFor(() => expect(recents()[0]).toEqual({ adresse: adresseEcran("calendrier"), titre: document.title === titre ? titre : `${titre} - Paraphe` }));
  retenirRecent({ adresse: "#/nouveau", titre: "Nouveau dossier" });
  retenirRecent({ adresse: adresseEcran("calendrier"), titre: "Encore" });
  expect(recents().filter(({ adresse }) => adresse === adresseEcran("calendrier"))).toHaveLength(1);
  expect(recents().some(({ adresse }) => adresse === "#/nouveau")).toBe(false);
  localStorage.setItem("paraphe.recents", "{");
  expect(recents()).toEqual([]);
  localStorage.removeItem("paraphe.recents");
});

test("opened from a cell that is being typed, it gives the focus back to the cell, which is saved", async () => {
  const { utilisateur } = ouvrir(`#/dossier/${demo.id}/ecran/financement`);
  await screen.findByRole("grid", { name: "Enveloppes notifiées" });
  cellule().focus();
  await utilisateur.keyboard("5{Control>}k{/Control}");
  await screen.findByRole("dialog");
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(cellule()));
  expect(essai.appels("dossier_saisir")).toHaveLength(1);
});
