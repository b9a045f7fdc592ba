import { expect, test } from "vitest";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import { formatDe } from "./pages";

test("a turned page is as wide as the others are high", () => {
  const apercu = { largeur: 595, hauteur: 842, paysages: [3] } as unknown as ApercuVue;
  expect([2, 3, 4].map((numero) => formatDe(apercu, numero))).toEqual(["595 / 842", "842 / 595", "595 / 842"]);
});
