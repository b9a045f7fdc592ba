// An example as it was shipped: asked first, because what was changed in it gives way.
import { useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { Dialogue } from "../../composants/Dialogue";
import { appeler, enEchec } from "../../ipc/commandes";
import { annoncer } from "../../etat/journal";
import type { DossierResume } from "../../ipc/generated/DossierResume";
import { textes } from "../../textes/dossiers";
import styles from "./EcranDossiers.module.css";

type Props = { dossier: DossierResume; onFermer: () => void; onRemis: () => Promise<unknown> };

export function DialogueRemettre({ dossier: { id, titre }, onFermer, onRemis }: Props) {
  const [refus, definirRefus] = useState<string | null>(null);
  const [enCours, definirEnCours] = useState(false);
  const { remettre } = textes;
  const lancer = async () => {
    if (enCours) return;
    definirEnCours(true);
    try {
      await appeler("exemple_remettre", { id });
      await onRemis();
      annoncer(remettre.fait(titre));
      onFermer();
    } catch (cause) {
      definirRefus(enEchec(cause).message);
      definirEnCours(false);
    }
  };
  return (
    <Dialogue titre={remettre.titre} ouvert onFermer={onFermer}>
      <div className={styles.renommer}>
        <p>
          <strong>{titre}</strong>
        </p>
        <p>{remettre.explication}</p>
        {refus !== null && <p role="alert">{refus}</p>}
        <div className={styles.actions}>
          <Bouton genre="principal" onAppui={() => void lancer()} enCours={enCours}>
            {remettre.confirmer}
          </Bouton>
          <Bouton genre="ordinaire" onAppui={onFermer}>
            {remettre.renoncer}
          </Bouton>
        </div>
      </div>
    </Dialogue>
  );
}
