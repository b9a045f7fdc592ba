// Where each territory stands on the map of tiles: neighbours stay near one another, those overseas have a row of their own.

export type Place = { colonne: number; rang: number };

/** One line a row, from the north; a dot is a hole. */
const CARTE = `
  .  .  .  .  .  .  62 59 .  .  .  .
  .  .  .  .  76 80 .  02 08 .  .  .
  .  .  50 14 27 60 95 .  51 55 57 67
  29 22 35 53 61 78 92 93 77 10 54 68
  .  56 44 49 72 28 75 94 89 52 88 .
  .  .  85 79 37 41 91 45 58 21 70 90
  .  .  17 16 86 36 18 03 71 39 25 .
  .  .  33 24 87 23 63 42 69 01 74 .
  .  .  40 47 19 15 43 07 26 38 73 .
  .  .  .  32 46 12 48 30 84 04 05 .
  .  .  64 65 82 81 34 13 83 06 .  .
  .  .  .  31 09 11 66 .  .  .  .  2B
  971 972 973 974 976 . . . . . . 2A
`;

export const places: ReadonlyMap<string, Place> = new Map(
  CARTE.trim()
    .split("\n")
    .flatMap((ligne, rang) => ligne.trim().split(/\s+/).flatMap((code, colonne) => (code === "." ? [] : [[code, { colonne, rang }] as const]))),
);

/** The nearest tile above or below; the same one at the edge. */
export function voisine(code: string, vers: "haut" | "bas"): string {
  const ici = places.get(code);
  if (!ici) return code;
  const devant = [...places].flatMap(([autre, place]) => {
    const loin = (place.rang - ici.rang) * (vers === "bas" ? 1 : -1);
    const cote = Math.abs(place.colonne - ici.colonne);
    return loin > 0 && cote <= loin ? [{ autre, ecart: loin + cote * 2 }] : [];
  });
  return devant.toSorted((a, b) => a.ecart - b.ecart)[0]?.autre ?? code;
}
