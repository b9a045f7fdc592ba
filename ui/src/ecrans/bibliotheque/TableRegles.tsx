// The rules, one a row: what each checks, how serious it is.
import type { RefObject } from "react";
import type { RegleVue } from "../../ipc/generated/RegleVue";
import { ecrireRoute } from "../../navigation/route";
import { typographier } from "../../texte/francais";
import { textes } from "../../textes/bibliotheque";
import table from "../dossiers/TableDossiers.module.css";

type Props = { regles: readonly RegleVue[]; titre: RefObject<HTMLHeadingElement | null> };

export function TableRegles({ regles, titre }: Props) {
  const { colonnes } = textes;
  return (
    <section className={table.cadre}>
      <table>
        <caption>
          <div className={table.tete}>
            <h2 ref={titre} tabIndex={-1}>
              {textes.regles}
            </h2>
            <p>{textes.nombreRegles(regles.length)}</p>
          </div>
        </caption>
        <thead>
          <tr>
            <th scope="col">{colonnes.regle}</th>
            <th scope="col">{colonnes.gravite}</th>
          </tr>
        </thead>
        <tbody>
          {regles.map(({ code, titre: nom, verifie, gravite }) => (
            <tr key={code}>
              <th scope="row">
                <a href={ecrireRoute({ ecran: "regle", code })}>{typographier(nom)}</a>
                <span className={table.detail}>{typographier(verifie)}</span>
              </th>
              <td data-colonne={colonnes.gravite}>{typographier(gravite)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
