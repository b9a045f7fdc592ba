// From a page to its texts and back, over the real convention.
import { expect, test } from "vitest";
import { fixtures } from "../../ipc/hote-essai";
import { nomDe, pageDe, textesDe, zonesDe } from "./zones";

const apercu = fixtures.apercu();
const vue = fixtures.vue();
const litiges = { ecran: "article", element: "litiges" } as const;

test("a text is found on the page that prints it, by its path or by its screen", () => {
  const page = pageDe(apercu, litiges, "articles/litiges/corps");
  expect(page).toBe(apercu.sommaire.find(({ titre }) => titre.includes("Litiges"))?.page);
  expect(pageDe(apercu, litiges, null)).toBe(page);
  expect(pageDe(apercu, { ecran: "article", element: "absent" }, null)).toBeNull();
});

test("a page names its texts once each, as the plan does", () => {
  const page = pageDe(apercu, litiges, null) ?? 0;
  const textes = textesDe(apercu, page);
  expect(textes.length).toBeLessThanOrEqual(zonesDe(apercu, page).length);
  const noms = textes.map((zone) => nomDe(vue, zone));
  expect(new Set(noms).size).toBe(noms.length);
  expect(noms.some((nom) => nom.endsWith("Litiges"))).toBe(true);
});
