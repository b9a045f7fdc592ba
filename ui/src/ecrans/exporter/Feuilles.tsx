// Sheets for a spreadsheet: saved, then taken back cell by cell, once what they change was read.
import { useContext, useId, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { exporterFeuille, useAction } from "../../etat/actions";
import { GestesCourants } from "../../etat/edition";
import { annoncer } from "../../etat/journal";
import { appeler } from "../../ipc/commandes";
import type { FeuilleRecueVue } from "../../ipc/generated/FeuilleRecueVue";
import type { FeuilleVue } from "../../ipc/generated/FeuilleVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { textes as erreurs } from "../../textes/erreurs";
import { textes } from "../../textes/exporter";
import styles from "./Exporter.module.css";

export function Feuilles({ vue: { id, feuilles, modifiable } }: { vue: VueEnsemble }) {
  const base = useId();
  const mots = textes.feuilles;
  const [recue, definirRecue] = useState<FeuilleRecueVue | null>(null);
  const choisir = useAction(async () => {
    const choisie = await appeler("feuille_choisir", { id });
    definirRecue(choisie);
    annoncer(choisie === null ? erreurs.renonce : mots.lue(choisie.fichier));
  });
  return (
    <section className={styles.bloc} aria-labelledby={base}>
      <h2 id={base}>{mots.titre}</h2>
      <p>{mots.aide}</p>
      <table className={styles.fichiers} aria-labelledby={base}>
        <thead>
          <tr>
            <th scope="col">{mots.feuille}</th>
            <th scope="col">{textes.colonnes.fichier}</th>
            <th scope="col">
              <span className="vocal">{textes.colonnes.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {feuilles.map((feuille) => (
            <LigneFeuille key={feuille.code} dossier={id} feuille={feuille} />
          ))}
        </tbody>
      </table>
      {modifiable && (
        <div className={styles.gestes}>
          <Bouton genre="ordinaire" onAppui={() => choisir.lancer()} enCours={choisir.enCours}>
            {mots.reprendre}
          </Bouton>
        </div>
      )}
      {recue !== null && <CompteRendu recue={recue} onFini={() => definirRecue(null)} />}
    </section>
  );
}

function LigneFeuille({ dossier, feuille: { code, libelle, fichier } }: { dossier: string; feuille: FeuilleVue }) {
  const { lancer, enCours } = useAction(exporterFeuille);
  return (
    <tr>
      <th scope="row">{libelle}</th>
      <td>{fichier}</td>
      <td className={styles.actions}>
        <Bouton genre="principal" onAppui={() => lancer(dossier, code)} enCours={enCours} nomVocal={textes.feuilles.excelLong(libelle)}>
          {textes.feuilles.excel}
        </Bouton>
      </td>
    </tr>
  );
}

/** What the sheet changes, what it is refused for; nothing is written before the button. */
export function CompteRendu({ recue: { numero, fichier, libelle, groupes, reprendre }, onFini }: { recue: FeuilleRecueVue; onFini: (issue: "reprise" | "laissee") => void }) {
  const base = useId();
  const gestes = useContext(GestesCourants);
  const mots = textes.feuilles;
  return (
    <div className={styles.rendu} role="group" aria-labelledby={base}>
      <h3 id={base}>{mots.rendu(libelle, fichier)}</h3>
      {groupes.length === 0 && <p>{mots.rien}</p>}
      {groupes.map(({ titre, a_traiter, phrases }) => (
        <div key={titre}>
          <h4 data-ton={a_traiter ? "a_traiter" : undefined}>
            <Icone nom={a_traiter ? "verifier" : "respecte"} />
            {titre}
          </h4>
          <ul className={styles.phrases}>
            {phrases.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </div>
      ))}
      <div className={styles.gestes}>
        {reprendre !== null && (
          <Bouton
            genre="principal"
            onAppui={() =>
              void gestes?.reprendre(numero).then((issue) => {
                if (issue.etat === "enregistre") onFini("reprise");
              })
            }
          >
            {reprendre}
          </Bouton>
        )}
        <Bouton genre="ordinaire" onAppui={() => onFini("laissee")}>
          {mots.laisser}
        </Bouton>
      </div>
    </div>
  );
}
