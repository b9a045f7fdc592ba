// The guided tour of the complete example: which step is shown, in which dossier.
import { reserve } from "./reserve";

/** Null while nobody is on the tour. */
export const visite = reserve<{ etape: number; dossier: string } | null>(null);
