// Starts the window.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { devancerAccueil } from "./etat/accueil";
import { affichage, appliquerAffichage } from "./etat/affichage";
import { lireRoute } from "./navigation/route";
import "./styles/polices.css";
import "./styles/jetons.css";
import "./styles/base.css";
import "./styles/impression.css";

const premier = lireRoute(window.location.hash).ecran === "dossiers" ? devancerAccueil() : Promise.resolve();
appliquerAffichage(affichage.lire());
const racine = document.getElementById("racine");
if (racine === null) throw new Error("index.html carries the root element");
const page = createRoot(racine);
void premier.then(() =>
  page.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
