// The screen of checks: every finding, by severity, filtered.
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { ouvrir, vue, vueBloquee } from "../../essais";
import { essai } from "../../ipc/hote-essai";

async function arriver() {
  const ouvert = ouvrir(`#/dossier/${vue.id}/controles`);
  await screen.findByRole("heading", { level: 1, name: "Contrôles" });
  return ouvert;
}
const cartes = () => screen.getAllByRole("article");

test("every finding is there, respected ones included, and none twice", async () => {
  const { conteneur } = await arriver();
  expect(cartes()).toHaveLength(vue.constats.length);
  expect(new Set(cartes().map((carte) => carte.dataset.constat)).size).toBe(vue.constats.length);
  expect(screen.getByText(new RegExp(`^${vue.nombre_de_regles}\\srègles vérifiées à \\d+\\sh\\s\\d\\d\\.`))).toBeTruthy();
  expect(screen.queryByText(/Aucun point à traiter/)).toBeNull();
  expect(screen.getByText(/règles vérifiées à .* Il reste à remplir\s: la description de 12 fiches/)).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
});

test("a dossier without a point to handle says so, with the number of rules that were run", async () => {
  essai.repondre("dossier_vue", () => ({
    ...vue,
    constats: vue.constats.filter(({ gravite }) => gravite === "respecte"),
    compte: { ...vue.compte, bloquants: 0, a_verifier: 0, informations: 0 },
    reste: null,
  }));
  await arriver();
  expect(screen.getByText(/règles vérifiées à .* Aucun point à traiter\./)).toBeTruthy();
});

test("part and source narrow the list, and the way back is there when nothing is left", async () => {
  essai.repondre("dossier_vue", () => vueBloquee);
  const { utilisateur } = await arriver();
  const bloquants = vueBloquee.constats.filter(({ gravite }) => gravite === "bloquant");
  await utilisateur.selectOptions(screen.getByRole("combobox", { name: "Source" }), vue.constats[0]?.source?.nature ?? "");
  for (const carte of cartes()) {
    const constat = vue.constats.find(({ cle }) => cle === carte.dataset.constat);
    expect(constat?.source?.nature).toBe(vue.constats[0]?.source?.nature);
  }
  await utilisateur.selectOptions(screen.getByRole("combobox", { name: "Source" }), "");
  await utilisateur.click(screen.getByRole("radio", { name: new RegExp(`^Bloquants\\s: ${bloquants.length}$`) }));
  expect(cartes()).toHaveLength(bloquants.length);
  // A part without a finding of that severity.
  const vide = vue.parties.find(({ chemins }) => !bloquants.some((c) => c.chemins.some((chemin) => chemins.some((racine) => chemin === racine || chemin.startsWith(`${racine}/`)))));
  await utilisateur.selectOptions(screen.getByRole("combobox", { name: "Partie du dossier" }), vide?.libelle ?? "");
  expect(screen.queryAllByRole("article")).toEqual([]);
  await utilisateur.click(screen.getByRole("button", { name: "Tout montrer" }));
  await waitFor(() => expect(cartes()).toHaveLength(vue.constats.length));
});

test("F8 goes through them", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.keyboard("{F8}");
  expect(document.activeElement).toBe(cartes()[0]);
});
