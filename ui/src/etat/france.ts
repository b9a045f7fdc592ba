// What is compared on the screen « France »: kept when one comes back to it.
import type { DemandeFrance } from "../ipc/generated/DemandeFrance";
import { reserve } from "./reserve";

export const comparaison = reserve<DemandeFrance>({ annee: null, mesure: null, exemples: false });
