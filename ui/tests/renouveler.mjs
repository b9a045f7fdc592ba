// `npm run ecrans:references`: every screen, as it looks now, becomes its own reference.
import { readdirSync, rmSync } from "node:fs";
import { arreter, arrive, bureau, demarrer, ecrans, ouvrir, repos } from "./commun.mjs";
import { garder } from "./references.mjs";

await demarrer();
try {
  for (const [nom, { adresse, titre, preparer }] of Object.entries(ecrans)) {
    const { page, fermer } = await ouvrir(bureau, adresse);
    await arrive(page, titre);
    await preparer?.(page);
    await repos(page);
    await garder(nom, await page.screenshot());
    await fermer();
  }
} finally {
  await arreter();
}
const dossier = new URL("./references/", import.meta.url);
for (const nom of readdirSync(dossier)) if (!Object.hasOwn(ecrans, nom.replace(/\.png$/, ""))) rmSync(new URL(nom, dossier));
