// « Vérifier et exporter »: parts, blocking findings, files with their names.
import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { lu, ouvrir, vue } from "../../essais";
import type { ExportVue } from "../../ipc/generated/ExportVue";
import { essai, fixtures } from "../../ipc/hote-essai";

async function arriver() {
  const ouvert = ouvrir(`#/dossier/${vue.id}/exporter`);
  await screen.findByRole("heading", { level: 1, name: "Vérifier et exporter" });
  return ouvert;
}

test("the screen sums the dossier up and names the files to produce", async () => {
  const { conteneur } = await arriver();
  const fichiers = screen.getByRole("table", { name: "Fichiers à produire" });
  for (const { libelle, fichier } of vue.documents) {
    expect(within(fichiers).getByRole("rowheader", { name: libelle })).toBeTruthy();
    expect(within(fichiers).getByText(fichier)).toBeTruthy();
  }
  expect(within(fichiers).getByText(vue.fichier)).toBeTruthy();
  const bloquants = vue.constats.filter(({ gravite }) => gravite === "bloquant");
  expect(screen.queryAllByRole("article")).toHaveLength(bloquants.length);
  await expect(conteneur).toEtreAccessible();
});

test("« nothing blocks » never stands without what is left to fill in", async () => {
  expect(vue.compte.bloquants).toBe(0);
  await arriver();
  const titre = screen.getByRole("heading", { level: 2, name: /^Aucun point bloquant, mais le contrat n’est pas rempli\.$/ });
  expect(within(titre.closest("section") as HTMLElement).getByText(new RegExp(`^${lu(vue.reste)}`))).toBeTruthy();
});

test("a contract that is filled in is told that nothing blocks", async () => {
  essai.repondre("dossier_vue", () => ({ ...vue, reste: null }));
  await arriver();
  expect(screen.getByRole("heading", { level: 2, name: "Aucun point bloquant." })).toBeTruthy();
  expect(screen.queryByText(/Il reste à remplir/)).toBeNull();
});

test("each file is saved from here", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "PDF…\u00a0: Convention" }));
  await waitFor(() => expect(essai.appels("document_exporter")).toEqual([{ id: vue.id, document: { document: "convention", exercice: null, action: null, partie: null }, format: "pdf" }]));
  await utilisateur.click(screen.getByRole("button", { name: "Enregistrer le dossier complet" }));
  await waitFor(() => expect(essai.appels("dossier_exporter")).toEqual([{ id: vue.id }]));
});

test("each fiche is printed alone, from a list that opens", async () => {
  const { utilisateur } = await arriver();
  const [premiere] = vue.fiches;
  if (!premiere) throw new Error("the example has fiches");
  await utilisateur.click(screen.getByText(/^Une fiche action seule/));
  await utilisateur.click(screen.getByRole("button", { name: `PDF…\u00a0: ${premiere.libelle}` }));
  await waitFor(() => expect(essai.appels("document_exporter")).toEqual([{ id: vue.id, document: premiere.demande, format: "pdf" }]));
  expect(premiere.demande.document).toBe("fiche");
});

test("the sheet of each party is saved alone", async () => {
  const { utilisateur } = await arriver();
  const feuilles = vue.signature.filter(({ demande }) => demande.document === "feuille_de_signature");
  expect(feuilles.map(({ demande }) => demande.partie)).toEqual(["prefet", "ars", "departement"]);
  for (const { libelle } of feuilles) await utilisateur.click(screen.getByRole("button", { name: `PDF…\u00a0: ${lu(libelle)}` }));
  await waitFor(() => expect(essai.appels("document_exporter")).toEqual(feuilles.map(({ demande }) => ({ id: vue.id, document: demande, format: "pdf" }))));
});

test("a document leaves for a word processor too, and one that changed since says so", async () => {
  const { utilisateur } = await arriver();
  const ligne = screen.getByRole("rowheader", { name: "Convention" }).closest("tr") as HTMLElement;
  expect(await within(ligne).findByText("Le dossier a changé depuis")).toBeTruthy();
  expect(within(ligne).getByText(lu(fixtures.impressions()[0]?.quand))).toBeTruthy();
  await utilisateur.click(within(ligne).getByRole("button", { name: /^Word…\s: / }));
  await waitFor(() => expect(essai.appels("document_exporter")).toMatchObject([{ format: "docx" }]));
  await waitFor(() => expect(essai.appels("dossier_impressions").length).toBeGreaterThan(1));
});

test("the assembly's folder and the signature kit leave in one gesture each", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Enregistrer le dossier d’assemblée…" }));
  await waitFor(() => expect(essai.appels("liasse_exporter")).toEqual([{ id: vue.id, liasse: "assemblee" }]));
  const originaux = screen.getByRole("textbox", { name: "Nombre d’originaux" });
  await utilisateur.clear(originaux);
  await utilisateur.type(originaux, "4");
  await utilisateur.click(screen.getByRole("checkbox", { name: /case de paraphe/ }));
  await utilisateur.click(screen.getByRole("button", { name: "Enregistrer le kit de signature…" }));
  await waitFor(() => expect(essai.appels("liasse_exporter").at(-1)).toEqual({ id: vue.id, liasse: { signature: { exemplaires: "4", paraphes: false, recto_verso: false } } }));
});

test("several documents say how far they are, and can be stopped", async () => {
  const sortie: { finir?: (dit: ExportVue) => void } = {};
  essai.repondre("liasse_exporter", () => new Promise<ExportVue>((fin) => (sortie.finir = fin)));
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Enregistrer le dossier d’assemblée…" }));
  expect(screen.queryByRole("progressbar")).toBeNull();
  act(() => essai.arriver("liasse-avance", { rang: 3, total: 5, nom: "03-annexe-convention.pdf" }));
  const barre = await screen.findByRole("progressbar", { name: /^Document 3 sur 5\s: 03-annexe-convention.pdf$/ });
  expect(barre.getAttribute("value")).toBe("2");
  await utilisateur.click(screen.getByRole("button", { name: "Arrêter" }));
  expect(essai.appels("liasse_arreter")).toHaveLength(1);
  act(() => sortie.finir?.({ chemin: "/exemple/documents", message: "Arrêté : 3 documents enregistrés sur 5 dans « documents »." }));
  expect((await screen.findAllByText(/^Arrêté/)).length).toBeGreaterThan(0);
  expect(screen.queryByRole("progressbar")).toBeNull();
});

test("a fingerprint is typed back: what it is of is said, what is not one stays with why", async () => {
  const { utilisateur } = await arriver();
  const champ = screen.getByRole("textbox", { name: "Empreinte" }) as HTMLInputElement;
  await utilisateur.type(champ, "7K2M");
  await utilisateur.click(screen.getByRole("button", { name: "Chercher le document" }));
  expect(await screen.findByText(/n’est pas une empreinte/, { selector: "section p" })).toBeTruthy();
  expect(champ.value).toBe("7K2M");
  await utilisateur.type(champ, "4QXT");
  await utilisateur.click(screen.getByRole("button", { name: "Chercher le document" }));
  expect(await screen.findByText(lu(fixtures.empreinte().phrase), { selector: "section p" })).toBeTruthy();
});

test("a sheet is saved, then taken back once what it changes was read", async () => {
  const { utilisateur, conteneur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Excel…\u00a0: Plan de financement" }));
  await waitFor(() => expect(essai.appels("feuille_exporter")).toEqual([{ id: vue.id, feuille: "financement" }]));
  await utilisateur.click(screen.getByRole("button", { name: "Reprendre une feuille remplie…" }));
  const rendu = within(await screen.findByRole("group", { name: /^Plan de financement\s: lecture de/ }));
  expect(rendu.getByText(/devient 19/)).toBeTruthy();
  expect(rendu.getByText(/plus de deux décimales/)).toBeTruthy();
  expect(essai.appels("feuille_reprendre")).toEqual([]);
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(rendu.getByRole("button", { name: "Reprendre 1 case" }));
  await waitFor(() => expect(essai.appels("feuille_reprendre")).toEqual([{ id: vue.id, numero: 1 }]));
  await waitFor(() => expect(screen.queryByRole("group", { name: /^Plan de financement\s: lecture de/ })).toBeNull());
});
