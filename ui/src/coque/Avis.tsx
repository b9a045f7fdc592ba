// The latest message, under the top bar until it is closed or its screen is left; the log keeps it. Below, what was just done.
import { useEffect } from "react";
import { Bouton } from "../composants/Bouton";
import { Icone } from "../composants/Icone";
import { avis, passage } from "../etat/journal";
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
  return (
    <div className={styles.place}>
      <Un source={avis} />
      <Un source={passage} />
    </div>
  );
}

function Un({ source }: { source: typeof avis }) {
  const message = useReserve(source);
  if (!message) return null;
  return (
    <section className={styles.avis} data-genre={message.genre} aria-label={textes[message.genre]}>
      <Icone nom={message.genre === "erreur" ? "bloquant" : "respecte"} />
      <p>{message.texte}</p>
      <Bouton genre="nu" onAppui={() => source.ecrire(null)} nomVocal={textes.fermer}>
        <Icone nom="fermer" />
      </Bouton>
    </section>
  );
}
