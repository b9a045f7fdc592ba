// What a key of the frame, or a command of the palette, does.
import { flushSync } from "react-dom";
import { choisirFichier } from "../etat/actions";
import { changerTaille } from "../etat/affichage";
import { choisirCote, cote } from "../etat/cote";
import { annoncer, signaler } from "../etat/journal";
import { enEchec } from "../ipc/commandes";
import { aller } from "../navigation/usage";
import { minuscule } from "../texte/francais";
import { textes } from "../textes/coque";
import { allerConstat } from "./constats";
import { faire } from "./gestes";
import type { Sens } from "./parcours";
import { commencerLeTour } from "./tour";

export const creer = () => aller({ ecran: "nouveau" });

export function ouvrirFichier() {
  choisirFichier().catch((cause: unknown) => signaler("erreur", enEchec(cause).message));
}

export function faireLeTour() {
  commencerLeTour().catch((cause: unknown) => signaler("erreur", enEchec(cause).message));
}

export function changerLaTaille(pas: 1 | -1 | 0) {
  annoncer(textes.tailleChoisie(minuscule(textes.tailles[changerTaille(pas)])));
}

export function annuler() {
  if (!faire("annuler")) annoncer(textes.rienAAnnuler);
}

export function retablir() {
  if (!faire("retablir")) annoncer(textes.rienARetablir);
}

export function enregistrer() {
  if (!faire("enregistrer")) annoncer(textes.rienAEnregistrer);
}

export function parcourirConstats(sens: Sens) {
  // Where the printed page stands beside the sheet, the cards come back in its place.
  if (cote.lire() === "page" && document.querySelector("[data-feuille]") !== null) flushSync(() => choisirCote("constats"));
  if (!allerConstat(sens)) annoncer(textes.aucunConstat);
}
