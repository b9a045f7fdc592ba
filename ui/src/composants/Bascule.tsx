// One of a few views of the same thing, as buttons side by side.
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import styles from "./Bascule.module.css";

type Props<T extends string> = {
  nom: string;
  choix: readonly { cle: T; libelle: string; nomVocal?: string }[];
  choisi: T;
  onChoix: (cle: T) => void;
};

export function Bascule<T extends string>({ nom, choix, choisi, onChoix }: Props<T>) {
  return (
    <ToggleButtonGroup
      className={styles.bascule}
      aria-label={nom}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[choisi]}
      onSelectionChange={(cles) => {
        for (const cle of cles) onChoix(cle as T);
      }}
    >
      {choix.map(({ cle, libelle, nomVocal }) => (
        <ToggleButton key={cle} id={cle} aria-label={nomVocal}>
          {libelle}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
