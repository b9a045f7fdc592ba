// Labels of the frame around the screens.
import { francais, pluriel } from "../texte/francais";

export const textes = francais({
  nom: "Paraphe",
  evitement: "Aller au contenu",
  dossiers: "Dossiers",
  filAriane: "Fil d'Ariane",
  plan: "Plan du dossier",
  planBouton: "Plan",
  sommaireBouton: "Sommaire",
  fermer: "Fermer",
  apercu: "Aperçu",
  affichage: "Affichage",
  messages: (nombre: number) => pluriel(nombre, "message", "messages"),
  messagesTitre: "Messages de la session",
  erreur: "Erreur",
  information: "Information",
  touches: {
    zone: "Zone suivante",
    constat: "Constat suivant",
    aide: "Aide",
    annuler: "Annuler",
  },
  rienAAnnuler: "Rien à annuler ici.",
  rienARetablir: "Rien à rétablir ici.",
  rienAImprimer: "Ouvrez un dossier pour exporter un document.",
  aucunConstat: "Aucun constat à parcourir sur cet écran.",
  theme: "Thème",
  themes: { systeme: "Comme le système", clair: "Clair", sombre: "Sombre" },
  densite: "Densité",
  densites: { bureau: "Bureau, lignes serrées", confort: "Confort, lignes et boutons plus hauts" },
  affichageAide: "Ces choix restent sur ce poste. Le contraste élevé et la réduction des animations suivent le système.",
});
