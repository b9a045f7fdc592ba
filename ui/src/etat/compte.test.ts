// The live region: what changed in the count, at most every three seconds.
import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fixtures } from "../ipc/hote-essai";
import { SILENCE, useCompte } from "./compte";
import { voix } from "./journal";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const depart = fixtures.vue().compte;
const avec = (bloquants: number, a_verifier: number) => ({ ...depart, bloquants: depart.bloquants + bloquants, a_verifier: depart.a_verifier + a_verifier });
const dit = () => voix.lire().texte.replaceAll("\u00a0", " ");
const rangs = () => voix.lire().rang;

test("the change is said at once, then kept until three seconds have passed", () => {
  const { result } = renderHook(() => useCompte(depart));
  result.current(avec(1, 0), null);
  expect(dit()).toBe("1 point bloquant de plus");
  const avant = rangs();
  result.current(avec(2, 0), null);
  result.current(avec(0, -2), null);
  expect(rangs()).toBe(avant);
  vi.advanceTimersByTime(SILENCE - 1);
  expect(rangs()).toBe(avant);
  vi.advanceTimersByTime(1);
  expect(dit()).toBe("1 point bloquant de moins, 2 points à vérifier de moins");
  expect(rangs()).toBe(avant + 1);
});

test("what goes away before it is said is not said", () => {
  const { result } = renderHook(() => useCompte(depart));
  result.current(avec(0, 1), null);
  const avant = rangs();
  result.current(avec(0, 2), null);
  result.current(avec(0, 1), null);
  vi.advanceTimersByTime(SILENCE);
  expect(rangs()).toBe(avant);
});

test("a gesture is said at once, whatever the count has to wait for", () => {
  const { result } = renderHook(() => useCompte(depart));
  result.current(avec(0, -1), "Corrigé");
  expect(dit()).toBe("Corrigé. 1 point à vérifier de moins");
  result.current(avec(0, -2), "Corrigé");
  expect(dit()).toBe("Corrigé");
  vi.advanceTimersByTime(SILENCE);
  expect(dit()).toBe("1 point à vérifier de moins");
});
