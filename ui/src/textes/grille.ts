// Labels of the grids of figures.
import { francais, pluriel } from "../texte/francais";

/** One phrase by kind of cell; montant and nombre are masculine, cellule is feminine. */
function parGenre(avant: string, participe: string) {
  const fin = (suite: string) => (participe === "" ? "" : ` ${participe}${suite}`);
  return {
    montant: (nombre: number) => `${avant}${pluriel(nombre, `montant${fin("")}`, `montants${fin("s")}`)}`,
    nombre: (nombre: number) => `${avant}${pluriel(nombre, `nombre${fin("")}`, `nombres${fin("s")}`)}`,
    cellule: (nombre: number) => `${avant}${pluriel(nombre, `cellule${fin("e")}`, `cellules${fin("es")}`)}`,
  };
}

export const textes = francais({
  montant: (ligne: string, colonne: string) => `montant ${ligne} ${colonne}`,
  valeur: (colonne: string, ligne: string) => `${colonne} ${ligne}`,
  coller: parGenre("Coller ", ""),
  recopier: parGenre("Recopier ", ""),
  effacer: parGenre("Effacer ", ""),
  couper: parGenre("Couper ", ""),
  colles: parGenre("", "collé"),
  recopies: parGenre("", "recopié"),
  effaces: parGenre("", "effacé"),
  coupes: parGenre("", "coupé"),
  illisibles: (nombre: number, lieux: string) => `${nombre} ${nombre > 1 ? "illisibles" : "illisible"} (${lieux})`,
  lieu: (ligne: number, colonne: string, texte: string) => `ligne ${ligne}, ${colonne} : « ${texte} »`,
  ecartees: (nombre: number) => `${pluriel(nombre, "cellule calculée ou hors de la grille laissée", "cellules calculées ou hors de la grille laissées")} de côté`,
  titresLaisses: {
    colonnes: "placés d'après les titres des colonnes",
    lignes: "placés d'après les titres des lignes",
    deux: "placés d'après les titres des lignes et des colonnes",
  },
  inconnus: (nombre: number, titres: string) => `${nombre > 1 ? "titres inconnus laissés" : "titre inconnu laissé"} de côté (${titres})`,
  autresAnnees: (annees: string) => `Rien n'a été collé : ce tableau porte d'autres années que celui-ci (${annees}). Collez ses montants sans la ligne des années, ou corrigez-la.`,
  rienAColler: "Rien à coller ici : le presse-papiers est vide ou ces cellules sont calculées.",
  rienACopier: "Rien à recopier ici.",
  calculee: "Cette cellule se calcule : elle ne se saisit pas.",
  scellee: "Cette cellule se lit seulement : le contrat est définitif ou signé, ou le dossier est rangé.",
  /** On a total, for a figure that it lacks. */
  nonLues: (nombre: number) => pluriel(nombre, "case non lue", "cases non lues"),
  totalSans: (manque: string) => `, total sans ${manque}`,
  annuler: "Annuler",
  nomCellule: (ligne: string, colonne: string) => `${ligne}, ${colonne}`,
  aides: [
    { touche: "Entrée", effet: "Modifier" },
    { touche: "Ctrl V", effet: "Coller depuis Excel" },
    { touche: "Échap", effet: "Revenir à la valeur précédente" },
  ],
});
