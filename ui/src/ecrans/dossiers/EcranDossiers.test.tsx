// The list of dossiers, its examples, its failures.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ouvrir, vue } from "../../essais";
import { devancerAccueil } from "../../etat/accueil";
import { essai, fixtures } from "../../ipc/hote-essai";

test("each dossier is a row, its département a link", async () => {
  const { conteneur } = ouvrir("#/");
  const table = await screen.findByRole("table", { name: /Dossiers de ce poste/ });
  for (const nom of ["Département", "Période", "État", "Bloquants", "À vérifier", "Prochaine échéance"]) {
    expect(within(table).getByRole("columnheader", { name: nom })).toBeTruthy();
  }
  const accueil = fixtures.accueil();
  for (const { territoire, id } of accueil.dossiers) {
    const liens = within(table).getAllByRole("link", { name: territoire }).map((lien) => lien.getAttribute("href"));
    expect(liens).toContain(`#/dossier/${id}`);
  }
  await waitFor(() => expect(document.title).toBe("Dossiers - Paraphe"));
  await expect(conteneur).toEtreAccessible();
});

test("asked before the window is drawn, the list is asked once and drawn at once", async () => {
  await devancerAccueil();
  ouvrir("#/");
  expect(screen.getByRole("table", { name: /Dossiers de ce poste/ })).toBeTruthy();
  await screen.findByRole("button", { name: "Ouvrir un dossier…" });
  expect(essai.appels("accueil")).toHaveLength(1);
});

test("an answer that fails ahead is said, and one that tarries holds nothing back", async () => {
  essai.refuser("accueil", { code: "fichier", message: "Le portefeuille est occupé. Fermez l’autre fenêtre." });
  await devancerAccueil();
  ouvrir("#/");
  expect(await screen.findByText("Le portefeuille est occupé. Fermez l’autre fenêtre.")).toBeTruthy();
  essai.repondre("accueil", () => new Promise<never>(() => {}));
  await devancerAccueil();
});

test("without a dossier, the screen says where to begin", async () => {
  essai.repondre("accueil", () => ({ ...fixtures.accueil(), dossiers: [] }));
  ouvrir("#/");
  expect(await screen.findByText("Aucun dossier. Créez-en un, ouvrez l’exemple du Cantal ou un dossier reçu.")).toBeTruthy();
  expect(screen.queryByRole("table")).toBeNull();
});

test("an example is opened, and its overview follows", async () => {
  const { utilisateur } = ouvrir("#/");
  const nouveau = fixtures.accueil().exemples.find(({ dossier }) => dossier === null);
  await utilisateur.click(await screen.findByRole("button", { name: `Ouvrir l’exemple\u00a0: ${nouveau?.titre}` }));
  expect(await screen.findByRole("heading", { level: 1, name: vue.titre })).toBeTruthy();
  expect(essai.appels("exemple_ouvrir")).toEqual([{ nom: nouveau?.nom }]);
});

test("an example already there is taken up again", async () => {
  ouvrir("#/");
  const present = fixtures.accueil().exemples.find(({ dossier }) => dossier !== null);
  const lien = await screen.findByRole("link", { name: `Reprendre l’exemple\u00a0: ${present?.titre}` });
  expect(lien.getAttribute("href")).toBe(`#/dossier/${present?.dossier}`);
});

test("giving up in the system dialog changes nothing, and is said", async () => {
  const { utilisateur } = ouvrir("#/");
  await utilisateur.click(await screen.findByRole("button", { name: "Ouvrir un dossier…" }));
  expect(await screen.findByText("Opération abandonnée. Rien n’a été enregistré.")).toBeTruthy();
  expect(window.location.hash).toBe("#/");
});

test("a file that is refused is shown and kept in the log", async () => {
  const message = "Ce fichier n’est pas un dossier de l’application. Choisissez un fichier .paraphe.";
  essai.refuser("recu_choisir", { code: "fichier", message });
  const { utilisateur } = ouvrir("#/");
  await utilisateur.click(await screen.findByRole("button", { name: "Ouvrir un dossier…" }));
  const avis = await screen.findByRole("region", { name: "Erreur" });
  expect(avis.textContent).toContain(message);
  await utilisateur.click(within(avis).getByRole("button", { name: "Fermer" }));
  await utilisateur.click(screen.getByRole("button", { name: "1\u00a0message" }));
  expect(within(await screen.findByRole("dialog", { name: "Messages depuis l’ouverture" })).getByText(message)).toBeTruthy();
});

test("a list that cannot be read says so, and can be asked again", async () => {
  essai.refuser("accueil", { code: "fichier", message: "Le portefeuille est ouvert par un autre programme. Fermez-le, puis réessayez." });
  const { utilisateur } = ouvrir("#/");
  expect(await screen.findByRole("heading", { level: 1, name: "La liste des dossiers n’a pas pu être lue" })).toBeTruthy();
  expect(screen.getByText(/Fermez-le, puis réessayez/)).toBeTruthy();
  essai.repondre("accueil", fixtures.accueil);
  await utilisateur.click(screen.getByRole("button", { name: "Réessayer" }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1, name: "Dossiers" })).toBeTruthy());
});

test("an address that leads nowhere gives a way back", async () => {
  ouvrir("#/nulle/part");
  expect(await screen.findByRole("heading", { level: 1, name: "Cette adresse ne mène à aucun écran" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Revenir aux dossiers" }).getAttribute("href")).toBe("#/");
});

test("on a machine that has dossiers and where nobody said who writes, the list asks, once", async () => {
  essai.repondre("reglages_lire", fixtures.reglages);
  const { utilisateur, conteneur } = ouvrir("#/");
  const cadre = await screen.findByRole("region", { name: "Qui écrit sur ce poste\u00a0?" });
  await utilisateur.click(within(cadre).getByRole("button", { name: "Enregistrer" }));
  const nom = within(cadre).getByRole("textbox", { name: "Prénom et nom" });
  expect(document.activeElement).toBe(nom);
  expect(within(cadre).getByText("Indiquez votre prénom et votre nom.")).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
  await utilisateur.type(nom, "Claire Vidal");
  await utilisateur.selectOptions(within(cadre).getByRole("combobox", { name: "Vous travaillez pour" }), "ars");
  essai.repondre("reglages_lire", () => ({ ...fixtures.reglages(), nom: "Claire Vidal", partie: "ars" }));
  await utilisateur.click(within(cadre).getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: /^Qui écrit/ })).toBeNull());
  expect(essai.appels("reglages_definir")).toEqual([{ nom: "Claire Vidal", partie: "ars" }]);
});

test("a dossier is binned from its menu, and taken out again", async () => {
  const { utilisateur } = ouvrir("#/");
  const [menu] = await screen.findAllByRole("button", { name: "Actions\u00a0: Cantal (15), 2022-2024" });
  await utilisateur.click(menu as HTMLElement);
  await utilisateur.click(await screen.findByRole("menuitem", { name: "Mettre à la corbeille" }));
  await waitFor(() => expect(essai.appels("dossier_ranger")).toEqual([{ id: fixtures.accueil().dossiers[0]?.id, rangement: "corbeille" }]));
  await utilisateur.click(await screen.findByRole("button", { name: "1\u00a0dossier rangé" }));
  await utilisateur.click(screen.getByRole("button", { name: /^Ressortir\s: Cantal \(15\), 2022-2024, ./ }));
  await waitFor(() => expect(screen.queryByRole("button", { name: /rangé/ })).toBeNull());
  expect(essai.appels("dossier_ranger").at(-1)).toMatchObject({ rangement: "actif" });
});

test("a dossier is copied from its menu, and its copy opens", async () => {
  const { utilisateur } = ouvrir("#/");
  const [menu] = await screen.findAllByRole("button", { name: /^Actions/ });
  await utilisateur.click(menu as HTMLElement);
  await utilisateur.click(await screen.findByRole("menuitem", { name: "Dupliquer" }));
  expect(await screen.findByRole("heading", { level: 1, name: vue.titre })).toBeTruthy();
});

test("a dossier is renamed from its menu, under a name that can be undone", async () => {
  const { utilisateur } = ouvrir("#/");
  const [menu] = await screen.findAllByRole("button", { name: /^Actions/ });
  await utilisateur.click(menu as HTMLElement);
  await utilisateur.click(await screen.findByRole("menuitem", { name: "Renommer…" }));
  const dialogue = await screen.findByRole("dialog", { name: "Renommer le dossier" });
  const champ = within(dialogue).getByRole("textbox", { name: "Nom de travail" });
  await utilisateur.type(champ, "Cantal, version du préfet{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(essai.appels("dossier_saisir")).toEqual([
    { id: fixtures.accueil().dossiers[0]?.id, libelle: "nom du dossier", saisies: [{ chemin: "nom", nature: "texte", texte: "Cantal, version du préfet" }], ecran: null },
  ]);
});

test("a dossier is found by a few letters, accents or not", async () => {
  const { utilisateur } = ouvrir("#/");
  const champ = await screen.findByRole("searchbox", { name: "Chercher un dossier" });
  await utilisateur.type(champ, "cantál 2024");
  expect(screen.getAllByRole("link", { name: "Cantal (15)" })).toHaveLength(fixtures.accueil().dossiers.length);
  await utilisateur.type(champ, " zut");
  expect(screen.getByText("Aucun dossier ne correspond. Essayez un autre mot, ou retirez un filtre.")).toBeTruthy();
  await utilisateur.click(screen.getByRole("button", { name: "Tout montrer" }));
  expect(screen.getByRole("searchbox", { name: "Chercher un dossier" })).toHaveProperty("value", "");
  expect(screen.getAllByRole("link", { name: "Cantal (15)" })).toHaveLength(fixtures.accueil().dossiers.length);
});

const echeance = (date: string, urgence: "depassee" | "sous_un_mois" | "plus_tard") => ({ date, urgence, libelle: `Signature, le ${date}` });

/** Four dossiers that differ in what the list shows. */
function quatre() {
  const [modele] = fixtures.accueil().dossiers;
  if (!modele) throw new Error("the list has a dossier");
  const dossiers = [
    { ...modele, id: "a", territoire: "Cher (18)", bloquants: 2, a_verifier: 0, prochaine_echeance: echeance("2026-01-01", "depassee") },
    { ...modele, id: "b", territoire: "Ain (01)", bloquants: 10, a_verifier: 1, prochaine_echeance: null },
    { ...modele, id: "c", territoire: "Eure (27)", bloquants: 0, a_verifier: 3, prochaine_echeance: echeance("2025-06-30", "sous_un_mois") },
    { ...modele, id: "d", territoire: "Cantal (15)", bloquants: 0, a_verifier: 0, statut: { code: "signe", libelle: "Signé" }, prochaine_echeance: echeance("2027-06-30", "plus_tard") },
  ];
  essai.repondre("accueil", () => ({ ...fixtures.accueil(), dossiers, exemples: [] }));
}

const territoires = () => screen.getAllByRole("rowheader").map((cellule) => within(cellule).getByRole("link").textContent.replace(/ .*/, ""));

test("the list is filtered by state, by points and by what is due, and says how many are shown", async () => {
  quatre();
  const { utilisateur } = ouvrir("#/");
  await utilisateur.selectOptions(await screen.findByRole("combobox", { name: "Points relevés" }), "Avec un point bloquant");
  expect(territoires()).toEqual(["Cher", "Ain"]);
  expect(screen.getByText("2 sur 4 dossiers")).toBeTruthy();
  await utilisateur.selectOptions(screen.getByRole("combobox", { name: "Prochaine échéance" }), "Aucune échéance");
  expect(territoires()).toEqual(["Ain"]);
  await utilisateur.selectOptions(screen.getByRole("combobox", { name: "État" }), "Signé");
  expect(screen.queryByRole("table")).toBeNull();
  await utilisateur.click(screen.getByRole("button", { name: "Tout montrer" }));
  await utilisateur.selectOptions(screen.getByRole("combobox", { name: "Points relevés" }), "Sans point à traiter");
  expect(territoires()).toEqual(["Cantal"]);
});

test("a column sorts the list, then turns it round; what has no deadline stays last", async () => {
  quatre();
  const { utilisateur, conteneur } = ouvrir("#/");
  const trier = (nom: string) => utilisateur.click(screen.getByRole("button", { name: nom }));
  await screen.findByRole("table");
  await trier("Département");
  expect(territoires()).toEqual(["Ain", "Cantal", "Cher", "Eure"]);
  expect(screen.getByRole("columnheader", { name: "Département" }).getAttribute("aria-sort")).toBe("ascending");
  await trier("Bloquants");
  expect(territoires()).toEqual(["Ain", "Cher", "Eure", "Cantal"]);
  await trier("Prochaine échéance");
  expect(territoires()).toEqual(["Eure", "Cher", "Cantal", "Ain"]);
  await trier("Prochaine échéance");
  expect(territoires()).toEqual(["Cantal", "Cher", "Eure", "Ain"]);
  await expect(conteneur).toEtreAccessible();
});

test("Ctrl+O asks for a file, which is shown before it is taken in", async () => {
  essai.repondre("recu_choisir", () => fixtures.fichier({ dossier: fixtures.recu() }, "cher-2020.paraphe"));
  const { utilisateur } = ouvrir("#/");
  await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  await utilisateur.keyboard("{Control>}o{/Control}");
  expect(await screen.findByRole("heading", { level: 1, name: "Dossier reçu" })).toBeTruthy();
});

test("an example goes back to its first state, once that is confirmed; another dossier has no such action", async () => {
  const [exemple] = fixtures.accueil().dossiers.filter((dossier) => dossier.exemple);
  if (!exemple) throw new Error("the list has an example");
  essai.repondre("accueil", () => ({ ...fixtures.accueil(), dossiers: [exemple, { ...exemple, id: "mien", exemple: false }] }));
  const { utilisateur } = ouvrir("#/");
  const [celui, autre] = await screen.findAllByRole("button", { name: /^Actions/ });
  await utilisateur.click(autre as HTMLElement);
  expect(screen.queryByRole("menuitem", { name: "Remettre l’exemple à neuf…" })).toBeNull();
  await utilisateur.keyboard("{Escape}");
  await utilisateur.click(celui as HTMLElement);
  await utilisateur.click(await screen.findByRole("menuitem", { name: "Remettre l’exemple à neuf…" }));
  const dialogue = await screen.findByRole("dialog", { name: "Remettre l’exemple à neuf" });
  await expect(dialogue).toEtreAccessible();
  expect(essai.appels("exemple_remettre")).toEqual([]);
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Remettre à neuf" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(essai.appels("exemple_remettre")).toEqual([{ id: exemple.id }]);
});
