// Going from one place of the page to the next, and round.

export type Sens = 1 | -1;

export function visible(element: Element): boolean {
  for (let noeud: Element | null = element; noeud; noeud = noeud.parentElement) {
    const { display, visibility } = getComputedStyle(noeud);
    if (display === "none" || visibility === "hidden") return false;
  }
  return true;
}

export function visibles(selecteur: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selecteur)].filter(visible);
}

/** A negative rank is before the first and after the last. */
export function suivant<T>(liste: readonly T[], rang: number, sens: Sens): T | undefined {
  if (rang < 0) return sens === 1 ? liste[0] : liste.at(-1);
  return liste[(rang + sens + liste.length) % liste.length];
}
