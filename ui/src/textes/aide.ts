// The keyboard help: every shortcut of the application, in one list.
import { francais } from "../texte/francais";

export const textes = francais({
  titre: "Clavier",
  introduction: "Tout se fait au clavier. Tabulation passe d'un élément au suivant, Entrée l'active, Échap ferme.",
});

export const groupes = francais([
  {
    titre: "Partout",
    touches: [
      { touches: ["F1"], effet: "Ouvrir cette aide" },
      { touches: ["F6"], effet: "Aller à la zone suivante : barre du haut, plan, page, marge, état" },
      { touches: ["Maj", "F6"], effet: "Aller à la zone précédente" },
      { touches: ["Ctrl", "P"], effet: "Exporter en PDF le document affiché, ou la convention depuis la vue d'ensemble" },
    ],
  },
  {
    titre: "Vue d'ensemble",
    touches: [
      { touches: ["F8"], effet: "Aller au constat suivant" },
      { touches: ["Maj", "F8"], effet: "Aller au constat précédent" },
    ],
  },
  {
    titre: "Aperçu",
    touches: [
      { touches: ["Page bas"], effet: "Descendre, puis passer à la page suivante" },
      { touches: ["Page haut"], effet: "Monter, puis passer à la page précédente" },
      { touches: ["Ctrl", "molette"], effet: "Agrandir ou réduire" },
    ],
  },
] as const);
