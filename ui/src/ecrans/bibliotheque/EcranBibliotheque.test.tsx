// Texts and rules: found by their words, read at the passage, each row leading to its rule.
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { App } from "../../App";
import { essai, fixtures } from "../../ipc/hote-essai";

afterEach(() => {
  cleanup();
  essai.reinitialiser();
});

async function ouvrir(adresse: string) {
  window.location.hash = adresse;
  render(<App />);
  return screen.findByRole("heading", { level: 1 }, { timeout: 10000 });
}

test("every text and every rule of the core is in the list", async () => {
  await ouvrir("#/textes");
  const { textes, regles } = fixtures.bibliotheque();
  const [liste, livret] = screen.getAllByRole("table");
  expect(within(liste!).getAllByRole("rowheader")).toHaveLength(textes.length);
  expect(within(livret!).getAllByRole("rowheader")).toHaveLength(regles.length);
});

test("words without accents find a passage of a text, which is shown under its title; others say that nothing answers", async () => {
  await ouvrir("#/textes");
  await userEvent.type(screen.getByRole("searchbox"), "doubler visites domicile");
  const rangee = await screen.findByRole("rowheader", { name: /Doubler d’ici 2022/ });
  expect(within(rangee).getByRole("link", { name: /première vague/ })).toBeDefined();
  await userEvent.clear(screen.getByRole("searchbox"));
  await userEvent.type(screen.getByRole("searchbox"), "zzz");
  expect(await screen.findByText(/^Aucun texte ni aucune règle ne correspond à « zzz »/)).toBeDefined();
  expect(screen.queryByRole("table")).toBeNull();
});

test("a text opens at the quotation that was asked for, which has the focus", async () => {
  await ouvrir("#/textes/secretariat-etat-2020-02-03/signature-1er-juillet");
  expect(document.activeElement?.tagName).toBe("MARK");
  expect(document.activeElement?.textContent).toBe("La date limite de signature de ces contrats est fixée au 1er juillet.");
});

test("a rule says what each framework says of it, and leads to the words", async () => {
  const titre = await ouvrir("#/regles/cofinancement-par-action");
  expect(titre.textContent).toBe("Le Département cofinance chaque action");
  const { avis } = fixtures.bibliotheque().regles.find(({ code }) => code === "cofinancement-par-action")!;
  expect(screen.getAllByRole("article")).toHaveLength(avis.length);
  const [premier] = screen.getAllByRole("link", { name: "Lire l’extrait" });
  const cite = avis.find(({ repere }) => repere !== null)!;
  expect(premier?.getAttribute("href")).toBe(`#/textes/${cite.texte}/${cite.repere}`);
});

test("a text that is gone says so, and leads back to the list", async () => {
  await ouvrir("#/textes/inconnu");
  expect(screen.getByRole("link", { name: "Tous les textes et toutes les règles" }).getAttribute("href")).toBe("#/textes");
});

const pli = () => screen.findByRole("button", { name: /pérennes/ });

test("back from a text, the finding that led to it is open and has the focus", async () => {
  const { id, constats } = fixtures.vue("cantal-2022-demo");
  await ouvrir(`#/dossier/${id}/ecran/financement`);
  await userEvent.click(await pli());
  const carte = (await pli()).closest("article");
  const lien = [...(carte?.querySelectorAll("a") ?? [])].find(({ href }) => /#\/(textes|regles)\//.test(href)) ?? expect.fail(`${constats.length} findings, none with a link`);
  await userEvent.click(lien);
  window.location.hash = lien.getAttribute("href") ?? "";
  await userEvent.click(await screen.findByRole("button", { name: "Revenir" }));
  await screen.findByRole("heading", { level: 1, name: /Plan de financement/ });
  await waitFor(() => expect(document.activeElement?.matches("article[data-constat]")).toBe(true));
  expect((await pli()).closest("article")).toBe(document.activeElement);
  expect((await pli()).getAttribute("aria-expanded")).toBe("true");
  expect(document.activeElement?.querySelector("details")?.open).toBe(true);
});
