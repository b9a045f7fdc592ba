// A grid of groups that hold the same rows, turned round: a group for each row, a row for each group. Nothing is counted.
import type { GrilleVue } from "../../ipc/generated/GrilleVue";
import type { LigneGrille } from "../../ipc/generated/LigneGrille";

/** Null when its groups do not hold the same rows, or are not several: there is nothing to turn round. */
export function retourner(grille: GrilleVue): GrilleVue | null {
  const { groupes, fin } = decouper(grille.lignes);
  const [premier, ...autres] = groupes;
  if (!premier || autres.length === 0 || premier.lignes.length < 2) return null;
  const titres = premier.lignes.map(({ titre }) => titre);
  const semblables = autres.every(({ lignes }) => lignes.length === titres.length && lignes.every(({ titre }, rang) => titre === titres[rang]));
  if (!semblables) return null;
  const tournees = premier.lignes.flatMap((modele, rang): LigneGrille[] => [
    { ...modele, genre: "groupe", chemin: null, serie: "", cellules: [], courbe: null },
    ...groupes.flatMap(({ titre: { code, titre }, lignes }) => (lignes[rang] ? [{ ...lignes[rang], code, titre }] : [])),
  ]);
  return { ...grille, lignes: [...tournees, ...fin] };
}

type Groupe = { titre: LigneGrille; lignes: LigneGrille[] };

/** The groups, and the totals after the last of them. */
function decouper(lignes: readonly LigneGrille[]): { groupes: Groupe[]; fin: LigneGrille[] } {
  const groupes: Groupe[] = [];
  const fin: LigneGrille[] = [];
  for (const ligne of lignes) {
    if (ligne.genre === "groupe") groupes.push({ titre: ligne, lignes: [] });
    else if (ligne.genre === "normale") groupes.at(-1)?.lignes.push(ligne);
    else fin.push(ligne);
  }
  return { groupes, fin };
}
