// What a button or a key starts: one call, one message, the next screen.
import { useCallback, useRef, useState } from "react";
import { appeler, enEchec } from "../ipc/commandes";
import type { DemandeCreation } from "../ipc/generated/DemandeCreation";
import type { DocumentDemande } from "../ipc/generated/DocumentDemande";
import type { VueEnsemble } from "../ipc/generated/VueEnsemble";
import { aller } from "../navigation/usage";
import { textes } from "../textes/erreurs";
import { annoncer, signaler } from "./journal";
import { retenir } from "./ressource";

export const cleDossier = (id: string) => `dossier/${id}`;

function entrer(vue: VueEnsemble) {
  retenir(cleDossier(vue.id), vue);
  aller({ ecran: "dossier", id: vue.id, partie: [] });
}

export async function ouvrirExemple(nom: string) {
  entrer(await appeler("exemple_ouvrir", { nom }));
}

export async function importerDossier() {
  const vue = await appeler("dossier_importer");
  if (vue === null) annoncer(textes.renonce);
  else entrer(vue);
}

export async function creerDossier(demande: DemandeCreation) {
  entrer(await appeler("dossier_creer", demande));
}

export async function dupliquerDossier(id: string) {
  entrer(await appeler("dossier_dupliquer", { id }));
}

export async function exporterDossier(id: string) {
  const { chemin, message } = await appeler("dossier_exporter", { id });
  if (chemin === null) annoncer(textes.renonce);
  else signaler("information", message);
}

export async function exporterDocument(id: string, document: DocumentDemande) {
  const { chemin, message } = await appeler("document_exporter", { id, document });
  if (chemin === null) annoncer(textes.renonce);
  else signaler("information", message);
}

/** Runs an action once at a time; a refusal goes to the log and under the top bar. */
export function useAction<A extends unknown[]>(action: (...valeurs: A) => Promise<void>) {
  const [enCours, definirEnCours] = useState(false);
  const occupe = useRef(false);
  const lancer = useCallback(
    (...valeurs: A) => {
      if (occupe.current) return;
      occupe.current = true;
      definirEnCours(true);
      action(...valeurs)
        .catch((cause: unknown) => signaler("erreur", enEchec(cause).message))
        .finally(() => {
          occupe.current = false;
          definirEnCours(false);
        });
    },
    [action],
  );
  return { lancer, enCours };
}
