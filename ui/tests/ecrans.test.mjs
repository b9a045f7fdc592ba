// Every screen in a real browser: accessibility, no sideways scrolling, keys, pictures to look at.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { COUVERTS, apercu, arreter, arrive, bureau, captures, couleurs, degager, demarrer, dossier, ecrans, editeursPrets, fenetres, largeurs, lienConstats, ouvrir, pageDessinee, premierePartie, repos, travail, vue } from "./commun.mjs";
import { comparer } from "./references.mjs";

const REGLES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What colours alone can change. */
const REGLES_DES_COULEURS = ["color-contrast", "link-in-text-block"];

/** The sizes of the text above the ordinary one, in the order of Ctrl++. */
const TAILLES = ["1366-grande", "1366-tres-grande", "1366-une-et-demie", "1366-double"];

before(demarrer);
after(arreter);

/** What the components speak passes through a region of theirs, which names for a moment what is gone from the page. */
async function violations(page, regles = REGLES) {
  const { violations: trouvees } = await page.evaluate((runOnly) => window.axe.run({ exclude: ["[data-live-announcer]"] }, { runOnly, resultTypes: ["violations"] }), regles);
  return trouvees.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`));
}

function debord(page) {
  return page.evaluate(() =>
    [document.documentElement, document.getElementById("contenu")]
      .filter((boite) => boite && boite.scrollWidth > boite.clientWidth + 1)
      .map((boite) => `${boite.tagName} ${boite.scrollWidth} > ${boite.clientWidth}`),
  );
}

/** Text that a box cuts without saying so by an ellipsis. */
function coupes(page) {
  return page.evaluate(() => {
    const trouves = [];
    const parcours = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let texte = parcours.nextNode(); texte; texte = parcours.nextNode()) {
      if (texte.data.trim() === "" || !texte.parentElement.checkVisibility({ visibilityProperty: true })) continue;
      const plage = document.createRange();
      plage.selectNodeContents(texte);
      const { left, right, top, bottom } = plage.getBoundingClientRect();
      // Up to what scrolls: there, the rest can be brought into view.
      for (let boite = texte.parentElement; boite && boite !== document.body; boite = boite.parentElement) {
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(boite);
        if (textOverflow === "ellipsis" || webkitLineClamp !== "none") break;
        if ([overflowX, overflowY].some((genre) => genre === "auto" || genre === "scroll")) break;
        const cadre = boite.getBoundingClientRect();
        // For the ear alone.
        if (cadre.width <= 1 && cadre.height <= 1) break;
        const large = overflowX !== "visible" && (right > cadre.right + 1 || left < cadre.left - 1);
        const haut = overflowY !== "visible" && (bottom > cadre.bottom + 1 || top < cadre.top - 1);
        if (large || haut) {
          trouves.push(`« ${texte.data.trim().slice(0, 40)} » in ${boite.tagName}.${boite.className}`);
          break;
        }
      }
    }
    return trouves;
  });
}

/** What lies over the main heading or over a button of the page, when something does. */
function masque(page) {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll("main h1, main button")) {
      // What a closed list holds has a place and is not drawn.
      if (!element.checkVisibility()) continue;
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (height === 0 || y < 60 || y > window.innerHeight - 40) continue;
      const dessus = document.elementFromPoint(x, y);
      if (dessus && !element.contains(dessus) && !dessus.contains(element)) return `${element.textContent} is under ${dessus.outerHTML.slice(0, 120)}`;
    }
    return null;
  });
}

async function regarder(page, nom, aspect, regles) {
  await page.screenshot({ path: `${captures}${nom}-${aspect}.png` });
  if (regles) assert.deepEqual(await violations(page, regles), [], "axe finds nothing to say");
  assert.deepEqual(await debord(page), [], "nothing scrolls sideways");
  assert.deepEqual(await coupes(page), [], "no text is cut");
  if (!COUVERTS.has(nom)) assert.equal(await masque(page), null, "nothing stands over the heading");
}

for (const [taille, options] of Object.entries(fenetres)) {
  describe(`fenêtre ${taille}`, () => {
    for (const [nom, { adresse, titre, preparer }] of Object.entries(ecrans)) {
      test(nom, async () => {
        const { page, plaintes, fermer } = await ouvrir(options, adresse);
        await arrive(page, titre);
        await preparer?.(page);
        await regarder(page, nom, taille, REGLES);
        if (options === bureau) {
          await repos(page);
          assert.equal(comparer(nom, await page.screenshot()), null);
          for (const [aspect, media] of Object.entries(couleurs)) {
            await page.emulateMedia(media);
            await repos(page);
            await regarder(page, nom, aspect, REGLES_DES_COULEURS);
          }
          await page.emulateMedia(bureau);
          // The same words in the same colours: axe has read them.
          for (const [aspect, viewport] of Object.entries(largeurs)) {
            await page.setViewportSize(viewport);
            await regarder(page, nom, aspect);
          }
          await page.setViewportSize(bureau.viewport);
          for (const aspect of TAILLES) {
            await page.keyboard.press("Control++");
            // From the top: what the strip covers halfway was chosen at the ordinary size.
            await page.evaluate(() => document.getElementById("contenu").scrollTo(0, 0));
            await regarder(page, nom, aspect);
          }
        }
        assert.deepEqual(plaintes, [], "the browser, policy included, complains of nothing");
        await fermer();
      });
    }
  });
}

const focus = (page) => page.evaluate(() => document.activeElement?.closest("[data-zone]")?.dataset.zone ?? document.activeElement?.tagName);

describe("clavier", () => {
  test("F6 goes round the five zones and back", async () => {
    const { page, fermer } = await ouvrir(bureau, dossier);
    await arrive(page, vue.titre);
    const tour = [];
    for (let pas = 0; pas < 6; pas += 1) {
      await page.keyboard.press("F6");
      tour.push(await focus(page));
    }
    assert.deepEqual(tour, ["barre", "plan", "page", "marge", "etat", "barre"]);
    await page.keyboard.press("Shift+F6");
    assert.equal(await focus(page), "etat", "Maj+F6 goes back");
    await fermer();
  });

  test("F8 goes through the findings, Maj+F8 back, and shows them", async () => {
    const { page, fermer } = await ouvrir(bureau, dossier);
    await arrive(page, vue.titre);
    const constats = page.locator("[data-constat]");
    const nombre = await constats.count();
    await page.keyboard.press("F8");
    assert.equal(await constats.nth(0).evaluate((c) => c === document.activeElement), true);
    for (let pas = 0; pas < nombre - 1; pas += 1) await page.keyboard.press("F8");
    const dernier = constats.nth(nombre - 1);
    assert.equal(await dernier.evaluate((c) => c === document.activeElement), true);
    const boite = await dernier.boundingBox();
    assert.ok(boite.y >= 0 && boite.y < 768, "the finding is in the window");
    await page.screenshot({ path: `${captures}clavier-f8.png` });
    await page.keyboard.press("F8");
    assert.equal(await constats.nth(0).evaluate((c) => c === document.activeElement), true, "after the last comes the first");
    await page.keyboard.press("Shift+F8");
    assert.equal(await dernier.evaluate((c) => c === document.activeElement), true);
    await fermer();
  });

  test("from the cell of a finding: its card, back, its source, its mend, without leaving the cell", async () => {
    const { page, plaintes, fermer } = await ouvrir(bureau, travail("action/usema"));
    await arrive(page, /de 6 places/);
    const chemin = "actions/usema/financements/ondam-2023/prevu";
    const surLaCellule = () => page.waitForFunction((attendu) => document.activeElement?.dataset.chemin === attendu, chemin);
    const carte = page.locator('[data-constat^="enveloppe-depassee"]');
    await page.locator(`[data-chemin="${chemin}"]`).focus();
    await page.keyboard.press("F8");
    await page.waitForFunction(() => document.activeElement?.dataset.constat?.startsWith("enveloppe-depassee"));
    await page.screenshot({ path: `${captures}constat-f8.png` });
    await page.keyboard.press("Escape");
    await surLaCellule();
    await page.keyboard.press("Alt+s");
    await page.getByText(/^Source ouverte\./).first().waitFor({ state: "attached" });
    await page.keyboard.press("Alt+Enter");
    await carte.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Annuler\s: correction/ }).waitFor();
    await surLaCellule();
    await page.keyboard.press("Control+z");
    await carte.waitFor();
    await surLaCellule();
    assert.deepEqual(plaintes, []);
    await fermer();
  });

  test("from a text, F8 goes to its card and Escape back to the caret", async () => {
    const { page, plaintes, fermer } = await ouvrir(bureau, `?essai=texte${travail("article/engagements-financiers")}`);
    await arrive(page, /Engagements financiers/);
    const texte = page.getByRole("textbox", { name: "Texte de l’article" });
    await texte.click();
    await page.keyboard.press("F8");
    await page.waitForFunction(() => document.activeElement?.dataset.constat !== undefined);
    const titre = await page.evaluate(() => document.activeElement.querySelector("h3").textContent);
    const decrit = await texte.evaluate((element) => element.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent));
    assert.deepEqual(decrit, ["Bloquant", titre], "the card is that of the text");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
    await page.keyboard.type("Écrit");
    await page.getByText(/Écrit/).first().waitFor();
    assert.deepEqual(plaintes, []);
    await fermer();
  });

  test("Maj+F2 writes a note on a cell without a mouse, and Escape goes back to the cell from it", async () => {
    const { page, plaintes, fermer } = await ouvrir(bureau, travail("action/usema"));
    await arrive(page, /de 6 places/);
    const chemin = "actions/usema/financements/ondam-2023/prevu";
    const surLaCellule = () => page.waitForFunction((attendu) => document.activeElement?.dataset.chemin === attendu, chemin);
    await page.locator(`[data-chemin="${chemin}"]`).focus();
    await page.keyboard.press("Shift+F2");
    await page.getByRole("dialog", { name: "Ajouter une note" }).waitFor();
    await page.keyboard.type("Vérifier la notification");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await surLaCellule();
    const note = page.getByRole("article", { name: /Vérifier la notification/ });
    await note.getByRole("button", { name: /^Modifier/ }).focus();
    await page.screenshot({ path: `${captures}note-cellule.png` });
    await page.keyboard.press("Escape");
    await surLaCellule();
    await page.keyboard.press("Shift+F2");
    await page.getByRole("dialog", { name: "Modifier la note" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await surLaCellule();
    await degager(page);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(plaintes, []);
    await fermer();
  });

  test("Alt+S opens the source of the finding of a field, with its reliability, and closes it", async () => {
    const { page, plaintes, fermer } = await ouvrir(bureau, travail("identite"));
    await arrive(page, /Identité/);
    await page.locator('[data-chemin="periode/fin"]').focus();
    await page.keyboard.press("Alt+s");
    const source = page.locator("[data-carte] details[open]");
    await source.getByText(/^Fiabilité/).first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.dataset.chemin), "periode/fin", "the caret stays in the field");
    await page.screenshot({ path: `${captures}constat-source.png` });
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Alt+s");
    await source.waitFor({ state: "detached" });
    assert.deepEqual(plaintes, []);
    await fermer();
  });

  test("from the list to a part, to the preview, to the export, without a mouse", async () => {
    const { page, plaintes, fermer } = await ouvrir(bureau, "#/");
    await arrive(page, "Dossiers");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Aller au contenu", "the skip link comes first");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "contenu");
    await page.getByRole("link", { name: "Cantal (15)" }).first().focus();
    await page.keyboard.press("Enter");
    await arrive(page, vue.titre);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", "the heading takes the focus");
    assert.match(await page.title(), /Cantal/);

    await lienConstats(page).focus();
    await page.keyboard.press("Enter");
    const bande = page.getByText(new RegExp(`^${premierePartie.codes}, ${premierePartie.libelle}\\s: \\d+`));
    await bande.waitFor();
    assert.equal(await focus(page), "marge", "the findings of the part take the focus");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await bande.waitFor({ state: "detached" });
    assert.equal(await focus(page), "marge");

    await page.getByRole("link", { name: "Aperçu", exact: true }).focus();
    await page.keyboard.press("Enter");
    await arrive(page, apercu.titre);
    await page.keyboard.press("Control+p");
    await page.getByText(/^Document enregistré/).first().waitFor();
    await page.screenshot({ path: `${captures}apercu-exporte.png` });
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(plaintes, []);
    await fermer();
  });

  test("F1 opens the help, Escape gives the focus back", async () => {
    const { page, fermer } = await ouvrir(bureau, dossier);
    await arrive(page, vue.titre);
    const lien = page.getByRole("link", { name: "Aperçu", exact: true });
    await lien.focus();
    await page.keyboard.press("F1");
    await page.getByRole("dialog", { name: "Aide, clavier et souris" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.textContent?.includes("Aperçu"));
    await fermer();
  });

  test("page keys stop at the top of each page; the wheel enlarges", async () => {
    const { page, fermer } = await ouvrir(bureau, `${dossier}/apercu/convention`);
    await arrive(page, apercu.titre);
    await pageDessinee(page);
    const champ = page.getByRole("textbox", { name: "Numéro de page" });
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await page.waitForFunction(() => document.querySelector('[aria-label="Numéro de page"]').value === "2");
    await page.screenshot({ path: `${captures}apercu-page-2.png` });
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageUp");
    await page.waitForFunction(() => document.querySelector('[aria-label="Numéro de page"]').value === "1");
    await champ.fill("99");
    await champ.press("Enter");
    await page.getByText(/^Indiquez une page entre 1 et/).waitFor();
    await champ.fill("4");
    await champ.press("Enter");
    await page.waitForFunction(() => document.querySelector('[aria-label="Numéro de page"]').value === "4");
    const largeur = await page.evaluate(() => document.querySelector('[data-page="4"]').getBoundingClientRect().width);
    await page.mouse.move(800, 500);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    await page.getByText("125 %", { exact: true }).waitFor();
    // A frame later: the engine may answer from the layout of the frame before.
    await page.waitForFunction((mesure) => document.querySelector('[data-page="4"]').getBoundingClientRect().width > mesure * 1.2, largeur);
    assert.equal(await champ.inputValue(), "4", "and it is the same page");
    await fermer();
  });

  test("the plan is a drawer in a narrow window", async () => {
    const { page, fermer } = await ouvrir(fenetres["683"], dossier);
    await arrive(page, vue.titre);
    await page.getByRole("button", { name: "Plan", exact: true }).click();
    const tiroir = page.getByRole("dialog", { name: "Plan du dossier" });
    await tiroir.waitFor();
    await page.screenshot({ path: `${captures}tiroir-683.png` });
    assert.deepEqual(await violations(page), []);
    await tiroir.getByRole("link", { name: /Plan de financement(?! seul)/ }).click();
    await tiroir.waitFor({ state: "detached" });
    await arrive(page, /Plan de financement/);
    await page.screenshot({ path: `${captures}tiroir-choisi-683.png` });
    await fermer();
  });

  test("the setting of theme and density holds", async () => {
    const { page, fermer } = await ouvrir(bureau, dossier);
    await arrive(page, vue.titre);
    await page.getByRole("button", { name: "Affichage" }).click();
    await page.getByRole("radio", { name: "Sombre" }).press("Space");
    await page.getByRole("radio", { name: /^Confort/ }).press("Space");
    await page.screenshot({ path: `${captures}affichage.png` });
    assert.deepEqual(await violations(page), []);
    await page.reload();
    await arrive(page, vue.titre);
    assert.deepEqual(await page.evaluate(() => ({ ...document.documentElement.dataset })), { theme: "sombre", densite: "confort", taille: "ordinaire" });
    await page.screenshot({ path: `${captures}ensemble-confort-sombre.png` });
    await fermer();
  });

  test("an export refused is said, shown and kept", async () => {
    const { page, fermer } = await ouvrir(bureau, `?essai=disque${dossier}/apercu/convention`);
    await arrive(page, apercu.titre);
    await page.getByRole("button", { name: "Exporter en PDF…" }).click();
    await page.getByRole("region", { name: "Erreur" }).waitFor();
    await page.screenshot({ path: `${captures}export-refuse.png` });
    await page.getByRole("region", { name: "Erreur" }).getByRole("button", { name: "Fermer" }).click();
    await page.getByRole("button", { name: /1 message/ }).click();
    await page.getByRole("dialog", { name: /^Messages depuis/ }).getByText(/le disque est plein/).waitFor();
    await page.screenshot({ path: `${captures}messages.png` });
    assert.deepEqual(await violations(page), []);
    await fermer();
  });
});

describe("marge", () => {
  test("a tall grid flows with the page, its headers under the strip of the screen", async () => {
    const { page, plaintes, fermer } = await ouvrir(bureau, travail("financement"));
    await arrive(page, /Plan de financement/);
    const grille = page.getByRole("grid", { name: /^Montants prévus/ });
    await grille.evaluate((table) => table.tBodies[table.tBodies.length - 2].scrollIntoView({ block: "start" }));
    await page.screenshot({ path: `${captures}grille-haute.png` });
    const mesures = await grille.evaluate((table) => ({
      interne: table.parentElement.scrollHeight - table.parentElement.clientHeight,
      entete: table.tHead.rows[0].cells[1].getBoundingClientRect().top,
      bande: document.querySelector('nav[aria-label="Écrans voisins"]').parentElement.getBoundingClientRect().bottom,
    }));
    assert.equal(mesures.interne, 0, "no scroll of its own");
    assert.ok(Math.abs(mesures.entete - mesures.bande) <= 2, `the headers stay in sight: ${JSON.stringify(mesures)}`);
    assert.deepEqual(plaintes, []);
    await fermer();
  });
});

describe("écriture", () => {
  test("a grid is written, pasted into and undone without a mouse", async () => {
    const { page, plaintes, fermer } = await ouvrir({ ...bureau, permissions: ["clipboard-read", "clipboard-write"] }, travail("financement"));
    await arrive(page, /Plan de financement/);
    const cellule = (position) => page.locator(`[data-position="${position}"]`).first();
    await cellule("0-0").focus();
    await page.keyboard.type("650000,50");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.position), "1-0", "Enter goes down");
    await page.getByRole("button", { name: /^Annuler\s: montant État 2022/ }).waitFor();
    await page.evaluate(() => navigator.clipboard.writeText("1 000\t2 000\r\n3 000\t12 k€\r\n"));
    await page.keyboard.press("Control+v");
    await page.getByText(/^3\smontants collés, 1 illisible/).first().waitFor();
    await page.screenshot({ path: `${captures}grille-collage.png` });
    assert.deepEqual(await violations(page), []);
    await cellule("0-0").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+c");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "650000,50\t600000,00");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelector('[data-position="1-0"]').textContent.startsWith("100"));
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelector('[data-position="0-0"]').textContent.startsWith("600"));
    assert.deepEqual(plaintes, []);
    await fermer();
  });

  test("a text is written with the keys of Word, cleaned when pasted, and saved", async () => {
    const { page, plaintes, fermer } = await ouvrir(bureau, travail("action/usema"));
    await arrive(page, /de 6 places/);
    const texte = page.getByRole("textbox", { name: "Constat" });
    await texte.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Un mot ");
    await page.keyboard.press("Control+g");
    await page.keyboard.type("gras « àéîôù »");
    await texte.locator("strong", { hasText: "gras « àéîôù »" }).waitFor();
    assert.equal(await page.getByRole("toolbar", { name: "Mise en forme : Constat" }).getByRole("button", { name: /^Gras/ }).getAttribute("aria-pressed"), "true");
    await page.getByRole("button", { name: /^Annuler\s: constat/ }).waitFor();
    await texte.evaluate((element) => {
      const donnees = new DataTransfer();
      donnees.setData("text/html", '<p style="color:red" class="MsoNormal"><b>Collé</b></p>');
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: donnees, bubbles: true, cancelable: true }));
    });
    await page.getByText("La mise en forme non prévue a été retirée.").first().waitFor();
    await degager(page);
    await page.screenshot({ path: `${captures}texte-ecrit.png` });
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Control+z");
    await texte.locator("strong", { hasText: "Collé" }).waitFor({ state: "detached" });
    assert.deepEqual(plaintes, []);
    await fermer();
  });

  test("a figure of the dossier and a reference are put into a text without a mouse", async () => {
    const { page, plaintes, fermer } = await ouvrir(bureau, travail("article/engagements-financiers"));
    await arrive(page, /Engagements financiers/);
    const texte = page.getByRole("textbox", { name: "Texte de l’article" });
    await texte.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Voir ");
    await page.getByRole("button", { name: "Insérer un renvoi" }).press("Enter");
    await page.getByRole("dialog", { name: "Insérer un renvoi" }).waitFor();
    await page.keyboard.type("objet");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
    await page.keyboard.type(", soit ");
    await page.getByRole("button", { name: "Insérer une donnée du dossier" }).press("Enter");
    await page.getByRole("dialog", { name: "Insérer une donnée du dossier" }).waitFor();
    await page.keyboard.type("fir 2022");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.match((await texte.innerText()).replaceAll("\u00a0", " "), /Voir article \S+, soit [\d ]+,?\d* €/);
    await page.screenshot({ path: `${captures}texte-donnee.png` });
    assert.deepEqual(plaintes, []);
    await fermer();
  });

  test("each finding stands level with its passage, joined to it, and none over another", async () => {
    const { page, fermer } = await ouvrir(bureau, travail("action/usema"));
    await arrive(page, /de 6 places/);
    await editeursPrets(page);
    await page.waitForFunction(() => document.querySelectorAll("[data-carte]").length > 1 && document.querySelector("[data-carte]").style.top !== "");
    const cartes = await page.evaluate(() =>
      [...document.querySelectorAll("[data-carte]")].map((carte) => {
        const { top, bottom } = carte.getBoundingClientRect();
        const passage = carte.dataset.visee === undefined ? null : document.querySelector(`main [data-chemin="${CSS.escape(carte.dataset.visee)}"]`);
        return { top, bottom, passage: passage?.getBoundingClientRect().top ?? null };
      }),
    );
    cartes.forEach(({ top, passage }, rang) => {
      const avant = cartes[rang - 1];
      if (avant) assert.ok(top >= avant.bottom, `card ${rang} begins after the one before`);
      const libre = !avant || avant.bottom + 13 < top;
      if (passage !== null && libre) assert.ok(Math.abs(top - passage) < 40, `card ${rang} stands level with its passage: ${top}, ${passage}`);
    });
    assert.equal(await page.locator('aside svg[aria-hidden="true"] path[data-gravite]').count(), cartes.filter(({ passage }) => passage !== null).length);
    await fermer();
  });

  test("no rule from a passage to its finding crosses another, and the findings come in the order that they are seen in", async () => {
    for (const ecran of ["actions", "action/usema", "indicateurs", "financement", "calendrier", "identite"]) {
      const { page, fermer } = await ouvrir(bureau, travail(ecran));
      await page.waitForFunction(() => document.querySelector("[data-carte]")?.style.top !== "" && document.querySelectorAll("aside svg path[data-gravite]").length > 0);
      await repos(page);
      const { traits, hauts } = await page.evaluate(() => ({
        traits: [...document.querySelectorAll("aside svg path[data-gravite]")].map((trait) => trait.getAttribute("d").match(/M0 (-?\d+)H8L16 (-?\d+)H24/).slice(1).map(Number)),
        hauts: [...document.querySelectorAll("[data-carte]")].map((carte) => carte.getBoundingClientRect().top),
      }));
      for (const [rang, [de, a]] of traits.entries()) for (const [autreDe, autreA] of traits.slice(0, rang)) assert.ok((de - autreDe) * (a - autreA) >= 0 && a !== autreA, `${ecran}: ${JSON.stringify(traits)}`);
      assert.deepEqual(hauts, hauts.toSorted((a, b) => a - b), ecran);
      await fermer();
    }
  });

  test("the sentence of a refused cell covers neither the cell, nor its titles, nor the next ones", async () => {
    const { page, fermer } = await ouvrir(bureau, travail("financement"));
    await arrive(page, /Plan de financement/);
    for (const nom of ["Enveloppes notifiées", "Montants prévus"]) {
      const grille = page.getByRole("grid", { name: new RegExp(`^${nom}`) });
      for (const position of ["0-0", "0-2", "1-1", "2-0", "4-1"]) {
        await grille.locator(`[data-position="${position}"]`).click();
        await page.keyboard.type("12 k");
        await page.keyboard.press("Enter");
        await grille.locator(`[data-position="${position}"][aria-invalid]`).click();
        await repos(page);
        const couverts = await grille.evaluate((table, place) => {
          const bulle = table.parentElement.parentElement.querySelector(':scope > [aria-hidden="true"]');
          if (bulle.checkVisibility({ visibilityProperty: true }) === false) return [];
          const [ligne, colonne] = place.split("-").map(Number);
          const cellule = table.querySelector(`[data-position="${place}"]`);
          const aVoir = {
            cellule,
            colonne: table.tHead.rows[0].cells[colonne + 1],
            ligne: cellule.parentElement.cells[0],
            groupe: cellule.closest("tbody").querySelector("th[scope=rowgroup]"),
            dessous: table.querySelector(`[data-position="${ligne + 1}-${colonne}"]`),
            suivante: table.querySelector(`[data-position="${ligne}-${colonne + 1}"]`),
          };
          const { left, right, top, bottom } = bulle.getBoundingClientRect();
          return Object.entries(aVoir).flatMap(([quoi, element]) => {
            if (!element) return [];
            const autre = element.getBoundingClientRect();
            return left < autre.right && right > autre.left && top < autre.bottom && bottom > autre.top ? [quoi] : [];
          });
        }, position);
        assert.deepEqual(couverts, [], `${nom}, ${position}`);
        if (position === "2-0") await page.screenshot({ path: `${captures}grille-refus-${nom === "Montants prévus" ? "prevus" : "enveloppes"}.png` });
        await page.keyboard.press("Escape");
      }
    }
    await fermer();
  });

  test("the refusal of a day of a grid is seen whole with its cell", async () => {
    const { page, fermer } = await ouvrir(bureau, travail("financement"));
    await arrive(page, /Plan de financement/);
    const grille = page.getByRole("grid", { name: /^Détail des enveloppes/ });
    for (const position of ["0-1", "1-2", "4-1"]) {
      await grille.locator(`[data-position="${position}"]`).click();
      await page.keyboard.type("bientôt");
      await page.keyboard.press("Enter");
      await grille.locator(`[data-position="${position}"][aria-invalid]`).waitFor();
      await page.keyboard.press("ArrowUp");
      await repos(page);
      const vues = await grille.evaluate((table, place) => {
        const { top: haut } = document.querySelector("main").getBoundingClientRect();
        const { top: pied } = document.querySelector('[data-zone="etat"]').getBoundingClientRect();
        const bulle = table.parentElement.parentElement.querySelector(':scope > [aria-hidden="true"]');
        return [table.querySelector(`[data-position="${place}"]`), bulle].map((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= haut && bottom <= pied;
        });
      }, position);
      assert.deepEqual(vues, [true, true], position);
      if (position === "0-1") await page.screenshot({ path: `${captures}grille-refus-jour.png` });
      await page.keyboard.press("Escape");
    }
    await fermer();
  });

  test("the refusal of a day is seen whole above the status line, wherever its field stands", async () => {
    const { page, fermer } = await ouvrir(bureau, travail("calendrier"));
    await arrive(page, /Calendrier/);
    const jours = page.getByPlaceholder("jj/mm/aaaa");
    for (let rang = 0; rang < (await jours.count()); rang += 1) {
      const jour = jours.nth(rang);
      if (!(await jour.isEditable())) continue;
      await jour.fill("1er brumaire de l’an II");
      await page.keyboard.press("Tab");
      await page.waitForFunction((id) => document.getElementById(`${id}-refus`) !== null, await jour.getAttribute("id"));
      await repos(page);
      const { bas, pied } = await jour.evaluate((champ) => ({ bas: document.getElementById(`${champ.id}-refus`).getBoundingClientRect().bottom, pied: document.querySelector('[data-zone="etat"]').getBoundingClientRect().top }));
      assert.ok(bas <= pied, `field ${rang}: ${bas} is under ${pied}`);
    }
    await page.screenshot({ path: `${captures}jour-refuse.png` });
    await fermer();
  });

  test("Maj+Tab goes from a text to the first of its tools, then to the one that was used last", async () => {
    const { page, fermer } = await ouvrir(bureau, travail("article/engagements-financiers"));
    await arrive(page, /Engagements financiers/);
    const texte = page.getByRole("textbox", { name: "Texte de l’article" });
    const nom = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    await texte.click();
    // Its tools show a frame after the focus.
    await page.getByRole("toolbar").first().waitFor();
    await page.keyboard.press("Shift+Tab");
    assert.match(await nom(), /^Gras/);
    await page.keyboard.press("ArrowRight");
    assert.match(await nom(), /^Italique/);
    await page.keyboard.press("Tab");
    assert.equal(await nom(), "Texte de l’article", "Tab comes back to the text");
    await page.keyboard.press("Shift+Tab");
    assert.match(await nom(), /^Italique/);
    await fermer();
  });

  test("Ctrl+A chooses a whole grid or a whole text, and nothing of the window", async () => {
    const { page, fermer } = await ouvrir(bureau, travail("action/usema"));
    await arrive(page, /de 6 places/);
    await editeursPrets(page);
    const choisi = () => page.evaluate(() => getSelection().toString().trim());
    await page.keyboard.press("Control+a");
    assert.equal(await choisi(), "");
    await page.locator("main select").first().focus();
    await page.keyboard.press("Control+a");
    assert.equal(await choisi(), "");
    await page.getByRole("grid").first().locator('[data-position="0-0"]').focus();
    await page.keyboard.press("Control+a");
    assert.equal(await choisi(), "");
    assert.ok((await page.locator('td[data-etendue="true"]').count()) > 4, "the grid is chosen");
    const constat = page.getByRole("textbox", { name: "Constat" });
    await constat.click();
    await page.keyboard.press("Control+a");
    assert.equal((await choisi()).replaceAll(/\s+/g, " "), (await constat.innerText()).trim().replaceAll(/\s+/g, " "));
    // The words of a finding are taken with the mouse.
    const titre = page.locator("[data-constat] h3").first();
    await titre.click({ clickCount: 3 });
    assert.notEqual(await choisi(), "");
    await fermer();
  });

  test("a territory is found and a dossier created without a mouse", async () => {
    const { page, plaintes, fermer } = await ouvrir(bureau, "#/");
    await arrive(page, "Dossiers");
    await page.keyboard.press("Control+n");
    await arrive(page, "Nouveau dossier");
    await page.getByRole("combobox", { name: "Territoire" }).focus();
    await page.keyboard.type("canta");
    await page.getByRole("option", { name: "15 Cantal" }).waitFor();
    // No axe here: while its list is open, the library hides the rest of the page from screen readers, focusable or not.
    await page.screenshot({ path: `${captures}nouveau-liste.png` });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Créer le dossier" }).focus();
    await page.keyboard.press("Enter");
    await arrive(page, vue.titre);
    assert.deepEqual(plaintes, []);
    await fermer();
  });
});

describe("autres rendus", () => {
  test("text spacing of WCAG 1.4.12 cuts nothing", async () => {
    const { page, fermer } = await ouvrir(bureau, dossier);
    await arrive(page, vue.titre);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("body *")) {
        if (!(element instanceof HTMLElement)) continue;
        element.style.lineHeight = "1.5";
        element.style.letterSpacing = "0.12em";
        element.style.wordSpacing = "0.16em";
      }
    });
    await page.screenshot({ path: `${captures}ensemble-espacement.png` });
    assert.deepEqual(await debord(page), []);
    await fermer();
  });

  test("another word is another picture", async () => {
    const { adresse, titre, preparer } = ecrans.financement;
    const { page, fermer } = await ouvrir(bureau, adresse);
    await arrive(page, titre);
    await preparer?.(page);
    await repos(page);
    assert.equal(comparer("financement", await page.screenshot()), null);
    await page.locator("main h2").first().evaluate((element) => (element.firstChild.data = element.firstChild.data.replace(/^\S+/, "Chapitres")));
    assert.match(comparer("financement", await page.screenshot()), /of the pixels differ/);
    await fermer();
  });

  test("the screen prints as a clean sheet", async () => {
    const { page, fermer } = await ouvrir(bureau, dossier);
    await arrive(page, vue.titre);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("navigation", { name: "Plan du dossier" }).count(), 0, "the plan does not print");
    await page.setViewportSize({ width: 760, height: 1075 });
    await page.screenshot({ path: `${captures}ensemble-imprime.png`, fullPage: true });
    await fermer();
  });
});
