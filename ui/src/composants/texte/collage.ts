// What comes from Word or from a page: only what the model has passes.
import { ATTRIBUT_LISTE, refaireListes } from "./listesWord";

const ADMIS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "br", "strong", "b", "em", "i", "sup", "a", "span", "div", "meta"]);

/** The same content without styles; `perdu` when something will not pass. */
export function nettoyer(html: string): { html: string; perdu: boolean } {
  // Our own clipboard is already of the model.
  if (/<[^>]+\bdata-pm-slice=/.test(html)) return { html, perdu: false };
  // Styles go before the parsing: the policy of the window refuses them even in a document that is never shown.
  const sansStyle = html.replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/gi, "").replaceAll(/<[a-z][^>]*>/gi, (balise) => balise.replaceAll(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, (_, style: string) => attributDeListe(style)));
  const { body } = new DOMParser().parseFromString(sansStyle, "text/html");
  let perdu = sansStyle !== html;
  for (const element of body.querySelectorAll("*")) if (!ADMIS.has(element.localName) || element.hasAttribute("color")) perdu = true;
  for (const element of body.querySelectorAll("img, script, iframe, object, svg")) element.remove();
  refaireListes(body);
  return { html: body.innerHTML, perdu };
}

/** Word tells its lists in a style. */
function attributDeListe(style: string): string {
  const liste = /mso-list:\s*([\w ]+)/i.exec(style)?.[1];
  return liste === undefined ? "" : ` ${ATTRIBUT_LISTE}="${liste.trim()}"`;
}
