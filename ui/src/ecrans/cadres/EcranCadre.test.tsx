// One framework: read whole, filled, corrected, with the text that says so.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { lu, ouvrir } from "../../essais";
import { essai, fixtures } from "../../ipc/hote-essai";

const cadre = fixtures.cadre();
const place = cadre.places[0]?.code ?? "";

async function arriver() {
  const ouvert = ouvrir("#/cadres/2025");
  await screen.findByRole("heading", { level: 1, name: cadre.resume.libelle });
  return ouvert;
}

const rangee = (code: string) => document.querySelector<HTMLElement>(`[data-rangee="${code}"]`);

test("every row wears its reliability and its source", async () => {
  const { conteneur } = await arriver();
  for (const ligne of [...cadre.places, ...cadre.engagements, ...cadre.financeurs.map((f) => f.rangee), ...cadre.objectifs, ...cadre.comptes, ...cadre.indicateurs, ...cadre.echeances, ...cadre.seuils]) {
    expect(rangee(ligne.code)?.textContent).toContain(ligne.fiabilite);
    expect(rangee(ligne.code)?.textContent).toContain(ligne.source);
  }
  for (const phrase of [...cadre.publies, ...cadre.inconnus, ...cadre.retouches]) expect(screen.getByText(lu(phrase))).toBeTruthy();
  await expect(conteneur).toEtreAccessible();
});

test("only a row that was added here, or that a copy brought, can be taken out", async () => {
  await arriver();
  for (const ligne of [...cadre.objectifs, ...cadre.places, ...cadre.echeances]) {
    const gestes = within(rangee(ligne.code) as HTMLElement);
    expect(gestes.queryByRole("button", { name: /^Retirer/ }) !== null).toBe(ligne.retirable);
  }
});

test("correcting a title says what happens to contracts, for objectives alone", async () => {
  const { utilisateur } = await arriver();
  const dit = async (code: string) => {
    await utilisateur.click(within(rangee(code) as HTMLElement).getByRole("button", { name: /^Corriger/ }));
    const dialogue = await screen.findByRole("dialog", { name: `Corriger ${code}` });
    const trouve = within(dialogue).queryByText(/recevront un constat/) !== null;
    await utilisateur.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    return trouve;
  };
  expect(await dit(cadre.objectifs[0]?.code ?? "")).toBe(true);
  expect(await dit(cadre.engagements[0]?.code ?? "")).toBe(false);
  expect(await dit(cadre.indicateurs[0]?.code ?? "")).toBe(false);
});

test("a hole is filled with the text that fills it; the text quoted last is proposed", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(within(rangee(place) as HTMLElement).getByRole("button", { name: /^Remplir/ }));
  const dialogue = await screen.findByRole("dialog", { name: `Remplir la place ${place}` });
  const champs = within(dialogue);
  expect((champs.getByRole("textbox", { name: "Titre du texte" }) as HTMLInputElement).value).toBe(cadre.derniere_source?.titre);
  await utilisateur.click(champs.getByRole("button", { name: "Enregistrer" }));
  expect(champs.getByText(/^Remplissez le champ.*Intitulé/)).toBeTruthy();
  expect(essai.appels("cadre_combler")).toEqual([]);
  await utilisateur.type(champs.getByRole("textbox", { name: "Intitulé" }), "Un objectif lu dans l’annexe");
  await utilisateur.selectOptions(champs.getByRole("combobox", { name: "Engagement" }), cadre.engagements[0]?.code ?? "");
  await utilisateur.click(champs.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() =>
    expect(essai.appels("cadre_combler")).toEqual([
      { cadre: "2025", code: place, titre: "Un objectif lu dans l’annexe", engagement: cadre.engagements[0]?.code, theme: "autre", source: cadre.derniere_source },
    ]),
  );
  await waitFor(() => expect(rangee(place)?.textContent).toContain("Un objectif lu dans l’annexe"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a row is added by hand, like one that was pasted", async () => {
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Ajouter un objectif…" }));
  const champs = within(await screen.findByRole("dialog", { name: "Ajouter un objectif" }));
  await utilisateur.type(champs.getByRole("textbox", { name: "Intitulé" }), "Un objectif lu dans l’annexe");
  await utilisateur.type(champs.getByRole("textbox", { name: "Code" }), "N99");
  await utilisateur.click(champs.getByRole("button", { name: "Enregistrer" }));
  expect(champs.getAllByText(/^Remplissez le champ.*Statut/)).toHaveLength(1);
  await utilisateur.selectOptions(champs.getByRole("combobox", { name: "Statut" }), "obligatoire");
  await utilisateur.selectOptions(champs.getByRole("combobox", { name: "Engagement" }), cadre.engagements[0]?.code ?? "");
  await utilisateur.click(champs.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(essai.appels("cadre_ajouter")).toMatchObject([{ cadre: "2025", nature: "objectifs", lignes: [{ code: "N99", texte: "Un objectif lu dans l’annexe", statut: "obligatoire", theme: "autre" }] }]));
  await waitFor(() => expect(rangee("N99")?.textContent).toContain("Un objectif lu dans l’annexe"));
});

test("an engagement and a step are added, a number is changed, the base of a rate is offered, the credits of a funder are told", async () => {
  const { utilisateur } = await arriver();
  const remplir = async (bouton: HTMLElement, saisies: readonly [string, string][]) => {
    await utilisateur.click(bouton);
    const champs = within(await screen.findByRole("dialog"));
    for (const [nom, texte] of saisies) {
      await utilisateur.clear(champs.getByRole("textbox", { name: nom }));
      await utilisateur.type(champs.getByRole("textbox", { name: nom }), texte);
    }
    await utilisateur.click(champs.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  };
  const taux = cadre.indicateurs.find((indicateur) => indicateur.taux);
  const financeur = cadre.financeurs[0];
  if (!taux || !financeur) throw new Error("the framework has a rate and a funder");
  await remplir(screen.getByRole("button", { name: "Ajouter un engagement…" }), [["Intitulé", "Un engagement"], ["Code", "E9"]]);
  await remplir(screen.getByRole("button", { name: "Ajouter une étape…" }), [["Intitulé", "Réunion de lancement"], ["Jour", "3 mars 2026"]]);
  await remplir(within(rangee("obligatoires") as HTMLElement).getByRole("button", { name: /^Changer le nombre/ }), [["Nombre", "9"]]);
  await remplir(within(rangee(taux.code) as HTMLElement).getByRole("button", { name: /^Ajouter une base/ }), [["Base", "Naissances"]]);
  await remplir(within(rangee(financeur.rangee.code) as HTMLElement).getByRole("button", { name: /^Changer les crédits/ }), [["Ligne budgétaire", "programme 304"]]);
  expect(essai.appels("cadre_definir")).toMatchObject([
    { definition: { engagement: { code: "E9", titre: "Un engagement" } } },
    { definition: { etape: { titre: "Réunion de lancement", jour: "3 mars 2026" } } },
    { definition: { compte: { code: "obligatoires", nombre: "9" } } },
    { definition: { denominateur: { code: taux.code, libelle: "Naissances" } } },
    { definition: { financeur: { code: financeur.rangee.code, ligne: "programme 304", perenne: financeur.perenne } } },
  ]);
});

test("a status is corrected without sending a title that did not change", async () => {
  const { utilisateur } = await arriver();
  const premier = cadre.objectifs[0];
  if (!premier) throw new Error("the framework has objectives");
  await utilisateur.click(within(rangee(premier.code) as HTMLElement).getByRole("button", { name: /^Corriger/ }));
  const champs = within(await screen.findByRole("dialog", { name: `Corriger ${premier.code}` }));
  const autre = cadre.statuts.find(({ code }) => code !== premier.saisie)?.code ?? "";
  await utilisateur.selectOptions(champs.getByRole("combobox", { name: "Statut" }), autre);
  await utilisateur.click(champs.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(essai.appels("cadre_corriger")).toMatchObject([{ cadre: "2025", code: premier.code, titre: null, statut: autre }]));
});

test("what is refused is said in the dialog, and nothing typed is lost", async () => {
  essai.refuser("cadre_definir", { code: "refus", message: "« bientôt » n’est pas une date." });
  const { utilisateur } = await arriver();
  await utilisateur.click(screen.getByRole("button", { name: "Changer la période…" }));
  const champs = within(await screen.findByRole("dialog", { name: "Période du contrat" }));
  const debut = champs.getByRole("textbox", { name: "Premier jour" }) as HTMLInputElement;
  await utilisateur.clear(debut);
  await utilisateur.type(debut, "bientôt");
  await utilisateur.click(champs.getByRole("button", { name: "Enregistrer" }));
  expect((await champs.findByRole("alert")).textContent).toContain("n’est pas une date");
  expect(debut.value).toBe("bientôt");
});

test("who writes is asked for until somebody gave a name", async () => {
  essai.repondre("reglages_lire", fixtures.reglages);
  await arriver();
  expect(await screen.findByRole("textbox", { name: "Prénom et nom" })).toBeTruthy();
});

test("what a row continues of another year is chosen among the rows of the year before", async () => {
  const { utilisateur } = await arriver();
  const indicateur = cadre.indicateurs.find(({ issu_de }) => issu_de.length === 1);
  const passe = cadre.indicateurs_passes.at(-1);
  if (!indicateur || !passe) throw new Error("the framework continues another one");
  const dit = () => rangee(indicateur.code)?.textContent?.replace(/[\u00a0\u202f]/g, " ");
  expect(dit()).toContain(`Continue : ${indicateur.issu_de[0]?.replace("/", " ")}`);
  await utilisateur.click(within(rangee(indicateur.code) as HTMLElement).getByRole("button", { name: /^Rattacher/ }));
  const champs = within(await screen.findByRole("dialog", { name: `Ce que ${indicateur.code} continue` }));
  const choix = champs.getByRole("combobox", { name: "Ligne de l’année précédente" });
  expect((choix as HTMLSelectElement).value).toBe(indicateur.issu_de[0]);
  await utilisateur.selectOptions(choix, passe.code);
  await utilisateur.click(champs.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(essai.appels("cadre_definir")).toMatchObject([{ definition: { suite: { code: indicateur.code, de: passe.code } } }]));
  await waitFor(() => expect(dit()).toContain(`Continue : ${passe.code.replace("/", " ")}`));
});
