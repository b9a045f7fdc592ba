// The size of the text, and the widths that follow it.
import { afterEach, expect, test } from "vitest";
import { affichage, changerTaille, choisirAffichage } from "./affichage";
import { multiplier } from "./paliers";

afterEach(() => choisirAffichage({ taille: "ordinaire" }));

test("the size goes up to the double and no further, down to the ordinary and no further", () => {
  expect([1, 2, 3, 4, 5].map(() => changerTaille(1))).toEqual(["grande", "tres_grande", "une_et_demie", "double", "double"]);
  expect(document.documentElement.dataset.taille).toBe("double");
  expect(changerTaille(-1)).toBe("une_et_demie");
  expect(changerTaille(0)).toBe("ordinaire");
  expect(changerTaille(-1)).toBe("ordinaire");
  expect(affichage.lire().taille).toBe("ordinaire");
});

test("the rules of a sheet follow the size and come back", () => {
  const feuille = document.head.appendChild(document.createElement("style"));
  feuille.textContent = "@media (max-width: 44rem) { p { color: red } }";
  const regle = feuille.sheet?.cssRules[0];
  const condition = () => (regle instanceof CSSMediaRule ? regle.media.mediaText : null);
  choisirAffichage({ taille: "double" });
  expect(condition()).toBe("(max-width: 88rem)");
  choisirAffichage({ taille: "une_et_demie" });
  expect(condition()).toBe("(max-width: 66rem)");
  choisirAffichage({ taille: "ordinaire" });
  expect(condition()).toBe("(max-width: 44rem)");
  feuille.remove();
});

test("every length of a condition is multiplied, and nothing else", () => {
  expect(multiplier("(min-width: 60.01rem) and (min-height: 30rem)", 1.5)).toBe("(min-width: 90.015rem) and (min-height: 45rem)");
  expect(multiplier("print", 2)).toBe("print");
});
