// The grid under the fingers: moving, typing, selecting, pasting.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { adresseEcran, demo, ouvrir } from "../../essais";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { GrilleVue } from "../../ipc/generated/GrilleVue";
import type { LigneGrille } from "../../ipc/generated/LigneGrille";
import { essai, fixtures } from "../../ipc/hote-essai";
import { additionne, lignesDeCellules } from "./modele";

async function enveloppes() {
  const { utilisateur, conteneur } = ouvrir(adresseEcran("financement"));
  const grille = await screen.findByRole("grid", { name: "Enveloppes notifiées" });
  return { utilisateur, conteneur, grille };
}
const cellule = (ligne: number, colonne: number) => document.querySelector<HTMLElement>(`[data-position="${ligne}-${colonne}"]`) as HTMLElement;
const grilleDe = (titre: string) => fixtures.ecran("financement").blocs.flatMap((bloc) => ("grille" in bloc && bloc.grille.titre === titre ? [bloc.grille] : []))[0] as GrilleVue;
const lignesDe = (titre: string) => lignesDeCellules(grilleDe(titre));
const modele = demo.constats.find(({ gravite }) => gravite === "a_verifier") as ConstatVue;
const bulle = () => document.querySelector(".bulle");
const position = () => (document.activeElement as HTMLElement).dataset.position;
const saisies = () => essai.appels("dossier_saisir") as { libelle: string; saisies: { chemin: string; texte: string }[] }[];

test("the grid is a table of named rows and columns, with one tab stop", async () => {
  const { grille, conteneur } = await enveloppes();
  expect(within(grille).getByRole("columnheader", { name: "2023" })).toBeTruthy();
  expect(within(grille).getByRole("rowheader", { name: "FIR" })).toBeTruthy();
  expect(grille.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  expect(cellule(0, 3).textContent).toBe("1\u00a0800\u00a0000,00");
  expect(cellule(0, 3).getAttribute("aria-readonly")).toBe("true");
  await expect(conteneur).toEtreAccessible();
});

test("arrows, Home, End, Ctrl+Home and Ctrl+End move", async () => {
  const { utilisateur } = await enveloppes();
  cellule(0, 0).focus();
  await utilisateur.keyboard("{ArrowDown}{ArrowRight}");
  expect(position()).toBe("1-1");
  await utilisateur.keyboard("{End}");
  expect(position()).toBe("1-3");
  await utilisateur.keyboard("{Control>}{End}{/Control}");
  expect(position()).toBe("5-3");
  await utilisateur.keyboard("{Control>}{Home}{/Control}");
  expect(position()).toBe("0-0");
});

test("typing replaces, Enter validates and goes down", async () => {
  const { utilisateur } = await enveloppes();
  cellule(0, 1).focus();
  await utilisateur.keyboard("650000,50{Enter}");
  expect(position()).toBe("1-1");
  await waitFor(() => expect(saisies()).toMatchObject([{ libelle: "montant État 2023", saisies: [{ chemin: "enveloppes/etat-2023/notifie", nature: "montant", texte: "650000,50" }] }]));
  await waitFor(() => expect(cellule(0, 1).textContent).toBe("650000,50"));
});

test("F2 edits what is there, Escape restores, Tab validates and goes right", async () => {
  const { utilisateur } = await enveloppes();
  cellule(0, 0).focus();
  await utilisateur.keyboard("{F2}");
  const champ = screen.getByRole("textbox", { name: "État, 2022" }) as HTMLInputElement;
  expect(champ.value).toBe("600\u00a0000,00");
  await utilisateur.keyboard("9{Escape}");
  expect(position()).toBe("0-0");
  expect(cellule(0, 0).textContent).toBe("600\u00a0000,00");
  expect(saisies()).toEqual([]);
  await utilisateur.keyboard("{Enter}{Control>}a{/Control}7{Tab}");
  expect(position()).toBe("0-1");
  await waitFor(() => expect(saisies()).toHaveLength(1));
});

test("a computed cell says that it is computed", async () => {
  const { utilisateur } = await enveloppes();
  cellule(0, 3).focus();
  await utilisateur.keyboard("5");
  expect(await screen.findByText("Cette cellule se calcule : elle ne se saisit pas.")).toBeTruthy();
  expect(screen.queryByRole("textbox", { name: /^État/ })).toBeNull();
});

test("Delete empties the selection in one modification", async () => {
  const { utilisateur } = await enveloppes();
  cellule(0, 0).focus();
  await utilisateur.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Delete}");
  await waitFor(() => expect(saisies()).toMatchObject([{ libelle: "Effacer 4\u00a0montants" }]));
  expect(saisies()[0]?.saisies.map(({ texte }) => texte)).toEqual(["", "", "", ""]);
});

test("Ctrl+D copies the first row of the selection into the others", async () => {
  const { utilisateur } = await enveloppes();
  cellule(0, 0).focus();
  await utilisateur.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}");
  await waitFor(() => expect(saisies()).toMatchObject([{ libelle: "Recopier 2\u00a0montants", saisies: [{ texte: "600\u00a0000,00" }, { texte: "600\u00a0000,00" }] }]));
});

test("what is copied is what a spreadsheet reads", async () => {
  const { utilisateur } = await enveloppes();
  cellule(0, 0).focus();
  await utilisateur.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
  const setData = vi.fn();
  fireEvent.copy(document.activeElement as HTMLElement, { clipboardData: { setData } });
  expect(setData).toHaveBeenCalledWith("text/plain", "600000,00\t600000,00\r\n100000,00\t100000,00");
});

test("what is cut is copied, then emptied in one modification; a computed cell stays", async () => {
  const { utilisateur } = await enveloppes();
  cellule(0, 2).focus();
  await utilisateur.keyboard("{Shift>}{ArrowRight}{/Shift}");
  const setData = vi.fn();
  expect(fireEvent.cut(document.activeElement as HTMLElement, { clipboardData: { setData } })).toBe(false);
  expect(setData).toHaveBeenCalledWith("text/plain", "600000,00\t1800000,00");
  await waitFor(() => expect(saisies()).toMatchObject([{ libelle: "Couper 1\u00a0montant", saisies: [{ chemin: "enveloppes/etat-2024/notifie", texte: "" }] }]));
  await waitFor(() => expect(cellule(0, 2).textContent).toBe(""));
  cellule(0, 0).focus();
  await utilisateur.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
  fireEvent.cut(document.activeElement as HTMLElement, { clipboardData: { setData } });
  expect(await screen.findByText(/^4\s?montants coupés$/)).toBeTruthy();
  expect(saisies().at(-1)).toMatchObject({ libelle: "Couper 4\u00a0montants" });
});

test("in a cell being typed, cutting is that of its field", async () => {
  const { utilisateur } = await enveloppes();
  cellule(0, 0).focus();
  await utilisateur.keyboard("{F2}");
  expect(fireEvent.cut(document.activeElement as HTMLElement, { clipboardData: { setData: vi.fn() } })).toBe(true);
  expect(saisies()).toEqual([]);
});

test("a paste is one modification, and tells what was not understood", async () => {
  const { utilisateur } = await enveloppes();
  const avant = cellule(1, 1).textContent;
  cellule(0, 0).focus();
  await utilisateur.paste("1 000\t2 000\r\n3 000\t12 k€\r\n");
  expect(await screen.findAllByText("3 montants collés, 1 illisible (ligne 2, 2023 : « 12 k€ »).")).toBeTruthy();
  expect(saisies()).toMatchObject([{ id: demo.id, libelle: "Coller 4\u00a0montants" }]);
  expect(saisies()[0]?.saisies).toHaveLength(4);
  // The undo counts what the report counts.
  expect(screen.getByRole("button", { name: /^Annuler\s: coller 3\smontants$/ })).toBeTruthy();
  expect(cellule(1, 1).getAttribute("aria-invalid")).toBe("true");
  expect(cellule(1, 1).textContent).toBe("12 k€");
  expect(document.getElementById(cellule(1, 1).getAttribute("aria-describedby")?.split(" ")[0] ?? "")?.textContent).toContain("n’est pas un montant");
  const rapport = screen.getByText(/montants collés, 1 illisible/, { selector: "p" }).parentElement as HTMLElement;
  await utilisateur.click(within(rapport).getByRole("button", { name: "Annuler" }));
  await waitFor(() => expect(essai.appels("dossier_annuler")).toHaveLength(1));
  // Undone whole: what could not be read goes with the rest.
  await waitFor(() => expect(cellule(1, 1).textContent).toBe(avant));
  expect(cellule(1, 1).getAttribute("aria-invalid")).toBeNull();
  expect(screen.queryByText(/montants collés, 1 illisible/, { selector: "p" })).toBeNull();
});

test("an empty cell over an empty one is nothing; over an amount, it is said to be emptied", async () => {
  const { utilisateur } = await enveloppes();
  await utilisateur.click(cellule(3, 0));
  await utilisateur.paste("\t\t5");
  expect(await screen.findAllByText(/^1\s?montant collé\.$/)).toBeTruthy();
  expect(saisies()[0]?.saisies.map(({ texte }) => texte)).toEqual(["5"]);
  await utilisateur.click(cellule(0, 0));
  await utilisateur.paste("\t7");
  expect(await screen.findAllByText(/^1\s?montant collé, 1\s?montant effacé\.$/)).toBeTruthy();
  expect(saisies()[1]?.saisies.map(({ texte }) => texte)).toEqual(["", "7"]);
});

test("one cell copied fills the selection; computed cells are left aside, and it is said", async () => {
  const { utilisateur } = await enveloppes();
  cellule(3, 2).focus();
  await utilisateur.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}");
  await utilisateur.paste("5");
  expect(await screen.findAllByText(/^2\s?montants collés, 2\s?cellules calculées ou hors de la grille laissées de côté\.$/)).toBeTruthy();
});

test("a refused cell keeps what was typed until Escape", async () => {
  const { utilisateur } = await enveloppes();
  cellule(1, 0).focus();
  await utilisateur.keyboard("12 k{Enter}");
  await waitFor(() => expect(cellule(1, 0).getAttribute("aria-invalid")).toBe("true"));
  expect(cellule(1, 0).textContent).toBe("12 k");
  expect(bulle()).toBeNull();
  await utilisateur.keyboard("{ArrowUp}");
  // Beside the cell for the eye; the ear has it from the description of the cell.
  expect(bulle()?.textContent).toMatch(/n’est pas un montant/);
  expect(bulle()?.getAttribute("aria-hidden")).toBe("true");
  expect(document.getElementById(cellule(1, 0).getAttribute("aria-describedby") ?? "")?.textContent).toMatch(/FIR, 2022.*n’est pas un montant/);
  cellule(1, 0).blur();
  await waitFor(() => expect(bulle()).toBeNull());
  cellule(1, 0).focus();
  await utilisateur.keyboard("{Escape}");
  expect(cellule(1, 0).textContent).toBe("100\u00a0000,00");
});

test("the totals of a cell that could not be read say that they lack it, and no other", async () => {
  const { utilisateur } = await enveloppes();
  cellule(1, 0).focus();
  await utilisateur.keyboard("12 k{Enter}");
  const manque = (ligne: number, colonne: number) => cellule(ligne, colonne).querySelector("[data-manque]")?.textContent ?? null;
  await waitFor(() => expect(manque(1, 3)).toBe("1\u00a0case non lue, total sans 1\u00a0case non lue"));
  const total = lignesDe("Enveloppes notifiées").findIndex(({ genre }) => genre === "total");
  expect([manque(total, 0), manque(total, 3)].every((mots) => mots !== null)).toBe(true);
  expect([manque(total, 1), manque(total, 2), manque(0, 3), manque(2, 3)]).toEqual([null, null, null, null]);
  cellule(1, 0).focus();
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(manque(total, 3)).toBeNull());
});

test("a total adds up the rows of its funder only", () => {
  const grille = grilleDe("Montants prévus");
  const lignes = lignesDeCellules(grille);
  const etat = lignes.find(({ serie }) => serie === "etat") as LigneGrille;
  const totaux = lignes.filter((ligne) => ligne.genre === "sous_total" && additionne(grille, ligne, 1, { ligne: etat, colonne: 1 }));
  expect(totaux.length).toBeGreaterThan(0);
  expect(totaux.every(({ titre }) => titre.includes("État"))).toBe(true);
  expect(totaux.every((ligne) => !additionne(grille, ligne, 0, { ligne: etat, colonne: 1 }))).toBe(true);
});

test("what is said of a whole row stands on its header, from which one goes to its cells", async () => {
  essai.repondre("dossier_vue", () => ({ ...demo, constats: [{ ...modele, cle: "rangee", titre: "Constat de la ligne", chemins: ["actions/usema/indicateurs/a6-2"] }] }));
  const { utilisateur } = ouvrir(adresseEcran("indicateurs"));
  await screen.findByRole("heading", { level: 1, name: /Indicateurs/ });
  const enTete = document.querySelector<HTMLElement>('th[data-chemin="actions/usema/indicateurs/a6-2"]') as HTMLElement;
  await waitFor(() => expect(enTete.dataset.ton).toBe(modele.gravite));
  expect(enTete.getAttribute("aria-describedby")).toContain("constat-rangee");
  const rangee = enTete.closest("tr") as HTMLElement;
  expect(rangee.querySelectorAll("td[data-ton]")).toHaveLength(0);
  await utilisateur.click(await screen.findByRole("link", { name: /Aller au passage.*Constat de la ligne/ }));
  await waitFor(() => expect(document.activeElement).toBe(enTete));
  // Nothing is written from a header.
  await utilisateur.keyboard("7{Delete}");
  expect(saisies()).toEqual([]);
  await utilisateur.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(rangee.querySelector("td"));
});

test("Ctrl+Z in the grid undoes the last modification", async () => {
  const { utilisateur } = await enveloppes();
  cellule(0, 0).focus();
  await utilisateur.keyboard("5{Enter}");
  await screen.findByRole("button", { name: "Annuler\u00a0: montant État 2022" });
  await utilisateur.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(cellule(0, 0).textContent).toBe("600\u00a0000,00"));
});

test("what is still on its way is what is copied down, copied out and emptied", async () => {
  essai.repondre("dossier_saisir", () => new Promise<never>(() => {}));
  const { utilisateur } = await enveloppes();
  cellule(0, 0).focus();
  await utilisateur.keyboard("1000{Enter}");
  expect(cellule(0, 0).textContent).toBe("1000");
  await utilisateur.keyboard("{Control>}d{/Control}");
  expect(cellule(1, 0).textContent).toBe("1000");
  await utilisateur.keyboard("{ArrowUp}");
  const setData = vi.fn();
  fireEvent.copy(document.activeElement as HTMLElement, { clipboardData: { setData } });
  expect(setData).toHaveBeenCalledWith("text/plain", "1000");
});

test("a cell typed twice shows the last value, though the first answer gives it another path", async () => {
  const reponses: (() => void)[] = [];
  const ecran = fixtures.ecran("financement");
  const nouvelle = structuredClone(ecran);
  for (const bloc of nouvelle.blocs) {
    if (!("grille" in bloc)) continue;
    for (const c of bloc.grille.lignes.flatMap(({ cellules }) => cellules)) c.chemin = c.chemin?.replace("enveloppes/@departement.2022", "enveloppes/neuve") ?? null;
  }
  essai.repondre("dossier_saisir", () => new Promise((fini) => reponses.push(() => fini({ ...fixtures.retour(), ecran: { entier: nouvelle } }))));
  const { utilisateur } = await enveloppes();
  const departement = [...document.querySelectorAll<HTMLElement>("[data-chemin]")].find((c) => c.dataset.chemin === "enveloppes/@departement.2022/notifie") as HTMLElement;
  const lieu = departement.dataset.position?.split("-").map(Number) as [number, number];
  departement.focus();
  await utilisateur.keyboard("10{Enter}{ArrowUp}20{Enter}");
  expect(cellule(...lieu).textContent).toBe("20");
  await waitFor(() => expect(reponses).toHaveLength(1));
  reponses[0]?.();
  await waitFor(() => expect(cellule(...lieu).dataset.chemin).toBe("enveloppes/neuve/notifie"));
  expect(cellule(...lieu).textContent).toBe("20");
});

test("a cell that is refused is not told as emptied", async () => {
  const { utilisateur } = await enveloppes();
  essai.repondre("dossier_saisir", ({ saisies: envoyees }) => ({ ...fixtures.retour(), refus: envoyees.slice(0, 1).map(({ chemin, texte }) => ({ chemin, texte, message: "Ce champ ne peut pas rester vide." })) }));
  cellule(0, 0).focus();
  await utilisateur.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Delete}");
  expect(await screen.findByText(/^3\s?montants effacés\. Ce champ ne peut pas rester vide\.$/)).toBeTruthy();
});

test("a cell of a signed contract says that it is read, and keeps its place for the findings", async () => {
  const ecran = structuredClone(fixtures.ecran("financement"));
  for (const bloc of ecran.blocs) if ("grille" in bloc) for (const c of bloc.grille.lignes.flatMap(({ cellules }) => cellules)) c.lecture_seule = c.chemin !== null;
  essai.repondre("ecran_vue", () => ecran);
  const { utilisateur } = await enveloppes();
  cellule(0, 0).focus();
  await utilisateur.keyboard("5");
  expect(await screen.findByText(/^Cette cellule se lit seulement/)).toBeTruthy();
  expect(cellule(0, 0).getAttribute("aria-readonly")).toBe("true");
  expect(cellule(0, 0).dataset.chemin).toBe("enveloppes/etat-2022/notifie");
});
