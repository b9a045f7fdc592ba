// Who writes on this computer, and for whom: a form; a name that was typed goes with the screen that is left.
import { useRef, type FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import type { ReglagesVue } from "../../ipc/generated/ReglagesVue";
import { textes } from "../../textes/dossiers";
import { ChampsAuteur, useAuteur } from "./ChampsAuteur";
import { useDepart } from "./depart";
import styles from "./FormulaireAuteur.module.css";

type Props = { reglages: ReglagesVue; onEnregistrer: (nom: string, partie: string) => void; enCours: boolean };

export function FormulaireAuteur({ reglages, onEnregistrer, enCours }: Props) {
  const auteur = useAuteur(reglages);
  const { nom, partie } = auteur;
  const envoye = useRef(false);
  const envoyer = (dit: { nom: string; partie: string }) => {
    envoye.current = true;
    onEnregistrer(dit.nom, dit.partie);
  };
  useDepart(() => {
    if (!envoye.current && nom.trim() !== "") envoyer({ nom: nom.trim(), partie });
  });
  const surEnvoi = (evenement: FormEvent) => {
    evenement.preventDefault();
    const dit = auteur.valider();
    if (dit) envoyer(dit);
  };
  return (
    <form className={styles.champs} onSubmit={surEnvoi} noValidate>
      <ChampsAuteur auteur={auteur} parties={reglages.parties} />
      <div className={styles.envoi}>
        <Bouton genre="principal" envoi="formulaire" enCours={enCours}>
          {textes.premiere.enregistrer}
        </Bouton>
      </div>
    </form>
  );
}
