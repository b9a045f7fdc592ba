// Labels of the screen of checks.
import { francais, pluriel } from "../texte/francais";

export const textes = francais({
  titre: "Contrôles",
  chapo: (regles: number, heure: string) => `${pluriel(regles, "règle vérifiée", "règles vérifiées")} à ${heure}.`,
  rien: "Aucun point à traiter.",
  imprimer: "Voir le rapport de contrôle à imprimer",
  fenetre: (dossier: string) => `Contrôles, ${dossier} - Paraphe`,
  filtres: "Filtres",
  partie: "Partie du dossier",
  source: "Source",
  toutes: "Toutes",
  sansSource: "Sans source",
  aucun: "Aucun constat ne répond à ces filtres.",
  toutMontrer: "Tout montrer",
  groupe: (libelle: string, nombre: number) => `${libelle} (${nombre})`,
  montres: (nombre: number) => `${pluriel(nombre, "constat affiché", "constats affichés")}.`,
});
