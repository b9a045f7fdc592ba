// Fields one under another; the group itself may be taken out.
import { useId } from "react";
import { Bouton } from "../../composants/Bouton";
import { Champ } from "../../composants/champs/Champ";
import { Icone } from "../../composants/Icone";
import type { ChampVue } from "../../ipc/generated/ChampVue";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { FormulaireVue } from "../../ipc/generated/FormulaireVue";
import type { RetraitVue } from "../../ipc/generated/RetraitVue";
import { textes } from "../../textes/edition";
import { tonDe } from "./cibles";
import { useDecrire } from "./notesDuPassage";
import styles from "./Blocs.module.css";

type Props = {
  formulaire: FormulaireVue;
  liens: ReadonlyMap<string, readonly ConstatVue[]>;
  onSaisir: (champ: ChampVue, texte: string) => Promise<boolean>;
  onRetirer: (retrait: RetraitVue) => void;
};

export function Formulaire({ formulaire: { titre, rang, champs, retirer }, liens, onSaisir, onRetirer }: Props) {
  const id = useId();
  const decrire = useDecrire(liens);
  const Titre = rang === "precision" ? "h3" : "h2";
  return (
    <section className={styles.bloc} data-rang={rang} aria-labelledby={titre === "" ? undefined : id} data-chemin={retirer?.chemin} tabIndex={-1}>
      {titre !== "" && (
        <div className={styles.tete}>
          <Titre id={id}>{titre}</Titre>
          {retirer && (
            <Bouton genre="lien" onAppui={() => onRetirer(retirer)} nomVocal={retirer.libelle}>
              <Icone nom="corbeille" />
              {textes.retirer}
            </Bouton>
          )}
        </div>
      )}
      <div className={styles.champs}>
        {champs.map((champ) => (
          <Champ key={champ.chemin} champ={champ} ton={tonDe(liens.get(champ.chemin))} constats={decrire(champ.chemin)} onSaisir={onSaisir} />
        ))}
      </div>
      {titre === "" && retirer && (
        <div className={styles.pied}>
          <Bouton genre="lien" onAppui={() => onRetirer(retirer)}>
            <Icone nom="corbeille" />
            {retirer.libelle}
          </Bouton>
        </div>
      )}
    </section>
  );
}
