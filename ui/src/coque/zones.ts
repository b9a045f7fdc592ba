// Going round the zones of whatever screen is shown (F6).
import { suivant, visible, visibles, type Sens } from "./parcours";

const SELECTEUR_ZONE = "[data-zone]";

/** Where the focus was in each zone when it left it. */
let reperes = new WeakMap<Element, HTMLElement>();

export function noterZone(cible: EventTarget | null) {
  if (!(cible instanceof HTMLElement)) return;
  const zone = cible.closest(SELECTEUR_ZONE);
  if (zone) reperes.set(zone, cible);
}

export function oublierZones() {
  reperes = new WeakMap();
}

export function allerZone(sens: Sens) {
  const zones = visibles(SELECTEUR_ZONE);
  const courante = document.activeElement?.closest<HTMLElement>(SELECTEUR_ZONE) ?? null;
  const zone = suivant(zones, courante ? zones.indexOf(courante) : -1, sens);
  if (!zone) return;
  const repere = reperes.get(zone);
  const cible = repere && zone.contains(repere) && repere.closest(SELECTEUR_ZONE) === zone && visible(repere) ? repere : zone;
  cible.focus();
}
