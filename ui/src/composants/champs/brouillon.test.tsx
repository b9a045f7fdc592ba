// What becomes of what is typed when its field is left before the answer.
import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { DELAI, useBrouillon, type Resultat } from "./brouillon";

function champ() {
  const reponses: ((resultat: Resultat) => void)[] = [];
  const saisir = vi.fn(() => new Promise<Resultat>((fini) => reponses.push(fini)));
  const rendu = renderHook(() => useBrouillon("avant", saisir));
  const taper = async (texte: string) => {
    vi.useFakeTimers();
    act(() => {
      rendu.result.current.entrer();
      rendu.result.current.changer(texte);
    });
    await act(() => vi.advanceTimersByTimeAsync(DELAI));
    vi.useRealTimers();
  };
  return { rendu, saisir, taper, repondre: (resultat: Resultat) => act(async () => reponses.shift()?.(resultat)) };
}

test("left while its save is on its way, a refusal still shows what was typed and why", async () => {
  const { rendu, saisir, taper, repondre } = champ();
  await taper("illisible");
  act(() => rendu.result.current.sortir());
  expect(rendu.result.current.texte).toBe("illisible");
  await repondre({ etat: "refuse", message: "Le disque est plein." });
  expect(rendu.result.current.texte).toBe("illisible");
  expect(rendu.result.current.refus).toBe("Le disque est plein.");
  expect(saisir).toHaveBeenCalledTimes(1);
});

test("left while its save is on its way, it shows what is saved once it is", async () => {
  const { rendu, saisir, taper, repondre } = champ();
  await taper("après");
  act(() => rendu.result.current.sortir());
  await repondre({ etat: "enregistre" });
  // The hook was given « avant » for good: the draft is gone.
  expect(rendu.result.current.texte).toBe("avant");
  expect(rendu.result.current.refus).toBeNull();
  expect(saisir).toHaveBeenCalledTimes(1);
});
