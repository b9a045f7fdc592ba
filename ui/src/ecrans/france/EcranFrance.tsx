// The contracts of this computer side by side: what is compared, the map, the rows, the sums.
import { useCallback, useId } from "react";
import { Attente } from "../../composants/Attente";
import { Bouton, classeBouton } from "../../composants/Bouton";
import { ChoixFiltre } from "../../composants/ChoixFiltre";
import { Echec } from "../../composants/Echec";
import { Coque } from "../../coque/Coque";
import { NavBureau } from "../../coque/NavBureau";
import { exporterFrance, useAction } from "../../etat/actions";
import { comparaison } from "../../etat/france";
import { useReserve } from "../../etat/reserve";
import { useRessource } from "../../etat/ressource";
import { appeler } from "../../ipc/commandes";
import type { DemandeFrance } from "../../ipc/generated/DemandeFrance";
import type { FranceVue } from "../../ipc/generated/FranceVue";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { textes as coque } from "../../textes/coque";
import { textes as erreurs } from "../../textes/erreurs";
import { textes } from "../../textes/france";
import { Carte } from "./Carte";
import styles from "./France.module.css";
import { TableFrance } from "./TableFrance";
import { TotauxFrance } from "./TotauxFrance";

const touches = [{ touche: "F6", effet: coque.touches.zone }];

export function EcranFrance() {
  const demande = useReserve(comparaison);
  const cle = `france ${JSON.stringify(demande)}`;
  const { ressource, recharger } = useRessource(cle, useCallback(() => appeler("france_lire", demande), [demande]));
  return (
    <Coque lieu={<NavBureau courant="france" />} actions={null} plan={null} etat={null} touches={touches}>
      {ressource.etat === "attente" && <Attente texte={textes.attente} />}
      {ressource.etat === "echec" && (
        <Echec titre={textes.echec} message={ressource.erreur.message}>
          <Bouton genre="principal" onAppui={recharger}>
            {erreurs.reessayer}
          </Bouton>
        </Echec>
      )}
      {ressource.etat === "pret" && <Comparaison vue={ressource.valeur} demande={demande} />}
    </Coque>
  );
}

function Comparaison({ vue, demande }: { vue: FranceVue; demande: DemandeFrance }) {
  const titre = useTitre(textes.fenetre);
  const base = useId();
  const exporter = useAction(exporterFrance);
  const changer = (suite: Partial<DemandeFrance>) => comparaison.ecrire({ ...demande, ...suite });
  const retards = vue.lignes.filter(({ echeance }) => echeance?.urgence === "depassee").length;
  const mesure = vue.mesures.find(({ code }) => code === vue.mesure)?.libelle ?? "";
  return (
    <div className={styles.page}>
      <div className={styles.titre}>
        <h1 ref={titre} tabIndex={-1}>
          {textes.titre}
        </h1>
        <p>{textes.chapo}</p>
      </div>
      <div className={styles.choix}>
        <ChoixFiltre libelle={textes.mesure} valeur={vue.mesure} choix={vue.mesures.map(({ code, libelle }) => ({ valeur: code, libelle }))} onChoix={(code) => changer({ mesure: code })} />
        <ChoixFiltre
          libelle={textes.annee}
          valeur={vue.annee === null ? "" : String(vue.annee)}
          choix={[{ valeur: "", libelle: textes.toutes }, ...vue.annees.map((annee) => ({ valeur: String(annee), libelle: String(annee) }))]}
          onChoix={(annee) => changer({ annee: annee === "" ? null : Number(annee) })}
        />
        {vue.nombre_exemples > 0 && (
          <p className={styles.exemples}>
            <input id={`${base}exemples`} type="checkbox" checked={vue.exemples} onChange={({ target }) => changer({ exemples: target.checked })} />
            <label htmlFor={`${base}exemples`}>{textes.exemples(vue.nombre_exemples)}</label>
          </p>
        )}
        {vue.lignes.length > 0 && (
          <div className={styles.exporter}>
            <Bouton genre="ordinaire" onAppui={() => exporter.lancer({ ...demande, annee: vue.annee, exemples: vue.exemples })} enCours={exporter.enCours}>
              {textes.exporter}
            </Bouton>
          </div>
        )}
      </div>
      {vue.lignes.length === 0 ? (
        <section className={styles.vide} aria-labelledby={`${base}vide`}>
          <h2 id={`${base}vide`}>{textes.vide}</h2>
          <p>{textes.videAide}</p>
          <p className={styles.gestes}>
            <a className={classeBouton("principal")} href={ecrireRoute({ ecran: "nouveau" })}>
              {textes.creer}
            </a>
            <a className={classeBouton("ordinaire")} href={ecrireRoute({ ecran: "dossiers" })}>
              {coque.dossiers}
            </a>
          </p>
        </section>
      ) : (
        <>
          <p className={styles.couverture}>
            {vue.couverture} {retards > 0 && <strong>{textes.retards(retards)}</strong>}
          </p>
          <div className={styles.colonnes}>
            <Carte vue={vue} mesure={mesure} />
            <TotauxFrance totaux={vue.totaux} />
          </div>
          <TableFrance lignes={vue.lignes} mesure={vue.mesure === "avancement" || vue.mesure === "bloquants" ? null : mesure} />
          <details className={styles.sans}>
            <summary>{textes.sansContratListe(vue.sans_contrat.length, vue.annee)}</summary>
            <ul>
              {vue.sans_contrat.map((nom) => (
                <li key={nom}>{nom}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </div>
  );
}
