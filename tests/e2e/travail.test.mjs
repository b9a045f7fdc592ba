// A manager's work in a real window, two journeys in one story: a dossier created, written, pasted into, undone, killed, found again, exported.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { application, auditer, corps, photographier, poste, simple } from "./commun.mjs";

const ici = poste("travail", 4462);
const ACCENTS = "ê ë ï ô û ç œ « »";
const MONTANTS = ["1 234,50 €\t600.000,00", "12 k€\t2 000"].join("\n");

let f;
before(async () => {
  f = await ici.ouvrir();
});
after(async () => {
  await f?.fermer().catch(() => {});
  await ici.effacer();
});

const champ = (nom) => f.nommeChamp(nom);
const cellule = (position) => f.trouver(`[data-position="${position}"]`);
const lire = async (css) => simple(await f.executer(`return document.querySelector(${JSON.stringify(css)})?.textContent ?? ""`));
/** What the margin says. */
const constats = () => lire('aside[data-zone="marge"]');
const enregistre = () => f.jusqua(async () => /Enregistré à \d+ h \d\d/.test(await corps(f)));
const annulable = (nom) => f.jusqua(() => f.executer(`return [...document.querySelectorAll("button")].some((b) => (b.getAttribute("aria-label") ?? "").replace(/\\u00a0/g, " ").startsWith(arguments[0]))`, nom));
/** The screen of a dossier, by the end of its address. */
const aller = async (fin, titre) => {
  await f.executer("location.hash = location.hash.replace(/^(#\\/dossier\\/[^/]+).*/, '$1' + arguments[0])", fin);
  await f.nomme("h1", titre);
};

test("journey 1, a first contract to its PDF: the first opening asks who writes, keeps the name, and leads to a new dossier", async () => {
  await f.nomme("h1", "Bienvenue dans Paraphe");
  await f.ecrire(await champ("Prénom et nom"), "Claire Vidal");
  await auditer(f);
  await photographier(f, "travail-1-premiere");
  await f.cliquer(await f.nomme("form button", "Créer un dossier"));
  await f.nomme("h1", "Nouveau dossier");
  await f.executer("location.hash = '#/reglages'");
  await f.nomme("h1", "Réglages");
  assert.equal(await f.executer("return [...document.querySelectorAll('input')].find((i) => i.labels?.[0]?.textContent === 'Prénom et nom').value"), "Claire Vidal");
  await f.executer("location.hash = '#/'");
  await f.nomme("h1", "Dossiers");
});

test("journey 1: a dossier is created in three questions", async () => {
  await f.cliquer(await f.nomme("a", "Nouveau dossier"));
  await f.nomme("h1", "Nouveau dossier");
  await f.ecrire(await champ("Territoire"), "canta");
  await f.nomme("[role=option]", "Cantal");
  await f.touches("Bas");
  await f.touches("Entrée");
  await f.cliquer(await f.nomme("label", "Instruction de 2022"));
  await f.cliquer(await f.nomme("button", "Créer le dossier"));
  await f.nomme("h1", "Cantal");
  const texte = await corps(f);
  assert.match(texte, /À traiter/);
  assert.match(texte, /3 signataires/);
  await auditer(f);
  await photographier(f, "travail-2-ensemble");
});

test("journey 1: every French letter reaches fields and rich texts", async () => {
  await aller("/ecran/actions", "Choix des actions");
  const adresse = await f.jusqua(() => f.executer("return [...document.querySelectorAll('main a')].map((a) => a.getAttribute('href')).find((h) => h?.includes('/ecran/action/')) ?? null"));
  await aller(adresse.replace(/^#\/dossier\/[^/]+/, ""), "A1");
  await f.ecrire(await champ("Service pilote"), `Direction ${ACCENTS}`);
  const texte = await f.trouver('[contenteditable="true"][aria-label="Description"]');
  await f.cliquer(texte);
  await f.ecrire(texte, `Prévention ${ACCENTS}`);
  await enregistre();
  await annulable("Annuler : description");
  await aller("/ecran/parties", "Parties et signataires");
  await aller(adresse.replace(/^#\/dossier\/[^/]+/, ""), "A1");
  assert.equal(simple(await f.executer("return [...document.querySelectorAll('input')].find((i) => i.labels?.[0]?.textContent === 'Service pilote').value")), `Direction ${ACCENTS}`);
  await f.jusqua(async () => (await lire('[contenteditable="true"][aria-label="Description"]')) === `Prévention ${ACCENTS}`);
  await photographier(f, "travail-3-fiche");
});

test("dead keys of a French keyboard reach a field and a rich text", async () => {
  const xdotool = (...args) => execFileSync("xdotool", args);
  execFileSync("setxkbmap", ["fr"]);
  try {
    // Without a window manager nothing gives the keyboard to the window.
    const [fenetre] = execFileSync("xdotool", ["search", "--onlyvisible", "--name", "Paraphe"], { encoding: "utf8" }).trim().split("\n");
    xdotool("windowfocus", "--sync", fenetre);
    await f.cliquer(await champ("Territoire"));
    await f.touches("Ctrl", "a");
    xdotool("key", "--delay", "60", "f", "o", "r", "dead_circumflex", "e", "t", "space", "dead_diaeresis", "i");
    await f.jusqua(async () => (await f.executer("return [...document.querySelectorAll('input')].find((i) => i.labels?.[0]?.textContent === 'Territoire').value")) === "forêt ï");
    const texte = await f.trouver('[contenteditable="true"][aria-label="Constat"]');
    await f.cliquer(texte);
    xdotool("key", "--delay", "60", "dead_circumflex", "o", "dead_diaeresis", "e", "ccedilla");
    await f.jusqua(async () => (await lire('[contenteditable="true"][aria-label="Constat"]')) === "ôëç");
  } finally {
    execFileSync("setxkbmap", ["us"]);
  }
});

test("journey 2, the figures of a year: a block of amounts is pasted from a spreadsheet: what is read is saved, the rest is said", async () => {
  await aller("/ecran/financement", "Plan de financement");
  // The margin says of the money what the rules see: nothing is notified yet.
  assert.doesNotMatch(await constats(), /Des crédits notifiés ne sont pas ventilés/);
  execFileSync("xclip", ["-selection", "clipboard", "-i"], { input: MONTANTS, stdio: ["pipe", "ignore", "ignore"] });
  await f.cliquer(await cellule("0-0"));
  await f.touches("Ctrl", "v");
  await f.jusqua(async () => (await corps(f)).includes("3 montants collés, 1 illisible"));
  assert.match(await corps(f), /« 12 k€ » n’est pas un montant/);
  assert.equal(await lire('[data-position="0-0"]'), "1 234,50");
  assert.equal(await lire('[data-position="0-1"]'), "600 000,00");
  await photographier(f, "travail-4-collage");
  await auditer(f);
});

test("journey 2: the total and the findings follow, and two undos bring both back", async () => {
  assert.match(await constats(), /Des crédits notifiés ne sont pas ventilés.*État 2022 : 1 234,50 €/);
  const total = async () => f.executer("return [...document.querySelectorAll('tr[data-genre=total] td')].map((c) => c.textContent).join('|').replace(/\\u00a0|\\u202f/g, ' ')");
  const avec = await total();
  assert.match(avec, /1 234,50/, "the total adds what was pasted");
  await f.cliquer(await cellule("0-0"));
  await f.touches("7");
  await f.touches("Entrée");
  await f.jusqua(async () => (await lire('[data-position="0-0"]')) === "7,00");
  // Words that say what a total lacks may stand before it.
  await f.jusqua(async () => /(?<![\d ])7,00/.test(await total()));
  await f.jusqua(async () => /État 2022 : 7 €/.test(await constats()));
  await annulable("Annuler : montant");
  const clic = async () => f.cliquer(await f.nomme("header button", "Annuler : "));
  await clic();
  await f.jusqua(async () => (await lire('[data-position="0-0"]')) === "1 234,50");
  await clic();
  await f.jusqua(async () => !/\d/.test(await lire('[data-position="0-0"]')));
  assert.ok(!/1 234,50/.test(await total()), `the total follows the undo (${await total()})`);
  await f.jusqua(async () => !(await constats()).includes("Des crédits notifiés ne sont pas ventilés"));
  await f.cliquer(await f.nomme("header button", "Rétablir : "));
  await f.jusqua(async () => (await lire('[data-position="0-0"]')) === "1 234,50");
  await enregistre();
});

test("killed, then started again: nothing acknowledged is lost, and undo still works", async () => {
  await f.tuer();
  f = await ici.ouvrir();
  await f.cliquer(await f.nomme("main a", "Cantal"));
  await f.nomme("h1", "Cantal");
  await aller("/ecran/financement", "Plan de financement");
  await f.jusqua(async () => (await lire('[data-position="0-0"]')) === "1 234,50");
  assert.match(await lire('[data-position="0-1"]'), /600 000,00/);
  await f.cliquer(await f.nomme("header button", "Annuler : coller "));
  await f.jusqua(async () => !/\d/.test(await lire('[data-position="0-0"]')));
  await f.cliquer(await f.nomme("header button", "Rétablir : coller "));
  await f.jusqua(async () => (await lire('[data-position="0-0"]')) === "1 234,50");
});

test("journeys 1 and 2 end: the convention is exported, and the amounts and the letters are in it", async () => {
  await aller("/exporter", "Vérifier et exporter");
  await f.cliquer(await f.nomme("button", "PDF… : Convention"));
  await f.jusqua(async () => (await corps(f)).includes("Document enregistré"));
  if (process.env.PARAPHE_CAPTURES) copyFileSync(ici.pdf, join(process.env.PARAPHE_CAPTURES, "travail.pdf"));
  const texte = simple(execFileSync("pdftotext", ["-layout", ici.pdf, "-"], { encoding: "utf8" }));
  assert.match(texte, /1 234,50/);
  assert.match(texte, /600 000/);
  // Between guillemets the printed space is a thin one, which an extraction may leave out.
  const colle = (t) => t.replaceAll(" ", "");
  assert.ok(colle(texte).includes(colle(`Prévention ${ACCENTS}`)), "every letter typed is printed");
  await photographier(f, "travail-5-exporter");
});

test("a second start hands its file to the window that is there, which shows it before anything is written", async () => {
  const envoi = join(ici.dossier, "envoi.paraphe");
  execFileSync(process.env.PARAPHE_CLI, ["exemple", "cher-2020", "-o", envoi]);
  const avant = readFileSync(envoi);
  execFileSync(application, [envoi], { env: { ...process.env, ...ici.env }, timeout: 20_000 });
  await f.nomme("h1", "Dossier reçu");
  const texte = await corps(f);
  assert.match(texte, /Cher \(18\)/);
  await auditer(f);
  await photographier(f, "travail-6-recu");
  await f.cliquer(await f.nomme("button", "Importer dans mes dossiers"));
  await f.nomme("h1", "Cher");
  assert.deepEqual(readFileSync(envoi), avant, "the file itself is not touched");
});
