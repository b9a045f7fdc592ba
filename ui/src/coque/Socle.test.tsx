// Landmarks, keys and dialogs of the frame.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { adresseApercu, adresseDossier, ouvrir, vue } from "../essais";
import { essai, fixtures } from "../ipc/hote-essai";

const zone = () => document.activeElement?.closest<HTMLElement>("[data-zone]")?.dataset.zone;
const constats = () => [...document.querySelectorAll<HTMLElement>("[data-constat]")];

async function ensemble() {
  const ouvert = ouvrir(adresseDossier);
  await screen.findByRole("heading", { level: 1, name: vue.titre });
  return ouvert;
}

test("the landmarks have French names", async () => {
  await ensemble();
  expect(screen.getByRole("banner")).toBeTruthy();
  expect(screen.getByRole("navigation", { name: "Plan du dossier" })).toBeTruthy();
  expect(screen.getByRole("main")).toBeTruthy();
  expect(screen.getByRole("complementary", { name: "Constats" })).toBeTruthy();
  expect(screen.getByRole("contentinfo")).toBeTruthy();
});

test("F6 goes round the zones, Maj+F6 the other way", async () => {
  const { utilisateur } = await ensemble();
  (document.activeElement as HTMLElement).blur();
  const tour: (string | undefined)[] = [];
  for (let pas = 0; pas < 6; pas += 1) {
    await utilisateur.keyboard("{F6}");
    tour.push(zone());
  }
  expect(tour).toEqual(["barre", "plan", "page", "marge", "etat", "barre"]);
  await utilisateur.keyboard("{Shift>}{F6}{/Shift}");
  expect(zone()).toBe("etat");
});

test("F6 comes back to where the focus was in the zone", async () => {
  const { utilisateur } = await ensemble();
  const lien = within(screen.getByRole("navigation", { name: "Plan du dossier" })).getAllByRole("link")[2];
  lien?.focus();
  await utilisateur.keyboard("{F6}");
  expect(zone()).toBe("page");
  await utilisateur.keyboard("{Shift>}{F6}{/Shift}");
  expect(document.activeElement).toBe(lien);
});

test("F8 and Maj+F8 go through the findings and round", async () => {
  const { utilisateur } = await ensemble();
  await utilisateur.keyboard("{F8}");
  expect(document.activeElement).toBe(constats()[0]);
  await utilisateur.keyboard("{F8}");
  expect(document.activeElement).toBe(constats()[1]);
  await utilisateur.keyboard("{Shift>}{F8}{F8}{/Shift}");
  expect(document.activeElement).toBe(constats().at(-1));
});

test("F8 says so where there is no finding", async () => {
  const { utilisateur } = ouvrir("#/");
  await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  await utilisateur.keyboard("{F8}");
  expect(await screen.findByText("Aucun constat à parcourir sur cet écran.")).toBeTruthy();
});

test("F1 opens the list of keys, Escape closes it", async () => {
  const { utilisateur } = await ensemble();
  await utilisateur.keyboard("{F1}");
  const aide = await screen.findByRole("dialog", { name: "Aide, clavier et souris" });
  expect(within(aide).getByText("Aller au constat du champ, puis au suivant")).toBeTruthy();
  await expect(aide).toEtreAccessible();
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("the help finds a key by a few letters, accents and case ignored", async () => {
  const { utilisateur } = await ensemble();
  await utilisateur.keyboard("{F1}");
  const aide = await screen.findByRole("dialog", { name: "Aide, clavier et souris" });
  const effets = () => within(aide).queryAllByRole("definition").map((effet) => effet.textContent);
  const toutes = effets().length;
  const champ = within(aide).getByRole("searchbox", { name: "Chercher une touche, un geste ou un effet" });
  await waitFor(() => expect(document.activeElement).toBe(champ));
  await utilisateur.keyboard("RETABLIR");
  expect(effets()).toEqual(["Rétablir", "Rétablir dans le texte, puis dans le dossier"]);
  await utilisateur.clear(champ);
  await utilisateur.type(champ, "alt+s");
  expect(effets()).toContain("Ouvrir ou refermer la source du constat, depuis sa carte ou depuis le champ");
  expect(effets().length).toBeLessThan(toutes);
  await utilisateur.type(champ, " zut");
  expect(within(aide).getByText("Rien ne correspond. Essayez un autre mot.")).toBeTruthy();
  await expect(aide).toEtreAccessible();
  await utilisateur.clear(champ);
  expect(effets()).toHaveLength(toutes);
});

test("Ctrl+P exports the document shown, or the convention from the overview", async () => {
  const { utilisateur } = await ensemble();
  await utilisateur.keyboard("{Control>}p{/Control}");
  await waitFor(() => expect(essai.appels("document_exporter")).toEqual([{ id: vue.id, document: vue.documents[0]?.demande, format: "pdf" }]));
  window.location.hash = `${adresseDossier}/apercu/rapport/2022`;
  await screen.findByRole("button", { name: "Exporter en PDF…" });
  await utilisateur.keyboard("{Control>}p{/Control}");
  await waitFor(() => expect(essai.appels("document_exporter")).toHaveLength(2));
  expect(essai.appels("document_exporter")[1]).toEqual({ id: vue.id, document: { document: "rapport", exercice: 2022, action: null, partie: null }, format: "pdf" });
});

test("a message goes with its screen, good or bad; the log keeps it", async () => {
  const { utilisateur } = await ensemble();
  await utilisateur.keyboard("{Control>}p{/Control}");
  expect(await screen.findByRole("region", { name: "Information" })).toBeTruthy();
  window.location.hash = "#/";
  await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  expect(screen.queryByRole("region", { name: "Information" })).toBeNull();

  essai.refuser("recu_choisir", { code: "fichier", message: "Ce fichier ne s’ouvre pas." });
  await utilisateur.click(screen.getByRole("button", { name: "Ouvrir un dossier…" }));
  await screen.findByRole("region", { name: "Erreur" });
  window.location.hash = "#/reglages";
  await screen.findByRole("heading", { level: 1, name: "Réglages" });
  expect(screen.queryByRole("region", { name: "Erreur" })).toBeNull();
  await utilisateur.click(screen.getByRole("button", { name: "2\u00a0messages" }));
  expect(within(await screen.findByRole("dialog")).getByText("Ce fichier ne s’ouvre pas.")).toBeTruthy();
});

test("Ctrl+P without a dossier says what to do", async () => {
  const { utilisateur } = ouvrir("#/");
  await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  await utilisateur.keyboard("{Control>}p{/Control}");
  expect(await screen.findByText("Ouvrez un dossier pour exporter un document.")).toBeTruthy();
  expect(essai.appels("document_exporter")).toEqual([]);
});

test("a change of screen sends the focus to its heading", async () => {
  await ensemble();
  window.location.hash = adresseApercu;
  await screen.findByRole("button", { name: "Exporter en PDF…" });
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: fixtures.apercu().titre }));
});

test("theme and density are chosen, applied and kept", async () => {
  const { utilisateur } = await ensemble();
  await utilisateur.click(screen.getByRole("button", { name: "Affichage" }));
  const dialogue = await screen.findByRole("dialog", { name: "Affichage" });
  await utilisateur.click(within(dialogue).getByRole("radio", { name: "Sombre" }));
  await utilisateur.click(within(dialogue).getByRole("radio", { name: /^Confort/ }));
  expect(document.documentElement.dataset.theme).toBe("sombre");
  expect(JSON.parse(localStorage.getItem("paraphe.affichage") ?? "")).toMatchObject({ theme: "sombre", densite: "confort" });
  await utilisateur.click(within(within(dialogue).getByRole("radiogroup", { name: "Thème" })).getByRole("radio", { name: "Comme le système" }));
  expect(document.documentElement.dataset.theme).toBeUndefined();
});

test("Ctrl++ enlarges the text and says so, Ctrl+- and Ctrl+0 bring it back, in a dialog too", async () => {
  const { utilisateur } = await ensemble();
  const { dataset } = document.documentElement;
  await utilisateur.keyboard("{Control>}++{/Control}");
  expect(dataset.taille).toBe("tres_grande");
  expect(await screen.findByText(/^Taille du texte\s: très grande\.$/)).toBeTruthy();
  await utilisateur.keyboard("{F1}");
  await screen.findByRole("dialog", { name: "Aide, clavier et souris" });
  await utilisateur.keyboard("{Control>}-{/Control}");
  expect(dataset.taille).toBe("grande");
  await utilisateur.keyboard("{Control>}[Digit0]{/Control}");
  expect(dataset.taille).toBe("ordinaire");
});
