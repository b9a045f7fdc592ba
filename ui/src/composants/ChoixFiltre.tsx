// One filter of a list: a label and its choices, the first of which lets everything through.
import { useId } from "react";
import champs from "./champs/Champ.module.css";
import styles from "./ChoixFiltre.module.css";

type Props<T extends string> = {
  libelle: string;
  valeur: T;
  choix: readonly { valeur: T; libelle: string }[];
  onChoix: (valeur: T) => void;
};

export function ChoixFiltre<T extends string>({ libelle, valeur, choix, onChoix }: Props<T>) {
  const id = useId();
  return (
    <div className={styles.choix}>
      <label htmlFor={id}>{libelle}</label>
      <select id={id} className={champs.saisie} value={valeur} onChange={({ target }) => onChoix(target.value as T)}>
        {choix.map((un) => (
          <option key={un.valeur} value={un.valeur}>
            {un.libelle}
          </option>
        ))}
      </select>
    </div>
  );
}
