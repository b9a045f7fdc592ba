// The grid as cells in rows and columns: what each holds, what a paste or a copy becomes.
import type { CelluleGrille } from "../../ipc/generated/CelluleGrille";
import type { GrilleVue } from "../../ipc/generated/GrilleVue";
import type { LigneGrille } from "../../ipc/generated/LigneGrille";
import type { NatureChamp } from "../../ipc/generated/NatureChamp";
import type { Saisie } from "../../ipc/generated/Saisie";
import { minuscule } from "../../texte/francais";
import { textes } from "../../textes/grille";
import type { Etendue, Position } from "./selection";
import { placer, type Titres } from "./titres";

/** Rows that hold cells; the groups only name the rows below them. */
export function lignesDeCellules({ lignes }: GrilleVue): LigneGrille[] {
  return lignes.filter(({ genre }) => genre !== "groupe");
}

/** True for a cell that can be typed in now. */
export function ouverte(cellule: CelluleGrille | undefined): cellule is CelluleGrille & { chemin: string } {
  return cellule !== undefined && cellule.chemin !== null && !cellule.lecture_seule;
}

/** What stands in a cell, as it is shown: a value that is on its way counts. */
export type Montre = (cellule: CelluleGrille) => string;

/** What the cell shows: the unit of money is said once, above the grid. */
export function afficher({ nature, texte }: CelluleGrille): string {
  return nature === "montant" && texte.endsWith("€") ? texte.slice(0, -1).trimEnd() : texte;
}

/** What a spreadsheet reads as a figure. */
export function pourTableur(cellule: CelluleGrille, montre: Montre): string {
  const texte = montre(cellule);
  return cellule.nature === "montant" || cellule.nature === "nombre" ? texte.replaceAll(/\s/g, "") : texte;
}

export function nommer(grille: GrilleVue, ligne: LigneGrille, colonne: number): string {
  const entete = grille.entetes[colonne + 1] ?? "";
  const cellule = ligne.cellules[colonne];
  const nom = ligne.code === "" ? ligne.titre : ligne.code;
  return cellule?.nature === "montant" ? textes.montant(nom, entete) : textes.valeur(minuscule(entete), nom);
}

/** True when the cell of that row and column is a total that counts the other one. */
export function additionne({ entetes, derniere_totale }: GrilleVue, ligne: LigneGrille, colonne: number, autre: { ligne: LigneGrille; colonne: number }): boolean {
  const deLaLigne = derniere_totale && colonne === entetes.length - 2;
  const memeLigne = ligne === autre.ligne && deLaLigne;
  return memeLigne || (ligne.additionne.includes(autre.ligne.serie) && (deLaLigne || colonne === autre.colonne));
}

/** The word for what a paste holds. */
export function genreDe(saisies: readonly Saisie[]): "montant" | "nombre" | "cellule" {
  const [premiere] = saisies;
  if (!premiere || !saisies.every(({ nature }) => nature === premiere.nature)) return "cellule";
  return premiere.nature === "montant" || premiere.nature === "nombre" ? premiere.nature : "cellule";
}

export type Collage = {
  saisies: Saisie[];
  /** Where each came from: row of what was pasted, from 1, and title of the column. */
  lieux: ReadonlyMap<string, { ligne: number; colonne: string }>;
  /** Computed cells, and cells beyond the grid. */
  ecartees: number;
  /** The titles that came with the figures: they say where these go, and are not written. */
  titres: Titres;
  /** Titles of rows or columns that the grid does not have: their figures are left aside. */
  inconnus: readonly string[];
};

/** Lays what was copied over the grid, from the corner of the selection or where its titles say; one cell alone fills the selection. */
export function preparerCollage(grille: GrilleVue, lignes: readonly LigneGrille[], copie: readonly (readonly string[])[], cible: Etendue, montre: Montre): Collage | { autresAnnees: readonly string[] } {
  const seule = copie.length === 1 && copie[0]?.length === 1 ? copie[0][0] : undefined;
  const source = seule === undefined ? copie : Array.from({ length: cible.bas - cible.haut + 1 }, () => Array.from({ length: cible.droite - cible.gauche + 1 }, () => seule));
  const place = seule === undefined ? placer(grille, lignes, copie, cible) : placer(grille, lignes, [], cible);
  if ("autresAnnees" in place) return place;
  const saisies: Saisie[] = [];
  const lieux = new Map<string, { ligne: number; colonne: string }>();
  let ecartees = 0;
  for (const [rang, ligneCopiee] of source.slice(place.depart.ligne).entries()) {
    const ligne = place.ligne(rang);
    for (const [decalage, texte] of ligneCopiee.slice(place.depart.colonne).entries()) {
      const colonne = place.colonne(decalage);
      // A sum, or a title that the grid does not have: told once, by its name.
      if (ligne === null || colonne === null) continue;
      const cellule = lignes[ligne]?.cellules[colonne];
      if (!ouverte(cellule)) {
        ecartees += 1;
        continue;
      }
      // Empty over empty is nothing that was pasted.
      if (texte.trim() === "" && montre(cellule) === "") continue;
      saisies.push({ chemin: cellule.chemin, nature: cellule.nature, texte: texte.trim() });
      lieux.set(cellule.chemin, { ligne: rang + 1 + place.depart.ligne, colonne: grille.entetes[colonne + 1] ?? "" });
    }
  }
  return { saisies, lieux, ecartees, titres: place.titres, inconnus: place.inconnus };
}

/** Ctrl+D: the first row of the selection into the others; from the row above when there is one row only. */
export function preparerRecopie(lignes: readonly LigneGrille[], { haut, bas, gauche, droite }: Etendue, montre: Montre): Saisie[] {
  const modele = haut === bas ? haut - 1 : haut;
  const saisies: Saisie[] = [];
  for (let ligne = modele + 1; ligne <= bas; ligne += 1) {
    for (let colonne = gauche; colonne <= droite; colonne += 1) {
      const source = lignes[modele]?.cellules[colonne];
      const but = lignes[ligne]?.cellules[colonne];
      if (source && ouverte(but) && but.nature === source.nature) saisies.push({ chemin: but.chemin, nature: but.nature, texte: montre(source) });
    }
  }
  return saisies;
}

/** The cells of the selection that can be emptied and are not. */
export function preparerEffacement(lignes: readonly LigneGrille[], etendue: Etendue, montre: Montre): Saisie[] {
  return cellulesDe(lignes, etendue)
    .flat()
    .flatMap((cellule) => (ouverte(cellule) && montre(cellule) !== "" ? [{ chemin: cellule.chemin, nature: cellule.nature, texte: "" }] : []));
}

export function cellulesDe(lignes: readonly LigneGrille[], { haut, bas, gauche, droite }: Etendue): CelluleGrille[][] {
  return lignes.slice(haut, bas + 1).map(({ cellules }) => cellules.slice(gauche, droite + 1));
}

export function celluleEn(lignes: readonly LigneGrille[], { ligne, colonne }: Position): CelluleGrille | undefined {
  return lignes[ligne]?.cellules[colonne];
}

/** Figures stand to the right. */
export function aDroite(nature: NatureChamp): boolean {
  return nature === "montant" || nature === "nombre";
}
