// The cards of a margin put level with their passages, and the rules that join them, as long as the window is wide enough.
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { aligner, type Place } from "./alignement";
import { motsMarques } from "./cibles";

export type Trait = { cle: string; gravite: string; de: number; a: number };

/** What has the focus in the margin, with how far it stood from the top of the margin. */
type Foyer = { element: Element; haut: number };

/** How far under the top of a card its rule arrives. */
const ATTACHE = 20;

/** Puts the cards level with their passages while the margin stands beside the sheet; returns the rules to draw. */
export function useAlignement(cadre: RefObject<HTMLElement | null>): readonly Trait[] {
  const [traits, definir] = useState<readonly Trait[]>([]);
  const foyer = useRef<Foyer | null>(null);
  useEffect(() => {
    const aside = cadre.current;
    const retenir = ({ target }: FocusEvent) => {
      if (aside && target instanceof Element) foyer.current = { element: target, haut: hauteur(aside, target) };
    };
    aside?.addEventListener("focusin", retenir);
    return () => aside?.removeEventListener("focusin", retenir);
  }, [cadre]);
  useLayoutEffect(() => {
    const aside = cadre.current;
    const feuille = aside?.closest<HTMLElement>("[data-feuille]");
    if (!aside || !feuille || typeof ResizeObserver === "undefined") return;
    const poser = () => {
      const places = placer(aside, feuille);
      definir((avant) => suite(avant, places));
      suivre(aside, foyer);
    };
    const observateur = new ResizeObserver(poser);
    observateur.observe(feuille);
    for (const element of [...aside.querySelectorAll("[data-carte]"), ...feuille.querySelectorAll("section")]) observateur.observe(element);
    poser();
    return () => observateur.disconnect();
    // At each drawing, which the memo of the margin keeps to changes of its findings or of its screen.
  });
  return traits;
}

function hauteur(aside: HTMLElement, element: Element): number {
  return Math.round(element.getBoundingClientRect().top - aside.getBoundingClientRect().top);
}

/** What has the focus stays in sight, even pushed down by a card that opens above it, whenever that comes. */
function suivre(aside: HTMLElement, foyer: RefObject<Foyer | null>) {
  const element = foyer.current?.element;
  if (element === undefined || element !== document.activeElement) return;
  const haut = hauteur(aside, element);
  if (haut !== foyer.current?.haut) element.scrollIntoView({ block: "nearest" });
  foyer.current = { element, haut };
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
  const visees = new Map(cartes.map((carte) => [carte.dataset.carte ?? "", milieu(feuille, carte.dataset, haut)]));
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

/** Middle of the words that a card is about, else of the first line of its passage, from the top of the list of cards. */
function milieu(feuille: HTMLElement, { visee, carte }: DOMStringMap, haut: number): number | null {
  if (visee === undefined) return null;
  const passage = feuille.querySelector<HTMLElement>(`[data-chemin="${CSS.escape(visee)}"]`);
  const repere = motsMarques(passage, carte ?? "") ?? passage;
  if (!repere) return null;
  const { top, height } = repere.getBoundingClientRect();
  return top + Math.min(height / 2, ATTACHE) - haut;
}
