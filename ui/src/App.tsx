// From the address to the screen.
import { I18nProvider } from "react-aria-components";
import { Garde } from "./coque/Garde";
import { Socle } from "./coque/Socle";
import { EcranApercu } from "./ecrans/apercu/EcranApercu";
import { EcranDossiers } from "./ecrans/dossiers/EcranDossiers";
import { EcranEnsemble } from "./ecrans/ensemble/EcranEnsemble";
import { EcranNouveau } from "./ecrans/nouveau/EcranNouveau";
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
    case "nouveau":
      return <EcranNouveau />;
    case "apercu":
      return <EcranApercu key={ecrireRoute(route)} id={route.id} document={route.document} />;
    case "inconnu":
      return <EcranInconnu />;
  }
}
