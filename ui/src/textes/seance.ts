// Labels of the back-planning.
import { francais } from "../texte/francais";

export const textes = francais({
  aide: "Donnez la date de la séance : le dernier jour pour chaque destinataire se compte à rebours, jours fériés du territoire compris. Ces dates voyagent avec le dossier et ne s'impriment pas.",
  attente: "Le calendrier de la séance se prépare…",
  exporter: "Exporter vers un agenda…",
  colonnes: { destinataire: "Destinataire", dernierJour: "Dernier jour", delai: "Délai" },
  delais: "Changer les délais",
  joursAide: "Nombres entiers, convenus avec chacun. Un champ vidé reprend le délai proposé.",
});
