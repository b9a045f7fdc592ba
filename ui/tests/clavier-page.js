// Put into the page by the test of the keyboard: what can be acted on, and what is seen of the focus.
const COMPOSES = '[role="grid"], [role="toolbar"], [role="radiogroup"], [role="tablist"], [role="menu"], [role="group"]';
const OPERABLES = 'a[href], button, input, select, textarea, summary, [contenteditable="true"], [role="gridcell"], [data-position]';
function visible(e) {
  return e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && e.getClientRects().length > 0;
}
// The button of a list of choices doubles what the arrows of its field do.
function double(e) {
  return e.matches('button[aria-haspopup="listbox"][tabindex="-1"]') && e.parentElement.querySelector('[role="combobox"]') !== null;
}
function ecarte(e) {
  return double(e) || e.closest('[aria-hidden="true"], [inert]') !== null || e.disabled === true || e.type === "hidden";
}
function operables() {
  return [...document.querySelectorAll(OPERABLES)].filter((e) => visible(e) && !ecarte(e));
}
/** Marks already given are kept when the page is looked at again. */
let prochain = 1 + Math.max(0, ...[...document.querySelectorAll("[data-clavier]")].map((e) => Number(e.dataset.clavier)));
function marque(e) {
  return (e.dataset.clavier ??= String(prochain++));
}
function nom(e) {
  return `${e.tagName.toLowerCase()} « ${(e.getAttribute("aria-label") ?? e.textContent ?? "").trim().slice(0, 50)} »`;
}
function trace(e) {
  const style = getComputedStyle(e);
  return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
}
/** The ring is on the control, on what it is drawn with (a radio is hidden in its label) or on the box around it. */
function anneau(e) {
  for (let n = e, i = 0; n && i < 5; n = n.parentElement, i += 1) if (trace(n)) return true;
  return false;
}
/** Some part of it is in the window with nothing over it. */
function decouvert(e) {
  const boite = (e.getBoundingClientRect().width > 2 ? e : (e.closest("label") ?? e)).getBoundingClientRect();
  const [g, d] = [Math.max(0, boite.left), Math.min(window.innerWidth, boite.right)];
  const [h, b] = [Math.max(0, boite.top), Math.min(window.innerHeight, boite.bottom)];
  if (d <= g || b <= h) return false;
  for (const fx of [0.1, 0.5, 0.9]) {
    for (const fy of [0.15, 0.5, 0.85]) {
      const dessus = document.elementFromPoint(g + (d - g) * fx, h + (b - h) * fy);
      if (dessus && (e.contains(dessus) || dessus.contains(e) || dessus.closest("label")?.contains(e))) return true;
    }
  }
  return false;
}
window.clavier = {
  actif() {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    return { marque: marque(e), nom: nom(e), anneau: anneau(e), decouvert: decouvert(e), dialogue: e.closest('[role="dialog"]') !== null };
  },
  /** Counts what is there before one goes round: what the round itself changes (the page being read) is not missed. */
  recenser: () => operables().forEach(marque),
  /** What Tab did not stop at, with the group whose arrows should reach it. */
  manques(vus) {
    return operables()
      .filter((e) => e.dataset.clavier !== undefined && !vus.includes(e.dataset.clavier))
      .map((e) => {
        const compose = e.closest(COMPOSES) ?? (e.type === "radio" ? e.closest("fieldset") : null);
        const entree = compose ? [...compose.querySelectorAll("[data-clavier]")].find((x) => vus.includes(x.dataset.clavier)) : null;
        return { marque: marque(e), nom: nom(e), grille: compose?.getAttribute("role") === "grid", entree: entree?.dataset.clavier ?? null };
      });
  },
  viser: (cle) => document.querySelector(`[data-clavier="${cle}"]`)?.focus(),
  depliants: () => operables().filter((e) => e.matches('[aria-haspopup]:not([role="combobox"])') && e.tabIndex >= 0).map(marque),
}
