// Labels of a change of framework.
import { francais, pluriel } from "../texte/francais";

export const textes = francais({
  fenetre: (dossier: string) => `Changer de cadre, ${dossier} - Paraphe`,
  titre: "Changer de cadre",
  chapo: (cadre: string) => `Ce contrat suit le ${cadre}. Choisissez le cadre suivant : ce qui est gardé, perdu ou à décider se lit ici avant que rien ne soit fait.`,
  vers: "Nouveau cadre",
  choisir: "Choisissez…",
  attente: "Le changement se prépare…",
  echec: "Le changement n'a pas pu être préparé",
  aucun: "Aucun autre cadre n'est sur ce poste. Importez-en un, ou commencez-en un par copie, depuis l'écran des cadres.",
  periode: (avant: string, apres: string) => `Période : ${avant} devient ${apres}.`,
  rubriques: { a_decider: "À décider", perdu: "Perdu, ou laissé dans l'ancien dossier", garde: "Gardé" },
  aides: {
    a_decider: "Rien n'est choisi à votre place : ces points restent à traiter dans le nouveau dossier.",
    perdu: "L'ancien dossier garde tout : il se relit et s'exporte.",
    garde: "Les rapprochements d'objectifs viennent des cadres, avec leur source.",
  },
  nombre: (nombre: number) => pluriel(nombre, "point", "points"),
  provenance: (fiabilite: string) => `D'où vient ce rapprochement (${fiabilite})`,
  sansFiabilite: "fiabilité non notée",
  pret: (aDecider: number, perdus: number, gardes: number) => `Compte prêt : ${aDecider} à décider, ${pluriel(perdus, "perdu", "perdus")}, ${pluriel(gardes, "gardé", "gardés")}.`,
  rien: "Rien.",
  effet: "Un nouveau dossier est créé sous le nouveau cadre. Celui-ci est archivé tel qu'il est : il se lit, il ne change plus.",
  faire: "Créer le nouveau dossier",
  renoncer: "Ne rien changer",
  fait: (cadre: string) => `Nouveau dossier créé sous le cadre ${cadre}. L'ancien est archivé.`,
  mene: "Chaque point à décider mène à l'endroit du nouveau dossier où il se traite.",
  ouvrir: "Ouvrir le nouveau dossier",
  range: "Ce dossier est rangé : il se lit, il ne change plus. Pour changer son cadre, ressortez-le depuis la liste des dossiers.",
});
