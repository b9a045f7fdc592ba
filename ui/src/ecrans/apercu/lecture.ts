// Moving through the pages: which one is read, how to go to another, how large they are drawn.
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { defileurDe } from "./pages";

const TAILLES = [50, 67, 80, 100, 125, 150, 200, 300] as const;

export type Taille = number | "ajuster";

export type Lecture = {
  page: number;
  total: number;
  taille: Taille;
  /** The size as drawn, in hundredths of paper size. */
  pourCent: number;
  /** Shows the top of a page; the focus stays where it is. */
  montrer: (numero: number) => void;
  /** Shows the top of a page and puts the focus on it. */
  rejoindre: (numero: number) => void;
  tailler: (taille: Taille) => void;
  agrandir: () => void;
  reduire: () => void;
};

const RECOUVREMENT = 48;

/** `cadre` holds every element marked `data-page`; `outils` stands above it and may hide its top. */
export function useLecture(
  total: number,
  cadre: RefObject<HTMLDivElement | null>,
  outils: RefObject<HTMLDivElement | null>,
  /** What « fit » gives in the window as it is. */
  tailleAjustee: () => number,
): Lecture {
  const [page, definirPage] = useState(1);
  const [taille, definirTaille] = useState<Taille>("ajuster");
  const ancre = useRef<{ taille: Taille; page: number; part: number } | null>(null);

  const elements = useCallback(() => [...(cadre.current?.querySelectorAll<HTMLElement>("[data-page]") ?? [])], [cadre]);
  /** The strip of screen in which pages are read, under the tools. */
  const fenetre = useCallback(() => {
    const haut = Math.max(outils.current?.getBoundingClientRect().bottom ?? 0, 0);
    const defileur = cadre.current ? defileurDe(cadre.current) : null;
    const bas = defileur?.getBoundingClientRect().bottom ?? window.innerHeight;
    return { haut, bas, hauteur: bas - haut, defileur: defileur ?? document.documentElement };
  }, [cadre, outils]);

  useEffect(() => {
    let prevu = 0;
    const suivre = () => {
      prevu = 0;
      const { haut, hauteur } = fenetre();
      const lue = elements().findLast((element) => element.getBoundingClientRect().top <= haut + hauteur * 0.4);
      definirPage(Number(lue?.dataset.page ?? 1));
    };
    const surDefilement = () => {
      prevu ||= requestAnimationFrame(suivre);
    };
    window.addEventListener("scroll", surDefilement, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(prevu);
      window.removeEventListener("scroll", surDefilement, { capture: true });
    };
  }, [elements, fenetre]);

  const montrer = useCallback(
    (numero: number) => {
      const element = elements().find(({ dataset }) => dataset.page === String(numero));
      if (!element) return;
      const { haut, defileur } = fenetre();
      defileur.scrollTop += element.getBoundingClientRect().top - haut - 12;
      definirPage(numero);
    },
    [elements, fenetre],
  );

  const rejoindre = useCallback(
    (numero: number) => {
      montrer(numero);
      elements()
        .find(({ dataset }) => dataset.page === String(numero))
        ?.focus({ preventScroll: true });
    },
    [elements, montrer],
  );

  // A change of size keeps the same point of the page under the eye.
  const tailler = useCallback(
    (suite: Taille) => {
      const lue = elements()[page - 1]?.getBoundingClientRect();
      ancre.current = lue && lue.height > 0 ? { taille: suite, page, part: (fenetre().haut - lue.top) / lue.height } : null;
      definirTaille(suite);
    },
    [elements, fenetre, page],
  );
  useLayoutEffect(() => {
    // Another update may be drawn before the new size is: the anchor waits for its own.
    const voulu = ancre.current;
    if (voulu === null || voulu.taille !== taille) return;
    ancre.current = null;
    const tenue = elements()[voulu.page - 1]?.getBoundingClientRect();
    if (!tenue) return;
    const { haut, defileur } = fenetre();
    defileur.scrollTop += tenue.top + voulu.part * tenue.height - haut;
  });

  const [ajustee, definirAjustee] = useState(100);
  useEffect(() => {
    if (!cadre.current) return undefined;
    const observateur = new ResizeObserver(() => definirAjustee(tailleAjustee()));
    observateur.observe(cadre.current);
    return () => observateur.disconnect();
  }, [cadre, tailleAjustee]);
  const pourCent = taille === "ajuster" ? ajustee : taille;
  const agrandir = useCallback(() => tailler(TAILLES.find((cran) => cran > pourCent + 1) ?? TAILLES.at(-1) ?? 100), [tailler, pourCent]);
  const reduire = useCallback(() => tailler(TAILLES.findLast((cran) => cran < pourCent - 1) ?? TAILLES[0]), [tailler, pourCent]);

  // Page keys go down a page, then stop at the top of the next one.
  useEffect(() => {
    const surTouche = (evenement: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = evenement;
      if ((key !== "PageDown" && key !== "PageUp") || ctrlKey || metaKey || altKey || shiftKey) return;
      if (target instanceof Element && target.closest('input, textarea, select, [role="dialog"], [data-zone="plan"]')) return;
      const toutes = elements();
      const lue = toutes[page - 1];
      if (!lue) return;
      evenement.preventDefault();
      const { haut, hauteur, defileur } = fenetre();
      const pas = Math.max(hauteur - RECOUVREMENT, 120);
      const hautDe = (element: HTMLElement | undefined) => (element ? element.getBoundingClientRect().top - haut - 12 : null);
      if (key === "PageDown") {
        const suite = toutes.map((element) => hautDe(element) ?? 0).find((distance) => distance > 4);
        defileur.scrollTop += Math.min(pas, suite ?? pas);
      } else {
        const debut = toutes.map((element) => hautDe(element) ?? 0).findLast((distance) => distance < -4);
        defileur.scrollTop += Math.max(-pas, debut ?? -pas);
      }
    };
    window.addEventListener("keydown", surTouche);
    return () => window.removeEventListener("keydown", surTouche);
  }, [elements, fenetre, page]);

  // The wheel must be able to refuse the browser's own zoom: React's listener is passive.
  useEffect(() => {
    const cible = cadre.current;
    if (!cible) return undefined;
    const surMolette = (evenement: WheelEvent) => {
      if (!evenement.ctrlKey) return;
      evenement.preventDefault();
      if (evenement.deltaY < 0) agrandir();
      else if (evenement.deltaY > 0) reduire();
    };
    cible.addEventListener("wheel", surMolette, { passive: false });
    return () => cible.removeEventListener("wheel", surMolette);
  }, [cadre, agrandir, reduire]);

  return { page: Math.min(page, total), total, taille, pourCent, montrer, rejoindre, tailler, agrandir, reduire };
}
