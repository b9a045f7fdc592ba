// What is left to decide, lost and kept, with where each link comes from; then the new dossier.
import { useCallback, useId } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { Icone, type NomIcone } from "../../composants/Icone";
import { useAction } from "../../etat/actions";
import { annoncer, signaler } from "../../etat/journal";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { CadreResumeVue } from "../../ipc/generated/CadreResumeVue";
import type { LignePassageVue } from "../../ipc/generated/LignePassageVue";
import type { PassageVue } from "../../ipc/generated/PassageVue";
import { ecrireRoute } from "../../navigation/route";
import { aller } from "../../navigation/usage";
import { textes } from "../../textes/changement";
import { textes as erreurs } from "../../textes/erreurs";
import styles from "./Changement.module.css";

type Rubrique = keyof typeof textes.rubriques;

/** What asks for somebody comes first. */
const ORDRE: readonly [Rubrique, NomIcone][] = [
  ["a_decider", "verifier"],
  ["perdu", "information"],
  ["garde", "respecte"],
];

export function Compte({ dossier, cadre }: { dossier: string; cadre: CadreResumeVue }) {
  const { code } = cadre;
  const { ressource, recharger } = useRessource(
    `changement/${dossier}/${code}`,
    useCallback(async () => {
      const passage = await appeler("dossier_changement", { id: dossier, vers: code });
      annoncer(textes.pret(passage.a_decider.length, passage.perdu.length, passage.garde.length));
      return passage;
    }, [dossier, code]),
  );
  switch (ressource.etat) {
    case "attente":
      return <Attente texte={textes.attente} />;
    case "echec":
      return (
        <div className={styles.feuille} role="alert">
          <h2>{textes.echec}</h2>
          <p>{ressource.erreur.message}</p>
          <div>
            <Bouton genre="ordinaire" onAppui={recharger}>
              {erreurs.reessayer}
            </Bouton>
          </div>
        </div>
      );
    case "pret":
      return <Passage dossier={dossier} cadre={cadre} passage={ressource.valeur} />;
  }
}

function Passage({ dossier, cadre: { code, libelle }, passage }: { dossier: string; cadre: CadreResumeVue; passage: PassageVue }) {
  const base = useId();
  const changer = useAction(
    useCallback(async () => {
      const fait = await appeler("dossier_changer_de_cadre", { id: dossier, vers: code });
      aller({ ecran: "dossier", id: fait.dossier, partie: [] });
      signaler("information", textes.fait(libelle));
    }, [dossier, code, libelle]),
  );
  return (
    <>
      <p className={styles.periode}>{textes.periode(passage.periode_avant, passage.periode_apres)}</p>
      {ORDRE.map(([rubrique, icone]) => (
        <section key={rubrique} className={styles.feuille} data-rubrique={rubrique} aria-labelledby={`${base}${rubrique}`}>
          <h2 id={`${base}${rubrique}`}>
            <Icone nom={icone} />
            {textes.rubriques[rubrique]}
            <span className={styles.nombre}>{textes.nombre(passage[rubrique].length)}</span>
          </h2>
          <p className={styles.aide}>{passage[rubrique].length === 0 ? textes.rien : textes.aides[rubrique]}</p>
          <Lignes lignes={passage[rubrique]} />
        </section>
      ))}
      <section className={styles.feuille}>
        <p>{textes.effet}</p>
        <div className={styles.gestes}>
          <Bouton genre="principal" onAppui={changer.lancer} enCours={changer.enCours}>
            {textes.faire}
          </Bouton>
          <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "dossier", id: dossier, partie: [] })}>
            {textes.renoncer}
          </a>
        </div>
      </section>
    </>
  );
}

function Lignes({ lignes }: { lignes: readonly LignePassageVue[] }) {
  return (
    <ul className={styles.lignes}>
      {lignes.map(({ ou, phrase, provenance, fiabilite }) => (
        <li key={`${ou} ${phrase}`}>
          <span className={styles.ou}>{ou}</span>
          <div>
            <p>{phrase}</p>
            {provenance.length > 0 && (
              <details className={styles.provenance}>
                <summary>{textes.provenance(fiabilite ?? textes.sansFiabilite)}</summary>
                <ol>
                  {provenance.map((etape) => (
                    <li key={etape}>{etape}</li>
                  ))}
                </ol>
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
