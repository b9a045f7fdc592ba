// What is typed and not saved: kept from screen to screen, told before the window closes, sent and undone by the keys.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { adresseEcran, ouvrir } from "../../essais";
import { relireRetenues, retenues } from "../../etat/retenues";
import { essai, fixtures } from "../../ipc/hote-essai";

async function arriver(ecran: string, titre: string) {
  const ouvert = ouvrir(adresseEcran(ecran));
  await attendre(titre);
  return ouvert;
}
const attendre = (titre: string) => screen.findByRole("heading", { level: 1, name: (nom) => nom.endsWith(titre) });
const premierJour = () => screen.getByRole("textbox", { name: "Premier jour" }) as HTMLInputElement;
const texteArticle = () => screen.findByRole("textbox", { name: "Texte de l’article" });
const cellule = (position: string) => document.querySelector(`[data-position="${position}"]`) as HTMLElement;
const avis = async () => (await screen.findByRole("region", { name: "Erreur" })).querySelector("p")?.textContent?.replaceAll(/\s/g, " ");
const plein = () => essai.refuser("dossier_saisir", { code: "fichier", message: "Le dossier n’a pas pu être enregistré : le disque est plein." });

async function bientot() {
  const { utilisateur } = await arriver("identite", "Identité du contrat");
  await utilisateur.clear(premierJour());
  await utilisateur.type(premierJour(), "bientôt");
  await utilisateur.tab();
  await waitFor(() => expect(premierJour().getAttribute("aria-invalid")).toBe("true"));
  return utilisateur;
}

test("a refused value is there again when one comes back to its screen, and is named on the others", async () => {
  const utilisateur = await bientot();
  const avant = fixtures.ecran("identite").blocs.flatMap((bloc) => ("formulaire" in bloc ? bloc.formulaire.champs : [])).find(({ libelle }) => libelle === "Premier jour")?.valeur;
  await utilisateur.keyboard("{Control>}{PageDown}{/Control}");
  await attendre("Parties et signataires");
  expect(await avis()).toMatch(/Refusé, donc pas enregistré dans « .* » : premier jour.* \(« bientôt »\)\. Ce texte attend dans son champ/);
  await utilisateur.keyboard("{Control>}{PageUp}{/Control}");
  await attendre("Identité du contrat");
  expect(premierJour().value).toBe("bientôt");
  expect(document.getElementById(premierJour().getAttribute("aria-describedby")?.split(" ")[0] ?? "")?.textContent).toContain("n’est pas une date");
  await utilisateur.click(premierJour());
  await utilisateur.keyboard("{Escape}");
  expect(premierJour().value).toBe(avant);
  expect(screen.queryByRole("region", { name: "Erreur" })).toBeNull();
  expect(premierJour().getAttribute("aria-invalid")).toBeNull();
});

test("what names a refused value leads to its field, which holds it", async () => {
  const utilisateur = await bientot();
  await utilisateur.keyboard("{Control>}{PageDown}{/Control}");
  await attendre("Parties et signataires");
  expect(await avis()).toContain("dans « 0.0, Identité du contrat, Cantal");
  await utilisateur.click(screen.getByRole("link", { name: "Aller au champ" }));
  await attendre("Identité du contrat");
  await waitFor(() => expect(document.activeElement).toBe(premierJour()));
  expect(premierJour().value).toBe("bientôt");
});

test("each cell of a paste that could not be read is named", async () => {
  const { utilisateur } = await arriver("financement", "Plan de financement");
  cellule("0-0").focus();
  await utilisateur.paste("1 000\t2 000\r\n3 000\t12 k€\r\n");
  await screen.findAllByText(/1 illisible/);
  await utilisateur.keyboard("{Control>}{PageUp}{/Control}");
  expect(await avis()).toMatch(/montant FIR 2023 \(« 12 k€ »\)/);
});

test("so is a cell left in the middle of what is refused", async () => {
  const { utilisateur } = await arriver("financement", "Plan de financement");
  cellule("1-0").focus();
  await utilisateur.keyboard("12 k{Control>}{PageUp}{/Control}");
  expect(await avis()).toMatch(/\(« 12 k »\)/);
  window.location.hash = adresseEcran("financement");
  await attendre("Plan de financement");
  expect(cellule("1-0").textContent).toBe("12 k");
  expect(cellule("1-0").getAttribute("aria-invalid")).toBe("true");
  cellule("1-0").focus();
  await utilisateur.keyboard("5{Enter}");
  await waitFor(() => expect(cellule("1-0").getAttribute("aria-invalid")).toBeNull());
});

test("what was typed in an element goes with it", async () => {
  const { utilisateur } = await arriver("action/usema", "de 6 places");
  plein();
  await utilisateur.type(screen.getByRole("textbox", { name: "Service pilote" }), "!");
  await utilisateur.tab();
  await screen.findByText("Non enregistré");
  await utilisateur.click(screen.getByRole("button", { name: "Retirer l’action A6" }));
  await waitFor(() => expect(window.location.hash).toBe(adresseEcran("actions")));
  expect(await essai.fermer()).toBe(true);
});

test("a window is not closed on a value refused before another was saved, and names it, once", async () => {
  const utilisateur = await bientot();
  await utilisateur.type(screen.getByRole("textbox", { name: "Titre" }), "!");
  await utilisateur.tab();
  expect(await screen.findByText("Enregistré à 14 h 32")).toBeTruthy();
  expect(await essai.fermer()).toBe(false);
  expect(await avis()).toMatch(/^Refusé, donc pas enregistré dans « .* » : premier jour.* \(« bientôt »\)\. Corrigez-le dans son champ\. Fermer de nouveau la fenêtre l’abandonne\.$/);
  expect(await essai.fermer()).toBe(true);
});

test("a save that does not answer is not done", async () => {
  essai.repondre("dossier_saisir", () => new Promise<never>(() => {}));
  const { utilisateur } = await arriver("identite", "Identité du contrat");
  await utilisateur.type(screen.getByRole("textbox", { name: "Titre" }), "!");
  expect(await essai.fermer()).toBe(false);
  expect(await avis()).toMatch(/^Pas enregistré : titre.*\. Copiez-le ou libérez de la place, puis Ctrl\+S\. Fermer de nouveau/);
  expect(await essai.fermer()).toBe(true);
}, 15_000);

test("what goes wrong after a first warning is told in its turn", async () => {
  const utilisateur = await bientot();
  expect(await essai.fermer()).toBe(false);
  plein();
  await utilisateur.type(screen.getByRole("textbox", { name: "Titre" }), "!");
  expect(await essai.fermer()).toBe(false);
  expect(await avis()).toMatch(/^Pas enregistré dans « .* » : titre.* Refusé, donc pas enregistré dans « .* » : premier jour/);
  expect(await essai.fermer()).toBe(true);
});

test("Ctrl+S saves what is being typed, without leaving its field or its cell", async () => {
  const { utilisateur } = await arriver("identite", "Identité du contrat");
  const titre = screen.getByRole("textbox", { name: "Titre" });
  await utilisateur.type(titre, "!");
  await utilisateur.keyboard("{Control>}s{/Control}");
  expect(essai.appels("dossier_saisir")).toHaveLength(1);
  expect(document.activeElement).toBe(titre);
  expect(await screen.findByText("Tout est enregistré.")).toBeTruthy();
  window.location.hash = adresseEcran("financement");
  await attendre("Plan de financement");
  cellule("0-0").focus();
  await utilisateur.keyboard("650000{Control>}s{/Control}");
  expect(essai.appels("dossier_saisir")).toHaveLength(2);
  await waitFor(() => expect(document.activeElement).toBe(cellule("0-0")));
});

test("Ctrl+S tries again, from any screen of the dossier, what could not be saved", async () => {
  const { utilisateur } = await arriver("identite", "Identité du contrat");
  plein();
  await utilisateur.type(screen.getByRole("textbox", { name: "Titre" }), "!");
  await utilisateur.keyboard("{Control>}{PageDown}{/Control}");
  await attendre("Parties et signataires");
  expect(await avis()).toMatch(/Pas enregistré dans « .* » : titre/);
  expect(screen.getByText("Non enregistré")).toBeTruthy();
  // What is not saved is named on each screen, until it is.
  await utilisateur.keyboard("{Control>}{PageDown}{/Control}");
  await attendre("Visas");
  expect(await avis()).toMatch(/Pas enregistré dans « .* » : titre/);
  essai.repondre("dossier_saisir", fixtures.retour);
  await utilisateur.keyboard("{Control>}s{/Control}");
  expect(await screen.findByText("Tout est enregistré.")).toBeTruthy();
  expect(await screen.findByText("Enregistré à 14 h 32")).toBeTruthy();
  expect(essai.appels("dossier_saisir").at(-1)).toMatchObject({ saisies: [{ chemin: "titre" }] });
  expect(await essai.fermer()).toBe(true);
});

test("Ctrl+S says what stays refused", async () => {
  const utilisateur = await bientot();
  await utilisateur.keyboard("{Control>}s{/Control}");
  expect(await avis()).toMatch(/« bientôt »/);
});

test("Ctrl+Z and Ctrl+Y in a field where nothing is typed are those of the dossier", async () => {
  const { utilisateur } = await arriver("identite", "Identité du contrat");
  const titre = screen.getByRole("textbox", { name: "Titre" }) as HTMLInputElement;
  const avant = titre.value;
  await utilisateur.type(titre, "!");
  await utilisateur.tab();
  await waitFor(() => expect(titre.dataset.frappe).toBeUndefined());
  await utilisateur.click(titre);
  await utilisateur.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(titre.value).toBe(avant));
  await utilisateur.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  await waitFor(() => expect(titre.value).toBe(`${avant}!`));
  await utilisateur.keyboard("{Control>}z{/Control}{Control>}y{/Control}");
  await waitFor(() => expect(essai.appels("dossier_retablir")).toHaveLength(2));
});

test("Ctrl+Z where one types undoes what is not saved yet, then what is", async () => {
  const { utilisateur } = await arriver("identite", "Identité du contrat");
  const titre = screen.getByRole("textbox", { name: "Titre" }) as HTMLInputElement;
  const avant = titre.value;
  await utilisateur.type(titre, " neuf");
  await utilisateur.keyboard("{Control>}z{/Control}");
  expect(titre.value).toBe(avant);
  expect(essai.appels("dossier_saisir")).toEqual([]);
  await utilisateur.type(titre, "!");
  await waitFor(() => expect(essai.appels("dossier_saisir")).toHaveLength(1), { timeout: 3000 });
  await waitFor(() => expect(screen.getAllByText(/^Enregistré/).length).toBeGreaterThan(0));
  // The caret is still in the field.
  await utilisateur.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(essai.appels("dossier_annuler")).toHaveLength(1));
  await waitFor(() => expect(titre.value).toBe(avant));
  expect(document.activeElement).toBe(titre);
  expect((await screen.findByRole("region", { name: "Information" })).textContent).toMatch(/^Annulé/);
  await utilisateur.keyboard("{Control>}y{/Control}");
  await waitFor(() => expect(titre.value).toBe(`${avant}!`));
});

test("Ctrl+Z in a cell that is being typed gives its value back", async () => {
  const { utilisateur } = await arriver("financement", "Plan de financement");
  const avant = cellule("1-0").textContent;
  cellule("1-0").focus();
  await utilisateur.keyboard("55{Control>}z{/Control}");
  expect(cellule("1-0").textContent).toBe(avant);
  expect(essai.appels("dossier_annuler")).toEqual([]);
});

test("Ctrl+Z in a text whose own history is empty is that of the dossier", async () => {
  const { utilisateur } = await arriver("identite", "Identité du contrat");
  await utilisateur.type(screen.getByRole("textbox", { name: "Titre" }), "!");
  await utilisateur.keyboard("{Control>}s{/Control}");
  await screen.findByText("Tout est enregistré.");
  window.location.hash = adresseEcran("article/engagements-financiers");
  const texte = await texteArticle();
  texte.focus();
  // With their codes, by which ProseMirror knows them.
  fireEvent.keyDown(texte, { key: "z", keyCode: 90, ctrlKey: true });
  await waitFor(() => expect(essai.appels("dossier_annuler")).toHaveLength(1));
  fireEvent.keyDown(texte, { key: "y", keyCode: 89, ctrlKey: true });
  await waitFor(() => expect(essai.appels("dossier_retablir")).toHaveLength(1));
  fireEvent.keyDown(texte, { key: "Z", keyCode: 90, ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(essai.appels("dossier_retablir")).toHaveLength(1));
  // What is done in the text is undone in the text.
  await utilisateur.click(screen.getByRole("button", { name: "Liste à puces" }));
  expect(texte.querySelector(":scope > ul")).toBeTruthy();
  fireEvent.keyDown(texte, { key: "z", keyCode: 90, ctrlKey: true });
  expect(texte.querySelector(":scope > ul")).toBeNull();
  expect(essai.appels("dossier_annuler")).toHaveLength(1);
});

test.each([{ key: "F5" }, { key: "F5", ctrlKey: true }, { key: "F7" }, { key: "r", ctrlKey: true }, { key: "R", ctrlKey: true, shiftKey: true }, { key: "s", ctrlKey: true }])("the page does not answer %o as a web page would", async (touche) => {
  await arriver("identite", "Identité du contrat");
  expect(fireEvent.keyDown(premierJour(), touche)).toBe(false);
});

test("a page that goes sends what was being typed", async () => {
  const { utilisateur } = await arriver("identite", "Identité du contrat");
  await utilisateur.type(screen.getByRole("textbox", { name: "Titre" }), "!");
  window.dispatchEvent(new Event("pagehide"));
  expect(essai.appels("dossier_saisir")).toHaveLength(1);
});

test("a text that could not be saved is there again, and Ctrl+S saves it", async () => {
  essai.refuser("dossier_texte", { code: "fichier", message: "Le dossier n’a pas pu être enregistré : le disque est plein." });
  const { utilisateur } = await arriver("article/engagements-financiers", "Engagements financiers");
  await texteArticle();
  await utilisateur.click(screen.getByRole("button", { name: "Liste à puces" }));
  await waitFor(() => expect(essai.appels("dossier_texte")).toHaveLength(1));
  expect((await texteArticle()).querySelector(":scope > ul")).toBeTruthy();
  await utilisateur.keyboard("{Control>}{PageUp}{/Control}");
  await waitFor(() => expect(window.location.hash).not.toContain("engagements-financiers"));
  await screen.findByRole("heading", { level: 1 });
  essai.repondre("dossier_texte", fixtures.retour);
  window.location.hash = adresseEcran("article/engagements-financiers");
  await attendre("Engagements financiers");
  expect((await texteArticle()).querySelector(":scope > ul")).toBeTruthy();
  const avant = essai.appels("dossier_texte").length;
  await utilisateur.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(essai.appels("dossier_texte")).toHaveLength(avant + 1));
  expect(await screen.findByText("Tout est enregistré.")).toBeTruthy();
});

test("nothing is said to be saved while something typed is not", async () => {
  const { utilisateur } = await arriver("identite", "Identité du contrat");
  const titre = screen.getByRole("textbox", { name: "Titre" });
  await utilisateur.type(titre, "!");
  expect(screen.getByText("Saisie en cours…")).toBeTruthy();
  expect(screen.queryByText(/^Enregistré/)).toBeNull();
  await utilisateur.keyboard("{Control>}s{/Control}");
  expect(await screen.findByText("Enregistré à 14 h 32")).toBeTruthy();
  window.location.hash = adresseEcran("financement");
  await attendre("Plan de financement");
  cellule("0-0").focus();
  await utilisateur.keyboard("7");
  expect(await screen.findByText("Saisie en cours…")).toBeTruthy();
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByText("Saisie en cours…")).toBeNull());
});

test("what is not saved outlives a window that is killed, and is told when the next one opens", async () => {
  const utilisateur = await bientot();
  const relues = relireRetenues();
  expect([...relues.values()]).toMatchObject([{ texte: "bientôt", lieu: "0.0, Identité du contrat, Cantal, contrat 2022-2024", dite: false }]);
  expect([...relues.keys()]).toEqual([...retenues.lire().keys()]);
  await utilisateur.click(premierJour());
  await utilisateur.keyboard("{Escape}");
  expect(relireRetenues().size).toBe(0);
});

test("a plan never shows as ready a part where something typed is not saved", async () => {
  const { utilisateur } = await arriver("parties", "Parties et signataires");
  expect(screen.getByRole("link", { name: /Parties et signataires, prêt$/ })).toBeTruthy();
  essai.repondre("dossier_saisir", ({ saisies }) => ({ ...fixtures.retour(), refus: saisies.map(({ chemin, texte }) => ({ chemin, texte, message: "Refusé." })) }));
  await utilisateur.type(screen.getAllByRole("textbox")[0] as HTMLElement, "!");
  await utilisateur.tab();
  expect(await screen.findByRole("link", { name: /Parties et signataires, une saisie n’est pas enregistrée$/ })).toBeTruthy();
});

test.each(["{", '[["x", {}]]', '[["/titre", {"dossier": "", "chemin": "titre", "texte": 3}]]'])("what was kept and cannot be read is left: %s", (lu) => {
  localStorage.setItem("paraphe.retenues", lu);
  expect(relireRetenues().size).toBe(0);
  localStorage.removeItem("paraphe.retenues");
});

test("what was saved after a refusal is undone before it", async () => {
  const utilisateur = await bientot();
  await utilisateur.type(screen.getByRole("textbox", { name: "Titre" }), "!");
  await utilisateur.tab();
  await screen.findByText("Enregistré à 14 h 32");
  await utilisateur.click(screen.getByRole("button", { name: /^Annuler\s:/ }));
  await waitFor(() => expect(essai.appels("dossier_annuler")).toHaveLength(1));
  expect(premierJour().value).toBe("bientôt");
});

test("what could not be read of a paste goes with it when it is undone, even by another window", async () => {
  const { utilisateur } = await arriver("financement", "Plan de financement");
  essai.repondre("dossier_saisir", ({ saisies }) => ({ ...fixtures.retour(), ecrit: true, annuler: "Coller 3 montants", refus: saisies.slice(-1).map(({ chemin, texte }) => ({ chemin, texte, message: "Illisible." })) }));
  cellule("0-0").focus();
  await utilisateur.paste("1 000\t2 000\r\n3 000\t12 k€\r\n");
  await waitFor(() => expect([...retenues.lire().values()]).toMatchObject([{ lot: "Coller 3 montants" }]));
  expect([...relireRetenues().values()]).toMatchObject([{ lot: "Coller 3 montants", rang: 0 }]);
  essai.repondre("dossier_annuler", () => ({ ...fixtures.retour(), refus: [], annuler: null, retablir: "Coller 3 montants" }));
  await utilisateur.click(await screen.findByRole("button", { name: /^Annuler\s:/ }));
  await waitFor(() => expect(retenues.lire().size).toBe(0));
});
