// The screens as they are meant to look: pictures that the tests compare with, and `npm run ecrans:references` renews.
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ecart, ecrire, lire } from "./png.mjs";

const DOSSIER = fileURLToPath(new URL("./references/", import.meta.url));
/** Share of the pixels of a tile that may differ: another drawing of the same letters, not another word. */
const TOLERANCE = 0.06;

const fichier = (nom) => `${DOSSIER}${nom}.png`;

/** What there is to say of a picture that is not its reference; nothing when it is. */
export function comparer(nom, image) {
  let reference;
  try {
    reference = lire(readFileSync(fichier(nom)));
  } catch {
    return `ui/tests/references/${nom}.png is not there: look at the screen, then run \`npm run ecrans:references\``;
  }
  const { part, gauche, haut } = ecart(reference, lire(image));
  if (part <= TOLERANCE) return null;
  return `ui/tests/references/${nom}.png: around ${gauche}, ${haut}, ${(part * 100).toFixed(0)} % of the pixels differ. If the screen is meant to look so, run \`npm run ecrans:references\``;
}

/** Takes a picture as the reference, unless the present one already says the same. */
export async function garder(nom, image) {
  if (comparer(nom, image) === null) return;
  await mkdir(DOSSIER, { recursive: true });
  writeFileSync(fichier(nom), ecrire(lire(image)));
}
