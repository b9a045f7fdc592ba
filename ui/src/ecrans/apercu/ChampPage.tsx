// « 3 sur 27 »: the number can be typed. Mounted anew when the page changes.
import { useId, useState, type KeyboardEvent } from "react";
import { textes } from "../../textes/apercu";
import styles from "./ChampPage.module.css";

type Props = { page: number; total: number; onPage: (numero: number) => void };

export function ChampPage({ page, total, onPage }: Props) {
  const [saisie, definirSaisie] = useState(String(page));
  const [refus, definirRefus] = useState(false);
  const aide = useId();

  const valider = () => {
    const numero = Number(saisie.trim());
    const valide = Number.isInteger(numero) && numero >= 1 && numero <= total;
    definirRefus(!valide);
    if (valide) onPage(numero);
  };
  const surTouche = ({ key }: KeyboardEvent) => {
    if (key === "Enter") valider();
    if (key === "Escape") {
      definirSaisie(String(page));
      definirRefus(false);
    }
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
        onChange={(evenement) => definirSaisie(evenement.target.value)}
        onKeyDown={surTouche}
        onFocus={(evenement) => evenement.target.select()}
      />
      <span id={aide} className={refus ? styles.refus : undefined}>
        {refus ? textes.horsLimites(total) : textes.sur(total)}
      </span>
    </span>
  );
}
