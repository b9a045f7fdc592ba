// Notes of work: written from a field, shown beside it, marked, taken out and put back, found again from the overview.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { adresseEcran, demo, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

const FICHE = adresseEcran("action/usema");
const PILOTE = "actions/usema/pilote";

const dialogue = (nom: string) => screen.findByRole("dialog", { name: nom });
/** The first screen of the file also waits for its pieces to be read. */
const pilote = () => screen.findByRole("textbox", { name: "Service pilote" }, { timeout: 20_000 });
const surLePilote = () => waitFor(() => expect(document.activeElement?.getAttribute("data-chemin")).toBe(PILOTE));
const marge = () => within(screen.getByRole("complementary", { name: "Constats" }));

test("Maj+F2 writes a note about the field that has the focus, which is then described by it", async () => {
  const { utilisateur } = ouvrir(FICHE);
  await utilisateur.click(await pilote());
  await utilisateur.keyboard("{Shift>}{F2}{/Shift}");
  const fenetre = within(await dialogue("Ajouter une note"));
  const sujet = fenetre.getByRole("combobox", { name: "Au sujet de" });
  expect([...sujet.querySelectorAll("option")].map(({ textContent }) => textContent?.split(" – ").at(-1))).toEqual(["Service pilote", expect.stringMatching(/de 6 places/), "Tout le dossier"]);
  await utilisateur.type(fenetre.getByRole("textbox", { name: "Note" }), "Rappeler la DTPJJ");
  await utilisateur.type(fenetre.getByRole("textbox", { name: "Me le rappeler le" }), "15/10/2022");
  await utilisateur.click(fenetre.getByRole("button", { name: "Enregistrer la note" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(essai.appels("note_ecrire")).toEqual([
    { id: demo.id, sujet: { nouvelle: { chemin: PILOTE, champ: "Service pilote", ecran: { ecran: "action", element: "usema" } } }, texte: "Rappeler la DTPJJ", rappel: { le: { jour: "15/10/2022" } } },
  ]);
  const carte = await marge().findByRole("article", { name: /Rappeler la DTPJJ/ });
  expect(carte.closest("li")?.dataset.visee).toBe(PILOTE);
  expect(screen.getByRole("textbox", { name: "Service pilote", description: /Note Rappeler la DTPJJ/ })).toBeTruthy();
});

test("the same key on a passage that has a note opens it, and its subject stays", async () => {
  essai.noter(fixtures.notes());
  const { utilisateur } = ouvrir(FICHE);
  await utilisateur.click(await pilote());
  await utilisateur.keyboard("{Shift>}{F2}{/Shift}");
  const fenetre = within(await dialogue("Modifier la note"));
  expect(fenetre.queryByRole("combobox")).toBeNull();
  const texte = fenetre.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
  expect(texte.value).toBe(fixtures.notes().find(({ chemin }) => chemin === PILOTE)?.texte);
  await utilisateur.clear(texte);
  await utilisateur.click(fenetre.getByRole("button", { name: "Enregistrer la note" }));
  expect(fenetre.getByRole("textbox", { name: "Note", description: /Écrivez la note/ })).toBeTruthy();
  expect(essai.appels("note_ecrire")).toEqual([]);
});

test("a day that is none is refused beside its field; what was begun comes back with the window", async () => {
  const { utilisateur } = ouvrir(FICHE);
  await utilisateur.click(await screen.findByRole("button", { name: "Ajouter une note" }));
  let fenetre = within(await dialogue("Ajouter une note"));
  await utilisateur.type(fenetre.getByRole("textbox", { name: "Note" }), "Un début");
  await utilisateur.type(fenetre.getByRole("textbox", { name: "Me le rappeler le" }), "bientôt");
  await utilisateur.click(fenetre.getByRole("button", { name: "Enregistrer la note" }));
  const rappel = await fenetre.findByRole("textbox", { name: "Me le rappeler le", description: /n’est pas une date/ });
  expect(document.activeElement).toBe(rappel);
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await utilisateur.click(screen.getByRole("button", { name: "Ajouter une note" }));
  fenetre = within(await dialogue("Ajouter une note"));
  expect(fenetre.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" }).value).toBe("Un début");
  // Kept, it begins empty the next time.
  await utilisateur.clear(fenetre.getByRole("textbox", { name: "Me le rappeler le" }));
  await utilisateur.click(fenetre.getByRole("button", { name: "Enregistrer la note" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await utilisateur.click(screen.getByRole("button", { name: "Ajouter une note" }));
  expect(within(await dialogue("Ajouter une note")).getByRole<HTMLTextAreaElement>("textbox", { name: "Note" }).value).toBe("");
});

test("a note is marked, taken out, and comes back by its button or by Ctrl+Z, which leaves the dossier alone", async () => {
  essai.noter(fixtures.notes());
  const { utilisateur } = ouvrir(FICHE);
  const note = /Faire confirmer le service pilote/;
  const carte = within(await screen.findByRole("article", { name: note }));
  await utilisateur.click(carte.getByRole("button", { name: /^Supprimer/ }));
  const annuler = await marge().findByRole("button", { name: /^Annuler la suppression/ });
  await waitFor(() => expect(document.activeElement).toBe(annuler));
  expect(screen.queryByRole("textbox", { name: "Service pilote", description: /Note/ })).toBeNull();
  await utilisateur.keyboard("{Control>}z{/Control}");
  const revenue = await marge().findByRole("article", { name: note });
  await waitFor(() => expect(document.activeElement).toBe(revenue));
  expect(essai.appels("dossier_annuler")).toEqual([]);
  await utilisateur.click(within(revenue).getByRole("button", { name: /^Fait/ }));
  await marge().findByRole("button", { name: /^1\snote faite/ });
  expect(marge().queryByRole("article", { name: note })).toBeNull();
});

test("Échap goes from a note back to its passage", async () => {
  essai.noter(fixtures.notes());
  const { utilisateur } = ouvrir(FICHE);
  (await screen.findByRole("article", { name: /Faire confirmer/ })).focus();
  await utilisateur.keyboard("{Escape}");
  await surLePilote();
});

test("the overview lists the notes, says which reminders have come and what was taken out, and leads to the passage", async () => {
  essai.noter(fixtures.notes());
  const { utilisateur } = ouvrir(`#/dossier/${demo.id}`);
  const liste = within(await screen.findByRole("region", { name: "À revoir" }));
  expect(liste.getByText("1 rappel est arrivé à son jour")).toBeTruthy();
  expect(liste.getByText(/^Au sujet de : .*\(supprimé\)$/)).toBeTruthy();
  expect(liste.queryByText(/logo en bonne qualité/)).toBeNull();
  await utilisateur.click(liste.getByRole("button", { name: /1\snote faite/ }));
  expect(liste.getByText(/logo en bonne qualité/)).toBeTruthy();
  const [premiere] = liste.getAllByRole("article");
  expect(premiere).toBe(liste.getByRole("article", { name: /Faire confirmer/ }));
  await utilisateur.click(within(premiere as HTMLElement).getByRole("link", { name: /^Aller au passage/ }));
  await surLePilote();
});

test("a dossier that is put away shows its notes and offers nothing to write", async () => {
  essai.noter(fixtures.notes());
  essai.repondre("dossier_vue", () => ({ ...demo, modifiable: false, notes: fixtures.notes() }));
  ouvrir(`#/dossier/${demo.id}`);
  const liste = within(await screen.findByRole("region", { name: "À revoir" }));
  expect(liste.getAllByRole("article").length).toBeGreaterThan(1);
  expect(liste.queryByRole("button", { name: /Ajouter|Modifier|Supprimer|Fait/ })).toBeNull();
});

test("the list of dossiers says how many reminders have come", async () => {
  const accueil = fixtures.accueil();
  essai.repondre("accueil", () => ({ ...accueil, dossiers: accueil.dossiers.map((d) => ({ ...d, rappels: d.id === demo.id ? 2 : 0 })) }));
  ouvrir("#/");
  expect(await screen.findByText("2 rappels de notes")).toBeTruthy();
});

test("a step that is to come is recalled so many days before, and its note can lose its reminder", async () => {
  essai.repondre("ecran_vue", () => fixtures.calendrierAVenir());
  const { utilisateur } = ouvrir(adresseEcran("calendrier"));
  const [bouton] = await screen.findAllByRole("button", { name: /^Me le rappeler/ });
  await utilisateur.click(bouton as HTMLElement);
  const fenetre = within(await dialogue("Me le rappeler"));
  const jours = fenetre.getByRole<HTMLInputElement>("textbox", { name: "Jours avant l’étape", description: /Si cette date change/ });
  expect(jours.value).toBe("15");
  expect(fenetre.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" }).value).toMatch(/^Préparer/);
  await utilisateur.clear(jours);
  await utilisateur.type(jours, "quinze");
  await utilisateur.click(fenetre.getByRole("button", { name: "Enregistrer la note" }));
  await fenetre.findByRole("textbox", { description: /n’est pas un nombre de jours/ });
  await utilisateur.clear(jours);
  await utilisateur.type(jours, "10");
  await utilisateur.click(fenetre.getByRole("button", { name: "Enregistrer la note" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(essai.appels("note_ecrire").at(-1)).toMatchObject({ rappel: { avant: { jours: "10" } }, sujet: { nouvelle: { chemin: expect.stringMatching(/^jalons\//), champ: "" } } });
  const carte = within(await marge().findByRole("article", { name: /Préparer/ }));
  await utilisateur.click(carte.getByRole("button", { name: /^Modifier/ }));
  const reprise = within(await dialogue("Modifier la note"));
  await utilisateur.clear(reprise.getByRole("textbox", { name: "Jours avant l’étape" }));
  await utilisateur.click(reprise.getByRole("button", { name: "Enregistrer la note" }));
  await waitFor(() => expect(carte.queryByText(/^Rappel/)).toBeNull());
});
