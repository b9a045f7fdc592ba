// Times of the real window for `cargo xtask banc`, as JSON on standard output: start, opening of a dossier, a key in a
// grid to the total painted. Measures; asserts nothing about speed.
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { application, poste } from "./commun.mjs";
import { lancer } from "./wd.mjs";

const [, , vide, paquet, tours = "7"] = process.argv;
const TOURS = Number(tours);
const mediane = (valeurs) => valeurs.toSorted((a, b) => a - b)[Math.floor(valeurs.length / 2)];

/** When the process of that program began, on the clock of the page: what the driver does before is not counted. */
function debutDuProcessus(programme) {
  const fichier = realpathSync(programme);
  const lien = (pid) => {
    try {
      return readlinkSync(`/proc/${pid}/exe`);
    } catch {
      return null;
    }
  };
  const pid = readdirSync("/proc").find((nom) => /^\d+$/.test(nom) && lien(nom) === fichier);
  // After the name, which may hold spaces: the 20th field is the start, in hundredths of a second since the machine's.
  const centiemes = Number(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ")[19]);
  const depuis = Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]);
  return Date.now() - depuis * 1000 + centiemes * 10;
}

/** From the start of the process to the first paint that has something on it, which is the screen of that heading: the page
    keeps that time itself, whenever the driver comes to ask. */
async function depart(ouvrir, programme, titre) {
  const fenetre = await ouvrir();
  const debut = debutDuProcessus(programme);
  await fenetre.nomme("h1", titre);
  const peint = await fenetre.jusqua(() =>
    fenetre.executer(
      `const peint = performance.getEntriesByName("first-contentful-paint")[0];
       return peint ? performance.timeOrigin + peint.startTime : null;`,
    ),
  );
  return { fenetre, duree: peint - debut };
}

const ici = poste("mesures", 4466);
const ouvrir = () => ici.ouvrir();
// Both windows draw the same way: what is compared is what is in them.
const ouvrirVide = () => lancer({ application: vide, env: { ...ici.env, WEBKIT_DISABLE_COMPOSITING_MODE: "1" }, port: 4466 });

// The dossier of measures is taken in first, by the file of the command line.
const premiere = await ici.ouvrir([paquet]);
await premiere.nomme("h1", "Dossier reçu");
await premiere.cliquer(await premiere.nomme("button", "Importer"));
await premiere.nomme("h1", "Contrat");
const adresse = await premiere.executer("return location.hash");
await premiere.fermer();

const departs = { paraphe: [], vide: [] };
const fenetres = [["vide", ouvrirVide, vide, "Vide"], ["paraphe", ouvrir, application, "Dossiers"]];
for (let tour = 0; tour < TOURS; tour += 1) {
  // Each in turn first: the second one finds the libraries warm.
  for (const [nom, lancement, programme, titre] of tour % 2 === 0 ? fenetres : fenetres.toReversed()) {
    const { fenetre, duree } = await depart(lancement, programme, titre);
    departs[nom].push(duree);
    await fenetre.fermer();
  }
}

const f = await ici.ouvrir();
await f.nomme("h1", "Dossiers");
/** From a change of address to the heading painted. */
const aller = (hash) =>
  f.executerAsync(
    `const [hash, fin] = arguments;
     const debut = performance.now();
     const avant = document.querySelector("main h1");
     location.hash = hash;
     (function voir() {
       const titre = document.querySelector("main h1");
       if (titre && titre !== avant) requestAnimationFrame(() => requestAnimationFrame(() => fin(performance.now() - debut)));
       else requestAnimationFrame(voir);
     })();`,
    hash,
  );
const ouvertures = [];
for (let tour = 0; tour < TOURS; tour += 1) {
  // A page reloaded has forgotten what it had seen.
  await f.executer("location.hash = '#/'; location.reload()");
  await f.nomme("h1", "Dossiers");
  ouvertures.push(await aller(adresse));
}

await f.executer("location.hash = arguments[0] + '/ecran/financement'", adresse);
await f.nomme("h1", "Plan de financement");
await f.cliquer(await f.trouver('[data-position="0-0"]'));
const frappes = [];
for (let tour = 0; tour < 40; tour += 1) {
  await f.executer(
    `window.mesure = null;
     const total = () => [...document.querySelectorAll('tr[data-genre="total"] td')].map((c) => c.textContent).join();
     const avant = total();
     addEventListener("keydown", function debuter(evenement) {
       if (evenement.key !== "Enter") return;
       removeEventListener("keydown", debuter, true);
       const debut = performance.now();
       const table = document.querySelector('tr[data-genre="total"]').closest("table");
       const suivi = new MutationObserver(() => {
         if (total() === avant) return;
         suivi.disconnect();
         // The frame that draws it ends before a message that it posts is read.
         requestAnimationFrame(() => {
           const { port1, port2 } = new MessageChannel();
           port1.onmessage = () => { window.mesure = performance.now() - debut; };
           port2.postMessage(null);
         });
       });
       suivi.observe(table, { subtree: true, childList: true, characterData: true });
     }, true);`,
  );
  for (const chiffre of String(1000 + tour)) await f.touches(chiffre);
  await f.touches("Entrée");
  frappes.push(await f.jusqua(() => f.executer("return window.mesure")));
  await f.touches("Haut");
}
await f.fermer();
await ici.effacer();
console.log(
  JSON.stringify({
    depart: mediane(departs.paraphe),
    depart_vide: mediane(departs.vide),
    ouverture: mediane(ouvertures),
    frappe: mediane(frappes),
    frappe_p95: frappes.toSorted((a, b) => a - b)[Math.floor(frappes.length * 0.95)],
    frappes: frappes.length,
  }),
);
