// The name of a template: given when a fiche is kept, or changed.
import { useId, useRef, useState, type FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import { Dialogue } from "../../composants/Dialogue";
import { enEchec } from "../../ipc/commandes";
import { textes } from "../../textes/modeles";
import styles from "./Modeles.module.css";

type Props = { titre: string; depart: string; aide: string | null; onNommer: (nom: string) => Promise<void>; onFermer: () => void };

export function DialogueModele({ titre, depart, aide, onNommer, onFermer }: Props) {
  const id = useId();
  const champ = useRef<HTMLInputElement>(null);
  const [nom, definirNom] = useState(depart);
  const [refus, refuser] = useState<string | null>(null);
  const [enCours, definirEnCours] = useState(false);
  const surEnvoi = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (enCours) return;
    definirEnCours(true);
    try {
      await onNommer(nom);
      onFermer();
    } catch (cause) {
      refuser(enEchec(cause).message);
      definirEnCours(false);
      champ.current?.focus();
    }
  };
  return (
    <Dialogue titre={titre} ouvert ecriture onFermer={onFermer}>
      <form className={styles.formulaire} onSubmit={(evenement) => void surEnvoi(evenement)} noValidate>
        <CadreChamp id={id} libelle={textes.nom} aide={aide} refus={refus} taille="large">
          <input
            ref={champ}
            id={id}
            className={champs.saisie}
            autoComplete="off"
            // The dialog was opened to type here.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={nom}
            aria-invalid={refus !== null || undefined}
            aria-describedby={descriptions(id, refus, [], aide)}
            onChange={({ target }) => {
              definirNom(target.value);
              refuser(null);
            }}
          />
        </CadreChamp>
        <div>
          <Bouton genre="principal" envoi="formulaire" enCours={enCours}>
            {textes.valider}
          </Bouton>
        </div>
      </form>
    </Dialogue>
  );
}
