// The last look before the files leave: parts, findings that block, files with their proposed names.
import { useContext, useId, useState } from "react";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Dialogue } from "../../composants/Dialogue";
import { Icone } from "../../composants/Icone";
import { exporterDocument, exporterDossier, useAction } from "../../etat/actions";
import { GestesCourants } from "../../etat/edition";
import type { DocumentVue } from "../../ipc/generated/DocumentVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/exporter";
import { CarteConstat } from "../ensemble/CarteConstat";
import { TableParties } from "../ensemble/TableParties";
import styles from "./Exporter.module.css";

/** States in which the pages say « PROJET ». */
const PROJETS: readonly string[] = ["projet", "transmis", "delibere"];

export function Exporter({ vue }: { vue: VueEnsemble }) {
  const titre = useTitre(textes.fenetre(vue.nom_court));
  const base = useId();
  const dossier = useAction(exporterDossier);
  const bloquants = vue.constats.filter(({ gravite }) => gravite === "bloquant");
  return (
    <div className={styles.page}>
      <div>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p className={styles.chapo}>{textes.chapo}</p>
      </div>
      <TableParties vue={vue} partie={[]} />
      <section className={styles.bloc} aria-labelledby={`${base}points`} data-ton={bloquants.length > 0 ? "bloquant" : "respecte"}>
        <h2 id={`${base}points`}>
          <Icone nom={bloquants.length > 0 ? "bloquant" : "respecte"} />
          {bloquants.length > 0 ? textes.bloquants(bloquants.length) : textes.aucunBloquant}
        </h2>
        <p>
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
        <table className={styles.fichiers} aria-labelledby={`${base}fichiers`}>
          <thead>
            <tr>
              <th scope="col">{textes.colonnes.document}</th>
              <th scope="col">{textes.colonnes.fichier}</th>
              <th scope="col">
                <span className="vocal">{textes.colonnes.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {vue.documents.map((voulu) => (
              <LigneDocument key={voulu.libelle} dossier={vue.id} voulu={voulu} />
            ))}
            <tr>
              <th scope="row">{textes.dossier}</th>
              <td>{vue.fichier}</td>
              <td className={styles.actions}>
                <Bouton genre="ordinaire" onAppui={() => dossier.lancer(vue.id)} enCours={dossier.enCours} nomVocal={textes.enregistrerLong}>
                  {textes.enregistrer}
                </Bouton>
              </td>
            </tr>
          </tbody>
        </table>
      </section>
      {vue.fiches.length > 0 && (
        <details className={styles.bloc}>
          <summary className={styles.resume} id={`${base}fiches`}>
            {textes.fiches(vue.fiches.length)}
          </summary>
          <table className={styles.fichiers} aria-labelledby={`${base}fiches`}>
            <thead className="vocal">
              <tr>
                <th scope="col">{textes.colonnes.document}</th>
                <th scope="col">{textes.colonnes.fichier}</th>
                <th scope="col">{textes.colonnes.actions}</th>
              </tr>
            </thead>
            <tbody>
              {vue.fiches.map((voulu) => (
                <LigneDocument key={voulu.fichier} dossier={vue.id} voulu={voulu} />
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}

/** One document: its proposed name, its pages, its PDF. */
function LigneDocument({ dossier, voulu: { demande, libelle, fichier } }: { dossier: string; voulu: DocumentVue }) {
  const { lancer, enCours } = useAction(exporterDocument);
  return (
    <tr>
      <th scope="row">{libelle}</th>
      <td>{fichier}</td>
      <td className={styles.actions}>
        <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "apercu", id: dossier, document: demande })} aria-label={textes.voirLong(libelle)}>
          {textes.voir}
        </a>
        <Bouton genre="principal" onAppui={() => lancer(dossier, demande)} enCours={enCours} nomVocal={textes.pdfLong(libelle)}>
          {textes.pdf}
        </Bouton>
      </td>
    </tr>
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
