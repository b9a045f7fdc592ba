// Finding words as people type them: any order, any case, accents or not; a figure with its spaces or without.

function nu(texte: string): string {
  return texte
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("’", "'")
    .toLowerCase()
    .replaceAll(/(?<!\d)\d{1,3}(?:\s\d{3})+(?!\d)/g, (nombre) => nombre.replaceAll(/\s/g, ""));
}

/** Every word is there, whatever its accents and its case. */
export function repond(texte: string, cherche: string): boolean {
  const lu = nu(texte);
  return nu(cherche)
    .split(/\s+/)
    .every((mot) => lu.includes(mot));
}
