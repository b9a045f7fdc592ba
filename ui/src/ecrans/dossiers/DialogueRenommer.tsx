// A name for a dossier of the list, to tell it from another of the same contract; the act keeps its title.
import { useId, useState, type FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import { Dialogue } from "../../composants/Dialogue";
import { renommerDossier } from "../../etat/actions";
import { annoncer } from "../../etat/journal";
import { enEchec } from "../../ipc/commandes";
import type { DossierResume } from "../../ipc/generated/DossierResume";
import { textes } from "../../textes/dossiers";
import styles from "./EcranDossiers.module.css";

type Props = { dossier: DossierResume; onFermer: () => void; onRenomme: () => Promise<unknown> };

export function DialogueRenommer({ dossier: { id, nom, titre }, onFermer, onRenomme }: Props) {
  const base = useId();
  const ancien = nom ?? "";
  const [saisi, definirSaisi] = useState(ancien);
  const [refus, definirRefus] = useState<string | null>(null);
  const { renommer } = textes;
  const [enCours, definirEnCours] = useState(false);
  const lancer = async (suite: string) => {
    if (enCours) return;
    definirEnCours(true);
    try {
      await renommerDossier(id, suite, renommer.transaction);
      await onRenomme();
      annoncer(renommer.fait(suite === "" ? titre : suite));
      onFermer();
    } catch (cause) {
      // Beside the field: behind the dialog nobody would read it.
      definirRefus(enEchec(cause).message);
      definirEnCours(false);
    }
  };
  const surEnvoi = (evenement: FormEvent) => {
    evenement.preventDefault();
    const suite = saisi.trim();
    if (suite === ancien) onFermer();
    else void lancer(suite);
  };
  return (
    <Dialogue titre={renommer.titre} ouvert ecriture onFermer={onFermer}>
      <form className={styles.renommer} onSubmit={surEnvoi} noValidate>
        <CadreChamp id={base} libelle={renommer.champ} aide={renommer.aide} refus={refus} taille="large">
          <input
            id={base}
            className={champs.saisie}
            autoComplete="off"
            // The dialog was opened to type here.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={saisi}
            aria-invalid={refus !== null || undefined}
            aria-describedby={descriptions(base, refus, [], renommer.aide)}
            onChange={({ target }) => {
              definirSaisi(target.value);
              definirRefus(null);
            }}
          />
        </CadreChamp>
        <div>
          <Bouton genre="principal" envoi="formulaire" enCours={enCours}>
            {renommer.enregistrer}
          </Bouton>
        </div>
      </form>
    </Dialogue>
  );
}
