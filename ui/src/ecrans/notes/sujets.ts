// What a note can be about on a screen, and which notes a screen shows.
import type { BlocEcran } from "../../ipc/generated/BlocEcran";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import type { EcranVue } from "../../ipc/generated/EcranVue";
import type { NoteVue } from "../../ipc/generated/NoteVue";
import { textes } from "../../textes/notes";
import { sous } from "../ensemble/selection";
import { viser, type Cibles } from "../travail/cibles";

export type Sujet = {
  /** Path by ids; empty for the whole dossier. */
  chemin: string;
  /** What the screen calls the passage; empty for an element, which the dossier names. */
  champ: string;
  /** As it is offered. */
  nom: string;
  /** The screen that it was met on. */
  ecran: EcranDemande | null;
};

export const toutLeDossier: Sujet = { chemin: "", champ: "", nom: textes.toutLeDossier, ecran: null };

/** The passage where one is, then the element that the screen is about, then the whole dossier. */
export function sujetsDe({ demande, blocs, code, titre }: EcranVue, ici: string | null): readonly Sujet[] {
  const passage = ici === null ? null : passageDe(blocs, ici);
  const element = elementDe(demande);
  return [
    ...(passage !== null && ici !== element ? [{ ...passage, ecran: demande }] : []),
    ...(element === null ? [] : [{ chemin: element, champ: "", nom: code === "" ? titre : `${code} ${titre}`, ecran: demande }]),
    toutLeDossier,
  ];
}

/** The action or the article that a screen is about; null for those about many. */
export function elementDe({ ecran, element }: EcranDemande): string | null {
  if (element === null || (ecran !== "action" && ecran !== "article")) return null;
  return `${ecran}s/${element}`;
}

/** The cell of an element that is still to be made stands in a list that is there. */
export function sansElementAFaire(chemin: string): string {
  return chemin.split("/@")[0] ?? chemin;
}

/** A passage of the screen, as the screen names it; null when it has none of that path. */
export function passageDe(blocs: readonly BlocEcran[], chemin: string): Omit<Sujet, "ecran"> | null {
  for (const bloc of blocs) {
    const trouve = dansLeBloc(bloc, chemin);
    if (trouve !== null) return { chemin, ...trouve };
  }
  return null;
}

type Nom = Pick<Sujet, "champ" | "nom">;

function dansLeBloc(bloc: BlocEcran, chemin: string): Nom | null {
  if ("formulaire" in bloc) {
    const { titre, champs, retirer } = bloc.formulaire;
    if (retirer?.chemin === chemin && titre !== "") return { champ: "", nom: titre };
    const libelle = champs.find((champ) => champ.chemin === chemin)?.libelle;
    return libelle === undefined ? null : { champ: libelle, nom: titre === "" ? libelle : `${titre} – ${libelle}` };
  }
  if ("texte" in bloc) return bloc.texte.chemin === chemin ? { champ: bloc.texte.titre, nom: bloc.texte.titre } : null;
  if ("liste" in bloc) {
    const element = bloc.liste.elements.find((un) => un.chemin === chemin);
    return element ? { champ: "", nom: element.code === "" ? element.titre : `${element.code} ${element.titre}` } : null;
  }
  if ("choix" in bloc) return bloc.choix.chemin === chemin ? { champ: bloc.choix.titre, nom: bloc.choix.titre } : null;
  if ("seance" in bloc) {
    const libelle = [bloc.seance.jour, ...bloc.seance.delais].find((champ) => champ.chemin === chemin)?.libelle;
    return libelle === undefined ? null : { champ: libelle, nom: libelle };
  }
  if ("frise" in bloc) return null;
  return dansLaGrille(bloc.grille, chemin);
}

function dansLaGrille({ lignes, entetes }: Extract<BlocEcran, { grille: unknown }>["grille"], chemin: string): Nom | null {
  for (const ligne of lignes) {
    const nom = ligne.code === "" ? ligne.titre : `${ligne.code} ${ligne.titre}`;
    if (ligne.chemin === chemin) return { champ: "", nom };
    const colonne = ligne.cellules.findIndex((cellule) => cellule.chemin === chemin);
    if (colonne < 0) continue;
    const entete = entetes[colonne + 1] ?? "";
    // The dossier names the element of a row; a row that has none is named by the screen.
    return { champ: ligne.chemin === null ? `${nom}, ${entete}` : entete, nom: `${nom}, ${entete}` };
  }
  return null;
}

/** The notes of a screen: written there, or about what it writes. */
export function notesDe(notes: readonly NoteVue[], { demande, chemins }: Pick<EcranVue, "demande" | "chemins">): NoteVue[] {
  const ici = (ecran: EcranDemande | null) => ecran !== null && ecran.ecran === demande.ecran && ecran.element === demande.element;
  return notes.filter(({ disparu, chemin, ecran }) => !disparu && (ici(ecran) || chemins.some((racine) => chemin !== "" && sous(chemin, racine))));
}

/** The passage beside which a note stands; null for one about the whole of its screen. */
export function viseeDe({ chemin }: Pick<NoteVue, "chemin">, demande: EcranDemande, cibles: Cibles): string | null {
  return chemin === "" || chemin === elementDe(demande) ? null : viser(chemin, cibles);
}

/** The note to look at again of that very passage: the same key opens it. */
export function noteDuPassage(notes: readonly NoteVue[], chemin: string): NoteVue | undefined {
  const ici = sansElementAFaire(chemin);
  return notes.find((note) => note.chemin === ici && note.etat === "a_revoir" && !note.disparu);
}

/** Ids of what says a note to the passage that it is about: its word, then its text. */
export function idsDeNote(id: string): readonly string[] {
  return [`note-${id}-genre`, `note-${id}-texte`];
}
