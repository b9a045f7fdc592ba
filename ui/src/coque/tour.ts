// Going through the guided tour: where each step is tried, how it begins, moves on and ends.
import { cleDossier } from "../etat/actions";
import { annoncer } from "../etat/journal";
import { retenir } from "../etat/ressource";
import { visite } from "../etat/visite";
import { appeler } from "../ipc/commandes";
import type { EcranNom } from "../ipc/generated/EcranNom";
import type { Route } from "../navigation/route";
import { aller } from "../navigation/usage";
import { etapes, textes } from "../textes/visite";

const EXEMPLE = "cantal-2022-demo";

/** In the order of the steps. */
const LIEUX: readonly ((id: string) => Route)[] = [
  (id) => ({ ecran: "dossier", id, partie: [] }),
  travail("financement"),
  travail("financement"),
  (id) => ({ ecran: "controles", id }),
  travail("article", "objet"),
  travail("article", "objet"),
  (id) => ({ ecran: "controles", id }),
  (id) => ({ ecran: "exporter", id }),
];

function travail(ecran: EcranNom, element: string | null = null) {
  return (id: string): Route => ({ ecran: "travail", id, demande: { ecran, element } });
}

export function lieuDe(etape: number, dossier: string): Route {
  return LIEUX[etape]?.(dossier) ?? { ecran: "dossier", id: dossier, partie: [] };
}

/** Opens the example where it was left, or puts it in the list. */
export async function commencerLeTour() {
  const vue = await appeler("exemple_ouvrir", { nom: EXEMPLE });
  retenir(cleDossier(vue.id), vue);
  montrerEtape(0, vue.id);
}

/** Its screen comes with it, whose heading takes the focus; its words are said. */
export function montrerEtape(etape: number, dossier: string) {
  visite.ecrire({ etape, dossier });
  aller(lieuDe(etape, dossier));
  const { titre = "", texte = "" } = etapes[etape] ?? {};
  annoncer(`${textes.etape(etape + 1, etapes.length)}, ${titre}. ${texte}`);
}

export function quitterLeTour() {
  visite.ecrire(null);
  annoncer(textes.fini);
  document.getElementById("contenu")?.focus();
}
