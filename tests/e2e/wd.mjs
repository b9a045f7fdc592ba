// A small W3C WebDriver client for WebKitWebDriver: no npm dependency, no tauri-driver.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readlinkSync, realpathSync } from "node:fs";
import { setTimeout as attendre } from "node:timers/promises";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

const TOUCHES = { Ctrl: "\uE009", Maj: "\uE008", Alt: "\uE00A", Entrée: "\uE007", Tab: "\uE004", Échap: "\uE00C", Fin: "\uE010", Haut: "\uE013", Bas: "\uE015" };

export async function lancer({ application, env = {}, arguments: args = [], port = 4460, pilote = "WebKitWebDriver" }) {
  const processus = spawn(pilote, [`--port=${port}`, "--host=127.0.0.1"], {
    env: { ...process.env, ...env, TAURI_WEBVIEW_AUTOMATION: "true" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = `http://127.0.0.1:${port}`;
  const appeler = async (methode, chemin, corps) => {
    const reponse = await fetch(base + chemin, {
      method: methode,
      body: corps === undefined ? undefined : JSON.stringify(corps),
      headers: { "content-type": "application/json" },
    });
    const { value } = await reponse.json();
    if (!reponse.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  };
  // Something that may not be there yet: tried again until `delai`.
  const insister = async (essai, delai = 20_000) => {
    for (const fin = Date.now() + delai; ; ) {
      try {
        return await essai();
      } catch (cause) {
        if (Date.now() > fin) throw cause;
        await attendre(50);
      }
    }
  };
  let session;
  try {
    await insister(() => appeler("GET", "/status"));
    const capacites = { alwaysMatch: { "webkitgtk:browserOptions": { binary: application, args } } };
    session = `/session/${(await appeler("POST", "/session", { capabilities: capacites })).sessionId}`;
  } catch (cause) {
    await arreter(processus);
    throw cause;
  }
  const fenetre = {
    trouver: (css) => insister(async () => (await appeler("POST", `${session}/element`, { using: "css selector", value: css }))[ELEMENT]),
    /** The element that a reader would name: role and name, as the page computes them. */
    nomme: (selecteur, nom) =>
      insister(async () => {
        const trouve = await fenetre.executer(
          `const [s, n] = arguments; const dit = (e) => (e.getAttribute("aria-label") ?? e.textContent).replace(/[\\u00a0\\u202f]/g, " ").trim();
           return [...document.querySelectorAll(s)].find((e) => dit(e).includes(n)) ?? null;`,
          selecteur,
          nom,
        );
        if (!trouve) throw new Error(`no ${selecteur} named « ${nom} »`);
        return trouve[ELEMENT];
      }),
    /** The field of that label. */
    nommeChamp: (nom) =>
      insister(async () => {
        const trouve = await fenetre.executer(
          `const nu = (t) => t.replace(/[\\u00a0\\u202f]/g, " ").trim();
           const dit = (e) => nu(e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? document.getElementById(e.getAttribute("aria-labelledby")?.split(" ").at(-1))?.textContent ?? "");
           return [...document.querySelectorAll("input, textarea, select")].find((e) => dit(e) === arguments[0]) ?? null;`,
          nom,
        );
        if (!trouve) throw new Error(`no field named « ${nom} »`);
        return trouve[ELEMENT];
      }),
    texte: (id) => appeler("GET", `${session}/element/${id}/text`),
    cliquer: (id) => appeler("POST", `${session}/element/${id}/click`, {}),
    ecrire: (id, text) => appeler("POST", `${session}/element/${id}/value`, { text }),
    /** Keys pressed together, by name or by sign: `touches("Ctrl", "v")`. */
    touches: async (...noms) => {
      const valeurs = noms.map((nom) => TOUCHES[nom] ?? nom);
      const actions = [...valeurs.map((value) => ({ type: "keyDown", value })), ...valeurs.toReversed().map((value) => ({ type: "keyUp", value }))];
      await appeler("POST", `${session}/actions`, { actions: [{ type: "key", id: "clavier", actions }] });
    },
    executer: (script, ...args) => appeler("POST", `${session}/execute/sync`, { script, args }),
    executerAsync: (script, ...args) => appeler("POST", `${session}/execute/async`, { script, args }),
    jusqua: (condition) =>
      insister(async () => {
        const valeur = await condition();
        if (!valeur) throw new Error("the condition did not come true");
        return valeur;
      }),
    image: async () => Buffer.from(await appeler("GET", `${session}/screenshot`), "base64"),
    /** The process is killed where it stands, as a power cut would. */
    tuer: async () => {
      abattre(application);
      await arreter(processus);
      await parti(application);
    },
    fermer: async () => {
      try {
        await appeler("DELETE", session);
      } finally {
        await arreter(processus);
        await parti(application);
      }
    },
  };
  return fenetre;
}

/** A second start would otherwise find the first window still there, and hand over to it. */
async function parti(application) {
  for (const fin = Date.now() + 5_000; Date.now() < fin; await attendre(50)) {
    if (enMarche(application).length === 0) return;
  }
  abattre(application);
}

function abattre(application) {
  for (const pid of enMarche(application)) process.kill(pid, "SIGKILL");
}

/** The processes that run that very file: a command line may name it without being it. */
function enMarche(application) {
  const fichier = realpathSync(application);
  return readdirSync("/proc").filter((nom) => /^\d+$/.test(nom)).map(Number).filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/exe`) === fichier;
    } catch {
      return false;
    }
  });
}

/** The port is free once the driver is really gone. */
async function arreter(processus) {
  if (processus.exitCode !== null || processus.signalCode !== null) return;
  const fin = once(processus, "exit");
  processus.kill();
  await fin;
}
