// Three days of a manager in a real window: the remarks of the ARS, the assembly, last year's amount. The two others, a first
// contract to its PDF and the figures of a year pasted from a spreadsheet, are the story of `travail.test.mjs`.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { application, auditer, corps, membre, photographier, poste, simple } from "./commun.mjs";

const ici = poste("journees", 4464, "sortie");
const sortie = join(ici.dossier, "sortie");
const paraphe = (...args) => execFileSync(process.env.PARAPHE_CLI, args, { encoding: "utf8" });
const REMARQUE = "Délégation départementale de l’ARS, pôle enfance";

let f;
before(async () => {
  f = await ici.ouvrir();
  await f.cliquer(await f.nomme("button", "Passer cette étape"));
  await f.cliquer(await f.nomme("button, a", "Ouvrir l’exemple : Cantal, démonstration"));
  await f.nomme("h1", "Cantal");
});
after(async () => {
  await f?.fermer().catch(() => {});
  await ici.effacer();
});

/** A screen of the dossier that is open, by the end of its address. */
const aller = async (fin, titre) => {
  await f.executer("location.hash = location.hash.replace(/^(#\\/dossier\\/[^/]+).*/, '$1' + arguments[0])", fin);
  await f.nomme("h1", titre);
};
const valeur = (nom) => f.executer("return [...document.querySelectorAll('input')].find((i) => i.labels?.[0]?.textContent === arguments[0])?.value ?? ''", nom);

/** What the partner sends back: the same dossier, where it changed who leads a fiche. */
function copieDeLArs() {
  const [envoye, relu, recu] = ["envoye.paraphe", "relu.json", "remarques-ars.paraphe"].map((nom) => join(ici.dossier, nom));
  paraphe("exemple", "cantal-2022-demo", "-o", envoye);
  const dossier = JSON.parse(membre(envoye, "dossier.json"));
  dossier.actions.find(({ id }) => id === "usema").pilote = REMARQUE;
  writeFileSync(relu, JSON.stringify(dossier));
  paraphe("fusionner", "--base", envoye, "--notre", relu, "--leur", envoye, "-o", recu);
  return recu;
}

test("journey 3, the remarks of the ARS: the copy received is compared, taken in, found, corrected and sent again", async () => {
  execFileSync(application, [copieDeLArs()], { env: { ...process.env, ...ici.env }, timeout: 20_000 });
  await f.nomme("h1", "Dossier reçu");
  assert.match(await corps(f), /Ce dossier est déjà dans votre liste.*diffère par 1 modification/);
  await auditer(f);
  await photographier(f, "journees-1-recu");
  await f.cliquer(await f.nomme("button", "Remplacer le mien par celui-ci"));
  await f.nomme("h1", "Cantal");

  // The remark is found by its words, from anywhere.
  await f.touches("Ctrl", "k");
  await f.ecrire(await f.trouver('[role="dialog"] input'), "pôle enfance");
  await f.nomme("[role=option]", "pôle enfance");
  await f.touches("Entrée");
  await f.nomme("h1", "de 6 places");
  await f.jusqua(async () => simple(await valeur("Service pilote")) === simple(REMARQUE));

  // Half of it is kept.
  const champ = await f.nommeChamp("Service pilote");
  await f.cliquer(champ);
  await f.touches("Ctrl", "a");
  await f.ecrire(champ, "Agence régionale de santé, pôle enfance");
  await f.touches("Tab");
  await f.jusqua(async () => /Enregistré à \d+ h \d\d/.test(await corps(f)));

  await aller("/exporter", "Vérifier et exporter");
  await f.cliquer(await f.nomme("button", "Enregistrer le dossier complet"));
  await f.jusqua(async () => (await corps(f)).includes("Dossier enregistré"));
  assert.equal(JSON.parse(membre(sortie, "dossier.json")).actions.find(({ id }) => id === "usema").pilote, "Agence régionale de santé, pôle enfance");
});

test("journey 4, the assembly: the session is dated, the plan counted back, and the five documents are written", async () => {
  // The answer of the file chooser is now a folder.
  rmSync(sortie, { force: true });
  await aller("/ecran/calendrier", "Calendrier");
  const champ = await f.nommeChamp("Date de la séance");
  await f.cliquer(champ);
  await f.touches("Ctrl", "a");
  await f.ecrire(champ, "26/06/2099");
  await f.touches("Tab");
  await f.jusqua(async () => (await corps(f)).includes("26 juin 2099"));
  await photographier(f, "journees-2-seance");

  await aller("/exporter", "Vérifier et exporter");
  await f.cliquer(await f.nomme("button", "Enregistrer le dossier d’assemblée"));
  await f.jusqua(async () => (await corps(f)).includes("documents enregistrés"));
  const fichiers = readdirSync(sortie, { recursive: true }).filter((nom) => nom.endsWith(".pdf"));
  assert.equal(fichiers.length, 5, fichiers.join(", "));
  const pages = fichiers.map((nom) => {
    assert.equal(readFileSync(join(sortie, nom)).subarray(0, 5).toString(), "%PDF-", nom);
    const lues = execFileSync("pdftotext", ["-layout", join(sortie, nom), "-"], { encoding: "utf8" }).split("\f").map(simple);
    assert.match(lues.join(" "), /Cantal/, nom);
    return lues.filter((page) => page.trim() !== "").length;
  });
  assert.ok(pages.every((nombre) => nombre > 0) && Math.max(...pages) > 10, `the convention is whole among ${pages.join(", ")} pages`);
});

test("journey 5, last year's amount: from the list, a misspelt name leads to the fiche and its figure", async () => {
  await f.executer("location.hash = '#/'");
  await f.nomme("h1", "Dossiers");
  await f.touches("Ctrl", "k");
  await f.ecrire(await f.trouver('[role="dialog"] input'), "unité socio-educative médicalsée");
  await f.nomme("[role=option]", "médicalisée");
  await f.touches("Entrée");
  await f.nomme("h1", "de 6 places");
  // The row and the column name the amount, as they would be read aloud.
  const montant = await f.jusqua(() =>
    f.executer(`const dit = (e) => (e?.textContent ?? "").replace(/[\\u00a0\\u202f]/g, " ").trim();
      for (const table of document.querySelectorAll("main table, main [role=grid]")) {
        const tetes = [...table.querySelectorAll("thead th")].map(dit);
        const colonne = tetes.findIndex((t) => t === "2023");
        const ligne = [...table.querySelectorAll("tbody tr")].find((l) => dit(l.querySelector("th")).startsWith("ONDAM"));
        if (colonne > 0 && ligne) return dit(ligne.children[colonne]);
      }
      return null;`),
  );
  assert.match(simple(montant), /(?<![\d ])118 400,00$/, "an amount, exact to the cent");
  await photographier(f, "journees-3-montant");
});
