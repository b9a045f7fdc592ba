// The buttons of the tool; the kind says how much a button weighs on its screen.
import type { MouseEvent, ReactNode } from "react";
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

/** Some engines leave the focus where it was when the pointer presses a button: what opens then would not know where to give it
    back. A key that acts from afar leaves the focus where one is writing. */
function prendreFocus({ currentTarget, detail }: MouseEvent<HTMLButtonElement>) {
  if (detail > 0 && document.activeElement !== currentTarget) currentTarget.focus({ preventScroll: true });
}

export function Bouton({ genre, onAppui, envoi, enCours = false, inactif = false, nomVocal, children }: Props) {
  return (
    <button
      // What is under way is not sent twice; the button keeps the focus meanwhile.
      type={envoi && !enCours ? "submit" : "button"}
      className={classeBouton(genre)}
      aria-label={nomVocal}
      aria-disabled={enCours || undefined}
      disabled={inactif}
      onClick={(evenement) => {
        prendreFocus(evenement);
        if (!enCours) onAppui?.();
      }}
    >
      {children}
    </button>
  );
}

/** For a link that weighs as a button. */
export function classeBouton(genre: GenreBouton): string {
  return `${styles.bouton} ${styles[genre]}`;
}
