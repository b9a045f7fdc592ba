// The search and the filters above the list of dossiers.
import { useCallback, useRef } from "react";
import champs from "../../composants/champs/Champ.module.css";
import { ChoixFiltre } from "../../composants/ChoixFiltre";
import { useGeste } from "../../coque/gestes";
import { textes } from "../../textes/dossiers";
import { ECHEANCES, POINTS, STATUTS, type Filtres } from "./filtres";
import styles from "./FiltresDossiers.module.css";

type Props = { filtres: Filtres; onFiltres: (filtres: Filtres) => void };

export function FiltresDossiers({ filtres, onFiltres }: Props) {
  const { filtre } = textes;
  const champ = useRef<HTMLInputElement>(null);
  useGeste("chercher", useCallback(() => champ.current?.focus(), []));
  const changer = (suite: Partial<Filtres>) => onFiltres({ ...filtres, ...suite });
  return (
    <search className={styles.filtres}>
      <input
        ref={champ}
        className={`${champs.saisie} ${styles.recherche}`}
        type="search"
        aria-label={textes.chercher}
        placeholder={textes.chercher}
        autoComplete="off"
        value={filtres.cherche}
        onChange={({ target }) => changer({ cherche: target.value })}
      />
      <ChoixFiltre libelle={textes.colonnes.etat} valeur={filtres.statut} choix={choix(filtre.statuts, STATUTS)} onChoix={(statut) => changer({ statut })} />
      <ChoixFiltre libelle={filtre.points} valeur={filtres.points} choix={choix(filtre.pointsChoix, POINTS)} onChoix={(points) => changer({ points })} />
      <ChoixFiltre
        libelle={textes.colonnes.echeance}
        valeur={filtres.echeance}
        choix={choix(filtre.echeances, ECHEANCES)}
        onChoix={(echeance) => changer({ echeance })}
      />
    </search>
  );
}

function choix<T extends string>(libelles: Record<"tous" | T, string>, valeurs: readonly T[]): { valeur: "" | T; libelle: string }[] {
  return [{ valeur: "", libelle: libelles.tous }, ...valeurs.map((valeur) => ({ valeur, libelle: libelles[valeur] }))];
}
