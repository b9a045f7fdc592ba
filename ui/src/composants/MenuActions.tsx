// A button that unfolds a few actions: it is there at once, and its menu with what comes after the first screen.
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { useSuite } from "../etat/suite";
import { classeBouton, type GenreBouton } from "./Bouton";

type Props<C extends string> = {
  genre: GenreBouton;
  nomVocal: string;
  actions: readonly { cle: C; libelle: string }[];
  onAction: (cle: C) => void;
  children: ReactNode;
};

export function MenuActions<C extends string>({ genre, nomVocal, actions, onAction, children }: Props<C>) {
  /** It was pressed, or has the focus, before its menu was there. */
  const [presse, presser] = useState(false);
  const [tenu, tenir] = useState(false);
  const suite = useSuite(presse);
  if (suite) {
    return (
      <suite.MenuDeploye genre={genre} nomVocal={nomVocal} actions={actions} presse={presse} tenu={tenu || presse} onAction={(cle) => onAction(cle as C)}>
        {children}
      </suite.MenuDeploye>
    );
  }
  const surTouche = (evenement: KeyboardEvent) => {
    if (evenement.key === "ArrowDown" || evenement.key === "ArrowUp") presser(true);
  };
  return (
    <button
      type="button"
      className={classeBouton(genre)}
      aria-label={nomVocal}
      aria-haspopup="true"
      aria-expanded={false}
      onClick={() => presser(true)}
      onKeyDown={surTouche}
      onFocus={() => tenir(true)}
      onBlur={() => tenir(false)}
    >
      {children}
    </button>
  );
}
