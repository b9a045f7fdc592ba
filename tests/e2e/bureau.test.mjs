// The built application in a real window: opens the Cantal, reads its findings, looks at the pages, exports the PDF and
// reads it back, then starts again and finds everything where it was. One session of the driver at a time.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { auditer, corps, photographier, poste, simple } from "./commun.mjs";

const { pdf, ouvrir, effacer } = poste("bureau", 4460);

let f;
before(async () => {
  f = await ouvrir();
});
after(async () => {
  await f?.fermer();
  await effacer();
});

test("a new portefeuille is empty and offers the examples, once the first opening is passed", async () => {
  await f.nomme("h1", "Bienvenue dans Paraphe");
  await photographier(f, "0-premiere");
  await f.cliquer(await f.nomme("button", "Passer cette étape"));
  await f.nomme("h1", "Dossiers");
  assert.match(await corps(f), /Aucun dossier/);
  await photographier(f, "1-dossiers");
});

test("the Cantal opens with its findings and their sources", async () => {
  await f.cliquer(await f.nomme("button, a", "Ouvrir l’exemple : Cantal, contrat 2022-2024"));
  await f.nomme("h1", "Cantal");
  const texte = await corps(f);
  assert.match(texte, /810 000 € par an/);
  assert.match(texte, /7 actions facultatives annoncées/, "the announced number is compared with the list");
  assert.match(texte, /dans deux listes/, "the double listing is named");
  assert.match(texte, /À traiter/);
  await photographier(f, "2-ensemble");
});

test("the overview and the list have no accessibility violation", async () => {
  await auditer(f);
});

test("the pages of the convention and of the report are drawn", async () => {
  await f.cliquer(await f.nomme("button, a", "Aperçu"));
  await f.jusqua(async () => (await f.executer("return location.hash")).includes("/apercu/convention"));
  await pageDessinee(f);
  await auditer(f);
  await photographier(f, "3-apercu");
  await f.executer("location.hash = location.hash.replace('convention', 'rapport/2022')");
  await f.jusqua(async () => simple(await f.executer("return document.title")).includes("Rapport"));
  await pageDessinee(f);
  await photographier(f, "4-rapport");
});

test("the convention is exported, and the file says what the screen said", async () => {
  await f.executer("location.hash = location.hash.replace('rapport/2022', 'convention')");
  await f.cliquer(await f.nomme("button", "Exporter en PDF"));
  await f.jusqua(async () => (await corps(f)).includes("Document enregistré"));
  assert.equal(readFileSync(pdf).subarray(0, 8).toString(), "%PDF-1.7");
  const texte = simple(execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }));
  assert.match(texte, /810 000 €/);
  assert.match(texte, /huit cent dix mille euros/);
  assert.match(texte, /PROJET/);
});

test("everything is still there after a restart", async () => {
  await f.fermer();
  f = await ouvrir();
  await f.nomme("h1", "Dossiers");
  await f.jusqua(async () => (await corps(f)).includes("Cantal (15)"));
});

/** A page is an SVG picture that the engine really decoded. */
async function pageDessinee(f) {
  await f.jusqua(() =>
    f.executer(`return [...document.querySelectorAll("main img")].some((i) => i.complete && i.naturalWidth > 100 && /^Page [0-9]+ sur [0-9]+/.test(i.alt.replace(/\u00a0/g, ' ')))`),
  );
}
