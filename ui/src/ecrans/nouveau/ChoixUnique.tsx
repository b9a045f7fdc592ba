// One answer among a few, each with what is worth knowing about it.
import { Label, Radio, RadioGroup } from "react-aria-components";
import { Icone } from "../../composants/Icone";
import champs from "../../composants/champs/Champ.module.css";
import styles from "./ChoixUnique.module.css";

type Props = {
  titre: string;
  options: readonly { code: string; libelle: string; detail: string | null }[];
  valeur: string | null;
  refuse: string | null;
  onChoix: (code: string) => void;
};

export function ChoixUnique({ titre, options, valeur, refuse, onChoix }: Props) {
  return (
    <RadioGroup className={styles.groupe} value={valeur} onChange={onChoix} isInvalid={refuse !== null}>
      <Label>{titre}</Label>
      {options.map(({ code, libelle, detail }) => (
        <Radio key={code} value={code} className={styles.option}>
          <span className={styles.rond} aria-hidden="true" />
          <span>
            {libelle}
            {detail !== null && <small>{detail}</small>}
          </span>
        </Radio>
      ))}
      {refuse !== null && (
        <p className={champs.refus}>
          <Icone nom="bloquant" />
          {refuse}
        </p>
      )}
    </RadioGroup>
  );
}
