// Which field, cell or text of the screen a path leads to.
import type { TonDePassage } from "../../composants/gravite";
import type { Marque } from "../../composants/texte/marques";
import type { BlocEcran } from "../../ipc/generated/BlocEcran";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";

export type Cible = {
  chemin: string;
  /** A row is what is said of one element; an empty cell, of several; an element of a list is the last resort. */
  genre: "champ" | "cellule_vide" | "ligne" | "element";
};

export function ciblesDe(blocs: readonly BlocEcran[]): Cible[] {
  return blocs.flatMap((bloc): Cible[] => {
    if ("formulaire" in bloc) return bloc.formulaire.champs.filter((champ) => !champ.lecture_seule).map(({ chemin }) => ({ chemin, genre: "champ" }));
    if ("texte" in bloc) return [{ chemin: bloc.texte.chemin, genre: "champ" }];
    if ("liste" in bloc) return bloc.liste.elements.map(({ chemin }) => ({ chemin, genre: "element" }));
    if ("choix" in bloc) return [{ chemin: bloc.choix.chemin, genre: "element" }];
    if ("frise" in bloc) return [];
    if ("seance" in bloc) return [{ chemin: bloc.seance.jour.chemin, genre: "champ" }];
    return bloc.grille.lignes.flatMap(({ chemin: ligne, cellules }): Cible[] => [
      ...(ligne === null ? [] : [{ chemin: ligne, genre: "ligne" as const }]),
      ...cellules.flatMap(({ chemin, texte }): Cible[] => (chemin === null ? [] : [{ chemin, genre: texte === "" ? "cellule_vide" : "champ" }])),
    ]);
  });
}

/** The targets of a screen, found by path without looking at each. */
export type Cibles = {
  liste: readonly Cible[];
  rangs: ReadonlyMap<string, number>;
  elements: ReadonlySet<string>;
  champs: ReadonlySet<string>;
  lignes: ReadonlySet<string>;
  /** By path, the first target under it: an empty cell, a field, an element. */
  dessous: ReadonlyMap<string, { vide?: string; champ?: string; element?: string }>;
};

export function indexer(liste: readonly Cible[]): Cibles {
  const dessous = new Map<string, { vide?: string; champ?: string; element?: string }>();
  for (const { chemin, genre } of liste) {
    if (genre === "ligne") continue;
    const places = genre === "element" ? (["element"] as const) : genre === "champ" ? (["champ"] as const) : (["champ", "vide"] as const);
    for (let porteur = chemin; porteur !== ""; porteur = porteur.slice(0, Math.max(porteur.lastIndexOf("/"), 0))) {
      const ici = dessous.get(porteur);
      // What has a first target under it has told those above it.
      if (ici && places.every((place) => ici[place] !== undefined)) break;
      dessous.set(porteur, { ...Object.fromEntries(places.map((place) => [place, chemin])), ...ici });
    }
  }
  const de = (retenu: (cible: Cible) => boolean) => new Set(liste.filter(retenu).map(({ chemin }) => chemin));
  const rangs = new Map(liste.map(({ chemin }, rang) => [chemin, rang] as const).toReversed());
  return { liste, rangs, champs: de(({ genre }) => genre === "champ" || genre === "cellule_vide"), lignes: de(({ genre }) => genre === "ligne"), elements: de(({ genre }) => genre === "element"), dessous };
}

/** The path and those above it, the longest first: « a/b/c », « a/b », « a ». */
function porteurs(chemin: string): string[] {
  const morceaux = chemin.split("/");
  return morceaux.map((_, rang) => morceaux.slice(0, morceaux.length - rang).join("/"));
}

const LISTES = new Set(["parties", "visas", "articles", "enveloppes", "actions", "jalons", "annonces", "rapports"]);

/** The field that holds the path, the row that is about it, else the first field under it; null when the screen has none. */
export function viser(chemin: string, { champs, lignes, elements, dessous }: Cibles): string | null {
  // What is said of a whole list is said of none of its cells.
  if (LISTES.has(chemin)) return elements.has(chemin) ? chemin : null;
  const lignee = porteurs(chemin);
  const sousLui = dessous.get(chemin);
  return (
    lignee.find((porteur) => champs.has(porteur)) ??
    (lignes.has(chemin) ? chemin : null) ??
    sousLui?.vide ??
    sousLui?.champ ??
    lignee.find((porteur) => lignes.has(porteur)) ??
    lignee.find((porteur) => elements.has(porteur)) ??
    sousLui?.element ??
    null
  );
}

/** The first of these paths that the screen has a field for. */
export function viserPremier(chemins: readonly string[], cibles: Cibles): string | null {
  for (const chemin of chemins) {
    const trouve = viser(chemin, cibles);
    if (trouve !== null) return trouve;
  }
  return null;
}

/** In the order of the passages, and of the words in one text, as one reads; those about none of them first. */
export function enOrdre(constats: readonly ConstatVue[], cibles: Cibles, documents: Readonly<Record<string, string>>): ConstatVue[] {
  return constats
    .map((constat) => {
      const vise = viserPremier(constat.chemins, cibles);
      const rang = vise === null ? -1 : (cibles.rangs.get(vise) ?? -1);
      return { constat, rang, mots: vise === null ? -1 : placeDesMots(constat, vise, documents[vise] ?? "") };
    })
    .toSorted((a, b) => a.rang - b.rang || a.mots - b.mots)
    .map(({ constat }) => constat);
}

/** Where the words that a finding is about stand in a text; before them all when it is about the whole of it. */
function placeDesMots({ extraits }: ConstatVue, chemin: string, document: string): number {
  const premier = extraits.find((extrait) => extrait.chemin === chemin);
  if (!premier) return -1;
  const bloc = premier.bloc === null ? 0 : document.indexOf(JSON.stringify(premier.bloc));
  return Math.max(bloc, document.indexOf(premier.mots, bloc));
}

/** The texts of a screen, by path. */
export function documentsDe(blocs: readonly BlocEcran[]): Record<string, string> {
  return Object.fromEntries(blocs.flatMap((bloc) => ("texte" in bloc ? [[bloc.texte.chemin, bloc.texte.document] as const] : [])));
}

/** The findings to treat, by the path of the field that each is about, in the order that they come in. */
export function lier(constats: readonly ConstatVue[], cibles: Cibles): ReadonlyMap<string, readonly ConstatVue[]> {
  const liens = new Map<string, ConstatVue[]>();
  for (const constat of constats) {
    if (constat.gravite === "respecte" || constat.gravite === "laisse") continue;
    const vises = new Set(constat.chemins.flatMap((chemin) => viser(chemin, cibles) ?? []));
    for (const chemin of vises) liens.set(chemin, [...(liens.get(chemin) ?? []), constat]);
  }
  return liens;
}

/** The gravest of the findings about one field. */
export function tonDe(constats: readonly ConstatVue[] = []): TonDePassage | null {
  const gravites = new Set(constats.map(({ gravite }) => gravite));
  return (["bloquant", "a_verifier", "information"] as const).find((ton) => gravites.has(ton)) ?? null;
}

/** Where the findings about one text stand in it. */
export function marquesDe(constats: readonly ConstatVue[] = [], chemin: string): readonly Marque[] {
  return constats.flatMap((constat) => {
    const ton = tonDe([constat]);
    const siens = constat.extraits.filter((extrait) => extrait.chemin === chemin);
    return ton === null ? [] : siens.map(({ bloc, mots }) => ({ constat: idConstat(constat.cle), ton, bloc, mots }));
  });
}

/** Id of the title of a finding. */
export function idConstat(cle: string): string {
  return `constat-${cle.replaceAll(/[^\w-]/g, "_")}`;
}

/** Id of the word of its severity. */
export function idGravite(cle: string): string {
  return `${idConstat(cle)}-gravite`;
}

/** Ids of what says findings to the field that they are about: the word of each, then its title. */
export function idsDe(constats: readonly ConstatVue[] = []): readonly string[] {
  return constats.flatMap(({ cle }) => [idGravite(cle), idConstat(cle)]);
}

/** Puts the caret in a field; in a text, on the words that the finding of that key is about. */
export function focaliser(chemin: string, constat: string | null) {
  const trouve = document.querySelector<HTMLElement>(`main [data-chemin="${CSS.escape(chemin)}"]`);
  const cible = trouve?.querySelector<HTMLElement>('[contenteditable="true"]') ?? trouve;
  cible?.focus();
  const mots = constat === null ? null : motsMarques(trouve, constat);
  if (mots) getSelection()?.selectAllChildren(mots);
  (mots ?? cible)?.scrollIntoView({ block: "center" });
}

/** The first words of a passage that a finding stands on. */
export function motsMarques(passage: Element | null, constat: string): HTMLElement | null {
  return passage?.querySelector<HTMLElement>(`[data-marque="${CSS.escape(idConstat(constat))}"]`) ?? null;
}
