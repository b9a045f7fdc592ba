// The answers of the three questions: what they begin with, what they become.
import type { CadreVue } from "../../ipc/generated/CadreVue";
import type { ChoixCreation } from "../../ipc/generated/ChoixCreation";
import type { DemandeCreation } from "../../ipc/generated/DemandeCreation";
import type { TerritoireVue } from "../../ipc/generated/TerritoireVue";

export type Reponses = { territoire: string | null; collectivite: string | null; cadre: string; debut: string; fin: string };
export const QUESTIONS = ["territoire", "collectivite", "debut", "fin"] as const;
export type Question = (typeof QUESTIONS)[number];

export function reponsesDeDepart({ cadres }: ChoixCreation): Reponses {
  const dernier = cadres.at(-1);
  return { territoire: null, collectivite: null, cadre: dernier?.code ?? "", ...periodeDe(dernier) };
}

/** The period that a frame sets, as it is typed. */
function periodeDe(cadre: CadreVue | undefined): { debut: string; fin: string } {
  return { debut: jour(cadre?.debut), fin: jour(cadre?.fin) };
}

/** Another frame: its days come in, but for those that were typed. */
export function changerDeCadre(choix: ChoixCreation, avant: Reponses, cadre: string): Partial<Reponses> {
  const [du, vers] = [avant.cadre, cadre].map((code) => periodeDe(choix.cadres.find((un) => un.code === code)));
  const suivis = (["debut", "fin"] as const).filter((nom) => avant[nom].trim() === "" || avant[nom] === du?.[nom]);
  return { cadre, ...Object.fromEntries(suivis.map((nom) => [nom, vers?.[nom] ?? ""])) };
}

/** « 2022-01-01 » reads « 01/01/2022 ». */
function jour(iso = ""): string {
  return iso.split("-").toReversed().join("/");
}

export function territoireDe({ territoires }: ChoixCreation, { territoire }: Reponses): TerritoireVue | undefined {
  return territoires.find(({ code }) => code === territoire);
}

export function demandeDe(choix: ChoixCreation, reponses: Reponses): DemandeCreation {
  const possibles = territoireDe(choix, reponses)?.collectivites ?? [];
  const seule = possibles.length === 1 ? (possibles[0]?.code ?? null) : null;
  return { territoire: reponses.territoire ?? "", collectivite: reponses.collectivite ?? seule, cadre: reponses.cadre, debut: reponses.debut, fin: reponses.fin };
}
