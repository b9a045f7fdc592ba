// Theme and density, kept on this machine.
import { Label, Radio, RadioGroup } from "react-aria-components";
import { Dialogue } from "../composants/Dialogue";
import { affichage, choisirAffichage, type Densite, type Theme } from "../etat/affichage";
import { useReserve } from "../etat/reserve";
import { textes } from "../textes/coque";
import styles from "./DialogueAffichage.module.css";

type Props = { ouvert: boolean; onFermer: () => void };

export function DialogueAffichage({ ouvert, onFermer }: Props) {
  const { theme, densite } = useReserve(affichage);
  return (
    <Dialogue titre={textes.affichage} ouvert={ouvert} onFermer={onFermer}>
      <div className={styles.choix}>
        <Choix titre={textes.theme} valeur={theme} valeurs={textes.themes} onChoix={(suite: Theme) => choisirAffichage({ theme: suite })} />
        <Choix titre={textes.densite} valeur={densite} valeurs={textes.densites} onChoix={(suite: Densite) => choisirAffichage({ densite: suite })} />
      </div>
      <p className={styles.aide}>{textes.affichageAide}</p>
    </Dialogue>
  );
}

type ChoixProps<V extends string> = { titre: string; valeur: V; valeurs: Record<V, string>; onChoix: (valeur: V) => void };

function Choix<V extends string>({ titre, valeur, valeurs, onChoix }: ChoixProps<V>) {
  return (
    <RadioGroup className={styles.groupe} value={valeur} onChange={(suite) => onChoix(suite as V)}>
      <Label>{titre}</Label>
      {Object.entries<string>(valeurs).map(([cle, libelle]) => (
        <Radio key={cle} value={cle} className={styles.option}>
          <span className={styles.rond} aria-hidden="true" />
          {libelle}
        </Radio>
      ))}
    </RadioGroup>
  );
}
