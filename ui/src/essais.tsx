// For the tests of screens: opens the application at an address.
import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { App } from "./App";
import { fixtures } from "./ipc/hote-essai";

export function ouvrir(hash: string) {
  window.location.hash = hash;
  const { container } = render(<App />);
  return { utilisateur: userEvent.setup(), conteneur: container };
}

export const vue = fixtures.vue();
/** The same dossier, whose first finding blocks. */
export const vueBloquee: typeof vue = {
  ...vue,
  constats: vue.constats.map((constat, rang) => (rang === 0 ? { ...constat, gravite: "bloquant", gravite_libelle: "Bloquant" } : constat)),
  compte: { ...vue.compte, bloquants: 1, a_verifier: vue.compte.a_verifier - 1 },
};
export const adresseDossier = `#/dossier/${vue.id}`;
export const adresseApercu = `${adresseDossier}/apercu/convention`;

/** The complete example, where every screen has something to write. */
export const demo = fixtures.vue("cantal-2022-demo");
export const adresseEcran = (ecran: string) => `#/dossier/${demo.id}/ecran/${ecran}`;

/** A sentence of a fixture as the queries read the page: every space is a plain one. */
export const lu = (phrase: string | null | undefined) => (phrase ?? "").replaceAll(/\s+/g, " ");
