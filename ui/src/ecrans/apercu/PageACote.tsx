// Beside the sheet: the printed page of what is being written, redrawn after each change.
import { useCallback, useEffect, useRef, useState, type CSSProperties } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { DocumentDemande } from "../../ipc/generated/DocumentDemande";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { textes } from "../../textes/apercu";
import styles from "./PageACote.module.css";
import { decrire, formatDe } from "./pages";
import { usePageVive } from "./pageVive";
import { Passages } from "./Passages";
import { pageDe } from "./zones";

type Props = { vue: VueEnsemble; document: DocumentDemande; ecran: EcranDemande };

export function PageACote({ vue, document, ecran }: Props) {
  const cadre = useRef<HTMLElement>(null);
  const { vise, tournee, tourner } = useVise(cadre);
  const choisir = useCallback((apercu: ApercuVue) => Math.min(Math.max(tournee ?? pageDe(apercu, ecran, vise) ?? 1, 1), apercu.pages), [tournee, ecran, vise]);
  const { apercu, dessin, echec } = usePageVive(vue, document, choisir);
  const numero = apercu === null ? 1 : choisir(apercu);
  return (
    <aside ref={cadre} className={styles.cadre} aria-label={textes.aCoteNom(apercu?.titre ?? "")} data-zone="marge" tabIndex={-1}>
      <div className={styles.outils}>
        <Bouton genre="nu" onAppui={() => tourner(numero - 1)} inactif={numero <= 1} nomVocal={textes.precedente}>
          <span className={styles.gauche}>
            <Icone nom="chevron" />
          </span>
        </Bouton>
        <span>{apercu === null ? textes.attente : textes.pageSur(numero, apercu.pages)}</span>
        <Bouton genre="nu" onAppui={() => tourner(numero + 1)} inactif={apercu === null || numero >= apercu.pages} nomVocal={textes.suivante}>
          <Icone nom="chevron" />
        </Bouton>
      </div>
      {echec && <p className={styles.echec}>{textes.aCoteEchec}</p>}
      {apercu !== null && dessin !== null && (
        <div className={styles.page} style={{ "--format": formatDe(apercu, dessin.numero) } as CSSProperties}>
          <img src={dessin.adresse} alt={decrire(apercu, dessin.numero)} />
          <Passages numero={dessin.numero} vue={vue} apercu={apercu} />
        </div>
      )}
    </aside>
  );
}

/** The passage that the caret is in, and the page that was turned to since. */
function useVise(cadre: { current: HTMLElement | null }) {
  const [place, placer] = useState<{ vise: string | null; tournee: number | null }>({ vise: null, tournee: null });
  useEffect(() => {
    const feuille = cadre.current?.closest<HTMLElement>("[data-feuille]");
    if (!feuille) return undefined;
    const suivre = ({ target }: FocusEvent) => {
      const chemin = target instanceof Element ? target.closest<HTMLElement>("[data-chemin]")?.dataset.chemin : undefined;
      if (chemin !== undefined) placer((avant) => (avant.vise === chemin ? avant : { vise: chemin, tournee: null }));
    };
    feuille.addEventListener("focusin", suivre);
    return () => feuille.removeEventListener("focusin", suivre);
  }, [cadre]);
  const tourner = useCallback((tournee: number) => placer((avant) => ({ ...avant, tournee })), []);
  return { ...place, tourner };
}
