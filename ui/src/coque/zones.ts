// Going round the zones (F6) and the findings (F8) of whatever screen is shown.

const SELECTEUR_ZONE = "[data-zone]";
const SELECTEUR_CONSTAT = "[data-constat]";

export type Sens = 1 | -1;

/** Where the focus was in each zone when it left it. */
let reperes = new WeakMap<Element, HTMLElement>();
let dernierConstat: string | null = null;

export function noterFocus(cible: EventTarget | null) {
  if (!(cible instanceof HTMLElement)) return;
  const zone = cible.closest(SELECTEUR_ZONE);
  if (zone) reperes.set(zone, cible);
  const constat = cible.closest<HTMLElement>(SELECTEUR_CONSTAT);
  if (constat) dernierConstat = constat.dataset.constat ?? null;
}

export function oublierReperes() {
  reperes = new WeakMap();
  dernierConstat = null;
}

function visible(element: Element): boolean {
  for (let noeud: Element | null = element; noeud; noeud = noeud.parentElement) {
    const { display, visibility } = getComputedStyle(noeud);
    if (display === "none" || visibility === "hidden") return false;
  }
  return true;
}

function visibles(selecteur: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selecteur)].filter(visible);
}

function suivant<T>(liste: readonly T[], rang: number, sens: Sens): T | undefined {
  if (rang < 0) return sens === 1 ? liste[0] : liste.at(-1);
  return liste[(rang + sens + liste.length) % liste.length];
}

export function allerZone(sens: Sens) {
  const zones = visibles(SELECTEUR_ZONE);
  const courante = document.activeElement?.closest<HTMLElement>(SELECTEUR_ZONE) ?? null;
  const zone = suivant(zones, courante ? zones.indexOf(courante) : -1, sens);
  if (!zone) return;
  const repere = reperes.get(zone);
  const cible = repere && zone.contains(repere) && repere.closest(SELECTEUR_ZONE) === zone && visible(repere) ? repere : zone;
  cible.focus();
}

/** False when the screen has no finding to go to. */
export function allerConstat(sens: Sens): boolean {
  const constats = visibles(SELECTEUR_CONSTAT);
  const ici = document.activeElement?.closest<HTMLElement>(SELECTEUR_CONSTAT);
  const cle = ici?.dataset.constat ?? dernierConstat;
  const cible = suivant(constats, constats.findIndex((constat) => constat.dataset.constat === cle), sens);
  if (!cible) return false;
  cible.focus();
  cible.scrollIntoView({ block: "nearest" });
  return true;
}

/** The first finding of a severity, or the first of all. */
export function premierConstat(gravite: string) {
  const cible = visibles(`${SELECTEUR_CONSTAT}[data-gravite="${gravite}"]`)[0] ?? visibles(SELECTEUR_CONSTAT)[0];
  cible?.focus();
  cible?.scrollIntoView({ block: "nearest" });
}
