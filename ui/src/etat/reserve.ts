// A value that several components follow, without a library.
import { useSyncExternalStore } from "react";

type Reserve<T> = {
  lire: () => T;
  ecrire: (suite: T | ((avant: T) => T)) => void;
  suivre: (suivi: () => void) => () => void;
};

export function reserve<T>(depart: T): Reserve<T> {
  let valeur = depart;
  const suivis = new Set<() => void>();
  return {
    lire: () => valeur,
    ecrire(suite) {
      valeur = typeof suite === "function" ? (suite as (avant: T) => T)(valeur) : suite;
      for (const suivi of suivis) suivi();
    },
    suivre(suivi) {
      suivis.add(suivi);
      return () => suivis.delete(suivi);
    },
  };
}

export function useReserve<T>(source: Reserve<T>): T {
  return useSyncExternalStore(source.suivre, source.lire);
}
