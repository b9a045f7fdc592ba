// The corrector: proposes, and writes what was accepted and nothing else.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { demo, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";
import { grouper, neChangeQueLesEspaces, raisons } from "./corrections";

const ecriture = fixtures.ecriture();
const toutes = ecriture.textes.flatMap(({ corrections }) => corrections.map(({ cle }) => cle));

async function arriver() {
  const ouvert = ouvrir(`#/dossier/${demo.id}/ecriture`);
  await screen.findByRole("heading", { level: 1, name: "Écriture" });
  await screen.findByRole("combobox", { name: "Montrer" });
  return ouvert;
}

const proposees = () => [...document.querySelectorAll<HTMLElement>("[data-correction]")];
const change = (avant: string, apres: string) => neChangeQueLesEspaces({ cle: "", debut: "", avant, apres, fin: "", raisons: [] });
const espaces = /Espaces insécables/;

test("every proposal is there with its reason, and nothing is written", async () => {
  const { conteneur } = await arriver();
  expect(proposees().map(({ dataset }) => dataset.correction)).toEqual(toutes);
  expect(essai.appels("dossier_corriger")).toEqual([]);
  await expect(conteneur).toEtreAccessible();
});

test("one is accepted, the focus goes to the next", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(within(proposees()[1] as HTMLElement).getByRole("button"));
  await waitFor(() => expect(essai.appels("dossier_corriger")).toEqual([{ id: demo.id, cles: [toutes[1]] }]));
  await waitFor(() => expect(proposees()).toHaveLength(toutes.length - 1));
  await waitFor(() => expect(document.activeElement?.closest<HTMLElement>("[data-correction]")?.dataset.correction).toBe(toutes[2]));
});

test("those of one reason are accepted together; the others stay", async () => {
  const { utilisateur } = await arriver();
  const [nom, nombre] = raisons(ecriture.textes)[0] ?? ["", 0];
  expect(nom).toMatch(espaces);
  await utilisateur.selectOptions(screen.getByRole("combobox", { name: "Montrer" }), nom);
  expect(proposees()).toHaveLength(nombre);
  await utilisateur.click(screen.getByRole("button", { name: new RegExp(`^Accepter les ${nombre} corrections montrées$`) }));
  await waitFor(() => expect(proposees()).toHaveLength(toutes.length - nombre));
  expect((essai.appels("dossier_corriger")[0] as { cles: string[] }).cles).toHaveLength(nombre);
});

test("a refusal is said and the proposals stay", async () => {
  essai.refuser("dossier_corriger", { code: "refus", message: "Ce contrat est signé." });
  const { utilisateur } = await arriver();
  await utilisateur.click(within(proposees()[0] as HTMLElement).getByRole("button"));
  expect((await screen.findByRole("region", { name: "Erreur" })).textContent).toContain("Ce contrat est signé.");
  expect(proposees()).toHaveLength(toutes.length);
});

test("an archived dossier is read, and offers nothing to accept", async () => {
  essai.repondre("dossier_vue", () => ({ ...demo, modifiable: false }));
  await arriver();
  expect(screen.queryByRole("button", { name: /^Accepter/ })).toBeNull();
});

test("texts of one name come together; a change of spaces is told from a change of words", () => {
  const titres = grouper(ecriture.textes.flatMap((texte) => [texte, texte])).map(({ titre }) => titre);
  expect(new Set(titres).size).toBe(titres.length);
  expect(titres).toHaveLength(new Set(ecriture.textes.map(({ titre }) => titre)).size);
  expect(titres).toContain("Plan de financement, observation de l’enveloppe État 2022");
  expect(change(". ", ".\u00a0")).toBe(true);
  expect(change("ARS", "agence régionale de santé (ARS)")).toBe(false);
});
