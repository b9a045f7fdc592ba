// A screen of work: forms, refusals, undo, lists, findings, texts, ways to the next.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { adresseEcran, demo, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

async function arriver(ecran: string, titre: string) {
  const ouvert = ouvrir(adresseEcran(ecran));
  await screen.findByRole("heading", { level: 1, name: (nom) => nom.endsWith(titre) });
  return ouvert;
}
/** What waits, and what lets it go on. */
function barriere(): [Promise<void>, () => void] {
  const leve: (() => void)[] = [];
  return [new Promise<void>((fini) => leve.push(fini)), () => leve[0]?.()];
}
const parties = () => arriver("parties", "Parties et signataires");

test("the screen has its heading, its place in the plan, its neighbours and its window", async () => {
  const { conteneur } = await parties();
  const plan = screen.getByRole("navigation", { name: "Plan du dossier" });
  expect(within(plan).getByRole("link", { name: /Parties et signataires/ }).getAttribute("aria-current")).toBe("page");
  const voisins = screen.getByRole("navigation", { name: "Écrans voisins" });
  expect(within(voisins).getByRole("link", { name: "Précédent\u00a0: Identité" }).getAttribute("href")).toBe(adresseEcran("identite"));
  expect(within(voisins).getByRole("link", { name: "Suivant\u00a0: Visas" }).getAttribute("href")).toBe(adresseEcran("visas"));
  await waitFor(() => expect(document.title).toBe(`0.1, Parties et signataires, ${demo.nom_court} - Paraphe`));
  await expect(conteneur).toEtreAccessible();
});

test("Ctrl+Page bas and Ctrl+Page haut go to the neighbours, whose heading takes the focus", async () => {
  const { utilisateur } = await parties();
  await utilisateur.keyboard("{Control>}{PageDown}{/Control}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Visas"));
  expect(window.location.hash).toBe(adresseEcran("visas"));
  await utilisateur.keyboard("{Control>}{PageUp}{/Control}");
  await waitFor(() => expect(window.location.hash).toBe(adresseEcran("parties")));
});

test("a field is saved on leaving it, once, under its own name", async () => {
  const { utilisateur } = await parties();
  const champ = screen.getAllByRole("textbox", { name: "Prénom et nom" })[0] as HTMLInputElement;
  await utilisateur.clear(champ);
  await utilisateur.type(champ, "Alix Martin");
  await utilisateur.tab();
  expect(await screen.findByText("Enregistré à 14 h 32")).toBeTruthy();
  expect(essai.appels("dossier_saisir")).toEqual([
    { id: demo.id, libelle: "prénom et nom, L’État", saisies: [{ chemin: "parties/prefet/nom", nature: "texte", texte: "Alix Martin" }], ecran: { demande: { ecran: "parties", element: null }, tour: 0 } },
  ]);
  // The answer brought the screen: it is not asked again.
  expect(essai.appels("ecran_vue")).toHaveLength(1);
  expect(champ.value).toBe("Alix Martin");
});

test("a field is saved 800 ms after the last change, without being left", async () => {
  const { utilisateur } = await parties();
  await utilisateur.type(screen.getAllByRole("textbox", { name: "Qualité" })[0] as HTMLElement, "s");
  expect(essai.appels("dossier_saisir")).toEqual([]);
  await waitFor(() => expect(essai.appels("dossier_saisir")).toHaveLength(1), { timeout: 2000 });
});

test("a screen left in the middle of a word keeps the word, whose answer does not hold back the next screen", async () => {
  const { utilisateur } = await parties();
  const [attente, suivre] = barriere();
  essai.repondre("ecran_vue", async ({ ecran }) => {
    await attente;
    return { ...fixtures.ecran(ecran.ecran), demande: ecran };
  });
  await utilisateur.type(screen.getAllByRole("textbox", { name: "Qualité" })[0] as HTMLElement, "!");
  await utilisateur.keyboard("{Control>}{PageDown}{/Control}");
  await waitFor(() => expect(essai.appels("dossier_saisir")).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole("heading", { level: 1 })).toBeNull());
  suivre();
  expect(await screen.findByRole("heading", { level: 1, name: (nom) => nom.endsWith("Visas") })).toBeTruthy();
});

test("closing the window saves the word being typed", async () => {
  const { utilisateur } = await parties();
  await utilisateur.type(screen.getAllByRole("textbox", { name: "Qualité" })[0] as HTMLElement, "!");
  expect(await essai.fermer()).toBe(true);
  expect(essai.appels("dossier_saisir")).toHaveLength(1);
});

test("a window whose last word could not be saved says so once before it closes", async () => {
  essai.refuser("dossier_saisir", { code: "fichier", message: "Le dossier n’a pas pu être enregistré : le disque est plein." });
  const { utilisateur } = await parties();
  await utilisateur.type(screen.getAllByRole("textbox", { name: "Qualité" })[0] as HTMLElement, "!");
  expect(await essai.fermer()).toBe(false);
  expect(await screen.findAllByText(/Fermer de nouveau la fenêtre l.abandonne/)).toBeTruthy();
  expect(await essai.fermer()).toBe(true);
});

test("what waits behind another save is not told as saved", async () => {
  const [attente, finir] = barriere();
  essai.repondre("dossier_saisir", () => attente.then(fixtures.retour));
  const { utilisateur } = await parties();
  const [premier, second] = screen.getAllByRole("textbox", { name: "Qualité" }) as [HTMLElement, HTMLElement];
  await utilisateur.type(premier, "!");
  await utilisateur.type(second, "?");
  await utilisateur.tab();
  expect(await screen.findByText("Enregistrement…")).toBeTruthy();
  expect(essai.appels("dossier_saisir")).toHaveLength(1);
  finir();
  expect(await screen.findByText("Enregistré à 14 h 32")).toBeTruthy();
  expect(essai.appels("dossier_saisir")).toHaveLength(2);
});

test("a grid left in the middle of a cell keeps the cell", async () => {
  const { utilisateur } = await arriver("financement", "Plan de financement");
  await utilisateur.click(document.querySelector('[data-position="0-0"]') as HTMLElement);
  await utilisateur.keyboard("650000");
  await utilisateur.keyboard("{Control>}{PageUp}{/Control}");
  await waitFor(() => expect(essai.appels("dossier_saisir")).toHaveLength(1));
});

test("a gesture that is refused leaves nothing unsaved", async () => {
  essai.refuser("dossier_annuler", { code: "refus", message: "Rien à annuler." });
  const { utilisateur } = await parties();
  await utilisateur.type(screen.getAllByRole("textbox", { name: "Qualité" })[0] as HTMLElement, "!");
  await utilisateur.tab();
  expect(await screen.findByText("Enregistré à 14 h 32")).toBeTruthy();
  await utilisateur.click(screen.getByRole("button", { name: /^Annuler/ }));
  expect(await screen.findByRole("region", { name: "Erreur" })).toBeTruthy();
  expect(screen.queryByText("Non enregistré")).toBeNull();
});

test("what is refused stays as typed, with the reason beside the field", async () => {
  const { utilisateur, conteneur } = await arriver("identite", "Identité du contrat");
  const champ = screen.getByRole("textbox", { name: "Premier jour" }) as HTMLInputElement;
  await utilisateur.clear(champ);
  await utilisateur.type(champ, "bientôt");
  await utilisateur.tab();
  expect(await screen.findByText("« bientôt » n’est pas une date. Écrivez par exemple 15/10/2022.", { selector: "p" })).toBeTruthy();
  expect(champ.value).toBe("bientôt");
  expect(champ.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(champ.getAttribute("aria-describedby") ?? "")?.textContent).toContain("n’est pas une date");
  await expect(conteneur).toEtreAccessible();
  await utilisateur.clear(champ);
  await utilisateur.type(champ, "1/1/2022");
  await utilisateur.tab();
  await waitFor(() => expect(champ.getAttribute("aria-invalid")).toBeNull());
});

test("a failure to save is said in the top bar and beside the field, and nothing is lost", async () => {
  essai.refuser("dossier_saisir", { code: "fichier", message: "Le dossier n’a pas pu être enregistré : le disque est plein." });
  const { utilisateur } = await parties();
  const champ = screen.getAllByRole("textbox", { name: "Qualité" })[0] as HTMLInputElement;
  await utilisateur.type(champ, "!");
  await utilisateur.tab();
  expect(await screen.findByText("Non enregistré")).toBeTruthy();
  expect(champ.value).toContain("!");
  // The disk is freed: leaving the field again is enough.
  essai.repondre("dossier_saisir", fixtures.retour);
  await utilisateur.click(champ);
  await utilisateur.tab();
  expect(await screen.findByText("Enregistré à 14 h 32")).toBeTruthy();
});

test("undo and redo say what they do, with buttons and with keys", async () => {
  const { utilisateur } = await parties();
  expect((screen.getByRole("button", { name: "Annuler" }) as HTMLButtonElement).disabled).toBe(true);
  const coche = screen.getAllByRole("checkbox", { name: "Signe le contrat" })[0] as HTMLInputElement;
  await utilisateur.click(coche);
  await waitFor(() => expect(coche.checked).toBe(false));
  await utilisateur.click(await screen.findByRole("button", { name: "Annuler\u00a0: signe le contrat, L’État" }));
  expect(await screen.findAllByText(/^Annulé\s: signe le contrat, L’État/)).toHaveLength(2);
  await waitFor(() => expect(coche.checked).toBe(true));
  (document.activeElement as HTMLElement).blur();
  await utilisateur.keyboard("{Control>}y{/Control}");
  await waitFor(() => expect(coche.checked).toBe(false));
  await utilisateur.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(essai.appels("dossier_annuler")).toHaveLength(2));
});

test("Ctrl+Z in a field being typed is the field’s own", async () => {
  const { utilisateur } = await parties();
  await utilisateur.type(screen.getAllByRole("textbox", { name: "Qualité" })[0] as HTMLElement, "!");
  await utilisateur.keyboard("{Control>}z{/Control}");
  expect(essai.appels("dossier_annuler")).toEqual([]);
});

test("a finding leads to its passage, here or on another screen", async () => {
  const { utilisateur } = await arriver("action/usema", "de 6 places");
  const marge = screen.getByRole("complementary", { name: "Constats" });
  await utilisateur.click(within(marge).getByRole("button", { name: /^ONDAM médico-social 2023/ }));
  await utilisateur.click(within(marge).getByRole("link", { name: /^Aller au passage\s: ONDAM médico-social 2023/ }));
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.chemin).toBe("actions/usema/financements/ondam-2023/prevu"));
  const cellule = document.activeElement as HTMLElement;
  const dit = (cellule.getAttribute("aria-describedby") ?? "").split(" ").map((cle) => document.getElementById(cle)?.textContent);
  expect(dit.slice(0, 2)).toEqual(["Bloquant", expect.stringMatching(/dépasse l’enveloppe/)]);
  // The finding about a whole indicator leads to its row.
  await utilisateur.click(within(marge).getByRole("button", { name: /^1 indicateur sans valeur de référence/ }));
  await utilisateur.click(within(marge).getByRole("link", { name: /^Aller au passage\s: 1 indicateur sans valeur de référence/ }));
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.chemin).toBe("actions/usema/indicateurs/a6-2"));
  expect((document.activeElement as HTMLElement).tagName).toBe("TH");
});

test("from the overview, « Aller au passage » opens the screen on the field", async () => {
  const { utilisateur } = ouvrir(`#/dossier/${demo.id}`);
  await utilisateur.click(await screen.findByRole("link", { name: /^Aller au passage\s: .*doit précéder/ }));
  await screen.findByRole("heading", { level: 1, name: /Calendrier/ });
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.chemin).toBe("jalons/deliberation/fait"));
});

test("an element moves with its buttons and with Alt and an arrow, and keeps the focus", async () => {
  const { utilisateur, conteneur } = await arriver("articles", "Articles");
  await expect(conteneur).toEtreAccessible();
  const liste = screen.getByRole("region", { name: "Articles de la convention" });
  const titres = () => within(liste).getAllByRole("link").map(({ textContent }) => textContent);
  expect(titres()).toHaveLength(17);
  await utilisateur.click(within(liste).getByRole("button", { name: "Descendre «\u00a0Objet\u00a0»" }));
  await waitFor(() => expect(titres().indexOf("Objet")).toBe(2));
  await waitFor(() => expect((document.activeElement as HTMLElement).getAttribute("aria-label")).toBe("Descendre «\u00a0Objet\u00a0»"));
  expect(essai.appels("dossier_liste")).toEqual([
    { id: demo.id, operation: { deplacer: { chemin: "articles/objet", apres: "objectifs", libelle: "place de «\u00a0Objet\u00a0»" } } },
  ]);
  await utilisateur.keyboard("{Alt>}{ArrowUp}{ArrowUp}{/Alt}");
  await waitFor(() => expect(essai.appels("dossier_liste").at(-1)).toMatchObject({ operation: { deplacer: { chemin: "articles/objet" } } }));
});

test("an element is taken out without a dialog, and undo brings it back", async () => {
  const { utilisateur } = await arriver("articles", "Articles");
  const liste = screen.getByRole("region", { name: "Articles de la convention" });
  await utilisateur.click(within(liste).getByRole("button", { name: "Retirer l’article « Objet »" }));
  await waitFor(() => expect(within(liste).queryByRole("link", { name: "Objet" })).toBeNull());
  await waitFor(() => expect((document.activeElement as HTMLElement).getAttribute("aria-label")).toMatch(/^Retirer l’article « Engagements et objectifs »/));
  await utilisateur.keyboard("{Control>}z{/Control}");
  expect(await within(liste).findByRole("link", { name: "Objet" })).toBeTruthy();
});

test("one model is a button, several are a menu", async () => {
  const { utilisateur } = await arriver("actions", "Choix des actions");
  await utilisateur.click(screen.getByRole("button", { name: "Ajouter\u00a0: Annoncé par un texte" }));
  expect(await screen.findByRole("menuitem", { name: "Nombre d’actions facultatives" })).toBeTruthy();
  await utilisateur.keyboard("{Escape}");
  await utilisateur.click(screen.getByRole("button", { name: "Ajouter une action libre" }));
  await waitFor(() => expect(essai.appels("dossier_liste")).toEqual([{ id: demo.id, operation: { ajouter: { chemin: "actions", modele: "action" } } }]));
  // What was added takes the focus.
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.chemin).toBe("actions/nouveau-1"));
});

test("ticking an objective adds its action, unticking an empty one takes it out, each undone by its name", async () => {
  const { utilisateur } = await arriver("actions", "Choix des actions");
  const objectifs = screen.getByRole("region", { name: "Objectifs du cadre" });
  const case8 = within(objectifs).getByRole("checkbox", { name: /^C08 / }) as HTMLInputElement;
  expect(case8.checked).toBe(false);
  case8.focus();
  await utilisateur.keyboard(" ");
  await waitFor(() => expect(case8.checked).toBe(true));
  expect(essai.appels("dossier_liste")).toEqual([{ id: demo.id, operation: { ajouter: { chemin: "actions", modele: "objectif:C08" } } }]);
  expect(await within(objectifs).findByRole("link", { name: "Nouvel élément 1" })).toBeTruthy();
  expect(document.activeElement).toBe(case8);
  await utilisateur.keyboard(" ");
  await waitFor(() => expect(case8.checked).toBe(false));
  expect(essai.appels("dossier_liste").at(-1)).toMatchObject({ operation: { retirer: { chemin: "actions/nouveau-1" } } });
  expect(await screen.findByText(/^Retiré\s: « Nouvel élément 1 »\. Ctrl\+Z annule\.$/)).toBeTruthy();
  await utilisateur.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(case8.checked).toBe(true));
  await expect(objectifs).toEtreAccessible();
});

test("an objective whose fiche is written is not unticked by mistake, and says why", async () => {
  const { utilisateur } = await arriver("actions", "Choix des actions");
  const p1 = screen.getByRole("checkbox", { name: /^P1 / }) as HTMLInputElement;
  await utilisateur.click(p1);
  expect(p1.checked).toBe(true);
  expect(essai.appels("dossier_liste")).toEqual([]);
  const dit = (p1.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent);
  expect(dit).toEqual(["objectif obligatoire", "Sa fiche est déjà écrite\u00a0: pour y renoncer, retirez l’action de la liste «\u00a0Actions du plan\u00a0»."]);
});

test("Ctrl+F finds an objective by a few letters", async () => {
  const { utilisateur } = await arriver("actions", "Choix des actions");
  await utilisateur.keyboard("{Control>}f{/Control}");
  expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Chercher un objectif" }));
  await utilisateur.keyboard("parrainage");
  expect(screen.getAllByRole("checkbox")).toHaveLength(1);
  await utilisateur.keyboard(" zut");
  expect(screen.getByText("Aucun objectif ne correspond. Essayez un autre mot.")).toBeTruthy();
});

test("taking out the action of the screen leads back to the list", async () => {
  const { utilisateur } = await arriver("action/usema", "de 6 places");
  const vues = essai.appels("dossier_vue").length;
  await utilisateur.click(screen.getByRole("button", { name: "Retirer l’action A6" }));
  await waitFor(() => expect(window.location.hash).toBe(adresseEcran("actions")));
  // The plan and the findings are those of what is left.
  expect(essai.appels("dossier_vue").length).toBeGreaterThan(vues);
  expect((await screen.findByRole("region", { name: "Information" })).textContent).toMatch(/Retiré.: l’action A6\. Ctrl\+Z annule/);
});

test("the texts of one name are told apart, and their editor has a name and a toolbar", async () => {
  await arriver("visas", "Visas");
  expect(await screen.findByRole("textbox", { name: "Visa 1" })).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "Visa 10" })).toBeTruthy();
  expect(screen.getByRole("heading", { level: 2, name: "Visa 2" })).toBeTruthy();
});

test("a text shows the figures of the dossier as chips", async () => {
  await arriver("article/engagements-financiers", "Engagements financiers");
  const texte = await screen.findByRole("textbox", { name: "Texte de l’article" });
  expect(texte.getAttribute("contenteditable")).toBe("true");
  const puces = [...texte.querySelectorAll("[data-puce]")];
  expect(puces.map(({ textContent }) => textContent)).toContain("article 13");
});

test("an element that is not there says so", async () => {
  essai.refuser("ecran_vue", { code: "introuvable", message: "Cette action n’existe plus. Revenez à la liste." });
  ouvrir(adresseEcran("action/rien"));
  expect(await screen.findByRole("heading", { level: 1, name: "Cet écran n’a pas pu être ouvert" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Vue d’ensemble" })).toBeTruthy();
});

test("the fixtures describe every screen of the plan", () => {
  for (const { ecran } of demo.plan.flatMap(({ entrees }) => entrees)) expect(fixtures.ecran(ecran.ecran).blocs.length).toBeGreaterThan(0);
});

test("an indicator shows its curve, said in words, and what it counts can be written", async () => {
  const { utilisateur } = await arriver("indicateurs", "Indicateurs et cibles");
  const ligne = document.querySelector('[data-position="0-0"]')?.closest("tr") as HTMLElement;
  expect(within(ligne).getByRole("img", { name: /^Référence 2021\s: 118\s; cibles\s: 150 en 2022.*À la hausse\.$/ })).toBeTruthy();
  expect(within(ligne).getByRole("rowheader", { name: /^A1\.1\s*Entretiens prénataux précoces réalisés par la PMI$/ })).toBeTruthy();
  const champ = screen.getAllByLabelText("Source")[0] as HTMLInputElement;
  expect(champ.value).toBe("Logiciel métier de PMI");
  await utilisateur.type(champ, " du Département");
  await utilisateur.tab();
  await waitFor(() => expect(essai.appels("dossier_saisir")).toMatchObject([{ libelle: "source, Indicateur A1.1" }]));
  await expect(ligne).toEtreAccessible();
});

test("a standard clause that is missing is read, then put into the contract", async () => {
  essai.repondre("ecran_vue", () => fixtures.articlesIncomplets());
  const { utilisateur, conteneur } = await arriver("articles", "Articles");
  const absentes = screen.getByRole("region", { name: "Clauses types absentes du contrat" });
  expect(within(absentes).getByText(/À relire et à confirmer/)).toBeTruthy();
  await utilisateur.click(within(absentes).getByText(/^Lire «/));
  expect(within(absentes).getByText(/Les parties recherchent une solution amiable/)).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(within(absentes).getByRole("button", { name: /^Insérer l’article/ }));
  await waitFor(() => expect(essai.appels("dossier_liste")).toEqual([{ id: demo.id, operation: { ajouter: { chemin: "articles", modele: "clause:litiges" } } }]));
});

test("a step of the framework is locked, with its word and its source one key away; the strip comes after the list", async () => {
  const { utilisateur, conteneur } = await arriver("calendrier", "Calendrier");
  const etapes = screen.getByRole("region", { name: "Étapes" });
  const odpe = etapes.querySelector('li[data-chemin="jalons/odpe"]') as HTMLElement;
  expect(within(odpe).getByText("Nom fixé par le cadre")).toBeTruthy();
  expect(within(odpe).queryByRole("button", { name: /^Retirer/ })).toBeNull();
  const source = odpe.querySelector("summary") as HTMLElement;
  await utilisateur.click(source);
  expect(odpe.querySelector("blockquote")?.textContent).toContain("assemblées départementales");
  const frise = screen.getByRole("region", { name: "Sur la période" });
  expect(etapes.compareDocumentPosition(frise) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
});

test("each step of the calendar leads to its dates", async () => {
  const { utilisateur } = await arriver("calendrier", "Calendrier");
  await utilisateur.click(screen.getByRole("button", { name: "Modifier\u00a0: Pièces complémentaires" }));
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.chemin).toBe("jalons/pieces-complementaires/prevu"));
});

test("an action without indicator is listed with the way to its fiche", async () => {
  const complet = fixtures.ecran("indicateurs");
  const reste = complet.blocs.filter((bloc) => !JSON.stringify(bloc).includes("actions/epp/indicateurs/"));
  essai.repondre("ecran_vue", () => ({ ...complet, blocs: reste }));
  const { conteneur } = await arriver("indicateurs", "Indicateurs et cibles");
  const liens = within(screen.getByRole("region", { name: "Actions sans indicateur" })).getAllByRole("link");
  expect(liens.map((lien) => lien.getAttribute("href"))).toEqual([adresseEcran("action/epp")]);
  await expect(conteneur).toEtreAccessible();
});

test("where each action has its indicators, nothing is listed", async () => {
  await arriver("indicateurs", "Indicateurs et cibles");
  expect(screen.queryByRole("region", { name: "Actions sans indicateur" })).toBeNull();
});

test("fields of one name have one width, whatever each holds", async () => {
  await parties();
  const tailles = screen.getAllByRole("textbox", { name: "Délégation" }).map((champ) => champ.closest<HTMLElement>("[data-taille]")?.dataset.taille);
  expect(tailles).toEqual(["large", "large", "large"]);
});

const cartes = () => [...document.querySelectorAll<HTMLElement>("[data-carte]")];

test("the finding of the field under the caret opens, the others stay short; a card opens by its title or by F8", async () => {
  const { utilisateur } = await arriver("action/usema", "de 6 places");
  const ouvertes = () => cartes().filter((carte) => carte.querySelector("[aria-expanded]")?.getAttribute("aria-expanded") === "true").map((carte) => carte.dataset.carte);
  expect(cartes().length).toBeGreaterThan(1);
  expect(ouvertes()).toEqual([cartes()[0]?.dataset.carte]);
  const autre = cartes().findLast((carte) => carte.dataset.visee !== undefined && carte.dataset.carte !== ouvertes()[0]);
  if (!autre) throw new Error("the screen has another finding about one of its fields");
  (document.querySelector(`main [data-chemin="${CSS.escape(autre.dataset.visee ?? "")}"]`) as HTMLElement).focus();
  await waitFor(() => expect(ouvertes()).toContain(autre.dataset.carte));
  expect(ouvertes()).not.toContain(cartes()[0]?.dataset.carte);
  const [premiere] = cartes();
  const titre = premiere?.querySelector("[aria-expanded]") as HTMLElement;
  await utilisateur.click(titre);
  expect(ouvertes()).toEqual([premiere?.dataset.carte]);
  await utilisateur.click(titre);
  expect(ouvertes()).toEqual([]);
  await utilisateur.keyboard("{F8}");
  await waitFor(() => expect(ouvertes()).toHaveLength(1));
});

test("the candidacy is read in a document of its own", async () => {
  ouvrir("#/dossier/exemple-loir-et-cher-2020/ecran/candidature");
  await screen.findByRole("heading", { level: 1, name: /Candidature/ });
  expect(await screen.findByRole("textbox", { name: /Critère 1\. Une analyse précise des besoins/ })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Voir dans l’aperçu" }).getAttribute("href")).toBe("#/dossier/exemple-loir-et-cher-2020/apercu/candidature");
});

test("the amounts by action are read and written by financeur", async () => {
  const { utilisateur, conteneur } = await arriver("financement", "Plan de financement");
  const prevus = screen.getByRole("region", { name: "Montants prévus" });
  const groupes = () => within(prevus).getAllByRole("rowheader").filter((entete) => entete.getAttribute("scope") === "rowgroup").map((entete) => entete.textContent);
  expect(groupes()[0]).toMatch(/^A1 /);
  expect(screen.getAllByRole("radiogroup", { name: "Grouper les lignes" })).toHaveLength(1);
  await utilisateur.click(within(prevus).getByRole("radio", { name: "Par financeur" }));
  expect(groupes()).toEqual(["État", "FIR", "ONDAM médico-social", "Département", "DTPJJ"]);
  const cellule = prevus.querySelector('[data-chemin="actions/usema/financements/ondam-2023/prevu"]') as HTMLElement;
  expect(cellule.closest("tr")?.textContent).toMatch(/^A6 /);
  cellule.focus();
  await utilisateur.keyboard("100000{Enter}");
  await waitFor(() => expect(essai.appels("dossier_saisir")).toMatchObject([{ libelle: "montant A6 2023", saisies: [{ chemin: "actions/usema/financements/ondam-2023/prevu", texte: "100000" }] }]));
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(within(prevus).getByRole("radio", { name: "Par action" }));
  expect(groupes()[0]).toMatch(/^A1 /);
});

test("an indicator that was just added takes the focus on its title, the first cell of its row", async () => {
  const { utilisateur } = await arriver("action/usema", fixtures.ecran("action").titre);
  const grille = screen.getByRole("grid", { name: /^Indicateurs/ });
  expect(within(grille).getAllByRole("columnheader").map(({ textContent }) => textContent).slice(0, 3)).toEqual(["Indicateur", "Intitulé", "Unité"]);
  essai.repondre("dossier_liste", () => ({ ...fixtures.retour(), ajoute: "actions/usema/indicateurs/a6-2" }));
  await utilisateur.click(screen.getByRole("button", { name: /^Ajouter\s: Indicateurs de l’action/ }));
  await utilisateur.click(await screen.findByRole("menuitem", { name: "Indicateur libre" }));
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.chemin).toBe("actions/usema/indicateurs/a6-2/libelle"));
});

test("a fiche is copied beside itself: the copy takes the focus, and what it leaves out is said", async () => {
  const { utilisateur } = await arriver("actions", "Choix des actions");
  const [action] = fixtures.ecran("actions").blocs.flatMap((bloc) => ("liste" in bloc && bloc.liste.copiable ? bloc.liste.elements : []));
  if (!action) throw new Error("the plan of the fixture has actions");
  await utilisateur.click(screen.getByRole("button", { name: `Dupliquer «\u00a0${action.titre}\u00a0»` }));
  expect(await screen.findAllByText(/est dupliquée.*les montants et les résultats restent à saisir/)).not.toEqual([]);
  await waitFor(() => expect(document.activeElement?.closest<HTMLElement>("[data-chemin]")?.dataset.chemin).toBe("actions/nouveau-1"));
  expect(essai.appels("dossier_liste")).toEqual([{ id: demo.id, operation: { ajouter: { chemin: "actions", modele: `copie:${action.chemin.split("/").at(-1)}` } } }]);
});

test("only what can be copied offers it", async () => {
  await parties();
  expect(screen.queryByRole("button", { name: /^Dupliquer/ })).toBeNull();
});

test("Ctrl+Z after a refusal gives back the field, from it or from elsewhere on its screen, and undoes nothing that is saved", async () => {
  const { utilisateur } = await arriver("identite", "Identité du contrat");
  const champ = screen.getByRole("textbox", { name: "Premier jour" }) as HTMLInputElement;
  const avant = champ.value;
  const refuser = async () => {
    await utilisateur.clear(champ);
    await utilisateur.type(champ, "bientôt");
    await utilisateur.tab();
    await waitFor(() => expect(champ.getAttribute("aria-invalid")).toBe("true"));
  };
  await refuser();
  await utilisateur.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(champ.value).toBe(avant));
  expect((await screen.findByRole("region", { name: "Information" })).textContent).toContain("saisie refusée");
  await refuser();
  champ.focus();
  await utilisateur.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(champ.value).toBe(avant));
  expect(essai.appels("dossier_annuler")).toEqual([]);
});
