// A table copied whole comes with its titles: its figures go where the titles say, never by their place alone. Sums are computed
// here: those that were copied are left aside. Titles of another table refuse the paste rather than shift it.
import type { GrilleVue } from "../../ipc/generated/GrilleVue";
import type { LigneGrille } from "../../ipc/generated/LigneGrille";
import type { Etendue } from "./selection";

export type Titres = "aucun" | "colonnes" | "lignes" | "deux";

/** Where each copied row and column goes; null for what is left aside. */
export type Placement = {
  titres: Titres;
  /** First copied row, and first copied column, that hold figures. */
  depart: { ligne: number; colonne: number };
  ligne: (rang: number) => number | null;
  colonne: (rang: number) => number | null;
  /** Titles that the grid does not have, nor sums. */
  inconnus: readonly string[];
};

/** Compared without case nor spaces: a spreadsheet may write « 2 022 ». */
function nu(titre: string): string {
  return titre.toLocaleLowerCase("fr").replaceAll(/\s/g, "");
}

const estTotal = (titre: string) => /^(sous-)?tota(l|ux)|^ensemble/.test(nu(titre));
const estAnnee = (titre: string) => /^(19|20)\d\d$/.test(nu(titre));
/** Words, where an amount with its unit would be figures first. */
const estNom = (titre: string) => /^[^\d\p{L}]*\p{L}/u.test(titre);
const plein = (texte: string) => texte.trim() !== "";

/** « autres » when the block is about other years than those of the grid. */
export function placer(grille: GrilleVue, lignes: readonly LigneGrille[], copie: readonly (readonly string[])[], cible: Etendue): Placement | { autresAnnees: readonly string[] } {
  const colonnes = (decalage: number) => lireColonnes(grille, (copie[0] ?? []).slice(decalage));
  const rangees = (decalage: number) => lireRangees(grille, lignes, copie.slice(decalage).map(([titre]) => titre ?? ""), cible.haut);
  const large = (copie[0]?.length ?? 0) > 1;
  const haute = copie.length > 1;
  const essais = [
    { rangee: 1, colonne: 1, possible: large && haute },
    { rangee: 0, colonne: 1, possible: large && haute },
    { rangee: 1, colonne: 0, possible: haute },
  ];
  for (const { rangee, colonne, possible } of essais) {
    if (!possible) continue;
    const desColonnes = rangee === 1 ? colonnes(colonne) : null;
    const desRangees = colonne === 1 ? rangees(rangee) : null;
    if ((rangee === 1 && desColonnes === null) || (colonne === 1 && desRangees === null)) continue;
    if (desColonnes !== null && desColonnes.places.every((place) => place === null)) return { autresAnnees: desColonnes.inconnus };
    return {
      titres: rangee === 1 ? (colonne === 1 ? "deux" : "colonnes") : "lignes",
      depart: { ligne: rangee, colonne },
      ligne: (rang) => (desRangees === null ? cible.haut + rang : (desRangees.places[rang] ?? null)),
      colonne: (rang) => (desColonnes === null ? cible.gauche + rang : (desColonnes.places[rang] ?? null)),
      inconnus: [...(desRangees?.inconnus ?? []), ...(desColonnes?.inconnus ?? [])],
    };
  }
  if (haute && titreEnMots(lignes, copie[0] ?? [], cible)) {
    return { titres: "aucun", depart: { ligne: 1, colonne: 0 }, ligne: (rang) => cible.haut + rang, colonne: (rang) => cible.gauche + rang, inconnus: (copie[0] ?? []).filter(plein) };
  }
  return { titres: "aucun", depart: { ligne: 0, colonne: 0 }, ligne: (rang) => cible.haut + rang, colonne: (rang) => cible.gauche + rang, inconnus: [] };
}

/** A first row of words alone, over cells that hold figures: titles, whatever they are. */
function titreEnMots(lignes: readonly LigneGrille[], premiere: readonly string[], { haut, gauche }: Etendue): boolean {
  const nature = lignes[haut]?.cellules[gauche]?.nature;
  return (nature === "montant" || nature === "nombre") && premiere.some(plein) && premiere.filter(plein).every(estNom);
}

type Lues = { places: readonly (number | null)[]; inconnus: readonly string[] };

/** Null when that row is not one of titles: each is a column of the grid, a sum, or a year. */
function lireColonnes({ entetes }: GrilleVue, titres: readonly string[]): Lues | null {
  const places = titres.map((titre) => {
    const rang = plein(titre) ? entetes.slice(1).findIndex((entete) => nu(entete) === nu(titre)) : -1;
    return rang < 0 || estTotal(titre) ? null : rang;
  });
  const inconnus = titres.filter((titre, rang) => plein(titre) && places[rang] === null && !estTotal(titre));
  if (!inconnus.every(estAnnee) || !titres.some((titre) => plein(titre) && !estTotal(titre))) return null;
  return { places, inconnus };
}

/** Null when that column is not one of titles: all are words, and one at least is a row of the grid. */
function lireRangees(grille: GrilleVue, lignes: readonly LigneGrille[], titres: readonly string[], haut: number): Lues | null {
  if (!titres.filter(plein).every(estNom)) return null;
  const groupes = rangsDesGroupes(grille);
  const groupe = groupes[haut];
  const places = titres.map((titre) => {
    if (!plein(titre) || estTotal(titre)) return null;
    const memes = lignes.flatMap((ligne, rang) => ([ligne.titre, ligne.code].some((nom) => estNom(nom) && nu(nom) === nu(titre)) ? [rang] : []));
    // The same name in each group: that of the group where the paste is made.
    return (memes.length === 1 ? memes[0] : memes.find((rang) => groupes[rang] === groupe)) ?? null;
  });
  if (places.every((place) => place === null)) return null;
  return { places, inconnus: titres.filter((titre, rang) => plein(titre) && places[rang] === null && !estTotal(titre)) };
}

/** For each row of cells, the number of its group. */
function rangsDesGroupes({ lignes }: GrilleVue): number[] {
  let groupe = 0;
  return lignes.flatMap(({ genre }) => {
    if (genre === "groupe") groupe += 1;
    return genre === "groupe" ? [] : [groupe];
  });
}
