// « Vérifier et exporter »: parts, blocking findings, files with their names.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ouvrir, vue } from "../../essais";
import { essai } from "../../ipc/hote-essai";

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

test("each file is saved from here", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Enregistrer en PDF\u00a0: Convention" }));
  await waitFor(() => expect(essai.appels("document_exporter")).toEqual([{ id: vue.id, document: { document: "convention", exercice: null, action: null } }]));
  await utilisateur.click(screen.getByRole("button", { name: "Enregistrer le dossier complet" }));
  await waitFor(() => expect(essai.appels("dossier_exporter")).toEqual([{ id: vue.id }]));
});

test("each fiche is printed alone, from a list that opens", async () => {
  const { utilisateur } = await arriver();
  const [premiere] = vue.fiches;
  if (!premiere) throw new Error("the example has fiches");
  await utilisateur.click(screen.getByText(/^Une fiche action seule/));
  await utilisateur.click(screen.getByRole("button", { name: `Enregistrer en PDF\u00a0: ${premiere.libelle}` }));
  await waitFor(() => expect(essai.appels("document_exporter")).toEqual([{ id: vue.id, document: premiere.demande }]));
  expect(premiere.demande.document).toBe("fiche");
});
