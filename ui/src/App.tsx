// From the address to the screen.
import { I18nProvider } from "react-aria-components";
import { Garde } from "./coque/Garde";
import { Socle } from "./coque/Socle";
import { EcranApercu } from "./ecrans/apercu/EcranApercu";
import { EcranControles } from "./ecrans/controles/EcranControles";
import { EcranDossiers } from "./ecrans/dossiers/EcranDossiers";
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
