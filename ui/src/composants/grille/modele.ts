// The grid as cells in rows and columns: what each holds, what a paste or a copy becomes.
import type { CelluleGrille } from "../../ipc/generated/CelluleGrille";
import type { GrilleVue } from "../../ipc/generated/GrilleVue";
import type { LigneGrille } from "../../ipc/generated/LigneGrille";
import type { NatureChamp } from "../../ipc/generated/NatureChamp";
import type { Saisie } from "../../ipc/generated/Saisie";
import { minuscule } from "../../texte/francais";
import { textes } from "../../textes/grille";
import type { Etendue, Position } from "./selection";

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
  /** The titles that came with the figures: they are those of the grid, and are not written in it. */
  titres: "aucun" | "colonnes" | "lignes" | "deux";
};

/** Lays what was copied over the grid, from the corner of the selection; one cell alone fills the selection. */
export function preparerCollage(grille: GrilleVue, lignes: readonly LigneGrille[], copie: readonly (readonly string[])[], cible: Etendue, montre: Montre): Collage {
  const seule = copie.length === 1 && copie[0]?.length === 1 ? copie[0][0] : undefined;
  const { figures, titres } = seule === undefined ? sansTitres(grille, lignes, copie, cible) : { figures: copie, titres: "aucun" as const };
  const source = seule === undefined ? figures : Array.from({ length: cible.bas - cible.haut + 1 }, () => Array.from({ length: cible.droite - cible.gauche + 1 }, () => seule));
  const saisies: Saisie[] = [];
  const lieux = new Map<string, { ligne: number; colonne: string }>();
  let ecartees = 0;
  for (const [rang, ligneCopiee] of source.entries()) {
    for (const [decalage, texte] of ligneCopiee.entries()) {
      const colonne = cible.gauche + decalage;
      const cellule = lignes[cible.haut + rang]?.cellules[colonne];
      if (!ouverte(cellule)) {
        ecartees += 1;
        continue;
      }
      // Empty over empty is nothing that was pasted.
      if (texte.trim() === "" && montre(cellule) === "") continue;
      saisies.push({ chemin: cellule.chemin, nature: cellule.nature, texte: texte.trim() });
      lieux.set(cellule.chemin, { ligne: rang + 1 + (titres === "colonnes" || titres === "deux" ? 1 : 0), colonne: grille.entetes[colonne + 1] ?? "" });
    }
  }
  return { saisies, lieux, ecartees, titres };
}

/** Titles are compared without case nor spaces: a spreadsheet may write « 2 022 ». */
function nu(titre: string): string {
  return titre.toLocaleLowerCase("fr").replaceAll(/\s/g, "");
}

/** Each text that is not empty is one of the names beside it. */
function sontDesTitres(paires: readonly (readonly [string, readonly (string | undefined)[]])[]): boolean {
  const dites = paires.filter(([texte]) => texte.trim() !== "");
  return dites.length > 0 && dites.every(([texte, noms]) => noms.some((nom) => nom !== undefined && nom !== "" && nu(nom) === nu(texte)));
}

/** A table copied whole comes with its titles, over the columns and beside the rows: when they are those of the cells that it would cover, only its figures are kept. */
function sansTitres({ entetes }: GrilleVue, lignes: readonly LigneGrille[], copie: readonly (readonly string[])[], { haut, gauche }: Etendue): { figures: readonly (readonly string[])[]; titres: Collage["titres"] } {
  const surColonnes = (decalage: number) => copie.length > 1 && sontDesTitres((copie[0] ?? []).slice(decalage).map((texte, rang) => [texte, [entetes[gauche + 1 + rang]]] as const));
  const deLignes = (decalage: number) =>
    // Two rows at least, and words: a code that is a figure reads like one of the figures.
    (copie[0]?.length ?? 0) > 1 &&
    copie.length - decalage > 1 &&
    sontDesTitres(copie.slice(decalage).map(([texte], rang) => [texte ?? "", [lignes[haut + rang]?.titre, lignes[haut + rang]?.code].filter((nom) => nom !== undefined && /\p{L}/u.test(nom))] as const));
  const colonne = deLignes(0) ? 0 : deLignes(1) ? 1 : null;
  const sansLignes = colonne === null ? 0 : 1;
  // Titles beside the rows that begin one row down are there with titles over the columns only.
  const sansColonnes = surColonnes(sansLignes) && colonne !== 0 ? 1 : 0;
  if (sansColonnes === 0 && colonne === 1) return { figures: copie, titres: "aucun" };
  return { figures: copie.slice(sansColonnes).map((ligne) => ligne.slice(sansLignes)), titres: sansColonnes === 1 ? (sansLignes === 1 ? "deux" : "colonnes") : sansLignes === 1 ? "lignes" : "aucun" };
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
