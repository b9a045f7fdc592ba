// Where the focus goes when what it was on leaves the list.
import { useEffect, useRef, type RefObject } from "react";
import type { Issue } from "../../etat/edition";

/** What was accepted leaves the list: the focus goes to what took its place, or to `repli`. `etat` is another once it has left. */
export function useSuite<T>(liste: RefObject<HTMLElement | null>, etat: T, repli: RefObject<HTMLElement | null>) {
  const attendu = useRef<{ cle: string; depuis: T } | null>(null);
  useEffect(() => {
    if (attendu.current === null || attendu.current.depuis === etat) return;
    const suite = liste.current?.querySelector<HTMLElement>(`[data-correction="${CSS.escape(attendu.current.cle)}"] button`);
    attendu.current = null;
    (suite ?? repli.current)?.focus();
  }, [etat, liste, repli]);
  return (toutes: readonly string[], choisies: readonly string[], faire: () => Promise<Issue>) => {
    attendu.current = { cle: toutes[toutes.indexOf(choisies.at(-1) ?? "") + 1] ?? "", depuis: etat };
    void faire().then((issue) => {
      if (issue.etat === "echec") attendu.current = null;
    });
  };
}
