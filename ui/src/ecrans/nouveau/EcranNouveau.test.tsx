// A new dossier: three questions, four for the Rhône, and what is missing.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ouvrir, vue } from "../../essais";
import type { ErreurUi } from "../../ipc/generated/ErreurUi";
import { essai, fixtures } from "../../ipc/hote-essai";

async function arriver() {
  const ouvert = ouvrir("#/nouveau");
  await screen.findByRole("heading", { level: 1, name: "Nouveau dossier" });
  return ouvert;
}
/** The name as a screen reader joins it: number, then name. */
const option = (nom: string) => screen.findByRole("option", { name: (lu) => lu.replaceAll(/\s/g, "") === nom.replaceAll(/\s/g, "") });
const territoire = () => screen.getByRole("combobox", { name: "Territoire" });

test("Ctrl+N opens the questions", async () => {
  const { utilisateur, conteneur } = ouvrir("#/");
  await screen.findByRole("heading", { level: 1, name: "Dossiers" });
  await utilisateur.keyboard("{Control>}n{/Control}");
  expect(await screen.findByRole("heading", { level: 1, name: "Nouveau dossier" })).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
});

test.each([
  ["15", "15 Cantal"],
  ["ardeche", "07 Ardèche"],
])("a territory is found by %s", async (cherche, nom) => {
  const { utilisateur } = await arriver();
  await utilisateur.type(territoire(), cherche);
  expect(await option(nom)).toBeTruthy();
});

test("the period comes from the frame and can be changed; the dossier opens once created", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.type(territoire(), "Cantal");
  await utilisateur.click(await option("15 Cantal"));
  const debut = screen.getByRole("textbox", { name: "Premier jour" }) as HTMLInputElement;
  expect(debut.value).toBe("01/01/2025");
  await utilisateur.click(screen.getByRole("radio", { name: /^Circulaire de 2020/ }));
  expect(debut.value).toBe("01/01/2020");
  const fin = screen.getByRole("textbox", { name: "Dernier jour" });
  await utilisateur.clear(fin);
  await utilisateur.type(fin, "30/06/2023");
  await utilisateur.click(screen.getByRole("button", { name: "Créer le dossier" }));
  expect(await screen.findByRole("heading", { level: 1, name: vue.titre })).toBeTruthy();
  expect(essai.appels("dossier_creer")).toEqual([{ territoire: "15", collectivite: "departement-15", cadre: "2020", debut: "01/01/2020", fin: "30/06/2023" }]);
});

test("days that were typed stay when another frame is chosen; the others follow it", async () => {
  const { utilisateur } = await arriver();
  const debut = screen.getByRole("textbox", { name: "Premier jour" }) as HTMLInputElement;
  const fin = screen.getByRole("textbox", { name: "Dernier jour" }) as HTMLInputElement;
  await utilisateur.clear(fin);
  await utilisateur.type(fin, "30/06/2023");
  await utilisateur.click(screen.getByRole("radio", { name: /^Circulaire de 2020/ }));
  expect([debut.value, fin.value]).toEqual(["01/01/2020", "30/06/2023"]);
  await utilisateur.clear(fin);
  await utilisateur.click(screen.getByRole("radio", { name: /^Instruction de 2022/ }));
  expect(fin.value).not.toBe("");
});

test("a territory that is none stays as typed, and is said beside its field", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.type(territoire(), "zzz");
  await utilisateur.tab();
  expect((territoire() as HTMLInputElement).value).toBe("zzz");
  expect(territoire().getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("« zzz » n’est pas un territoire connu. Choisissez-en un dans la liste.")).toBeTruthy();
});

test("a territory that is typed whole is chosen on leaving its field", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.type(territoire(), "cantal");
  await utilisateur.tab();
  expect((territoire() as HTMLInputElement).value).toMatch(/^15.Cantal$/);
  await utilisateur.click(screen.getByRole("button", { name: "Créer le dossier" }));
  await waitFor(() => expect(essai.appels("dossier_creer")).toMatchObject([{ territoire: "15", collectivite: "departement-15" }]));
});

const manquent = {
  code: "refus",
  message: "",
  champs: [
    { champ: "territoire", message: "Choisissez un territoire dans la liste." },
    { champ: "debut", message: "« 31/02/2022 » n’est pas une date du calendrier. Écrivez par exemple 01/01/2022." },
    { champ: "fin", message: "Indiquez le dernier jour du contrat." },
  ],
} as const satisfies ErreurUi;

test("all that stands in the way is said at once, beside each field and at the top; the focus goes to the first", async () => {
  essai.refuser("dossier_creer", { ...manquent, champs: [...manquent.champs] });
  const { utilisateur, conteneur } = await arriver();
  const debut = screen.getByRole("textbox", { name: "Premier jour" }) as HTMLInputElement;
  await utilisateur.clear(debut);
  await utilisateur.type(debut, "31/02/2022");
  await utilisateur.click(screen.getByRole("button", { name: "Créer le dossier" }));
  const resume = await screen.findByRole("group", { name: "À corriger avant de créer le dossier" });
  expect(within(resume).getAllByRole("button")).toHaveLength(3);
  expect(document.activeElement).toBe(territoire());
  for (const champ of [territoire(), debut, screen.getByRole("textbox", { name: "Dernier jour" })]) expect(champ.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(debut.getAttribute("aria-describedby")?.split(" ")[0] ?? "")?.textContent).toContain("n’est pas une date du calendrier");
  expect(debut.value).toBe("31/02/2022");
  await expect(conteneur).toEtreAccessible();
  await utilisateur.click(within(resume).getByRole("button", { name: /n’est pas une date/ }));
  expect(document.activeElement).toBe(debut);
  await utilisateur.type(debut, "1");
  expect(debut.getAttribute("aria-invalid")).toBeNull();
  expect(within(resume).getAllByRole("button")).toHaveLength(2);
});

test("where several bodies may sign, a fourth question is asked", async () => {
  const { utilisateur } = await arriver();
  const plusieurs = fixtures.choix().territoires.find(({ collectivites }) => collectivites.length > 1);
  await utilisateur.type(territoire(), plusieurs?.nom ?? "");
  await utilisateur.click(await option(`${plusieurs?.code} ${plusieurs?.nom}`));
  const groupe = await screen.findByRole("radiogroup", { name: "Quelle collectivité signe\u00a0?" });
  essai.refuser("dossier_creer", { code: "refus", message: "", champs: [{ champ: "collectivite", message: "Choisissez la collectivité qui signe." }] });
  await utilisateur.click(screen.getByRole("button", { name: "Créer le dossier" }));
  expect(await within(groupe).findByText("Choisissez la collectivité qui signe.")).toBeTruthy();
  essai.repondre("dossier_creer", () => fixtures.vue());
  await utilisateur.click(within(groupe).getByRole("radio", { name: plusieurs?.collectivites[1]?.libelle ?? "" }));
  await utilisateur.click(screen.getByRole("button", { name: "Créer le dossier" }));
  await waitFor(() => expect(essai.appels("dossier_creer")).toMatchObject([{ collectivite: null }, { collectivite: plusieurs?.collectivites[1]?.code }]));
});

test("a refusal of Rust is shown, and the answers stay", async () => {
  essai.refuser("dossier_creer", { code: "refus", message: "Le dernier jour précède le premier. Corrigez l’un des deux." });
  const { utilisateur } = await arriver();
  await utilisateur.type(territoire(), "Cantal");
  await utilisateur.click(await option("15 Cantal"));
  await utilisateur.click(screen.getByRole("button", { name: "Créer le dossier" }));
  expect((await screen.findByRole("region", { name: "Erreur" })).textContent).toContain("Le dernier jour précède le premier");
  expect((territoire() as HTMLInputElement).value).toContain("Cantal");
});

test("each day can be chosen in a calendar", async () => {
  const { utilisateur } = ouvrir("#/nouveau");
  const champ = (await screen.findByRole("textbox", { name: "Premier jour" })) as HTMLInputElement;
  await utilisateur.clear(champ);
  await utilisateur.type(champ, "15/10/2022");
  await utilisateur.click(screen.getByRole("button", { name: "Calendrier\u00a0: Premier jour" }));
  const calendrier = await screen.findByRole("dialog", { name: "Calendrier\u00a0: Premier jour" });
  await utilisateur.click(within(calendrier).getByRole("button", { name: /20 octobre 2022/ }));
  await waitFor(() => expect(champ.value).toBe("20/10/2022"));
  expect(screen.getByRole("button", { name: "Calendrier\u00a0: Dernier jour" })).toBeTruthy();
});
