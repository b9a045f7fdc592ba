// Who writes, and for whom, asked at the head of a screen: a form on the page, not a wall in front of it.
import { useId } from "react";
import type { ReglagesVue } from "../../ipc/generated/ReglagesVue";
import { textes } from "../../textes/dossiers";
import { FormulaireAuteur } from "./FormulaireAuteur";
import styles from "./BandeauAuteur.module.css";

type Props = { reglages: ReglagesVue; onEnregistrer: (nom: string, partie: string) => void; enCours: boolean };

export function BandeauAuteur({ reglages, onEnregistrer, enCours }: Props) {
  const base = useId();
  return (
    <section className={styles.cadre} aria-labelledby={`${base}titre`}>
      <h2 id={`${base}titre`}>{textes.premiere.titre}</h2>
      <p>{textes.premiere.aide}</p>
      <FormulaireAuteur reglages={reglages} onEnregistrer={onEnregistrer} enCours={enCours} />
    </section>
  );
}
