// The real host. The only file that may import `@tauri-apps/api`.
import { invoke } from "@tauri-apps/api/core";
import { getCurrentWindow } from "@tauri-apps/api/window";
import type { Hote } from "./contrat-hote";

export const hote: Hote = {
  invoquer: (commande, demande) => invoke(commande, demande === undefined ? {} : { demande }),
  titrer: (titre) => getCurrentWindow().setTitle(titre),
};
