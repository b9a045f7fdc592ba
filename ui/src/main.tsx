// Starts the window.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { affichage, appliquerAffichage } from "./etat/affichage";
import "./styles/polices.css";
import "./styles/jetons.css";
import "./styles/base.css";
import "./styles/impression.css";

appliquerAffichage(affichage.lire());
const racine = document.getElementById("racine");
if (racine === null) throw new Error("index.html carries the root element");
createRoot(racine).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
