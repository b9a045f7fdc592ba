// The last days before a session, the first to come first; what is already too late is said before them.
import { Icone } from "../../composants/Icone";
import { Pastille } from "../../composants/Pastille";
import type { LigneSeanceVue } from "../../ipc/generated/LigneSeanceVue";
import { majuscule } from "../../texte/francais";
import { textes } from "../../textes/seance";
import { sansPrefixe } from "../cadres/fiabilite";
import styles from "./Seance.module.css";

type Props = { titre: string; alerte: string | null; reserves: readonly string[]; lignes: readonly LigneSeanceVue[] };

export function PlanSeance({ titre, alerte, reserves, lignes }: Props) {
  const { colonnes } = textes;
  return (
    <>
      {alerte !== null && (
        <p className={styles.alerte}>
          <Icone nom="bloquant" />
          {alerte}
        </p>
      )}
      {reserves.map((phrase) => (
        <p key={phrase} className={styles.aide}>
          {phrase}
        </p>
      ))}
      <table className={styles.plan}>
        <caption>{titre}</caption>
        <thead>
          <tr>
            <th scope="col">{colonnes.destinataire}</th>
            <th scope="col">{colonnes.dernierJour}</th>
            <th scope="col">{colonnes.delai}</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ code, destinataire, objet, dernier_jour, reste, trop_tard, delai, fiabilite, note }) => (
            <tr key={code} data-tard={trop_tard || undefined}>
              <th scope="row">
                {destinataire}
                <span className={styles.detail}>{objet}</span>
              </th>
              <td>
                <span className={styles.jour}>{dernier_jour}</span>
                {trop_tard ? <Pastille ton="bloquant" icone="bloquant" libelle={reste} /> : <span className={styles.detail}>{reste}</span>}
              </td>
              <td>
                {delai}
                <span className={styles.detail}>{[majuscule(sansPrefixe(fiabilite)), note].filter((morceau) => morceau !== null).join(". ")}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
