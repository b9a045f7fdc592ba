// Labels of the first opening.
import { francais } from "../texte/francais";

export const textes = francais({
  titre: "Bienvenue dans Paraphe",
  fenetre: "Première ouverture - Paraphe",
  passer: "Passer cette étape",
  passerAide: "Vos modifications resteront sans nom. Vous pourrez le donner plus tard, dans les réglages.",
  passerAvecNom: "Le nom que vous avez écrit est gardé. Il se change dans les réglages.",
  commencer: "Par où commencer ?",
  creer: "Créer un dossier",
  creerAide: "En trois questions : le territoire, le cadre, la période.",
  ouvrir: "Ouvrir un dossier reçu…",
  ouvrirAide: "Un fichier « .paraphe » envoyé par un collègue ou venu d'un autre poste.",
});
