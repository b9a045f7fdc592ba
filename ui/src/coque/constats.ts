// The findings at the keyboard: going through their cards, back to their passage, mending, reading the source.
import { annoncer } from "../etat/journal";
import { allerAuPassage } from "../navigation/passage";
import { textes } from "../textes/coque";
import { suivant, visibles, type Sens } from "./parcours";

const CARTE = "[data-constat]";
const PASSAGE = "[data-chemin]";

/** The passage with findings that had the focus last: from one of its cards, one goes back to it. */
let dernierPassage: string | null = null;

export function noterPassage(cible: EventTarget | null) {
  if (!(cible instanceof Element) || cible.closest(CARTE)) return;
  const chemin = cible.closest<HTMLElement>(PASSAGE)?.dataset.chemin;
  if (chemin !== undefined && cartesDuPassage(cible).length > 0) dernierPassage = chemin;
}

export function oublierPassage() {
  dernierPassage = null;
}

/** From a field, a cell or a text to its own card first; from elsewhere to the next card in the order of the page. False when there is none. */
export function allerConstat(sens: Sens): boolean {
  const cartes = visibles(CARTE);
  const ici = document.activeElement;
  const carte = ici?.closest<HTMLElement>(CARTE) ?? null;
  const siennes = ici && carte === null ? cartesDuPassage(ici) : [];
  const propre = carteDesMots(siennes) ?? (sens === 1 ? siennes[0] : siennes.at(-1));
  const cible = propre ?? (carte ? suivant(cartes, cartes.indexOf(carte), sens) : voisine(cartes, ici, sens));
  montrer(cible);
  return cible !== undefined;
}

/** The first finding of a severity, or the first of all. */
export function premierConstat(gravite: string) {
  montrer(visibles(`${CARTE}[data-gravite="${gravite}"]`)[0] ?? visibles(CARTE)[0]);
}

/** From a card to the passage that one came from, else to the first that it is about; false when this screen has none. */
export function revenirAuPassage(): boolean {
  const carte = document.activeElement?.closest<HTMLElement>(`${CARTE}, [data-note]`);
  const vise = carte?.closest<HTMLElement>("[data-visee]")?.dataset.visee;
  if (!carte || vise === undefined) return false;
  const venuDe = dernierPassage === null ? null : passageA(dernierPassage);
  if (venuDe && cartesDuPassage(venuDe).includes(carte) && dernierPassage !== null) allerAuPassage([dernierPassage]);
  else allerAuPassage([vise], carte.dataset.constat);
  return true;
}

/** Does the first mend of the finding under the focus, or says why it cannot. */
export function remedier() {
  const cartes = cartesIci();
  const bouton = cartes.flatMap((carte) => carte.querySelector<HTMLElement>("[data-remede] button") ?? [])[0];
  if (!bouton) return annoncer(cartes.length === 0 ? textes.aucunConstatIci : textes.aucunRemede);
  enregistrerLaSaisie();
  bouton.click();
}

/** Opens or closes the source of the finding under the focus, and says it: the caret may stay in its field. */
export function basculerSource() {
  const cartes = cartesIci();
  const source = cartes.flatMap((carte) => carte.querySelector<HTMLDetailsElement>("details") ?? [])[0];
  if (!source) return annoncer(cartes.length === 0 ? textes.aucunConstatIci : textes.aucuneSource);
  const carte = source.closest<HTMLElement>(CARTE);
  const pli = carte?.querySelector<HTMLElement>('[aria-expanded="false"]');
  // A card that is folded hides its source: it opens with it.
  source.open = pli ? true : !source.open;
  pli?.click();
  if (!source.open) return annoncer(textes.sourceFermee);
  annoncer(textes.sourceOuverte([...source.children].map(({ textContent }) => textContent?.trim()).join(". ")));
  requestAnimationFrame(() => carte?.scrollIntoView({ block: "nearest" }));
}

function montrer(carte: HTMLElement | undefined) {
  carte?.focus();
  carte?.scrollIntoView({ block: "nearest" });
}

/** The card that has the focus, else those of the passage that has it. */
function cartesIci(): HTMLElement[] {
  const ici = document.activeElement;
  const carte = ici?.closest<HTMLElement>(CARTE);
  if (carte) return [carte];
  return ici ? cartesDuPassage(ici) : [];
}

/** A passage names what describes it: the words of its cards are among that. */
function cartesDuPassage(element: Element): HTMLElement[] {
  const porteur = element.closest(PASSAGE) ?? element;
  const decrits = [porteur, ...porteur.querySelectorAll('[contenteditable="true"]')];
  const ids = decrits.flatMap((decrit) => decrit.getAttribute("aria-describedby")?.split(" ") ?? []);
  const cartes = ids.flatMap((id) => document.getElementById(id)?.closest<HTMLElement>(CARTE) ?? []);
  return [...new Set(cartes)];
}

/** In a text, the card of the words under the caret. */
function carteDesMots(cartes: readonly HTMLElement[]): HTMLElement | undefined {
  const place = getSelection()?.anchorNode;
  const mots = (place instanceof Element ? place : place?.parentElement)?.closest<HTMLElement>("[data-marque]");
  const carte = document.getElementById(mots?.dataset.marque ?? "")?.closest<HTMLElement>(CARTE);
  return cartes.find((une) => une === carte);
}

function passageA(chemin: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main ${PASSAGE}[data-chemin="${CSS.escape(chemin)}"]`);
}

/** The card whose passage comes next on the page; round when there is none. */
function voisine(cartes: readonly HTMLElement[], ici: Element | null, sens: Sens): HTMLElement | undefined {
  const apres = (carte: HTMLElement) => {
    const repere = repereDe(carte, ici);
    return ici === null || repere === ici || (ici.compareDocumentPosition(repere) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  };
  return sens === 1 ? (cartes.find(apres) ?? cartes[0]) : (cartes.findLast((carte) => !apres(carte)) ?? cartes.at(-1));
}

/** Where a card stands in the order of the page: at its passage, at the head of the sheet without one; in a list, at itself. */
function repereDe(carte: HTMLElement, ici: Element | null): Element {
  const place = carte.closest<HTMLElement>("[data-carte]");
  if (!place || place.closest("aside")?.contains(ici)) return carte;
  return (place.dataset.visee === undefined ? null : passageA(place.dataset.visee)) ?? document.querySelector("main h1") ?? carte;
}

/** What is being typed is sent before anything else changes it, and the focus stays where it was. */
function enregistrerLaSaisie() {
  const ici = document.activeElement;
  if (!(ici instanceof HTMLElement) || !ici.matches('input, textarea, select, [contenteditable="true"]')) return;
  const porteur = ici.closest<HTMLElement>(PASSAGE);
  ici.blur();
  // The field of a cell is gone once it is left.
  requestAnimationFrame(() => (ici.isConnected ? ici : porteur)?.focus({ preventScroll: true }));
}
