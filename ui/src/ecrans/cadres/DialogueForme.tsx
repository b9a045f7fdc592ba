// A change of a framework: its fields, then the text that it comes from; what is refused is said in the dialog.
import { useId, useState, type FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { Dialogue } from "../../composants/Dialogue";
import { Icone } from "../../composants/Icone";
import { enEchec } from "../../ipc/commandes";
import type { SourceSaisieVue } from "../../ipc/generated/SourceSaisieVue";
import { textes } from "../../textes/cadre";
import { ChampsDeForme } from "./ChampsDeForme";
import styles from "./DialogueForme.module.css";
import { champsDeSource, depart, manquants, sourceDe, type Forme } from "./forme";

type Props = {
  forme: Forme;
  /** The text quoted last; `sans` when the change rests on none. */
  source: SourceSaisieVue | null | "sans";
  onFait: () => void;
  onFermer: () => void;
};

export function DialogueForme({ forme, source, onFait, onFermer }: Props) {
  const base = useId();
  const [champsSource] = useState(() => (source === "sans" ? [] : champsDeSource(source)));
  const tous = [...forme.champs, ...champsSource];
  const [valeurs, definir] = useState(() => depart(tous));
  const [refus, definirRefus] = useState<ReadonlyMap<string, string>>(new Map());
  const [echec, definirEchec] = useState<string | null>(null);
  const [enCours, definirEnCours] = useState(false);
  const changer = (cle: string, valeur: string) => {
    definir((avant) => ({ ...avant, [cle]: valeur }));
    definirRefus((avant) => new Map([...avant].filter(([autre]) => autre !== cle)));
    definirEchec(null);
  };
  const surEnvoi = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const absents = manquants(tous, valeurs);
    const dits = absents.map((cle) => [cle, textes.manque(tous.find((c) => c.cle === cle)?.libelle ?? "")] as const);
    definirRefus(new Map(dits));
    if (absents[0] !== undefined) {
      document.getElementById(`${base}${absents[0]}`)?.focus();
      return;
    }
    if (enCours) return;
    definirEnCours(true);
    try {
      await forme.envoyer(valeurs, sourceDe(valeurs));
      onFait();
    } catch (cause) {
      definirEchec(enEchec(cause).message);
      definirEnCours(false);
    }
  };
  return (
    <Dialogue titre={forme.titre} ouvert ecriture onFermer={onFermer}>
      <form className={styles.forme} onSubmit={(evenement) => void surEnvoi(evenement)} noValidate>
        {forme.intro !== null && <p>{forme.intro}</p>}
        {forme.champs.length > 0 && (
          <div className={styles.champs}>
            <ChampsDeForme base={base} champs={forme.champs} valeurs={valeurs} refus={refus} onChanger={changer} />
          </div>
        )}
        {champsSource.length > 0 && (
          <fieldset className={styles.source}>
            <legend>{textes.d_apres}</legend>
            <div className={styles.champs}>
              <ChampsDeForme base={base} champs={champsSource} valeurs={valeurs} refus={refus} onChanger={changer} />
            </div>
          </fieldset>
        )}
        <p className={styles.signature}>{textes.signature}</p>
        {echec !== null && (
          <p className={styles.echec} role="alert">
            <Icone nom="bloquant" />
            {echec}
          </p>
        )}
        <div>
          <Bouton genre="principal" envoi="formulaire" enCours={enCours}>
            {forme.bouton}
          </Bouton>
        </div>
      </form>
    </Dialogue>
  );
}
