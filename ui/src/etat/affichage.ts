// Comfort of the reader on this machine: theme and density.
import { reserve } from "./reserve";

export type Theme = "systeme" | "clair" | "sombre";
export type Densite = "bureau" | "confort";
export type Affichage = { theme: Theme; densite: Densite };

const CLE = "paraphe.affichage";
const depart: Affichage = { theme: "systeme", densite: "bureau" };

export const affichage = reserve<Affichage>(relire());

function relire(): Affichage {
  try {
    const lu: unknown = JSON.parse(localStorage.getItem(CLE) ?? "{}");
    const { theme, densite } = lu as Partial<Affichage>;
    return {
      theme: theme === "clair" || theme === "sombre" ? theme : depart.theme,
      densite: densite === "confort" ? densite : depart.densite,
    };
  } catch {
    return depart;
  }
}

export function appliquerAffichage({ theme, densite }: Affichage) {
  const racine = document.documentElement;
  if (theme === "systeme") delete racine.dataset.theme;
  else racine.dataset.theme = theme;
  racine.dataset.densite = densite;
}

export function choisirAffichage(choix: Partial<Affichage>) {
  affichage.ecrire((avant) => ({ ...avant, ...choix }));
  appliquerAffichage(affichage.lire());
  try {
    localStorage.setItem(CLE, JSON.stringify(affichage.lire()));
  } catch {
    // A machine that keeps nothing still shows the choice until it is closed.
  }
}
