// The latest message, under the top bar until it is closed or its screen is left; the log keeps it. Below, what was just done.
import { useEffect, useRef, type RefObject } from "react";
import { Bouton } from "../composants/Bouton";
import { Icone } from "../composants/Icone";
import { avis, passage } from "../etat/journal";
import { allerAuPassage } from "../navigation/passage";
import { useReserve } from "../etat/reserve";
import { textes } from "../textes/coque";
import styles from "./Avis.module.css";

export function Avis() {
  // A message is read where it was told; what is not saved is told until it is, or until closed.
  useEffect(() => {
    const quitter = () => {
      for (const source of [avis, passage]) source.ecrire((vu) => (vu !== null && vu.lieu !== null && vu.lieu !== window.location.hash ? null : vu));
    };
    window.addEventListener("hashchange", quitter);
    return () => window.removeEventListener("hashchange", quitter);
  }, []);
  const place = useRef<HTMLDivElement>(null);
  useSansSecousse(place);
  return (
    <div className={styles.place} ref={place}>
      <Un source={avis} />
      <Un source={passage} />
    </div>
  );
}

/** A message that comes or goes above the page leaves under the eyes what was there. */
function useSansSecousse(place: RefObject<HTMLElement | null>) {
  useEffect(() => {
    if (!place.current) return;
    let hauteur = place.current.offsetHeight;
    const veille = new ResizeObserver(([entree]) => {
      const suite = entree?.borderBoxSize[0]?.blockSize ?? hauteur;
      document.getElementById("contenu")?.scrollBy({ top: suite - hauteur, behavior: "instant" });
      hauteur = suite;
    });
    veille.observe(place.current);
    return () => veille.disconnect();
  }, [place]);
}

function Un({ source }: { source: typeof avis }) {
  const message = useReserve(source);
  if (!message) return null;
  const { vers } = message;
  return (
    <section className={styles.avis} data-genre={message.genre} aria-label={textes[message.genre]}>
      <Icone nom={message.genre === "erreur" ? "bloquant" : "respecte"} />
      <p>{message.texte}</p>
      {vers && (
        <a href={vers.adresse} onClick={() => allerAuPassage([vers.chemin])}>
          {textes.allerAuChamp}
        </a>
      )}
      <Bouton genre="nu" onAppui={() => source.ecrire(null)} nomVocal={textes.fermer}>
        <Icone nom="fermer" />
      </Bouton>
    </section>
  );
}
