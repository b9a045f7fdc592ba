// Every screen with the keyboard alone: Tab goes round it and back, arrows reach the rest, the focus is seen, nothing
// holds it, what opens gives it back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { COUVERTS, arreter, arrive, bureau, demarrer, ecrans, editeursPrets, fenetres, ouvrir } from "./commun.mjs";

before(demarrer);
after(arreter);

/** Screens that are longer once something was asked: judged so. */
const PREPARES = new Set(["coller-lignes", "changement-compte", "changement-fait", "calendrier-seance"]);
const TEXTES = new Set(["article", "action", "visas", "rapport"]);
const ARRETS_MAXIMUM = 600;
/** The map has one control a territory. */
const GROUPE_MAXIMUM = 120;
/** What is read of the focus is read in the page. */
const dansLaPage = readFileSync(new URL("./clavier-page.js", import.meta.url), "utf8");

/** Judged once the page has moved to it: again a little later, for as long as a busy machine needs, when it was not there yet. */
async function actif(page) {
  for (let essai = 0; ; essai += 1) {
    const vu = await page.evaluate(() => window.clavier.actif());
    if (vu === null || (vu.anneau && vu.decouvert) || essai === 8) return vu;
    await page.waitForTimeout(150);
  }
}

/** Presses a key until the focus leaves the page or comes back where it began. */
async function tour(page, touche) {
  const arrets = [];
  for (let pas = 0; pas < ARRETS_MAXIMUM; pas += 1) {
    await page.keyboard.press(touche);
    const arret = await actif(page);
    if (arret === null || arret.marque === arrets[0]?.marque) return { arrets, fini: true };
    if (arret.marque === arrets.at(-1)?.marque) return { arrets, fini: false };
    arrets.push(arret);
  }
  return { arrets, fini: false };
}

/** From each stop of a group, arrows in both directions. */
async function atteindre(page, manques) {
  const atteints = new Set();
  const entrees = new Set(manques.flatMap(({ entree, grille }) => (entree === null || grille ? [] : [entree])));
  for (const entree of entrees) {
    for (const touche of ["ArrowRight", "ArrowDown"]) {
      await page.evaluate((cle) => window.clavier.viser(cle), entree);
      for (let pas = 0; pas < GROUPE_MAXIMUM; pas += 1) {
        await page.keyboard.press(touche);
        const arret = await actif(page);
        if (arret === null || arret.marque === entree) break;
        atteints.add(arret.marque);
      }
    }
  }
  return atteints;
}

async function surveiller(page) {
  await page.evaluate(`(() => {${dansLaPage}})()`);
  await page.evaluate(() => {
    // Tab goes on from where the focus was last, even once it is taken away: from the top, then.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    document.activeElement?.blur?.();
    window.getSelection()?.removeAllRanges();
    window.scrollTo(0, 0);
  });
}

const juges = Object.entries(ecrans).filter(([nom]) => !COUVERTS.has(nom));

for (const [taille, options] of [["1366-clair", bureau], ["683", fenetres["683"]]]) {
  describe(`clavier ${taille}`, () => {
    for (const [nom, { adresse, titre, preparer }] of juges) {
      test(nom, async () => {
        const { page, fermer } = await ouvrir(options, adresse);
        await arrive(page, titre);
        if (TEXTES.has(nom)) await editeursPrets(page);
        if (PREPARES.has(nom)) await preparer(page);
        await surveiller(page);

        await page.evaluate(() => window.clavier.recenser());
        const { arrets, fini } = await tour(page, "Tab");
        assert.ok(fini, `Tab is held by ${arrets.at(-1)?.nom}`);
        assert.ok(arrets.length > 2, "the screen has stops");
        assert.deepEqual(arrets.filter(({ anneau }) => !anneau).map(({ nom: sans }) => sans), [], "the focus is drawn at each stop");
        assert.deepEqual(arrets.filter(({ decouvert }) => !decouvert).map(({ nom: cache }) => cache), [], "nothing lies over the stop");

        // Groups have one stop, arrows do the rest; a grid goes to its corners.
        const vus = arrets.map(({ marque }) => marque);
        const manques = await page.evaluate((dejaVus) => window.clavier.manques(dejaVus), vus);
        const perdus = manques.filter(({ entree }) => entree === null);
        assert.deepEqual(perdus.map(({ nom: perdu }) => perdu), [], "Tab or the arrows of a group reach every control");
        const atteints = await atteindre(page, manques);
        const hors = manques.filter(({ marque, grille }) => !grille && !atteints.has(marque));
        assert.deepEqual(hors.map(({ nom: perdu }) => perdu), [], "arrows reach every control of a group");
        for (const entree of new Set(manques.filter(({ grille }) => grille).map((manque) => manque.entree))) {
          await page.evaluate((cle) => window.clavier.viser(cle), entree);
          await page.keyboard.press("Control+End");
          const coin = await actif(page);
          await page.keyboard.press("Control+Home");
          assert.notEqual((await actif(page))?.marque, coin?.marque, "the keys of a grid go to both its corners");
        }

        // The same way back.
        await surveiller(page);
        const retour = await tour(page, "Shift+Tab");
        assert.ok(retour.fini, `Maj+Tab is held by ${retour.arrets.at(-1)?.nom}`);
        await fermer();
      });
    }
  });
}

describe("clavier, ce qui couvre l’écran", () => {
  for (const [nom, retour] of COUVERTS) {
    test(nom, async () => {
      const { adresse, titre, preparer } = ecrans[nom];
      const { page, fermer } = await ouvrir(bureau, adresse);
      await arrive(page, titre);
      // Opened as at the keyboard: what opens it has the focus.
      if (retour === titre) await page.locator("main h1").focus();
      await preparer(page);
      const dialogue = page.getByRole("dialog").last();
      await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'));
      await page.evaluate(`(() => {${dansLaPage}})()`);
      for (const touche of ["Tab", "Shift+Tab"]) {
        const { arrets, fini } = await tour(page, touche);
        assert.ok(fini && arrets.length > 0, `${touche} goes round the window, held by ${arrets.at(-1)?.nom}`);
        assert.deepEqual(arrets.filter(({ dialogue: dedans }) => !dedans).map(({ nom: dehors }) => dehors), [], `${touche} stays inside`);
        assert.deepEqual(arrets.filter(({ anneau, decouvert }) => !anneau || !decouvert).map(({ nom: cache }) => cache), [], "the focus is seen at each stop");
      }
      await page.keyboard.press("Escape");
      await dialogue.waitFor({ state: "detached" });
      await page.waitForFunction(() => document.activeElement !== document.body);
      const rendu = await page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent);
      assert.match(rendu, retour instanceof RegExp ? retour : new RegExp(retour), "the focus goes back to what opened it");
      await fermer();
    });
  }
});

describe("clavier, ce qui s’ouvre", () => {
  for (const [nom, { adresse, titre, preparer }] of juges) {
    test(nom, async () => {
      const { page, fermer } = await ouvrir(bureau, adresse);
      await arrive(page, titre);
      if (TEXTES.has(nom)) await editeursPrets(page);
      if (PREPARES.has(nom)) await preparer(page);
      // A menu whose button was there before it takes the place of that button.
      await page.waitForFunction(() => document.querySelector('button[aria-haspopup="true"]:not([data-react-aria-pressable])') === null);
      await surveiller(page);
      for (const cle of (await page.evaluate(() => window.clavier.depliants())).slice(0, 8)) {
        await page.evaluate((un) => window.clavier.viser(un), cle);
        await page.keyboard.press("Enter");
        const ouvert = page.locator('[role="menu"], [role="dialog"], [role="listbox"]').first();
        await ouvert.waitFor();
        await page.waitForFunction(() => document.activeElement?.closest('[role="menu"], [role="dialog"], [role="listbox"]'));
        await page.keyboard.press("Escape");
        await ouvert.waitFor({ state: "detached" });
        await page.waitForFunction((un) => document.activeElement?.dataset.clavier === un, cle);
      }
      // The help opens from anywhere, and gives the focus back to where one was.
      await page.keyboard.press("Tab");
      const avant = (await actif(page))?.marque;
      await page.keyboard.press("F1");
      await page.getByRole("dialog", { name: "Aide, clavier et souris" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.waitForFunction((un) => document.activeElement?.dataset.clavier === un, avant);

      // F6 goes round the zones and comes back.
      const zones = [];
      for (let pas = 0; pas < 8; pas += 1) {
        await page.keyboard.press("F6");
        const zone = await page.evaluate(() => document.activeElement?.closest("[data-zone]")?.dataset.zone ?? null);
        assert.notEqual(zone, null, "F6 lands in a zone");
        if (zone === zones[0]) break;
        zones.push(zone);
      }
      assert.ok(zones.length >= 2 && zones.includes("page"), `F6 goes round the zones: ${zones.join(", ")}`);
      await fermer();
    });
  }
});
