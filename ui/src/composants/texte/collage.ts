// What comes from Word or from a page: only what the model has passes.
import { ATTRIBUT_LISTE, refaireListes } from "./listesWord";

const ADMIS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "br", "strong", "b", "em", "i", "sup", "a", "span", "div", "meta"]);

/** What did not pass: nothing, styles, or a table, whose rows became lines. */
export type Perte = "rien" | "forme" | "tableau";

/** The same content without styles. */
export function nettoyer(html: string): { html: string; perdu: Perte } {
  // Our own clipboard is already of the model.
  if (/<[^>]+\bdata-pm-slice=/.test(html)) return { html, perdu: "rien" };
  // Styles go before the parsing: the policy of the window refuses them even in a document that is never shown.
  const sansStyle = html.replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/gi, "").replaceAll(/<[a-z][^>]*>/gi, (balise) => balise.replaceAll(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, (_, style: string) => attributDeListe(style)));
  const { body } = new DOMParser().parseFromString(sansStyle, "text/html");
  let perdu: Perte = sansStyle === html ? "rien" : "forme";
  for (const element of body.querySelectorAll("*")) if (!ADMIS.has(element.localName) || element.hasAttribute("color")) perdu = "forme";
  for (const element of body.querySelectorAll("img, script, iframe, object, svg")) element.remove();
  refaireListes(body);
  if (deplierTableaux(body)) perdu = "tableau";
  return { html: body.innerHTML, perdu };
}

/** A row becomes a line, its cells apart: figures that stood side by side are never joined. True when there was a table. */
function deplierTableaux(body: HTMLElement): boolean {
  const tableaux = [...body.querySelectorAll("table")];
  // The innermost first: a table in a cell is words of that cell.
  for (const tableau of tableaux.toReversed()) {
    const lignes = [...tableau.querySelectorAll("tr")].map((rangee) => [...rangee.querySelectorAll("td, th")].map(motsDe).join(SEPARATEUR));
    const titre = tableau.querySelector("caption");
    const paragraphes = [...(titre ? [motsDe(titre)] : []), ...lignes].filter((ligne) => ligne.replaceAll(SEPARATEUR, "").trim() !== "");
    tableau.replaceWith(
      ...paragraphes.map((ligne) => {
        const paragraphe = body.ownerDocument.createElement("p");
        paragraphe.textContent = ligne;
        return paragraphe;
      }),
    );
  }
  return tableaux.length > 0;
}

const SEPARATEUR = "\u00a0; ";

/** The words of a cell, whose paragraphs follow one another. */
function motsDe(cellule: Element): string {
  for (const bloc of cellule.querySelectorAll("p, div, br, li")) bloc.append(" ");
  return (cellule.textContent ?? "").replaceAll(/[^\S\u00a0\u202f]+/g, " ").trim();
}

/** Word tells its lists in a style. */
function attributDeListe(style: string): string {
  const liste = /mso-list:\s*([\w ]+)/i.exec(style)?.[1];
  return liste === undefined ? "" : ` ${ATTRIBUT_LISTE}="${liste.trim()}"`;
}
