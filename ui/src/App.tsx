// From the address to the screen.
import { I18nProvider } from "react-aria-components";
import { Attente } from "./composants/Attente";
import { Coque } from "./coque/Coque";
import { Garde } from "./coque/Garde";
import { Socle } from "./coque/Socle";
import { EcranDossiers } from "./ecrans/dossiers/EcranDossiers";
import { EcranInconnu } from "./ecrans/EcranInconnu";
import { useSuite } from "./etat/suite";
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
  const suite = useSuite(true);
  if (!suite) {
    return (
      <Coque lieu={null} actions={null} plan={null} etat={null} touches={[]}>
        <Attente texte={textes.attente} />
      </Coque>
    );
  }
  switch (route.ecran) {
    case "dossier":
      return <suite.EcranEnsemble key={route.id} id={route.id} partie={route.partie} />;
    case "travail":
      return <suite.EcranTravail key={route.id} id={route.id} demande={route.demande} />;
    case "controles":
      return <suite.EcranControles key={route.id} id={route.id} />;
    case "exporter":
      return <suite.EcranExporter key={route.id} id={route.id} />;
    case "ecriture":
      return <suite.EcranEcriture key={route.id} id={route.id} />;
    case "remplacer":
      return <suite.EcranRemplacer key={route.id} id={route.id} />;
    case "changement":
      return <suite.EcranChangement key={route.id} id={route.id} />;
    case "cadres":
      return <suite.EcranCadres />;
    case "france":
      return <suite.EcranFrance />;
    case "bibliotheque":
      return <suite.EcranBibliotheque />;
    case "texte":
      return <suite.EcranTexte key={route.cle} cle={route.cle} repere={route.repere} />;
    case "regle":
      return <suite.EcranRegle key={route.code} code={route.code} />;
    case "cadre":
      return <suite.EcranCadre key={route.code} code={route.code} />;
    case "coller":
      return <suite.EcranColler key={route.code} code={route.code} />;
    case "nouveau":
      return <suite.EcranNouveau />;
    case "importer":
      return <suite.EcranImporter />;
    case "reglages":
      return <suite.EcranReglages />;
    case "apercu":
      return <suite.EcranApercu key={ecrireRoute(route)} id={route.id} document={route.document} />;
  }
}
