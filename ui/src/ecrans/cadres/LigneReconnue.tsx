// One recognised line: taken or not, as it would be written, and what is worth a second look.
import { Icone } from "../../composants/Icone";
import { Pastille } from "../../composants/Pastille";
import type { LigneReconnueVue } from "../../ipc/generated/LigneReconnueVue";
import { textes } from "../../textes/coller";
import { ChampsDeForme } from "./ChampsDeForme";
import styles from "./Collage.module.css";
import type { ChampDeForme, Valeurs } from "./forme";

type Ligne = { lue: LigneReconnueVue; champs: readonly ChampDeForme[]; valeurs: Valeurs; prise: boolean; refus: ReadonlyMap<string, string> };

type Props = {
  /** Begins the ids of its fields. */
  base: string;
  rang: number;
  ligne: Ligne;
  onPrise: (prise: boolean) => void;
  onChanger: (cle: string, valeur: string) => void;
};

export function LigneReconnue({ base, rang, ligne: { lue, champs, valeurs, prise, refus }, onPrise, onChanger }: Props) {
  const { numero, comble, remarques } = lue;
  // A code that was changed no longer fills that place.
  const remplit = comble !== null && valeurs["code"]?.trim() === comble;
  return (
    <li>
      <div className={styles.ligne} data-prise={prise ? "" : undefined} role="group" aria-label={textes.ligne(rang)}>
        <div className={styles.tete}>
          <label>
            <input type="checkbox" checked={prise} aria-label={textes.prendreLong(rang)} onChange={({ target }) => onPrise(target.checked)} />
            {textes.prendre}
          </label>
          {numero !== null && <span className={styles.numero}>{textes.numero(numero)}</span>}
          {remplit && <Pastille ton="respecte" icone="respecte" libelle={textes.comble(comble)} />}
        </div>
        {remarques.length > 0 && (
          <ul className={styles.remarques}>
            {remarques.map((remarque) => (
              <li key={remarque}>
                <Icone nom="verifier" />
                {remarque}
              </li>
            ))}
          </ul>
        )}
        {prise ? (
          <div className={styles.champs}>
            <ChampsDeForme base={base} champs={champs} valeurs={valeurs} refus={refus} onChanger={onChanger} />
          </div>
        ) : (
          <p className={styles.texte}>{valeurs["texte"]}</p>
        )}
      </div>
    </li>
  );
}
