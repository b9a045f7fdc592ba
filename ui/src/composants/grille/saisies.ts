// What was sent from a grid: awaited, refused, and the line that tells how a paste went.
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { annoncer } from "../../etat/journal";
import type { Issue } from "../../etat/edition";
import { useReserve } from "../../etat/reserve";
import { cleRetenue, confronter, DossierCourant, montrer, oublierRetenues, retenues, type Retenue } from "../../etat/retenues";
import type { CelluleGrille } from "../../ipc/generated/CelluleGrille";
import type { LigneGrille } from "../../ipc/generated/LigneGrille";
import type { RefusSaisie } from "../../ipc/generated/RefusSaisie";
import type { Saisie } from "../../ipc/generated/Saisie";
import { textes } from "../../textes/grille";
import { genreDe, type Collage } from "./modele";

export type Rapport = {
  genre: "complet" | "incomplet";
  texte: string;
  /** Name of what « Annuler » undoes; null when nothing was written. */
  annule: string | null;
};

/** Sends cells; `nomDe` says how one of several is called. */
export type Saisir = (libelle: string, saisies: readonly Saisie[], nomDe?: (chemin: string) => string) => Promise<Issue>;

/** Names of what would be undone and redone. */
export type Historique = { annulable: string | null; retablissable: string | null };

/** What is told once the answer is there: how a paste went, or how many cells were written. */
type Suite = { collage: Collage } | { dire: (ecrites: number) => string };

type Attente = { texte: string; rang: number };

export function useSaisies(lignes: readonly LigneGrille[], onSaisir: Saisir, nomDe: (chemin: string) => string, { annulable, retablissable }: Historique) {
  const dossier = useContext(DossierCourant);
  const refus = useRefus(dossier, lignes);
  const [attentes, definirAttentes] = useState<ReadonlyMap<string, Attente>>(new Map());
  const [rapport, definirRapport] = useState<Rapport | null>(null);
  const dernier = useRef(0);

  const envoyer = useCallback(
    async (libelle: string, saisies: readonly Saisie[], suite: Suite | null) => {
      const rang = ++dernier.current;
      const cle = (chemin: string) => cleDe(lignes, chemin);
      const envoyees = new Set(saisies.map(({ chemin }) => cle(chemin)));
      // The element was made since: what was refused under its former path is typed again.
      for (const { chemin } of saisies) if (cle(chemin) !== chemin) oublierRetenues(dossier, cle(chemin));
      definirRapport(null);
      definirAttentes((avant) => new Map([...avant, ...saisies.map(({ chemin, texte }) => [cle(chemin), { texte, rang }] as const)]));
      const issue = await onSaisir(libelle, saisies, saisies.length > 1 ? nomDe : undefined);
      const refuses = issue.etat === "enregistre" ? issue.retour.refus : saisies.map(({ chemin, texte }) => ({ chemin, texte, message: issue.message }));
      // What was typed since in the same cell still waits for its own answer.
      definirAttentes((avant) => new Map([...avant].filter(([nom, attente]) => !envoyees.has(nom) || attente.rang !== rang)));
      if (issue.etat === "echec") return;
      if (suite && "collage" in suite) {
        const conte = raconter(saisies, refuses, suite.collage);
        definirRapport({ ...conte, annule: issue.retour.ecrit ? issue.retour.annuler : null });
        annoncer(conte.texte);
        return;
      }
      const dites = [...(suite ? [suite.dire(saisies.length - refuses.length)] : []), ...refuses.slice(0, 1).map(({ message }) => message)];
      if (dites.length > 0) annoncer(dites.join(". "));
    },
    [lignes, dossier, onSaisir, nomDe],
  );
  const oublier = useCallback(({ chemin, cle }: CelluleGrille) => [chemin ?? cle, cle].forEach((place) => oublierRetenues(dossier, place)), [dossier]);
  // A paste that is undone takes its report with it.
  const defait = rapport !== null && rapport.annule !== null && rapport.annule !== annulable && rapport.annule === retablissable ? rapport : null;
  const fermerRapport = useCallback(() => definirRapport(null), []);
  return { refus, attentes, rapport: defait === null ? rapport : null, envoyer, oublier, fermerRapport };
}

/** The name of the cell that edits that path. */
function cleDe(lignes: readonly LigneGrille[], chemin: string): string {
  for (const { cellules } of lignes) {
    const trouvee = cellules.find((cellule) => cellule.chemin === chemin);
    if (trouvee) return trouvee.cle;
  }
  return chemin;
}

/** What is kept of the cells, by name of cell: the path of an element to make becomes that of the element. */
function useRefus(dossier: string, lignes: readonly LigneGrille[]): ReadonlyMap<string, Retenue> {
  const toutes = useReserve(retenues);
  const places = useMemo(() => placesDe(dossier, lignes), [dossier, lignes]);
  const trouvees = useMemo(
    () =>
      toutes.size === 0
        ? []
        : [...toutes].flatMap(([place, retenue]) => {
            const cellule = places().get(place);
            return cellule ? [{ cle: cellule.cle, texte: cellule.texte, place, retenue }] : [];
          }),
    [toutes, places],
  );
  useEffect(() => montrer((place) => places().has(place)), [places]);
  useEffect(() => {
    for (const { place, retenue, texte } of trouvees) confronter(place, retenue, texte);
  }, [trouvees]);
  return useMemo(() => new Map(trouvees.map(({ cle, retenue }) => [cle, retenue])), [trouvees]);
}

/** The cells that are written, by the places where what was typed in them is kept: listed once something is. */
function placesDe(dossier: string, lignes: readonly LigneGrille[]): () => ReadonlyMap<string, CelluleGrille> {
  let listees: ReadonlyMap<string, CelluleGrille> | null = null;
  return () =>
    (listees ??= new Map(
      lignes.flatMap(({ cellules }) => cellules.flatMap((cellule) => (cellule.chemin === null ? [] : [cellule.chemin, cellule.cle].map((place) => [cleRetenue(dossier, place), cellule] as const)))),
    ));
}

/** « 12 montants collés, 1 illisible (ligne 4, 2023 : « 12 k€ »). » */
function raconter(saisies: readonly Saisie[], refus: readonly RefusSaisie[], { lieux, ecartees, titres, inconnus }: Collage): Pick<Rapport, "genre" | "texte"> {
  const lieuxRefuses = refus.map(({ chemin, texte }) => {
    const lieu = lieux.get(chemin);
    return lieu ? textes.lieu(lieu.ligne, lieu.colonne, texte) : texte;
  });
  const genre = genreDe(saisies);
  const vides = saisies.filter(({ texte }) => texte === "").length;
  const morceaux = vides < saisies.length ? [textes.colles[genre](saisies.length - vides - refus.length)] : [];
  if (vides > 0) morceaux.push(textes.effaces[genre](vides));
  if (refus.length > 0) morceaux.push(textes.illisibles(refus.length, lieuxRefuses.join(", ")));
  if (ecartees > 0) morceaux.push(textes.ecartees(ecartees));
  if (titres !== "aucun") morceaux.push(textes.titresLaisses[titres]);
  if (inconnus.length > 0) morceaux.push(textes.inconnus(inconnus.length, inconnus.join(", ")));
  return { genre: refus.length > 0 || ecartees > 0 || inconnus.length > 0 ? "incomplet" : "complet", texte: `${morceaux.join(", ")}.` };
}
