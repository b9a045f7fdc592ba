// What is left to decide, lost and kept, with where each link comes from and where each point is dealt with.
import { useId } from "react";
import { Icone, type NomIcone } from "../../composants/Icone";
import type { LignePassageVue } from "../../ipc/generated/LignePassageVue";
import type { PassageVue } from "../../ipc/generated/PassageVue";
import type { VersVue } from "../../ipc/generated/VersVue";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/changement";
import styles from "./Changement.module.css";

type Rubrique = keyof typeof textes.rubriques;

/** What asks for somebody comes first. */
const ORDRE: readonly [Rubrique, NomIcone][] = [
  ["a_decider", "verifier"],
  ["perdu", "information"],
  ["garde", "respecte"],
];

/** `nouveau` is the new dossier, once it is made: the points lead into it. */
type Props = { passage: PassageVue; nouveau: string | null };

export function Rubriques({ passage, nouveau }: Props) {
  const base = useId();
  return ORDRE.map(([rubrique, icone]) => (
    <section key={rubrique} className={styles.feuille} data-rubrique={rubrique} aria-labelledby={`${base}${rubrique}`}>
      <h2 id={`${base}${rubrique}`}>
        <Icone nom={icone} />
        {textes.rubriques[rubrique]}
        <span className={styles.nombre}>{textes.nombre(passage[rubrique].length)}</span>
      </h2>
      <p className={styles.aide}>{passage[rubrique].length === 0 ? textes.rien : textes.aides[rubrique]}</p>
      <Lignes lignes={passage[rubrique]} nouveau={nouveau} />
    </section>
  ));
}

function Lignes({ lignes, nouveau }: { lignes: readonly LignePassageVue[]; nouveau: string | null }) {
  return (
    <ul className={styles.lignes}>
      {lignes.map(({ ou, vers, phrase, provenance, fiabilite }) => (
        <li key={`${ou} ${phrase}`}>
          <Ou nom={ou} adresse={vers === null ? null : adresse(vers, nouveau)} />
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

function Ou({ nom, adresse: href }: { nom: string; adresse: string | null }) {
  if (href === null) return <span className={styles.ou}>{nom}</span>;
  return (
    <a className={styles.ou} href={href}>
      {nom}
    </a>
  );
}

/** A framework is there already; a screen of the new dossier is not, before it is made. */
function adresse(vers: VersVue, nouveau: string | null): string | null {
  if ("cadre" in vers) return ecrireRoute({ ecran: "cadre", code: vers.cadre });
  return nouveau === null ? null : ecrireRoute({ ecran: "travail", id: nouveau, demande: vers.ecran });
}
