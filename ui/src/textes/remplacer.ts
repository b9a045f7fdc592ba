// Labels of finding and replacing words in a dossier.
import { francais, pluriel } from "../texte/francais";

export const textes = francais({
  fenetre: (dossier: string) => `Chercher et remplacer, ${dossier} - Paraphe`,
  titre: "Chercher et remplacer",
  chapo: "Dans tous les textes, titres et noms du dossier. Les montants, les dates et les codes se changent dans leur champ : les textes qui les montrent suivent.",
  mots: "Chercher",
  par: "Remplacer par",
  parAide: "Laissez vide pour chercher seulement.",
  casse: "Respecter les majuscules",
  entier: "Mots entiers seulement",
  invite: "Écrivez les mots à chercher.",
  aucune: (mots: string) => `Aucun texte ne contient « ${mots} ».`,
  nombre: (nombre: number) => pluriel(nombre, "passage trouvé", "passages trouvés"),
  remplacerTout: (nombre: number) => (nombre === 1 ? "Remplacer ce passage" : `Remplacer les ${nombre} passages`),
  accepter: "Remplacer",
  accepterLong: (avant: string, apres: string) => `Remplacer « ${avant} » par « ${apres} »`,
  accepterTexte: (nombre: number) => (nombre === 1 ? "Remplacer" : `Remplacer les ${nombre}`),
  accepterTexteLong: (nombre: number, titre: string) => `Remplacer les ${pluriel(nombre, "passage", "passages")} : ${titre}`,
  unRetour: "Ce qui est remplacé s'annule en une fois, avec Ctrl+Z.",
  range: "Ce dossier est rangé : il se lit, il ne se modifie pas.",
  signe: "Un contrat signé ne change plus : seuls les textes du suivi sont cherchés.",
});
