// One severity at a time, or all.
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { GraviteVue } from "../../ipc/generated/GraviteVue";
import { textes } from "../../textes/ensemble";
import styles from "./FiltreGravite.module.css";
import { compter } from "./selection";

type Props = {
  constats: readonly ConstatVue[];
  gravite: GraviteVue | "tout";
  onGravite: (gravite: GraviteVue | "tout") => void;
};

const gravites = ["bloquant", "a_verifier", "information", "laisse"] as const;

export function FiltreGravite({ constats, gravite, onGravite }: Props) {
  return (
    <ToggleButtonGroup
      className={styles.filtre}
      aria-label={textes.filtre}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[gravite]}
      onSelectionChange={(cles) => {
        for (const cle of cles) onGravite(cle as GraviteVue | "tout");
      }}
    >
      <ToggleButton id="tout" aria-label={textes.filtreGravite(textes.tout, constats.length)}>
        {textes.tout}
      </ToggleButton>
      {gravites.filter((cle) => cle !== "laisse" || gravite === "laisse" || compter(constats, cle) > 0).map((cle) => (
        <ToggleButton key={cle} id={cle} aria-label={textes.filtreGravite(textes.gravites[cle], compter(constats, cle))}>
          {textes.gravites[cle]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
