// The preview: pages, text, moves, export, failures.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { adresseApercu, adresseDossier, ouvrir, vue } from "../../essais";
import { essai, fixtures, pageDe } from "../../ipc/hote-essai";
import { motsDe } from "./NoeudLu";
import { pageDe as pageDuTexte } from "./zones";

const apercu = fixtures.apercu();
const pages = fixtures.pages();

/** The words without their spaces. */
const serre = (mots: string) => mots.replaceAll(/\s/g, "");

async function arriver() {
  const ouvert = ouvrir(adresseApercu);
  await screen.findByRole("heading", { level: 1, name: apercu.titre });
  return ouvert;
}

test("every page is an image whose text says what it holds", async () => {
  const { conteneur } = await arriver();
  const images = await screen.findAllByRole("img", { name: new RegExp(`sur ${apercu.pages}`) });
  expect(images).toHaveLength(apercu.pages);
  const premier = apercu.sommaire.find(({ page }) => page === 1);
  if (premier) expect(images[0]?.getAttribute("alt")).toContain(premier.titre);
  await waitFor(() => expect(document.title).toContain(apercu.titre));
  await expect(conteneur).toEtreAccessible();
});

test("each page is asked for once, though it is drawn twice", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(await screen.findByRole("tab", { name: "Pages" }));
  expect(await screen.findAllByRole("button", { name: /^Page \d+$/ })).toHaveLength(apercu.pages);
  await waitFor(() => expect(essai.appels("document_page")).toHaveLength(apercu.pages));
});

test("the document can be read as text, with its headings", async () => {
  const { utilisateur, conteneur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Lire en texte" }));
  const texte = await screen.findByRole("article", { name: `${apercu.titre}, en texte` });
  await within(texte).findByText(`Page ${apercu.pages}`);
  for (const { titre } of apercu.sommaire.filter(({ page }) => page <= pages.length)) expect((await within(texte).findAllByRole("heading", { name: (nom) => nom.replaceAll("\u00a0", " ") === titre })).length).toBeGreaterThan(0);
  for (const { lu } of pages) for (const { noeud } of lu) expect(serre(texte.textContent)).toContain(serre(motsDe(noeud.contenu)));
  await expect(conteneur).toEtreAccessible();
});

test("in the text, a table has its heads with their scope, and each part leads to where it is written", async () => {
  const fiche = fixtures.pages("fiche-usema");
  essai.repondre("document_page", ({ numero }) => ({ ...fiche[(numero - 1) % fiche.length]!, numero }));
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Lire en texte" }));
  const texte = await screen.findByRole("article", { name: `${apercu.titre}, en texte` });
  const [tableau] = await within(texte).findAllByRole("table");
  const tetes = [...(tableau?.querySelectorAll("th") ?? [])];
  expect(tetes.length).toBeGreaterThan(0);
  expect(tetes.every(({ scope }) => ["col", "colgroup", "row"].includes(scope))).toBe(true);
  const [voie] = within(texte).getAllByRole("button", { name: /^Aller au texte\s:/ });
  await utilisateur.click(voie!);
  await waitFor(() => expect(window.location.hash).toContain("/ecran/"));
});

test("the contents lead to the page, which takes the focus", async () => {
  const { utilisateur } = await arriver();
  const entree = apercu.sommaire.at(-1);
  const plan = screen.getByRole("navigation", { name: "Plan du document" });
  await utilisateur.click(await within(plan).findByRole("button", { name: new RegExp(entree?.titre ?? "") }));
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.page).toBe(String(entree?.page)));
});

test("a page number out of the document is refused in words", async () => {
  const { utilisateur } = await arriver();
  const champ = screen.getByRole("textbox", { name: "Numéro de page" });
  await utilisateur.clear(champ);
  await utilisateur.type(champ, "0{Enter}");
  expect(screen.getByText(`Indiquez une page entre 1 et ${apercu.pages}.`)).toBeTruthy();
  expect(champ.getAttribute("aria-invalid")).toBe("true");
  await utilisateur.keyboard("{Escape}");
  expect(champ.getAttribute("aria-invalid")).toBeNull();
});

test("a page number leads to the page and keeps the focus, then follows the page that is read", async () => {
  const { utilisateur } = await arriver();
  const champ = screen.getByRole("textbox", { name: "Numéro de page" }) as HTMLInputElement;
  await utilisateur.clear(champ);
  await utilisateur.type(champ, "2{Enter}");
  expect(document.activeElement, "another number can be typed at once").toBe(champ);
  expect(champ.value).toBe("2");
  await utilisateur.click(screen.getByRole("button", { name: "Page précédente" }));
  await utilisateur.click(screen.getByRole("button", { name: "Page suivante" }));
  await utilisateur.click(screen.getByRole("button", { name: "Page suivante" }));
  expect(champ.value, "what was typed before gives way").toBe("3");
});

test("larger, smaller, and back to the window", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Agrandir" }));
  expect(screen.getByText("Taille : 125 %")).toBeTruthy();
  await utilisateur.click(screen.getByRole("button", { name: "Réduire" }));
  expect(screen.getByText("Taille : 100 %")).toBeTruthy();
  await utilisateur.click(screen.getByRole("button", { name: "Ajuster à la fenêtre" }));
  expect(screen.queryByRole("button", { name: "Ajuster à la fenêtre" })).toBeNull();
});

test("the export names the document shown, and its message is kept", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Exporter en PDF…" }));
  expect((await screen.findByRole("region", { name: "Information" })).textContent).toContain("Document enregistré");
  expect(essai.appels("document_exporter")).toEqual([{ id: vue.id, document: apercu.demande, format: "pdf" }]);
});

test("an export given up writes nothing and alarms nobody", async () => {
  essai.repondre("document_exporter", () => ({ chemin: null, message: "" }));
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Exporter en PDF…" }));
  expect(await screen.findByText("Opération abandonnée. Rien n’a été enregistré.")).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Information" })).toBeNull();
});

test("the report of a year is another document", async () => {
  ouvrir(`${adresseDossier}/apercu/rapport/2022`);
  expect(await screen.findByRole("heading", { level: 1, name: fixtures.apercu("rapport-2022").titre })).toBeTruthy();
  expect(essai.appels("document_apercu")).toEqual([{ id: vue.id, document: { document: "rapport", exercice: 2022, action: null, partie: null } }]);
});

test("a preview that fails says what happened, and can be asked again", async () => {
  essai.refuser("document_apercu", { code: "inattendu", message: "L’aperçu n’a pas pu être produit. Votre dossier est enregistré." });
  const { utilisateur, conteneur } = ouvrir(adresseApercu);
  expect(await screen.findByRole("heading", { level: 1, name: "L’aperçu n’a pas pu être produit" })).toBeTruthy();
  expect(screen.getByText(/Votre dossier est enregistré/)).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
  essai.repondre("document_apercu", () => apercu);
  await utilisateur.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByRole("heading", { level: 1, name: apercu.titre })).toBeTruthy();
});

test("a page that fails leaves the others, and can be drawn again", async () => {
  essai.repondre("document_page", ({ numero }) => {
    const page = pageDe("convention", numero);
    return page && numero !== 2 ? page : Promise.reject({ code: "inattendu", message: "" });
  });
  const { utilisateur } = await arriver();
  expect(await screen.findByText("La page 2 n’a pas pu être dessinée.")).toBeTruthy();
  expect(await screen.findAllByRole("img", { name: /^Page \d/ })).toHaveLength(apercu.pages - 1);
  essai.repondre("document_page", ({ numero }) => pageDe("convention", numero) ?? Promise.reject(new Error("no such page")));
  await utilisateur.click(screen.getByRole("button", { name: "Réessayer" }));
  await waitFor(() => expect(screen.getAllByRole("img", { name: /^Page \d/ })).toHaveLength(apercu.pages));
});

test("while it prepares, the screen says so", async () => {
  essai.repondre("document_apercu", () => new Promise<never>(() => {}));
  ouvrir(adresseApercu);
  expect(await screen.findByText("L’aperçu se prépare…")).toBeTruthy();
});

test("from a page to the text that it prints, whose field takes the focus", async () => {
  const { utilisateur } = ouvrir(adresseApercu);
  await screen.findByRole("heading", { level: 1, name: apercu.titre });
  const plan = screen.getByRole("navigation", { name: "Plan du document" });
  await utilisateur.click(await within(plan).findByRole("button", { name: /Engagements financiers/ }));
  const menu = await screen.findByRole("button", { name: /^Aller au texte/ });
  await utilisateur.click(menu);
  const entree = screen.queryByRole("menuitem", { name: /Engagements financiers/ });
  if (entree) await utilisateur.click(entree);
  expect(await screen.findByRole("heading", { level: 1, name: /Engagements financiers/ })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.closest("[data-chemin]")?.getAttribute("data-chemin")).toBe("articles/engagements-financiers/corps"));
});

test("from a text to its page, which takes the focus", async () => {
  const { utilisateur } = ouvrir(`${adresseDossier}/ecran/article/engagements-financiers`);
  await screen.findByRole("heading", { level: 1, name: /Engagements financiers/ });
  await utilisateur.click(screen.getByRole("link", { name: "Voir dans l’aperçu" }));
  await screen.findByRole("heading", { level: 1, name: apercu.titre });
  const page = pageDuTexte(apercu, { ecran: "article", element: "engagements-financiers" }, null);
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.page).toBe(String(page)));
});
