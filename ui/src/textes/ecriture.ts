// Labels of the corrector.
import { francais, pluriel } from "../texte/francais";

export const textes = francais({
  fenetre: (dossier: string) => `Écriture, ${dossier} - Paraphe`,
  titre: "Écriture",
  chapo: "Espaces, guillemets, ordinaux, sigles à développer, noms d'institutions : ce qui est proposé ici n'est écrit que si vous l'acceptez. Un chiffre n'est jamais changé.",
  attente: "Les textes se relisent…",
  echec: "Les textes n'ont pas pu être relus",
  aucune: "Aucune correction à proposer.",
  nombre: (nombre: number) => pluriel(nombre, "correction proposée", "corrections proposées"),
  raison: "Montrer",
  toutes: (nombre: number) => `Toutes les raisons (${nombre})`,
  uneRaison: (raison: string, nombre: number) => `${raison} (${nombre})`,
  accepterTout: (nombre: number) => (nombre === 1 ? "Accepter cette correction" : `Accepter les ${nombre} corrections montrées`),
  accepter: "Accepter",
  accepterLong: (avant: string, apres: string) => `Accepter : « ${avant} » devient « ${apres} »`,
  accepterTexte: (nombre: number) => (nombre === 1 ? "Accepter" : `Accepter les ${nombre}`),
  accepterTexteLong: (nombre: number, titre: string) => `Accepter les ${pluriel(nombre, "correction", "corrections")} : ${titre}`,
  ouvrir: (titre: string) => `Ouvrir : ${titre}`,
  range: "Ce dossier est rangé : ces propositions se lisent, elles ne s'acceptent pas.",
  espace: "espace",
  insecable: "espace insécable",
  legende: "Le point marque une espace, le crochet couché une espace insécable : la ligne ne s'y coupe pas.",
  unRetour: "Ce que vous acceptez s'annule en une fois, avec Ctrl+Z.",
});
