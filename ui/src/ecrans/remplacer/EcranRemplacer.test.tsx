// Words found in the whole dossier, and replaced where it is asked.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { demo, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

const toutes = fixtures.occurrences().textes.flatMap(({ corrections }) => corrections.map(({ cle }) => cle));
const trouves = () => [...document.querySelectorAll<HTMLElement>("[data-correction]")];
const champ = (nom: string) => screen.getByRole(nom === "Chercher" ? "searchbox" : "textbox", { name: nom });

async function arriver() {
  const ouvert = ouvrir(`#/dossier/${demo.id}/remplacer`);
  await screen.findByRole("heading", { level: 1, name: "Chercher et remplacer" });
  return ouvert;
}

test("words are found as they are typed, and nothing is written", async () => {
  const { utilisateur, conteneur } = await arriver();
  expect(screen.getByText("Écrivez les mots à chercher.")).toBeTruthy();
  await utilisateur.type(champ("Chercher"), "médicalisée");
  await waitFor(() => expect(trouves()).toHaveLength(toutes.length));
  expect(screen.getByText(/^2 passages trouvés\./)).toBeTruthy();
  expect(essai.appels("dossier_occurrences").at(-1)).toEqual({ id: demo.id, mots: "médicalisée", casse: false, entier: false });
  expect(within(trouves()[0] as HTMLElement).getByText("médicalisée").tagName).toBe("MARK");
  expect(screen.queryByRole("button", { name: /^Remplacer/ })).toBeNull();
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(screen.getByRole("checkbox", { name: "Mots entiers seulement" }));
  await waitFor(() => expect(essai.appels("dossier_occurrences").at(-1)).toMatchObject({ entier: true }));
});

test("one passage is replaced, the focus goes to the next; then all the others", async () => {
  const { utilisateur, conteneur } = await arriver();
  await utilisateur.type(champ("Chercher"), "médicalisée");
  await utilisateur.type(champ("Remplacer par"), "soignante");
  await waitFor(() => expect(trouves()).toHaveLength(toutes.length));
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(within(trouves()[0] as HTMLElement).getByRole("button", { name: /^Remplacer «\smédicalisée\s» par «\ssoignante\s»$/ }));
  await waitFor(() => expect(essai.appels("dossier_remplacer")).toEqual([{ recherche: { id: demo.id, mots: "médicalisée", casse: false, entier: false }, par: "soignante", cles: [toutes[0]] }]));
  await waitFor(() => expect(trouves()).toHaveLength(toutes.length - 1));
  await waitFor(() => expect(document.activeElement?.closest<HTMLElement>("[data-correction]")?.dataset.correction).toBe(toutes[1]));
  await utilisateur.click(screen.getByRole("button", { name: "Remplacer ce passage" }));
  await waitFor(() => expect(trouves()).toHaveLength(0));
  expect((await screen.findAllByText(/^Aucun texte ne contient/)).length).toBeGreaterThan(0);
  await waitFor(() => expect(document.activeElement).toBe(champ("Chercher")));
});

test("a refusal is said, and the passages stay", async () => {
  essai.refuser("dossier_remplacer", { code: "refus", message: "Ce contrat est signé." });
  const { utilisateur } = await arriver();
  await utilisateur.type(champ("Chercher"), "médicalisée");
  await utilisateur.type(champ("Remplacer par"), "x");
  await utilisateur.click(await screen.findByRole("button", { name: "Remplacer les 2 passages" }));
  expect((await screen.findByRole("region", { name: "Erreur" })).textContent).toContain("Ce contrat est signé.");
  expect(trouves()).toHaveLength(toutes.length);
});

test("an archived dossier is searched, and offers nothing to replace", async () => {
  essai.repondre("dossier_vue", () => ({ ...demo, modifiable: false }));
  const { utilisateur } = await arriver();
  await utilisateur.type(champ("Chercher"), "médicalisée");
  await waitFor(() => expect(trouves()).toHaveLength(toutes.length));
  expect((champ("Remplacer par") as HTMLInputElement).disabled).toBe(true);
  expect(screen.queryByRole("button", { name: /^Remplacer/ })).toBeNull();
});

test("Ctrl+H leads there from any screen of the dossier", async () => {
  const { utilisateur } = ouvrir(`#/dossier/${demo.id}`);
  await screen.findByRole("heading", { level: 1 });
  await utilisateur.keyboard("{Control>}h{/Control}");
  expect(await screen.findByRole("heading", { level: 1, name: "Chercher et remplacer" })).toBeTruthy();
  await utilisateur.keyboard("{Control>}h{/Control}");
  expect(document.activeElement).toBe(champ("Chercher"));
});
