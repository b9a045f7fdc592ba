// Labels of the back-planning.
import { francais } from "../texte/francais";

export const textes = francais({
  titre: "Avant la séance de l'assemblée",
  aide: "Donnez la date de la séance : le dernier jour pour chaque destinataire se compte à rebours, jours fériés du territoire compris. Ces dates restent sur ce poste et ne s'impriment pas.",
  seance: "Date de la séance",
  seanceAide: "La séance où l'assemblée délibère sur le contrat.",
  attente: "Le calendrier de la séance se prépare…",
  exporter: "Exporter vers un agenda…",
  colonnes: { destinataire: "Destinataire", dernierJour: "Dernier jour", delai: "Délai" },
  delais: "Changer les délais",
  jours: (destinataire: string, unite: string) => `${destinataire}, en ${unite}`,
  joursAide: "Nombres entiers, convenus avec chacun. Un champ vidé reprend le délai proposé.",
});
