// Templates of fiches: kept from a fiche, used, renamed, taken out and put back on « Choix des actions ».
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { adresseEcran, demo, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

const modeles = () => fixtures.modeles();
const section = async () => within(await screen.findByRole("region", { name: "Modèles de fiches" }));

test("a fiche is kept under its title, or under another name when that one is taken", async () => {
  const { utilisateur } = ouvrir(adresseEcran("action/usema"));
  await utilisateur.click(await screen.findByRole("button", { name: "Enregistrer comme modèle…" }));
  const fenetre = within(await screen.findByRole("dialog", { name: "Enregistrer comme modèle" }));
  const nom = fenetre.getByRole<HTMLInputElement>("textbox", { name: "Nom du modèle" });
  expect(nom.value).toBe(fixtures.ecran("action").titre);
  await utilisateur.clear(nom);
  await utilisateur.click(fenetre.getByRole("button", { name: "Enregistrer le modèle" }));
  await fenetre.findByRole("textbox", { description: /Donnez un nom au modèle/ });
  expect(document.activeElement).toBe(nom);
  await utilisateur.type(nom, "Unité");
  await utilisateur.click(fenetre.getByRole("button", { name: "Enregistrer le modèle" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(essai.appels("modele_enregistrer").at(-1)).toEqual({ id: demo.id, action: "usema", nom: "Unité" });
});

test("nothing is shown of templates while there is none", async () => {
  ouvrir(adresseEcran("actions"));
  await screen.findByRole("region", { name: "Actions du plan" });
  await waitFor(() => expect(essai.appels("modeles_lire").length).toBe(1));
  expect(screen.queryByRole("region", { name: "Modèles de fiches" })).toBeNull();
});

test("a fiche is created from a template, with what is to be known of it", async () => {
  essai.garder(modeles());
  const [premier] = modeles();
  const remarque = "La fiche est créée sans : objectif H1.";
  essai.repondre("dossier_liste", () => ({ ...fixtures.retour(), refus: [], ajoute: "actions/usema", remarque }));
  const { utilisateur } = ouvrir(adresseEcran("actions"));
  await utilisateur.click((await section()).getByRole("button", { name: `Créer une fiche d’après «\u00a0${premier?.nom}\u00a0»` }));
  expect(essai.appels("dossier_liste")).toEqual([{ id: demo.id, operation: { ajouter: { chemin: "actions", modele: `modele:${premier?.id}` } } }]);
  await screen.findAllByText(new RegExp(remarque));
});

test("a template is renamed, taken out, and comes back", async () => {
  essai.garder(modeles());
  const noms = modeles().map(({ nom }) => nom);
  const { utilisateur } = ouvrir(adresseEcran("actions"));
  const liste = await section();
  await utilisateur.click(liste.getByRole("button", { name: new RegExp(`^Renommer\\s: ${noms[0]}`) }));
  const fenetre = within(await screen.findByRole("dialog", { name: "Renommer le modèle" }));
  const nom = fenetre.getByRole("textbox", { name: "Nom du modèle" });
  await utilisateur.clear(nom);
  await utilisateur.type(nom, `${noms[1]}`);
  await utilisateur.click(fenetre.getByRole("button", { name: "Enregistrer le modèle" }));
  await fenetre.findByRole("textbox", { description: /Un modèle s’appelle déjà/ });
  await utilisateur.clear(nom);
  await utilisateur.type(nom, "Autre nom");
  await utilisateur.click(fenetre.getByRole("button", { name: "Enregistrer le modèle" }));
  await liste.findByText("Autre nom");
  await utilisateur.click(liste.getByRole("button", { name: /^Supprimer le modèle\s: Autre nom/ }));
  const annuler = await liste.findByRole("button", { name: /^Annuler la suppression/ });
  await waitFor(() => expect(document.activeElement).toBe(annuler));
  await utilisateur.click(annuler);
  await liste.findByRole("button", { name: /^Supprimer le modèle\s: Autre nom/ });
});

test("where the plan no longer changes, a template stays, and begins nothing", async () => {
  essai.garder(modeles());
  const ecran = fixtures.ecran("actions");
  essai.repondre("ecran_vue", () => ({ ...ecran, blocs: ecran.blocs.map((bloc) => ("liste" in bloc ? { liste: { ...bloc.liste, fixe: true } } : bloc)) }));
  ouvrir(adresseEcran("actions"));
  const liste = await section();
  expect(liste.queryByRole("button", { name: /^Créer/ })).toBeNull();
  expect(liste.getAllByRole("button", { name: /^Renommer/ }).length).toBe(2);
});
