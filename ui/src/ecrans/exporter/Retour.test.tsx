// « Retour de la signature »: a file is looked at, told, and kept with the dossier.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { lu, ouvrir, vue } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

async function examiner() {
  const ouvert = ouvrir(`#/dossier/${vue.id}/exporter`);
  const section = await screen.findByRole("region", { name: "Retour de la signature" });
  await ouvert.utilisateur.click(within(section).getByRole("button", { name: "Examiner un PDF signé…" }));
  return { ...ouvert, section };
}

test("a signed file is told as the core tells it: what it is, each signature, what is missing, what nobody judges", async () => {
  const { section, conteneur } = await examiner();
  const { fichier, retour } = fixtures.rendu();
  expect(await within(section).findByText(lu(retour.resume))).toBeTruthy();
  expect(essai.appels("retour_choisir")).toEqual([{ id: vue.id }]);
  expect(within(section).getByRole("heading", { name: `Fichier examiné\u00a0: ${fichier}` })).toBeTruthy();
  expect(within(section).getByText(lu(retour.document.phrase))).toBeTruthy();
  const blocs = within(within(section).getByRole("list", { name: "Signatures du fichier" })).getAllByText(/./, { selector: "strong" });
  expect(blocs.map(({ textContent }) => textContent)).toEqual(retour.signatures.map(({ signataire }) => signataire));
  for (const { date, apres } of retour.signatures) {
    expect(within(section).getAllByText(lu(date)).length).toBeGreaterThan(0);
    expect(within(section).getAllByText(lu(apres)).length).toBeGreaterThan(0);
  }
  expect(within(section).getByText(lu(retour.restent[0]))).toBeTruthy();
  expect(within(section).getByText(lu(retour.limites))).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
});

test("it is joined once, listed, and undone with the rest", async () => {
  const { section, utilisateur, conteneur } = await examiner();
  await utilisateur.click(await within(section).findByRole("button", { name: "Joindre au dossier" }));
  expect(await within(section).findByText("Ce fichier est joint au dossier.")).toBeTruthy();
  expect(essai.appels("retour_joindre")).toEqual([{ id: vue.id, numero: 1 }]);
  const joints = within(section).getByRole("list", { name: "Fichiers joints au dossier" });
  expect(within(joints).getByText(lu(fixtures.rendu().titre ?? ""))).toBeTruthy();
  expect(within(section).queryByRole("button", { name: "Joindre au dossier" })).toBeNull();
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(within(joints).getByRole("button", { name: /^Enregistrer une copie…\s: Convention/ }));
  await waitFor(() => expect(essai.appels("piece_exporter")).toEqual([{ id: vue.id, piece: "rendu", suite: "garder" }]));
  await utilisateur.click(within(joints).getByRole("button", { name: /^Enregistrer et ouvrir…\s: Convention/ }));
  await waitFor(() => expect(essai.appels("piece_exporter")[1]).toEqual({ id: vue.id, piece: "rendu", suite: "ouvrir" }));
  expect((await screen.findAllByText(/^Copie enregistrée/)).length).toBeGreaterThan(0);
  await utilisateur.keyboard("{Control>}z{/Control}");
  expect(await within(section).findByRole("button", { name: "Joindre au dossier" })).toBeTruthy();
  expect(within(section).queryByRole("list", { name: "Fichiers joints au dossier" })).toBeNull();
});

test("an anomaly shows why", async () => {
  essai.repondre("retour_choisir", () => fixtures.rendu(".anomalie"));
  const { section, conteneur } = await examiner();
  const { retour } = fixtures.rendu(".anomalie");
  expect((await within(section).findByText(lu(retour.resume))).getAttribute("data-verdict")).toBe("anomalie");
  await expect(conteneur).toEtreAccessible();
});

test("a document of another dossier is not joined here", async () => {
  essai.repondre("retour_choisir", () => ({ ...fixtures.rendu(".anomalie"), titre: null }));
  const { section } = await examiner();
  expect(await within(section).findByText(/ouvrez le dossier dont il vient/)).toBeTruthy();
  expect(within(section).queryByRole("button", { name: "Joindre au dossier" })).toBeNull();
});

test("a file that cannot be read says so; a dialog that is closed changes nothing", async () => {
  const { section, utilisateur } = await examiner();
  const { resume } = fixtures.rendu().retour;
  const bouton = within(section).getByRole("button", { name: "Examiner un PDF signé…" });
  expect(await within(section).findByText(lu(resume))).toBeTruthy();
  essai.repondre("retour_choisir", () => null);
  await utilisateur.click(bouton);
  await waitFor(() => expect(essai.appels("retour_choisir")).toHaveLength(2));
  expect(within(section).getByText(lu(resume))).toBeTruthy();
  essai.refuser("retour_choisir", { code: "fichier", message: "Ce fichier n’est pas un PDF. Choisissez le fichier PDF qui est revenu de la signature." });
  await utilisateur.click(bouton);
  expect(await within(section).findByText(/n’est pas un PDF/)).toBeTruthy();
  expect(within(section).queryByText(lu(resume))).toBeNull();
});
