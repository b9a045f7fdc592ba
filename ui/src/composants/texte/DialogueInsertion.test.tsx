// What is put into a text: found, taken with Enter, asked for when it is missing.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { fixtures } from "../../ipc/hote-essai";
import { DialogueInsertion } from "./DialogueInsertion";
import type { GenreInsertion } from "./insertion";

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

test("a note without words says what is missing beside its field, which takes the focus", async () => {
  const { utilisateur, surInsertion } = ouvrir("note");
  const champ = await screen.findByRole("textbox", { name: "Texte de la note" });
  await utilisateur.click(screen.getByRole("button", { name: "Insérer" }));
  await waitFor(() => expect(document.activeElement).toBe(champ));
  expect(champ.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(champ.getAttribute("aria-describedby")?.split(" ")[0] ?? "")?.textContent).toBe("Écrivez le texte de la note.");
  expect(surInsertion).not.toHaveBeenCalled();
});
