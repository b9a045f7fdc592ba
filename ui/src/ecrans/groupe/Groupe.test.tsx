// Several fiches changed alike: ticked, looked at, then changed by one operation.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { adresseEcran, demo, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

async function fenetreOuverte() {
  const { utilisateur } = ouvrir(adresseEcran("actions"));
  await utilisateur.click(await screen.findByRole("button", { name: "Modifier plusieurs fiches…" }));
  return { utilisateur, fenetre: within(await screen.findByRole("dialog", { name: "Modifier plusieurs fiches" })) };
}

test("nothing can be applied before fiches are ticked and a change is written; then each is seen before and after", async () => {
  const { utilisateur, fenetre } = await fenetreOuverte();
  const appliquer = () => fenetre.getByRole<HTMLButtonElement>("button", { name: /^Modifier \d/ });
  expect(appliquer().disabled).toBe(true);
  expect(fenetre.getByText("Cochez les fiches à changer.")).toBeTruthy();
  const [, premiere, deuxieme] = fenetre.getAllByRole("checkbox");
  await utilisateur.click(premiere as HTMLElement);
  await utilisateur.click(deuxieme as HTMLElement);
  expect(fenetre.getByText(/^Indiquez le changement/)).toBeTruthy();
  await utilisateur.type(fenetre.getByRole("textbox", { name: "Partenaire à ajouter" }), "Mission locale");
  const table = within(await fenetre.findByRole("table", { name: "Ce qui change" }));
  expect(table.getAllByRole("row").length).toBe(3);
  expect(table.getByText(/Agence régionale de santé ; Mission locale/)).toBeTruthy();
  expect(table.getByText(/^Déjà partenaire/)).toBeTruthy();
  await utilisateur.click(appliquer());
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const ids = fixtures
    .ecran("actions")
    .blocs.flatMap((bloc) => ("liste" in bloc && bloc.liste.chemin === "actions" ? bloc.liste.elements : []))
    .slice(0, 2)
    .map(({ chemin }) => chemin.slice("actions/".length));
  expect(essai.appels("dossier_liste")).toEqual([{ id: demo.id, operation: { grouper: { actions: ids, changement: { ajouter_partenaire: { nom: "Mission locale" } } } } }]);
});

test("all are ticked at once; a day that is none is refused beside its field", async () => {
  const { utilisateur, fenetre } = await fenetreOuverte();
  await utilisateur.click(fenetre.getByRole("checkbox", { name: "Toutes les fiches" }));
  expect(fenetre.getAllByRole<HTMLInputElement>("checkbox").every(({ checked }) => checked)).toBe(true);
  await utilisateur.selectOptions(fenetre.getByRole("combobox", { name: "Changement" }), "Changer la date de fin");
  const jour = fenetre.getByRole("textbox", { name: "Date de fin" });
  await utilisateur.type(jour, "bientôt");
  await fenetre.findByRole("textbox", { name: "Date de fin", description: /n’est pas une date/ });
  expect(fenetre.queryByRole("table")).toBeNull();
  await utilisateur.clear(jour);
  await utilisateur.type(jour, "31/12/2024");
  await fenetre.findByRole("table", { name: "Ce qui change" });
  expect(essai.appels("fiches_apercevoir").at(-1)).toMatchObject({ changement: { fin: { jour: "31/12/2024" } } });
});

test("where the plan no longer changes, several fiches are not changed either", async () => {
  const ecran = fixtures.ecran("actions");
  essai.repondre("ecran_vue", () => ({ ...ecran, blocs: ecran.blocs.map((bloc) => ("liste" in bloc ? { liste: { ...bloc.liste, fixe: true } } : bloc)) }));
  ouvrir(adresseEcran("actions"));
  await screen.findByRole("region", { name: "Actions du plan" });
  expect(screen.queryByRole("button", { name: "Modifier plusieurs fiches…" })).toBeNull();
});
