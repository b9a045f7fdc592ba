// Several lines of plain text.
import { useId } from "react";
import { useBrouillon } from "./brouillon";
import { CadreChamp, descriptions } from "./CadreChamp";
import styles from "./Champ.module.css";
import type { PropsChamp } from "./ChampLigne";

const LIGNES_MINIMUM = 3;

export function ChampTexteLong({ champ, ton, constats, onSaisir }: PropsChamp) {
  const id = useId();
  const { texte, refus, enFrappe, changer, entrer, sortir, surTouche } = useBrouillon(champ, onSaisir);
  return (
    <CadreChamp id={id} libelle={champ.libelle} aide={champ.aide} refus={refus} taille="large">
      <textarea
        id={id}
        className={styles.saisie}
        rows={Math.max(LIGNES_MINIMUM, texte.split("\n").length + 1)}
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
    </CadreChamp>
  );
}
