// The screen after an edit: whole, or what changed of the one that is held.
import type { BlocChange } from "../ipc/generated/BlocChange";
import type { BlocEcran } from "../ipc/generated/BlocEcran";
import type { EcranMontre } from "../ipc/generated/EcranMontre";
import type { EcranRendu } from "../ipc/generated/EcranRendu";

/** Null when the change is about another screen than the one that is held: it has to be asked again. */
export function rendre(tenu: EcranMontre | undefined, rendu: EcranRendu): EcranMontre | null {
  if ("entier" in rendu) return rendu.entier;
  const { depuis, tour, blocs } = rendu.change;
  if (tenu === undefined || tenu.tour !== depuis || tenu.blocs.length !== blocs.length) return null;
  return { ...tenu, tour, blocs: tenu.blocs.map((bloc, rang) => changer(bloc, blocs[rang] ?? "pareil")) };
}

function changer(bloc: BlocEcran, change: BlocChange): BlocEcran {
  if (change === "pareil") return bloc;
  if ("entier" in change) return change.entier;
  if (!("grille" in bloc)) return bloc;
  const lignes = [...bloc.grille.lignes];
  for (const { rang, ligne } of change.lignes) lignes[rang] = ligne;
  return { grille: { ...bloc.grille, lignes } };
}
