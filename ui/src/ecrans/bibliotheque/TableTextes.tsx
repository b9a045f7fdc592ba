// The texts, one a row: who speaks, when, how far it can be trusted, what rests on it.
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/bibliotheque";
import { sansPrefixe } from "../cadres/fiabilite";
import table from "../dossiers/TableDossiers.module.css";
import type { TexteTrouve } from "./recherche";

export function TableTextes({ trouves }: { trouves: readonly TexteTrouve[] }) {
  const { colonnes } = textes;
  return (
    <section className={table.cadre}>
      <table>
        <caption>
          <div className={table.tete}>
            <h2>{textes.textes}</h2>
            <p>{textes.nombreTextes(trouves.length)}</p>
          </div>
        </caption>
        <thead>
          <tr>
            <th scope="col">{colonnes.texte}</th>
            <th scope="col">{colonnes.date}</th>
            <th scope="col">{colonnes.fiabilite}</th>
            <th scope="col">{colonnes.appuis}</th>
          </tr>
        </thead>
        <tbody>
          {trouves.map(({ texte, passage }) => (
            <tr key={texte.cle}>
              <th scope="row">
                <a href={ecrireRoute({ ecran: "texte", cle: texte.cle, repere: null })}>{texte.titre}</a>
                <span className={table.detail}>{texte.autorite}</span>
                {passage !== null && <span className={table.detail}>{passage}</span>}
              </th>
              <td data-colonne={colonnes.date}>{texte.date ?? textes.sansDate}</td>
              <td data-colonne={colonnes.fiabilite}>
                {sansPrefixe(texte.fiabilite)}
                <span className={table.detail}>{texte.lecture}</span>
              </td>
              <td data-colonne={colonnes.appuis}>{textes.appuis(texte.appuis.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
