// What stands beside the sheet on this machine: the findings, or the printed page.
import { reserve } from "./reserve";

export type Cote = "constats" | "page";

const CLE = "paraphe.cote";

export const cote = reserve<Cote>(relire());

function relire(): Cote {
  try {
    return localStorage.getItem(CLE) === "page" ? "page" : "constats";
  } catch {
    return "constats";
  }
}

export function choisirCote(choix: Cote) {
  cote.ecrire(choix);
  try {
    localStorage.setItem(CLE, choix);
  } catch {
    // A machine that keeps nothing still shows the choice until it is closed.
  }
}
