// The words of a text, the quotations marked; the one that was asked for stands out.
import type { ParagrapheLuVue } from "../../ipc/generated/ParagrapheLuVue";
import styles from "./Bibliotheque.module.css";

type Props = { paragraphes: readonly ParagrapheLuVue[]; vise: string | null };

export function Paragraphes({ paragraphes, vise }: Props) {
  return paragraphes.map(({ puce, morceaux }, rang) => (
    <p key={rang} className={puce ? styles.puce : undefined}>
      {morceaux.map(({ texte, reperes }, place) =>
        reperes.length === 0 ? (
          texte
        ) : (
          <mark key={place} tabIndex={-1} data-reperes={reperes.join(" ")} data-vise={vise !== null && reperes.includes(vise) ? "" : undefined}>
            {texte}
          </mark>
        ),
      )}
    </p>
  ));
}
