// From the address to the screen.
import { I18nProvider } from "react-aria-components";
import { Garde } from "./coque/Garde";
import { Socle } from "./coque/Socle";
import { EcranApercu } from "./ecrans/apercu/EcranApercu";
import { EcranCadre } from "./ecrans/cadres/EcranCadre";
import { EcranCadres } from "./ecrans/cadres/EcranCadres";
import { EcranColler } from "./ecrans/cadres/EcranColler";
import { EcranChangement } from "./ecrans/changement/EcranChangement";
import { EcranControles } from "./ecrans/controles/EcranControles";
import { EcranDossiers } from "./ecrans/dossiers/EcranDossiers";
import { EcranEcriture } from "./ecrans/ecriture/EcranEcriture";
import { EcranEnsemble } from "./ecrans/ensemble/EcranEnsemble";
import { EcranExporter } from "./ecrans/exporter/EcranExporter";
import { EcranNouveau } from "./ecrans/nouveau/EcranNouveau";
import { EcranRecu } from "./ecrans/recu/EcranRecu";
import { EcranReglages } from "./ecrans/reglages/EcranReglages";
import { EcranTravail } from "./ecrans/travail/EcranTravail";
import { EcranInconnu } from "./ecrans/EcranInconnu";
import { ecrireRoute, type Route } from "./navigation/route";
import { useRoute } from "./navigation/usage";

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
    case "dossier":
      return <EcranEnsemble key={route.id} id={route.id} partie={route.partie} />;
    case "travail":
      return <EcranTravail key={route.id} id={route.id} demande={route.demande} />;
    case "controles":
      return <EcranControles key={route.id} id={route.id} />;
    case "exporter":
      return <EcranExporter key={route.id} id={route.id} />;
    case "ecriture":
      return <EcranEcriture key={route.id} id={route.id} />;
    case "changement":
      return <EcranChangement key={route.id} id={route.id} />;
    case "cadres":
      return <EcranCadres />;
    case "cadre":
      return <EcranCadre key={route.code} code={route.code} />;
    case "coller":
      return <EcranColler key={route.code} code={route.code} />;
    case "nouveau":
      return <EcranNouveau />;
    case "recu":
      return <EcranRecu />;
    case "reglages":
      return <EcranReglages />;
    case "apercu":
      return <EcranApercu key={ecrireRoute(route)} id={route.id} document={route.document} />;
    case "inconnu":
      return <EcranInconnu />;
  }
}
