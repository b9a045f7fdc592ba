// A window in the middle of the page.
import type { ReactNode } from "react";
import { useSuite } from "../etat/suite";
import styles from "./Dialogue.module.css";

type Props = {
  titre: string;
  ouvert: boolean;
  onFermer: () => void;
  /** Something is written in it: a press beside it must not lose it. */
  ecriture?: boolean;
  children: ReactNode;
};

export function Dialogue({ ecriture = false, ...autres }: Props) {
  const suite = useSuite(autres.ouvert);
  return suite && <suite.Fenetre {...autres} legere={!ecriture} classes={styles} />;
}
