// A rich text under its title; the text reads at once, its editor comes when it is loaded.
import { lazy, Suspense, useState } from "react";
import type { InsertionsVue } from "../../ipc/generated/InsertionsVue";
import type { TraitDeFrappe } from "../../ipc/generated/TraitDeFrappe";
import type { TexteVue } from "../../ipc/generated/TexteVue";
import type { TonDePassage } from "../gravite";
import type { Marque } from "./marques";
import { TexteLu } from "./TexteLu";
import styles from "./TexteRiche.module.css";

export type PropsTexte = {
  texte: TexteVue;
  titre: string;
  /** Name of the field, unique on the screen. */
  nom: string;
  niveau: 2 | 3;
  ton: TonDePassage | null;
  constats: readonly string[];
  /** Where findings stand in it. Must be stable. */
  marques: readonly Marque[];
  /** What may be quoted in it. Must be stable. */
  insertions: () => Promise<InsertionsVue>;
  /** Shows the page that prints it. */
  onVoir: () => void;
  /** True once saved. */
  onEcrire: (document: string, trait: TraitDeFrappe) => Promise<boolean>;
};

const Editeur = lazy(() => import("./Editeur"));

export function TexteRiche({ texte, titre, nom, niveau, ton, constats, marques, insertions, onVoir, onEcrire }: PropsTexte) {
  const Titre = niveau === 2 ? "h2" : "h3";
  /** Something of it has the focus. */
  const [actif, definirActif] = useState(false);
  if (texte.lecture_seule) {
    return (
      <section className={styles.bloc} data-chemin={texte.chemin} tabIndex={-1}>
        <div className={styles.tete}>
          <Titre>{titre}</Titre>
        </div>
        <TexteLu document={texte.document} puces={texte.puces} />
      </section>
    );
  }
  return (
    <section
      className={styles.bloc}
      data-chemin={texte.chemin}
      data-actif={actif || undefined}
      tabIndex={-1}
      onFocus={() => definirActif(true)}
      onBlur={({ currentTarget, relatedTarget }) => definirActif(currentTarget.contains(relatedTarget))}
    >
      <Suspense
        fallback={
          <>
            <div className={styles.tete}>
              <Titre>{titre}</Titre>
            </div>
            <TexteLu document={texte.document} puces={texte.puces} />
          </>
        }
      >
        <Editeur texte={texte} nom={nom} ton={ton} constats={constats} marques={marques} insertions={insertions} onVoir={onVoir} onEcrire={onEcrire}>
          <Titre>{titre}</Titre>
        </Editeur>
      </Suspense>
      {texte.aide !== null && <p className={styles.aide}>{texte.aide}</p>}
    </section>
  );
}
