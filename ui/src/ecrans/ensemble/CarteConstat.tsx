// One finding: severity, place, title, reason, the way to its passage, source.
import { useId } from "react";
import { iconeDeGravite } from "../../composants/gravite";
import { Icone } from "../../composants/Icone";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import { passage } from "../../navigation/passage";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/edition";
import { idConstat } from "../travail/cibles";
import styles from "./CarteConstat.module.css";
import { SourceConstat } from "./SourceConstat";

type Props = {
  constat: ConstatVue;
  dossier: string;
  /** The screen where it is mended; null when there is nothing to mend. */
  vers: EcranDemande | null;
};

export function CarteConstat({ constat, dossier, vers }: Props) {
  const base = useId();
  const titre = idConstat(constat.cle);
  return (
    <article
      className={styles.constat}
      data-constat={constat.cle}
      data-gravite={constat.gravite}
      tabIndex={-1}
      aria-labelledby={`${base}genre ${titre}`}
      aria-describedby={`${base}raison`}
    >
      <p className={styles.genre} id={`${base}genre`}>
        <Icone nom={iconeDeGravite[constat.gravite]} />
        {constat.gravite_libelle}
        <span className={styles.lieu}>{constat.ou}</span>
      </p>
      <h3 id={titre}>{constat.titre}</h3>
      <p id={`${base}raison`}>{constat.explication}</p>
      {vers && (
        <a
          className={styles.passage}
          href={ecrireRoute({ ecran: "travail", id: dossier, demande: vers })}
          aria-label={textes.allerAuPassageDe(constat.titre)}
          onClick={() => passage.ecrire(constat.chemins)}
        >
          {textes.allerAuPassage}
        </a>
      )}
      {constat.source && <SourceConstat source={constat.source} />}
    </article>
  );
}
