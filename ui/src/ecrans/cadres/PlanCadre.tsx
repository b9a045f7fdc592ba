// Left of a framework: its headings, with how many rows each holds.
import type { CadreDetailVue } from "../../ipc/generated/CadreDetailVue";
import { textes } from "../../textes/cadre";
import styles from "../apercu/PlanDocument.module.css";
import { idRubrique, nombres, ORDRE } from "./rubriques";

export function PlanCadre({ cadre, onChoix }: { cadre: CadreDetailVue; onChoix: () => void }) {
  const compte = nombres(cadre);
  return (
    <div className={styles.plan}>
      <h2>{cadre.resume.libelle}</h2>
      <ol className={styles.sommaire}>
        {ORDRE.map((rubrique) => (
          <li key={rubrique}>
            <button
              type="button"
              onClick={() => {
                onChoix();
                // After the drawer of a narrow window has given the focus back.
                requestAnimationFrame(() => {
                  const titre = document.getElementById(idRubrique(rubrique));
                  titre?.focus();
                  titre?.scrollIntoView({ block: "start" });
                });
              }}
            >
              <span>{rubrique === "places" ? textes.courtes.places : textes.rubriques[rubrique]}</span>
              {compte[rubrique] !== null && <span className={styles.numero}>{compte[rubrique]}</span>}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
