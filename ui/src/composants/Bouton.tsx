// The buttons of the tool; the kind says how much a button weighs on its screen.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import styles from "./Bouton.module.css";

export type GenreBouton = "ordinaire" | "principal" | "nu" | "lien";

/** A button acts, or sends the form that it stands in. */
type Effet = { onAppui: () => void; envoi?: never } | { envoi: "formulaire"; onAppui?: never };

type Props = Effet & {
  genre: GenreBouton;
  enCours?: boolean;
  inactif?: boolean;
  nomVocal?: string;
  children: ReactNode;
};

export function Bouton({ genre, onAppui, envoi, enCours = false, inactif = false, nomVocal, children }: Props) {
  const nom = nomVocal === undefined ? {} : { "aria-label": nomVocal };
  const effet = envoi === undefined ? { onPress: onAppui } : { type: "submit" as const };
  return (
    <Button className={`${styles.bouton} ${styles[genre]}`} isPending={enCours} isDisabled={inactif} {...effet} {...nom}>
      {children}
    </Button>
  );
}

/** For a link that weighs as a button. */
export function classeBouton(genre: GenreBouton): string {
  return `${styles.bouton} ${styles[genre]}`;
}
