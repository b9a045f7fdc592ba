// Why the active cell was refused, beside it. It is described for the ear elsewhere.
import { useLayoutEffect, useRef, type RefObject } from "react";
import { Icone } from "../Icone";
import { placer } from "./bulle";
import styles from "./GrilleSaisie.module.css";

type Props = { table: RefObject<HTMLTableElement | null>; position: string; message: string };

export function BulleRefus({ table, position, message }: Props) {
  const bulle = useRef<HTMLDivElement>(null);
  /** The cell whose sentence was brought into view. */
  const vue = useRef<string | null>(null);
  useLayoutEffect(() => {
    const element = bulle.current;
    const grille = table.current;
    const cellule = grille?.querySelector(`[data-position="${position}"]`);
    const ligne = cellule?.closest("tr");
    const place = element?.parentElement;
    const cadre = grille?.parentElement;
    if (!element || !grille || !cellule || !ligne || !place || !cadre) return;
    const page = place.closest("main");
    const poser = () => {
      const { left, top: haut, bottom: bas } = cellule.getBoundingClientRect();
      const boite = place.getBoundingClientRect();
      const lieu = placer({ cellule: { haut, bas }, titres: basDesTitres(grille, ligne), suivante: suivante(ligne)?.getBoundingClientRect().bottom ?? bas, grille: grille.getBoundingClientRect().bottom, hauteur: element.offsetHeight });
      element.style.visibility = lieu === null ? "hidden" : "";
      if (lieu === null) return;
      element.dataset.cote = lieu.cote;
      const gauche = Math.max(0, Math.min(left - boite.left, boite.width - element.offsetWidth));
      element.style.left = `${gauche}px`;
      element.style.top = `${lieu.haut - boite.top}px`;
      element.style.setProperty("--fil", `${lieu.cote === "dessous" ? lieu.haut - bas : 0}px`);
      element.style.setProperty("--fil-gauche", `${left - boite.left - gauche}px`);
    };
    poser();
    // Once: the page is then scrolled as one likes.
    if (vue.current !== position && element.style.visibility === "") element.scrollIntoView({ block: "nearest", inline: "nearest" });
    vue.current = position;
    cadre.addEventListener("scroll", poser, { passive: true });
    page?.addEventListener("scroll", poser, { passive: true });
    window.addEventListener("resize", poser);
    return () => {
      cadre.removeEventListener("scroll", poser);
      page?.removeEventListener("scroll", poser);
      window.removeEventListener("resize", poser);
    };
  });
  return (
    <div ref={bulle} className={styles.bulle} aria-hidden="true">
      <Icone nom="bloquant" />
      {message}
    </div>
  );
}

/** The headers stay in sight when the page scrolls; the title of a group goes with its rows. */
function basDesTitres(grille: HTMLTableElement, ligne: HTMLTableRowElement): number {
  const groupe = ligne.parentElement?.querySelector("th[scope=rowgroup]");
  return Math.max(...[grille.tHead?.rows[0]?.cells[0], groupe].flatMap((titre) => titre?.getBoundingClientRect().bottom ?? []));
}

/** The next row of cells, in the next group after the last of one. */
function suivante(ligne: HTMLTableRowElement): Element | null {
  return ligne.nextElementSibling ?? ligne.parentElement?.nextElementSibling?.querySelector("tr:has(td)") ?? null;
}
