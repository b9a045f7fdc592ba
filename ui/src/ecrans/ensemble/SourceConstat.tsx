// Where the finding comes from: the exact words, the text, how far it can be trusted.
import { Icone } from "../../composants/Icone";
import type { SourceVue } from "../../ipc/generated/SourceVue";
import { typographier } from "../../texte/francais";
import styles from "./SourceConstat.module.css";

type Props = { source: SourceVue };

export function SourceConstat({ source: { nature, titre, extrait, fiabilite } }: Props) {
  return (
    <details className={styles.source}>
      <summary>
        <Icone nom="livre" />
        {nature}
      </summary>
      {extrait !== null && <blockquote>{entreGuillemets(extrait)}</blockquote>}
      <cite>{titre}</cite>
      <p>{fiabilite}</p>
    </details>
  );
}

/** The words themselves are not touched: only the quotation marks are added. */
function entreGuillemets(extrait: string): string {
  return extrait.startsWith("«") ? extrait : typographier("« ") + extrait + typographier(" »");
}
