// What the journeys share: an application with its own folders, what the window says, axe, pictures.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as attendre } from "node:timers/promises";
import { inflateRawSync } from "node:zlib";
import { lancer } from "./wd.mjs";

export const application = process.env.PARAPHE_BUREAU;
assert.ok(application, "PARAPHE_BUREAU names the built application");

/** A place of its own: dossiers, settings, and where exports go. */
export function poste(nom, port, sortie = "convention.pdf") {
  const dossier = mkdtempSync(join(tmpdir(), `paraphe-${nom}-`));
  const pdf = join(dossier, sortie);
  const env = {
    XDG_DATA_HOME: join(dossier, "donnees"),
    XDG_CONFIG_HOME: join(dossier, "reglages"),
    XDG_CACHE_HOME: join(dossier, "cache"),
    PARAPHE_ESSAI_ENREGISTRER: pdf,
    LC_ALL: "C.UTF-8",
    MESA_SHADER_CACHE_DISABLE: "true",
  };
  return {
    dossier,
    pdf,
    env,
    ouvrir: (args = []) => lancer({ application, env, arguments: args, port }),
    /** The processes of the web engine may still write there for a moment. */
    effacer: async () => {
      for (const fin = Date.now() + 10_000; ; await attendre(200)) {
        try {
          rmSync(dossier, { recursive: true, force: true });
          return;
        } catch (cause) {
          if (cause.code !== "ENOTEMPTY" || Date.now() > fin) throw cause;
        }
      }
    },
  };
}

/** A member of a package, as text. */
export function membre(paquet, nom) {
  const octets = readFileSync(paquet);
  // The entry of the central directory, then the member itself.
  for (let place = octets.indexOf("PK\x01\x02"); place >= 0; place = octets.indexOf("PK\x01\x02", place + 4)) {
    const [taille, longueur] = [octets.readUInt32LE(place + 20), octets.readUInt16LE(place + 28)];
    if (octets.subarray(place + 46, place + 46 + longueur).toString() !== nom) continue;
    const local = octets.readUInt32LE(place + 42);
    const debut = local + 30 + octets.readUInt16LE(local + 26) + octets.readUInt16LE(local + 28);
    const corps = octets.subarray(debut, debut + taille);
    return (octets.readUInt16LE(place + 10) === 0 ? corps : inflateRawSync(corps)).toString("utf8");
  }
  throw new Error(`no ${nom} in ${paquet}`);
}

export const simple = (texte) => texte.replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ");
export const corps = async (f) => simple(await f.executer("return document.body.innerText"));

/** Pictures of the screens, to be looked at when asked for. */
export const photographier = async (f, nom) => {
  if (process.env.PARAPHE_CAPTURES) writeFileSync(join(process.env.PARAPHE_CAPTURES, `${nom}.png`), await f.image());
};

export async function auditer(f) {
  const axe = readFileSync(new URL("../../ui/node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
  await f.executer(`${axe}; return true;`);
  const violations = await f.executerAsync(
    `const fin = arguments[arguments.length - 1];
     // What the library says aloud lives for some seconds in a hidden announcer of its own.
     axe.run({ exclude: [["[data-live-announcer]"]] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
       .then((r) => fin(r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ")).join(", "))), (e) => fin([String(e)]));`,
  );
  assert.deepEqual(violations, []);
}
