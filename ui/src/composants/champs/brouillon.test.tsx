// What becomes of what is typed: left before the answer, refused, given up.
import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { suivreEnvoi } from "../../etat/retenues";
import type { ChampVue } from "../../ipc/generated/ChampVue";
import { fixtures } from "../../ipc/hote-essai";
import { DELAI, useBrouillon } from "./brouillon";

const vue = (valeur: string): ChampVue => ({ chemin: "titre", libelle: "Titre", nature: "texte", valeur, options: [], aide: null, proposition: null, lecture_seule: false });

type Reponse = { refus: string | null };

function champ() {
  const reponses: ((reponse: Reponse) => void)[] = [];
  const saisir = vi.fn(async ({ chemin, nature }: ChampVue, texte: string) => {
    const attendue = new Promise<Reponse>((fini) => reponses.push(fini));
    const retour = await suivreEnvoi({ id: "", nom_court: "Cantal" }, "titre", [{ chemin, nature, texte }], attendue.then(({ refus }) => ({ ...fixtures.retour(), refus: refus === null ? [] : [{ chemin, texte, message: refus }] })));
    return retour.refus.length === 0;
  });
  const monter = (valeur = "avant") => renderHook((presente: string) => useBrouillon(vue(presente), saisir), { initialProps: valeur });
  const rendu = monter();
  const taper = async (texte: string) => {
    vi.useFakeTimers();
    act(() => {
      rendu.result.current.entrer();
      rendu.result.current.changer(texte);
    });
    await act(() => vi.advanceTimersByTimeAsync(DELAI));
    vi.useRealTimers();
  };
  return { rendu, monter, saisir, taper, repondre: (refus: string | null) => act(async () => reponses.shift()?.({ refus })) };
}

test("left while its save is on its way, a refusal still shows what was typed and why", async () => {
  const { rendu, saisir, taper, repondre } = champ();
  await taper("illisible");
  act(() => rendu.result.current.sortir());
  expect(rendu.result.current.texte).toBe("illisible");
  await repondre("Le disque est plein.");
  expect(rendu.result.current.texte).toBe("illisible");
  expect(rendu.result.current.refus).toBe("Le disque est plein.");
  expect(saisir).toHaveBeenCalledTimes(1);
});

test("left while its save is on its way, it shows what is saved once it is", async () => {
  const { rendu, saisir, taper, repondre } = champ();
  await taper("après");
  act(() => rendu.result.current.sortir());
  await repondre(null);
  // The hook was given « avant » for good: the draft is gone.
  expect(rendu.result.current.texte).toBe("avant");
  expect(rendu.result.current.refus).toBeNull();
  expect(saisir).toHaveBeenCalledTimes(1);
});

test("what was refused is there again when its screen is, and is not sent again meanwhile", async () => {
  const { rendu, monter, saisir, taper, repondre } = champ();
  await taper("illisible");
  await repondre("Refusé.");
  rendu.unmount();
  const { result } = monter();
  expect([result.current.texte, result.current.refus]).toEqual(["illisible", "Refusé."]);
  expect(saisir).toHaveBeenCalledTimes(1);
});

test("refused after its screen was left, it is there again as well", async () => {
  const { rendu, monter, taper, repondre } = champ();
  await taper("illisible");
  rendu.unmount();
  await repondre("Refusé.");
  expect(monter().result.current.texte).toBe("illisible");
});

test.each([
  ["Escape gives up what was refused", ({ result }: ReturnType<ReturnType<typeof champ>["monter"]>) => result.current.surTouche({ key: "Escape" } as React.KeyboardEvent)],
  ["typing back what is saved gives up what was refused", ({ result }: ReturnType<ReturnType<typeof champ>["monter"]>) => {
    result.current.changer("avant");
    result.current.sortir();
  }],
])("%s", async (_, renoncer) => {
  const { rendu, saisir, taper, repondre } = champ();
  await taper("illisible");
  await repondre("Refusé.");
  act(() => renoncer(rendu));
  expect([rendu.result.current.texte, rendu.result.current.refus]).toEqual(["avant", null]);
  expect(saisir).toHaveBeenCalledTimes(1);
});

test("another value, received meanwhile or on coming back, takes the place of what was refused", async () => {
  const ici = champ();
  await ici.taper("illisible");
  await ici.repondre("Refusé.");
  ici.rendu.rerender("annulé");
  expect([ici.rendu.result.current.texte, ici.rendu.result.current.refus]).toEqual(["annulé", null]);
  ici.rendu.unmount();
  const ailleurs = champ();
  await ailleurs.taper("illisible");
  await ailleurs.repondre("Refusé.");
  ailleurs.rendu.unmount();
  expect(ailleurs.monter("annulé").result.current.texte).toBe("annulé");
});

test("leaving the field sends again what is kept, and what is saved is kept no longer", async () => {
  const { rendu, monter, saisir, taper, repondre } = champ();
  await taper("mot");
  await repondre("Le disque est plein.");
  rendu.unmount();
  const { result } = monter();
  act(() => result.current.entrer());
  act(() => result.current.sortir());
  expect(saisir).toHaveBeenCalledTimes(2);
  await repondre(null);
  expect([result.current.texte, result.current.refus]).toEqual(["avant", null]);
});
