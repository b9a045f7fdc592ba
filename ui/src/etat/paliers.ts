// The widths where the layout changes follow the size of the text: media queries know that of the browser, not that of the page.

let echelle = 1;
/** What each rule says at the ordinary size. */
const origines = new WeakMap<CSSMediaRule, string>();

export function adapterPaliers(suite: number) {
  echelle = suite;
  for (const feuille of document.styleSheets) adapter(feuille.cssRules);
}

function adapter(regles: CSSRuleList) {
  for (const regle of regles) {
    if (!(regle instanceof CSSMediaRule)) continue;
    const origine = origines.get(regle) ?? regle.media.mediaText;
    origines.set(regle, origine);
    regle.media.mediaText = multiplier(origine, echelle);
  }
}

/** « (max-width: 44rem) » at twice the size reads « (max-width: 88rem) ». */
export function multiplier(condition: string, fois: number): string {
  return condition.replaceAll(/([\d.]+)rem/g, (_, nombre: string) => `${Number(nombre) * fois}rem`);
}

/** The sheet of a screen comes with it, later: it is adapted before the screen is drawn. */
document.addEventListener(
  "load",
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.sheet) adapter(target.sheet.cssRules);
  },
  true,
);
