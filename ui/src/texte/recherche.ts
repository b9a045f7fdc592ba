// Finding words as people type them: any order, any case, accents or not.

function nu(texte: string): string {
  return texte.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** Every word is there, whatever its accents and its case. */
export function repond(texte: string, cherche: string): boolean {
  return nu(cherche)
    .split(/\s+/)
    .every((mot) => nu(texte).includes(mot));
}
