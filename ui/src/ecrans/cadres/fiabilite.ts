// How sure a row is, without the word that its column already says.
export function sansPrefixe(fiabilite: string): string {
  return fiabilite.replace(/^Fiabilité\s?: /, "");
}
