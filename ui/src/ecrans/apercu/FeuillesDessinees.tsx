// The pages as drawings on white paper, each fetched when it comes near.
import { useCallback, type CSSProperties } from "react";
import { Bouton } from "../../composants/Bouton";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { textes } from "../../textes/apercu";
import { textes as erreurs } from "../../textes/erreurs";
import styles from "./FeuillesDessinees.module.css";
import type { Taille } from "./lecture";
import { formatDe, useApproche, type Pages } from "./pages";
import { allerAuTexte, nomDe, zonesDe } from "./zones";

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

/** With the pointer: a click on a passage goes to its text. With the keyboard, the tools above do. */
function Passages({ numero, vue, apercu }: { numero: number; vue: VueEnsemble; apercu: ApercuVue }) {
  return (
    <div className={styles.passages} aria-hidden="true">
      {zonesDe(apercu, numero).map((zone) => (
        <button
          key={zone.haut}
          type="button"
          tabIndex={-1}
          aria-label={textes.allerAuTexteDe(nomDe(vue, zone))}
          title={textes.allerAuTexteDe(nomDe(vue, zone))}
          style={{ "--haut": `${zone.haut / 10}%`, "--bas": `${100 - zone.bas / 10}%` } as CSSProperties}
          onClick={() => allerAuTexte(vue.id, zone)}
        />
      ))}
    </div>
  );
}

/** The titles that stand on a page say what it holds; its whole text is under « Lire en texte ». */
function decrire(apercu: ApercuVue, numero: number): string {
  const titres = apercu.sommaire.filter(({ page }) => page === numero).map(({ titre }) => titre);
  return titres.length === 0 ? textes.pageSur(numero, apercu.pages) : textes.pageDecrite(numero, apercu.pages, titres.join(" ; "));
}
