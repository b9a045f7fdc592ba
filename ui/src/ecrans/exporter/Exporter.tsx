// The last look before the files leave: parts, findings that block, files with their proposed names.
import { useCallback, useContext, useId, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { Dialogue } from "../../composants/Dialogue";
import { iconeDeGravite } from "../../composants/gravite";
import { Icone } from "../../composants/Icone";
import { exporterDossier, useAction } from "../../etat/actions";
import { GestesCourants } from "../../etat/edition";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { ImpressionVue } from "../../ipc/generated/ImpressionVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/exporter";
import { CarteConstat } from "../ensemble/CarteConstat";
import { TableParties } from "../ensemble/TableParties";
import { Empreinte } from "./Empreinte";
import styles from "./Exporter.module.css";
import { Feuilles } from "./Feuilles";
import { Assemblee, Signature } from "./Liasses";
import { Retour } from "./Retour";
import { TableDocuments } from "./TableDocuments";

const AUCUNE: readonly ImpressionVue[] = [];

/** States in which the pages say « PROJET ». */
const PROJETS: readonly string[] = ["projet", "transmis", "delibere"];

export function Exporter({ vue }: { vue: VueEnsemble }) {
  const titre = useTitre(textes.fenetre(vue.nom_court));
  const base = useId();
  const dossier = useAction(exporterDossier);
  const { ressource, rafraichir } = useRessource(
    `impressions/${vue.id}`,
    useCallback(() => appeler("dossier_impressions", { id: vue.id }), [vue.id]),
  );
  // What left before is a help: without it, the files can still be saved.
  const impressions = ressource.etat === "pret" ? ressource.valeur : AUCUNE;
  const onSortie = useCallback(() => void rafraichir(), [rafraichir]);
  const bloquants = vue.constats.filter(({ gravite }) => gravite === "bloquant");
  const ton = bloquants.length > 0 ? "bloquant" : vue.reste === null ? "respecte" : "a_verifier";
  return (
    <div className={styles.page}>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{textes.chapo}</p>
      </div>
      <TableParties vue={vue} partie={[]} />
      <section className={styles.bloc} aria-labelledby={`${base}points`} data-ton={ton}>
        <h2 id={`${base}points`}>
          <Icone nom={iconeDeGravite[ton]} />
          {bloquants.length > 0 ? textes.bloquants(bloquants.length) : textes.aucunBloquant(vue.reste)}
        </h2>
        <p>
          {vue.reste !== null && `${vue.reste} `}
          {textes.aVerifier(vue.compte.a_verifier)} <a href={ecrireRoute({ ecran: "controles", id: vue.id })}>{textes.voirControles}</a>
        </p>
        {bloquants.length > 0 && (
          <ol className={styles.constats}>
            {bloquants.map((constat) => (
              <li key={constat.cle}>
                <CarteConstat constat={constat} dossier={vue.id} vers={constat.ecran} />
              </li>
            ))}
          </ol>
        )}
      </section>
      {vue.suites.length > 0 && <Passages vue={vue} />}
      <section className={styles.bloc} aria-labelledby={`${base}fichiers`}>
        <h2 id={`${base}fichiers`}>{textes.fichiers}</h2>
        {PROJETS.includes(vue.statut.code) && <p>{textes.projet}</p>}
        <TableDocuments dossier={vue.id} titre={`${base}fichiers`} documents={vue.documents} impressions={impressions} onSortie={onSortie}>
          <tr>
            <th scope="row">{textes.dossier}</th>
            <td>{vue.fichier}</td>
            <td className={styles.actions}>
              <Bouton genre="ordinaire" onAppui={() => dossier.lancer(vue.id)} enCours={dossier.enCours} nomVocal={textes.enregistrerLong}>
                {textes.enregistrer}
              </Bouton>
            </td>
          </tr>
        </TableDocuments>
      </section>
      {vue.fiches.length > 0 && (
        <details className={styles.bloc}>
          <summary className={styles.resume} id={`${base}fiches`}>
            {textes.fiches(vue.fiches.length)}
          </summary>
          <TableDocuments dossier={vue.id} titre={`${base}fiches`} documents={vue.fiches} impressions={impressions} onSortie={onSortie} />
        </details>
      )}
      <Feuilles vue={vue} />
      <Assemblee vue={vue} impressions={impressions} onSortie={onSortie} />
      <Signature vue={vue} impressions={impressions} onSortie={onSortie} />
      <Retour vue={vue} />
      <Empreinte dossier={vue.id} />
    </div>
  );
}

/** Where the contract stands, and what it may become; a refusal says what stands in the way. */
function Passages({ vue: { statut, suites } }: { vue: VueEnsemble }) {
  const base = useId();
  const gestes = useContext(GestesCourants);
  /** The signature has no way back: it is asked twice. */
  const [confirmation, demander] = useState(false);
  const passer = (vers: string) => void gestes?.passer(vers);
  return (
    <section className={styles.bloc} aria-labelledby={`${base}etat`}>
      <h2 id={`${base}etat`}>{textes.etat(statut.libelle)}</h2>
      <p>{textes.etatAide}</p>
      <div className={styles.gestes}>
        {suites.map(({ vers, libelle }) => (
          <Bouton key={vers} genre="ordinaire" onAppui={() => (vers === "signe" ? demander(true) : passer(vers))}>
            {libelle}
          </Bouton>
        ))}
      </div>
      <Dialogue titre={textes.confirmer.titre} ouvert={confirmation} onFermer={() => demander(false)}>
        <p>{textes.confirmer.texte}</p>
        <div className={styles.gestes}>
          <Bouton
            genre="principal"
            onAppui={() => {
              demander(false);
              passer("signe");
            }}
          >
            {textes.confirmer.oui}
          </Bouton>
          <Bouton genre="ordinaire" onAppui={() => demander(false)}>
            {textes.confirmer.non}
          </Bouton>
        </div>
      </Dialogue>
    </section>
  );
}
