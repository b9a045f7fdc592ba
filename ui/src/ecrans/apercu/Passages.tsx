// Over a printed page, with the pointer: a click on a passage goes to its text. With the keyboard, the tools above do.
import type { CSSProperties } from "react";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { textes } from "../../textes/apercu";
import styles from "./Passages.module.css";
import { allerAuTexte, nomDe, zonesDe } from "./zones";

type Props = { numero: number; vue: VueEnsemble; apercu: ApercuVue };

export function Passages({ numero, vue, apercu }: Props) {
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
