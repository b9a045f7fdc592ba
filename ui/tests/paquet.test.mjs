// The production bundle: nothing of the fake host, nothing remote, and a size that stays reasonable.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const racine = fileURLToPath(new URL("..", import.meta.url));
const BUDGET_SCRIPT = 350 * 1024;
let dossier;
let fichiers;

before(async () => {
  dossier = await mkdtemp(join(tmpdir(), "paraphe-paquet-"));
  await build({ root: racine, mode: "production", logLevel: "error", build: { outDir: dossier, emptyOutDir: true } });
  const noms = (await readdir(dossier, { recursive: true, withFileTypes: true })).filter((entree) => entree.isFile());
  fichiers = await Promise.all(noms.map(async ({ name, parentPath }) => ({ nom: name, contenu: await readFile(join(parentPath, name)) })));
});
after(() => rm(dossier, { recursive: true, force: true }));

const textes = () => fichiers.filter(({ nom }) => /\.(js|css|html)$/.test(nom)).map(({ nom, contenu }) => ({ nom, texte: contenu.toString("utf8") }));

test("no fixture and no fake host", () => {
  for (const { nom, texte } of textes()) assert.doesNotMatch(texte, /USEMA|hote-essai|fixtures/, nom);
});

test("nothing is fetched from elsewhere", () => {
  for (const { nom, texte } of textes()) {
    if (nom.endsWith(".js")) continue;
    assert.doesNotMatch(texte, /https?:\/\//, nom);
  }
});

test("no eval and no inline script", () => {
  for (const { nom, texte } of textes()) {
    assert.doesNotMatch(texte, /\beval\(|new Function\(/, nom);
    if (nom.endsWith(".html")) assert.doesNotMatch(texte, /<script(?![^>]*src=)|<style|style="/, nom);
  }
});

test("only French is carried by the components", () => {
  for (const { nom, texte } of textes()) assert.doesNotMatch(texte, /Kalender|カレンダー|Calendario/, nom);
});

test("the script holds its budget", () => {
  const poids = fichiers.filter(({ nom }) => nom.endsWith(".js")).reduce((somme, { contenu }) => somme + gzipSync(contenu).length, 0);
  assert.ok(poids < BUDGET_SCRIPT, `${Math.round(poids / 1024)} Kio`);
});
