// The contracts compared: what is chosen, the map at the keyboard, the rows in order, the sums.
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { lu, ouvrir } from "../../essais";
import { comparaison } from "../../etat/france";
import { essai, fixtures } from "../../ipc/hote-essai";
import { ecrireRoute } from "../../navigation/route";

afterEach(() => comparaison.ecrire({ annee: null, mesure: null, exemples: false }));

async function arriver() {
  const ouvert = ouvrir("#/france");
  await screen.findByRole("heading", { level: 1, name: "France" });
  return ouvert;
}
const rangees = () => within(screen.getByRole("table", { name: "Contrats" })).getAllByRole("rowheader").map(({ textContent }) => textContent ?? "");

test("what is compared and the year are asked of the core", async () => {
  const { utilisateur, conteneur } = await arriver();
  await utilisateur.selectOptions(screen.getByLabelText("Comparer"), "État");
  await waitFor(() => expect(essai.appels("france_lire").at(-1)).toMatchObject({ mesure: "etat" }));
  await utilisateur.selectOptions(await screen.findByLabelText("Année"), "2023");
  await waitFor(() => expect(essai.appels("france_lire").at(-1)).toMatchObject({ mesure: "etat", annee: 2023 }));
  await utilisateur.click(screen.getByRole("checkbox", { name: /^Compter l’exemple/ }));
  await waitFor(() => expect(essai.appels("france_lire").at(-1)).toMatchObject({ exemples: true }));
  await expect(conteneur).toEtreAccessible();
});

test("the comparison is exported as it is looked at", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.selectOptions(screen.getByLabelText("Année"), "2023");
  await waitFor(() => expect(essai.appels("france_lire").at(-1)).toMatchObject({ annee: 2023 }));
  await utilisateur.click(await screen.findByRole("button", { name: "Exporter en Excel…" }));
  await screen.findAllByText(/^Comparaison enregistrée/);
  expect(essai.appels("france_exporter")).toHaveLength(1);
});

test("the map is one tab stop; arrows move on it, Enter leads to the contract", async () => {
  const { utilisateur } = await arriver();
  const { tuiles, lignes } = fixtures.france("avancement");
  const carte = screen.getByRole("group", { name: "Carte des territoires" });
  expect(within(carte).getAllByRole("button").filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  const nom = (code: string) => lu(`${code} ${tuile(code).en_clair}`);
  const tuile = (code: string) => tuiles.find((une) => une.code === code) ?? expect.fail(code);
  within(carte).getByRole("button", { name: nom("15") }).focus();
  await utilisateur.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(within(carte).getByRole("button", { name: nom("12") }));
  await utilisateur.keyboard("{Enter}");
  const dossier = lignes[tuile("12").lignes[0] ?? -1]?.dossier ?? "";
  expect(document.activeElement?.getAttribute("href")).toBe(ecrireRoute({ ecran: "dossier", id: dossier, partie: [] }));
});

test("a territory with two contracts leads to both, one without says so", async () => {
  const { utilisateur } = await arriver();
  const carte = screen.getByRole("group", { name: "Carte des territoires" });
  await utilisateur.click(within(carte).getByRole("button", { name: /^69 Rhône/ }));
  const region = screen.getByRole("region", { name: "Carte des territoires" });
  expect(within(region).getAllByRole("link")).toHaveLength(2);
  await utilisateur.click(within(carte).getByRole("button", { name: "01 Ain, pas de contrat" }));
  expect(within(region).getByRole("link", { name: "Créer un contrat" })).toBeTruthy();
});

test("rows are sorted by their value, what is not known last, and found by their region", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.selectOptions(screen.getByLabelText("Comparer"), "État");
  await waitFor(() => expect(screen.getAllByRole("columnheader", { name: "État" })).toHaveLength(2));
  const [, valeur] = screen.getAllByRole("button", { name: "État" });
  await utilisateur.click(valeur ?? expect.fail("the column of the value"));
  expect(rangees()[0]).toMatch(/^Corse/);
  expect(rangees().at(-1)).toMatch(/^Lozère/);
  const [, encore] = screen.getAllByRole("button", { name: "État" });
  await utilisateur.click(encore ?? expect.fail("the column of the value"));
  expect(rangees()[0]).toMatch(/^La Réunion/);
  expect(rangees().at(-1)).toMatch(/^Lozère/);
  await utilisateur.type(screen.getByRole("searchbox"), "auvergne rhone");
  await waitFor(() => expect(rangees().every((nom) => /^(Cantal|Haute-Loire|Puy-de-Dôme|Rhône)/.test(nom))).toBe(true));
});

test("each sum says what it is made of", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.selectOptions(screen.getByLabelText("Comparer"), "État");
  const { totaux } = fixtures.france("etat");
  const etat = totaux.find(({ groupe, libelle }) => groupe === "source" && libelle === "État") ?? expect.fail("a total of the State");
  const table = await screen.findByRole("table", { name: "Par financeur" });
  await waitFor(() => expect(within(table).getByRole("rowheader", { name: (nom) => nom.startsWith("État") }).textContent).toContain(etat.detail));
});

test("a machine without a contract says what to do", async () => {
  essai.repondre("france_lire", () => fixtures.france("vide"));
  await arriver();
  expect(screen.getByRole("heading", { name: "Aucun contrat à comparer" })).toBeTruthy();
  expect(screen.queryByRole("group", { name: "Carte des territoires" })).toBeNull();
});
