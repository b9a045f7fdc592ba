// Archived and binned dossiers, folded: each can be taken out again.
import { useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import type { DossierResume } from "../../ipc/generated/DossierResume";
import { textes } from "../../textes/dossiers";
import styles from "./DossiersRanges.module.css";

type Props = { dossiers: readonly DossierResume[]; onRessortir: (dossier: DossierResume) => void };

export function DossiersRanges({ dossiers, onRessortir }: Props) {
  const [deplies, definirDeplies] = useState(false);
  return (
    <section className={styles.ranges}>
      <h2>
        <button type="button" aria-expanded={deplies} onClick={() => definirDeplies((avant) => !avant)}>
          <Icone nom="chevron" />
          {textes.ranges(dossiers.length)}
        </button>
      </h2>
      {deplies && (
        <ul>
          {dossiers.map((dossier) => (
            <li key={dossier.id}>
              <div>
                <strong>{dossier.territoire}</strong>, {dossier.periode}
                <p>{dossier.nom ?? dossier.titre}</p>
                <p>{textes.rangement[dossier.rangement]}</p>
              </div>
              <Bouton genre="ordinaire" onAppui={() => onRessortir(dossier)} nomVocal={textes.ressortirLong(dossier.territoire, dossier.periode, dossier.nom ?? dossier.titre)}>
                {textes.ressortir}
              </Bouton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
