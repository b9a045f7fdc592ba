// What rests on a text, framework by framework: each row in its own words, its passage and its rule one step away.
import type { AppuiVue } from "../../ipc/generated/AppuiVue";
import type { TexteLuVue } from "../../ipc/generated/TexteLuVue";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/bibliotheque";
import styles from "./Bibliotheque.module.css";

export function Appuis({ texte: { cle, appuis } }: { texte: TexteLuVue }) {
  if (appuis.length === 0) return <p className={styles.aide}>{textes.personne}</p>;
  return grouper(appuis, ({ cadre }) => cadre).map(([cadre, duCadre]) => (
    <details key={cadre} className={styles.cadre} open={appuis.length <= 12}>
      <summary>
        {cadre}
        <span>{textes.appuis(duCadre.length)}</span>
      </summary>
      {grouper(duCadre, ({ rubrique }) => rubrique).map(([rubrique, rangees]) => (
        <div key={rubrique}>
          <h3>{rubrique}</h3>
          <ul className={styles.liste}>
            {rangees.map(({ intitule, regle, repere }, rang) => (
              <li key={rang}>
                {regle === null ? intitule : <a href={ecrireRoute({ ecran: "regle", code: regle })}>{intitule}</a>}
                {repere !== null && (
                  <a className={styles.passage} href={ecrireRoute({ ecran: "texte", cle, repere })} aria-label={textes.voirPassageLong(intitule)}>
                    {textes.voirPassage}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  ));
}

/** In the order that they come. */
function grouper(appuis: readonly AppuiVue[], nom: (appui: AppuiVue) => string): [string, AppuiVue[]][] {
  const groupes = new Map<string, AppuiVue[]>();
  for (const appui of appuis) groupes.set(nom(appui), [...(groupes.get(nom(appui)) ?? []), appui]);
  return [...groupes];
}
