// The guided tour: from F1 to the last step, each step on its screen, left at any time.
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { demo, ouvrir } from "../essais";
import { chercherSuite } from "../etat/suite";
import { visite } from "../etat/visite";
import { essai } from "../ipc/hote-essai";
import { etapes } from "../textes/visite";

afterEach(() => visite.ecrire(null));

const bande = () => screen.findByRole("region", { name: "Premiers pas" });

async function commencer() {
  const ouvert = ouvrir("#/");
  await screen.findByRole("heading", { level: 1 });
  await chercherSuite();
  await ouvert.utilisateur.keyboard("{F1}");
  await ouvert.utilisateur.click(await screen.findByRole("button", { name: "Faire le tour de l’exemple" }));
  await bande();
  return ouvert;
}

test("F1 leads to the complete example, whose heading has the focus", async () => {
  const { conteneur } = await commencer();
  expect(essai.appels("exemple_ouvrir")).toEqual([{ nom: "cantal-2022-demo" }]);
  expect(window.location.hash).toBe(`#/dossier/${demo.id}`);
  await waitFor(() => expect(document.activeElement?.textContent).toBe(demo.titre));
  await expect(conteneur).toEtreAccessible();
});

test("every step has its screen, and the last one ends the tour", async () => {
  const { utilisateur } = await commencer();
  const vus = new Set<string>();
  for (const { titre } of etapes) {
    expect(await within(await bande()).findByRole("heading", { name: new RegExp(titre) })).toBeTruthy();
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByText(/n’existe pas|introuvable/)).toBeNull();
    vus.add(window.location.hash);
    await utilisateur.click(within(await bande()).getByRole("button", { name: /^(Étape suivante|Terminer)$/ }));
  }
  expect(vus.size).toBe(5);
  expect(screen.queryByRole("region", { name: "Premiers pas" })).toBeNull();
});

test("from elsewhere one press leads back to the screen of the step", async () => {
  const { utilisateur } = await commencer();
  window.location.hash = "#/reglages";
  await utilisateur.click(await screen.findByRole("button", { name: "Revenir à l’écran de l’étape" }));
  await waitFor(() => expect(window.location.hash).toBe(`#/dossier/${demo.id}`));
  await utilisateur.click(within(await bande()).getByRole("button", { name: "Quitter le tour" }));
  expect(visite.lire()).toBeNull();
});
