// The printed page beside the sheet: shown on demand, redrawn after each change, left by the keys of the findings.
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { adresseEcran, ouvrir } from "../../essais";
import { choisirCote } from "../../etat/cote";
import { essai, fixtures } from "../../ipc/hote-essai";

const apercu = fixtures.apercu();
afterEach(() => choisirCote("constats"));

async function arriver(ecran = "parties") {
  const ouvert = ouvrir(adresseEcran(ecran));
  await screen.findByRole("heading", { level: 1 });
  const bouton = screen.getByRole("button", { name: "Page à côté" });
  await ouvert.utilisateur.click(bouton);
  const cadre = await screen.findByRole("complementary", { name: `Page imprimée\u00a0: ${apercu.titre}` });
  return { ...ouvert, bouton, cadre, image: await within(cadre).findByRole("img") };
}

test("the page takes the place of the findings, and gives it back", async () => {
  const { utilisateur, bouton, conteneur, image } = await arriver();
  expect(image.getAttribute("src")).toMatch(/^blob:/);
  expect(bouton.getAttribute("aria-pressed")).toBe("true");
  expect(screen.queryByRole("complementary", { name: "Constats" })).toBeNull();
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(bouton);
  expect(screen.getByRole("complementary", { name: "Constats" })).toBeTruthy();
});

test("what is written is printed again, and the former drawing stays until then", async () => {
  const { utilisateur, cadre, image } = await arriver();
  const avant = image.getAttribute("src");
  const demandes = essai.appels("document_apercu").length;
  const levees: (() => void)[] = [];
  const attente = new Promise<void>((fini) => levees.push(fini));
  essai.repondre("document_page", async ({ numero }) => {
    await attente;
    return { numero, svg: "<svg xmlns='http://www.w3.org/2000/svg'/>", lu: [] };
  });
  await utilisateur.type(screen.getAllByRole("textbox", { name: "Prénom et nom" })[0] as HTMLElement, "!");
  await utilisateur.tab();
  await waitFor(() => expect(essai.appels("document_apercu").length).toBeGreaterThan(demandes));
  expect(within(cadre).getByRole("img").getAttribute("src")).toBe(avant);
  levees[0]?.();
  await waitFor(() => expect(within(cadre).getByRole("img").getAttribute("src")).not.toBe(avant));
});

test("the pages are turned one by one, within the document", async () => {
  const { utilisateur, cadre } = await arriver();
  const numero = () => Number(/Page (\d+)/.exec(cadre.textContent?.replaceAll("\u00a0", " ") ?? "")?.[1]);
  const depart = numero();
  await utilisateur.click(within(cadre).getByRole("button", { name: "Page suivante" }));
  await waitFor(() => expect(numero()).toBe(depart + 1));
  await waitFor(() => expect(within(cadre).getByRole("img").getAttribute("alt")).toMatch(new RegExp(`^Page.${depart + 1} sur`)));
});

test("F8 brings the findings back, at the next one", async () => {
  const { utilisateur } = await arriver("indicateurs");
  await utilisateur.keyboard("{F8}");
  expect(document.activeElement?.hasAttribute("data-constat")).toBe(true);
});
