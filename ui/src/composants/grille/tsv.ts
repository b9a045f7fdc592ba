// The clipboard of spreadsheets: rows by line breaks, cells by tabs, quotes around what holds either.

/** Reads what Excel or LibreOffice copied. */
export function lireTsv(texte: string): string[][] {
  const lignes: string[][] = [];
  let ligne: string[] = [];
  let cellule = "";
  let entreGuillemets = false;
  const fermerCellule = () => {
    ligne.push(cellule);
    cellule = "";
  };
  const fermerLigne = () => {
    fermerCellule();
    lignes.push(ligne);
    ligne = [];
  };
  const source = texte.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  for (let rang = 0; rang < source.length; rang += 1) {
    const signe = source.charAt(rang);
    if (entreGuillemets) {
      if (signe !== '"') cellule += signe;
      else if (source.charAt(rang + 1) === '"') {
        cellule += '"';
        rang += 1;
      } else entreGuillemets = false;
    } else if (signe === '"' && cellule === "" && estCitee(source, rang)) entreGuillemets = true;
    else if (signe === "\t") fermerCellule();
    else if (signe === "\n") fermerLigne();
    else cellule += signe;
  }
  // Spreadsheets end the last row with a line break: it opens no other row.
  if (cellule !== "" || ligne.length > 0) fermerLigne();
  return lignes;
}

/** A quote opens a cell only when another one closes it right before a tab, a line break or the end. */
function estCitee(source: string, ouverture: number): boolean {
  for (let rang = ouverture + 1; rang < source.length; rang += 1) {
    if (source.charAt(rang) !== '"') continue;
    if (source.charAt(rang + 1) === '"') rang += 1;
    else return rang + 1 >= source.length || source.charAt(rang + 1) === "\t" || source.charAt(rang + 1) === "\n";
  }
  return false;
}

/** Writes what Excel and LibreOffice read. */
export function ecrireTsv(lignes: readonly (readonly string[])[]): string {
  return lignes.map((ligne) => ligne.map((cellule) => (/["\t\r\n]/.test(cellule) ? `"${cellule.replaceAll('"', '""')}"` : cellule)).join("\t")).join("\r\n");
}
