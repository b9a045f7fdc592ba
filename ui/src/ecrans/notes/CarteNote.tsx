// A note of work: what it is about, what it says, by whom; what can be done of it.
import { useContext, useEffect, useRef, type KeyboardEvent } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import { gesteDHistorique } from "../../coque/gestes";
import { NotesCourantes } from "../../etat/notes";
import type { NoteVue } from "../../ipc/generated/NoteVue";
import { allerAuPassage } from "../../navigation/passage";
import { ecrireRoute } from "../../navigation/route";
import { textes } from "../../textes/notes";
import styles from "./CarteNote.module.css";
import { OuvrirNote } from "./fenetre";
import { elementDe, idsDeNote } from "./sujets";

type Props = {
  note: NoteVue;
  dossier: string;
  modifiable: boolean;
  /** In a list apart from its passage, it leads there. */
  vers: "passage" | "aucun";
};

export function CarteNote({ note, dossier, modifiable, vers }: Props) {
  const notes = useContext(NotesCourantes);
  const ouvrir = useContext(OuvrirNote);
  const carte = useRef<HTMLElement>(null);
  const [genre, texte] = idsDeNote(note.id);
  const retiree = notes?.retiree === note.id;
  useFoyer(carte, retiree);
  if (retiree) return <Retiree carte={carte} note={note} />;
  const { id, lieu, disparu, ecran, etat, rappel, signature } = note;
  const ici = disparu ? textes.disparue(lieu) : lieu;
  return (
    <article ref={carte} className={styles.note} data-note={id} data-etat={etat} data-venu={rappel?.venu || undefined} tabIndex={-1} aria-labelledby={`${genre} ${texte}`}>
      <p className={styles.genre}>
        <Icone nom="memo" />
        <span id={genre}>{etat === "faite" ? textes.faite : textes.note}</span>
        {rappel && (
          <span className={styles.rappel}>
            <Icone nom="calendrier" />
            {rappel.libelle}
          </span>
        )}
      </p>
      <p className={styles.lieu}>{ici}</p>
      <p id={texte} className={styles.texte}>
        {note.texte}
      </p>
      <p className={styles.signature}>{signature}</p>
      <p className={styles.gestes}>
        {vers === "passage" && ecran && (
          <a
            className={styles.passage}
            href={ecrireRoute({ ecran: "travail", id: dossier, demande: ecran })}
            aria-label={textes.allerA(lieu)}
            // What is about the whole of a screen has no passage on it.
            onClick={() => note.chemin !== elementDe(ecran) && allerAuPassage([note.chemin])}
          >
            {textes.aller}
          </a>
        )}
        {modifiable && (
          <>
            <Bouton genre="lien" onAppui={() => void notes?.marquer(note, etat === "faite" ? "a_revoir" : "faite")} nomVocal={etat === "faite" ? textes.reprendreDe(ici) : textes.faitDe(ici)}>
              {etat === "faite" ? textes.reprendre : textes.fait}
            </Bouton>
            <Bouton genre="lien" onAppui={() => ouvrir?.({ genre: "existante", note })} nomVocal={textes.modifierDe(ici)}>
              {textes.modifier}
            </Bouton>
            <Bouton genre="lien" onAppui={() => void notes?.supprimer(note)} nomVocal={textes.supprimerDe(ici)}>
              {textes.supprimer}
            </Bouton>
          </>
        )}
      </p>
    </article>
  );
}

/** The place of a note that was taken out: it can still come back, and Ctrl+Z says the same as the button. */
function Retiree({ carte, note }: { carte: React.RefObject<HTMLElement | null>; note: NoteVue }) {
  const notes = useContext(NotesCourantes);
  const remettre = () => void notes?.remettre(note);
  const surTouche = (evenement: KeyboardEvent) => {
    if (gesteDHistorique(evenement) !== "annuler") return;
    evenement.preventDefault();
    remettre();
  };
  return (
    // The key of undo works from its button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article ref={carte} className={styles.note} data-note={note.id} data-retiree tabIndex={-1} aria-label={textes.supprimee} onKeyDown={surTouche}>
      <p className={styles.gestes}>
        {textes.supprimee}
        <Bouton genre="lien" onAppui={remettre} nomVocal={textes.annulerDe(note.lieu)}>
          {textes.annuler}
        </Bouton>
      </p>
    </article>
  );
}

/** The button that was pressed is gone: the focus stays in the card, on the way back first. */
function useFoyer(carte: React.RefObject<HTMLElement | null>, retiree: boolean) {
  const avant = useRef(retiree);
  useEffect(() => {
    if (avant.current === retiree) return;
    avant.current = retiree;
    const perdu = document.activeElement === document.body || document.activeElement === null;
    if (perdu || carte.current?.contains(document.activeElement)) (retiree ? carte.current?.querySelector("button") : carte.current)?.focus();
  }, [carte, retiree]);
}
