// A pasted list: recognised, looked at line by line, written only when asked.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

const { lignes, ecartees } = fixtures.reconnaissance();
const retenues = lignes.filter(({ retenue }) => retenue);

async function reconnaitre() {
  const ouvert = ouvrir("#/cadres/2025/coller");
  await ouvert.utilisateur.type(await screen.findByRole("textbox", { name: "Liste collée" }), "1. Un objectif");
  await ouvert.utilisateur.click(screen.getByRole("button", { name: "Reconnaître les lignes" }));
  await screen.findByRole("heading", { name: /^5\s+lignes reconnues$/ });
  return ouvert;
}

const ligne = (rang: number) => within(screen.getByRole("group", { name: `Ligne ${rang}` }));

test("an empty paste is said beside its field", async () => {
  const { utilisateur } = ouvrir("#/cadres/2025/coller");
  await utilisateur.click(await screen.findByRole("button", { name: "Reconnaître les lignes" }));
  expect(screen.getByText("Collez d’abord la liste.")).toBeTruthy();
  expect(essai.appels("cadre_reconnaitre")).toEqual([]);
});

test("each line is shown as it was understood; those that are there already are not ticked; none is lost", async () => {
  const { conteneur } = await reconnaitre();
  expect(essai.appels("cadre_reconnaitre")).toEqual([{ cadre: "2025", nature: "objectifs", texte: "1. Un objectif" }]);
  lignes.forEach(({ retenue, texte, remarques }, rang) => {
    const dedans = ligne(rang + 1);
    expect((dedans.getByRole("checkbox") as HTMLInputElement).checked).toBe(retenue);
    if (retenue) expect((dedans.getByRole("textbox", { name: "Intitulé" }) as HTMLTextAreaElement).value).toBe(texte);
    for (const remarque of remarques) expect(dedans.getByText(remarque)).toBeTruthy();
  });
  for (const ecartee of ecartees) expect(screen.getByText(ecartee)).toBeTruthy();
  expect(essai.appels("cadre_ajouter")).toEqual([]);
  await expect(conteneur).toEtreAccessible();
});

test("lines are corrected and unticked before anything is written", async () => {
  const { utilisateur } = await reconnaitre();
  const intitule = ligne(1).getByRole("textbox", { name: "Intitulé" });
  await utilisateur.clear(intitule);
  await utilisateur.type(intitule, "Intitulé relu");
  await utilisateur.click(ligne(4).getByRole("checkbox"));
  await utilisateur.click(screen.getByRole("button", { name: /^Ajouter 3\s+lignes au cadre$/ }));
  await waitFor(() => expect(essai.appels("cadre_ajouter")).toHaveLength(1));
  expect(essai.appels("cadre_ajouter")[0]).toMatchObject({
    cadre: "2025",
    nature: "objectifs",
    source: fixtures.cadre().derniere_source,
    lignes: [
      { code: "N10", texte: "Intitulé relu", statut: "obligatoire", engagement: "N-P" },
      { code: "N11", texte: retenues[1]?.texte },
      { code: "OBJ02", statut: "facultatif" },
    ],
  });
  expect(await screen.findByRole("heading", { level: 1, name: fixtures.cadre().resume.libelle })).toBeTruthy();
});

test("a line without its title is not sent: its field takes the focus", async () => {
  const { utilisateur } = await reconnaitre();
  await utilisateur.clear(ligne(2).getByRole("textbox", { name: "Intitulé" }));
  await utilisateur.click(screen.getByRole("button", { name: /^Ajouter/ }));
  expect(document.activeElement).toBe(ligne(2).getByRole("textbox", { name: "Intitulé" }));
  expect(ligne(2).getByText(/^Remplissez.*Intitulé/)).toBeTruthy();
  expect(essai.appels("cadre_ajouter")).toEqual([]);
});

test("a place keeps its mark as long as the line keeps its code", async () => {
  const { utilisateur } = await reconnaitre();
  expect(ligne(1).getByText("Remplit la place vide N10")).toBeTruthy();
  await utilisateur.clear(ligne(1).getByRole("textbox", { name: "Code" }));
  await utilisateur.type(ligne(1).getByRole("textbox", { name: "Code" }), "X1");
  expect(ligne(1).queryByText("Remplit la place vide N10")).toBeNull();
});
