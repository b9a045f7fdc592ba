// The contracts, one a row: sorted by any column, found by a word.
import { useCallback, useDeferredValue, useRef, useState } from "react";
import champs from "../../composants/champs/Champ.module.css";
import { useGeste } from "../../coque/gestes";
import type { LigneFrance } from "../../ipc/generated/LigneFrance";
import { ecrireRoute } from "../../navigation/route";
import { repond } from "../../texte/recherche";
import { textes } from "../../textes/france";
import { EnTeteTriable } from "../dossiers/EnTeteTriable";
import table from "../dossiers/TableDossiers.module.css";
import styles from "./France.module.css";
import { trier, type ColonneFrance, type TriFrance } from "./tri";

const COLONNES: readonly ColonneFrance[] = ["nom", "region", "periode", "etat", "valeur", "bloquants", "echeance"];

export function TableFrance({ lignes, mesure }: { lignes: readonly LigneFrance[]; /** Null when its column is there already. */ mesure: string | null }) {
  const [saisi, saisir] = useState("");
  const [tri, definirTri] = useState<TriFrance>({ colonne: "nom", sens: "ascending" });
  const mots = useDeferredValue(saisi.trim());
  const champ = useRef<HTMLInputElement>(null);
  useGeste("chercher", useCallback(() => champ.current?.focus(), []));
  const montrees = trier(
    lignes.filter(({ nom, region }) => mots === "" || repond(`${nom} ${region}`, mots)),
    tri,
  );
  return (
    <section className={table.cadre} aria-label={textes.contrats}>
      <div className={table.tete}>
        <h2>{textes.contrats}</h2>
        <p>{textes.nombre(montrees.length)}</p>
      </div>
      <search className={styles.recherche}>
        <input ref={champ} className={champs.saisie} type="search" aria-label={textes.chercher} placeholder={textes.chercher} autoComplete="off" value={saisi} onChange={({ target }) => saisir(target.value)} />
      </search>
      {montrees.length === 0 ? (
        <p className={styles.aucun}>{textes.aucunTrouve}</p>
      ) : (
        <table aria-label={textes.contrats}>
          <thead>
            <tr>
              {COLONNES.map((colonne) => {
                const libelle = colonne === "valeur" ? mesure : textes.colonnes[colonne];
                if (libelle === null) return null;
                const sens = tri.colonne === colonne ? tri.sens : undefined;
                return <EnTeteTriable key={colonne} libelle={libelle} sens={sens} onTri={() => definirTri({ colonne, sens: sens === "ascending" ? "descending" : "ascending" })} />;
              })}
            </tr>
          </thead>
          <tbody>
            {montrees.map((ligne) => (
              <tr key={ligne.dossier}>
                <th scope="row">
                  <a href={ecrireRoute({ ecran: "dossier", id: ligne.dossier, partie: [] })}>{ligne.nom}</a>
                  {ligne.exemple && <span className={table.detail}>{textes.exemple}</span>}
                  {ligne.autres > 0 && <span className={table.detail}>{textes.autres(ligne.autres)}</span>}
                </th>
                <td data-colonne={textes.colonnes.region}>{ligne.region}</td>
                <td data-colonne={textes.colonnes.periode}>
                  {ligne.periode}
                  <span className={table.detail}>{ligne.cadre}</span>
                </td>
                <td data-colonne={textes.colonnes.etat}>{ligne.statut.libelle}</td>
                {mesure !== null && (
                  <td data-colonne={mesure} className={styles.valeur}>
                    {ligne.valeur.texte}
                    {ligne.valeur.mentions.map((mention) => (
                      <span key={mention} className={table.detail}>
                        {mention}
                      </span>
                    ))}
                  </td>
                )}
                <td data-colonne={textes.colonnes.bloquants} className={styles.valeur}>
                  {ligne.bloquants}
                </td>
                <td data-colonne={textes.colonnes.echeance}>{ligne.echeance?.libelle ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
