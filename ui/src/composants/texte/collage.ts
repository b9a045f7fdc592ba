// What comes from Word or from a page: only what the model has passes.

const ADMIS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "br", "strong", "b", "em", "i", "sup", "a", "span", "div", "meta"]);

/** The same content without styles; `perdu` when something will not pass. */
export function nettoyer(html: string): { html: string; perdu: boolean } {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  // Our own clipboard is already of the model.
  if (body.querySelector("[data-pm-slice]")) return { html, perdu: false };
  let perdu = false;
  for (const element of body.querySelectorAll("*")) {
    if (element.hasAttribute("style") || element.hasAttribute("color")) perdu = true;
    element.removeAttribute("style");
    if (!ADMIS.has(element.localName)) perdu = true;
  }
  for (const image of body.querySelectorAll("img, style, script, iframe, object, svg")) image.remove();
  return { html: body.innerHTML, perdu };
}
