// Labels of the screens where a dossier is written.
import { francais, pluriel } from "../texte/francais";

/** « 1 point bloquant de plus, 2 points à vérifier de moins », and where when it is one place; empty when nothing changed. */
function changement(bloquants: number, aVerifier: number, informations: number, lieu: string | null): string {
  const ecarts = [...ecart(bloquants, "point bloquant", "points bloquants"), ...ecart(aVerifier, "point à vérifier", "points à vérifier"), ...ecart(informations, "information", "informations")];
  return ecarts.length === 0 || lieu === null ? ecarts.join(", ") : [...ecarts, lieu].join(", ");
}

function ecart(nombre: number, singulier: string, plusieurs: string): string[] {
  return nombre === 0 ? [] : [`${pluriel(Math.abs(nombre), singulier, plusieurs)} de ${nombre > 0 ? "plus" : "moins"}`];
}

export const textes = francais({
  proposer: (nom: string) => `Écrire « ${nom} »`,
  changement,
  enregistreCourt: "Enregistré",
  enCours: "Enregistrement…",
  enFrappe: "Saisie en cours…",
  nonEnregistre: "Non enregistré",
  annuler: "Annuler",
  retablir: "Rétablir",
  annulerNomme: (nom: string) => `Annuler : ${nom}`,
  retablirNomme: (nom: string) => `Rétablir : ${nom}`,
  annule: (nom: string) => `Annulé : ${nom}`,
  retabli: (nom: string) => `Rétabli : ${nom}`,
  derniereModification: "la dernière modification",
  rienAAnnuler: "Rien à annuler.",
  rienARetablir: "Rien à rétablir.",
  attente: "L'écran se prépare…",
  echec: "Cet écran n'a pas pu être ouvert",
  fenetre: (ecran: string, dossier: string) => `${ecran}, ${dossier} - Paraphe`,
  titreCode: (code: string, titre: string) => `${code}, ${titre}`,
  voisins: "Écrans voisins",
  precedent: (libelle: string) => `Précédent : ${libelle}`,
  suivant: (libelle: string) => `Suivant : ${libelle}`,
  premierConstat: (compte: string) => `${compte} : aller au premier`,
  voirApercu: "Voir dans l'aperçu",
  vueEnsemble: "Vue d'ensemble",
  aucunConstat: "Rien à signaler sur cet écran.",
  allerAuPassage: "Aller au passage",
  allerAuPassageDe: (titre: string) => `Aller au passage : ${titre}`,
  remedie: "Corrigé. Ctrl+Z annule.",
  laisse: "Constat laissé ainsi. Il reste dans les contrôles. Ctrl+Z annule.",
  repris: "Constat à vérifier de nouveau. Ctrl+Z annule.",
  corrige: (libelle: string) => `Fait : ${libelle}. Ctrl+Z annule.`,
  remplaceAutrement: "Ces textes ont changé entre-temps : rien n'a été remplacé. Cherchez de nouveau.",
  corrigeAutrement: "Ce texte a changé entre-temps : rien n'a été corrigé. Relisez la proposition.",
  passe: "État du contrat changé.",
  joint: "Fichier joint au dossier. Ctrl+Z annule.",
  dejaJoint: "Ce fichier est déjà joint au dossier.",
  laisserAinsi: "Laisser ainsi",
  laisserAinsiDe: (titre: string) => `Laisser ainsi : ${titre}`,
  reprendre: "Reprendre",
  reprendreDe: (titre: string) => `Reprendre : ${titre}`,
  motif: "Motif",
  motifAide: "Il reste dans les contrôles du dossier, avec votre nom et la date.",
  motifVide: "Indiquez le motif : il dit à ceux qui relisent pourquoi c'est ainsi.",
  remedeDe: (remede: string, titre: string) => `${remede} : ${titre}`,
  formatJour: "jj/mm/aaaa",
  calendrier: (nom: string) => `Calendrier : ${nom}`,
  reprises: (libelle: string) => `${libelle}.`,
  libelleChamp: (champ: string, groupe: string) => (groupe === "" ? champ : `${champ}, ${groupe}`),
  refusAnnule: (nom: string) => `Annulé : saisie refusée, ${nom}. La valeur enregistrée est revenue.`,
  retirer: "Retirer",
  modifier: "Modifier",
  modifierNomme: (titre: string) => `Modifier : ${titre}`,
  sansIndicateur: "Actions sans indicateur",
  sansIndicateurAide: "Un indicateur s'ajoute depuis la fiche de l'action.",
  /** « Retirer l'action B3 » is what the button says. */
  retire: (libelle: string) => `${`${libelle}`.replace(/^Retirer /, "Retiré : ").replace(/^Détacher /, "Détaché : ")}. Ctrl+Z annule.`,
  /** A grid of amounts. */
  grouper: "Grouper les lignes",
  parAction: "Par action",
  parFinanceur: "Par financeur",
  /** A list. */
  copier: (titre: string) => `Dupliquer « ${titre} »`,
  copie: (titre: string) => `La fiche « ${titre} » est dupliquée. Textes et indicateurs sont repris ; les montants et les résultats restent à saisir.`,
  monter: (titre: string) => `Monter « ${titre} »`,
  descendre: (titre: string) => `Descendre « ${titre} »`,
  place: (titre: string) => `place de « ${titre} »`,
  deplace: (titre: string, rang: number, total: number) => `${titre}, place ${rang} sur ${total}`,
  /** The objectives of the framework, ticked. */
  chercherObjectif: "Chercher un objectif",
  aucunObjectif: "Aucun objectif ne correspond. Essayez un autre mot.",
  servi: (nombre: number) => (nombre === 1 ? "Servi par l'action" : "Servi par les actions"),
  objectifCoche: "Action ajoutée au plan. Ctrl+Z annule.",
  objectifScelle: "Sa fiche est déjà écrite : pour y renoncer, retirez l'action de la liste « Actions du plan ».",
  ajouter: "Ajouter…",
  inserer: "Insérer",
  lireClause: (titre: string) => `Lire « ${titre} »`,
  ajoutListe: (titre: string) => `Ajouter : ${titre}`,
  texteNumerote: (titre: string, numero: number) => `${titre} ${numero}`,
  texteDe: (titre: string, groupe: string) => `${titre}, ${groupe}`,
  nombre: (nombre: number) => pluriel(nombre, "élément", "éléments"),
});
