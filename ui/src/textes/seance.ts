// Labels of the back-planning.
import { francais } from "../texte/francais";

export const textes = francais({
  titre: "Avant la séance de l'assemblée",
  aide: "Donnez la date de la séance : le dernier jour pour chaque destinataire se compte à rebours, jours fériés du territoire compris. Ces dates restent sur ce poste et ne s'impriment pas.",
  seance: "Date de la séance",
  seanceAide: "La séance où l'assemblée délibère sur le contrat.",
  attente: "Le calendrier de la séance se prépare…",
  echec: "Le calendrier de la séance n'a pas pu être lu",
  exporter: "Exporter vers un agenda…",
  colonnes: { destinataire: "Destinataire", dernierJour: "Dernier jour", reste: "Il reste", delai: "Délai" },
  jours: (destinataire: string) => `Nombre de jours : ${destinataire}`,
  joursAide: "Vide : le délai proposé revient.",
});
