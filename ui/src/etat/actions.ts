// What a button or a key starts: one call, one message, the next screen.
import { useCallback, useRef, useState } from "react";
import { appeler, EchecCommande, enEchec } from "../ipc/commandes";
import type { DemandeCreation } from "../ipc/generated/DemandeCreation";
import type { DemandeFrance } from "../ipc/generated/DemandeFrance";
import type { DocumentDemande } from "../ipc/generated/DocumentDemande";
import type { ExportVue } from "../ipc/generated/ExportVue";
import type { FormatDocument } from "../ipc/generated/FormatDocument";
import type { ImportVue } from "../ipc/generated/ImportVue";
import type { LiasseVue } from "../ipc/generated/LiasseVue";
import type { RecuVue } from "../ipc/generated/RecuVue";
import type { SuitePiece } from "../ipc/generated/SuitePiece";
import type { VueEnsemble } from "../ipc/generated/VueEnsemble";
import { aller } from "../navigation/usage";
import { textes } from "../textes/erreurs";
import { textes as reception } from "../textes/importer";
import { annoncer, signaler } from "./journal";
import { montrer, recuCourant } from "./recus";
import { retenir } from "./ressource";

export const cleDossier = (id: string) => `dossier/${id}`;

function entrer(vue: VueEnsemble) {
  retenir(cleDossier(vue.id), vue);
  aller({ ecran: "dossier", id: vue.id, partie: [] });
}

export async function ouvrirExemple(nom: string) {
  entrer(await appeler("exemple_ouvrir", { nom }));
}

/** Asks for a file, then shows what it holds. */
export async function choisirFichier() {
  const recu = await appeler("recu_choisir");
  if (recu === null) return annoncer(textes.renonce);
  montrer(recu);
}

export async function importerRecu({ numero, fichier }: RecuVue, comment: ImportVue) {
  const vue = await appeler("recu_importer", { numero, comment });
  // It was dealt with already, or one that came after it was.
  if (vue === null) return;
  recuCourant.ecrire(null);
  annoncer(reception.importe(fichier));
  entrer(vue);
}

/** The dossier of a PDF that does not say it. */
export async function rattacherRecu(numero: number, id: string) {
  const recu = await appeler("recu_rattacher", { numero, id });
  if (recu !== null) montrer(recu);
}

/** The file is put aside; one stays where a link already leads, or goes back to the list. */
export async function laisserRecu(numero: number, suite: "rester" | "revenir") {
  await appeler("recu_laisser", { numero });
  recuCourant.ecrire(null);
  if (suite === "rester") return;
  annoncer(reception.laisse);
  aller({ ecran: "dossiers" });
}

/** The name is a datum of the dossier like another: the change has its name and is undone. */
export async function renommerDossier(id: string, nom: string, transaction: string) {
  const { refus } = await appeler("dossier_saisir", { id, libelle: transaction, saisies: [{ chemin: "nom", nature: "texte", texte: nom }], ecran: null });
  if (refus[0]) throw new EchecCommande({ code: "refus", message: refus[0].message });
}

export async function creerDossier(demande: DemandeCreation) {
  entrer(await appeler("dossier_creer", demande));
}

export async function dupliquerDossier(id: string) {
  entrer(await appeler("dossier_dupliquer", { id }));
}

export async function exporterDossier(id: string) {
  dire(await appeler("dossier_exporter", { id }));
}

/** True when a file was written. */
function dire({ chemin, message }: ExportVue): boolean {
  if (chemin === null) annoncer(textes.renonce);
  else signaler("information", message);
  return chemin !== null;
}

export async function exporterDocument(id: string, document: DocumentDemande, format: FormatDocument): Promise<boolean> {
  return dire(await appeler("document_exporter", { id, document, format }));
}

export async function exporterFeuille(id: string, feuille: string) {
  dire(await appeler("feuille_exporter", { id, feuille }));
}

/** The comparison of the contracts. */
export async function exporterFrance(demande: DemandeFrance) {
  dire(await appeler("france_exporter", demande));
}

/** Several documents in one folder. */
export async function exporterLiasse(id: string, liasse: LiasseVue): Promise<boolean> {
  return dire(await appeler("liasse_exporter", { id, liasse }));
}

/** A copy of what was joined, as it came; opened by the system when it is wanted. */
export async function exporterPiece(id: string, piece: string, suite: SuitePiece) {
  dire(await appeler("piece_exporter", { id, piece, suite }));
}

/** The last days before the session, as a file for an agenda. */
export async function exporterAgenda(id: string) {
  dire(await appeler("dossier_agenda", { id }));
}

/** Runs an action once at a time; a refusal goes to the log and under the top bar. */
export function useAction<A extends unknown[]>(action: (...valeurs: A) => Promise<unknown>) {
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
