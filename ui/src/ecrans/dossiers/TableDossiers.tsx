// The dossiers, one a row: where, when, in what state, what is due.
import { useState } from "react";
import champs from "../../composants/champs/Champ.module.css";
import { Icone } from "../../composants/Icone";
import { MenuActions } from "../../composants/MenuActions";
import { Pastille } from "../../composants/Pastille";
import type { DossierResume } from "../../ipc/generated/DossierResume";
import { ecrireRoute } from "../../navigation/route";
import { pluriel } from "../../texte/francais";
import { repond } from "../../texte/recherche";
import { textes } from "../../textes/dossiers";
import { textes as ensemble } from "../../textes/ensemble";
import styles from "./TableDossiers.module.css";

export type GesteDossier = keyof typeof textes.gestes;

type Props = { dossiers: readonly DossierResume[]; onGeste: (geste: GesteDossier, dossier: DossierResume) => void };

const gestes = (Object.entries(textes.gestes) as [GesteDossier, string][]).map(([cle, libelle]) => ({ cle, libelle }));
/** Only an example has a first state to go back to. */
const sansRemise = gestes.filter(({ cle }) => cle !== "remettre");

export function TableDossiers({ dossiers, onGeste }: Props) {
  const { colonnes } = textes;
  const [cherche, definirCherche] = useState("");
  const trouves = dossiers.filter(({ territoire, titre, periode, statut }) => repond([territoire, titre, periode, statut.libelle].join(" "), cherche));
  return (
    <section className={styles.cadre}>
      <table>
        <caption>
          <div className={styles.tete}>
            <h2>{textes.liste}</h2>
            <p>{textes.nombre(trouves.length)}</p>
            <input
              className={`${champs.saisie} ${styles.recherche}`}
              type="search"
              aria-label={textes.chercher}
              placeholder={textes.chercher}
              autoComplete="off"
              value={cherche}
              onChange={({ target }) => definirCherche(target.value)}
            />
          </div>
        </caption>
        <thead>
          <tr>
            <th scope="col">{colonnes.departement}</th>
            <th scope="col">{colonnes.periode}</th>
            <th scope="col">{colonnes.etat}</th>
            <th scope="col">{colonnes.bloquants}</th>
            <th scope="col">{colonnes.aVerifier}</th>
            <th scope="col">{colonnes.echeance}</th>
            <th scope="col">
              <span className="vocal">{colonnes.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {trouves.map((dossier) => (
            <Ligne key={dossier.id} dossier={dossier} onGeste={onGeste} />
          ))}
          {trouves.length === 0 && (
            <tr>
              <td colSpan={7}>{textes.aucunTrouve}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function Ligne({ dossier, onGeste }: { dossier: DossierResume; onGeste: Props["onGeste"] }) {
  const { colonnes } = textes;
  return (
    <tr>
      <th scope="row">
        <span className={styles.lieu}>
          <a href={ecrireRoute({ ecran: "dossier", id: dossier.id, partie: [] })}>{dossier.territoire}</a>
          {dossier.exemple && <span className={styles.exemple}>{textes.exemple}</span>}
        </span>
        <span className={styles.detail}>{dossier.titre}</span>
        <span className={styles.detail}>{dossier.modifie}</span>
      </th>
      <td data-colonne={colonnes.periode}>
        {dossier.periode}
        <span className={styles.detail}>{dossier.cadre}</span>
      </td>
      <td data-colonne={colonnes.etat}>{dossier.statut.libelle}</td>
      <td data-colonne={colonnes.bloquants}>
        {dossier.bloquants > 0 ? (
          <Pastille ton="bloquant" icone="bloquant" libelle={pluriel(dossier.bloquants, ensemble.gravite.bloquant, ensemble.gravites.bloquant.toLowerCase())} />
        ) : (
          "0"
        )}
      </td>
      <td data-colonne={colonnes.aVerifier}>
        {dossier.a_verifier > 0 ? <Pastille ton="a_verifier" icone="verifier" libelle={ensemble.etats.a_verifier(dossier.a_verifier)} /> : "0"}
      </td>
      <td data-colonne={colonnes.echeance} className={styles.echeance}>
        {dossier.prochaine_echeance ?? <span className={styles.rien}>{textes.sansEcheance}</span>}
      </td>
      <td className={styles.actions}>
        <MenuActions genre="nu" nomVocal={textes.actions(`${dossier.territoire}, ${dossier.periode}`)} actions={dossier.exemple ? gestes : sansRemise} onAction={(geste) => onGeste(geste, dossier)}>
          <Icone nom="points" />
        </MenuActions>
      </td>
    </tr>
  );
}
