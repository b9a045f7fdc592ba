// What did not change between two answers keeps its identity, so that only what changed is drawn again.
import { useState } from "react";

/**
 * `apres`, where each part equal to the same part of `avant` is that very part. Both are JSON; `apres` is written in place,
 * nobody else holds it.
 */
export function partager<T>(avant: unknown, apres: T): T {
  if (avant === apres || typeof avant !== "object" || typeof apres !== "object" || avant === null || apres === null) return apres;
  if (Array.isArray(avant) !== Array.isArray(apres)) return apres;
  const [ancien, nouveau] = [avant, apres] as unknown as Record<string, unknown>[];
  if (!ancien || !nouveau) return apres;
  const cles = Object.keys(nouveau);
  let pareil = cles.length === Object.keys(ancien).length;
  for (const cle of cles) {
    const part = partager(ancien[cle], nouveau[cle]);
    if (part !== nouveau[cle]) nouveau[cle] = part;
    pareil &&= part === ancien[cle] && Object.hasOwn(ancien, cle);
  }
  return (pareil ? avant : apres) as T;
}

/** A value computed at each drawing that stays the same object as long as it is equal. */
export function useStable<T>(calculee: T): T {
  const [gardee, garder] = useState(calculee);
  const suite = partager(gardee, calculee);
  if (suite !== gardee) garder(suite);
  return suite;
}
