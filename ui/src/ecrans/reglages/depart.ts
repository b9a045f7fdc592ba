// What was typed and not sent when its screen, or the window, is left by any way.
import { useEffect, useRef } from "react";
import { suivreFrappe } from "../../etat/frappes";

export function useDepart(partir: () => void) {
  const dernier = useRef(partir);
  useEffect(() => {
    dernier.current = partir;
  });
  useEffect(() => {
    const quitter = () => dernier.current();
    const arreter = suivreFrappe(quitter);
    return () => {
      arreter();
      quitter();
    };
  }, []);
}
