// Saving a text while it is typed: within a second, in stretches that undo takes at once, as in Word.
// A stretch ends with a pause, on leaving the text, and around what is not typing: a paste, a tool.
import { commencerFrappe, finirFrappe } from "../../etat/frappes";
import type { TraitDeFrappe } from "../../ipc/generated/TraitDeFrappe";
import { DELAI } from "../champs/brouillon";

/** Nothing typed stays unsaved longer. */
export const ATTENTE_MAXIMALE = 1000;
/** What is typed after such a pause is another stretch. */
export const PAUSE = 2000;

type Ecrire = (document: string, trait: TraitDeFrappe) => Promise<boolean>;

export class Enregistreur {
  /** What the dossier holds, and what was sent last. */
  private enregistre: string;
  private envoye = "";
  private nouveau = true;
  private derniereFrappe = -Infinity;
  /** When the oldest unsaved change was made; null when there is none. */
  private depuis: number | null = null;
  private minuterie = 0;
  private enVol = 0;
  private enRetard = false;

  constructor(
    private readonly lire: () => string,
    private readonly ecrire: Ecrire,
  ) {
    this.enregistre = lire();
  }

  /** Something was typed. */
  frapper() {
    const maintenant = Date.now();
    if (maintenant - this.derniereFrappe >= PAUSE) this.nouveau = true;
    this.derniereFrappe = maintenant;
    this.depuis ??= maintenant;
    commencerFrappe(this);
    window.clearTimeout(this.minuterie);
    const reste = Math.max(0, this.depuis + ATTENTE_MAXIMALE - maintenant);
    this.minuterie = window.setTimeout(() => this.tic(), Math.min(DELAI, reste));
  }

  /** What was typed is a stretch of its own; so is what comes next. */
  couper() {
    void this.enregistrer();
    this.nouveau = true;
  }

  /** True when nothing of what is shown waits to be saved. */
  estAJour(present: string): boolean {
    return present === this.enregistre;
  }

  /** Another text was received. */
  recevoir(document: string) {
    this.enregistre = document;
    this.envoye = "";
    this.nouveau = true;
  }

  /** A save on its way: the next one waits for it rather than piling up. */
  private tic() {
    if (this.enVol > 0) this.enRetard = true;
    else void this.enregistrer();
  }

  private async enregistrer() {
    window.clearTimeout(this.minuterie);
    this.depuis = null;
    this.enRetard = false;
    finirFrappe(this);
    const document = this.lire();
    // What was sent last is what the dossier will hold, saved already or not.
    if (document === (this.envoye || this.enregistre)) return;
    const trait = this.nouveau ? "nouveau" : "suite";
    this.envoye = document;
    this.nouveau = false;
    this.enVol += 1;
    const ecrit = await this.ecrire(document, trait);
    this.enVol -= 1;
    if (ecrit) this.enregistre = document;
    else {
      // Refused: the next pause tries again, with the stretch that it began.
      if (this.envoye === document) this.envoye = "";
      this.nouveau ||= trait === "nouveau";
    }
    if (this.enRetard) void this.enregistrer();
  }
}
