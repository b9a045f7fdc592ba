// Who writes on this computer, and for whom: a form.
import type { FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import type { ReglagesVue } from "../../ipc/generated/ReglagesVue";
import { textes } from "../../textes/dossiers";
import { ChampsAuteur, useAuteur } from "./ChampsAuteur";
import styles from "./FormulaireAuteur.module.css";

type Props = { reglages: ReglagesVue; onEnregistrer: (nom: string, partie: string) => void; enCours: boolean };

export function FormulaireAuteur({ reglages, onEnregistrer, enCours }: Props) {
  const auteur = useAuteur(reglages);
  const surEnvoi = (evenement: FormEvent) => {
    evenement.preventDefault();
    const dit = auteur.valider();
    if (dit) onEnregistrer(dit.nom, dit.partie);
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
