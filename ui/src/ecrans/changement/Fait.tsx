// The new dossier is made: each point that is left to decide leads to its screen there.
import { type RefObject, useEffect } from "react";
import { classeBouton } from "../../composants/Bouton";
import type { PassageVue } from "../../ipc/generated/PassageVue";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/changement";
import styles from "./Changement.module.css";
import { Rubriques } from "./Rubriques";

type Props = { cadre: string; passage: PassageVue; titre: RefObject<HTMLHeadingElement | null> };

export function Fait({ cadre, passage, titre }: Props) {
  useEffect(() => titre.current?.focus(), [titre]);
  return (
    <div className={styles.page}>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{textes.fait(cadre)}</p>
        <p className={styles.chapo}>{textes.mene}</p>
      </div>
      <div className={styles.gestes}>
        <a className={classeBouton("principal")} href={ecrireRoute({ ecran: "dossier", id: passage.dossier, partie: [] })}>
          {textes.ouvrir}
        </a>
      </div>
      <p className={styles.periode}>{textes.periode(passage.periode_avant, passage.periode_apres)}</p>
      <Rubriques passage={passage} nouveau={passage.dossier} />
    </div>
  );
}
