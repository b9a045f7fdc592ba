// « À revoir », on the overview: the notes of the dossier, the oldest reminder first; those that are done fold away.
import { useContext, useId, useState } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { NotesCourantes } from "../../etat/notes";
import type { NoteVue } from "../../ipc/generated/NoteVue";
import { textes } from "../../textes/notes";
import { CarteNote } from "./CarteNote";
import { OuvrirNote } from "./fenetre";
import styles from "./ListeNotes.module.css";
import { toutLeDossier } from "./sujets";

type Props = { dossier: string; modifiable: boolean };

/** Beyond, the rest of the overview would be far below. */
const MONTREES = 4;

export function ListeNotes({ dossier, modifiable }: Props) {
  const id = useId();
  const notes = useContext(NotesCourantes);
  const ouvrir = useContext(OuvrirNote);
  const [toutes, montrerToutes] = useState(false);
  const [faitesDepliees, deplierFaites] = useState(false);
  const montrees = notes?.montrees ?? [];
  const aRevoir = montrees.filter(({ etat }) => etat === "a_revoir");
  const faites = montrees.filter(({ etat }) => etat === "faite");
  const venus = aRevoir.filter(({ rappel, id: note }) => rappel?.venu === true && note !== notes?.retiree).length;
  const suite = aRevoir.length > MONTREES;
  return (
    <section className={styles.notes} aria-labelledby={id}>
      <div className={styles.tete}>
        <h2 id={id}>{textes.aRevoir}</h2>
        {venus > 0 && (
          <p className={styles.venus}>
            <Icone nom="calendrier" />
            {textes.rappelsVenus(venus)}
          </p>
        )}
        {modifiable && (
          <Bouton genre="lien" onAppui={() => ouvrir?.({ genre: "nouvelle", sujets: [toutLeDossier] })}>
            <Icone nom="memo" />
            {textes.ajouter}
          </Bouton>
        )}
      </div>
      {montrees.length === 0 && <p className={styles.vide}>{textes.aucune}</p>}
      <Cartes notes={suite && !toutes ? aRevoir.slice(0, MONTREES) : aRevoir} dossier={dossier} modifiable={modifiable} />
      {suite && (
        <Depliant ouvert={toutes} onBascule={() => montrerToutes(!toutes)}>
          {toutes ? textes.moins : textes.autres(aRevoir.length - MONTREES)}
        </Depliant>
      )}
      {faites.length > 0 && (
        <Depliant ouvert={faitesDepliees} onBascule={() => deplierFaites(!faitesDepliees)}>
          {textes.faites(faites.length)}
        </Depliant>
      )}
      {faitesDepliees && <Cartes notes={faites} dossier={dossier} modifiable={modifiable} />}
    </section>
  );
}

function Cartes({ notes, dossier, modifiable }: Props & { notes: readonly NoteVue[] }) {
  if (notes.length === 0) return null;
  return (
    <ol className={styles.liste}>
      {notes.map((note) => (
        <li key={note.id}>
          <CarteNote note={note} dossier={dossier} modifiable={modifiable} vers="passage" />
        </li>
      ))}
    </ol>
  );
}

function Depliant({ ouvert, onBascule, children }: { ouvert: boolean; onBascule: () => void; children: string }) {
  return (
    <button type="button" className={styles.deplier} aria-expanded={ouvert} onClick={onBascule}>
      <Icone nom="chevron" />
      {children}
    </button>
  );
}
