// Labels of the creation of a dossier.
import { francais } from "../texte/francais";

export const textes = francais({
  titre: "Nouveau dossier",
  fenetre: "Nouveau dossier - Paraphe",
  chapo: "Trois questions suffisent. Le reste se remplit ensuite, dans l'ordre que vous voulez.",
  attente: "Les questions se préparent…",
  echec: "La création d'un dossier n'a pas pu être préparée",
  territoire: "Quel territoire ?",
  territoireAide: "Cherchez par nom ou par numéro de département.",
  territoireChamp: "Territoire",
  montrerListe: "Montrer la liste",
  aucun: "Aucun territoire ne correspond.",
  territoireInconnu: (texte: string) => `« ${texte} » n'est pas un territoire connu. Choisissez-en un dans la liste.`,
  collectivite: "Quelle collectivité signe ?",
  cadre: "Quel cadre ?",
  periode: "Quelle période ?",
  periodeAide: "Le cadre la fixe ; modifiez-la si votre contrat s'en écarte. Une date que vous avez écrite reste, même si vous changez de cadre.",
  debut: "Premier jour",
  fin: "Dernier jour",
  formatJour: "jj/mm/aaaa",
  creer: "Créer le dossier",
  renoncer: "Revenir aux dossiers",
  erreurs: "À corriger avant de créer le dossier",
});
