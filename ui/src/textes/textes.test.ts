// Every label is in typographic French.
import { expect, test } from "vitest";

const tables = import.meta.glob<Record<string, unknown>>("./*.ts", { eager: true });

function feuilles(valeur: unknown): string[] {
  if (typeof valeur === "string") return [valeur];
  if (typeof valeur === "function") return feuilles((valeur as (...v: unknown[]) => unknown)(3, 4, "x"));
  if (valeur !== null && typeof valeur === "object") return Object.values(valeur).flatMap(feuilles);
  return [];
}

test.each(Object.entries(tables).filter(([nom]) => !nom.includes(".test.")))("%s is in typographic French", (_, module) => {
  const phrases = feuilles({ ...module });
  expect(phrases.length).toBeGreaterThan(0);
  for (const phrase of phrases) {
    expect(phrase, "typographic apostrophe").not.toContain("'");
    expect(phrase, "no plain space before double punctuation").not.toMatch(/ [:;!?»]/);
    expect(phrase, "three dots are one sign").not.toContain("...");
  }
});
