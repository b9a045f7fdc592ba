// The guided tour of the complete example.
import { francais } from "../texte/francais";

export const textes = francais({
  nom: "Premiers pas",
  titre: "Premiers pas : le tour de l'exemple du Cantal",
  commencer: "Faire le tour de l'exemple",
  aide: "Huit étapes dans le dossier d'exemple du Cantal. Essayez-y ce que vous voulez : il se remet à neuf depuis la liste des dossiers.",
  etape: (numero: number, total: number) => `Étape ${numero} sur ${total}`,
  precedente: "Étape précédente",
  suivante: "Étape suivante",
  finir: "Terminer",
  quitter: "Quitter le tour",
  revenir: "Revenir à l'écran de l'étape",
  fini: "Le tour est terminé. F1 le propose à nouveau.",
});

export const etapes = francais([
  {
    titre: "Savoir ce qui reste",
    texte: "La vue d'ensemble réunit les étapes datées, les parties du contrat et ce qui reste à traiter. F8 va au premier constat ; « Aller au passage » ouvre l'écran où il se corrige.",
  },
  {
    titre: "Taper un montant",
    texte: "Choisissez une case du plan de financement, tapez « 12 500,50 » puis Entrée. Le total suit, et les constats avec lui. Un bloc copié d'un tableur se colle d'un coup avec Ctrl + V.",
  },
  {
    titre: "Annuler sans crainte",
    texte: "Ctrl + Z défait ce que vous venez de taper et le nomme en haut de la fenêtre. Tout est enregistré à mesure ; l'annulation marche encore après un redémarrage.",
  },
  {
    titre: "Lire la source d'un constat",
    texte: "Sur la carte d'un constat, Alt + S ouvre le texte dont il vient, avec sa fiabilité. De là, un lien montre ce texte, au passage exact quand il est connu ; « La règle » dit ce qu'elle vérifie.",
  },
  {
    titre: "Écrire un article",
    texte: "Le texte s'écrit comme dans Word : Ctrl + G pour le gras, les boutons pour les listes. Cliquez dans le texte : « + Donnée », dans la barre qui apparaît, place un montant ou une date du dossier, qui restera à jour.",
  },
  {
    titre: "Voir la page s'écrire",
    texte: "« Page à côté », en haut de la feuille, montre la page imprimée de ce que vous écrivez. Un clic sur un passage de la page mène à son texte.",
  },
  {
    titre: "Laisser un point ainsi",
    texte: "Les contrôles réunissent tout ce que disent les règles. Un point « à vérifier » peut être laissé ainsi, avec un motif et votre nom ; un point bloquant se corrige.",
  },
  {
    titre: "Imprimer",
    texte: "Ici se relit tout ce qui part : la convention en PDF ou pour Word, les fiches, le dossier d'assemblée, les originaux à signer. Ctrl + P exporte le document affiché, ou la convention depuis les autres écrans.",
  },
] as const);
