// The margin of a screen: each finding and each note level with its passage and joined to it, with the way there.
import { memo, startTransition, useEffect, useRef, useState, type RefObject } from "react";
import { Bouton } from "../../composants/Bouton";
import { Icone } from "../../composants/Icone";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import type { NoteVue } from "../../ipc/generated/NoteVue";
import { textes } from "../../textes/edition";
import { textes as ensemble } from "../../textes/ensemble";
import { textes as motsDesNotes } from "../../textes/notes";
import { CarteNote } from "../notes/CarteNote";
import { CarteConstat } from "../ensemble/CarteConstat";
import marge from "../ensemble/Marge.module.css";
import styles from "./MargeTravail.module.css";
import { useAlignement } from "./placement";

type Props = {
  dossier: string;
  constats: readonly ConstatVue[];
  /** The path of this screen that a finding is about; null when it has none. */
  visee: (constat: ConstatVue) => string | null;
  /** Keys of the findings about a field of this screen. */
  auPassage: (chemin: string) => readonly string[];
  /** The screen where these paths are written; `sinon` when this one has none of them. */
  vers: (chemins: readonly string[], sinon: EcranDemande | null) => EcranDemande | null;
  notes: readonly NoteVue[];
  /** The passage of each note of this screen, by id. */
  visees: ReadonlyMap<string, string | null>;
  /** The order of the passages. */
  rangs: ReadonlyMap<string, number>;
  /** Null where nothing is written any more. */
  onNoter: (() => void) | null;
};

export const MargeTravail = memo(function MargeTravail({ dossier, constats, visee, auPassage, vers, notes, visees, rangs, onNoter }: Props) {
  const [deplies, definirDeplies] = useState(false);
  const [faitesDepliees, deplierFaites] = useState(false);
  const aRevoir = notes.filter(({ etat }) => etat === "a_revoir");
  const faites = notes.filter(({ etat }) => etat === "faite");
  const rangDe = (chemin: string | null) => (chemin === null ? -1 : (rangs.get(chemin) ?? -1));
  const cadre = useRef<HTMLElement>(null);
  const aTraiter = constats.filter(({ gravite }) => gravite !== "respecte");
  const respectes = constats.filter(({ gravite }) => gravite === "respecte");
  const traits = useAlignement(cadre);
  const { ouverts, ouvrir } = useOuverts(cadre, auPassage, aTraiter[0]?.cle);
  return (
    <aside ref={cadre} className={`${marge.marge} ${styles.marge}`} aria-label={ensemble.constats} data-zone="marge" tabIndex={-1}>
      <div className={styles.tete}>
        <h2>{ensemble.aTraiter}</h2>
        {onNoter && (
          <Bouton genre="lien" onAppui={onNoter}>
            <Icone nom="memo" />
            {motsDesNotes.ajouter}
          </Bouton>
        )}
      </div>
      {aTraiter.length === 0 && <p className={marge.rien}>{textes.aucunConstat}</p>}
      {aTraiter.length + aRevoir.length > 0 && (
        <ol className={`${marge.liste} ${styles.liste}`}>
          {[
            ...aTraiter.map((constat) => ({
              rang: rangDe(visee(constat)),
              carte: (
                <li key={constat.cle} data-carte={constat.cle} data-visee={visee(constat) ?? undefined} data-gravite={constat.gravite}>
                  <CarteConstat
                    constat={constat}
                    dossier={dossier}
                    vers={vers(constat.chemins, constat.ecran)}
                    pli={{ ouvert: ouverts.has(constat.cle), onOuvrir: (deplier) => ouvrir(deplier ? [constat.cle] : []) }}
                  />
                </li>
              ),
            })),
            ...aRevoir.map((note) => ({
              rang: rangDe(visees.get(note.id) ?? null),
              carte: (
                <li key={note.id} data-carte={note.id} data-visee={visees.get(note.id) ?? undefined} data-gravite="note">
                  <CarteNote note={note} dossier={dossier} modifiable={onNoter !== null} vers="aucun" />
                </li>
              ),
            })),
          ]
            // The findings of a passage stay before its notes.
            .toSorted((a, b) => a.rang - b.rang)
            .map(({ carte }) => carte)}
        </ol>
      )}
      {faites.length > 0 && (
        <>
          <button type="button" className={`${marge.deplier} ${styles.faites}`} aria-expanded={faitesDepliees} onClick={() => deplierFaites(!faitesDepliees)}>
            <Icone nom="chevron" />
            {motsDesNotes.faites(faites.length)}
          </button>
          {faitesDepliees && (
            <ol className={marge.liste}>
              {faites.map((note) => (
                <li key={note.id}>
                  <CarteNote note={note} dossier={dossier} modifiable={onNoter !== null} vers="passage" />
                </li>
              ))}
            </ol>
          )}
        </>
      )}
      {respectes.length > 0 && (
        <>
          <button type="button" className={marge.deplier} aria-expanded={deplies} onClick={() => definirDeplies((avant) => !avant)}>
            <Icone nom="chevron" />
            {ensemble.respectes(respectes.length)}
          </button>
          {deplies && (
            <ol className={marge.liste}>
              {respectes.map((constat) => (
                <li key={constat.cle}>
                  <CarteConstat constat={constat} dossier={dossier} vers={null} />
                </li>
              ))}
            </ol>
          )}
        </>
      )}
      <svg className={styles.traits} aria-hidden="true">
        {traits.map(({ cle, gravite, de, a }) => (
          <path key={cle} data-gravite={gravite} d={`M0 ${de}H8L16 ${a}H24`} />
        ))}
      </svg>
    </aside>
  );
});

/**
 * The findings of the passage under the caret are open, and so is the card that has the focus; the others stay short.
 * The first one is open until the caret goes anywhere.
 */
function useOuverts(cadre: RefObject<HTMLElement | null>, auPassage: Props["auPassage"], premier: string | undefined) {
  const [choisis, ouvrir] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const feuille = cadre.current?.closest<HTMLElement>("[data-feuille]");
    if (!feuille) return;
    const suivre = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const carte = target.closest<HTMLElement>("[data-constat]")?.dataset.constat;
      const passage = target.closest<HTMLElement>("[data-chemin]")?.dataset.chemin;
      // The key of a card opens and closes it by itself.
      if (carte !== undefined) {
        if (!target.matches("[aria-expanded]")) ouvrir([carte]);
        // Cards move when others open: this one is shown whole, under the strip at the top, unless the focus went on meanwhile.
        requestAnimationFrame(() => target === document.activeElement && target.scrollIntoView({ block: "nearest" }));
        return;
      }
      const cles = passage === undefined ? [] : auPassage(passage);
      // The cell is drawn first.
      if (cles.length > 0) startTransition(() => ouvrir(cles));
    };
    feuille.addEventListener("focusin", suivre);
    return () => feuille.removeEventListener("focusin", suivre);
  }, [cadre, auPassage]);
  return { ouverts: new Set(choisis ?? (premier === undefined ? [] : [premier])), ouvrir };
}
