// What Word puts on the clipboard, once in the model.
import { DOMParser as LecteurDOM, type Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { nettoyer } from "./collage";
import { schema } from "./schema";

/** Word writes its marker, then spaces in a smaller face. */
const repere = (signe: string) =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${signe}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
const article = (place: string, niveau: number, signe: string, texte: string, liste = "l0", lfo = "lfo1") =>
  `<p class=MsoListParagraphCxSp${place} style='margin-left:${niveau * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;\n  mso-list:${liste} level${niveau} ${lfo}'>${repere(signe)}${texte}<o:p></o:p></p>\n`;
const page = (corps: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- @list l0 {mso-list-id:1;} p.MsoListParagraph {margin:0cm;} --></style></head><body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->${corps}<!--EndFragment--></body></html>`;

/** « puces(un num(deux)) », to read at a glance. */
function lire(noeud: Node): string {
  if (noeud.isTextblock) return noeud.textContent;
  const noms: Record<string, string> = { liste_puces: "puces", liste_num: "num" };
  const dedans = noeud.children.map(lire).join(noeud.type.name === "element" ? " " : " | ");
  const nom = noms[noeud.type.name];
  return nom ? `${nom}(${dedans})` : dedans;
}
function coller(html: string): string {
  const propre = nettoyer(html);
  expect(propre.perdu).not.toBe("rien");
  expect(propre.html).not.toMatch(/style=|mso-|data-/);
  return lire(LecteurDOM.fromSchema(schema).parse(new DOMParser().parseFromString(propre.html, "text/html").body));
}

test.each([
  ["a bullet", "·", "puces"],
  ["a hollow bullet", "o", "puces"],
  ["a square", "§", "puces"],
  ["a dash", "-", "puces"],
  ["a number", "1.", "num"],
  ["a number and a bracket", "2)", "num"],
  ["a letter", "a.", "num"],
  ["a roman number", "iv)", "num"],
  ["a number of several levels", "1.1.", "num"],
])("a list with %s", (_, signe, genre) => {
  expect(coller(page(article("First", 1, signe, "Un") + article("Middle", 1, signe, "<b>Deux</b>") + article("Last", 1, signe, "Trois")))).toBe(`${genre}(Un | Deux | Trois)`);
});

test("a list of several levels is nested, and comes back", () => {
  const corps = article("First", 1, "·", "Un") + article("Middle", 2, "o", "Un un") + article("Middle", 3, "§", "Un un un") + article("Middle", 2, "o", "Un deux") + article("Last", 1, "·", "Deux");
  expect(coller(page(corps))).toBe("puces(Un puces(Un un puces(Un un un) | Un deux) | Deux)");
});

test("numbers may hold bullets, and a list that starts deep is a list", () => {
  expect(coller(page(article("First", 1, "1.", "Un") + article("Middle", 2, "·", "Puce") + article("Last", 1, "2.", "Deux")))).toBe("num(Un puces(Puce) | Deux)");
  expect(coller(page(article("First", 2, "o", "Profond") + article("Last", 1, "·", "Haut")))).toBe("puces(Profond | Haut)");
});

test("a paragraph between two lists parts them; so does another kind of list", () => {
  expect(coller(page(`<p class=MsoNormal>Avant<o:p></o:p></p>${article("First", 1, "·", "Un")}<p class=MsoNormal>Entre<o:p></o:p></p>${article("Last", 1, "·", "Deux")}`))).toBe("Avant | puces(Un) | Entre | puces(Deux)");
  expect(coller(page(article("First", 1, "·", "Un") + article("Last", 1, "1.", "Deux", "l1", "lfo2")))).toBe("puces(Un) | num(Deux)");
});

test("the only item of a list is one too, as the web copy of Word writes it", () => {
  const corps = `<p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l2 level1 lfo3"><!--[if !supportLists]--><span style="mso-list:Ignore">1.<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp; </span></span><!--[endif]-->Seul</p>`;
  expect(coller(page(corps))).toBe("num(Seul)");
});

test("a paragraph that Word took out of its list stays a paragraph", () => {
  expect(coller(page("<p class=MsoListParagraph style='mso-list:none'>Un</p>"))).toBe("Un");
});

test.each([
  ["cells of a page", "<table><tr><th>Exercice</th><th>État</th></tr><tr><td>2022</td><td>600&nbsp;000</td></tr><tr><td>2023</td><td></td></tr></table>", "Exercice\u00a0; État | 2022\u00a0; 600\u00a0000 | 2023\u00a0; "],
  ["cells of Word", "<table class=MsoTableGrid style='border:none'><tr><td><p class=MsoNormal>2022</p></td><td><p>600 000</p><p>euros</p></td></tr></table><p>Suite</p>", "2022\u00a0; 600 000 euros | Suite"],
  ["an empty row", "<table><tr><td>a</td></tr><tr><td> </td><td></td></tr></table>", "a"],
  ["a title and a table in a cell", "<table><caption>Crédits</caption><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>", "Crédits | a\u00a0; b\u00a0; c"],
])("the figures of a table stay apart: %s", (_, html, attendu) => {
  expect(nettoyer(html).perdu).toBe("tableau");
  expect(coller(html)).toBe(attendu.trimEnd());
});
