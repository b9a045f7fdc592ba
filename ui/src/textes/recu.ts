// Labels of a file received, before it is taken in.
import { francais } from "../texte/francais";

export const textes = francais({
  titre: "Dossier reçu",
  fenetre: "Dossier reçu - Paraphe",
  chapo: (fichier: string) => `Voici ce que contient « ${fichier} ». Rien n'est encore enregistré dans Paraphe.`,
  champs: {
    titre: "Titre",
    territoire: "Territoire",
    periode: "Période",
    cadre: "Règles",
    statut: "État",
    contenu: "Contenu",
    compte: "Contrôles",
  },
  importer: "Importer dans mes dossiers",
  remplacer: "Remplacer le mien par celui-ci",
  remplacerAide: "Le remplacement compte pour une seule modification : « Annuler » rend votre version.",
  copier: "Garder les deux",
  ouvrirLeMien: "Ouvrir le mien",
  laisser: "Ne pas importer",
  laisse: "Fichier laissé de côté. Rien n'a été enregistré.",
  importe: (fichier: string) => `« ${fichier} » est importé.`,
  rienTitre: "Aucun fichier à regarder",
  rien: "Ouvrez un fichier « .paraphe » depuis la liste des dossiers, ou d'un double clic.",
});
