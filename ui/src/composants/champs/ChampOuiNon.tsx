// Yes or no: saved as soon as it is ticked.
import { useId, useState } from "react";
import { useRetenue } from "../../etat/retenues";
import { Icone } from "../Icone";
import { descriptions } from "./CadreChamp";
import styles from "./Champ.module.css";
import type { PropsChamp } from "./ChampLigne";

export function ChampOuiNon({ champ, ton, constats, onSaisir }: PropsChamp) {
  const id = useId();
  const [attendu, definirAttendu] = useState<boolean | null>(null);
  const { retenue, oublier } = useRetenue(champ.chemin, champ.valeur);
  const refus = retenue?.message ?? null;
  const choisir = async (coche: boolean) => {
    definirAttendu(coche);
    await onSaisir(champ, coche ? "oui" : "non");
    definirAttendu(null);
  };
  return (
    <div className={styles.champ} data-taille="large">
      <label className={styles.coche} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={attendu ?? (retenue?.texte ?? champ.valeur) === "oui"}
          disabled={champ.lecture_seule}
          data-chemin={champ.chemin}
          data-ton={ton ?? undefined}
          aria-invalid={refus !== null || undefined}
          aria-describedby={descriptions(id, refus, constats, champ.aide)}
          onChange={({ target }) => void choisir(target.checked)}
          onKeyDown={({ key }) => key === "Escape" && oublier()}
        />
        {champ.libelle}
      </label>
      {refus !== null && (
        <p className={styles.refus} id={`${id}-refus`}>
          <Icone nom="bloquant" />
          {refus}
        </p>
      )}
      {champ.aide !== null && (
        <p className={styles.aide} id={`${id}-aide`}>
          {champ.aide}
        </p>
      )}
    </div>
  );
}
