// The small curve of a row: baseline and targets joined by a line, results as lozenges; the same in words.
import type { CourbeVue } from "../../ipc/generated/CourbeVue";
import type { PointCourbe } from "../../ipc/generated/PointCourbe";
import styles from "./Courbe.module.css";

const LARGEUR = 84;
const HAUTEUR = 30;
/** Room for the points at the edges. */
const BORD = 5;

export function Courbe({ courbe: { colonnes, cibles, resultats, en_clair } }: { courbe: CourbeVue }) {
  const x = ({ rang }: PointCourbe) => BORD + (rang * (LARGEUR - 2 * BORD)) / Math.max(1, colonnes - 1);
  const y = ({ hauteur }: PointCourbe) => HAUTEUR - BORD - (hauteur * (HAUTEUR - 2 * BORD)) / 100;
  return (
    <svg className={styles.courbe} viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`} role="img" aria-label={en_clair}>
      <title>{en_clair}</title>
      <polyline points={cibles.map((point) => `${x(point)},${y(point)}`).join(" ")} />
      {cibles.map((point) => (
        <circle key={point.rang} cx={x(point)} cy={y(point)} r={2} />
      ))}
      {resultats.map((point) => (
        <path key={point.rang} d={`M${x(point)} ${y(point) - 4.5}l4.500 4.500-4.500 4.500-4.500-4.500z`} />
      ))}
    </svg>
  );
}
