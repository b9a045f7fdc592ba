// The log: every message of the session, the latest first.
import { Dialogue } from "../composants/Dialogue";
import { Icone } from "../composants/Icone";
import { journal } from "../etat/journal";
import { useReserve } from "../etat/reserve";
import { textes } from "../textes/coque";
import styles from "./DialogueMessages.module.css";

type Props = { ouvert: boolean; onFermer: () => void };

export function DialogueMessages({ ouvert, onFermer }: Props) {
  const messages = useReserve(journal);
  return (
    <Dialogue titre={textes.messagesTitre} ouvert={ouvert} onFermer={onFermer}>
      <ol className={styles.liste}>
        {messages.map(({ id, heure, genre, texte }) => (
          <li key={id} data-genre={genre}>
            <p className={styles.tete}>
              <Icone nom={genre === "erreur" ? "bloquant" : "information"} />
              {textes[genre]}
              <span>{heure}</span>
            </p>
            <p>{texte}</p>
          </li>
        ))}
      </ol>
    </Dialogue>
  );
}
