// The help: every shortcut of the application and every gesture of the mouse, in one list.
import { francais, pluriel } from "../texte/francais";

export const textes = francais({
  titre: "Aide, clavier et souris",
  introduction: "Tout se fait au clavier. Tabulation passe d'un élément au suivant, Entrée l'active, Échap ferme.",
  chercher: "Chercher une touche, un geste ou un effet",
  trouvees: (nombre: number) => `${pluriel(nombre, "geste trouvé", "gestes trouvés")}.`,
  ou: " ou ",
  aucune: "Rien ne correspond. Essayez un autre mot.",
});

/** The keys of one line do the same. « Flèches » are the four of them. */
export const groupes = francais([
  {
    titre: "Partout",
    touches: [
      { touches: ["F1"], effet: "Ouvrir cette aide" },
      { touches: ["Ctrl+K"], effet: "Aller à un dossier, une fiche, un article, une commande, ou chercher des mots" },
      { touches: ["F6"], effet: "Aller à la zone suivante : barre du haut, plan, page, marge, premiers pas, état" },
      { touches: ["Maj+F6"], effet: "Aller à la zone précédente" },
      { touches: ["Ctrl+N"], effet: "Créer un dossier" },
      { touches: ["Ctrl+O"], effet: "Choisir un fichier à importer : dossier, feuille remplie, PDF signé, cadre" },
      { touches: ["Ctrl+F"], effet: "Chercher dans la liste affichée : dossiers, objectifs du cadre" },
      { touches: ["Ctrl+P"], effet: "Exporter en PDF le document affiché, ou la convention depuis les autres écrans d'un dossier" },
      { touches: ["Ctrl++"], effet: "Agrandir le texte" },
      { touches: ["Ctrl+-"], effet: "Réduire le texte" },
      { touches: ["Ctrl+0"], effet: "Revenir à la taille ordinaire du texte" },
      { touches: ["Ctrl+A"], effet: "Dans un champ ou un texte, tout sélectionner" },
      { touches: ["Ctrl+Entrée"], effet: "Dans une fenêtre où l'on écrit plusieurs lignes, valider" },
    ],
  },
  {
    titre: "Dossier",
    touches: [
      { touches: ["Ctrl+Z"], effet: "Annuler la dernière modification" },
      { touches: ["Ctrl+Y", "Ctrl+Maj+Z"], effet: "Rétablir" },
      { touches: ["Ctrl+S"], effet: "Enregistrer tout de suite ce qui est tapé, et réessayer ce qui n'a pas pu l'être" },
      { touches: ["Ctrl+H"], effet: "Chercher des mots dans tout le dossier, et les remplacer" },
      { touches: ["Maj+F2"], effet: "Écrire une note sur le champ, la ligne ou l'écran où vous êtes, ou rouvrir celle qui y est" },
      { touches: ["Ctrl+Page bas"], effet: "Passer à l'écran suivant" },
      { touches: ["Ctrl+Page haut"], effet: "Passer à l'écran précédent" },
      { touches: ["F8"], effet: "Aller au constat du champ, puis au suivant" },
      { touches: ["Maj+F8"], effet: "Aller au constat précédent" },
      { touches: ["Alt+Entrée"], effet: "Corriger : faire la première correction du constat, depuis sa carte ou depuis le champ" },
      { touches: ["Alt+S"], effet: "Ouvrir ou refermer la source du constat, depuis sa carte ou depuis le champ" },
      { touches: ["Échap"], effet: "Depuis un constat ou une note, revenir au passage ; dans un champ refusé, revenir à la valeur enregistrée" },
    ],
  },
  {
    titre: "Grille de montants ou d'indicateurs",
    touches: [
      { touches: ["Flèches"], effet: "Aller d'une cellule à l'autre" },
      { touches: ["Début", "Fin"], effet: "Aller au début ou à la fin de la ligne" },
      { touches: ["Ctrl+Début", "Ctrl+Fin"], effet: "Aller au début ou à la fin de la grille" },
      { touches: ["Entrée", "F2"], effet: "Modifier la cellule" },
      { touches: ["Entrée", "Maj+Entrée"], effet: "Pendant la saisie, valider et descendre, ou monter" },
      { touches: ["Tab", "Maj+Tab"], effet: "Pendant la saisie, valider et aller à droite, ou à gauche" },
      { touches: ["Échap"], effet: "Revenir à la valeur précédente, ou à une seule cellule" },
      { touches: ["Suppr", "Retour arrière"], effet: "Vider les cellules choisies" },
      { touches: ["Maj+Flèches", "Maj+Début", "Maj+Fin", "Ctrl+Maj+Début", "Ctrl+Maj+Fin"], effet: "Étendre le choix" },
      { touches: ["Ctrl+A"], effet: "Choisir toute la grille" },
      { touches: ["Ctrl+C"], effet: "Copier vers Excel ou LibreOffice" },
      { touches: ["Ctrl+X"], effet: "Couper : copier, puis vider les cellules choisies" },
      { touches: ["Ctrl+V"], effet: "Coller depuis Excel ou LibreOffice" },
      { touches: ["Ctrl+D"], effet: "Recopier vers le bas" },
    ],
  },
  {
    titre: "Liste",
    touches: [
      { touches: ["Alt+flèche haut"], effet: "Monter l'élément" },
      { touches: ["Alt+flèche bas"], effet: "Descendre l'élément" },
    ],
  },
  {
    titre: "Texte",
    touches: [
      { touches: ["Maj+Tab"], effet: "Aller du texte à sa barre d'outils ; Tab en revient" },
      { touches: ["flèche gauche", "flèche droite"], effet: "Dans la barre d'outils, passer d'un outil à l'autre" },
      { touches: ["Ctrl+G", "Ctrl+B"], effet: "Gras" },
      { touches: ["Ctrl+I"], effet: "Italique" },
      { touches: ["Maj+Entrée"], effet: "Aller à la ligne sans changer de paragraphe" },
      { touches: ["Alt+Maj+flèche droite"], effet: "Décaler un élément de liste" },
      { touches: ["Alt+Maj+flèche gauche"], effet: "Ramener un élément de liste" },
      { touches: ["Ctrl+Z"], effet: "Annuler dans le texte, puis dans le dossier" },
      { touches: ["Ctrl+Y", "Ctrl+Maj+Z"], effet: "Rétablir dans le texte, puis dans le dossier" },
    ],
  },
  {
    titre: "Souris",
    touches: [
      { touches: ["Glisser-déposer"], effet: "Déposer un fichier reçu n'importe où dans la fenêtre : Paraphe montre ce qu'il contient" },
      { touches: ["Double clic"], effet: "Dans une grille, modifier la cellule" },
      { touches: ["Maj+clic"], effet: "Dans une grille, étendre le choix jusqu'à la cellule" },
      { touches: ["Clic droit"], effet: "Sur un mot souligné d'un texte, voir les mots proposés" },
      { touches: ["Clic"], effet: "Sur un passage de la page imprimée, aller à son texte" },
    ],
  },
  {
    titre: "Aperçu",
    touches: [
      { touches: ["Page bas"], effet: "Descendre, puis passer à la page suivante" },
      { touches: ["Page haut"], effet: "Monter, puis passer à la page précédente" },
      { touches: ["Ctrl+molette"], effet: "Agrandir ou réduire" },
    ],
  },
] as const);
