// What was sent from a grid: awaited, refused, and the line that tells how a paste went.
import { useCallback, useState } from "react";
import { annoncer } from "../../etat/journal";
import type { Issue } from "../../etat/edition";
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

export function useSaisies(onSaisir: (libelle: string, saisies: readonly Saisie[]) => Promise<Issue>) {
  const [refus, definirRefus] = useState<ReadonlyMap<string, RefusSaisie>>(new Map());
  const [attentes, definirAttentes] = useState<ReadonlyMap<string, string>>(new Map());
  const [rapport, definirRapport] = useState<Rapport | null>(null);

  const envoyer = useCallback(
    async (libelle: string, saisies: readonly Saisie[], collage: Collage | null) => {
      definirRapport(null);
      definirAttentes((avant) => new Map([...avant, ...saisies.map(({ chemin, texte }) => [chemin, texte] as const)]));
      const issue = await onSaisir(libelle, saisies);
      const refuses = issue.etat === "enregistre" ? issue.retour.refus : saisies.map(({ chemin, texte }) => ({ chemin, texte, message: issue.message }));
      const envoyes = new Set(saisies.map(({ chemin }) => chemin));
      definirAttentes((avant) => new Map([...avant].filter(([chemin]) => !envoyes.has(chemin))));
      definirRefus((avant) => new Map([...[...avant].filter(([chemin]) => !envoyes.has(chemin)), ...refuses.map((r) => [r.chemin, r] as const)]));
      if (issue.etat === "echec") return;
      if (collage) {
        const suite = raconter(saisies, refuses, collage);
        definirRapport({ ...suite, annule: issue.retour.ecrit ? issue.retour.annuler : null });
        annoncer(suite.texte);
      } else if (refuses[0]) annoncer(refuses[0].message);
    },
    [onSaisir],
  );
  const oublier = useCallback((chemin: string) => definirRefus((avant) => new Map([...avant].filter(([autre]) => autre !== chemin))), []);
  const fermerRapport = useCallback(() => definirRapport(null), []);
  return { refus, attentes, rapport, envoyer, oublier, fermerRapport };
}

/** « 12 montants collés, 1 illisible (ligne 4, 2023 : « 12 k€ »). » */
export function raconter(saisies: readonly Saisie[], refus: readonly RefusSaisie[], { lieux, ecartees }: Collage): Omit<Rapport, "annule"> {
  const lieuxRefuses = refus.map(({ chemin, texte }) => {
    const lieu = lieux.get(chemin);
    return lieu ? textes.lieu(lieu.ligne, lieu.colonne, texte) : texte;
  });
  const morceaux = [textes.colles[genreDe(saisies)](saisies.length - refus.length)];
  if (refus.length > 0) morceaux.push(textes.illisibles(refus.length, lieuxRefuses.join(", ")));
  if (ecartees > 0) morceaux.push(textes.ecartees(ecartees));
  return { genre: refus.length > 0 || ecartees > 0 ? "incomplet" : "complet", texte: `${morceaux.join(", ")}.` };
}
