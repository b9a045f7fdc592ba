// One row of a grid of figures: drawn again only when something of it changed.
import { memo, useId } from "react";
import type { LigneGrille } from "../../ipc/generated/LigneGrille";
import { textes as mots } from "../../textes/grille";
import type { TonDePassage } from "../gravite";
import { CelluleSaisie } from "./CelluleSaisie";
import { Courbe } from "./Courbe";
import styles from "./GrilleSaisie.module.css";
import type { Position } from "./selection";

/** What is said of a cell: refused, the gravest finding, the ids of what describes it; of a total, how many cells it lacks. */
export type Marque = { refuse: boolean; ton: TonDePassage | null; decrite: string; manque: number };

export const sansMarque: Marque = { refuse: false, ton: null, decrite: "", manque: 0 };

type Props = {
  ligne: LigneGrille;
  rang: number;
  entetes: readonly string[];
  /** Column of the active cell; null when it is in another row. */
  active: number | null;
  /** First and last columns of a selection of several cells. */
  zone: readonly [number, number] | null;
  /** What is being typed in the active cell. */
  frappe: string | null;
  /** What each cell shows. */
  textes: readonly string[];
  /** What is said of the whole row. */
  enTete: Marque;
  marques: readonly Marque[];
  onFrappe: (texte: string) => void;
  onFocus: (position: Position) => void;
  onSortie: () => void;
};

export const LigneSaisie = memo(function LigneSaisie({ ligne, rang, entetes, active, zone, frappe, textes, enTete, marques, onFrappe, onFocus, onSortie }: Props) {
  return (
    <tr data-genre={ligne.genre}>
      <EnTeteLigne ligne={ligne} marque={enTete} onFocus={() => onFocus({ ligne: rang, colonne: 0 })} />
      {ligne.cellules.map((cellule, colonne) => {
        const entete = entetes[colonne + 1] ?? "";
        const etendue = zone !== null && colonne >= zone[0] && colonne <= zone[1];
        return (
          <CelluleSaisie
            key={entete}
            cellule={cellule}
            nom={mots.nomCellule(ligne.titre, entete)}
            position={{ ligne: rang, colonne }}
            texte={textes[colonne] ?? ""}
            frappe={colonne === active ? frappe : null}
            active={colonne === active}
            etendue={etendue}
            marque={marques[colonne] ?? sansMarque}
            onFrappe={onFrappe}
            onFocus={onFocus}
            onSortie={onSortie}
          />
        );
      })}
    </tr>
  );
}, pareilles);

/** The lists are made anew at each turn: they are compared by what they hold. */
function pareilles(avant: Props, apres: Props): boolean {
  const { textes: textesAvant, enTete: enTeteAvant, marques: marquesAvant, zone: zoneAvant, ...resteAvant } = avant;
  const { textes, enTete, marques, zone, ...reste } = apres;
  return (
    (Object.keys(reste) as (keyof typeof reste)[]).every((cle) => resteAvant[cle] === reste[cle]) &&
    (zone === zoneAvant || (zone !== null && zoneAvant !== null && zone[0] === zoneAvant[0] && zone[1] === zoneAvant[1])) &&
    (textes === textesAvant || (textes.length === textesAvant.length && textes.every((texte, rang) => texte === textesAvant[rang]))) &&
    memeMarque(enTete, enTeteAvant) &&
    (marques === marquesAvant || marques.every((marque, rang) => memeMarque(marque, marquesAvant[rang])))
  );
}

function memeMarque(a: Marque, b: Marque | undefined): boolean {
  return a === b || (b !== undefined && a.refuse === b.refuse && a.ton === b.ton && a.decrite === b.decrite && a.manque === b.manque);
}

type PropsEnTete = { ligne: LigneGrille; marque: Marque; onFocus: () => void };

/** The curve is beside the name, not part of it: it is not said again at each cell. What is said of the row leads here. */
function EnTeteLigne({ ligne: { chemin, code, titre, courbe }, marque: { ton, decrite }, onFocus }: PropsEnTete) {
  const id = useId();
  const nom = (
    <>
      {code !== "" && <span className={styles.cote}>{code} </span>}
      {titre}
    </>
  );
  const passage = chemin === null ? {} : { "data-chemin": chemin, "data-ton": ton ?? undefined, "aria-describedby": decrite || undefined, tabIndex: -1, onFocus };
  if (!courbe)
    return (
      <th scope="row" {...passage}>
        {nom}
      </th>
    );
  return (
    <th scope="row" aria-labelledby={id} {...passage}>
      <span className={styles.avecCourbe}>
        <span id={id}>{nom}</span>
        <Courbe courbe={courbe} />
      </span>
    </th>
  );
}
