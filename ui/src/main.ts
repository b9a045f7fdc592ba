// Starts the window: asks for the first screen while the script that draws it is still being read.
import { devancerAccueil } from "./etat/accueil";
import { affichage, appliquerAffichage } from "./etat/affichage";
import { lireRoute } from "./navigation/route";
import "./styles/polices.css";
import "./styles/jetons.css";
import "./styles/base.css";
import "./styles/impression.css";

const premier = lireRoute(window.location.hash).ecran === "dossiers" ? devancerAccueil() : Promise.resolve();
appliquerAffichage(affichage.lire());
void import("./page").then(({ dessiner }) => premier.then(dessiner));
