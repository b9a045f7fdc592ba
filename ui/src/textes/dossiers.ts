// Labels of the list of dossiers.
import { francais, pluriel } from "../texte/francais";

export const textes = francais({
  titre: "Dossiers",
  chapo: "Vos dossiers restent sur ce poste.",
  ouvrir: "Ouvrir un dossier…",
  liste: "Dossiers de ce poste",
  nombre: (nombre: number) => pluriel(nombre, "dossier", "dossiers"),
  colonnes: {
    departement: "Département",
    periode: "Période",
    etat: "État",
    bloquants: "Bloquants",
    aVerifier: "À vérifier",
    echeance: "Prochaine échéance",
  },
  exemple: "Exemple",
  sansEcheance: "Aucune échéance",
  vide: "Aucun dossier. Ouvrez l'exemple du Cantal ou un dossier reçu.",
  exemples: "Dossiers d'exemple",
  exemplesAide: "Pour découvrir l'application sans rien risquer.",
  ouvrirExemple: (titre: string) => `Ouvrir l'exemple : ${titre}`,
  ouvrirExempleCourt: "Ouvrir l'exemple",
  reprendre: "Reprendre",
  reprendreLong: (titre: string) => `Reprendre l'exemple : ${titre}`,
  attente: "La liste des dossiers se charge…",
  echec: "La liste des dossiers n'a pas pu être lue",
  version: (version: string) => `Paraphe ${version}`,
});
