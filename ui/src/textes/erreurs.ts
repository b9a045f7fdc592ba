// Sentences of the window itself when something fails; those of commands come from Rust.
import { francais } from "../texte/francais";

export const textes = francais({
  inattendu: "L'opération n'a pas abouti. Vos dossiers sont intacts. Réessayez, ou fermez Paraphe puis rouvrez-le.",
  renonce: "Opération abandonnée. Rien n'a été enregistré.",
  reessayer: "Réessayer",
  retour: "Revenir aux dossiers",
  inconnuTitre: "Cette adresse ne mène à aucun écran",
  inconnuTexte: "Elle vient peut-être d'une autre version de Paraphe. Revenez à la liste des dossiers.",
  panneTitre: "L'écran n'a pas pu s'afficher",
  panneTexte: "Vos dossiers sont intacts. Rechargez la fenêtre ; si cela se reproduit, signalez à l'assistance ce que vous faisiez.",
  recharger: "Recharger la fenêtre",
});
