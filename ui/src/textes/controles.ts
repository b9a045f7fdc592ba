// Labels of the screen of checks.
import { francais, pluriel } from "../texte/francais";

export const textes = francais({
  titre: "Contrôles",
  chapo: (regles: number) => `${pluriel(regles, "point vérifié", "points vérifiés")} sur ce dossier, au regard des règles de son cadre.`,
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
