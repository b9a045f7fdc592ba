// Why a finding is left as it is: the reason stays with it, with a name and a day.
import { useId, useRef, useState, type FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import { Dialogue } from "../../composants/Dialogue";
import type { Issue } from "../../etat/edition";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import { textes } from "../../textes/edition";
import styles from "./DialogueMotif.module.css";

type Props = { constat: ConstatVue; motif: string; onMotif: (motif: string) => void; onLaisser: (motif: string) => Promise<Issue | undefined>; onFermer: () => void };

export function DialogueMotif({ constat, motif, onMotif, onLaisser, onFermer }: Props) {
  const id = useId();
  const champ = useRef<HTMLTextAreaElement>(null);
  const [refus, definirRefus] = useState<string | null>(null);
  const [enCours, definirEnCours] = useState(false);
  const surEnvoi = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (motif.trim() === "") {
      definirRefus(textes.motifVide);
      champ.current?.focus();
      return;
    }
    if (enCours) return;
    definirEnCours(true);
    const issue = await onLaisser(motif.trim());
    definirEnCours(false);
    if (issue?.etat === "echec") definirRefus(issue.message);
    else {
      onMotif("");
      onFermer();
    }
  };
  return (
    <Dialogue titre={textes.laisserAinsi} ouvert ecriture onFermer={onFermer}>
      <form className={styles.formulaire} onSubmit={(evenement) => void surEnvoi(evenement)} noValidate>
        <p>{constat.titre}</p>
        <CadreChamp id={id} libelle={textes.motif} aide={textes.motifAide} refus={refus} taille="large">
          <textarea
            ref={champ}
            id={id}
            className={champs.saisie}
            rows={3}
            // The dialog was opened to write it.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={motif}
            aria-invalid={refus !== null || undefined}
            aria-describedby={descriptions(id, refus, [], textes.motifAide)}
            onChange={({ target }) => {
              onMotif(target.value);
              definirRefus(null);
            }}
          />
        </CadreChamp>
        <div>
          <Bouton genre="principal" envoi="formulaire" enCours={enCours}>
            {textes.laisserAinsi}
          </Bouton>
        </div>
      </form>
    </Dialogue>
  );
}
