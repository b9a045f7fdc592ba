// The margin of a screen: each finding level with its passage and joined to it, with the way there.
import { memo, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { Icone } from "../../composants/Icone";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import { textes } from "../../textes/edition";
import { textes as ensemble } from "../../textes/ensemble";
import { CarteConstat } from "../ensemble/CarteConstat";
import marge from "../ensemble/Marge.module.css";
import { aligner, type Place } from "./alignement";
import styles from "./MargeTravail.module.css";

type Props = {
  dossier: string;
  constats: readonly ConstatVue[];
  /** The path of this screen that a finding is about; null when it has none. */
  visee: (constat: ConstatVue) => string | null;
  /** Keys of the findings about a field of this screen. */
  auPassage: (chemin: string) => readonly string[];
  /** The screen where these paths are written; `sinon` when this one has none of them. */
  vers: (chemins: readonly string[], sinon: EcranDemande | null) => EcranDemande | null;
};

export const MargeTravail = memo(function MargeTravail({ dossier, constats, visee, auPassage, vers }: Props) {
  const [deplies, definirDeplies] = useState(false);
  const cadre = useRef<HTMLElement>(null);
  const aTraiter = constats.filter(({ gravite }) => gravite !== "respecte");
  const respectes = constats.filter(({ gravite }) => gravite === "respecte");
  const traits = useAlignement(cadre);
  const { ouverts, ouvrir } = useOuverts(cadre, auPassage, aTraiter[0]?.cle);
  return (
    <aside ref={cadre} className={`${marge.marge} ${styles.marge}`} aria-label={ensemble.constats} data-zone="marge" tabIndex={-1}>
      <h2>{ensemble.aTraiter}</h2>
      {aTraiter.length === 0 && <p className={marge.rien}>{textes.aucunConstat}</p>}
      {aTraiter.length > 0 && (
        <ol className={`${marge.liste} ${styles.liste}`}>
          {aTraiter.map((constat) => (
            <li key={constat.cle} data-carte={constat.cle} data-visee={visee(constat) ?? undefined} data-gravite={constat.gravite}>
              <CarteConstat
                constat={constat}
                dossier={dossier}
                vers={vers(constat.chemins, constat.ecran)}
                pli={{ ouvert: ouverts.has(constat.cle), onOuvrir: (deplier) => ouvrir(deplier ? [constat.cle] : []) }}
              />
            </li>
          ))}
        </ol>
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
        // Cards move when others open: this one is shown whole, under the strip at the top.
        requestAnimationFrame(() => target.scrollIntoView({ block: "nearest" }));
        return;
      }
      const cles = passage === undefined ? [] : auPassage(passage);
      if (cles.length > 0) ouvrir(cles);
    };
    feuille.addEventListener("focusin", suivre);
    return () => feuille.removeEventListener("focusin", suivre);
  }, [cadre, auPassage]);
  return { ouverts: new Set(choisis ?? (premier === undefined ? [] : [premier])), ouvrir };
}

type Trait = { cle: string; gravite: string; de: number; a: number };

/** How far under the top of a card its rule arrives. */
const ATTACHE = 20;

/** Puts the cards level with their passages while the margin stands beside the sheet; returns the rules to draw. */
function useAlignement(cadre: RefObject<HTMLElement | null>): readonly Trait[] {
  const [traits, definir] = useState<readonly Trait[]>([]);
  useLayoutEffect(() => {
    const aside = cadre.current;
    const feuille = aside?.closest<HTMLElement>("[data-feuille]");
    if (!aside || !feuille || typeof ResizeObserver === "undefined") return;
    const poser = () => definir((avant) => suite(avant, placer(aside, feuille)));
    const observateur = new ResizeObserver(poser);
    observateur.observe(feuille);
    for (const element of [...aside.querySelectorAll("[data-carte]"), ...feuille.querySelectorAll("section")]) observateur.observe(element);
    poser();
    return () => observateur.disconnect();
    // At each drawing, which the memo of the margin keeps to changes of its findings or of its screen.
  });
  return traits;
}

/** The former list when nothing moved: a state that is equal draws nothing again. */
function suite(avant: readonly Trait[], apres: readonly Trait[]): readonly Trait[] {
  return JSON.stringify(avant) === JSON.stringify(apres) ? avant : apres;
}

function placer(aside: HTMLElement, feuille: HTMLElement): readonly Trait[] {
  const liste = aside.querySelector<HTMLElement>("ol");
  const cartes = [...aside.querySelectorAll<HTMLElement>("[data-carte]")];
  const dessous = getComputedStyle(aside).getPropertyValue("--alignee").trim() !== "1";
  if (!liste || cartes.length === 0 || dessous) {
    for (const carte of cartes) carte.style.removeProperty("top");
    liste?.style.removeProperty("height");
    return [];
  }
  const haut = liste.getBoundingClientRect().top;
  const visees = new Map(cartes.map((carte) => [carte.dataset.carte ?? "", milieu(feuille, carte.dataset.visee, haut)]));
  const places = aligner(
    cartes.map((carte) => {
      const cle = carte.dataset.carte ?? "";
      const visee = visees.get(cle) ?? null;
      return { cle, visee: visee === null ? null : visee - ATTACHE, hauteur: carte.offsetHeight };
    }),
    0,
  );
  let bas = 0;
  const traits: Trait[] = [];
  for (const carte of cartes) {
    const cle = carte.dataset.carte ?? "";
    const place = places.find((candidate: Place) => candidate.cle === cle);
    if (!place) continue;
    carte.style.top = `${place.haut}px`;
    bas = Math.max(bas, place.haut + carte.offsetHeight);
    const visee = visees.get(cle) ?? null;
    const decalage = liste.offsetTop;
    if (visee !== null) traits.push({ cle, gravite: carte.dataset.gravite ?? "", de: Math.round(visee + decalage), a: Math.round(place.haut + ATTACHE + decalage) });
  }
  liste.style.height = `${bas}px`;
  return traits;
}

/** Middle of the first line of a passage, from the top of the list of cards. */
function milieu(feuille: HTMLElement, chemin: string | undefined, haut: number): number | null {
  if (chemin === undefined) return null;
  const passage = feuille.querySelector<HTMLElement>(`[data-chemin="${CSS.escape(chemin)}"]`);
  if (!passage) return null;
  const { top, height } = passage.getBoundingClientRect();
  return top - haut + Math.min(height / 2, ATTACHE);
}
