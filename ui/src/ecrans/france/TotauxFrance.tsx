// The sums over the contracts, each with what it is made of.
import { useId } from "react";
import type { TotalFrance } from "../../ipc/generated/TotalFrance";
import { textes } from "../../textes/france";
import bloc from "./Bloc.module.css";
import styles from "./Totaux.module.css";

const GROUPES = ["source", "cadre", "region"] as const satisfies TotalFrance["groupe"][];

export function TotauxFrance({ totaux }: { totaux: readonly TotalFrance[] }) {
  const base = useId();
  return (
    <section className={`${bloc.bloc} ${styles.totaux}`} aria-labelledby={`${base}titre`}>
      <h2 id={`${base}titre`}>{textes.totaux}</h2>
      <p className={styles.aide}>{textes.totauxAide}</p>
      {GROUPES.map((groupe) => {
        const siens = totaux.filter((total) => total.groupe === groupe);
        if (siens.length === 0) return null;
        return (
          <table key={groupe}>
            <caption>{textes.groupes[groupe]}</caption>
            <thead>
              <tr>
                <th scope="col">{textes.libelle[groupe]}</th>
                <th scope="col">{textes.montant}</th>
              </tr>
            </thead>
            <tbody>
              {siens.map(({ libelle, montant, detail }) => (
                <tr key={libelle}>
                  <th scope="row">
                    {libelle}
                    <small>{detail}</small>
                  </th>
                  <td>{montant}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </section>
  );
}
