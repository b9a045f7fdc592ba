// What is being typed on the screen: sent at once when it cannot wait for its field to be left.

import { reserve } from "./reserve";

const enCours = new Set<() => void>();

/** Those that hold something typed and not sent yet: until then nothing may say that all is saved. */
export const enFrappe = reserve<ReadonlySet<object>>(new Set());

export function commencerFrappe(qui: object) {
  if (!enFrappe.lire().has(qui)) enFrappe.ecrire((avant) => new Set([...avant, qui]));
}

export function finirFrappe(qui: object) {
  if (enFrappe.lire().has(qui)) enFrappe.ecrire((avant) => new Set([...avant].filter((autre) => autre !== qui)));
}

/** A field, a grid or a text that may hold something unsent; returns how to stop. */
export function suivreFrappe(envoyer: () => void): () => void {
  enCours.add(envoyer);
  return () => enCours.delete(envoyer);
}

export function envoyerFrappes() {
  for (const envoyer of enCours) envoyer();
}
