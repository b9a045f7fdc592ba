// One text: what it is, its words with the quotations marked, what rests on it, which dossiers it concerns.
import { useLayoutEffect, useRef } from "react";
import type { TexteLuVue } from "../../ipc/generated/TexteLuVue";
import { ecrireRoute } from "../../navigation/route";
import { useTitre } from "../../navigation/usage";
import { textes } from "../../textes/bibliotheque";
import { sansPrefixe } from "../cadres/fiabilite";
import { Appuis } from "./Appuis";
import { Bibliotheque } from "./Bibliotheque";
import styles from "./Bibliotheque.module.css";
import { Introuvable } from "./Introuvable";
import { Paragraphes } from "./Paragraphes";
import { TeteDePage } from "./TeteDePage";

type Props = { cle: string; repere: string | null };

export function EcranTexte({ cle, repere }: Props) {
  return (
    <Bibliotheque>
      {(vue) => {
        const texte = vue.textes.find((un) => un.cle === cle);
        return texte ? <Texte texte={texte} repere={repere} /> : <Introuvable />;
      }}
    </Bibliotheque>
  );
}

function Texte({ texte, repere }: { texte: TexteLuVue; repere: string | null }) {
  const titre = useTitre(textes.fenetre(texte.titre));
  const corps = useRef<HTMLDivElement>(null);
  // After the heading took the focus: the passage that was asked for has it.
  useLayoutEffect(() => {
    if (repere === null) return;
    const passage = [...(corps.current?.querySelectorAll<HTMLElement>("mark") ?? [])].find(({ dataset }) => dataset.reperes?.split(" ").includes(repere));
    passage?.focus({ preventScroll: true });
    passage?.scrollIntoView?.({ block: "center" });
  }, [repere]);
  const cite = texte.paragraphes.some(({ morceaux }) => morceaux.some(({ reperes }) => reperes.length > 0));
  const lignes: [string, string | null][] = [
    [textes.autorite, texte.autorite],
    [textes.dateLigne, texte.date],
    [textes.adresse, texte.adresse],
    [textes.fiabilite, sansPrefixe(texte.fiabilite)],
    [textes.lecture, texte.lecture],
    [textes.origine, texte.origine],
    [textes.note, texte.note],
  ];
  return (
    <div className={styles.page}>
      <TeteDePage titre={texte.titre} reference={titre} />
      <dl className={styles.fiche}>
        {lignes.map(
          ([libelle, valeur]) =>
            valeur !== null && (
              <div key={libelle}>
                <dt>{libelle}</dt>
                <dd>{valeur}</dd>
              </div>
            ),
        )}
      </dl>
      <div className={styles.colonnes}>
        <section className={styles.feuille}>
          <h2>{textes.leTexte}</h2>
          <p className={styles.aide}>{texte.paragraphes.length === 0 ? textes.nonGarde : cite && textes.citationsAide}</p>
          <div ref={corps} className={styles.acte}>
            <Paragraphes paragraphes={texte.paragraphes} vise={repere} />
          </div>
        </section>
        <div className={styles.cote}>
          <section className={styles.bloc}>
            <h2>{textes.quiSAppuie}</h2>
            <Appuis texte={texte} />
          </section>
          <section className={styles.bloc}>
            <h2>{textes.dossiers}</h2>
            {texte.dossiers.length === 0 ? (
              <p className={styles.aide}>{textes.sansDossier}</p>
            ) : (
              <ul className={styles.liste}>
                {texte.dossiers.map(({ id, nom }) => (
                  <li key={id}>
                    <a href={ecrireRoute({ ecran: "dossier", id, partie: [] })}>{nom}</a>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    </div>
  );
}
