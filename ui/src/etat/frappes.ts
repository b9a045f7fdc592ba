// What is being typed on the screen: sent at once when it cannot wait for its field to be left.

const enCours = new Set<() => void>();

/** A field, a grid or a text that may hold something unsent; returns how to stop. */
export function suivreFrappe(envoyer: () => void): () => void {
  enCours.add(envoyer);
  return () => enCours.delete(envoyer);
}

export function envoyerFrappes() {
  for (const envoyer of enCours) envoyer();
}
