// The plan of the dossier: codes, states, and the documents it prints.
import { Fragment, useEffect, useRef } from "react";
import { iconeDEtat, tonDEtat } from "../../composants/gravite";
import { Icone, type NomIcone } from "../../composants/Icone";
import { retenues } from "../../etat/retenues";
import { useReserve } from "../../etat/reserve";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import type { PlanEntree } from "../../ipc/generated/PlanEntree";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/ensemble";
import styles from "./PlanDossier.module.css";

/** A screen that looks at the whole dossier, or one where a part of it is written. */
export type Place = "ensemble" | "changement" | "importer" | keyof typeof relecture | EcranDemande;

/** The screens that look at the whole dossier before it leaves. */
const relecture = { controles: "respecte", ecriture: "lignes", remplacer: "loupe", exporter: "exporter" } as const satisfies Record<string, NomIcone>;

type Props = {
  vue: VueEnsemble;
  place: Place;
  onChoix: () => void;
};

export function PlanDossier({ vue, place, onChoix }: Props) {
  const plan = useRef<HTMLDivElement>(null);
  const courant = typeof place === "string" ? null : place;
  const cle = typeof place === "string" ? place : `${place.ecran}/${place.element ?? ""}`;
  // The entry of the screen shown is in sight, however one came.
  useEffect(() => {
    if (cle !== "") plan.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [cle]);
  return (
    <div ref={plan} className={styles.plan}>
      <a href={ecrireRoute({ ecran: "dossier", id: vue.id, partie: [] })} aria-current={place === "ensemble" ? "page" : undefined} onClick={onChoix}>
        <span className={styles.cote}>0</span>
        <span className={styles.libelle}>{textes.vue}</span>
      </a>
      {vue.plan.map(({ titre, entrees }) => (
        <Fragment key={titre}>
          <h2>{titre}</h2>
          <ul>
            {entrees.map((entree) => {
              const adresse = ecrireRoute({ ecran: "travail", id: vue.id, demande: entree.ecran });
              return (
                <li key={entree.chemin}>
                  <a
                    href={adresse}
                    aria-current={courant?.ecran === entree.ecran.ecran && courant.element === entree.ecran.element ? "page" : undefined}
                    title={entree.libelle}
                    onClick={onChoix}
                  >
                    <span className={styles.cote}>{entree.code}</span>
                    <span className={styles.libelle}>{entree.libelle}</span>
                    <Marque entree={entree} adresse={adresse} />
                  </a>
                </li>
              );
            })}
          </ul>
        </Fragment>
      ))}
      <h2>{textes.relecture}</h2>
      <ul>
        {(Object.keys(relecture) as (keyof typeof relecture)[]).map((ecran) => (
          <li key={ecran}>
            <a href={ecrireRoute({ ecran, id: vue.id })} aria-current={place === ecran ? "page" : undefined} onClick={onChoix}>
              <span className={styles.cote}>
                <Icone nom={relecture[ecran]} />
              </span>
              <span className={styles.libelle}>{textes[ecran]}</span>
            </a>
          </li>
        ))}
      </ul>
      {vue.documents.length > 0 && (
        <>
          <h2>{textes.documents}</h2>
          <ul>
            {vue.documents.map(({ demande, libelle }) => (
              <li key={libelle}>
                <a href={ecrireRoute({ ecran: "apercu", id: vue.id, document: demande })}>
                  <span className={styles.cote}>
                    <Icone nom="document" />
                  </span>
                  <span className={styles.libelle}>{libelle}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Marque({ entree: { etat, nombre }, adresse }: { entree: PlanEntree; adresse: string }) {
  // A part where something typed is not saved is not ready, whatever is saved of it.
  const attend = [...useReserve(retenues).values()].some((retenue) => retenue.adresse === adresse);
  if (attend && (etat === "pret" || etat === "a_commencer"))
    return (
      <span className={styles.marque} data-ton={tonDEtat.a_verifier}>
        <Icone nom={iconeDEtat.a_verifier} />
        <span className="vocal">, {textes.saisieEnAttente}</span>
      </span>
    );
  return (
    <span className={styles.marque} data-ton={tonDEtat[etat]}>
      <Icone nom={iconeDEtat[etat]} />
      {nombre > 0 && <span aria-hidden="true">{nombre}</span>}
      <span className="vocal">, {textes.etats[etat](nombre)}</span>
    </span>
  );
}
