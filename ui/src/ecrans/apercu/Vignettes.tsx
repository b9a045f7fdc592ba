// The pages in small, to find one by its look.
import { useCallback } from "react";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import { textes } from "../../textes/apercu";
import { formatDe, useApproche, type Pages } from "./pages";
import styles from "./Vignettes.module.css";

type Props = { apercu: ApercuVue; pages: Pages; page: number; onPage: (numero: number) => void };

export function Vignettes({ apercu, pages, page, onPage }: Props) {
  return (
    <ol className={styles.vignettes}>
      {Array.from({ length: apercu.pages }, (_, rang) => (
        <li key={rang + 1}>
          <Vignette numero={rang + 1} apercu={apercu} pages={pages} page={page} onPage={onPage} />
        </li>
      ))}
    </ol>
  );
}

function Vignette({ numero, apercu, pages, page, onPage }: Props & { numero: number }) {
  const { demander } = pages;
  const element = useApproche<HTMLButtonElement>(useCallback(() => void demander(numero), [demander, numero]));
  const etat = pages.lire(numero);
  return (
    <button ref={element} type="button" aria-label={textes.page(numero)} aria-current={numero === page ? "true" : undefined} onClick={() => onPage(numero)}>
      <span className={styles.feuille} style={{ aspectRatio: formatDe(apercu, numero) }}>
        {etat.etat === "prete" && <img src={etat.adresse} alt="" />}
      </span>
      {numero}
    </button>
  );
}
