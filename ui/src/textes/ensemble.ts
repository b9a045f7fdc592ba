// Labels of the overview of a dossier.
import type { EtatJalon } from "../ipc/generated/EtatJalon";
import type { EtatPartie } from "../ipc/generated/EtatPartie";
import type { GraviteVue } from "../ipc/generated/GraviteVue";
import { francais, pluriel } from "../texte/francais";

const etats: Record<EtatPartie, (nombre: number) => string> = {
  pret: () => "prêt",
  a_completer: (nombre) => `${nombre} à compléter`,
  a_verifier: (nombre) => (nombre > 0 ? `${nombre} à vérifier` : "à vérifier"),
  bloque: (nombre) => (nombre > 0 ? pluriel(nombre, "bloquant", "bloquants") : "bloqué"),
  a_commencer: () => "à commencer",
};

const jalons: Record<EtatJalon, string> = {
  fait: "fait",
  a_prevoir: "à prévoir",
  en_retard: "en retard",
};

const gravites: Record<GraviteVue, string> = {
  bloquant: "Bloquants",
  a_verifier: "À vérifier",
  information: "Informations",
  laisse: "Laissés ainsi",
  respecte: "Respectés",
};

/** On the buttons that filter, all of them on one line; the name for the ear begins like the word for the eye. */
const filtres = {
  bloquant: { court: "Bloquants", entier: "Bloquants" },
  a_verifier: { court: "À vérifier", entier: "À vérifier" },
  information: { court: "Infos", entier: "Infos" },
  laisse: { court: "Laissés", entier: "Laissés ainsi" },
};

const gravite: Record<GraviteVue, string> = {
  bloquant: "bloquant",
  a_verifier: "à vérifier",
  information: "information",
  laisse: "laissé ainsi",
  respecte: "respecté",
};

export const textes = francais({
  vue: "Vue d'ensemble",
  plan: "Plan du dossier",
  documents: "Documents",
  relecture: "Relecture",
  controles: "Contrôles",
  ecriture: "Écriture",
  remplacer: "Chercher et remplacer",
  exporter: "Vérifier et exporter",
  cadre: "Cadre appliqué",
  lireCadre: (cadre: string) => `Lire et compléter : ${cadre}`,
  changerDeCadre: "Changer de cadre…",
  etats,
  saisieEnAttente: "une saisie n'est pas enregistrée",
  jalons,
  gravites,
  filtres,
  gravite,
  frise: "Étapes du dossier",
  parties: "Parties du dossier",
  colonnes: { partie: "Partie", contenu: "Contenu", controles: "Contrôles" },
  cofinancements: "Cofinancements notifiés",
  aucunCofinancement: "Aucun montant notifié pour l'instant. Les enveloppes s'écrivent à l'écran « Plan de financement ».",
  financeur: "Financeur",
  constats: "Constats",
  aTraiter: "À traiter",
  filtre: "Gravité",
  tout: "Tout",
  filtreGravite: (libelle: string, nombre: number) => `${libelle} : ${nombre}`,
  toutAfficher: "Tout afficher",
  partieAffichee: (partie: string, nombre: number) => `${partie} : ${pluriel(nombre, "constat à traiter", "constats à traiter")}`,
  constatsDe: (etat: string, partie: string) => `${etat} : voir les constats, ${partie}`,
  partieInconnue: "Partie du dossier",
  aucunATraiter: "Aucun point à traiter.",
  aucunDeCetteGravite: "Aucun constat de cette gravité ici.",
  respectes: (nombre: number) => pluriel(nombre, "règle respectée", "règles respectées"),
  traiter: (nombre: number) => (nombre > 1 ? `Traiter les ${nombre} points` : "Traiter le point bloquant"),
  verifier: (nombre: number) => (nombre > 1 ? `Vérifier les ${nombre} points` : "Vérifier le point"),
  exporterDossier: "Exporter le dossier…",
  attente: "Le dossier s'ouvre…",
  echec: "Le dossier n'a pas pu être ouvert",
  fenetre: (dossier: string) => `${dossier} - Paraphe`,
});
