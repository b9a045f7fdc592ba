// The fields of recognised lines: what each proposes, what is missing, what is sent.
import type { CadreDetailVue } from "../../ipc/generated/CadreDetailVue";
import type { LigneAjoutee } from "../../ipc/generated/LigneAjoutee";
import type { LigneReconnueVue } from "../../ipc/generated/LigneReconnueVue";
import type { NatureListe } from "../../ipc/generated/NatureListe";
import type { OptionVue } from "../../ipc/generated/OptionVue";
import type { RangeeCadreVue } from "../../ipc/generated/RangeeCadreVue";
import { textes } from "../../textes/coller";
import { champ, manquants, ouRien, type ChampDeForme, type Valeurs } from "./forme";

/** The fields of one line, begun as it was understood. */
export function champsDeLigne(ligne: LigneReconnueVue, nature: NatureListe, cadre: CadreDetailVue): ChampDeForme[] {
  const { champs } = textes;
  const intitule = champ("texte", champs.texte, { genre: "long", exige: "oui", depart: ligne.texte });
  const code = champ("code", champs.code, { exige: "oui", depart: ligne.code });
  const choix = (cle: keyof typeof champs, options: readonly OptionVue[], depart: string | null) =>
    champ(cle, champs[cle], { genre: "choix", exige: "oui", depart: depart ?? "", options: [{ code: "", libelle: textes.choisir }, ...options] });
  switch (nature) {
    case "objectifs":
      return [intitule, code, choix("statut", cadre.statuts, ligne.statut), choix("engagement", enOptions(cadre.engagements), ligne.engagement), choix("theme", cadre.themes, ligne.theme)];
    case "indicateurs":
      return [
        intitule,
        code,
        champ("unite", champs.unite, { exige: "oui", depart: ligne.unite }),
        choix("sens", cadre.sens, ligne.sens),
        choix("periodicite", cadre.periodicites, ligne.periodicite),
        champ("objectifs", champs.objectifs, { aide: textes.objectifsAide }),
      ];
  }
}

/** Rows to choose from. */
export function enOptions(rangees: readonly RangeeCadreVue[]): OptionVue[] {
  return rangees.map(({ code, titre }) => ({ code, libelle: titre }));
}

/** What is missing in a line, by field. */
export function refusDeLigne(champs: readonly ChampDeForme[], valeurs: Valeurs): ReadonlyMap<string, string> {
  return new Map(manquants(champs, valeurs).map((cle) => [cle, textes.manque(champs.find((c) => c.cle === cle)?.libelle ?? "")]));
}

/** A line as she wants it written. */
export function ligneAjoutee(ligne: LigneReconnueVue, valeurs: Valeurs): LigneAjoutee {
  const lu = (cle: string, sinon: string) => valeurs[cle] ?? sinon;
  return {
    code: lu("code", ligne.code).trim(),
    texte: lu("texte", ligne.texte).trim(),
    engagement: ouRien(valeurs["engagement"]),
    statut: ouRien(valeurs["statut"]),
    theme: lu("theme", ligne.theme),
    unite: lu("unite", ligne.unite),
    sens: lu("sens", ligne.sens),
    periodicite: lu("periodicite", ligne.periodicite),
    objectifs: lu("objectifs", "").split(";").map((code) => code.trim()).filter((code) => code !== ""),
  };
}
