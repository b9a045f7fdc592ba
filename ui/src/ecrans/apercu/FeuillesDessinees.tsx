// The pages as drawings on white paper, each fetched when it comes near.
import { useCallback, type CSSProperties } from "react";
import { Bouton } from "../../composants/Bouton";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { textes } from "../../textes/apercu";
import { textes as erreurs } from "../../textes/erreurs";
import styles from "./FeuillesDessinees.module.css";
import type { Taille } from "./lecture";
import { decrire, formatDe, useApproche, type Pages } from "./pages";
import { Passages } from "./Passages";

type Props = { vue: VueEnsemble; apercu: ApercuVue; pages: Pages; taille: Taille; largeurPleine: number };

export function FeuillesDessinees({ vue, apercu, pages, taille, largeurPleine }: Props) {
  const mesures = {
    "--largeur": taille === "ajuster" ? `minmax(0, ${largeurPleine}px)` : `${(largeurPleine * taille) / 100}px`,
  } as CSSProperties;
  return (
    // Reached by Tab so that arrow keys can move sideways when the pages are large.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.defile} data-defile="horizontal" aria-label={textes.pages} tabIndex={0}>
      <ol className={styles.feuilles} style={mesures}>
        {Array.from({ length: apercu.pages }, (_, rang) => (
          <Feuille key={rang + 1} numero={rang + 1} vue={vue} apercu={apercu} pages={pages} />
        ))}
      </ol>
    </section>
  );
}

function Feuille({ numero, vue, apercu, pages }: { numero: number; vue: VueEnsemble; apercu: ApercuVue; pages: Pages }) {
  const { demander } = pages;
  const element = useApproche<HTMLLIElement>(useCallback(() => void demander(numero), [demander, numero]));
  const page = pages.lire(numero);
  const format = { "--format": formatDe(apercu, numero) } as CSSProperties;
  return (
    <li ref={element} className={styles.feuille} style={format} data-page={numero} tabIndex={-1} aria-label={textes.pageSur(numero, apercu.pages)}>
      {page.etat === "prete" && <img src={page.adresse} alt={decrire(apercu, numero)} />}
      {page.etat === "prete" && <Passages numero={numero} vue={vue} apercu={apercu} />}
      {page.etat === "attente" && <p>{textes.pageAttente(numero)}</p>}
      {page.etat === "echec" && (
        <div className={styles.echec}>
          <p>{textes.pageEchec(numero)}</p>
          <Bouton genre="lien" onAppui={() => void demander(numero)}>
            {erreurs.reessayer}
          </Bouton>
        </div>
      )}
    </li>
  );
}
