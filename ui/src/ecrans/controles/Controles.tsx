// The findings by severity, filtered by severity, part and source.
import { useId, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import champs from "../../composants/champs/Champ.module.css";
import { ORDRE_GRAVITES } from "../../composants/gravite";
import { annoncer } from "../../etat/journal";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { GraviteVue } from "../../ipc/generated/GraviteVue";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/controles";
import { textes as ensemble } from "../../textes/ensemble";
import { CarteConstat } from "../ensemble/CarteConstat";
import { FiltreGravite } from "../ensemble/FiltreGravite";
import { constatsDe } from "../ensemble/selection";
import styles from "./Controles.module.css";

/** Empty: no filter. */
type Filtres = { gravite: GraviteVue | "tout"; partie: string; source: string };

const aucun: Filtres = { gravite: "tout", partie: "", source: "" };

export function Controles({ vue }: { vue: VueEnsemble }) {
  const titre = useTitre(textes.fenetre(vue.nom_court));
  const base = useId();
  const [filtres, definir] = useState(aucun);
  const ailleurs = filtrer(vue, { ...filtres, gravite: "tout" });
  const montres = filtrer(vue, filtres);
  const sources = [...new Set(vue.constats.map(sourceDe))].toSorted((a, b) => a.localeCompare(b, "fr"));
  const changer = (suite: Partial<Filtres>) => {
    const nouveaux = { ...filtres, ...suite };
    definir(nouveaux);
    annoncer(textes.montres(filtrer(vue, nouveaux).length));
  };
  return (
    <div className={styles.controles}>
      <h1 ref={titre} tabIndex={-1}>
        {textes.titre}
      </h1>
      <p className={styles.chapo}>
        {textes.chapo(vue.constats.length)}{" "}
        <a href={ecrireRoute({ ecran: "apercu", id: vue.id, document: { document: "controle", exercice: null, action: null } })}>{textes.imprimer}</a>
      </p>
      <section className={styles.filtres} aria-label={textes.filtres}>
        <FiltreGravite constats={ailleurs} gravite={filtres.gravite} onGravite={(gravite) => changer({ gravite })} />
        <div className={styles.choix}>
          <label htmlFor={`${base}partie`}>{textes.partie}</label>
          <select id={`${base}partie`} className={champs.saisie} value={filtres.partie} onChange={({ target }) => changer({ partie: target.value })}>
            <option value="">{textes.toutes}</option>
            {vue.parties.map(({ libelle, chemins }) => (
              <option key={libelle} value={chemins.join(",")}>
                {libelle}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.choix}>
          <label htmlFor={`${base}source`}>{textes.source}</label>
          <select id={`${base}source`} className={champs.saisie} value={filtres.source} onChange={({ target }) => changer({ source: target.value })}>
            <option value="">{textes.toutes}</option>
            {sources.map((source) => (
              <option key={source}>{source}</option>
            ))}
          </select>
        </div>
      </section>
      {montres.length === 0 && (
        <div className={styles.rien}>
          <p>{textes.aucun}</p>
          <Bouton genre="lien" onAppui={() => changer(aucun)}>
            {textes.toutMontrer}
          </Bouton>
        </div>
      )}
      {ORDRE_GRAVITES.map((gravite) => {
        const constats = montres.filter((constat) => constat.gravite === gravite);
        return (
          constats.length > 0 && (
            <section key={gravite} aria-labelledby={`${base}${gravite}`}>
              <h2 id={`${base}${gravite}`}>{textes.groupe(ensemble.gravites[gravite], constats.length)}</h2>
              <ol className={styles.liste}>
                {constats.map((constat) => (
                  <li key={constat.cle}>
                    <CarteConstat constat={constat} dossier={vue.id} vers={gravite === "respecte" ? null : constat.ecran} />
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
    </div>
  );
}

function filtrer(vue: VueEnsemble, { gravite, partie, source }: Filtres): ConstatVue[] {
  return constatsDe(vue.constats, partie.split(",").filter(Boolean)).filter(
    (constat) => (gravite === "tout" || constat.gravite === gravite) && (source === "" || sourceDe(constat) === source),
  );
}

function sourceDe({ source }: ConstatVue): string {
  return source?.nature ?? textes.sansSource;
}
