// Writes data/territoires.toml from the npm package @etalab/decoupage-administratif 6.0.0 (MIT, Etalab).
//
// Run once, when a new edition of the Code officiel géographique changes a name or a région; the result is committed.
//
//   cd "$(mktemp -d)" && npm install --prefix . @etalab/decoupage-administratif@6.0.0
//   node <project>/src-tauri/crates/referentiel/scripts/territoires.mjs "$PWD/node_modules" \
//     > <project>/src-tauri/crates/referentiel/data/territoires.toml
//
// What the package does not say stands below, each with its source: the links that local usage prefers to INSEE's,
// and the second title of a préfet de région.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const [modules] = process.argv.slice(2);
if (!modules) throw new Error("usage: node territoires.mjs <path of node_modules>");

const paquet = join(modules, "@etalab", "decoupage-administratif");
const lire = (chemin) => JSON.parse(readFileSync(join(paquet, chemin), "utf8"));
const { version } = lire("package.json");
if (version !== "6.0.0") throw new Error(`expected 6.0.0, found ${version}`);

const ETALAB = `fiabilite = "communique", source = "etalab-decoupage-6.0.0"`;
const USAGE = `fiabilite = "a_verifier", source = "connaissance-generale"`;

// TNCC of INSEE, in its order.
const LIAISONS = ["de", "d", "du", "de_la", "des", "de_l"];

// « Département de Loir-et-Cher », « préfet de Vaucluse »: INSEE gives « du », the institutions write « de ».
const LIAISONS_USUELLES = {
  41: `{ valeur = "de", fiabilite = "communique", source = "loir-et-cher-2020-02-04", note = "INSEE donne « du » ; le Département écrit « le conseil départemental de Loir-et-Cher »." }`,
  47: `{ valeur = "de", ${USAGE}, note = "INSEE donne « du » ; les institutions écrivent « de Lot-et-Garonne »." }`,
  82: `{ valeur = "de", ${USAGE}, note = "INSEE donne « du » ; les institutions écrivent « de Tarn-et-Garonne »." }`,
  84: `{ valeur = "de", ${USAGE}, note = "INSEE donne « du » ; les institutions écrivent « de Vaucluse »." }`,
};

// The préfet of the département where the région has its chief town is also préfet of the région. Overseas, the two
// have the same name and usage varies: nothing is added there.
const TITRES_DE_REGION = { 11: "de la région d’Île-de-France", 94: "de Corse" };
const TITRES_LUS = { 53: `fiabilite = "communique", source = "ille-et-vilaine-2020-10-15"` };

const typo = (texte) => texte.replaceAll("'", "’");
const texte = (valeur) => JSON.stringify(typo(valeur));

const regions = lire("data/regions.json").filter((r) => ["metro", "drom"].includes(r.zone));
const departements = lire("data/departements.json")
  .filter((d) => ["metro", "drom"].includes(d.zone))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const lignes = [
  "# The 18 régions and the 101 départements. Written by scripts/territoires.mjs: change the script, not this file.",
  "# `liaison` is INSEE's TNCC; `liaison_usuelle` is what the institutions write when it differs; both are kept.",
  "",
];

for (const region of regions) {
  lignes.push("[[regions]]", `code = "${region.code}"`, `nom = ${texte(region.nom)}`);
  lignes.push(...ETALAB.split(", "), "");
}

for (const departement of departements) {
  const { code, nom, region, typeLiaison, chefLieu } = departement;
  lignes.push("[[territoires]]", `code = "${code}"`, `nom = ${texte(nom)}`, `region = "${region}"`);
  lignes.push(`liaison = "${LIAISONS[typeLiaison]}"`);
  if (LIAISONS_USUELLES[code]) lignes.push(`liaison_usuelle = ${LIAISONS_USUELLES[code]}`);

  const tete = regions.find((r) => r.zone === "metro" && r.chefLieu === chefLieu && r.code === region);
  if (tete) {
    const titre = TITRES_DE_REGION[region] ?? `de la région ${tete.nom}`;
    lignes.push(`autre_titre_prefet = { valeur = ${texte(titre)}, ${TITRES_LUS[region] ?? USAGE} }`);
  }
  lignes.push(...ETALAB.split(", "), "");
}

process.stdout.write(lignes.join("\n").trimEnd() + "\n");
