// The buttons of the tool; the kind says how much a button weighs on its screen.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import styles from "./Bouton.module.css";

export type GenreBouton = "ordinaire" | "principal" | "nu" | "lien";

type Props = {
  genre: GenreBouton;
  onAppui: () => void;
  enCours?: boolean;
  inactif?: boolean;
  nomVocal?: string;
  children: ReactNode;
};

export function Bouton({ genre, onAppui, enCours = false, inactif = false, nomVocal, children }: Props) {
  const nom = nomVocal === undefined ? {} : { "aria-label": nomVocal };
  return (
    <Button className={`${styles.bouton} ${styles[genre]}`} onPress={onAppui} isPending={enCours} isDisabled={inactif} {...nom}>
      {children}
    </Button>
  );
}

/** For a link that weighs as a button. */
export function classeBouton(genre: GenreBouton): string {
  return `${styles.bouton} ${styles[genre]}`;
}
