// The back-planning on the calendar screen: a date in, the last days out, and a file for the agenda.
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { adresseEcran, demo, lu, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

async function donner(jour: string) {
  const ouvert = ouvrir(adresseEcran("calendrier"));
  await ouvert.utilisateur.type(await screen.findByRole("textbox", { name: "Date de la séance" }), jour);
  await ouvert.utilisateur.tab();
  return ouvert;
}

test("without a session there is nothing to count; with one, every recipient has its last day", async () => {
  const { conteneur } = await donner("16/09/2022");
  const { titre, lignes } = fixtures.seance(".plan");
  const table = await screen.findByRole("table", { name: titre ?? "" });
  for (const { destinataire, dernier_jour } of lignes) {
    expect(table.textContent).toContain(destinataire);
    expect(table.textContent).toContain(dernier_jour);
  }
  expect(essai.appels("dossier_saisir")).toMatchObject([{ saisies: [{ chemin: "seance/jour", nature: "jour", texte: "16/09/2022" }] }]);
  await expect(conteneur).toEtreAccessible();
});

test("what is already too late is said first", async () => {
  await donner("24/06/2022");
  expect(await screen.findByText(lu(fixtures.seance(".tard").alerte), { selector: "p" })).toBeTruthy();
  expect(screen.getByText("Dépassé de 6 jours")).toBeTruthy();
});

test("a date that is not understood stays in its field, with why", async () => {
  await donner("bientôt");
  expect(await screen.findByText(/bientôt.*n’est pas une date/, { selector: "main p" })).toBeTruthy();
  expect((screen.getByRole("textbox", { name: "Date de la séance" }) as HTMLInputElement).value).toBe("bientôt");
  expect(screen.queryByRole("button", { name: "Exporter vers un agenda…" })).toBeNull();
});

test("a delay agreed with a recipient takes the place of the proposed one", async () => {
  const { utilisateur } = await donner("16/09/2022");
  await utilisateur.click(await screen.findByText("Changer les délais"));
  const ars = screen.getByRole("textbox", { name: "Agence régionale de santé, en jours ouvrés" });
  await utilisateur.clear(ars);
  await utilisateur.type(ars, "20");
  await utilisateur.tab();
  await waitFor(() => expect(essai.appels("dossier_saisir").at(-1)).toMatchObject({ libelle: "agence régionale de santé, en jours ouvrés, Avant la séance de l’assemblée", saisies: [{ chemin: "seance/delais/ars", texte: "20" }] }));
});

test("the last days leave for an agenda", async () => {
  const { utilisateur } = await donner("16/09/2022");
  await utilisateur.click(await screen.findByRole("button", { name: "Exporter vers un agenda…" }));
  await waitFor(() => expect(essai.appels("dossier_agenda")).toEqual([{ id: demo.id }]));
  expect(await screen.findByText(/^Agenda enregistré/, { selector: "section p" })).toBeTruthy();
});
