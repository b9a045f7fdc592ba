// Acting on a finding from its card: mended, left for a reason, taken up again.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { demo, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

async function arriver() {
  const ouvert = ouvrir(`#/dossier/${demo.id}`);
  await screen.findByRole("heading", { level: 1, name: demo.titre });
  return ouvert;
}
const carte = (cle: string) => document.querySelector<HTMLElement>(`[data-constat="${CSS.escape(cle)}"]`) as HTMLElement;
const a_mender = demo.constats.find(({ remedes, gravite }) => remedes.length > 0 && gravite === "bloquant");
const a_laisser = demo.constats.find(({ laissable, remedes }) => laissable && remedes.length === 0);

test("the correction that a finding proposes is one press away, and can be undone", async () => {
  const { utilisateur } = await arriver();
  if (!a_mender) throw new Error("the example has a finding that mends");
  const remede = (a_mender.remedes[0] ?? "").replaceAll("\u202f", "\u00a0");
  await utilisateur.click(within(carte(a_mender.cle)).getByRole("button", { name: (nom) => nom.startsWith(remede) }));
  await waitFor(() => expect(essai.appels("constat_remedier")).toEqual([{ id: demo.id, cle: a_mender.cle, libelle: remede }]));
  expect(await screen.findByRole("button", { name: "Annuler\u00a0: correction" })).toBeTruthy();
});

test("a finding to check can be left, for a reason; what blocks cannot", async () => {
  const { utilisateur, conteneur } = await arriver();
  if (!a_laisser || !a_mender) throw new Error("the example has both");
  expect(within(carte(a_mender.cle)).queryByRole("button", { name: /^Laisser ainsi/ })).toBeNull();
  await utilisateur.click(within(carte(a_laisser.cle)).getByRole("button", { name: /^Laisser ainsi/ }));
  const dialogue = await screen.findByRole("dialog", { name: "Laisser ainsi" });
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Laisser ainsi" }));
  expect(within(dialogue).getByText(/^Indiquez le motif/)).toBeTruthy();
  expect(essai.appels("constat_laisser")).toEqual([]);
  await expect(dialogue).toEtreAccessible();
  await utilisateur.type(within(dialogue).getByRole("textbox", { name: "Motif" }), "Vu avec l’ARS.");
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Laisser ainsi" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(essai.appels("constat_laisser")).toEqual([{ id: demo.id, cle: a_laisser.cle, motif: "Vu avec l’ARS." }]);
  await expect(conteneur).toEtreAccessible();
});

test("a reason that was typed is still there after Escape, until the finding is left", async () => {
  const { utilisateur } = await arriver();
  const ouvrirMotif = async () => {
    await utilisateur.click(within(carte(a_laisser?.cle ?? "")).getByRole("button", { name: /^Laisser ainsi/ }));
    return (await screen.findByRole("textbox", { name: "Motif" })) as HTMLTextAreaElement;
  };
  await utilisateur.type(await ouvrirMotif(), "Vu avec l’ARS");
  await utilisateur.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const champ = await ouvrirMotif();
  expect(champ.value).toBe("Vu avec l’ARS");
  await utilisateur.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Laisser ainsi" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(essai.appels("constat_laisser")).toMatchObject([{ motif: "Vu avec l’ARS" }]);
  expect((await ouvrirMotif()).value).toBe("");
});

test("a refusal to leave a finding stays in the dialog, with what was written", async () => {
  const message = "Indiquez votre nom dans les réglages.";
  essai.refuser("constat_laisser", { code: "refus", message });
  const { utilisateur } = await arriver();
  await utilisateur.click(within(carte(a_laisser?.cle ?? "")).getByRole("button", { name: /^Laisser ainsi/ }));
  const dialogue = await screen.findByRole("dialog", { name: "Laisser ainsi" });
  const champ = within(dialogue).getByRole("textbox", { name: "Motif" }) as HTMLTextAreaElement;
  await utilisateur.type(champ, "Vu");
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Laisser ainsi" }));
  expect(await within(dialogue).findByText(message)).toBeTruthy();
  expect(champ.value).toBe("Vu");
});

const dessin = (un: HTMLElement) => un.querySelector("svg path")?.getAttribute("d");

test("what was left says so, and can be taken up again", async () => {
  const laisse = { ...demo, constats: demo.constats.map((constat) => (constat.cle === a_laisser?.cle ? { ...constat, laissable: false, gravite: "laisse" as const, gravite_libelle: "Laissé ainsi" } : constat)) };
  essai.repondre("dossier_vue", () => laisse);
  const { utilisateur } = await arriver();
  // Its word, its shape and its colour are its own.
  expect(within(carte(a_laisser?.cle ?? "")).getByText("Laissé ainsi")).toBeTruthy();
  const information = document.querySelector<HTMLElement>('[data-gravite="information"]');
  if (!information) throw new Error("the example has an information");
  expect(dessin(information)).toBeTruthy();
  expect(dessin(carte(a_laisser?.cle ?? ""))).not.toBe(dessin(information));
  expect(screen.getByRole("radio", { name: "Laissés ainsi\u00a0: 1" })).toBeTruthy();
  await utilisateur.click(within(carte(a_laisser?.cle ?? "")).getByRole("button", { name: /^Reprendre/ }));
  await waitFor(() => expect(essai.appels("constat_laisser")).toEqual([{ id: demo.id, cle: a_laisser?.cle, motif: null }]));
});

test("the contract moves on from « Vérifier et exporter », or says what stands in the way", async () => {
  const message = "Un point bloquant empêche la transmission. Traitez-le, puis recommencez.";
  essai.refuser("dossier_passer", { code: "refus", message });
  const { utilisateur } = ouvrir(`#/dossier/${demo.id}/exporter`);
  await utilisateur.click(await screen.findByRole("button", { name: demo.suites[0]?.libelle ?? "" }));
  expect((await screen.findByRole("region", { name: "Erreur" })).textContent).toContain(message);
  essai.repondre("dossier_passer", fixtures.retour);
  await utilisateur.click(screen.getByRole("button", { name: demo.suites[0]?.libelle ?? "" }));
  await waitFor(() => expect(essai.appels("dossier_passer")).toHaveLength(2));
});
