// Labels of the settings.
import { francais } from "../texte/francais";

export const textes = francais({
  titre: "Réglages",
  fenetre: "Réglages - Paraphe",
  chapo: "Ces choix restent sur ce poste.",
  quiEcrit: "Qui écrit",
  quiEcritAide: "Le nom et la partie accompagnent chaque modification à partir de maintenant ; le passé ne change pas.",
  cadres: "Cadres",
  cadresAide: "Ce que chaque circulaire ou instruction demande, et ce qui reste à compléter d'après le texte.",
  ouvrirCadres: "Lire et compléter les cadres",
  affichage: "Affichage",
  clavier: "Clavier",
  clavierAide: "Tout se fait au clavier. La touche F1 montre cette liste partout.",
  ouvrirClavier: "Voir les raccourcis",
  donnees: "Données",
  donneesAide: "Vos dossiers sont gardés dans ce dossier. Une copie vérifiée y est faite à l'ouverture, une fois par jour.",
  emplacement: "Emplacement",
  enregistre: "Réglages enregistrés.",
  attente: "Les réglages se lisent…",
  echec: "Les réglages n'ont pas pu être lus",
});
