// Why the active cell was refused, under it, or above it where nothing is left below. It is described for the ear elsewhere.
import { useLayoutEffect, useRef, type RefObject } from "react";
import { Icone } from "../Icone";
import styles from "./GrilleSaisie.module.css";

type Props = { table: RefObject<HTMLTableElement | null>; position: string; message: string };

/** White between the cell and the sentence, in pixels: room for the outline of the cell. */
const ECART = 5;

export function BulleRefus({ table, position, message }: Props) {
  const bulle = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bulle.current;
    const cellule = table.current?.querySelector(`[data-position="${position}"]`);
    const place = element?.parentElement;
    const cadre = table.current?.parentElement;
    if (!element || !cellule || !place || !cadre) return;
    const poser = () => {
      const { left, top, bottom } = cellule.getBoundingClientRect();
      const boite = place.getBoundingClientRect();
      const page = place.closest("main")?.getBoundingClientRect().bottom ?? window.innerHeight;
      const dessous = bottom + ECART + element.offsetHeight <= Math.min(page, window.innerHeight);
      element.style.left = `${Math.max(0, Math.min(left - boite.left, boite.width - element.offsetWidth))}px`;
      element.style.top = `${(dessous ? bottom + ECART : top - ECART - element.offsetHeight) - boite.top}px`;
    };
    poser();
    cadre.addEventListener("scroll", poser, { passive: true });
    window.addEventListener("resize", poser);
    return () => {
      cadre.removeEventListener("scroll", poser);
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
