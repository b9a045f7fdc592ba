// The findings by severity, filtered by severity, part and source.
import { useId, useMemo, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { ChoixFiltre } from "../../composants/ChoixFiltre";
import { ORDRE_GRAVITES } from "../../composants/gravite";
import { annoncer, heureCourante } from "../../etat/journal";
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

const toutes = { valeur: "", libelle: textes.toutes };
const aucun: Filtres = { gravite: "tout", partie: "", source: "" };

export function Controles({ vue }: { vue: VueEnsemble }) {
  const titre = useTitre(textes.fenetre(vue.nom_court));
  const base = useId();
  const [filtres, definir] = useState(aucun);
  // The rules were run when this view was made.
  const heure = useMemo(() => heureDe(vue), [vue]);
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
        {textes.chapo(vue.nombre_de_regles, heure)} {vue.compte.bloquants + vue.compte.a_verifier === 0 && vue.reste === null && `${textes.rien} `}
        {vue.reste !== null && `${vue.reste} `}
        <a href={ecrireRoute({ ecran: "apercu", id: vue.id, document: { document: "controle", exercice: null, action: null, partie: null } })}>{textes.imprimer}</a>
      </p>
      <section className={styles.filtres} aria-label={textes.filtres}>
        <FiltreGravite constats={ailleurs} gravite={filtres.gravite} onGravite={(gravite) => changer({ gravite })} />
        <ChoixFiltre
          libelle={textes.partie}
          valeur={filtres.partie}
          choix={[toutes, ...vue.parties.map(({ libelle, chemins }) => ({ valeur: chemins.join(","), libelle }))]}
          onChoix={(partie) => changer({ partie })}
        />
        <ChoixFiltre
          libelle={textes.source}
          valeur={filtres.source}
          choix={[toutes, ...sources.map((source) => ({ valeur: source, libelle: source }))]}
          onChoix={(source) => changer({ source })}
        />
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

/** The hour at which a view came. */
function heureDe(_vue: VueEnsemble): string {
  return heureCourante();
}

function filtrer(vue: VueEnsemble, { gravite, partie, source }: Filtres): ConstatVue[] {
  return constatsDe(vue.constats, partie.split(",").filter(Boolean)).filter(
    (constat) => (gravite === "tout" || constat.gravite === gravite) && (source === "" || sourceDe(constat) === source),
  );
}

function sourceDe({ source }: ConstatVue): string {
  return source?.nature ?? textes.sansSource;
}
