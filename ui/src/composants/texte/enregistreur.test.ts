// Saving while typing: when, and in which stretches.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DELAI } from "../champs/brouillon";
import { ATTENTE_MAXIMALE, Enregistreur, PAUSE } from "./enregistreur";

let document = "";
let envois: [string, string][] = [];
let ecrire: (texte: string, trait: string) => Promise<boolean>;
let enregistreur: Enregistreur;

beforeEach(() => {
  vi.useFakeTimers();
  document = "";
  envois = [];
  ecrire = async () => true;
  enregistreur = new Enregistreur(
    () => document,
    (texte, trait) => {
      envois.push([texte, trait]);
      return ecrire(texte, trait);
    },
  );
});
afterEach(() => vi.useRealTimers());

const taper = async (signes: string, intervalle: number) => {
  for (const signe of signes) {
    document += signe;
    enregistreur.frapper();
    await vi.advanceTimersByTimeAsync(intervalle);
  }
};

test("a pause saves; what goes on before two seconds is the same stretch", async () => {
  await taper("un", 100);
  expect(envois).toEqual([]);
  await vi.advanceTimersByTimeAsync(DELAI);
  expect(envois).toEqual([["un", "nouveau"]]);
  await taper(" mot", 100);
  await vi.advanceTimersByTimeAsync(DELAI);
  expect(envois).toEqual([["un", "nouveau"], ["un mot", "suite"]]);
});

test("two seconds without a key begin another stretch", async () => {
  await taper("un", 100);
  await vi.advanceTimersByTimeAsync(PAUSE);
  await taper("deux", 100);
  await vi.advanceTimersByTimeAsync(DELAI);
  expect(envois.map(([, trait]) => trait)).toEqual(["nouveau", "nouveau"]);
});

test("typing without a pause is saved within a second all the same, in one stretch", async () => {
  await taper("abcdefghijklmnopqrstuvwxyz", 100);
  expect(envois.length).toBeGreaterThanOrEqual(2);
  expect(envois[0]?.[0].length).toBeLessThanOrEqual(ATTENTE_MAXIMALE / 100 + 1);
  expect(envois.map(([, trait]) => trait)).toEqual(["nouveau", ...envois.slice(1).map(() => "suite")]);
});

test("leaving the text saves at once and closes the stretch", async () => {
  await taper("un", 50);
  enregistreur.couper();
  expect(envois).toEqual([["un", "nouveau"]]);
  await taper("!", 50);
  enregistreur.couper();
  expect(envois.at(-1)).toEqual(["un!", "nouveau"]);
  enregistreur.couper();
  expect(envois).toHaveLength(2);
});

test("a slow save does not pile up others, and what came meanwhile follows", async () => {
  const attentes: ((ecrit: boolean) => void)[] = [];
  ecrire = () => new Promise((fini) => attentes.push(fini));
  await taper("abcdefghijklmnopqrstuvwxyz", 150);
  expect(envois).toHaveLength(1);
  ecrire = async () => true;
  attentes[0]?.(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(envois).toHaveLength(2);
  expect(envois[1]?.[0]).toBe(document);
});

test("what is refused is sent again", async () => {
  ecrire = async () => false;
  await taper("un", 50);
  await vi.advanceTimersByTimeAsync(DELAI);
  ecrire = async () => true;
  enregistreur.couper();
  expect(envois).toEqual([["un", "nouveau"], ["un", "nouveau"]]);
});
