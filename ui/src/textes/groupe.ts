// Labels of the window where several fiches are changed alike.
import { francais, pluriel } from "../texte/francais";

export const textes = francais({
  ouvrir: "Modifier plusieurs fiches…",
  titre: "Modifier plusieurs fiches",
  fiches: "Fiches",
  toutes: "Toutes les fiches",
  changement: "Changement",
  changements: {
    ajouter_partenaire: "Ajouter un partenaire",
    remplacer_partenaire: "Remplacer un partenaire",
    debut: "Changer la date de début",
    fin: "Changer la date de fin",
  },
  partenaire: "Partenaire à ajouter",
  partenaireAide: "Séparez plusieurs noms par un point-virgule.",
  ancien: "Partenaire à remplacer",
  nouveau: "Par",
  debut: "Date de début",
  debutAide: "Le début de la première étape du calendrier de chaque fiche.",
  fin: "Date de fin",
  finAide: "La fin de la dernière étape du calendrier de chaque fiche.",
  apercu: "Ce qui change",
  aucuneFiche: "Cochez les fiches à changer.",
  incomplet: "Indiquez le changement : chaque fiche se lit ici avant d'être modifiée.",
  colonnes: { fiche: "Fiche", avant: "Avant", apres: "Après" },
  inchangee: "Rien ne change",
  compte: (nombre: number, total: number) => `${pluriel(nombre, "fiche change", "fiches changent")} sur ${total}`,
  appliquer: (nombre: number) => `Modifier ${pluriel(nombre, "fiche", "fiches")}`,
  rienAFaire: "Aucune fiche ne change : il n'y a rien à modifier.",
  fait: (nombre: number) => `${pluriel(nombre, "fiche modifiée", "fiches modifiées")}. Ctrl+Z annule.`,
});
