// The latest message, under the top bar until it is closed; the log keeps it.
import { Bouton } from "../composants/Bouton";
import { Icone } from "../composants/Icone";
import { avis } from "../etat/journal";
import { useReserve } from "../etat/reserve";
import { textes } from "../textes/coque";
import styles from "./Avis.module.css";

export function Avis() {
  const message = useReserve(avis);
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
