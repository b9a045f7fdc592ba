// The margin of a screen: what the rules say about it, each with the way to its passage.
import { useState } from "react";
import { Icone } from "../../composants/Icone";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import { textes } from "../../textes/edition";
import { textes as ensemble } from "../../textes/ensemble";
import { CarteConstat } from "../ensemble/CarteConstat";
import styles from "../ensemble/Marge.module.css";

type Props = {
  dossier: string;
  constats: readonly ConstatVue[];
  /** The screen where these paths are written; `sinon` when this one has none of them. */
  vers: (chemins: readonly string[], sinon: EcranDemande | null) => EcranDemande | null;
};

export function MargeTravail({ dossier, constats, vers }: Props) {
  const [deplies, definirDeplies] = useState(false);
  const aTraiter = constats.filter(({ gravite }) => gravite !== "respecte");
  const respectes = constats.filter(({ gravite }) => gravite === "respecte");
  return (
    <aside className={styles.marge} aria-label={ensemble.constats} data-zone="marge" tabIndex={-1}>
      <h2>{ensemble.aTraiter}</h2>
      {aTraiter.length === 0 && <p className={styles.rien}>{textes.aucunConstat}</p>}
      {aTraiter.length > 0 && (
        <ol className={styles.liste}>
          {aTraiter.map((constat) => (
            <li key={constat.cle}>
              <CarteConstat constat={constat} dossier={dossier} vers={vers(constat.chemins, constat.ecran)} />
            </li>
          ))}
        </ol>
      )}
      {respectes.length > 0 && (
        <>
          <button type="button" className={styles.deplier} aria-expanded={deplies} onClick={() => definirDeplies((avant) => !avant)}>
            <Icone nom="chevron" />
            {ensemble.respectes(respectes.length)}
          </button>
          {deplies && (
            <ol className={styles.liste}>
              {respectes.map((constat) => (
                <li key={constat.cle}>
                  <CarteConstat constat={constat} dossier={dossier} vers={null} />
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </aside>
  );
}
