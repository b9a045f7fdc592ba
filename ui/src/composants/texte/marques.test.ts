// Words are marked where they stand, and nowhere else.
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { expect, test } from "vitest";
import { lireDocument } from "./document";
import { marquer, occurrences, remarquer, type Marque } from "./marques";

const DEUX_BLOCS = JSON.stringify({
  type: "doc",
  content: [
    { type: "paragraphe", attrs: { id: "un" }, content: [{ type: "text", text: "Le plan compte 8 actions, dont 18 actions suivies." }] },
    { type: "paragraphe", attrs: { id: "deux" }, content: [{ type: "text", text: "Au total, 8\u00a0actions." }] },
  ],
});
const marque = (suite: Partial<Marque> = {}): Marque => ({ constat: "constat-a", ton: "a_verifier", bloc: null, mots: "8 actions", ...suite });

function ecran(marques: readonly Marque[]) {
  return new EditorView(document.createElement("div"), { state: EditorState.create({ doc: lireDocument(DEUX_BLOCS), plugins: [marquer(marques)] }) });
}
const marquees = (vue: EditorView) => [...vue.dom.querySelectorAll<HTMLElement>("[data-marque]")].map(({ textContent }) => textContent?.replace("\u00a0", " "));

test("a number inside a longer one is another number", () => {
  expect(occurrences("18 actions et 8 actions", "8 actions")).toEqual([14]);
  expect(occurrences("8 actionsX", "8 actions")).toEqual([]);
  expect(occurrences("漢字", "字")).toEqual([1]);
  expect(occurrences("[À rédiger]", "[À rédiger]")).toEqual([0]);
  expect(occurrences("abc", "")).toEqual([]);
});

test("the words are marked in their block, or in all of them", () => {
  expect(marquees(ecran([marque()]))).toEqual(["8 actions", "8 actions"]);
  expect(marquees(ecran([marque({ bloc: "deux" })]))).toEqual(["8 actions"]);
});

test("a word that is mended while one types loses its mark at once, and the marks follow the findings", () => {
  const vue = ecran([marque({ bloc: "un" })]);
  vue.dispatch(vue.state.tr.insertText("7", 16, 17));
  expect(vue.state.doc.textContent).toContain("compte 7 actions");
  expect(marquees(vue)).toEqual([]);
  const suite = [marque({ mots: "7 actions", ton: "bloquant" })];
  const transaction = remarquer(vue.state, suite);
  if (!transaction) throw new Error("the findings changed");
  vue.dispatch(transaction);
  expect(marquees(vue)).toEqual(["7 actions"]);
  expect(vue.dom.querySelector<HTMLElement>("[data-marque]")?.dataset.ton).toBe("bloquant");
  expect(remarquer(vue.state, suite)).toBeNull();
});
