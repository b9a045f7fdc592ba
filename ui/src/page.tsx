// Draws the application in its place.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { App } from "./App";

export function dessiner() {
  const racine = document.getElementById("racine");
  if (racine === null) throw new Error("index.html carries the root element");
  const arbre = createRoot(racine);
  // At once: left to its turn, the first frame would be painted empty before it.
  flushSync(() =>
    arbre.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}
