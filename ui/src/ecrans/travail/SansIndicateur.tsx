// The actions that have no indicator yet, each with the way to its fiche.
import { useId } from "react";
import type { EcranVue } from "../../ipc/generated/EcranVue";
import type { PlanEntree } from "../../ipc/generated/PlanEntree";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/edition";
import styles from "./Liste.module.css";

export function SansIndicateur({ vue, ecran }: { vue: VueEnsemble; ecran: EcranVue }) {
  const id = useId();
  const actions = sansIndicateur(vue, ecran);
  if (actions.length === 0) return null;
  return (
    <section className={styles.liste} aria-labelledby={id}>
      <div className={styles.tete}>
        <h2 id={id}>{textes.sansIndicateur}</h2>
        <p>{textes.sansIndicateurAide}</p>
      </div>
      <ul>
        {actions.map(({ chemin, code, libelle, ecran: demande }) => (
          <li key={chemin}>
            <span className={styles.cote}>{code}</span>
            <div className={styles.mots}>
              <a href={ecrireRoute({ ecran: "travail", id: vue.id, demande })}>{libelle}</a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each indicator has its form on the screen of indicators: an action without one has none. */
function sansIndicateur({ plan }: VueEnsemble, { blocs }: EcranVue): PlanEntree[] {
  const chemins = blocs.flatMap((bloc) => ("formulaire" in bloc ? bloc.formulaire.champs.map(({ chemin }) => chemin) : []));
  return plan.flatMap(({ entrees }) => entrees).filter(({ ecran, chemin }) => ecran.ecran === "action" && !chemins.some((autre) => autre.startsWith(`${chemin}/indicateurs/`)));
}
