// A file received: by a double click, by a second start, from the dialog; looked at before it is taken in.
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { ouvrir, vue } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

const recu = fixtures.recu();

test("a file given at the start is shown, and nothing is written until asked", async () => {
  essai.repondre("recu_vue", fixtures.recu);
  const { utilisateur, conteneur } = ouvrir("#/");
  await screen.findByRole("heading", { level: 1, name: "Dossier reçu" });
  expect(screen.getByText(recu.titre)).toBeTruthy();
  expect(screen.getByText(recu.contenu)).toBeTruthy();
  expect(essai.appels("recu_importer")).toEqual([]);
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(screen.getByRole("button", { name: "Importer dans mes dossiers" }));
  expect(await screen.findByRole("heading", { level: 1, name: vue.titre })).toBeTruthy();
  expect(essai.appels("recu_importer")).toEqual([{ numero: recu.numero, comment: "ajouter" }]);
});

test("a second start hands its file over to the window that is there", async () => {
  ouvrir("#/");
  await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  essai.repondre("recu_vue", fixtures.recu);
  essai.arriver("fichier-recu", null);
  expect(await screen.findByRole("heading", { level: 1, name: "Dossier reçu" })).toBeTruthy();
});

test("a dossier that is already there can be kept, replaced, or both kept", async () => {
  essai.repondre("recu_vue", fixtures.recuDeja);
  const { utilisateur, conteneur } = ouvrir("#/recu");
  await screen.findByRole("heading", { level: 2, name: "Ce dossier est déjà dans votre liste" });
  expect(screen.getByText(/Le fichier reçu en diffère par/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Importer dans mes dossiers" })).toBeNull();
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(screen.getByRole("button", { name: "Remplacer le mien par celui-ci" }));
  await waitFor(() => expect(essai.appels("recu_importer")).toEqual([{ numero: fixtures.recuDeja().numero, comment: "remplacer" }]));
});

test("a file can be left aside", async () => {
  essai.repondre("recu_vue", fixtures.recu);
  const { utilisateur } = ouvrir("#/recu");
  await utilisateur.click(await screen.findByRole("button", { name: "Ne pas importer" }));
  expect(await screen.findByText("Fichier laissé de côté. Rien n’a été enregistré.")).toBeTruthy();
  expect(essai.appels("recu_laisser")).toHaveLength(1);
  expect(essai.appels("recu_importer")).toEqual([]);
});

test("a file that cannot be read is said, and the list stays", async () => {
  essai.refuser("recu_vue", { code: "refus", message: "« envoi.paraphe » est incomplet ou abîmé. Demandez un nouvel envoi du fichier." });
  ouvrir("#/");
  const avis = await screen.findByRole("region", { name: "Erreur" });
  expect(avis.textContent).toContain("incomplet ou abîmé");
  expect(await screen.findByRole("heading", { level: 1, name: "Dossiers" })).toBeTruthy();
});

test("another file that comes while one is shown takes its place", async () => {
  essai.repondre("recu_vue", fixtures.recu);
  const { utilisateur } = ouvrir("#/recu");
  expect(await screen.findByText(recu.titre)).toBeTruthy();
  essai.repondre("recu_vue", () => ({ ...fixtures.recu(), numero: 2, titre: "Un autre contrat" }));
  essai.arriver("fichier-recu", null);
  expect(await screen.findByText("Un autre contrat")).toBeTruthy();
  expect(screen.queryByText(recu.titre)).toBeNull();
  await utilisateur.click(screen.getByRole("button", { name: "Importer dans mes dossiers" }));
  await waitFor(() => expect(essai.appels("recu_importer")).toEqual([{ numero: 2, comment: "ajouter" }]));
});
