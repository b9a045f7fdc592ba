// The overview: page, margin, filters, failures.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { adresseDossier, ouvrir, vue, vueBloquee } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";
import { constatsDe } from "./selection";

const aTraiter = constatsDe(vue.constats, []).filter(({ gravite }) => gravite !== "respecte");
const respectes = vue.constats.filter(({ gravite }) => gravite === "respecte");
const partie = vue.parties.find(({ chemins }) => constatsDe(aTraiter, chemins).length > 0);
if (!partie) throw new Error("the example has a part with findings");
const lienConstats = () => screen.getByRole("link", { name: new RegExp(`voir les constats, ${partie.libelle}$`) });

async function arriver() {
  const ouvert = ouvrir(adresseDossier);
  await screen.findByRole("heading", { level: 1, name: vue.titre });
  return { ...ouvert, marge: screen.getByRole("complementary", { name: "Constats" }) };
}

test("the page shows the strip, the parts, the money, and names the window", async () => {
  const { conteneur } = await arriver();
  expect(screen.getByText(vue.chapo)).toBeTruthy();
  const frise = screen.getByRole("region", { name: "Étapes du dossier" });
  expect(within(frise).getAllByRole("listitem")).toHaveLength(vue.frise.length);
  const parties = screen.getByRole("table", { name: /Parties du dossier/ });
  for (const { libelle } of vue.parties) expect(within(parties).getByRole("link", { name: libelle })).toBeTruthy();
  expect(screen.getByRole("img", { name: vue.cofinancements.description.replaceAll("\u202f", "\u00a0") })).toBeTruthy();
  await waitFor(() => expect(document.title).toBe(`${vue.nom_court} - Paraphe`));
  await expect(conteneur).toEtreAccessible();
});

test("without any notified amount, a sentence takes the place of the table", async () => {
  essai.repondre("dossier_vue", () => ({ ...vue, cofinancements: { ...vue.cofinancements, lignes: [] } }));
  await arriver();
  const argent = screen.getByRole("region", { name: "Cofinancements notifiés" });
  expect(within(argent).getByText(/^Aucun montant notifié pour l’instant\./)).toBeTruthy();
  expect(within(argent).queryByRole("table")).toBeNull();
});

test.each([
  ["controles", "Contrôles"],
  ["exporter", "Vérifier et exporter"],
])("the plan brings its line under the eyes on the screens that look at the whole dossier: %s", async (ecran, libelle) => {
  const vues = vi.spyOn(Element.prototype, "scrollIntoView");
  ouvrir(`${adresseDossier}/${ecran}`);
  await screen.findByRole("heading", { level: 1, name: libelle });
  await waitFor(() => expect(vues.mock.contexts.map((element) => (element as Element).textContent)).toContain(libelle));
  vues.mockRestore();
});

test("the margin shows what is to treat, and folds what is respected", async () => {
  const { utilisateur, marge } = await arriver();
  const titres = within(marge).getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(titres).toEqual(aTraiter.map(({ titre }) => titre.replaceAll("\u202f", "\u00a0")));
  const depliant = within(marge).getByRole("button", { name: /règles? respectées?/ });
  expect(depliant.getAttribute("aria-expanded")).toBe("false");
  await utilisateur.click(depliant);
  expect(within(marge).getAllByRole("article")).toHaveLength(aTraiter.length + respectes.length);
});

test("the severity filter keeps one severity", async () => {
  essai.repondre("dossier_vue", () => vueBloquee);
  const { utilisateur, marge } = await arriver();
  await utilisateur.click(within(marge).getByRole("radio", { name: "Bloquants\u00a0: 1" }));
  expect(within(marge).getAllByRole("article")).toHaveLength(1);
  await utilisateur.click(within(marge).getByRole("radio", { name: /^Tout/ }));
  expect(within(marge).getAllByRole("article")).toHaveLength(aTraiter.length);
});

test("a source opens on the exact words and their reliability", async () => {
  const { utilisateur, marge } = await arriver();
  const constat = aTraiter.find(({ source }) => source?.extrait);
  const carte = within(marge).getByRole("article", { name: (nom) => nom.endsWith((constat?.titre ?? "").replaceAll("\u202f", "\u00a0")) });
  await utilisateur.click(within(carte).getByText(constat?.source?.nature ?? ""));
  expect(carte.querySelector("blockquote")?.textContent).toContain(constat?.source?.extrait ?? "");
  expect(within(carte).getByText(constat?.source?.fiabilite ?? "")).toBeTruthy();
});

test("the plan and the parts open their screens", async () => {
  await arriver();
  const plan = screen.getByRole("navigation", { name: "Plan du dossier" });
  expect(within(plan).getByRole("link", { name: /Plan de financement(?! seul)/ }).getAttribute("href")).toBe(`${adresseDossier}/ecran/financement`);
  expect(screen.getByRole("link", { name: partie.libelle }).getAttribute("href")).toBe(`${adresseDossier}/ecran/${partie.ecran.ecran}`);
});

test("the checks of a part show its findings alone, say how many, and give a way back", async () => {
  const { utilisateur, marge } = await arriver();
  const attendus = constatsDe(aTraiter, partie.chemins);
  await utilisateur.click(lienConstats());
  const bande = await within(marge).findByText(new RegExp(`${partie.libelle}\\s: ${attendus.length}\\sconstats? à traiter`));
  expect(document.activeElement).toBe(bande);
  expect(within(marge).getAllByRole("article")).toHaveLength(attendus.length);
  await utilisateur.click(within(marge).getByRole("button", { name: "Tout afficher" }));
  await waitFor(() => expect(within(marge).getAllByRole("article")).toHaveLength(aTraiter.length));
  expect(window.location.hash).toBe(adresseDossier);
});

test("the main button goes to the first blocking finding", async () => {
  essai.repondre("dossier_vue", () => vueBloquee);
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: /^Traiter/ }));
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.gravite).toBe("bloquant"));
});

test("the main button shows again what a filter hid", async () => {
  essai.repondre("dossier_vue", () => vueBloquee);
  const { utilisateur, marge } = await arriver();
  await utilisateur.click(lienConstats());
  await within(marge).findByRole("button", { name: "Tout afficher" });
  await utilisateur.click(screen.getByRole("button", { name: /^Traiter/ }));
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.constat).toBe(aTraiter[0]?.cle));
  expect(within(marge).getAllByRole("article")).toHaveLength(aTraiter.length);
});

test("a dossier without anything to treat says so, and offers no empty button", async () => {
  const propre = { ...vue, constats: respectes, compte: { ...vue.compte, bloquants: 0, a_verifier: 0, informations: 0 } };
  essai.repondre("dossier_vue", () => propre);
  const { marge } = await arriver();
  expect(within(marge).getByText("Aucun point à traiter.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^(Traiter|Vérifier)/ })).toBeNull();
});

test("exporting the dossier says where it went", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Exporter le dossier…" }));
  expect((await screen.findByRole("region", { name: "Information" })).textContent).toContain("Dossier enregistré");
  expect(essai.appels("dossier_exporter")).toEqual([{ id: vue.id }]);
});

test("a dossier that is not there says what to do", async () => {
  const { conteneur } = ouvrir("#/dossier/absent");
  expect(await screen.findByRole("heading", { level: 1, name: "Le dossier n’a pas pu être ouvert" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Revenir aux dossiers" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Réessayer" })).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
});

test("the fixture counts what it lists", () => {
  const { compte, constats } = fixtures.vue();
  const nombre = (gravite: string) => constats.filter((constat) => constat.gravite === gravite).length;
  expect(compte).toMatchObject({ bloquants: nombre("bloquant"), a_verifier: nombre("a_verifier"), informations: nombre("information"), respectes: nombre("respecte") });
});
