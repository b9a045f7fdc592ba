// The list of frameworks: what is known, what was received, what comes in and goes out as a file.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { lu, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

const { cadres, recus, ecartes } = fixtures.cadres();

async function arriver() {
  const ouvert = ouvrir("#/cadres");
  await screen.findByRole("heading", { level: 1, name: "Cadres" });
  return ouvert;
}

async function agir(utilisateur: Awaited<ReturnType<typeof arriver>>["utilisateur"], cadre: string, geste: string) {
  await utilisateur.click(screen.getByRole("button", { name: new RegExp(`^Actions.*${cadre}`) }));
  await utilisateur.click(await screen.findByRole("menuitem", { name: geste }));
}

test("each framework says what is known of it; files set aside say why", async () => {
  const { conteneur } = await arriver();
  for (const cadre of cadres) {
    const ligne = screen.getByRole("link", { name: cadre.libelle }).closest("tr");
    expect(ligne?.textContent).toContain(cadre.connaissance);
    expect(ligne?.textContent).toContain(cadre.origine);
  }
  expect(screen.getByText(lu(ecartes[0]?.message))).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
});

test("a rule that blocks no more is said with its framework", async () => {
  const avis = "Un contrôle y était bloquant sans qu’aucun texte lu l’impose.";
  essai.repondre("cadres_lire", () => ({ cadres: [{ ...(cadres[0] as (typeof cadres)[number]), avis }], recus: [], ecartes: [] }));
  await arriver();
  expect(screen.getByText(avis).closest("tr")?.textContent).toContain(cadres[0]?.libelle);
});

test("only a local framework can be removed, and it is asked twice", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: /^Actions.*Circulaire de 2020/ }));
  expect(await screen.findByRole("menuitem", { name: "Lire et compléter" })).toBeTruthy();
  expect(screen.queryByRole("menuitem", { name: "Retirer de ce poste…" })).toBeNull();
  await utilisateur.keyboard("{Escape}");
  await agir(utilisateur, "Instruction de 2025", "Retirer de ce poste…");
  const dialogue = await screen.findByRole("dialog", { name: /^Retirer ce cadre/ });
  expect(essai.appels("cadre_retirer")).toEqual([]);
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Retirer" }));
  await waitFor(() => expect(essai.appels("cadre_retirer")).toEqual([{ code: "2025" }]));
  await waitFor(() => expect(screen.queryByText("Sur ce poste")).toBeNull());
});

test("a framework that was received serves once it is adopted", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: new RegExp(`^Adopter.*${recus[0]?.libelle.slice(0, 19)}`) }));
  await waitFor(() => expect(essai.appels("cadre_adopter")).toEqual([{ code: recus[0]?.code }]));
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Reçus avec des dossiers" })).toBeNull());
});

test("a file is looked at before it is imported", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Importer un cadre…" }));
  const dialogue = await screen.findByRole("dialog", { name: "Cadre à importer" });
  expect(within(dialogue).getByText(lu(fixtures.cadreLu().place))).toBeTruthy();
  expect(essai.appels("cadre_importer")).toEqual([]);
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Importer" }));
  await waitFor(() => expect(essai.appels("cadre_importer")).toEqual([{ numero: fixtures.cadreLu().numero }]));
});

test("a file with faults tells all of them, and cannot be imported", async () => {
  essai.repondre("cadre_choisir", () => fixtures.cadreLu(".fautif"));
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Importer un cadre…" }));
  const dialogue = await screen.findByRole("dialog", { name: "Cadre à importer" });
  for (const { message } of fixtures.cadreLu(".fautif").fautes) expect(within(dialogue).getByText(lu(message))).toBeTruthy();
  expect(within(dialogue).queryByRole("button", { name: "Importer" })).toBeNull();
});

test("another year begins as a copy; what is missing is said beside its field", async () => {
  const { utilisateur } = await arriver();
  await agir(utilisateur, "Instruction de 2025", "Commencer une autre année par copie…");
  const dialogue = await screen.findByRole("dialog", { name: "Commencer une autre année" });
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Créer le cadre" }));
  expect(document.activeElement).toBe(within(dialogue).getByRole("textbox", { name: "Nom du cadre" }));
  expect(essai.appels("cadre_copier")).toEqual([]);
  await utilisateur.keyboard("Instruction de 2026");
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Créer le cadre" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Instruction de 2026" })).toBeTruthy();
  expect(essai.appels("cadre_copier")).toEqual([{ modele: "2025", code: "2026", libelle: "Instruction de 2026" }]);
});
