// The lists of Word: paragraphs that tell their level in a style and write their own mark, made lists again.

/** Where the cleaning of a paste keeps what a style said of a list: « l0 level1 lfo1 », or « Ignore » on the mark. */
export const ATTRIBUT_LISTE = "data-mso-list";

type Ouverte = { niveau: number; liste: Element; suite: string };

export function refaireListes(page: Element) {
  /** The list that goes on and those it stands in, the outermost first. */
  let pile: Ouverte[] = [];
  for (const paragraphe of page.querySelectorAll(`p[${ATTRIBUT_LISTE}]`)) {
    const marque = paragraphe.getAttribute(ATTRIBUT_LISTE) ?? "";
    const niveau = Number(/\blevel(\d+)/.exec(marque)?.[1] ?? 0);
    if (niveau === 0) continue;
    const suite = marque.replace(/\blevel\d+\s*/, "");
    const balise = baliseDe(paragraphe);
    if (pile[0]?.liste !== paragraphe.previousElementSibling) pile = [];
    while (pile.length > 1 && (pile.at(-1)?.niveau ?? 0) > niveau) pile.pop();
    let ouverte = pile.at(-1);
    // A list may begin deep and come back: its first level is the one it comes back to.
    if (ouverte && ouverte.niveau > niveau) ouverte.niveau = niveau;
    // Numbers begin again in another list; bullets look the same.
    const pareille = ouverte?.liste.localName === balise && (balise === "ul" || ouverte.suite === suite);
    if (ouverte?.niveau === niveau && !pareille) {
      pile.pop();
      ouverte = pile.at(-1);
    }
    if (ouverte?.niveau !== niveau) {
      const liste = page.ownerDocument.createElement(balise);
      const porteur = ouverte?.liste.lastElementChild;
      if (porteur) porteur.append(liste);
      else paragraphe.before(liste);
      ouverte = { niveau, liste, suite };
      pile.push(ouverte);
    }
    const element = page.ownerDocument.createElement("li");
    ouverte.liste.append(element);
    element.append(paragraphe);
  }
  for (const element of page.querySelectorAll(`[${ATTRIBUT_LISTE}]`)) element.removeAttribute(ATTRIBUT_LISTE);
}

/** Takes the mark out: « 1. », « a) » and « iv. » count, « · », « o » and « § » do not. */
function baliseDe(paragraphe: Element): "ul" | "ol" {
  const repere = paragraphe.querySelector(`[${ATTRIBUT_LISTE}="Ignore" i]`);
  const signe = repere?.textContent.trim() ?? "";
  repere?.remove();
  return /\d|^\(?[a-z]{1,5}[.)]/i.test(signe) ? "ol" : "ul";
}
