// « 3 sur 27 »: the number can be typed. What was typed on another page gives way to the number of this one, and the
// field keeps the focus.
import { useId, useState, type KeyboardEvent } from "react";
import { textes } from "../../textes/apercu";
import styles from "./ChampPage.module.css";

type Props = { page: number; total: number; onPage: (numero: number) => void };

export function ChampPage({ page, total, onPage }: Props) {
  const [tape, definirTape] = useState({ page, saisie: String(page), refus: false });
  if (tape.page !== page) definirTape({ page, saisie: String(page), refus: false });
  const { saisie, refus } = tape;
  const aide = useId();

  const valider = () => {
    const numero = Number(saisie.trim());
    const valide = Number.isInteger(numero) && numero >= 1 && numero <= total;
    definirTape({ page, saisie, refus: !valide });
    if (valide) onPage(numero);
  };
  const surTouche = ({ key }: KeyboardEvent) => {
    if (key === "Enter") valider();
    if (key === "Escape") definirTape({ page, saisie: String(page), refus: false });
  };

  return (
    <span className={styles.champ}>
      <input
        type="text"
        inputMode="numeric"
        size={3}
        aria-label={textes.numero}
        aria-invalid={refus || undefined}
        aria-describedby={aide}
        value={saisie}
        onChange={({ target }) => definirTape({ page, saisie: target.value, refus })}
        onKeyDown={surTouche}
        onFocus={(evenement) => evenement.target.select()}
      />
      <span id={aide} className={refus ? styles.refus : undefined}>
        {refus ? textes.horsLimites(total) : textes.sur(total)}
      </span>
    </span>
  );
}
