// What a change would do to each fiche: before, after, and why nothing changes where nothing does.
import { useId } from "react";
import type { GroupeVue } from "../../ipc/generated/GroupeVue";
import { textes } from "../../textes/groupe";
import styles from "./Groupe.module.css";

type Props = { choisies: number; groupe: GroupeVue | null };

export function ApercuGroupe({ choisies, groupe }: Props) {
  const id = useId();
  return (
    <section className={styles.apercu} aria-labelledby={id}>
      <h3 id={id}>{textes.apercu}</h3>
      {groupe === null ? (
        <p>{choisies === 0 ? textes.aucuneFiche : textes.incomplet}</p>
      ) : (
        <>
          <p>{groupe.nombre === 0 ? textes.rienAFaire : textes.compte(groupe.nombre, groupe.lignes.length)}</p>
          <table aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{textes.colonnes.fiche}</th>
                <th scope="col">{textes.colonnes.avant}</th>
                <th scope="col">{textes.colonnes.apres}</th>
              </tr>
            </thead>
            <tbody>
              {groupe.lignes.map(({ code, titre, quoi, avant, apres, remarque }) => (
                <tr key={`${code} ${titre}`}>
                  <th scope="row">
                    <strong>{code}</strong> {titre}
                    <span className={styles.quoi}>{quoi}</span>
                  </th>
                  <td data-colonne={textes.colonnes.avant}>{avant}</td>
                  <td data-colonne={textes.colonnes.apres} data-change={apres !== null || undefined}>
                    {apres}
                    {remarque !== null && <span className={styles.remarque}>{remarque}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
