// A field of one line, whatever is typed in it.
import { useId, type ReactNode } from "react";
import type { ChampVue } from "../../ipc/generated/ChampVue";
import type { TonDePassage } from "../gravite";
import { useBrouillon } from "./brouillon";
import { CadreChamp, descriptions, type Taille } from "./CadreChamp";
import styles from "./Champ.module.css";

export type PropsChamp = {
  champ: ChampVue;
  /** Gravest severity of the findings about this field. */
  ton: TonDePassage | null;
  /** Ids of what says these findings. */
  constats: readonly string[];
  /** True once saved. */
  onSaisir: (champ: ChampVue, texte: string) => Promise<boolean>;
};

type Props = PropsChamp & {
  taille: Taille;
  clavier: "text" | "decimal" | "numeric";
  exemple?: string;
  /** Another way to fill the field, at its right. */
  outil?: Outil;
};

export type Outil = (champ: ChampVue, texte: string, choisir: (texte: string) => void) => ReactNode;

export function ChampLigne({ champ, ton, constats, onSaisir, taille, clavier, exemple, outil }: Props) {
  const id = useId();
  const { texte, refus, enFrappe, changer, entrer, sortir, surTouche } = useBrouillon(champ, onSaisir);
  return (
    <CadreChamp id={id} libelle={champ.libelle} aide={champ.aide} refus={refus} taille={taille}>
      <span className={styles.ligne}>
        <input
          id={id}
          className={clavier === "decimal" ? `${styles.saisie} ${styles.nombre}` : styles.saisie}
          type="text"
          inputMode={clavier}
          autoComplete="off"
          spellCheck={clavier === "text"}
          placeholder={exemple}
          value={texte}
          readOnly={champ.lecture_seule}
          data-chemin={champ.chemin}
          data-frappe={enFrappe || undefined}
          data-ton={ton ?? undefined}
          aria-invalid={refus !== null || undefined}
          aria-describedby={descriptions(id, refus, constats, champ.aide)}
          onChange={({ target }) => changer(target.value)}
          onFocus={entrer}
          onBlur={sortir}
          onKeyDown={surTouche}
        />
        {outil?.(champ, texte, (choisi) => {
          changer(choisi);
          sortir();
        })}
      </span>
    </CadreChamp>
  );
}
