// Labels of the rich texts.
import { francais } from "../texte/francais";

export const textes = francais({
  outils: (nom: string) => `Mise en forme : ${nom}`,
  outil: {
    gras: "Gras (Ctrl+G)",
    italique: "Italique (Ctrl+I)",
    exposant: "Exposant",
    liste_puces: "Liste à puces",
    liste_num: "Liste numérotée",
    intertitre: "Titre intermédiaire",
  },
  intertitreCourt: "Titre",
  nettoye: "La mise en forme non prévue a été retirée.",
});
