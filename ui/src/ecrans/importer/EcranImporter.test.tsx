// A file received: dropped, by a double click, by a second start, from the dialog; known by its kind, looked at before it is taken in.
import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { demo, ouvrir, vue } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

const recu = fixtures.recu();
const dossierRecu = () => fixtures.fichier({ dossier: fixtures.recu() }, "cher-2020.paraphe");
const dossierDeja = () => fixtures.fichier({ dossier: fixtures.recuDeja() }, "cantal-2022-demo.paraphe");

test("a file given at the start is shown, and nothing is written until asked", async () => {
  essai.repondre("recu_vue", dossierRecu);
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
  essai.repondre("recu_vue", dossierRecu);
  essai.arriver("fichier-recu", 0);
  expect(await screen.findByRole("heading", { level: 1, name: "Dossier reçu" })).toBeTruthy();
});

test("a dossier that is already there can be kept, replaced, or both kept", async () => {
  essai.repondre("recu_vue", dossierDeja);
  const { utilisateur, conteneur } = ouvrir("#/importer");
  await screen.findByRole("heading", { level: 2, name: "Ce dossier est déjà dans votre liste" });
  expect(screen.getByText(/Le fichier reçu en diffère par/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Importer dans mes dossiers" })).toBeNull();
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(screen.getByRole("button", { name: "Remplacer le mien par celui-ci" }));
  await waitFor(() => expect(essai.appels("recu_importer")).toEqual([{ numero: fixtures.recuDeja().numero, comment: "remplacer" }]));
});

test("a file can be left aside", async () => {
  essai.repondre("recu_vue", dossierRecu);
  const { utilisateur } = ouvrir("#/importer");
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
  essai.repondre("recu_vue", dossierRecu);
  const { utilisateur } = ouvrir("#/importer");
  expect(await screen.findByText(recu.titre)).toBeTruthy();
  essai.repondre("recu_vue", () => ({ numero: 2, fichier: "autre.paraphe", contenu: { dossier: { ...fixtures.recu(), numero: 2, titre: "Un autre contrat" } } }));
  essai.arriver("fichier-recu", 0);
  expect(await screen.findByText("Un autre contrat")).toBeTruthy();
  expect(screen.queryByText(recu.titre)).toBeNull();
  await utilisateur.click(screen.getByRole("button", { name: "Importer dans mes dossiers" }));
  await waitFor(() => expect(essai.appels("recu_importer")).toEqual([{ numero: 2, comment: "ajouter" }]));
});

test("without a file, the screen says where to drop one and what is taken in", async () => {
  essai.repondre("recu_choisir", dossierRecu);
  const { utilisateur, conteneur } = ouvrir("#/importer");
  await screen.findByRole("heading", { level: 1, name: "Importer un fichier" });
  expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual(["Dossier (.paraphe)", "Feuille remplie (.xlsx)", "PDF signé (.pdf)", "Cadre (.toml)"]);
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(screen.getByRole("button", { name: "Choisir un fichier…" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Dossier reçu" })).toBeTruthy();
});

test("a file held over the window is told what letting it go does; the others that came with it are named", async () => {
  ouvrir("#/");
  await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  act(() => essai.arriver("fichier-survole", true));
  expect(await screen.findByText("Lâchez le fichier : Paraphe montrera ce qu’il contient.")).toBeTruthy();
  essai.repondre("recu_vue", dossierRecu);
  act(() => essai.arriver("fichier-survole", false));
  act(() => essai.arriver("fichier-recu", 2));
  expect(await screen.findByRole("heading", { level: 1, name: "Dossier reçu" })).toBeTruthy();
  expect(screen.queryByText(/^Lâchez le fichier/)).toBeNull();
  expect(await screen.findByRole("region", { name: "Information" })).toHaveProperty("textContent", expect.stringMatching(/2 autres restent à déposer ensuite/));
});

test("a filled sheet is told inside its dossier, and taken in on the button", async () => {
  const groupes = [{ titre: "Repris (1)", a_traiter: false, phrases: ["D18 : 18 500,00 € devient 19 000,50 €."] }];
  const feuille = { numero: 7, fichier: "financement-rempli.xlsx", libelle: "Plan de financement", groupes, reprendre: "Reprendre 1 case" };
  essai.repondre("recu_vue", () => fixtures.fichier({ feuille: { dossier: demo.id, feuille } }, feuille.fichier));
  const { utilisateur, conteneur } = ouvrir("#/importer");
  await screen.findByRole("heading", { level: 1, name: "Feuille remplie" });
  expect(screen.getByText(/18 500,00 € devient 19 000,50 €/)).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(screen.getByRole("button", { name: "Reprendre 1 case" }));
  expect(await screen.findByRole("heading", { level: 1, name: demo.titre })).toBeTruthy();
  expect(essai.appels("feuille_reprendre")).toEqual([{ id: demo.id, numero: 7 }]);
  expect(essai.appels("recu_laisser")).toEqual([{ numero: 1 }]);
});

test("a PDF that says no dossier is given one, then told and joined", async () => {
  essai.repondre("recu_vue", () => fixtures.fichier("pdf_sans_dossier", "scan.pdf"));
  const { utilisateur, conteneur } = ouvrir("#/importer");
  await screen.findByRole("heading", { level: 1, name: "PDF reçu" });
  const choix = await screen.findAllByRole("radio");
  expect((screen.getByRole("button", { name: "Examiner pour ce dossier" }) as HTMLButtonElement).disabled).toBe(true);
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(choix[0]!);
  await utilisateur.click(screen.getByRole("button", { name: "Examiner pour ce dossier" }));
  await screen.findByRole("heading", { level: 1, name: "Retour de la signature" });
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(screen.getByRole("button", { name: "Joindre au dossier" }));
  expect(await screen.findByRole("link", { name: "Voir les fichiers joints" })).toBeTruthy();
  expect(essai.appels("retour_joindre")).toHaveLength(1);
});

test("a framework file is told as on its own screen, and taken in", async () => {
  const lu = fixtures.cadreLu();
  essai.repondre("recu_vue", () => fixtures.fichier({ cadre: lu }, lu.fichier));
  const { utilisateur, conteneur } = ouvrir("#/importer");
  await screen.findByRole("heading", { level: 1, name: "Cadre à importer" });
  expect(screen.getByRole("heading", { level: 2, name: lu.cadre?.libelle })).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(screen.getByRole("button", { name: "Importer" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Cadres" })).toBeTruthy();
  expect(essai.appels("cadre_importer")).toEqual([{ numero: lu.numero }]);
});
