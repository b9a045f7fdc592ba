// The pages of a document, fetched when they come near, kept until the screen is left.
import { useCallback, useEffect, useRef, useState } from "react";
import { appeler } from "../../ipc/commandes";
import type { ApercuVue } from "../../ipc/generated/ApercuVue";
import type { DocumentDemande } from "../../ipc/generated/DocumentDemande";
import type { PassageDePage } from "../../ipc/generated/PassageDePage";
import { textes } from "../../textes/apercu";

export type EtatPage = { etat: "attente" } | { etat: "prete"; adresse: string; lu: readonly PassageDePage[] } | { etat: "echec" };

export type Pages = {
  lire: (numero: number) => EtatPage;
  /** Asks for a page once; asks again after a failure. */
  demander: (numero: number) => Promise<void>;
};

/** Width over height of a page: a table too wide turns its pages. */
export function formatDe({ largeur, hauteur, paysages }: ApercuVue, numero: number): string {
  return paysages.includes(numero) ? `${hauteur} / ${largeur}` : `${largeur} / ${hauteur}`;
}

/** The titles that stand on a page say what it holds; its whole text is under « Lire en texte ». */
export function decrire(apercu: ApercuVue, numero: number): string {
  const titres = apercu.sommaire.filter(({ page }) => page === numero).map(({ titre }) => titre);
  return titres.length === 0 ? textes.pageSur(numero, apercu.pages) : textes.pageDecrite(numero, apercu.pages, titres.join(" ; "));
}

/** A drawing shown as an image runs no script and asks for nothing. */
export function adresseDe(svg: string): string {
  return URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
}

const attente: EtatPage = { etat: "attente" };

export function usePages(id: string, document: DocumentDemande): Pages {
  const [etats, definir] = useState<ReadonlyMap<number, EtatPage>>(() => new Map());
  const demandees = useRef(new Map<number, Promise<void>>());
  const adresses = useRef<string[]>([]);
  const vivant = useRef(true);

  useEffect(() => {
    vivant.current = true;
    const enCours = demandees.current;
    return () => {
      vivant.current = false;
      for (const adresse of adresses.current) URL.revokeObjectURL(adresse);
      adresses.current = [];
      enCours.clear();
      definir(new Map());
    };
  }, []);

  const demander = useCallback(
    (numero: number) => {
      const deja = demandees.current.get(numero);
      if (deja) return deja;
      const noter = (etat: EtatPage) => definir((avant) => new Map(avant).set(numero, etat));
      const promesse = appeler("document_page", { id, document, numero }).then(
        ({ svg, lu }) => {
          if (!vivant.current) return;
          const adresse = adresseDe(svg);
          adresses.current.push(adresse);
          noter({ etat: "prete", adresse, lu });
        },
        () => {
          demandees.current.delete(numero);
          if (vivant.current) noter({ etat: "echec" });
        },
      );
      demandees.current.set(numero, promesse);
      return promesse;
    },
    [id, document],
  );

  return { lire: (numero) => etats.get(numero) ?? attente, demander };
}

/** Calls once when the element comes near the part that is seen. */
export function useApproche<E extends Element>(onApproche: () => void) {
  const element = useRef<E>(null);
  useEffect(() => {
    const cible = element.current;
    if (!cible) return undefined;
    const observateur = new IntersectionObserver(
      (entrees) => {
        if (!entrees.some(({ isIntersecting }) => isIntersecting)) return;
        observateur.disconnect();
        onApproche();
      },
      { root: defileurDe(cible), rootMargin: "600px 0px" },
    );
    observateur.observe(cible);
    return () => observateur.disconnect();
  }, [onApproche]);
  return element;
}

/** The box that scrolls around an element; null when it is the window. */
export function defileurDe(element: Element): Element | null {
  for (let noeud = element.parentElement; noeud && noeud !== document.body; noeud = noeud.parentElement) {
    const { overflowY, overflowX } = getComputedStyle(noeud);
    if (overflowX === "visible" && overflowY === "visible") continue;
    // A box that scrolls sideways only computes `auto` in both directions.
    if ((overflowY === "auto" || overflowY === "scroll") && noeud.dataset.defile !== "horizontal") return noeud;
  }
  return null;
}
