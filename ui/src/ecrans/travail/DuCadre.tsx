// What an element of a list owes to the framework: a step that it locks, a clause that it offers.
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { TexteLu } from "../../composants/texte/TexteLu";
import type { AInserer } from "../../ipc/generated/AInserer";
import type { VerrouVue } from "../../ipc/generated/VerrouVue";
import { textes } from "../../textes/edition";
import { SourceConstat } from "../ensemble/SourceConstat";
import styles from "./Liste.module.css";

/** What the framework fixes, and the words that fix it. */
export function Verrou({ verrou: { libelle, source } }: { verrou: VerrouVue }) {
  return (
    <div className={styles.verrou}>
      <p>
        <Icone nom="verrou" />
        {libelle}
      </p>
      {source && <SourceConstat source={source} />}
    </div>
  );
}

/** A text is read before it is taken. */
export function Lecture({ titre, aInserer: { texte } }: { titre: string; aInserer: AInserer }) {
  return (
    <details className={styles.lecture}>
      <summary>{textes.lireClause(titre)}</summary>
      <TexteLu document={texte.document} puces={texte.puces} />
    </details>
  );
}

export function Insertion({ aInserer: { chemin, modele, libelle }, onAjouter }: { aInserer: AInserer; onAjouter: (modele: string, chemin: string) => void }) {
  return (
    <Bouton genre="ordinaire" onAppui={() => onAjouter(modele, chemin)} nomVocal={libelle}>
      <Icone nom="plus" />
      {textes.inserer}
    </Bouton>
  );
}
