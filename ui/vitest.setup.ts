// What jsdom does not have, a clean start for each test, and the accessibility matcher.
import { cleanup, configure } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, expect, vi } from "vitest";
import { essai } from "./src/ipc/hote-essai";
import { changements } from "./src/etat/changements";
import { premierePassee } from "./src/etat/premiere";
import { avis, journal, passage } from "./src/etat/journal";
import { oublier } from "./src/etat/ressource";
import { retenues } from "./src/etat/retenues";
import { AUCUN_FILTRE, choixDeListe } from "./src/ecrans/dossiers/filtres";
import { fermerDialogue } from "./src/coque/dialogues";
import { oublierPassage } from "./src/coque/constats";
import { oublierZones } from "./src/coque/zones";

configure({ asyncUtilTimeout: 5000 });

/** Everything is near: what would load on approach loads at once. */
class ToutProche {
  private readonly rappel: IntersectionObserverCallback;
  constructor(rappel: IntersectionObserverCallback) {
    this.rappel = rappel;
  }
  observe(target: Element) {
    this.rappel([{ isIntersecting: true, target } as IntersectionObserverEntry], this as unknown as IntersectionObserver);
  }
  unobserve() {}
  disconnect() {}
}
class SansMesure {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal("IntersectionObserver", ToutProche);
vi.stubGlobal("ResizeObserver", SansMesure);
vi.stubGlobal("CSS", { escape: (texte: string) => texte.replaceAll(/[^\w-]/g, String.raw`\$&`), supports: () => true });
Element.prototype.scrollIntoView = () => {};
Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect();
Range.prototype.getClientRects = () => [document.body.getBoundingClientRect()] as unknown as DOMRectList;
let adresses = 0;
URL.createObjectURL = () => `blob:essai/${(adresses += 1)}`;
URL.revokeObjectURL = () => {};

expect.extend({
  async toEtreAccessible(element: Element) {
    // Colour and layout are judged in a real browser, by tests/ecrans.test.mjs.
    const { violations } = await axe.run(element, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    return {
      pass: violations.length === 0,
      message: () => violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join("\n")}`).join("\n"),
    };
  },
});

declare module "vitest" {
  // oxlint-disable-next-line no-unused-vars
  interface Assertion<T> {
    toEtreAccessible: () => Promise<void>;
  }
}

afterEach(() => {
  cleanup();
  essai.reinitialiser();
  oublier();
  retenues.ecrire(new Map());
  changements.ecrire(new Map());
  oublierPassage();
  oublierZones();
  fermerDialogue();
  premierePassee.ecrire(false);
  localStorage.removeItem("paraphe.premiere");
  choixDeListe.ecrire({ filtres: AUCUN_FILTRE, tri: null });
  journal.ecrire([]);
  avis.ecrire(null);
  passage.ecrire(null);
  window.location.hash = "";
});
