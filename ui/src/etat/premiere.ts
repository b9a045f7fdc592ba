// The first opening, passed without saying who writes: kept on this machine, so that it never comes back.
import { reserve } from "./reserve";

const CLE = "paraphe.premiere";
const PASSEE = "passee";

export const premierePassee = reserve<boolean>(relire());

function relire(): boolean {
  try {
    return localStorage.getItem(CLE) === PASSEE;
  } catch {
    return false;
  }
}

export function passerPremiere() {
  premierePassee.ecrire(true);
  try {
    localStorage.setItem(CLE, PASSEE);
  } catch {
    // A machine that keeps nothing asks again the next time.
  }
}
