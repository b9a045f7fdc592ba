// Which field, cell or text of the screen a path leads to.
import type { BlocEcran } from "../../ipc/generated/BlocEcran";
import type { ConstatVue } from "../../ipc/generated/ConstatVue";
import { sous } from "../ensemble/selection";

export type Cible = {
  chemin: string;
  /** An empty cell is what a finding about its row is about; an element of a list is the last resort. */
  genre: "champ" | "cellule_vide" | "element";
};

export function ciblesDe(blocs: readonly BlocEcran[]): Cible[] {
  return blocs.flatMap((bloc): Cible[] => {
    if ("formulaire" in bloc) return bloc.formulaire.champs.filter((champ) => !champ.lecture_seule).map(({ chemin }) => ({ chemin, genre: "champ" }));
    if ("texte" in bloc) return [{ chemin: bloc.texte.chemin, genre: "champ" }];
    if ("liste" in bloc) return bloc.liste.elements.map(({ chemin }) => ({ chemin, genre: "element" }));
    return bloc.grille.lignes.flatMap(({ cellules }) =>
      cellules.flatMap(({ chemin, texte }): Cible[] => (chemin === null ? [] : [{ chemin, genre: texte === "" ? "cellule_vide" : "champ" }])),
    );
  });
}

/** The field that holds the path, else the first one under it; null when the screen has none. */
export function viser(chemin: string, cibles: readonly Cible[]): string | null {
  const champs = cibles.filter(({ genre }) => genre !== "element");
  const elements = cibles.filter(({ genre }) => genre === "element");
  const portant = (liste: readonly Cible[]) =>
    liste.filter((cible) => sous(chemin, cible.chemin)).toSorted((a, b) => b.chemin.length - a.chemin.length)[0];
  const dessous = champs.filter((cible) => sous(cible.chemin, chemin));
  const trouvee =
    portant(champs) ?? dessous.find(({ genre }) => genre === "cellule_vide") ?? dessous[0] ?? portant(elements) ?? elements.find((cible) => sous(cible.chemin, chemin));
  return trouvee?.chemin ?? null;
}

/** The first of these paths that the screen has a field for. */
export function viserPremier(chemins: readonly string[], cibles: readonly Cible[]): string | null {
  return chemins.map((chemin) => viser(chemin, cibles)).find((trouve) => trouve !== null) ?? null;
}

/** In the order of the passages, as one reads; those about none of them first. */
export function enOrdre(constats: readonly ConstatVue[], cibles: readonly Cible[]): ConstatVue[] {
  const rang = ({ chemins }: ConstatVue) => {
    const vise = viserPremier(chemins, cibles);
    return vise === null ? -1 : cibles.findIndex(({ chemin }) => chemin === vise);
  };
  return constats.toSorted((a, b) => rang(a) - rang(b));
}

/** The findings to treat, by the path of the field that each is about. */
export function lier(constats: readonly ConstatVue[], cibles: readonly Cible[]): ReadonlyMap<string, readonly ConstatVue[]> {
  const liens = new Map<string, ConstatVue[]>();
  for (const constat of constats) {
    if (constat.gravite !== "bloquant" && constat.gravite !== "a_verifier") continue;
    const vises = new Set(constat.chemins.flatMap((chemin) => viser(chemin, cibles) ?? []));
    for (const chemin of vises) liens.set(chemin, [...(liens.get(chemin) ?? []), constat]);
  }
  return liens;
}

/** The gravest of the findings about one field. */
export function tonDe(constats: readonly ConstatVue[] | undefined): "bloquant" | "a_verifier" | null {
  if (!constats || constats.length === 0) return null;
  return constats.some(({ gravite }) => gravite === "bloquant") ? "bloquant" : "a_verifier";
}

/** Id of what says a finding, for the fields that it is about. */
export function idConstat(cle: string): string {
  return `constat-${cle.replaceAll(/[^\w-]/g, "_")}`;
}

export function focaliser(chemin: string) {
  const trouve = document.querySelector<HTMLElement>(`main [data-chemin="${CSS.escape(chemin)}"]`);
  const cible = trouve?.querySelector<HTMLElement>('[contenteditable="true"]') ?? trouve;
  cible?.focus();
  cible?.scrollIntoView({ block: "center" });
}
