// The real host. The only file that may import `@tauri-apps/api`.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import type { Hote } from "./contrat-hote";

export const hote: Hote = {
  invoquer: (commande, demande) => devancee(commande) ?? invoke(commande, demande === undefined ? {} : { demande }),
  titrer: (titre) => getCurrentWindow().setTitle(titre),
  avantFermeture: (vider) => {
    const fenetre = getCurrentWindow();
    const suite = fenetre.onCloseRequested(async (fermeture) => {
      fermeture.preventDefault();
      // A fault of ours must not keep the window open.
      if (await vider().catch(() => true)) await fenetre.destroy();
    });
    return () => void suite.then((arreter) => arreter());
  },
  suivre: (evenement, suivi) => {
    const suite = listen<Parameters<typeof suivi>[0]>(evenement, ({ payload }) => suivi(payload));
    return () => void suite.then((arreter) => arreter());
  },
};

/** The answer that `src/amorce.ts` asked for, once. */
function devancee(commande: string): Promise<unknown> | null {
  const { amorce } = window;
  if (amorce?.commande !== commande) return null;
  delete window.amorce;
  return amorce.reponse;
}
