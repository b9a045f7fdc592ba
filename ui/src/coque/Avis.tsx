// The latest message, under the top bar until it is closed or its screen is left; the log keeps it.
import { useEffect } from "react";
import { Bouton } from "../composants/Bouton";
import { Icone } from "../composants/Icone";
import { avis } from "../etat/journal";
import { useReserve } from "../etat/reserve";
import { textes } from "../textes/coque";
import styles from "./Avis.module.css";

export function Avis() {
  const message = useReserve(avis);
  // A message is read where it was told; what is not saved is told until it is, or until closed.
  useEffect(() => {
    const quitter = () => avis.ecrire((vu) => (vu !== null && vu.lieu !== null && vu.lieu !== window.location.hash ? null : vu));
    window.addEventListener("hashchange", quitter);
    return () => window.removeEventListener("hashchange", quitter);
  }, []);
  if (!message) return null;
  return (
    <section className={styles.avis} data-genre={message.genre} aria-label={textes[message.genre]}>
      <Icone nom={message.genre === "erreur" ? "bloquant" : "respecte"} />
      <p>{message.texte}</p>
      <Bouton genre="nu" onAppui={() => avis.ecrire(null)} nomVocal={textes.fermer}>
        <Icone nom="fermer" />
      </Bouton>
    </section>
  );
}
