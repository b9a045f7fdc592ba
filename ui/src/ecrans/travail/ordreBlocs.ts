// The order of the blocks of a screen: the steps of a fiche come under the list that names them.
import type { BlocEcran } from "../../ipc/generated/BlocEcran";
import type { EcranVue } from "../../ipc/generated/EcranVue";

export function blocsEnOrdre({ demande, blocs }: Pick<EcranVue, "demande" | "blocs">): readonly BlocEcran[] {
  if (demande.ecran !== "action") return blocs;
  const listes = blocs.flatMap((bloc) => ("liste" in bloc ? [bloc.liste.chemin] : []));
  const sous = (bloc: BlocEcran) => ("formulaire" in bloc ? listes.find((chemin) => bloc.formulaire.retirer?.chemin.startsWith(`${chemin}/`)) : undefined);
  return blocs.flatMap((bloc): BlocEcran[] => {
    if (sous(bloc) !== undefined) return [];
    if (!("liste" in bloc)) return [bloc];
    const siens = blocs.filter((autre) => sous(autre) === bloc.liste.chemin);
    return [bloc, ...siens.map((autre) => ("formulaire" in autre ? { formulaire: { ...autre.formulaire, rang: "precision" as const } } : autre))];
  });
}
