// What the UI asks of whatever hosts it: the real window, or the fake one of the tests.

import type { AvanceeVue } from "./generated/AvanceeVue";

/** What happens outside the page, with what is told of it. */
export type Evenements = {
  /** A file was dropped, or handed over by a double click or by a second start; how many came with it that are not looked at. */
  "fichier-recu": number;
  /** Files are held over the window, or no longer. */
  "fichier-survole": boolean;
  /** One more of several documents is being written. */
  "liasse-avance": AvanceeVue;
};
export type Evenement = keyof Evenements;

export type Hote = {
  /** Calls a command; rejects with an `ErreurUi` when the command refused. */
  invoquer: (commande: string, demande?: unknown) => Promise<unknown>;
  /** Gives the window the title of the document. */
  titrer: (titre: string) => Promise<void>;
  /** What is awaited before the window closes, and whether it may; returns how to stop. */
  avantFermeture: (vider: () => Promise<boolean>) => () => void;
  /** Follows what happens outside the page; returns how to stop. */
  suivre: <E extends Evenement>(evenement: E, suivi: (dit: Evenements[E]) => void) => () => void;
};
