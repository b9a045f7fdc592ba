// The findings at the keyboard, from the passage that they are about: their card, the mend, the source, the way back.
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { voix } from "../etat/journal";
import { adresseDossier, adresseEcran, demo, ouvrir, vue } from "../essais";
import { idConstat } from "../ecrans/travail/cibles";
import { essai } from "../ipc/hote-essai";

const ONDAM = "actions/usema/financements/ondam-2023/prevu";

async function arriver(ecran: string, titre: RegExp) {
  const ouvert = ouvrir(adresseEcran(ecran));
  await screen.findByRole("heading", { level: 1, name: titre });
  return ouvert;
}
const usema = () => arriver("action/usema", /de 6 places$/);
const passage = (chemin: string) => document.querySelector<HTMLElement>(`main [data-chemin="${CSS.escape(chemin)}"]`) as HTMLElement;
const constat = (titre: RegExp) => demo.constats.find((un) => titre.test(un.titre)) as (typeof demo.constats)[number];
const carte = (titre: RegExp) => document.querySelector<HTMLElement>(`[data-constat="${CSS.escape(constat(titre).cle)}"]`) as HTMLElement;
/** The fields and cells that a finding describes. */
const decrits = (cle: string) => [...document.querySelectorAll<HTMLElement>("main [data-chemin][aria-describedby]")].filter((un) => un.getAttribute("aria-describedby")?.split(" ").includes(idConstat(cle)));
const cartes = () => [...document.querySelectorAll<HTMLElement>("[data-constat]")];
const marquees = () => [...document.querySelectorAll<HTMLElement>("[data-marque]")].map(({ textContent, dataset }) => [textContent, dataset.ton]);
/** True when the second comes after the first on the page. */
const suit = (a: Element, b: Element) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
const dit = () => voix.lire().texte.replaceAll("\u00a0", " ");

test("F8 goes from a cell to its own card, then on, and Escape back to the cell", async () => {
  const { utilisateur } = await usema();
  passage(ONDAM).focus();
  await utilisateur.keyboard("{F8}");
  expect(document.activeElement).toBe(carte(/dépasse l’enveloppe/));
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(passage(ONDAM)));
  await utilisateur.keyboard("{F8}{F8}");
  const rang = cartes().indexOf(carte(/dépasse l’enveloppe/));
  expect(document.activeElement).toBe(cartes()[(rang + 1) % cartes().length]);
  await utilisateur.keyboard("{Shift>}{F8}{/Shift}");
  expect(document.activeElement).toBe(carte(/dépasse l’enveloppe/));
});

test("a cell being typed in keeps what was typed when F8 leaves it", async () => {
  const { utilisateur } = await usema();
  passage(ONDAM).focus();
  await utilisateur.keyboard("100000{F8}");
  expect(document.activeElement).toBe(carte(/dépasse l’enveloppe/));
  await waitFor(() => expect(essai.appels("dossier_saisir")).toMatchObject([{ saisies: [{ chemin: ONDAM, texte: "100000" }] }]));
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(passage(ONDAM)));
});

test("Escape goes back to the passage that one came from, when the finding is about several", async () => {
  const { utilisateur } = await arriver("financement", /Plan de financement$/);
  const troisieme = decrits(constat(/chiffres fictifs/).cle)[2] as HTMLElement;
  troisieme.focus();
  await utilisateur.keyboard("{F8}");
  expect(document.activeElement).toBe(carte(/chiffres fictifs/));
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(troisieme));
});

test("a row of a list leads to its card too, and back", async () => {
  const rang = "actions/tiers";
  essai.repondre("dossier_vue", () => ({ ...demo, constats: [{ ...constat(/dépasse l’enveloppe/), chemins: [rang] }] }));
  const { utilisateur } = await arriver("actions", /Choix des actions$/);
  passage(rang).focus();
  await utilisateur.keyboard("{F8}");
  expect(document.activeElement).toBe(carte(/dépasse l’enveloppe/));
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(passage(rang)));
});

test("from a place without finding, F8 goes to the next passage of the page that has one, Maj+F8 to the one before", async () => {
  const { utilisateur } = await arriver("calendrier", /Calendrier$/);
  const vises = cartes().map((un) => un.closest<HTMLElement>("[data-visee]")?.dataset.visee ?? "");
  const [premier, second] = vises.map((chemin) => passage(chemin));
  if (!premier || !second) throw new Error("the calendar has two findings about its fields");
  const entre = [...document.querySelectorAll<HTMLElement>("main :is(input, button)")].find(
    (champ) => !champ.hasAttribute("aria-describedby") && !champ.closest("[data-constat], [aria-describedby]") && suit(premier, champ) && suit(champ, second),
  );
  if (!entre) throw new Error("there is a field without finding between them");
  entre.focus();
  await utilisateur.keyboard("{F8}");
  expect(document.activeElement).toBe(cartes()[1]);
  entre.focus();
  await utilisateur.keyboard("{Shift>}{F8}{/Shift}");
  expect(document.activeElement).toBe(cartes()[0]);
});

test("Alt+Entrée mends from the cell, which keeps the focus; Alt+S opens its source and says it", async () => {
  const { utilisateur } = await arriver("identite", /Identité/);
  const fin = passage("periode/fin");
  fin.focus();
  await utilisateur.keyboard("{Alt>}s{/Alt}");
  const source = carte(/deux fins au contrat/).querySelector("details") as HTMLDetailsElement;
  expect(source.open).toBe(true);
  expect(dit()).toContain(constat(/deux fins au contrat/).source?.fiabilite.replaceAll(/\s/g, " "));
  expect(document.activeElement).toBe(fin);
  await utilisateur.keyboard("{Alt>}s{/Alt}");
  expect(source.open).toBe(false);
  await utilisateur.keyboard("{Alt>}{Enter}{/Alt}");
  const { cle, remedes } = constat(/deux fins au contrat/);
  await waitFor(() => expect(essai.appels("constat_remedier")).toEqual([{ id: demo.id, cle, libelle: remedes[0]?.replaceAll("\u202f", "\u00a0") }]));
  await waitFor(() => expect(dit()).toMatch(/^Corrigé/));
  expect(carte(/deux fins au contrat/)).toBeNull();
  expect(document.activeElement).toBe(fin);
});

test("what is being typed is saved before the mend, and the cell has the focus again", async () => {
  const { utilisateur } = await usema();
  passage(ONDAM).focus();
  await utilisateur.keyboard("7{Alt>}{Enter}{/Alt}");
  await waitFor(() => expect(essai.appels("constat_remedier")).toHaveLength(1));
  expect(essai.appels("dossier_saisir")).toMatchObject([{ saisies: [{ chemin: ONDAM, texte: "7" }] }]);
  await waitFor(() => expect(document.activeElement).toBe(passage(ONDAM)));
});

test("the same keys work from the card, whatever control of it has the focus", async () => {
  const { utilisateur } = await usema();
  const depassee = carte(/dépasse l’enveloppe/);
  depassee.querySelector<HTMLElement>("a[href]")?.focus();
  await utilisateur.keyboard("{Alt>}{Enter}{/Alt}");
  await waitFor(() => expect(essai.appels("constat_remedier")).toMatchObject([{ cle: constat(/dépasse l’enveloppe/).cle }]));
  expect(window.location.hash).toBe(adresseEcran("action/usema"));
});

test("a key that has nothing to do says so", async () => {
  const { utilisateur } = await usema();
  carte(/sans valeur de référence/).focus();
  await utilisateur.keyboard("{Alt>}{Enter}{/Alt}");
  expect(dit()).toBe("Ce constat ne propose pas de correction.");
  await utilisateur.keyboard("{Alt>}s{/Alt}");
  expect(dit()).toMatch(/cohérence.*rédigé par Paraphe/);
  screen.getByRole("heading", { level: 1 }).focus();
  await utilisateur.keyboard("{Alt>}{Enter}{/Alt}");
  expect(dit()).toBe("Aucun constat ici. F8 va au suivant.");
});

test("on the overview too, from a card that has the focus", async () => {
  const { utilisateur } = ouvrir(adresseDossier);
  await screen.findByRole("heading", { level: 1, name: vue.titre });
  await utilisateur.keyboard("{F8}");
  const premiere = document.activeElement;
  await utilisateur.keyboard("{Alt>}s{/Alt}");
  expect(premiere?.querySelector("details")?.open).toBe(true);
});

test("an information is attached to its cell, and said with its word", async () => {
  await arriver("financement", /Plan de financement$/);
  const [cellule] = decrits(constat(/chiffres fictifs/).cle);
  const mots = (cellule?.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent);
  expect(mots).toEqual(["Information", constat(/chiffres fictifs/).titre]);
  expect(cellule?.dataset.ton).toBe("information");
});

test("a card about words of a text leads to those words, and F8 from them to it", async () => {
  const texte = "articles/engagements-financiers/corps";
  const faux = (cle: string, mots: string, gravite: "a_verifier" | "information") => ({
    ...constat(/deux fins au contrat/),
    cle,
    gravite,
    titre: `« ${mots} » ne s’accorde pas`,
    chemins: [texte],
    extraits: [{ chemin: texte, bloc: "engagements-financiers-1", mots }],
    ecran: { ecran: "article", element: "engagements-financiers" } as const,
  });
  const [fonds, objectif] = [faux("essai-fonds", "fonds d’intervention régional", "a_verifier"), faux("essai-ondam", "médico-social", "information")];
  essai.repondre("dossier_vue", () => ({ ...demo, constats: [fonds, objectif] }));
  const { utilisateur } = await arriver("article/engagements-financiers", /Engagements financiers/);
  await waitFor(() =>
    expect(marquees()).toEqual([
      ["fonds d’intervention régional", "a_verifier"],
      ["médico-social", "information"],
    ]),
  );
  await utilisateur.click(screen.getByRole("button", { name: objectif.titre }));
  await utilisateur.click(screen.getByRole("link", { name: /^Aller au passage.*médico-social/ }));
  await waitFor(() => expect(getSelection()?.toString()).toBe("médico-social"));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Texte de l’article" }));
  await utilisateur.keyboard("{F8}");
  expect((document.activeElement as HTMLElement).dataset.constat).toBe("essai-ondam");
});
