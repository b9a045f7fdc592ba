// Comfort of the reader on this machine: theme, density, size of the text, motion.
import { adapterPaliers } from "./paliers";
import { reserve } from "./reserve";

/** The values of each choice, the first one at the start. */
const CHOIX = {
  theme: ["systeme", "clair", "sombre"],
  densite: ["bureau", "confort"],
  taille: ["ordinaire", "grande", "tres_grande", "une_et_demie", "double"],
  mouvement: ["systeme", "reduit"],
} as const;

export type NomChoix = keyof typeof CHOIX;
export type Affichage = { [N in NomChoix]: (typeof CHOIX)[N][number] };

/** How many times the ordinary size; base.css sets the same. */
const ECHELLES: Record<Affichage["taille"], number> = { ordinaire: 1, grande: 1.125, tres_grande: 1.25, une_et_demie: 1.5, double: 2 };

const CLE = "paraphe.affichage";

export const affichage = reserve<Affichage>(relire());

function relire(): Affichage {
  let garde: Partial<Record<NomChoix, unknown>> = {};
  try {
    garde = (JSON.parse(localStorage.getItem(CLE) ?? "{}") ?? {}) as typeof garde;
  } catch {
    // What cannot be read is as if it had never been chosen.
  }
  const lire = <N extends NomChoix>(nom: N) => (CHOIX[nom] as readonly unknown[]).find((valeur) => valeur === garde[nom]) ?? CHOIX[nom][0];
  return { theme: lire("theme"), densite: lire("densite"), taille: lire("taille"), mouvement: lire("mouvement") } as Affichage;
}

export function appliquerAffichage(choix: Affichage) {
  const { dataset } = document.documentElement;
  for (const nom of Object.keys(CHOIX) as NomChoix[]) {
    if (choix[nom] === "systeme") delete dataset[nom];
    else dataset[nom] = choix[nom];
  }
  adapterPaliers(ECHELLES[choix.taille]);
}

/** One size up or down, as far as it goes; zero is the ordinary one. */
export function changerTaille(pas: 1 | -1 | 0): Affichage["taille"] {
  const rang = CHOIX.taille.indexOf(affichage.lire().taille) + pas;
  const taille = (pas === 0 ? undefined : CHOIX.taille[Math.min(Math.max(rang, 0), CHOIX.taille.length - 1)]) ?? CHOIX.taille[0];
  choisirAffichage({ taille });
  return taille;
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
