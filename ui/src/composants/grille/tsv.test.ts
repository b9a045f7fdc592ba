// Exchanging cells with spreadsheets.
import { expect, test } from "vitest";
import { ecrireTsv, lireTsv } from "./tsv";

test.each<[string, string, string[][]]>([
  ["one cell", "12", [["12"]]],
  ["nothing", "", []],
  ["Excel: CRLF, and one at the end", "1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]],
  ["LibreOffice: LF", "1\t2\n3\t4", [["1", "2"], ["3", "4"]]],
  ["old Mac: CR", "1\r2", [["1"], ["2"]]],
  ["empty cells are kept", "\t2\t\r\n\t\t\r\n", [["", "2", ""], ["", "", ""]]],
  ["an empty row is a row", "1\r\n\r\n3\r\n", [["1"], [""], ["3"]]],
  ["a quoted cell holds tabs and breaks", '"a\tb\r\nc"\t2\r\n', [["a\tb\nc", "2"]]],
  ["doubled quotes are one", '"dit ""oui"""\t2', [['dit "oui"', "2"]]],
  ["a quote inside a cell is a quote", '5" de long\t2', [['5" de long', "2"]]],
  ["a quote that nothing closes is a quote", '"abc\t2\r\n3\t4', [['"abc', "2"], ["3", "4"]]],
  ["spaces are kept for the reader of amounts", "1 234,50 €\t(1 000)", [["1 234,50 €", "(1 000)"]]],
])("%s", (_, texte, attendu) => {
  expect(lireTsv(texte)).toEqual(attendu);
});

test("what is written reads the same", () => {
  const lignes = [["1", 'dit "oui"', "a\tb"], ["", "deux\nlignes", "é"]];
  expect(lireTsv(ecrireTsv(lignes))).toEqual(lignes);
  expect(ecrireTsv([["1", "2"], ["3", "4"]])).toBe("1\t2\r\n3\t4");
});
