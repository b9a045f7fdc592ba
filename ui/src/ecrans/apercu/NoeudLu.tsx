// A part of a page as text: each role is the element that assistive tools and search know for it.
import type { ReactNode } from "react";
import type { ContenuDePage } from "../../ipc/generated/ContenuDePage";
import type { NoeudDePage } from "../../ipc/generated/NoeudDePage";
import styles from "./NoeudLu.module.css";

export function NoeudLu({ noeud }: { noeud: NoeudDePage }): ReactNode {
  const { role, etendue, alternative, contenu } = noeud;
  const dedans = <Contenus contenus={contenu} />;
  switch (role) {
    case "titre":
      return <h2>{dedans}</h2>;
    case "sous_titre":
      return <h3>{dedans}</h3>;
    case "intertitre":
      return <h4>{dedans}</h4>;
    case "paragraphe":
      return <p>{dedans}</p>;
    case "groupe":
      return <div>{dedans}</div>;
    case "puces":
      return <ul className={styles.puces}>{dedans}</ul>;
    case "numeros":
      return <ol className={styles.numeros}>{dedans}</ol>;
    case "element":
      return <li>{dedans}</li>;
    case "etiquette":
      return <span className={styles.etiquette}>{dedans} </span>;
    case "tableau":
      return (
        // Reached by Tab so that arrow keys can move sideways when the table is wide.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.cadre} tabIndex={0} role="group" aria-label={alternative ?? legendeDe(noeud)}>
          <table>
            {alternative !== null && !contenu.some((enfant) => estUn(enfant, "legende")) && <caption className="vocal">{alternative}</caption>}
            {dedans}
          </table>
        </div>
      );
    case "legende":
      return <caption>{dedans}</caption>;
    case "entetes":
      return <thead>{dedans}</thead>;
    case "rangees":
      return <tbody>{dedans}</tbody>;
    case "rangee":
      return <tr>{dedans}</tr>;
    case "entete_de_colonne":
      return (
        <th scope={etendue > 1 ? "colgroup" : "col"} colSpan={etendue}>
          {dedans}
        </th>
      );
    case "entete_de_rangee":
      return (
        <th scope="row" colSpan={etendue}>
          {dedans}
        </th>
      );
    case "cellule":
      return <td colSpan={etendue}>{dedans}</td>;
    case "figure":
      return <p className={styles.figure}>{alternative}</p>;
    case "sommaire":
      return <div className={styles.sommaire}>{dedans}</div>;
    case "note":
      return <span className={styles.note}>{dedans}</span>;
    case "suite":
      return dedans;
  }
}

function Contenus({ contenus }: { contenus: readonly ContenuDePage[] }) {
  return contenus.map((contenu, rang) =>
    "mots" in contenu ? (
      contenu.mots
    ) : (
      // Parts of a page have no other name than their rank.
      // oxlint-disable-next-line no-array-index-key
      <NoeudLu key={rang} noeud={contenu.noeud} />
    ),
  );
}

const estUn = (contenu: ContenuDePage, role: NoeudDePage["role"]) => "noeud" in contenu && contenu.noeud.role === role;

function legendeDe({ contenu }: NoeudDePage): string | undefined {
  const legende = contenu.find((enfant) => estUn(enfant, "legende"));
  return legende && motsDe([legende]);
}

/** The words alone. */
export function motsDe(contenus: readonly ContenuDePage[]): string {
  return contenus.map((contenu) => ("mots" in contenu ? contenu.mots : motsDe(contenu.noeud.contenu))).join("");
}
