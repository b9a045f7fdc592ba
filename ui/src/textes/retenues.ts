// What was typed and is not in the dossier, told where it cannot be seen.
import { francais } from "../texte/francais";

export const textes = francais({
  cite: (nom: string, texte: string) => `${nom} (« ${texte} »)`,
  separateur: " ; ",
  dePlus: (nombre: number) => `et ${nombre} de plus`,
  /** On its way still. */
  enCours: (quoi: string) => `Pas enregistré : ${quoi}.`,
  echouee: (quoi: string, lieu: string) => `Pas enregistré dans « ${lieu} » : ${quoi}.`,
  refusee: (quoi: string, lieu: string) => `Refusé, donc pas enregistré dans « ${lieu} » : ${quoi}.`,
  /** On another screen than its own. */
  ailleurs: {
    echouees: "Ce texte attend dans son champ ; Ctrl+S réessaie.",
    refusees: "Ce texte attend dans son champ : corrigez-le, ou Échap y renonce.",
  },
  fermeture: {
    echouees: "Copiez-le ou libérez de la place, puis Ctrl+S.",
    refusees: "Corrigez-le dans son champ.",
  },
  fermetureAbandonne: "Fermer de nouveau la fenêtre l'abandonne.",
  toutEnregistre: "Tout est enregistré.",
});
