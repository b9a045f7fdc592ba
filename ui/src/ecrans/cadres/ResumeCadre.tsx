// Where a framework comes from: its official text, its period, how sure we are of it.
import { Bouton } from "../../composants/Bouton";
import type { CadreDetailVue } from "../../ipc/generated/CadreDetailVue";
import { textes } from "../../textes/cadre";
import { textes as cadres } from "../../textes/cadres";
import { sansPrefixe } from "./fiabilite";
import type { Geste } from "./formes";
import styles from "./ResumeCadre.module.css";

type Props = { cadre: CadreDetailVue; onGeste: (geste: Geste) => void };

export function ResumeCadre({ cadre: { resume, texte, note }, onGeste }: Props) {
  const lignes: [string, string, Geste | null][] = [
    [textes.resume.texte, texte ?? textes.nonFixe, "texte"],
    [textes.resume.periode, resume.periode ?? textes.nonFixe, "periode"],
    [textes.resume.connaissance, `${resume.connaissance} ; ${cadres.places(resume.places_vides).toLowerCase()}`, null],
    [textes.resume.origine, resume.origine, null],
    [textes.resume.fiabilite, sansPrefixe(resume.fiabilite), null],
  ];
  return (
    <>
      <dl className={styles.resume}>
        {lignes.map(([nom, valeur, geste]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
            {geste !== null && (
              <dd className={styles.geste}>
                <Bouton genre="lien" onAppui={() => onGeste(geste)}>
                  {textes.gestes[geste]}
                </Bouton>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {resume.avis !== null && <p className={styles.note}>{resume.avis}</p>}
      {note !== null && <p className={styles.note}>{note}</p>}
    </>
  );
}
