// The live region: what changed in the findings and where, at most every three seconds.
import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConstatVue } from "../ipc/generated/ConstatVue";
import { fixtures } from "../ipc/hote-essai";
import { SILENCE, useCompte } from "./compte";
import { voix } from "./journal";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const depart = fixtures.vue();
/** The overview with other counts, for reasons of several places. */
const avec = (bloquants: number, a_verifier: number) => ({
  ...depart,
  compte: { ...depart.compte, bloquants: depart.compte.bloquants + bloquants, a_verifier: depart.compte.a_verifier + a_verifier },
});
/** The overview with findings more, or without some. */
const parmi = (constats: readonly ConstatVue[]) => {
  const nombre = (gravite: string) => constats.filter((constat) => constat.gravite === gravite).length;
  return { ...depart, constats: [...constats], compte: { ...depart.compte, bloquants: nombre("bloquant"), a_verifier: nombre("a_verifier"), informations: nombre("information") } };
};
const [modele] = depart.constats;
if (!modele) throw new Error("the example has findings");
const constat = (gravite: ConstatVue["gravite"], ou: string): ConstatVue => ({ ...modele, cle: `${gravite} ${ou}`, gravite, ou });
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

test.each<[string, ConstatVue[], string]>([
  ["a part", [constat("a_verifier", "Financement")], "1 point à vérifier de plus, Financement"],
  ["a sheet, by its code", [constat("bloquant", "B4")], "1 point bloquant de plus, B4"],
  ["two of one place", [constat("bloquant", "Calendrier"), constat("information", "Calendrier")], "1 point bloquant de plus, 1 information de plus, Calendrier"],
  ["two places", [constat("bloquant", "Calendrier"), constat("bloquant", "Période")], "2 points bloquants de plus"],
])("where is said when it is one place: %s", (_, ajoutes, attendu) => {
  const { result } = renderHook(() => useCompte(depart));
  result.current(parmi([...depart.constats, ...ajoutes]), null);
  expect(dit()).toBe(attendu);
});

test("what was mended says where it was", () => {
  const { result } = renderHook(() => useCompte(depart));
  result.current(parmi(depart.constats.filter(({ ou }) => ou !== "Période")), null);
  expect(dit()).toMatch(/^1 point à vérifier de moins, Période$/);
});
