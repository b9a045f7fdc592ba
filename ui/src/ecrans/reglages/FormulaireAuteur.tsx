// Who writes on this computer, and for whom.
import { useId, useRef, useState, type FormEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { CadreChamp, descriptions } from "../../composants/champs/CadreChamp";
import champs from "../../composants/champs/Champ.module.css";
import type { ReglagesVue } from "../../ipc/generated/ReglagesVue";
import { textes } from "../../textes/dossiers";
import styles from "./FormulaireAuteur.module.css";

type Props = { reglages: ReglagesVue; onEnregistrer: (nom: string, partie: string) => void; enCours: boolean };

export function FormulaireAuteur({ reglages, onEnregistrer, enCours }: Props) {
  const base = useId();
  const [nom, definirNom] = useState(reglages.nom);
  const [partie, definirPartie] = useState(reglages.partie);
  const [refus, definirRefus] = useState<string | null>(null);
  const champNom = useRef<HTMLInputElement>(null);
  const surEnvoi = (evenement: FormEvent) => {
    evenement.preventDefault();
    if (nom.trim() === "") {
      definirRefus(textes.premiere.nomManquant);
      champNom.current?.focus();
      return;
    }
    onEnregistrer(nom.trim(), partie);
  };
  return (
    <form className={styles.champs} onSubmit={surEnvoi} noValidate>
      <CadreChamp id={`${base}nom`} libelle={textes.premiere.nom} aide={null} refus={refus} taille="moyen">
        <input
          ref={champNom}
          id={`${base}nom`}
          className={champs.saisie}
          autoComplete="name"
          value={nom}
          aria-invalid={refus !== null || undefined}
          aria-describedby={descriptions(`${base}nom`, refus, [], null)}
          onChange={({ target }) => {
            definirNom(target.value);
            definirRefus(null);
          }}
        />
      </CadreChamp>
      <CadreChamp id={`${base}partie`} libelle={textes.premiere.partie} aide={null} refus={null} taille="court">
        <select id={`${base}partie`} className={champs.saisie} value={partie} onChange={({ target }) => definirPartie(target.value)}>
          {reglages.parties.map(({ code, libelle }) => (
            <option key={code} value={code}>
              {libelle}
            </option>
          ))}
        </select>
      </CadreChamp>
      <div className={styles.envoi}>
        <Bouton genre="principal" envoi="formulaire" enCours={enCours}>
          {textes.premiere.enregistrer}
        </Bouton>
      </div>
    </form>
  );
}
