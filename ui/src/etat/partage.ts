// What did not change between two answers keeps its identity, so that only what changed is drawn again.

/** `apres`, where each part equal to the same part of `avant` is that very part. Both are JSON. */
export function partager<T>(avant: unknown, apres: T): T {
  if (avant === apres) return apres;
  if (Array.isArray(avant) && Array.isArray(apres)) {
    const suite = apres.map((valeur: unknown, rang) => partager(avant[rang], valeur));
    return (suite.length === avant.length && suite.every((valeur, rang) => valeur === avant[rang]) ? avant : suite) as T;
  }
  if (estObjet(avant) && estObjet(apres)) {
    const cles = Object.keys(apres);
    const suite = Object.fromEntries(cles.map((cle) => [cle, partager(avant[cle], apres[cle])]));
    const pareil = cles.length === Object.keys(avant).length && cles.every((cle) => Object.hasOwn(avant, cle) && suite[cle] === avant[cle]);
    return (pareil ? avant : suite) as T;
  }
  return apres;
}

function estObjet(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}
