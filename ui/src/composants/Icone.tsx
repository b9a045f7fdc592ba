// The small drawings of the tool, one stroke weight, always beside a word.
import type { JSX } from "react";
import styles from "./Icone.module.css";

const dessins = {
  bloquant: (
    <>
      <path className={styles.plein} d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" />
      <path className={styles.creux} d="M8 4.6v4.2M8 11.2v.1" />
    </>
  ),
  verifier: <path d="M8 2 14.5 13.5h-13zM8 6.6v3M8 11.6v.1" />,
  information: <path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.4v3.4M8 5v.1" />,
  laisse: <path d="M2.500 2.500h11v11h-11zM6.300 6v4M9.700 6v4" />,
  respecte: <path d="M3 8.5 6.5 12 13 4.5" />,
  commencer: <circle cx="8" cy="8" r="5.5" strokeDasharray="2 2.3" />,
  document: <path d="M4 1.5h5.5L13 5v9.5H4zM9 1.5V5.5h4M6.2 8.5h4.6M6.2 11h4.6" />,
  livre: <path d="M8 3.5C6.5 2.5 4 2.3 2 2.5v10c2-.2 4.5 0 6 1 1.5-1 4-1.2 6-1v-10c-2-.2-4.5 0-6 1zM8 3.5v10" />,
  loupe: <path d="M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zM10.300 10.300l3.700 3.700" />,
  chevron: <path d="m6 4 4 4-4 4" />,
  haut: <path d="m4 10 4-4 4 4" />,
  bas: <path d="m4 6 4 4 4-4" />,
  trier: <path d="m5 6.500 3-3 3 3M5 9.500l3 3 3-3" />,
  moins: <path d="M3.5 8h9" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  fermer: <path d="m4 4 8 8M12 4l-8 8" />,
  annuler: <path d="M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H7" />,
  retablir: <path d="m10 3 3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H9" />,
  monter: <path d="M8 13V3.5M4 7.5l4-4 4 4" />,
  descendre: <path d="M8 3v9.5M4 8.5l4 4 4-4" />,
  copier: <path d="M5.5 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3" />,
  corbeille: <path d="M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4M6.7 6.8v4M9.3 6.8v4" />,
  puces: <path d="M6.5 4H14M6.5 8H14M6.5 12H14M2.5 4h.1M2.5 8h.1M2.5 12h.1" />,
  numeros: <path d="M7 4h7M7 8h7M7 12h7M2.5 3l1-.7v3.2M2.4 9.6c.4-.7 1.7-.6 1.7.3 0 .7-1.7 1.4-1.7 2.3h1.8" />,
  exposant: <path d="m2.5 5.5 6 7M8.5 5.5l-6 7M10.8 3.400c.4-1.300 2.700-1.200 2.700.3 0 1.200-2.700 1.700-2.700 3h2.800" />,
  verrou: <path d="M3.5 7.5h9v6h-9zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500M8 10v1.500" />,
  points: <path d="M8 3.5v.1M8 8v.1M8 12.5v.1" />,
  retour: <path d="M13 8H3.5M7 4 3 8l4 4" />,
  exporter: <path d="M8 2v8M5 7l3 3 3-3M3 12.5v1.5h10v-1.5" />,
  dossier: <path d="M1.8 13V3.5h4.4l1.6 1.8h6.4V13z" />,
  reglages: <path d="M2 5h6M12 5h2M2 11h2M8 11h6M8 5a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM4 11a2 2 0 1 0 4 0 2 2 0 0 0-4 0z" />,
  calendrier: <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />,
  donnee: <path d="M2.5 4.5h11v7h-11zM5 7.2v1.6M8 6.5v3M11 7.2v1.6" />,
  renvoi: <path d="M3 3v5.5h9.5M9.5 5.5l3 3-3 3" />,
  lien: <path d="M6.5 9.5l3-3M5.5 7.5 4 9a2.1 2.1 0 0 0 3 3l1.5-1.5M10.5 8.5 12 7a2.1 2.1 0 0 0-3-3L7.5 5.5" />,
  orthographe: <path d="M1.5 10 4.500 2.500 7.500 10M2.500 7.500h4M8 12l2.200 2.200L14.500 9" />,
  note: <path d="M3 2.5h10v11H3zM5.5 6h5M5.5 9h3" />,
  memo: <path d="M2.500 2.500h11v7l-4 4h-7zM9.500 13.500v-4h4M5.200 5.500h5.600M5.200 8h2.600" />,
  lignes: <path d="M2.5 4h11M2.5 8h11M2.5 12h7" />,
} satisfies Record<string, JSX.Element>;

export type NomIcone = keyof typeof dessins;

export function Icone({ nom }: { nom: NomIcone }) {
  return (
    <svg className={styles.icone} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {dessins[nom]}
    </svg>
  );
}
