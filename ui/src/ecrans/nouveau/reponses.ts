// The answers of the three questions: what they begin with, what is missing.
import type { CadreVue } from "../../ipc/generated/CadreVue";
import type { ChoixCreation } from "../../ipc/generated/ChoixCreation";
import type { DemandeCreation } from "../../ipc/generated/DemandeCreation";
import type { TerritoireVue } from "../../ipc/generated/TerritoireVue";

export type Reponses = { territoire: string | null; collectivite: string | null; cadre: string; debut: string; fin: string };
export type Question = "territoire" | "collectivite" | "debut" | "fin";

export function reponsesDeDepart({ cadres }: ChoixCreation): Reponses {
  const dernier = cadres.at(-1);
  return { territoire: null, collectivite: null, cadre: dernier?.code ?? "", ...periodeDe(dernier) };
}

/** The period that a frame sets, as it is typed. */
export function periodeDe(cadre: CadreVue | undefined): { debut: string; fin: string } {
  return { debut: jour(cadre?.debut), fin: jour(cadre?.fin) };
}

/** « 2022-01-01 » reads « 01/01/2022 ». */
function jour(iso = ""): string {
  return iso.split("-").toReversed().join("/");
}

export function territoireDe({ territoires }: ChoixCreation, { territoire }: Reponses): TerritoireVue | undefined {
  return territoires.find(({ code }) => code === territoire);
}

export function manques(choix: ChoixCreation, reponses: Reponses): Question[] {
  const plusieurs = (territoireDe(choix, reponses)?.collectivites.length ?? 0) > 1;
  const absents: [Question, boolean][] = [
    ["territoire", reponses.territoire === null],
    ["collectivite", plusieurs && reponses.collectivite === null],
    ["debut", reponses.debut.trim() === ""],
    ["fin", reponses.fin.trim() === ""],
  ];
  return absents.flatMap(([question, absent]) => (absent ? [question] : []));
}

export function demandeDe(choix: ChoixCreation, reponses: Reponses): DemandeCreation {
  const seule = territoireDe(choix, reponses)?.collectivites[0]?.code ?? null;
  return { territoire: reponses.territoire ?? "", collectivite: reponses.collectivite ?? seule, cadre: reponses.cadre, debut: reponses.debut, fin: reponses.fin };
}
