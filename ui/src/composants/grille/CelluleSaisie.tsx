// One cell: looked at, chosen, or typed in.
import type { CelluleGrille } from "../../ipc/generated/CelluleGrille";
import { textes } from "../../textes/grille";
import styles from "./GrilleSaisie.module.css";
import type { Marque } from "./LigneSaisie";
import { aDroite, ouverte } from "./modele";
import type { Position } from "./selection";

type Props = {
  cellule: CelluleGrille;
  /** « ONDAM médico-social, 2023 », for the field. */
  nom: string;
  position: Position;
  texte: string;
  /** What is being typed; null when the cell is only looked at. */
  frappe: string | null;
  active: boolean;
  /** In a selection of several cells. */
  etendue: boolean;
  marque: Marque;
  onFrappe: (texte: string) => void;
  onFocus: (position: Position) => void;
  onSortie: () => void;
};

/** Beyond, a text has a wider column. */
const TEXTE_COURT = 30;

export function CelluleSaisie({ cellule, nom, position, texte, frappe, active, etendue, marque: { refuse, ton, decrite, manque }, onFrappe, onFocus, onSortie }: Props) {
  const description = decrite === "" ? undefined : decrite;
  return (
    <td
      className={styles.cellule}
      tabIndex={active ? 0 : -1}
      data-position={`${position.ligne}-${position.colonne}`}
      data-chemin={cellule.chemin ?? undefined}
      data-droite={aDroite(cellule.nature) || undefined}
      data-long={texte.length > TEXTE_COURT || undefined}
      data-saisie={frappe !== null || undefined}
      data-ton={ton ?? undefined}
      data-etendue={etendue || undefined}
      aria-selected={active || etendue}
      // ARIA 1.2 gives it to the cells of a grid.
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props
      aria-readonly={!ouverte(cellule) || undefined}
      aria-invalid={refuse || undefined}
      aria-describedby={description}
      onFocus={() => onFocus(position)}
    >
      {frappe === null ? (
        <span className={styles.contenu}>
          {manque > 0 && (
            <small className={styles.mention} data-manque>
              <span aria-hidden="true">{textes.nonLues(manque)}</span>
              <span className="vocal">{textes.totalSans(textes.nonLues(manque))}</span>
            </small>
          )}
          {cellule.mention !== null && <small className={styles.mention}>{cellule.mention}</small>}
          {texte !== "" && <span className={styles.valeur}>{texte}</span>}
        </span>
      ) : (
        <input
          type="text"
          aria-label={nom}
          aria-invalid={refuse || undefined}
          aria-describedby={description}
          inputMode={aDroite(cellule.nature) ? "decimal" : "text"}
          autoComplete="off"
          spellCheck={false}
          value={frappe}
          onChange={({ target }) => onFrappe(target.value)}
          onBlur={onSortie}
        />
      )}
    </td>
  );
}
