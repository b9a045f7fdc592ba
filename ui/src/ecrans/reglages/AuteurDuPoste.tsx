// Who writes on this computer, in the settings: saved on leaving a field, the screen or the window, as any other field.
import { useCallback, useEffect, useRef, useState } from "react";
import { suivreEnregistrement } from "../../etat/fermeture";
import { suivreFrappe } from "../../etat/frappes";
import { annoncer, signaler } from "../../etat/journal";
import { appeler, enEchec } from "../../ipc/commandes";
import type { ReglagesVue } from "../../ipc/generated/ReglagesVue";
import { textes } from "../../textes/reglages";
import { ChampsAuteur, useAuteur } from "./ChampsAuteur";
import styles from "./FormulaireAuteur.module.css";

type Props = { reglages: ReglagesVue; poser: (neufs: ReglagesVue) => void };

export function AuteurDuPoste({ reglages, poser }: Props) {
  const auteur = useAuteur(reglages);
  const [etat, dire] = useState("");
  const tape = { nom: auteur.nom.trim(), partie: auteur.partie };
  const dernier = useRef(tape);
  /** What is saved, or on its way to be. */
  const envoye = useRef({ nom: reglages.nom, partie: reglages.partie });
  useEffect(() => {
    dernier.current = tape;
  });
  const enregistrer = useCallback(() => {
    const avant = envoye.current;
    const { nom, partie } = dernier.current;
    if (nom === "" || (nom === avant.nom && partie === avant.partie)) return;
    envoye.current = { nom, partie };
    suivreEnregistrement(textes.quiEcrit, appeler("reglages_definir", { nom, partie })).then(
      (neufs) => {
        poser(neufs);
        dire(textes.enregistreSous(nom));
        annoncer(textes.enregistreSous(nom));
      },
      (cause: unknown) => {
        envoye.current = avant;
        signaler("erreur", enEchec(cause).message);
      },
    );
  }, [poser]);
  useEffect(() => {
    const arreter = suivreFrappe(enregistrer);
    return () => {
      arreter();
      enregistrer();
    };
  }, [enregistrer]);
  const quitter = () => {
    auteur.reprendre();
    enregistrer();
  };
  return (
    <div className={styles.champs} onBlur={quitter}>
      <ChampsAuteur auteur={auteur} parties={reglages.parties} />
      <p className={styles.etat}>{etat}</p>
    </div>
  );
}
