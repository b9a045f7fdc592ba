// The same document as text: headings, lists, tables, in reading order, each part with the way to where it is written.
import { Fragment, useEffect } from "react";
import { Bouton } from "../../composants/Bouton";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { PassageDePage } from "../../ipc/generated/PassageDePage";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import type { ZoneVue } from "../../ipc/generated/ZoneVue";
import { textes } from "../../textes/apercu";
import { textes as erreurs } from "../../textes/erreurs";
import styles from "./FeuillesLues.module.css";
import { NoeudLu } from "./NoeudLu";
import type { Pages } from "./pages";
import { allerAuTexte, nomDe, zonesDe } from "./zones";

type Props = { vue: VueEnsemble; apercu: ApercuVue; pages: Pages };

export function FeuillesLues({ vue, apercu, pages }: Props) {
  const { demander } = pages;
  useEffect(() => {
    const arret = new AbortController();
    // All of it, one after the other: searching in the text needs every page.
    const toutDemander = async () => {
      for (let numero = 1; numero <= apercu.pages && !arret.signal.aborted; numero += 1) await demander(numero);
    };
    void toutDemander();
    return () => arret.abort();
  }, [apercu.pages, demander]);
  return (
    <article className={styles.texte} aria-label={textes.texteDe(apercu.titre)}>
      {Array.from({ length: apercu.pages }, (_, rang) => (
        <FeuilleLue key={rang + 1} numero={rang + 1} vue={vue} apercu={apercu} pages={pages} />
      ))}
    </article>
  );
}

function FeuilleLue({ numero, vue, apercu, pages }: Props & { numero: number }) {
  const page = pages.lire(numero);
  return (
    <section className={styles.page} data-page={numero} tabIndex={-1} aria-label={textes.pageSur(numero, apercu.pages)}>
      <p className={styles.numero}>{textes.page(numero)}</p>
      {page.etat === "attente" && <p>{textes.pageAttente(numero)}</p>}
      {page.etat === "echec" && (
        <>
          <p>{textes.pageEchec(numero)}</p>
          <Bouton genre="lien" onAppui={() => void pages.demander(numero)}>
            {erreurs.reessayer}
          </Bouton>
        </>
      )}
      {page.etat === "prete" && page.lu.length === 0 && <p>{textes.pageVide}</p>}
      {page.etat === "prete" && <Passages vue={vue} lu={page.lu} zones={zonesDe(apercu, numero)} />}
    </section>
  );
}

/** The way to the text stands before the first block that it leads to. */
function Passages({ vue, lu, zones }: { vue: VueEnsemble; lu: readonly PassageDePage[]; zones: readonly ZoneVue[] }) {
  let precedente: ZoneVue | undefined;
  return lu.map(({ haut, noeud }, rang) => {
    const zone = zones.find((une) => une.haut <= haut && haut <= une.bas);
    const nouvelle = zone !== undefined && zone !== precedente;
    precedente = zone ?? precedente;
    return (
      // Parts of a page have no other name than their rank.
      // oxlint-disable-next-line no-array-index-key
      <Fragment key={rang}>
        {nouvelle && (
          <p className={styles.aller}>
            <Bouton genre="lien" onAppui={() => allerAuTexte(vue.id, zone)}>
              {textes.allerAuTexteDe(nomDe(vue, zone))}
            </Bouton>
          </p>
        )}
        <NoeudLu noeud={noeud} />
      </Fragment>
    );
  });
}
