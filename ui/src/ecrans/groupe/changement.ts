// What is asked of several fiches, as it is being typed.
import type { ChangementVue } from "../../ipc/generated/ChangementVue";

export type Genre = "ajouter_partenaire" | "remplacer_partenaire" | "debut" | "fin";

export type Saisi = { genre: Genre; nom: string; ancien: string; nouveau: string; debut: string; fin: string };

export const rienDeSaisi: Saisi = { genre: "ajouter_partenaire", nom: "", ancien: "", nouveau: "", debut: "", fin: "" };

/** Null until it says something. */
export function changementDe({ genre, nom, ancien, nouveau, debut, fin }: Saisi): ChangementVue | null {
  switch (genre) {
    case "ajouter_partenaire":
      return ecrits(nom) ? { ajouter_partenaire: { nom } } : null;
    case "remplacer_partenaire":
      return ecrits(ancien, nouveau) ? { remplacer_partenaire: { ancien, nouveau } } : null;
    case "debut":
      return ecrits(debut) ? { debut: { jour: debut } } : null;
    case "fin":
      return ecrits(fin) ? { fin: { jour: fin } } : null;
  }
}

function ecrits(...textes: readonly string[]): boolean {
  return textes.every((texte) => texte.replaceAll(";", "").trim() !== "");
}
