// The calendar that a field of a day unfolds.
import { getLocalTimeZone, today } from "@internationalized/date";
import { useState } from "react";
import { Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { jourEcrit, jourLu } from "../../texte/jours";
import { textes } from "../../textes/edition";
import { Icone } from "../Icone";
import styles from "./Calendrier.module.css";

type Props = { texte: string; nom: string; onChoix: (texte: string) => void };

export function Calendrier({ texte, nom, onChoix }: Props) {
  const [ouvert, definirOuvert] = useState(false);
  const jour = jourLu(texte);
  return (
    <DialogTrigger isOpen={ouvert} onOpenChange={definirOuvert}>
      <Button className={styles.bouton} aria-label={textes.calendrier(nom)}>
        <Icone nom="calendrier" />
      </Button>
      <Popover className={styles.bulle} placement="bottom end">
        <Dialog className={styles.dialogue} aria-label={textes.calendrier(nom)}>
          <Calendar
            aria-label={nom}
            value={jour}
            defaultFocusedValue={jour ?? today(getLocalTimeZone())}
            // The dialog was opened to choose a day.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onChange={(choisi) => {
              definirOuvert(false);
              onChoix(jourEcrit(choisi));
            }}
          >
            <header className={styles.tete}>
              <Button slot="previous" className={`${styles.fleche} ${styles.avant}`}>
                <Icone nom="chevron" />
              </Button>
              <Heading level={2} />
              <Button slot="next" className={styles.fleche}>
                <Icone nom="chevron" />
              </Button>
            </header>
            <CalendarGrid className={styles.mois}>
              <CalendarGridHeader>{(initiale) => <CalendarHeaderCell>{initiale}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.jour ?? ""} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
