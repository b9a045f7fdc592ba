// One printed page that follows what is written: the former drawing stays until the next one is ready to be shown.
import { useEffect, useRef, useState } from "react";
import { appeler } from "../../ipc/commandes";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { DocumentDemande } from "../../ipc/generated/DocumentDemande";
import type { VueEnsemble } from "../../ipc/generated/VueEnsemble";
import { adresseDe } from "./pages";

export type PageVive = {
  apercu: ApercuVue | null;
  /** The drawing and its number; null until the first one. */
  dessin: { adresse: string; numero: number } | null;
  echec: boolean;
};

/** `choisir` says which page is wanted of a document that may have become shorter. */
export function usePageVive(vue: VueEnsemble, document: DocumentDemande, choisir: (apercu: ApercuVue) => number): PageVive {
  const [apercu, lire] = useState<ApercuVue | null>(null);
  const [dessin, dessiner] = useState<PageVive["dessin"]>(null);
  const [echec, echouer] = useState(false);
  const montree = useRef<string | null>(null);

  // Each change of the dossier makes another view of it: the document is laid out again.
  useEffect(() => {
    let vivant = true;
    appeler("document_apercu", { id: vue.id, document }).then(
      (suite) => vivant && lire(suite),
      () => vivant && echouer(true),
    );
    return () => {
      vivant = false;
    };
  }, [vue, document]);

  const numero = apercu === null ? null : choisir(apercu);
  useEffect(() => {
    if (apercu === null || numero === null) return undefined;
    let vivant = true;
    const suivre = async () => {
      const { svg } = await appeler("document_page", { id: vue.id, document, numero });
      const adresse = adresseDe(svg);
      await decoder(adresse);
      if (!vivant) return URL.revokeObjectURL(adresse);
      if (montree.current !== null) URL.revokeObjectURL(montree.current);
      montree.current = adresse;
      dessiner({ adresse, numero });
      echouer(false);
    };
    suivre().catch(() => vivant && echouer(true));
    return () => {
      vivant = false;
    };
  }, [apercu, numero, vue.id, document]);

  useEffect(
    () => () => {
      if (montree.current !== null) URL.revokeObjectURL(montree.current);
      montree.current = null;
    },
    [],
  );
  return { apercu, dessin, echec };
}

/** Ends when the drawing can be shown at once; one that cannot be read ahead is shown as it comes. */
async function decoder(adresse: string): Promise<void> {
  const image = new Image();
  image.src = adresse;
  await image.decode?.().catch(() => {});
}
