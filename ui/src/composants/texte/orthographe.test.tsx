// Unknown words of a text: underlined, changed from a menu, kept, and judged again from the settings.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { adresseEcran, ouvrir } from "../../essais";
import { essai } from "../../ipc/hote-essai";

const inconnus = () => [...document.querySelectorAll('[aria-invalid="spelling"]')].map((mot) => mot.textContent);

const retenus = () => essai.appels("orthographe_retenir").length > 0;

/** « contrat » is not known anywhere, until it is kept. */
beforeEach(() => {
  essai.repondre("orthographe_lire", ({ textes }) => ({
    textes: textes.map((texte) => (retenus() ? [] : [...texte.matchAll(/contrat/g)].map(({ index }) => ({ mot: "contrat", debut: index })))),
  }));
  essai.repondre("orthographe_proposer", () => ({ mots: ["contraste", "contrats"] }));
});

async function arriver() {
  const ouvert = ouvrir(adresseEcran("article/objet"));
  await screen.findByRole("textbox", { name: "Texte de l’article" });
  await waitFor(() => expect(inconnus().length).toBeGreaterThan(0));
  return ouvert;
}
const suivant = () => screen.getByRole("button", { name: /^Orthographe, mot inconnu suivant/ });

test("an unknown word is underlined and gives way to what is chosen", async () => {
  const { utilisateur, conteneur } = await arriver();
  const avant = inconnus().length;
  expect(new Set(inconnus())).toEqual(new Set(["contrat"]));
  await utilisateur.click(suivant());
  const menu = await screen.findByRole("menu", { name: /contrat\s» n’est pas dans le dictionnaire/ });
  expect(within(menu).getAllByRole("menuitem").map((choix) => choix.textContent)).toEqual(["contraste", "contrats", "Ajouter au dictionnaire"]);
  expect(menu.contains(document.activeElement)).toBe(true);
  await expect(conteneur).toEtreAccessible();
  await utilisateur.keyboard("{Enter}");
  await waitFor(() => expect(JSON.stringify(essai.appels("dossier_texte").at(-1))).toContain("contraste"));
  await waitFor(() => expect(inconnus()).toHaveLength(avant - 1));
  await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("textbox"));
});

test("a word that is kept is no longer underlined, and the settings give it back", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(suivant());
  await screen.findByRole("menu");
  await utilisateur.keyboard("{End}{Enter}");
  await waitFor(() => expect(essai.appels("orthographe_retenir")).toEqual([{ mot: "contrat" }]));
  await waitFor(() => expect(inconnus()).toEqual([]));
  await utilisateur.click(suivant());
  expect(screen.queryByRole("menu")).toBeNull();
  window.location.hash = "#/reglages";
  await utilisateur.click(await screen.findByRole("button", { name: /^Retirer «\scontrat/ }));
  await waitFor(() => expect(essai.appels("orthographe_oublier")).toEqual([{ mot: "contrat" }]));
  expect(await screen.findByText("Aucun mot ajouté.")).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Dictionnaire");
});

test("Escape leaves the word as it is, and gives the focus back to the text", async () => {
  const { utilisateur } = await arriver();
  const avant = inconnus().length;
  await utilisateur.click(suivant());
  await screen.findByRole("menu");
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("textbox"));
  expect(inconnus()).toHaveLength(avant);
  expect(essai.appels("dossier_texte")).toEqual([]);
});

test("a spelling that cannot be read underlines nothing and stops nobody", async () => {
  essai.refuser("orthographe_lire", { code: "inattendu", message: "Panne." });
  ouvrir(adresseEcran("article/objet"));
  await screen.findByRole("textbox", { name: "Texte de l’article" });
  await waitFor(() => expect(essai.appels("orthographe_lire").length).toBeGreaterThan(0));
  expect(inconnus()).toEqual([]);
  expect(screen.queryByRole("region", { name: "Erreur" })).toBeNull();
});
