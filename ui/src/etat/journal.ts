// Messages of the session: said once aloud, shown until closed or left, kept in the log.
import { reserve } from "./reserve";

/** A field, and the screen that it is on. */
export type Place = { adresse: string; chemin: string };

/** `lieu`: the address of the screen that it is about; null when it stays from screen to screen. `vers`: where it is mended. */
type Message = { id: number; heure: string; genre: "information" | "erreur"; texte: string; lieu: string | null; vers: Place | null };

let prochain = 1;

export const journal = reserve<readonly Message[]>([]);
/** The message shown under the top bar; null when there is none. */
export const avis = reserve<Message | null>(null);
/** What was just done, shown beside it until the next gesture. */
export const passage = reserve<Message | null>(null);
/** What the live region says; the number makes the same words heard twice. */
export const voix = reserve<{ texte: string; rang: number; urgence: "polie" | "pressante" }>({ texte: "", rang: 0, urgence: "polie" });

export function annoncer(texte: string, urgence: "polie" | "pressante" = "polie") {
  voix.ecrire(({ rang }) => ({ texte, rang: rang + 1, urgence }));
}

/** « 14 h 32 ». */
export function heureCourante(): string {
  return new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit" }).format(new Date()).replace(":", "\u00a0h\u00a0");
}

export function signaler(genre: Message["genre"], texte: string, portee: "ecran" | "partout" = "ecran", vers: Place | null = null) {
  const message: Message = { id: prochain++, heure: heureCourante(), genre, texte, lieu: portee === "ecran" ? window.location.hash : null, vers };
  journal.ecrire((avant) => [message, ...avant]);
  avis.ecrire(message);
  if (genre === "information") passage.ecrire(null);
  annoncer(texte, genre === "erreur" ? "pressante" : "polie");
}

/** What was just done, shown until the next gesture; whoever does it says it aloud. An error that waits to be read stays above; another message gives way. */
export function montrer(texte: string) {
  avis.ecrire((vu) => (vu?.genre === "information" ? null : vu));
  passage.ecrire({ id: prochain++, heure: heureCourante(), genre: "information", texte, lieu: window.location.hash, vers: null });
}

/** The next gesture begins. */
export function effacer() {
  passage.ecrire(null);
}
