// A button that unfolds a few actions.
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useSuite } from "../etat/suite";
import { classeBouton, prendreFocus, type GenreBouton } from "./Bouton";

type Props<C extends string> = {
  genre: GenreBouton;
  nomVocal: string;
  actions: readonly { cle: C; libelle: string }[];
  onAction: (cle: C) => void;
  children: ReactNode;
};

/** By which of its ends the menu is entered. */
const ENTREES: Record<string, "first" | "last"> = { ArrowDown: "first", ArrowUp: "last" };

export function MenuActions<C extends string>({ genre, nomVocal, actions, onAction, children }: Props<C>) {
  const bouton = useRef<HTMLButtonElement>(null);
  const [entree, entrer] = useState<"first" | "last" | null>(null);
  const suite = useSuite(entree !== null);
  const surTouche = (evenement: KeyboardEvent) => {
    const par = ENTREES[evenement.key];
    if (!par) return;
    evenement.preventDefault();
    entrer(par);
  };
  return (
    <>
      <button
        ref={bouton}
        type="button"
        className={classeBouton(genre)}
        aria-label={nomVocal}
        aria-haspopup="menu"
        aria-expanded={entree !== null}
        onClick={(evenement) => {
          prendreFocus(evenement);
          entrer("first");
        }}
        onKeyDown={surTouche}
      >
        {children}
      </button>
      {suite && entree && (
        <suite.MenuDeploye declencheur={bouton} nom={nomVocal} entree={entree} actions={actions} onAction={(cle) => onAction(cle as C)} onFermer={() => entrer(null)} />
      )}
    </>
  );
}
