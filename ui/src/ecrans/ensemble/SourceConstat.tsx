// Where the finding comes from: the exact words, the text, how far it can be trusted.
import type { MouseEvent } from "react";
import { Icone } from "../../composants/Icone";
import type { SourceVue } from "../../ipc/generated/SourceVue";
import { quitterConstat } from "../../navigation/retour";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/bibliotheque";
import { typographier } from "../../texte/francais";
import styles from "./SourceConstat.module.css";

type Props = {
  source: SourceVue;
  /** The rule that speaks, for a finding. */
  regle?: string;
};

export function SourceConstat({ source: { nature, titre, extrait, fiabilite, texte }, regle }: Props) {
  return (
    <details className={styles.source}>
      <summary>
        <Icone nom="livre" />
        {nature}
      </summary>
      {extrait !== null && <blockquote>{entreGuillemets(extrait)}</blockquote>}
      <cite>{titre}</cite>
      <p>{fiabilite}</p>
      <p className={styles.liens} onClickCapture={noterDepart}>
        {texte !== null && <a href={ecrireRoute({ ecran: "texte", ...texte })}>{texte.repere === null ? textes.lireTexte : textes.lireExtrait}</a>}
        {regle !== undefined && <a href={ecrireRoute({ ecran: "regle", code: regle })}>{textes.laRegle}</a>}
      </p>
    </details>
  );
}

function noterDepart({ currentTarget }: MouseEvent<HTMLElement>) {
  const constat = currentTarget.closest<HTMLElement>("[data-constat]")?.dataset.constat;
  if (constat !== undefined) quitterConstat(constat);
}

/** The words themselves are not touched: only the quotation marks are added. */
function entreGuillemets(extrait: string): string {
  return extrait.startsWith("«") ? extrait : typographier("« ") + extrait + typographier(" »");
}
