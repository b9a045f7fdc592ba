// Calls: normalised answers, refusals, the real host.
import { clearMocks, mockIPC, mockWindows } from "@tauri-apps/api/mocks";
import { afterEach, expect, test, vi } from "vitest";
import { appeler, EchecCommande } from "./commandes";
import { hote } from "./hote";
import { essai, fixtures } from "./hote-essai";

afterEach(clearMocks);

test("an answer comes normalised for the screen", async () => {
  essai.repondre("accueil", () => ({ ...fixtures.accueil(), version: "1\u202f0" }));
  expect((await appeler("accueil")).version).toBe("1\u00a00");
});

test("a refusal keeps its code and its sentence", async () => {
  essai.refuser("dossier_vue", { code: "version", message: "Ce dossier vient d’une version plus récente." });
  const echec = await appeler("dossier_vue", { id: "x" }).catch((cause: unknown) => cause);
  expect(echec).toBeInstanceOf(EchecCommande);
  expect(echec).toMatchObject({ code: "version", message: "Ce dossier vient d’une version plus récente." });
});

test.each([new Error("IPC"), "Command not found", null])("anything else becomes a French sentence: %s", async (cause) => {
  essai.repondre("accueil", () => Promise.reject(cause as Error));
  await expect(appeler("accueil")).rejects.toMatchObject({ code: "inattendu", message: expect.stringMatching(/Vos dossiers sont intacts/) });
});

test("the real host wraps the request in `demande`, or sends nothing", async () => {
  const recu = vi.fn();
  mockWindows("main");
  mockIPC((commande, contenu) => recu(commande, contenu));
  await hote.invoquer("dossier_vue", { id: "x" });
  await hote.invoquer("accueil");
  await hote.titrer("Cantal");
  expect(recu.mock.calls).toEqual([
    ["dossier_vue", { demande: { id: "x" } }],
    ["accueil", {}],
    ["plugin:window|set_title", { label: "main", value: "Cantal" }],
  ]);
});
