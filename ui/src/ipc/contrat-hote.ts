// What the UI asks of whatever hosts it: the real window, or the fake one of the tests.

export type Hote = {
  /** Calls a command; rejects with an `ErreurUi` when the command refused. */
  invoquer: (commande: string, demande?: unknown) => Promise<unknown>;
  /** Gives the window the title of the document. */
  titrer: (titre: string) => Promise<void>;
};
