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
  voirApercu: (nom: string) => `Voir dans l'aperçu : ${nom}`,
  outilInsertion: {
    donnee: "Insérer une donnée du dossier",
    renvoi: "Insérer un renvoi",
    lien: "Lien",
    note: "Insérer une note",
  },
  donneeCourt: "Donnée",
  renvoiCourt: "Renvoi",
  inserer: {
    donnee: "Insérer une donnée du dossier",
    renvoi: "Insérer un renvoi",
    lien: "Lien",
    note: "Insérer une note",
  },
  chercher: "Chercher",
  rien: "Rien ne correspond. Essayez un autre mot.",
  attente: "La liste se prépare…",
  articlesEtFiches: "Articles et fiches",
  adresse: "Adresse",
  adresseAide: "Une page (www.exemple.fr) ou une adresse de messagerie.",
  adresseRefusee: "Ce n'est ni une page ni une adresse de messagerie. Écrivez par exemple www.exemple.fr.",
  retirerLien: "Retirer le lien",
  note: "Texte de la note",
  noteAide: "Elle s'imprime entre parenthèses, à l'endroit choisi.",
  noteVide: "Écrivez le texte de la note.",
  valider: "Insérer",
  insere: (texte: string) => `Inséré : ${texte}`,
  nettoye: "La mise en forme non prévue a été retirée.",
});
