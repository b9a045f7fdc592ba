// The margin: findings to treat, each with its source; the respected rules folded at the end.
import { useEffect, useRef, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { textes } from "../../textes/ensemble";
import { CarteConstat } from "./CarteConstat";
import type { Filtre } from "./filtre";
import { FiltreGravite } from "./FiltreGravite";
import styles from "./Marge.module.css";

type Props = { vue: VueEnsemble; filtre: Filtre };

export function Marge({ vue, filtre }: Props) {
  const { partie, aTraiter, montres, respectes } = filtre;
  const [deplies, definirDeplies] = useState(false);
  const repere = useRef<HTMLParagraphElement>(null);
  const titre = useRef<HTMLHeadingElement>(null);

  // Another part was chosen: the reader is taken to its findings, and back.
  const cle = partie.join(",");
  const vueAvant = useRef(cle);
  useEffect(() => {
    if (vueAvant.current === cle) return;
    vueAvant.current = cle;
    const cible = repere.current ?? titre.current;
    cible?.focus();
    cible?.scrollIntoView({ block: "nearest" });
  }, [cle]);

  return (
    <aside className={styles.marge} aria-label={textes.constats} data-zone="marge" tabIndex={-1}>
      <h2 ref={titre} tabIndex={-1}>
        {textes.aTraiter} <small>{vue.compte.resume}</small>
      </h2>
      {partie.length > 0 && (
        <div className={styles.partie}>
          <p ref={repere} tabIndex={-1}>
            {textes.partieAffichee(filtre.nomPartie, aTraiter.length)}
          </p>
          <Bouton genre="lien" onAppui={filtre.toutMontrer}>
            {textes.toutAfficher}
          </Bouton>
        </div>
      )}
      {aTraiter.length > 0 && <FiltreGravite constats={aTraiter} gravite={filtre.gravite} onGravite={filtre.choisirGravite} />}
      {montres.length === 0 && <p className={styles.rien}>{aTraiter.length === 0 ? textes.aucunATraiter : textes.aucunDeCetteGravite}</p>}
      {montres.length > 0 && (
        <ol className={styles.liste}>
          {montres.map((constat) => (
            <li key={constat.cle}>
              <CarteConstat constat={constat} dossier={vue.id} vers={constat.ecran} />
            </li>
          ))}
        </ol>
      )}
      {respectes.length > 0 && (
        <>
          <button type="button" className={styles.deplier} aria-expanded={deplies} onClick={() => definirDeplies((avant) => !avant)}>
            <Icone nom="chevron" />
            {textes.respectes(respectes.length)}
          </button>
          {deplies && (
            <ol className={styles.liste}>
              {respectes.map((constat) => (
                <li key={constat.cle}>
                  <CarteConstat constat={constat} dossier={vue.id} vers={null} />
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </aside>
  );
}
