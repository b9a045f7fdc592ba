// From a page to the texts that it prints, and from a text to its page.
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { EcranDemande } from "../../ipc/generated/EcranDemande";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import type { ZoneVue } from "../../ipc/generated/ZoneVue";
import { allerAuPassage } from "../../navigation/passage";
import { aller } from "../../navigation/usage";
import { textes } from "../../textes/apercu";
import { sous } from "../ensemble/selection";

export function zonesDe({ zones }: ApercuVue, page: number): ZoneVue[] {
  return zones.filter((zone) => zone.page === page);
}

/** One entry for each screen that writes something of the page, the first place of each. */
export function textesDe(apercu: ApercuVue, page: number): ZoneVue[] {
  const vus = new Set<string>();
  return zonesDe(apercu, page).filter(({ ecran }) => {
    const cle = cleDe(ecran);
    return !vus.has(cle) && vus.add(cle);
  });
}

/** « 15, Litiges »: as the plan of the dossier names it. */
export function nomDe(vue: VueEnsemble, { ecran }: ZoneVue): string {
  const entree = vue.plan.flatMap(({ entrees }) => entrees).find((candidate) => cleDe(candidate.ecran) === cleDe(ecran));
  if (entree) return textes.texte(entree.code, entree.libelle);
  // The report of a year has no entry of its own.
  return textes.rapport(ecran.element ?? "");
}

export function allerAuTexte(id: string, { ecran, chemins }: ZoneVue) {
  allerAuPassage(chemins);
  aller({ ecran: "travail", id, demande: ecran });
}

/** The page that prints a path, else the main one of its screen; null when none does. */
export function pageDe({ zones }: ApercuVue, ecran: EcranDemande, chemin: string | null): number | null {
  const exacte = chemin === null ? undefined : meilleure(zones, ({ chemins }) => Math.max(0, ...chemins.map((un) => proximite(un, chemin))));
  const principale = () => meilleure(zones, (zone) => (cleDe(zone.ecran) === cleDe(ecran) ? 1 : 0));
  return (exacte ?? principale())?.page ?? null;
}

/** How near a printed path is to the one that is looked for: itself or a part of it, else what holds it, the closer the better. */
function proximite(imprime: string, cherche: string): number {
  if (sous(imprime, cherche)) return Number.MAX_SAFE_INTEGER;
  return sous(cherche, imprime) ? imprime.split("/").length : 0;
}

/** Of the best, the one that prints most: a fiche before the lines that only name it; then the first. */
function meilleure(zones: readonly ZoneVue[], note: (zone: ZoneVue) => number): ZoneVue | undefined {
  let gagnante: { zone: ZoneVue; note: number } | undefined;
  for (const zone of zones) {
    const sienne = note(zone);
    if (sienne === 0) continue;
    const mieux = gagnante === undefined || sienne > gagnante.note || (sienne === gagnante.note && zone.chemins.length > gagnante.zone.chemins.length);
    if (mieux) gagnante = { zone, note: sienne };
  }
  return gagnante?.zone;
}

function cleDe({ ecran, element }: EcranDemande): string {
  return `${ecran}/${element ?? ""}`;
}
