// Money notified by source: a hatched bar, and the table that holds the same figures.
import { iconeDeGravite } from "../../composants/gravite";
import { Icone } from "../../composants/Icone";
import type { CelluleVue } from "../../ipc/generated/CelluleVue";
import type { CofinancementsVue } from "../../ipc/generated/CofinancementsVue";
import { textes } from "../../textes/ensemble";
import styles from "./Cofinancements.module.css";
import trames from "./Trame.module.css";

type Props = { cofinancements: CofinancementsVue };

export function Cofinancements({ cofinancements }: Props) {
  const { total, mention, description, colonnes, lignes } = cofinancements;
  const parts = lignes.filter(({ pour_mille }) => pour_mille !== null && pour_mille > 0);
  return (
    <section className={styles.argent} aria-labelledby="cofinancements">
      <div className={styles.tete}>
        <h2 id="cofinancements">{textes.cofinancements}</h2>
        <span className={styles.mention}>{mention}</span>
        <strong>{total}</strong>
      </div>
      {parts.length > 0 && (
        <div className={styles.barre} role="img" aria-label={description}>
          {parts.map(({ source, pour_mille }) => (
            <span key={source} className={trames.trame} data-source={source} style={{ flexGrow: pour_mille ?? 0 }} />
          ))}
        </div>
      )}
      {lignes.length === 0 ? (
        <p className={styles.vide}>{textes.aucunCofinancement}</p>
      ) : (
        <div className={styles.defile}>
          <table>
            <thead>
              <tr>
                <th scope="col">{textes.financeur}</th>
                {colonnes.map((colonne) => (
                  <th key={colonne} scope="col" className={styles.nombre}>
                    {colonne}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lignes.map(({ source, libelle, cellules }) => (
                <tr key={source + libelle}>
                  <th scope="row">
                    <span className={`${trames.trame} ${styles.cle}`} data-source={source} aria-hidden="true" />
                    {libelle}
                  </th>
                  {cellules.map((cellule, rang) => (
                    <td key={colonnes[rang] ?? rang} data-colonne={colonnes[rang]} className={styles.nombre}>
                      <Montant cellule={cellule} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Montant({ cellule: { texte, gravite } }: { cellule: CelluleVue }) {
  if (gravite === null) return texte;
  return (
    <span className={styles.vise} data-ton={gravite}>
      <Icone nom={iconeDeGravite[gravite]} />
      {texte}
      <span className="vocal"> ({textes.gravite[gravite]})</span>
    </span>
  );
}
