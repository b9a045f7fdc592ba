// One among a few: the list of the system.
import { useId } from "react";
import { useBrouillon } from "./brouillon";
import { CadreChamp, descriptions } from "./CadreChamp";
import styles from "./Champ.module.css";
import type { PropsChamp } from "./ChampLigne";
import { estLong } from "./largeurs";

export function ChampChoix({ champ, ton, constats, onSaisir }: PropsChamp) {
  const id = useId();
  const { texte, refus, changer, entrer, sortir, surTouche } = useBrouillon(champ, onSaisir);
  return (
    <CadreChamp id={id} libelle={champ.libelle} aide={champ.aide} refus={refus} taille={champ.options.some(({ libelle }) => estLong(libelle)) ? "large" : "moyen"}>
      <select
        id={id}
        className={styles.saisie}
        value={texte}
        disabled={champ.lecture_seule}
        data-chemin={champ.chemin}
        data-ton={ton ?? undefined}
        aria-invalid={refus !== null || undefined}
        aria-describedby={descriptions(id, refus, constats, champ.aide)}
        onChange={({ target }) => changer(target.value)}
        onFocus={entrer}
        onBlur={sortir}
        onKeyDown={surTouche}
      >
        {champ.options.map(({ code, libelle }) => (
          <option key={code} value={code}>
            {libelle}
          </option>
        ))}
      </select>
    </CadreChamp>
  );
}
