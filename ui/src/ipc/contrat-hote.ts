// What the UI asks of whatever hosts it: the real window, or the fake one of the tests.

/** A file was handed over by a double click or by a second start. */
export type Evenement = "fichier-recu";

export type Hote = {
  /** Calls a command; rejects with an `ErreurUi` when the command refused. */
  invoquer: (commande: string, demande?: unknown) => Promise<unknown>;
  /** Gives the window the title of the document. */
  titrer: (titre: string) => Promise<void>;
  /** What is awaited before the window closes, and whether it may; returns how to stop. */
  avantFermeture: (vider: () => Promise<boolean>) => () => void;
  /** Follows what happens outside the page; returns how to stop. */
  suivre: (evenement: Evenement, suivi: () => void) => () => void;
};
