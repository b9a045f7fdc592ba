// The frameworks, one a row: how long they run, what is known of them, where they come from.
import { Icone } from "../../composants/Icone";
import { MenuActions } from "../../composants/MenuActions";
import { Pastille } from "../../composants/Pastille";
import type { CadreResumeVue } from "../../ipc/generated/CadreResumeVue";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/cadres";
import { sansPrefixe } from "./fiabilite";
import styles from "../dossiers/TableDossiers.module.css";

export type GesteCadre = keyof typeof textes.gestes;

type Props = { cadres: readonly CadreResumeVue[]; onGeste: (geste: GesteCadre, cadre: CadreResumeVue) => void };

const tous = (Object.entries(textes.gestes) as [GesteCadre, string][]).map(([cle, libelle]) => ({ cle, libelle }));

export function TableCadres({ cadres, onGeste }: Props) {
  const { colonnes } = textes;
  return (
    <section className={styles.cadre}>
      <table>
        <caption>
          <div className={styles.tete}>
            <h2>{textes.liste}</h2>
            <p>{textes.nombre(cadres.length)}</p>
          </div>
        </caption>
        <thead>
          <tr>
            <th scope="col">{colonnes.cadre}</th>
            <th scope="col">{colonnes.connaissance}</th>
            <th scope="col">{colonnes.origine}</th>
            <th scope="col">{colonnes.fiabilite}</th>
            <th scope="col">
              <span className="vocal">{colonnes.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cadres.map((cadre) => (
            <tr key={cadre.code}>
              <th scope="row">
                <span className={styles.lieu}>
                  <a href={ecrireRoute({ ecran: "cadre", code: cadre.code })}>{cadre.libelle}</a>
                </span>
                <span className={styles.detail}>{cadre.periode ?? textes.sansPeriode}</span>
                {cadre.avis === null ? null : <span className={styles.detail}>{cadre.avis}</span>}
              </th>
              <td data-colonne={colonnes.connaissance}>
                {cadre.connaissance}
                <span className={styles.detail}>{textes.places(cadre.places_vides)}</span>
              </td>
              <td data-colonne={colonnes.origine}>
                {cadre.local ? <Pastille ton="information" icone="dossier" libelle={textes.local} /> : null}
                <span className={cadre.local ? styles.detail : undefined}>{cadre.origine}</span>
              </td>
              <td data-colonne={colonnes.fiabilite}>{sansPrefixe(cadre.fiabilite)}</td>
              <td className={styles.actions}>
                <MenuActions
                  genre="nu"
                  nomVocal={textes.actions(cadre.libelle)}
                  actions={cadre.local ? tous : tous.filter(({ cle }) => cle !== "retirer")}
                  onAction={(geste) => onGeste(geste, cadre)}
                >
                  <Icone nom="points" />
                </MenuActions>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
