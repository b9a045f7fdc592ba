// The framework of another year, begun as a copy.
import { appeler } from "../../ipc/commandes";
import type { CadreResumeVue } from "../../ipc/generated/CadreResumeVue";
import { aller } from "../../navigation/usage";
import { textes } from "../../textes/cadres";
import { DialogueForme } from "./DialogueForme";
import { champ, type Forme } from "./forme";

type Props = { modele: CadreResumeVue; codes: readonly string[]; onFermer: () => void };

export function DialogueCopie({ modele, codes, onFermer }: Props) {
  const { copie } = textes;
  const forme: Forme = {
    titre: copie.titre,
    intro: copie.intro(modele.libelle),
    champs: [
      champ("code", copie.code, { aide: copie.codeAide, exige: "oui", depart: anneeSuivante(codes) }),
      champ("libelle", copie.libelle, { aide: copie.libelleAide, exige: "oui" }),
    ],
    bouton: copie.creer,
    envoyer: async (valeurs) => {
      const cadre = await appeler("cadre_copier", { modele: modele.code, code: valeurs["code"] ?? "", libelle: valeurs["libelle"] ?? "" });
      aller({ ecran: "cadre", code: cadre.resume.code });
    },
  };
  return <DialogueForme forme={forme} source="sans" onFermer={onFermer} onFait={onFermer} />;
}

/** The year after the last framework: proposed, free to be changed. */
function anneeSuivante(codes: readonly string[]): string {
  const annees = codes.map(Number).filter((annee) => Number.isInteger(annee) && annee > 0);
  return annees.length === 0 ? "" : String(Math.max(...annees) + 1);
}
