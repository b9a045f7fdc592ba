// The dossiers, one a row: where, when, in what state, what is due.
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { MenuActions } from "../../composants/MenuActions";
import { Pastille } from "../../composants/Pastille";
import { annoncer } from "../../etat/journal";
import { useReserve } from "../../etat/reserve";
import type { DossierResume } from "../../ipc/generated/DossierResume";
import { ecrireRoute } from "../../navigation/route";
import { pluriel } from "../../texte/francais";
import { textes } from "../../textes/dossiers";
import { textes as ensemble } from "../../textes/ensemble";
import { AUCUN_FILTRE, choixDeListe, filtrer, suivant, trier, type Colonne, type Filtres } from "./filtres";
import { EnTeteTriable } from "./EnTeteTriable";
import { FiltresDossiers } from "./FiltresDossiers";
import styles from "./TableDossiers.module.css";

export type GesteDossier = keyof typeof textes.gestes;

type Props = { dossiers: readonly DossierResume[]; onGeste: (geste: GesteDossier, dossier: DossierResume) => void };

const gestes = (Object.entries(textes.gestes) as [GesteDossier, string][]).map(([cle, libelle]) => ({ cle, libelle }));
/** Only an example has a first state to go back to. */
const sansRemise = gestes.filter(({ cle }) => cle !== "remettre");

export function TableDossiers({ dossiers, onGeste }: Props) {
  const { filtres, tri } = useReserve(choixDeListe);
  const montres = trier(filtrer(dossiers, filtres), tri);
  const filtrerPar = (nouveaux: Filtres) => {
    choixDeListe.ecrire({ filtres: nouveaux, tri });
    annoncer(textes.montres(filtrer(dossiers, nouveaux).length));
  };
  const trierPar = (colonne: Colonne) => choixDeListe.ecrire({ filtres, tri: suivant(tri, colonne) });
  return (
    <section className={styles.cadre} aria-label={textes.liste}>
      <div className={styles.tete}>
        <h2>{textes.liste}</h2>
        <p>{montres.length === dossiers.length ? textes.nombre(dossiers.length) : textes.parmi(montres.length, dossiers.length)}</p>
      </div>
      <FiltresDossiers filtres={filtres} onFiltres={filtrerPar} />
      {montres.length === 0 ? (
        <div className={styles.aucun}>
          <p>{textes.aucunTrouve}</p>
          <Bouton genre="lien" onAppui={() => filtrerPar(AUCUN_FILTRE)}>
            {textes.toutMontrer}
          </Bouton>
        </div>
      ) : (
        <table aria-label={textes.liste}>
          <thead>
            <tr>
              {COLONNES.map((colonne) => (
                <EnTeteTriable key={colonne} libelle={textes.colonnes[colonne]} sens={tri?.colonne === colonne ? tri.sens : undefined} onTri={() => trierPar(colonne)} />
              ))}
              <th scope="col">
                <span className="vocal">{textes.colonnes.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {montres.map((dossier) => (
              <Ligne key={dossier.id} dossier={dossier} onGeste={onGeste} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const COLONNES = ["departement", "periode", "etat", "bloquants", "aVerifier", "echeance"] as const satisfies readonly Colonne[];

function Ligne({ dossier, onGeste }: { dossier: DossierResume; onGeste: Props["onGeste"] }) {
  const { colonnes } = textes;
  return (
    <tr>
      <th scope="row">
        <span className={styles.lieu}>
          <a href={ecrireRoute({ ecran: "dossier", id: dossier.id, partie: [] })}>{dossier.territoire}</a>
          {dossier.exemple && <span className={styles.exemple}>{textes.exemple}</span>}
        </span>
        <span className={styles.detail}>{dossier.nom ?? dossier.titre}</span>
        <span className={styles.detail}>{dossier.modifie}</span>
      </th>
      <td data-colonne={colonnes.periode}>
        <span className={styles.periode}>{dossier.periode}</span>
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
        {dossier.prochaine_echeance?.libelle ?? <span className={styles.rien}>{textes.sansEcheance}</span>}
        {dossier.rappels > 0 && (
          <span className={styles.rappels}>
            <Pastille ton="note" icone="memo" libelle={textes.rappels(dossier.rappels)} />
          </span>
        )}
      </td>
      <td className={styles.actions}>
        <MenuActions genre="nu" nomVocal={textes.actions([dossier.territoire, dossier.periode, ...(dossier.nom === null ? [] : [dossier.nom])].join(", "))} actions={dossier.exemple ? gestes : sansRemise} onAction={(geste) => onGeste(geste, dossier)}>
          <Icone nom="points" />
        </MenuActions>
      </td>
    </tr>
  );
}
