// Addresses, written and read.
import { expect, test } from "vitest";
import { ecrireRoute, lireRoute, type Route } from "./route";

const routes: Route[] = [
  { ecran: "dossiers" },
  { ecran: "dossier", id: "a1", partie: [] },
  { ecran: "dossier", id: "a/1 é", partie: ["actions/usema", "jalons"] },
  { ecran: "travail", id: "a/1", demande: { ecran: "financement", element: null } },
  { ecran: "travail", id: "a1", demande: { ecran: "action", element: "usema é" } },
  { ecran: "nouveau" },
  { ecran: "importer" },
  { ecran: "reglages" },
  { ecran: "france" },
  { ecran: "cadres" },
  { ecran: "cadre", code: "2025" },
  { ecran: "coller", code: "a/1" },
  { ecran: "bibliotheque" },
  { ecran: "texte", cle: "2025/instruction", repere: null },
  { ecran: "texte", cle: "cantal-2022", repere: "parties" },
  { ecran: "regle", code: "cofinancement-par-action" },
  { ecran: "controles", id: "a/1" },
  { ecran: "ecriture", id: "a/1" },
  { ecran: "remplacer", id: "a/1" },
  { ecran: "changement", id: "a1" },
  { ecran: "exporter", id: "a1" },
  { ecran: "apercu", id: "a1", document: { document: "convention", exercice: null, action: null, partie: null } },
  { ecran: "apercu", id: "a1", document: { document: "rapport", exercice: 2022, action: null, partie: null } },
  { ecran: "apercu", id: "a1", document: { document: "fiche", exercice: null, action: "usema", partie: null } },
  { ecran: "apercu", id: "a1", document: { document: "feuille_de_signature", exercice: null, action: null, partie: "prefet-75" } },
  { ecran: "apercu", id: "a1", document: { document: "controle", exercice: null, action: null, partie: null } },
];

test.each(routes)("written then read, %o is the same", (route) => {
  expect(lireRoute(ecrireRoute(route))).toEqual(route);
});

test.each([
  ["", "dossiers"],
  ["#/", "dossiers"],
  ["#/dossier", "inconnu"],
  ["#/dossier/a/apercu", "inconnu"],
  ["#/dossier/a/apercu/rapport", "inconnu"],
  ["#/dossier/a/apercu/rapport/22", "inconnu"],
  ["#/dossier/a/apercu/rapport/2022/x", "inconnu"],
  ["#/dossier/%E0%A4%A", "inconnu"],
  ["#/dossier/a/ecran", "inconnu"],
  ["#/dossier/a/ecran/action", "inconnu"],
  ["#/dossier/a/ecran/visas/x", "inconnu"],
  ["#/dossier/a/ecran/constructor", "inconnu"],
  ["#/nouveau/x", "inconnu"],
  ["#/reglages/x", "inconnu"],
  ["#/dossier/a/controles/x", "inconnu"],
  ["#/dossier/a/changement/x", "inconnu"],
  ["#/france/x", "inconnu"],
  ["#/cadres/2025/x", "inconnu"],
  ["#/cadres/2025/coller/x", "inconnu"],
  ["#/textes/a/b/c", "inconnu"],
  ["#/regles", "inconnu"],
  ["#/regles/a/b", "inconnu"],
  ["#/ailleurs", "inconnu"],
])("%s leads to %s", (hash, ecran) => {
  expect(lireRoute(hash).ecran).toBe(ecran);
});
