// The parts of the dossier: what they hold, what the checks say.
import { iconeDEtat, tonDEtat } from "../../composants/gravite";
import { Pastille } from "../../composants/Pastille";
import type { Jauge as JaugeVue } from "../../ipc/generated/Jauge";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/ensemble";
import { constatsDe } from "./selection";
import styles from "./TableParties.module.css";

type Props = { vue: VueEnsemble; partie: readonly string[] };

/** Above this, one square a sheet says no more than the words. */
const JAUGE_MAXIMUM = 12;

export function TableParties({ vue, partie }: Props) {
  const choisie = partie.join(",");
  return (
    <section className={styles.parties}>
      <table>
        <caption>
          <div className={styles.tete}>
            <h2>{textes.parties}</h2>
            <p>{vue.parties_resume}</p>
          </div>
        </caption>
        <thead>
          <tr>
            <th scope="col">{textes.colonnes.partie}</th>
            <th scope="col">{textes.colonnes.contenu}</th>
            <th scope="col">{textes.colonnes.controles}</th>
          </tr>
        </thead>
        <tbody>
          {vue.parties.map((ligne) => {
            const { chemins } = ligne;
            return (
              <tr key={ligne.codes + ligne.libelle} data-choisie={chemins.join(",") === choisie || undefined}>
                <th scope="row">
                  <span className={styles.codes}>{ligne.codes}</span>
                  <a href={ecrireRoute({ ecran: "travail", id: vue.id, demande: ligne.ecran })}>{ligne.libelle}</a>
                </th>
                <td>
                  {ligne.jauge && <Jauge jauge={ligne.jauge} />}
                  {ligne.contenu}
                </td>
                <td>
                  {aTraiter(vue, chemins) === 0 ? (
                    <Pastille ton={tonDEtat[ligne.etat]} icone={iconeDEtat[ligne.etat]} libelle={ligne.etat_libelle} />
                  ) : (
                    <a
                      className={styles.controles}
                      href={ecrireRoute({ ecran: "dossier", id: vue.id, partie: chemins })}
                      aria-label={textes.constatsDe(ligne.etat_libelle, ligne.libelle)}
                    >
                      <Pastille ton={tonDEtat[ligne.etat]} icone={iconeDEtat[ligne.etat]} libelle={ligne.etat_libelle} />
                    </a>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** How many findings of a part the margin would show. */
function aTraiter(vue: VueEnsemble, chemins: readonly string[]): number {
  return constatsDe(vue.constats, chemins).filter(({ gravite }) => gravite !== "respecte").length;
}

function Jauge({ jauge: { faites, total } }: { jauge: JaugeVue }) {
  if (total > JAUGE_MAXIMUM) return null;
  return (
    <span className={styles.jauge} aria-hidden="true">
      {Array.from({ length: total }, (_, rang) => (
        <i key={rang} data-faite={rang < faites || undefined} />
      ))}
    </span>
  );
}
