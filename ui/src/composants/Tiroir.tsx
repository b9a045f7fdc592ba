// The plan as a drawer, for narrow windows.
import type { ReactNode } from "react";
import { useSuite } from "../etat/suite";
import styles from "./Tiroir.module.css";

type Props = { titre: string; ouvert: boolean; onFermer: () => void; children: ReactNode };

export function Tiroir(props: Props) {
  const suite = useSuite(props.ouvert);
  return suite && <suite.Fenetre {...props} legere classes={styles} />;
}
