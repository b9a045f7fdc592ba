// Labels of « Vérifier et exporter ».
import { francais, pluriel } from "../texte/francais";

export const textes = francais({
  titre: "Vérifier et exporter",
  chapo: "Relisez ce que contient le dossier, puis enregistrez les fichiers à transmettre ou à imprimer.",
  fenetre: (dossier: string) => `Vérifier et exporter, ${dossier} - Paraphe`,
  bloquants: (nombre: number) => (nombre > 1 ? `${nombre} points bloquants à traiter avant de transmettre` : "1 point bloquant à traiter avant de transmettre"),
  aucunBloquant: "Aucun point bloquant.",
  aVerifier: (nombre: number) => (nombre === 0 ? "Aucun point à vérifier." : `${pluriel(nombre, "point reste", "points restent")} à vérifier.`),
  voirControles: "Voir tous les contrôles",
  etat: (statut: string) => `État du contrat : ${statut}`,
  etatAide: "L'état s'imprime sur l'acte et décide de ce qui peut encore changer. Un point bloquant empêche d'avancer. La version définitive s'imprime sans « PROJET » pour être signée ; son texte ne change plus, sauf à revenir au projet.",
  confirmer: {
    titre: "Le contrat est signé ?",
    texte: "Son texte, ses cibles et ses montants prévus ne pourront plus changer, et l'état ne reviendra pas en arrière. Vous pourrez encore noter les résultats, les crédits employés et les étapes.",
    oui: "Oui, il est signé",
    non: "Pas encore",
  },
  fichiers: "Fichiers à produire",
  colonnes: { document: "Document", fichier: "Nom proposé", actions: "Actions" },
  projet: "Tant que la version définitive n'est pas arrêtée, chaque page porte la mention « PROJET ». Vous choisissez le dossier d'enregistrement et pouvez changer le nom.",
  fiches: (nombre: number) => `Une fiche action seule (${nombre})`,
  voir: "Voir",
  voirLong: (document: string) => `Voir : ${document}`,
  pdf: "Enregistrer en PDF…",
  pdfLong: (document: string) => `Enregistrer en PDF : ${document}`,
  dossier: "Dossier complet, à envoyer à un partenaire ou à garder",
  enregistrer: "Enregistrer…",
  enregistrerLong: "Enregistrer le dossier complet",
});
