// Starts the window: the first screen is drawn once it is known, or once waiting for it should show.
import { devancerAccueil } from "./etat/accueil";
import { affichage, appliquerAffichage } from "./etat/affichage";
import { lireRoute } from "./navigation/route";
import { dessiner } from "./page";
import "./styles/polices.css";
import "./styles/jetons.css";
import "./styles/base.css";
import "./styles/impression.css";

const premier = lireRoute(window.location.hash).ecran === "dossiers" ? devancerAccueil() : Promise.resolve();
appliquerAffichage(affichage.lire());
void premier.then(dessiner);
