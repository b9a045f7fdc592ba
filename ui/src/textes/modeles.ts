// Labels of the templates of fiches.
import { francais } from "../texte/francais";

export const textes = francais({
  titre: "Modèles de fiches",
  aide: "Une fiche commencée d'après un modèle en reprend les textes, les partenaires, les étapes et les indicateurs, sans montant, sans valeur et sans date.",
  enregistrer: "Enregistrer comme modèle…",
  enregistrerTitre: "Enregistrer comme modèle",
  nom: "Nom du modèle",
  nomAide: "Il resservira dans tous vos dossiers, depuis l'écran « Choix des actions ». Ni montant, ni valeur, ni date de cette fiche n'y sont gardés.",
  renommerTitre: "Renommer le modèle",
  valider: "Enregistrer le modèle",
  renommer: "Renommer…",
  renommerDe: (nom: string) => `Renommer : ${nom}`,
  creer: "Créer une fiche",
  creerDe: (nom: string) => `Créer une fiche d'après « ${nom} »`,
  supprimer: "Supprimer",
  supprimerDe: (nom: string) => `Supprimer le modèle : ${nom}`,
  annuler: "Annuler",
  annulerDe: (nom: string) => `Annuler la suppression du modèle : ${nom}`,
  supprime: (nom: string) => `Modèle supprimé : ${nom}. Les fiches déjà créées restent.`,
  enregistre: (nom: string) => `Modèle enregistré : ${nom}. Il est proposé à l'écran « Choix des actions ».`,
  renomme: (nom: string) => `Modèle renommé : ${nom}`,
  remis: (nom: string) => `Modèle revenu : ${nom}`,
  cree: (nom: string) => `Fiche créée d'après « ${nom} ». Ctrl+Z annule.`,
});
