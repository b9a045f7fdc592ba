// From the address to the screen.
import { I18nProvider } from "react-aria-components";
import { Attente } from "./composants/Attente";
import { Coque } from "./coque/Coque";
import { Garde } from "./coque/Garde";
import { Socle } from "./coque/Socle";
import { useEcransSuivants } from "./ecrans/apres";
import { EcranDossiers } from "./ecrans/dossiers/EcranDossiers";
import { EcranInconnu } from "./ecrans/EcranInconnu";
import { ecrireRoute, type Route } from "./navigation/route";
import { useRoute } from "./navigation/usage";
import { textes } from "./textes/edition";

export function App() {
  const route = useRoute();
  return (
    <I18nProvider locale="fr-FR">
      <Garde>
        <Socle>
          <Ecran route={route} />
        </Socle>
      </Garde>
    </I18nProvider>
  );
}

function Ecran({ route }: { route: Route }) {
  switch (route.ecran) {
    case "dossiers":
      return <EcranDossiers />;
    case "inconnu":
      return <EcranInconnu />;
    default:
      return <EcranSuivant route={route} />;
  }
}

function EcranSuivant({ route }: { route: Exclude<Route, { ecran: "dossiers" | "inconnu" }> }) {
  const ecrans = useEcransSuivants();
  if (!ecrans) {
    return (
      <Coque lieu={null} actions={null} plan={null} etat={null} touches={[]}>
        <Attente texte={textes.attente} />
      </Coque>
    );
  }
  switch (route.ecran) {
    case "dossier":
      return <ecrans.EcranEnsemble key={route.id} id={route.id} partie={route.partie} />;
    case "travail":
      return <ecrans.EcranTravail key={route.id} id={route.id} demande={route.demande} />;
    case "controles":
      return <ecrans.EcranControles key={route.id} id={route.id} />;
    case "exporter":
      return <ecrans.EcranExporter key={route.id} id={route.id} />;
    case "ecriture":
      return <ecrans.EcranEcriture key={route.id} id={route.id} />;
    case "changement":
      return <ecrans.EcranChangement key={route.id} id={route.id} />;
    case "cadres":
      return <ecrans.EcranCadres />;
    case "cadre":
      return <ecrans.EcranCadre key={route.code} code={route.code} />;
    case "coller":
      return <ecrans.EcranColler key={route.code} code={route.code} />;
    case "nouveau":
      return <ecrans.EcranNouveau />;
    case "recu":
      return <ecrans.EcranRecu />;
    case "reglages":
      return <ecrans.EcranReglages />;
    case "apercu":
      return <ecrans.EcranApercu key={ecrireRoute(route)} id={route.id} document={route.document} />;
  }
}
