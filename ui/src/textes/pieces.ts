// Labels of a file that was joined, looked at in the window.
import { francais } from "../texte/francais";

export const textes = francais({
  voir: "Voir",
  voirLong: (titre: string) => `Voir : ${titre}`,
  ouvrir: "Enregistrer et ouvrir…",
  rien: "Ce fichier ne peut pas être montré ici : ce sont des images de pages, ou le format d'un autre logiciel. Enregistrez-le et ouvrez-le.",
  mots: "Voici les mots que contient ce PDF. Sa mise en page et ses signatures se voient en l'ouvrant.",
  dessin: "Pages redessinées par Paraphe : les mots sont ceux du fichier. Ce qui y a été posé depuis, comme le tracé d'une signature, se voit en l'ouvrant.",
  page: (numero: number, total: number) => `Page ${numero} sur ${total}`,
  pageSansTexte: "Cette page ne contient pas de texte.",
  precedente: "Page précédente",
  suivante: "Page suivante",
  attente: "La page se dessine.",
});
