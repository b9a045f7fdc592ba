// Draws the application in its place.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";

export function dessiner() {
  const racine = document.getElementById("racine");
  if (racine === null) throw new Error("index.html carries the root element");
  createRoot(racine).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
