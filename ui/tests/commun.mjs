// What the tests of screens share: the list of screens, the windows, a page of the fake host in a real browser.
import { mkdir } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { preview } from "vite";

const racine = fileURLToPath(new URL("..", import.meta.url));
export const captures = fileURLToPath(new URL("./captures-sortie/", import.meta.url));
export const vue = JSON.parse(readFileSync(new URL("../src/ipc/fixtures/dossier_vue.cantal-2022.json", import.meta.url), "utf8"));
export const apercu = JSON.parse(readFileSync(new URL("../src/ipc/fixtures/document_apercu.cantal-2022.convention.json", import.meta.url), "utf8"));
export const demo = JSON.parse(readFileSync(new URL("../src/ipc/fixtures/dossier_vue.cantal-2022-demo.json", import.meta.url), "utf8"));

export const aTraiter = vue.constats.filter(({ gravite }) => gravite !== "respecte");
export const premierePartie = vue.parties.find(({ chemins }) => aTraiter.some((constat) => constat.chemins.some((chemin) => chemins.some((debut) => chemin === debut || chemin.startsWith(`${debut}/`)))));
export const dossier = `#/dossier/${vue.id}`;
export const travail = (ecran) => `#/dossier/${demo.id}/ecran/${ecran}`;
export const lienConstats = (page) => page.getByRole("link", { name: new RegExp(`voir les constats, ${premierePartie.libelle}$`) });
export const ecrans = {
  dossiers: { adresse: "#/", titre: "Dossiers" },
  "dossiers-vide": { adresse: "?essai=vide#/", titre: "Dossiers" },
  "dossiers-rappels": { adresse: "?essai=notes#/", titre: "Dossiers" },
  "dossiers-filtres": {
    adresse: "#/",
    titre: "Dossiers",
    preparer: async (page) => {
      await page.getByRole("button", { name: "Prochaine échéance" }).click();
      await page.getByRole("combobox", { name: "État" }).selectOption("Clos");
      await page.getByText(/^Aucun dossier ne correspond/).waitFor();
    },
  },
  ensemble: { adresse: dossier, titre: vue.titre },
  "ensemble-partie": { adresse: `${dossier}/partie/${encodeURIComponent(premierePartie.chemins.join(","))}`, titre: vue.titre },
  "ensemble-notes": {
    adresse: `?essai=notes#/dossier/${demo.id}`,
    titre: demo.titre,
    preparer: async (page) => {
      await page.getByRole("button", { name: /^1\snote faite/ }).click();
      await page.getByText(/^Demander le logo/).waitFor();
    },
  },
  note: {
    adresse: travail("action/usema"),
    titre: /de 6 places/,
    preparer: async (page) => {
      await editeursPrets(page);
      await page.getByRole("textbox", { name: "Service pilote" }).focus();
      await page.getByRole("button", { name: "Ajouter une note", exact: true }).click();
      await page.getByRole("dialog", { name: "Ajouter une note" }).waitFor();
    },
  },
  apercu: { adresse: `${dossier}/apercu/convention`, titre: apercu.titre, preparer: pageDessinee },
  "apercu-texte": {
    adresse: `${dossier}/apercu/convention`,
    titre: apercu.titre,
    preparer: async (page) => {
      await page.getByRole("button", { name: "Lire en texte" }).click();
      await page.getByText("Page 2", { exact: true }).waitFor();
    },
  },
  "apercu-echec": { adresse: `?essai=echec${dossier}/apercu/convention`, titre: /L’aperçu n’a pas pu être produit/ },
  controles: { adresse: `${dossier}/controles`, titre: "Contrôles" },
  "controles-laisse": {
    adresse: `?essai=laisse${dossier}/controles`,
    titre: "Contrôles",
    preparer: async (page) => {
      await page.getByRole("radio", { name: /^Laissés ainsi/ }).click();
    },
  },
  candidature: { adresse: "#/dossier/exemple-loir-et-cher-2020/ecran/candidature", titre: "Candidature", preparer: editeursPrets },
  exporter: { adresse: `${dossier}/exporter`, titre: "Vérifier et exporter" },
  "exporter-retour": {
    adresse: `${dossier}/exporter`,
    titre: "Vérifier et exporter",
    preparer: async (page) => {
      await examinerRetour(page);
      await page.getByRole("button", { name: "Joindre au dossier" }).click();
      await page.getByRole("list", { name: "Fichiers joints au dossier" }).waitFor();
    },
  },
  "exporter-piece": {
    adresse: `${dossier}/exporter`,
    titre: "Vérifier et exporter",
    preparer: async (page) => {
      await examinerRetour(page);
      await page.getByRole("button", { name: "Joindre au dossier" }).click();
      await page.getByRole("button", { name: /^Voir.*rendue le/ }).click();
      await pageDessinee(page);
    },
  },
  "exporter-retour-anomalie": { adresse: `?essai=retour-anomalie${dossier}/exporter`, titre: "Vérifier et exporter", preparer: examinerRetour },
  remplacer: {
    adresse: `${dossier}/remplacer`,
    titre: "Chercher et remplacer",
    preparer: async (page) => {
      await page.getByRole("searchbox", { name: "Chercher" }).fill("médicalisée");
      await page.getByRole("textbox", { name: "Remplacer par" }).fill("soignante");
      await page.getByRole("button", { name: "Remplacer les 2 passages" }).waitFor();
    },
  },
  reglages: { adresse: "#/reglages", titre: "Réglages" },
  importer: { adresse: "#/importer", titre: "Importer un fichier" },
  "importer-dossier": { adresse: "?essai=recu#/importer", titre: "Dossier reçu" },
  "importer-deja": { adresse: "?essai=recu-deja#/importer", titre: "Dossier reçu" },
  "importer-feuille": { adresse: "?essai=recu-feuille#/importer", titre: "Feuille remplie" },
  "importer-retour": { adresse: "?essai=recu-retour#/importer", titre: "Retour de la signature" },
  "importer-pdf": {
    adresse: "?essai=recu-pdf#/importer",
    titre: "PDF reçu",
    preparer: async (page) => {
      await page.getByRole("radio").first().check({ force: true });
    },
  },
  "importer-cadre": { adresse: "?essai=recu-cadre#/importer", titre: "Cadre à importer" },
  renommer: {
    adresse: "#/",
    titre: "Dossiers",
    preparer: async (page) => {
      await page.getByRole("button", { name: /^Actions/ }).first().click();
      await page.getByRole("menuitem", { name: "Renommer…" }).click();
      await page.getByRole("dialog", { name: "Renommer le dossier" }).waitFor();
    },
  },
  remettre: {
    adresse: "#/",
    titre: "Dossiers",
    preparer: async (page) => {
      await page.getByRole("button", { name: /^Actions/ }).first().click();
      await page.getByRole("menuitem", { name: "Remettre l’exemple à neuf…" }).click();
      await page.getByRole("dialog", { name: "Remettre l’exemple à neuf" }).waitFor();
    },
  },
  "nouveau-jour": {
    adresse: "#/nouveau",
    titre: "Nouveau dossier",
    preparer: async (page) => {
      await page.getByRole("button", { name: /^Calendrier/ }).first().click();
      await page.getByRole("grid").waitFor();
    },
  },
  premiere: { adresse: "?essai=premiere#/", titre: "Bienvenue dans Paraphe" },
  nouveau: { adresse: "#/nouveau", titre: "Nouveau dossier" },
  "nouveau-territoire": {
    adresse: "#/nouveau",
    titre: "Nouveau dossier",
    preparer: async (page) => {
      await page.getByRole("button", { name: "Créer le dossier" }).click();
      await page.getByRole("group", { name: "À corriger avant de créer le dossier" }).waitFor();
    },
  },
  parties: { adresse: travail("parties"), titre: /Parties et signataires/ },
  articles: { adresse: travail("articles"), titre: "Articles" },
  "articles-clause": {
    adresse: `?essai=clauses${travail("articles")}`,
    titre: "Articles",
    preparer: async (page) => {
      const lecture = page.getByText(/^Lire «/);
      await lecture.click();
      await page.locator("main h1").evaluate((titre) => titre.scrollIntoView({ block: "end" }));
    },
  },
  article: { adresse: travail("article/engagements-financiers"), titre: /Engagements financiers/, preparer: texteSousLesDoigts },
  "article-donnee": {
    adresse: travail("article/engagements-financiers"),
    titre: /Engagements financiers/,
    preparer: async (page) => {
      await texteSousLesDoigts(page);
      await page.getByRole("button", { name: "Insérer une donnée du dossier" }).first().click();
      await page.getByRole("searchbox", { name: "Chercher" }).waitFor();
      await page.keyboard.type("etat 2022");
      await page.getByRole("button", { name: /^600\s000\s€/ }).first().waitFor();
    },
  },
  identite: { adresse: travail("identite"), titre: /Identité/ },
  visas: { adresse: travail("visas"), titre: /Visas/, preparer: editeursPrets },
  actions: { adresse: travail("actions"), titre: /actions/ },
  "actions-modeles": {
    adresse: `?essai=modeles${travail("actions")}`,
    titre: /actions/,
    preparer: async (page) => {
      await page.getByRole("heading", { name: "Modèles de fiches" }).waitFor();
    },
  },
  groupe: {
    adresse: travail("actions"),
    titre: /actions/,
    preparer: async (page) => {
      await page.getByRole("button", { name: "Modifier plusieurs fiches…" }).click();
      await page.getByRole("dialog", { name: "Modifier plusieurs fiches" }).waitFor();
      await page.getByRole("checkbox", { name: "Toutes les fiches" }).check();
      await page.getByRole("textbox", { name: "Partenaire à ajouter" }).fill("Mission locale");
      await page.getByRole("button", { name: /^Modifier \d+\sfiches/ }).waitFor();
    },
  },
  modele: {
    adresse: travail("action/usema"),
    titre: /de 6 places/,
    preparer: async (page) => {
      await page.getByRole("button", { name: "Enregistrer comme modèle…" }).click();
      await page.getByRole("dialog", { name: "Enregistrer comme modèle" }).waitFor();
    },
  },
  rapport: { adresse: travail("rapport/2022"), titre: /Rapport/, preparer: editeursPrets },
  action: { adresse: travail("action/usema"), titre: /de 6 places/, preparer: editeursPrets },
  "action-notes": {
    adresse: `?essai=notes${travail("action/usema")}`,
    titre: /de 6 places/,
    preparer: async (page) => {
      await editeursPrets(page);
      await page.getByRole("textbox", { name: "Service pilote" }).evaluate((champ) => champ.scrollIntoView({ block: "center" }));
      await degager(page);
    },
  },
  "action-grille": {
    adresse: travail("action/usema"),
    titre: /de 6 places/,
    preparer: async (page) => {
      await editeursPrets(page);
      await page.getByRole("button", { name: /^ONDAM médico-social 2023/ }).click();
      await page.getByRole("link", { name: /^Aller au passage\s: ONDAM médico-social 2023/ }).click();
      await page.waitForFunction(() => document.activeElement?.getAttribute("data-chemin")?.includes("ondam-2023"));
      // Whole under the strip of the screen: a button cut by it is too small a target.
      await page.evaluate(() => document.querySelector("main h1").scrollIntoView({ block: "center" }));
    },
  },
  financement: { adresse: travail("financement"), titre: /Plan de financement/ },
  "financement-refus": {
    adresse: travail("financement"),
    titre: /Plan de financement/,
    preparer: async (page) => {
      await page.locator('[data-position="0-0"]').first().click();
      await page.keyboard.type("12 k");
      await page.keyboard.press("Enter");
      await page.getByText(/n’est pas un montant/).first().waitFor();
      await page.keyboard.press("ArrowUp");
    },
  },
  indicateurs: { adresse: travail("indicateurs"), titre: /Indicateurs/ },
  calendrier: { adresse: travail("calendrier"), titre: /Calendrier/ },
  "calendrier-rappel": {
    adresse: `?essai=etapes${travail("calendrier")}`,
    titre: /Calendrier/,
    preparer: async (page) => {
      await page.getByRole("button", { name: /^Me le rappeler/ }).first().click();
      await page.getByRole("dialog", { name: "Me le rappeler" }).waitFor();
    },
  },
  "calendrier-etapes": { adresse: `?essai=etapes${travail("calendrier")}`, titre: /Calendrier/ },
  "calendrier-jour": {
    adresse: travail("calendrier"),
    titre: /Calendrier/,
    preparer: async (page) => {
      await page.getByRole("button", { name: /^Calendrier/ }).first().click();
      await page.getByRole("grid").waitFor();
    },
  },
  "calendrier-seance": {
    adresse: travail("calendrier"),
    titre: /Calendrier/,
    preparer: async (page) => {
      await page.getByRole("textbox", { name: "Date de la séance" }).fill("24/06/2022");
      await page.keyboard.press("Tab");
      await page.getByText(/^Déjà trop tard/).first().waitFor();
      await page.getByRole("heading", { name: "Avant la séance de l’assemblée" }).evaluate((titre) => titre.scrollIntoView({ block: "center" }));
      await degager(page);
    },
  },
  "page-a-cote": {
    adresse: travail("articles"),
    titre: /Articles/,
    preparer: async (page) => {
      await page.getByRole("button", { name: "Page à côté" }).click();
      await page.getByRole("img", { name: /^Page \d+ sur/ }).waitFor();
      await degager(page);
    },
  },
  france: { adresse: "#/france", titre: "France" },
  "france-montants": {
    adresse: "#/france",
    titre: "France",
    preparer: async (page) => {
      await page.getByRole("combobox", { name: "Comparer" }).selectOption("etat");
      await page.locator("td[data-colonne]", { hasText: /^2\s100\s000\s€$/ }).waitFor();
    },
  },
  textes: { adresse: "#/textes", titre: "Textes et règles" },
  "textes-cherches": {
    adresse: "#/textes",
    titre: "Textes et règles",
    preparer: async (page) => {
      await page.getByRole("searchbox").fill("cofinancement");
      await page.getByText(/^\d+\stextes?, \d+\srègles?$/).waitFor();
    },
  },
  texte: { adresse: "#/textes/secretariat-etat-2020-02-03/signature-1er-juillet", titre: /^Communiqué : liste des 30/ },
  "texte-entier": { adresse: "#/textes/cantal-2022", titre: /^Communiqué : signature officielle/ },
  regle: { adresse: "#/regles/cofinancement-par-action", titre: "Le Département cofinance chaque action" },
  cadres: { adresse: "#/cadres", titre: "Cadres" },
  "cadres-fichier": {
    adresse: "#/cadres",
    titre: "Cadres",
    preparer: async (page) => {
      await page.getByRole("button", { name: "Importer un cadre…" }).click();
      await page.getByRole("dialog", { name: "Cadre à importer" }).waitFor();
    },
  },
  "cadres-fautif": {
    adresse: "?essai=cadre-fautif#/cadres",
    titre: "Cadres",
    preparer: async (page) => {
      await page.getByRole("button", { name: "Importer un cadre…" }).click();
      await page.getByRole("dialog", { name: "Cadre à importer" }).waitFor();
    },
  },
  "cadres-copie": {
    adresse: "#/cadres",
    titre: "Cadres",
    preparer: async (page) => {
      await page.getByRole("button", { name: /^Actions\s: Instruction de 2025/ }).click();
      await page.getByRole("menuitem", { name: "Commencer une autre année par copie…" }).click();
      await page.getByRole("dialog", { name: "Commencer une autre année" }).waitFor();
    },
  },
  cadre: { adresse: "#/cadres/2025", titre: /^Instruction de 2025/ },
  "cadre-livre": { adresse: "#/cadres/2020", titre: "Circulaire de 2020" },
  "cadre-combler": {
    adresse: "#/cadres/2025",
    titre: /^Instruction de 2025/,
    preparer: async (page) => {
      await page.getByRole("button", { name: /^Remplir…/ }).first().click();
      await page.getByRole("dialog", { name: /^Remplir la place/ }).waitFor();
    },
  },
  coller: { adresse: "#/cadres/2025/coller", titre: "Coller une liste" },
  "coller-lignes": {
    adresse: "#/cadres/2025/coller",
    titre: "Coller une liste",
    preparer: async (page) => {
      await page.getByRole("textbox", { name: "Liste collée" }).fill("1. Un objectif de l’annexe");
      await page.getByRole("button", { name: "Reconnaître les lignes" }).click();
      await page.getByRole("heading", { name: /lignes? reconnues?$/ }).waitFor();
      await page.waitForFunction(() => document.activeElement?.tagName === "H2");
    },
  },
  changement: { adresse: `#/dossier/${demo.id}/changement`, titre: "Changer de cadre" },
  "changement-compte": {
    adresse: `#/dossier/${demo.id}/changement`,
    titre: "Changer de cadre",
    preparer: async (page) => {
      await page.getByRole("combobox", { name: "Nouveau cadre" }).selectOption({ label: "Instruction de 2025 (2025-2027)" });
      await page.getByRole("heading", { name: /^À décider/ }).waitFor();
    },
  },
  "changement-fait": {
    adresse: `#/dossier/${demo.id}/changement`,
    titre: "Changer de cadre",
    preparer: async (page) => {
      await page.getByRole("combobox", { name: "Nouveau cadre" }).selectOption("2025");
      await page.getByRole("button", { name: "Créer le nouveau dossier" }).click();
      await page.getByRole("link", { name: "Ouvrir le nouveau dossier" }).waitFor();
    },
  },
  ecriture: { adresse: `#/dossier/${demo.id}/ecriture`, titre: "Écriture" },
  introuvable: { adresse: "#/dossier/rien", titre: /Le dossier n’a pas pu être ouvert/ },
  aide: {
    adresse: dossier,
    titre: vue.titre,
    preparer: async (page) => {
      await page.keyboard.press("F1");
      await page.getByRole("dialog", { name: "Aide, clavier et souris" }).waitFor();
    },
  },
  visite: {
    adresse: "#/",
    titre: "Dossiers",
    preparer: async (page) => {
      await page.keyboard.press("F1");
      await page.getByRole("button", { name: "Faire le tour de l’exemple" }).click();
      await page.getByRole("region", { name: "Premiers pas" }).waitFor();
      await page.getByRole("button", { name: "Étape suivante" }).click();
      await page.getByRole("heading", { level: 1, name: /Plan de financement/ }).waitFor();
    },
  },
  palette: {
    adresse: dossier,
    titre: vue.titre,
    preparer: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("option", { name: /^Créer un dossier/ }).waitFor();
    },
  },
  "palette-textes": {
    adresse: dossier,
    titre: vue.titre,
    preparer: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: /^Dossier, fiche/ }).fill("médicalsée");
      await page.getByText(/ne se trouvent nulle part/).waitFor();
    },
  },
};
/** Something opened over the page on purpose, and the name of what it was opened from: the focus goes back there. */
export const COUVERTS = new Map([
  ["aide", vue.titre],
  ["palette", vue.titre],
  ["exporter-piece", /^Voir/],
  ["palette-textes", vue.titre],
  ["renommer", /^Actions/],
  ["remettre", /^Actions/],
  ["nouveau-jour", /^Calendrier/],
  ["article-donnee", /^Insérer une donnée/],
  ["calendrier-jour", /^Calendrier/],
  ["note", /^Ajouter une note/],
  ["groupe", /^Modifier plusieurs fiches/],
  ["modele", /^Enregistrer comme modèle/],
  ["calendrier-rappel", /^Me le rappeler/],
  ["cadres-fichier", /^Importer un cadre/],
  ["cadres-fautif", /^Importer un cadre/],
  ["cadres-copie", /^Actions/],
  ["cadre-combler", /^Remplir…/],
]);
export const fenetres = {
  "1366-clair": { viewport: { width: 1366, height: 768 }, colorScheme: "light", forcedColors: "none" },
  683: { viewport: { width: 683, height: 384 }, colorScheme: "light" },
  320: { viewport: { width: 320, height: 640 }, colorScheme: "light" },
};
/** How the page that is open on the desk is seen again. */
export const couleurs = {
  "1366-sombre": { colorScheme: "dark" },
  "1366-contraste": { colorScheme: "light", forcedColors: "active" },
};
export const largeurs = { 1024: { width: 1024, height: 768 }, 1920: { width: 1920, height: 1080 } };

let serveur;
let navigateur;
let base;

export async function demarrer() {
  await mkdir(captures, { recursive: true });
  serveur = await preview({ root: racine, mode: "essai", logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
  base = `http://127.0.0.1:${serveur.httpServer.address().port}/`;
  navigateur = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

export async function arreter() {
  await navigateur?.close();
  await new Promise((fini) => {
    if (!serveur) return fini();
    serveur.httpServer.close(fini);
    serveur.httpServer.closeAllConnections();
  });
}

/** A file that came back from signature is told, and brought under the eyes. */
async function examinerRetour(page) {
  await page.getByRole("button", { name: "Examiner un PDF signé…" }).click();
  await page.getByRole("list", { name: "Signatures du fichier" }).waitFor();
  await page.getByRole("heading", { name: "Retour de la signature" }).evaluate((titre) => titre.scrollIntoView());
}

export async function pageDessinee(page) {
  const image = page.getByRole("img", { name: /^Page 1 sur/ });
  await image.waitFor();
  await image.evaluate((element) => element.decode());
}

export async function editeursPrets(page) {
  await page.locator('[contenteditable="true"]').first().waitFor();
}

/** Two frames later, nothing moves any more, and every picture is drawn. */
export async function repos(page) {
  await page.evaluate(() => new Promise((fini) => requestAnimationFrame(() => requestAnimationFrame(fini))));
  // A transition that no frame carries on would never end by itself.
  await page.evaluate(() => document.getAnimations().forEach((animation) => (animation.effect?.getComputedTiming().endTime === Infinity ? animation.cancel() : animation.finish())));
  await page.waitForFunction(() => [...document.images].every((image) => image.complete), undefined, { polling: 100 });
}

export async function texteSousLesDoigts(page) {
  await editeursPrets(page);
  await page.locator('[contenteditable="true"]').first().focus();
  await page.getByRole("toolbar", { name: /^Mise en forme/ }).first().waitFor();
}

/** Scrolls back until no control is under the strip of the screen: one that it cuts is too small a target. */
export async function degager(page) {
  await page.evaluate(() => {
    const bande = document.querySelector('nav[aria-label="Écrans voisins"]').parentElement;
    const coupe = () => {
      const { top: haut, bottom: bas } = bande.getBoundingClientRect();
      return [...document.querySelectorAll("main :is(a, button, input, select, summary, textarea)")].some((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return !bande.contains(element) && top < bas && bottom > haut;
      });
    };
    for (let pas = 0; pas < 40 && coupe(); pas += 1) document.getElementById("contenu").scrollBy(0, -8);
  });
}

/** Pages that are left, to be opened again elsewhere: one that starts costs more than what most tests look at. */
const quittees = new Map();
let ouvertures = 0;

/** A page that keeps what the browser complained about, and nothing of what was looked at before. */
export async function ouvrir(options, adresse) {
  const genre = JSON.stringify(options);
  const tenue = quittees.get(genre)?.pop() ?? (await nouvelle(options));
  const { page } = tenue;
  tenue.plaintes = [];
  const [recherche, place] = adresse.split("#");
  const parametres = new URLSearchParams(recherche);
  // Another document, even where only the place changes.
  parametres.set("ouverture", String((ouvertures += 1)));
  await page.goto(`${base}?${parametres}#${place ?? ""}`);
  await page.evaluate(() => document.fonts.ready);
  const fermer = async () => {
    const { viewport, colorScheme = null, forcedColors = null } = options;
    await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion: "reduce" });
    await page.setViewportSize(viewport);
    // Out of what can be pointed at.
    await page.mouse.move(viewport.width - 1, viewport.height - 1);
    quittees.set(genre, [...(quittees.get(genre) ?? []), tenue]);
  };
  return { page, plaintes: tenue.plaintes, fermer };
}

async function nouvelle(options) {
  const contexte = await navigateur.newContext({ locale: "fr-FR", reducedMotion: "reduce", ...options });
  await contexte.addInitScript({ content: axe.source });
  await contexte.addInitScript(() => {
    const ouverture = new URLSearchParams(location.search).get("ouverture");
    if (sessionStorage.getItem("ouverture") === ouverture) return;
    localStorage.clear();
    sessionStorage.clear();
    sessionStorage.setItem("ouverture", ouverture);
  });
  const page = await contexte.newPage();
  page.setDefaultTimeout(20_000);
  const tenue = { page, plaintes: [] };
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") tenue.plaintes.push(message.text());
  });
  page.on("pageerror", (erreur) => tenue.plaintes.push(String(erreur)));
  return tenue;
}

export async function arrive(page, titre) {
  await page.getByRole("heading", { level: 1, name: titre }).waitFor();
}

export const bureau = fenetres["1366-clair"];
