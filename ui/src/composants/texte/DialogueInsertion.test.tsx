// What is put into a text: found, taken with Enter, asked for when it is missing.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { fixtures } from "../../ipc/hote-essai";
import { DialogueInsertion } from "./DialogueInsertion";
import type { GenreInsertion } from "./insertion";

const noms = () => screen.queryAllByRole("button").flatMap(({ className, textContent }) => (className.includes("entree") ? [textContent ?? ""] : []));

function ouvrir(genre: GenreInsertion) {
  const surInsertion = vi.fn();
  render(<DialogueInsertion genre={genre} lien="" insertions={() => Promise.resolve(fixtures.insertions())} onInserer={surInsertion} onFermer={() => {}} />);
  return { utilisateur: userEvent.setup(), surInsertion };
}

test("Enter takes the only one left, and nothing while there are several", async () => {
  const { utilisateur, surInsertion } = ouvrir("renvoi");
  await utilisateur.type(await screen.findByRole("searchbox", { name: "Chercher" }), "des{Enter}");
  expect(surInsertion).not.toHaveBeenCalled();
  await utilisateur.keyboard(" credits{Enter}");
  expect(surInsertion).toHaveBeenCalledExactlyOnceWith({ genre: "renvoi", cible: "versement", texte: "article 5" });
});

test("an amount is found by its figures, its funder and its year, or the word, and each has a name of its own", async () => {
  const { utilisateur } = ouvrir("donnee");
  const champ = await screen.findByRole("searchbox", { name: "Chercher" });
  const toutes = noms();
  expect(new Set(toutes).size).toBe(toutes.length);
  for (const cherche of ["182 350", "182350"]) {
    await utilisateur.clear(champ);
    await utilisateur.type(champ, cherche);
    expect(noms().length).toBeGreaterThan(0);
    expect(noms().every((nom) => /182\s350/.test(nom))).toBe(true);
  }
  await utilisateur.clear(champ);
  await utilisateur.type(champ, "2023 ondam");
  expect(noms().every((nom) => nom.includes("ONDAM médico-social 2023"))).toBe(true);
  await utilisateur.clear(champ);
  await utilisateur.type(champ, "montant");
  expect(noms().length).toBe(toutes.filter((nom) => nom.includes("€") || /montant/i.test(nom)).length);
});

test("a note without words says what is missing beside its field, which takes the focus", async () => {
  const { utilisateur, surInsertion } = ouvrir("note");
  const champ = await screen.findByRole("textbox", { name: "Texte de la note" });
  await utilisateur.click(screen.getByRole("button", { name: "Insérer" }));
  await waitFor(() => expect(document.activeElement).toBe(champ));
  expect(champ.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(champ.getAttribute("aria-describedby")?.split(" ")[0] ?? "")?.textContent).toBe("Écrivez le texte de la note.");
  expect(surInsertion).not.toHaveBeenCalled();
});
